package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.PackedAchievements;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.Words;
import java.util.List;

/** Adds up what facts are worth. */
final class TotalJudge implements NodeJudge {

    private final Criterion.Total node;
    private final WindowJudge window;
    private final Part[] parts;
    private final long required;
    private final Details.Form form;
    private final int actual;

    /**
     * What adds to the total.
     *
     * @param facts which facts
     * @param worth how much each of them adds
     * @param each how much each adds where all add the same, in thousandths
     * @param atMost how much they add together at most, in thousandths; {@link Long#MAX_VALUE} without a limit
     */
    private record Part(SelectionJudge facts, Contribution.Worth worth, long each, long atMost) {

        long worth(SelectionJudge.Found found, int number) {
            return worth instanceof Contribution.Worth.Own own ? found.figure(number, own.quantity()) : each;
        }
    }

    /** A judge of a node in which no term is open. */
    TotalJudge(Policy policy, TermValues terms, Criterion.Total node, WindowJudge window) {
        this.node = node;
        this.window = window;
        this.required = terms.quantity(node.threshold()).orElseThrow().thousandths();
        this.parts = node.of().stream()
                .map(one -> new Part(
                        new SelectionJudge(policy, terms, node.id(), one.of(), window),
                        one.worth(),
                        one.worth() instanceof Contribution.Worth.Each each
                                ? terms.quantity(each.value()).orElseThrow().thousandths()
                                : 0,
                        one.atMost()
                                .flatMap(terms::quantity)
                                .map(Quantity::thousandths)
                                .orElse(Long.MAX_VALUE)))
                .toArray(Part[]::new);
        this.form = new Details.Form(
                stated(window, node).and("required", new Detail.Amount(required, Detail.Unit.QUANTITY)), "actual");
        this.actual = form.place("actual");
    }

    /** What is told of the node even while a term is open. */
    static Details stated(WindowJudge window, Criterion.Total node) {
        return Details.of(window.details()).and("comparison", new Detail.Word(Words.of(node.comparison())));
    }

    @Override
    public Finding find(KnownFacts facts) {
        // facts may add up to more than one record can hold
        long sum = 0;
        boolean bounded = window.isKnown(facts);
        boolean more = !bounded;
        SelectionJudge.Found[] all = new SelectionJudge.Found[parts.length];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            Part one = parts[i];
            long added = 0;
            more |= !one.facts().isComplete(facts);
            SelectionJudge.Found found = one.facts().facts(facts);
            all[i] = found;
            size += found.size();
            for (int j = 0; j < found.size(); j++) {
                long worth = one.worth(found, j);
                boolean known = worth != PackedAchievements.NO_FIGURE;
                Verdict verdict = found.verdict(j);
                more |= verdict == Verdict.UNDETERMINED || (verdict == Verdict.MET && !known);
                added += verdict == Verdict.MET && known ? worth : 0;
            }
            sum += Math.min(added, one.atMost());
        }
        boolean passes = node.comparison().holds(sum, required);
        // what is not known can only add
        boolean settled = (!more || passes == node.comparison().isFloor()) && bounded;
        Verdict verdict = settled ? Verdict.of(passes) : Verdict.UNDETERMINED;
        Reason reason = switch (verdict) {
            case MET -> Reason.TOTAL_PASSES;
            case NOT_MET -> Reason.TOTAL_FAILS;
            case UNDETERMINED -> Reason.TOTAL_UNKNOWN;
        };
        return new Finding(
                node.id(),
                verdict,
                reason,
                form.filled(actual, new Detail.Amount(sum, Detail.Unit.QUANTITY)),
                List.of(),
                node.clause(),
                children(all, size));
    }

    private static List<Finding> children(SelectionJudge.Found[] all, int size) {
        Finding[] children = new Finding[size];
        int next = 0;
        for (SelectionJudge.Found found : all) {
            for (int i = 0; i < found.size(); i++) {
                children[next++] = found.finding(i);
            }
        }
        return SelectionJudge.listed(children, size);
    }
}
