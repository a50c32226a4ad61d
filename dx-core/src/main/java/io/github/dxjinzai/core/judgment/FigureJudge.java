package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.PackedAchievements;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.Words;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a figure of one achievement against a threshold. */
final class FigureJudge {

    private final QuantityCondition node;
    private final Optional<Quantity> required;
    private final Details stated;
    private final Details.Form recorded;
    private final int actual;

    FigureJudge(TermValues terms, QuantityCondition node) {
        this.node = node;
        this.required = terms.quantity(node.threshold());
        SortedMap<String, Detail> details = new TreeMap<>();
        details.put("quantity", new Detail.Word(node.quantity().value()));
        details.put("comparison", new Detail.Word(Words.of(node.comparison())));
        required.ifPresentOrElse(
                value -> details.put("required", new Detail.Amount(value.thousandths(), Detail.Unit.QUANTITY)),
                () -> details.put(
                        "term",
                        new Detail.Word(terms.open(node.threshold()).get(0).value())));
        this.stated = Details.of(details);
        this.recorded = new Details.Form(details, "actual");
        this.actual = recorded.place("actual");
    }

    /**
     * Holds the figure of one of a person's achievements.
     *
     * @param evidence the achievement, as what the finding rests on
     */
    Finding find(PackedAchievements all, int number, List<FactRef> evidence) {
        if (required.isEmpty()) {
            return found(Verdict.UNDETERMINED, Reason.TERM_OPEN, stated, List.of());
        }
        long figure = all.thousandths(number, node.quantity());
        if (figure == PackedAchievements.NO_FIGURE) {
            return found(Verdict.UNDETERMINED, Reason.FIGURE_UNKNOWN, stated, evidence);
        }
        boolean passes = node.comparison().holds(figure, required.get().thousandths());
        return found(
                Verdict.of(passes),
                passes ? Reason.FIGURE_PASSES : Reason.FIGURE_FAILS,
                recorded.filled(actual, new Detail.Amount(figure, Detail.Unit.QUANTITY)),
                evidence);
    }

    private Finding found(Verdict verdict, Reason reason, Details details, List<FactRef> evidence) {
        return new Finding(node.id(), verdict, reason, details, evidence, node.clause(), List.of());
    }
}
