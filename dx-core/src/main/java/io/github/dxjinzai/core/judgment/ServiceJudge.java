package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what holds of where, as what and since when a person serves, and of the day itself. */
final class ServiceJudge implements NodeJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Criterion node;
    private final Details between;

    ServiceJudge(Policy policy, TermValues terms, Criterion node) {
        this.policy = policy;
        this.terms = terms;
        this.node = node;
        Optional<Window> window = node instanceof Criterion.During during
                ? Optional.of(during.between())
                : node instanceof Criterion.Joined joined ? Optional.of(joined.between()) : Optional.empty();
        this.between = window.map(one -> Details.of(new WindowJudge(policy, terms, one).details()))
                .orElse(Details.NONE);
    }

    @Override
    public Finding find(KnownFacts facts) {
        if (node instanceof Criterion.During during) {
            boolean within = during.between().contains(facts.day());
            return finding(
                    Verdict.of(within),
                    within ? Reason.DAY_WITHIN : Reason.DAY_OUTSIDE,
                    between.and("day", new Detail.Day(facts.day())),
                    List.of());
        }
        Optional<Service> known = facts.dossier().service();
        if (known.isEmpty()) {
            return finding(Verdict.UNDETERMINED, Reason.SERVICE_UNKNOWN, Details.NONE, List.of());
        }
        Service service = known.get();
        if (node instanceof Criterion.Served served) {
            return served(served, service, facts.day());
        }
        if (node instanceof Criterion.Joined joined) {
            LocalDate since = service.member().joinedOn();
            boolean holds = joined.between().contains(since);
            return found(
                    service,
                    holds,
                    holds ? Reason.JOINED_WITHIN : Reason.JOINED_OUTSIDE,
                    between.and("since", new Detail.Day(since)));
        }
        if (node instanceof Criterion.Post post) {
            boolean holds = post.oneOf().contains(service.member().post());
            return found(
                    service,
                    holds,
                    holds ? Reason.POST_AMONG : Reason.POST_OTHER,
                    Details.of(Map.of(
                            "actual",
                            new Detail.Text(service.member().post()),
                            "required",
                            Detail.Words.of(post.oneOf()))));
        }
        Criterion.Unit unit = (Criterion.Unit) node;
        boolean holds = service.departments().stream().anyMatch(unit.oneOf()::contains);
        return found(
                service,
                holds,
                holds ? Reason.UNIT_AMONG : Reason.UNIT_OTHER,
                Details.of(Map.of(
                        "actual",
                        new Detail.Word(service.member().department().value()),
                        "required",
                        Detail.Words.of(unit.oneOf()))));
    }

    private Finding served(Criterion.Served served, Service service, LocalDate day) {
        LocalDate since = service.member().joinedOn();
        Details details = Details.NONE.and("since", new Detail.Day(since));
        Span asked = served.atLeast();
        Optional<Integer> amount = terms.whole(asked.amount());
        if (amount.isEmpty()) {
            return JudgingPlan.open(served, terms.open(asked.amount()), details, List.of());
        }
        boolean over = day.isAfter(Span.lastDay(since, amount.get(), asked.unit(), policy.fiscalYearStart()));
        return found(
                service,
                over,
                over ? Reason.SERVED_LONG_ENOUGH : Reason.SERVED_TOO_SHORT,
                details.and("required", Detail.Amount.of(amount.get(), Detail.Unit.of(asked.unit()))));
    }

    private Finding found(Service service, boolean holds, Reason reason, Details details) {
        return finding(Verdict.of(holds), reason, details, List.of(FactRef.to(service)));
    }

    private Finding finding(Verdict verdict, Reason reason, Details details, List<FactRef> evidence) {
        return new Finding(node.id(), verdict, reason, details, evidence, node.clause(), List.of());
    }
}
