package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Achievement;
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

    Finding find(Achievement one) {
        if (required.isEmpty()) {
            return new Finding(
                    node.id(), Verdict.UNDETERMINED, Reason.TERM_OPEN, stated, List.of(), node.clause(), List.of());
        }
        Optional<Quantity> figure = one.quantity(node.quantity());
        if (figure.isEmpty()) {
            return found(one, Verdict.UNDETERMINED, Reason.FIGURE_UNKNOWN, stated);
        }
        boolean passes = node.comparison().holds(figure.get(), required.get());
        Detail value = new Detail.Amount(figure.get().thousandths(), Detail.Unit.QUANTITY);
        return found(
                one,
                Verdict.of(passes),
                passes ? Reason.FIGURE_PASSES : Reason.FIGURE_FAILS,
                recorded.filled(actual, value));
    }

    private Finding found(Achievement one, Verdict verdict, Reason reason, Details details) {
        return new Finding(node.id(), verdict, reason, details, List.of(FactRef.to(one)), node.clause(), List.of());
    }
}
