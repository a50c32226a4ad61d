package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.RoleStanding.State;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds how people stand to one role, with what the policy says of its tenure worked out once. */
final class StandingJudge {

    private final Policy policy;
    private final TermValues terms;
    private final RoleId role;
    private final Function<Criterion, NodeJudge> judges;
    private final Optional<Span> lasts;
    private final Optional<Span> grace;
    private final List<TermId> open;
    private final Optional<Criterion> heldWhile;

    /**
     * A judge of one role.
     *
     * @param judges who judges a criterion: asked for only once there is something that the role must go with
     */
    StandingJudge(Policy policy, TermValues terms, RoleId role, Function<Criterion, NodeJudge> judges) {
        this.policy = policy;
        this.terms = terms;
        this.role = role;
        this.judges = judges;
        Optional<Tenure> tenure = policy.tenure(role);
        this.lasts = tenure.flatMap(Tenure::lasts);
        this.grace = tenure.flatMap(Tenure::grace);
        this.heldWhile = tenure.flatMap(Tenure::heldWhile);
        this.open = lasts.isEmpty()
                ? List.of()
                : Stream.concat(lasts.stream(), grace.stream())
                        .flatMap(span -> terms.open(span.amount()).stream())
                        .distinct()
                        .toList();
    }

    RoleStanding find(KnownFacts facts) {
        return find(facts, facts.grants(role));
    }

    /** How somebody stands who was granted the role so. */
    RoleStanding find(KnownFacts facts, List<RoleGrant> grants) {
        boolean complete = facts.isComplete(FactKind.CERTIFICATION);
        if (grants.isEmpty()) {
            return standing(complete ? State.NEVER_GRANTED : State.UNKNOWN, Optional.empty(), Optional.empty());
        }
        LocalDate since = grants.get(0).grantedOn();
        if (lasts.isEmpty()) {
            return kept(facts, standing(State.HELD, Optional.of(since), Optional.empty()));
        }
        if (!open.isEmpty()) {
            return new RoleStanding(role, State.UNKNOWN, Optional.of(since), Optional.empty(), open, Optional.empty());
        }
        LocalDate last = end(since, lasts.get());
        for (int i = 1; i < grants.size(); i++) {
            LocalDate next = grants.get(i).grantedOn();
            LocalDate held = withGrace(last);
            if (!held.equals(LocalDate.MAX) && next.isAfter(held.plusDays(1))) {
                since = next;
            }
            LocalDate later = end(next, lasts.get());
            last = later.isAfter(last) ? later : last;
        }
        State state = !facts.day().isAfter(last)
                ? State.HELD
                : !facts.day().isAfter(withGrace(last)) ? State.IN_GRACE : complete ? State.RAN_OUT : State.UNKNOWN;
        return kept(facts, standing(state, Optional.of(since), Optional.of(last)));
    }

    private RoleStanding standing(State state, Optional<LocalDate> since, Optional<LocalDate> until) {
        return new RoleStanding(role, state, since, until, List.of(), Optional.empty());
    }

    private LocalDate end(LocalDate first, Span span) {
        return Span.lastDay(first, terms.whole(span.amount()).orElseThrow(), span.unit(), policy.fiscalYearStart());
    }

    private LocalDate withGrace(LocalDate last) {
        return last.equals(LocalDate.MAX) || grace.isEmpty() ? last : end(last.plusDays(1), grace.get());
    }

    private RoleStanding kept(KnownFacts facts, RoleStanding standing) {
        if (heldWhile.isEmpty() || standing.verdict() == Verdict.NOT_MET) {
            return standing;
        }
        Finding found = judges.apply(heldWhile.get()).find(facts);
        State state = switch (found.verdict()) {
            case MET -> standing.state();
            case NOT_MET -> State.NOT_KEPT;
            case UNDETERMINED -> State.UNKNOWN;
        };
        return new RoleStanding(
                role, state, standing.since(), standing.until(), standing.openTerms(), Optional.of(found));
    }
}
