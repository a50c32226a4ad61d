package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds whether a role is held, and long enough. */
final class HeldJudge implements NodeJudge {

    private final Criterion.Holds node;
    private final StandingJudge standings;
    private final Month fiscalYearStart;
    private final List<TermId> open;
    private final Optional<Integer> amount;
    private final Told held;
    private final Told heldLong;

    /** What is told of a role that was granted, and from when and until when it is held. */
    private static final class Told {

        private final Details never;
        private final Details.Form forGood;
        private final int since;
        private final Details.Form ending;
        private final int sinceEnding;
        private final int until;

        Told(Map<String, Detail> stated) {
            this.never = Details.of(stated);
            this.forGood = new Details.Form(stated, "since");
            this.since = forGood.place("since");
            this.ending = new Details.Form(stated, "since", "until");
            this.sinceEnding = ending.place("since");
            this.until = ending.place("until");
        }

        Details of(RoleStanding standing) {
            if (standing.since().isEmpty()) {
                return never;
            }
            Detail first = new Detail.Day(standing.since().get());
            return standing.until().isEmpty()
                    ? forGood.filled(since, first)
                    : ending.filled(
                            sinceEnding,
                            first,
                            until,
                            new Detail.Day(standing.until().get()));
        }
    }

    HeldJudge(Policy policy, TermValues terms, Criterion.Holds node, StandingJudge standings) {
        this.node = node;
        this.standings = standings;
        this.fiscalYearStart = policy.fiscalYearStart();
        this.open = node.since().map(span -> terms.open(span.amount())).orElse(List.of());
        this.amount = node.since().flatMap(span -> terms.whole(span.amount()));
        SortedMap<String, Detail> stated = new TreeMap<>();
        stated.put("role", new Detail.Word(node.role().value()));
        this.held = new Told(stated);
        amount.ifPresent(number -> stated.put(
                "required",
                Detail.Amount.of(
                        number, Detail.Unit.of(node.since().orElseThrow().unit()))));
        this.heldLong = new Told(stated);
    }

    @Override
    public Finding find(KnownFacts facts) {
        List<RoleGrant> grants = facts.grants(node.role());
        RoleStanding standing = standings.find(facts, grants);
        List<Finding> below = standing.keptBy().isEmpty()
                ? List.of()
                : List.of(standing.keptBy().get());
        Verdict verdict = standing.verdict();
        List<TermId> missing = JudgingPlan.each(standing.openTerms(), open);
        if (!missing.isEmpty() && verdict != Verdict.NOT_MET) {
            return JudgingPlan.open(node, missing, held.of(standing), below);
        }
        Reason reason = reason(standing);
        Told told = held;
        if (node.since().isPresent() && verdict == Verdict.MET) {
            told = heldLong;
            if (!isOver(standing.since().orElseThrow(), node.since().get(), facts.day())) {
                verdict = facts.isComplete(FactKind.CERTIFICATION) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
                reason = Reason.ROLE_HELD_TOO_SHORT;
            }
        }
        return new Finding(node.id(), verdict, reason, told.of(standing), evidence(grants), node.clause(), below);
    }

    private static Reason reason(RoleStanding standing) {
        return switch (standing.state()) {
            case HELD -> Reason.ROLE_HELD;
            case IN_GRACE -> Reason.ROLE_IN_GRACE;
            case RAN_OUT -> Reason.ROLE_RAN_OUT;
            case NOT_KEPT -> Reason.ROLE_NOT_KEPT;
            case NEVER_GRANTED -> Reason.ROLE_NOT_HELD;
            case UNKNOWN ->
                standing.keptBy().isPresent()
                        ? Reason.ROLE_NOT_KEPT
                        : standing.until().isPresent() ? Reason.ROLE_RAN_OUT : Reason.ROLE_NOT_HELD;
        };
    }

    /** Whether so long a time that begins on {@code first} is over on the day. */
    private boolean isOver(LocalDate first, Span asked, LocalDate day) {
        return day.isAfter(Span.lastDay(first, amount.orElseThrow(), asked.unit(), fiscalYearStart));
    }

    private static List<FactRef> evidence(List<RoleGrant> grants) {
        return grants.size() == 1
                ? List.of(FactRef.to(grants.get(0)))
                : grants.stream().map(FactRef::to).toList();
    }
}
