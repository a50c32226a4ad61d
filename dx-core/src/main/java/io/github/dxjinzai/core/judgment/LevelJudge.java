package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.Words;
import java.util.List;

/** Holds a figure of several achievements against a threshold. */
final class LevelJudge implements NodeJudge {

    private final Criterion.Level node;
    private final WindowJudge window;
    private final SelectionJudge facts;
    private final Quantity required;
    private final Details absent;
    private final Details.Form form;
    private final int actual;

    /** A judge of a node in which no term is open. */
    LevelJudge(TermValues terms, Criterion.Level node, WindowJudge window, SelectionJudge facts) {
        this.node = node;
        this.window = window;
        this.facts = facts;
        this.required = terms.quantity(node.threshold()).orElseThrow();
        this.absent =
                stated(facts, node).and("required", new Detail.Amount(required.thousandths(), Detail.Unit.QUANTITY));
        this.form = new Details.Form(absent, "actual");
        this.actual = form.place("actual");
    }

    /** What is told of the node even while a term is open. */
    static Details stated(SelectionJudge facts, Criterion.Level node) {
        return Details.of(facts.details())
                .and("quantity", new Detail.Word(node.quantity().value()))
                .and("take", new Detail.Word(Words.of(node.take())))
                .and("comparison", new Detail.Word(Words.of(node.comparison())));
    }

    @Override
    public Finding find(KnownFacts known) {
        SelectionJudge.Found found = facts.facts(known);
        Figures figures = new Figures(node.quantity(), found, facts.isComplete(known) && window.isKnown(known));
        Verdict verdict = figures.verdict(node.take(), node.comparison(), required);
        Reason reason = switch (verdict) {
            case MET -> Reason.LEVEL_PASSES;
            case NOT_MET -> figures.isEmpty() ? Reason.LEVEL_ABSENT : Reason.LEVEL_FAILS;
            case UNDETERMINED -> Reason.LEVEL_UNKNOWN;
        };
        Details told = figures.isEmpty()
                ? absent
                : form.filled(
                        actual, new Detail.Amount(figures.shown(node.take(), node.comparison()), Detail.Unit.QUANTITY));
        return new Finding(node.id(), verdict, reason, told, List.of(), node.clause(), found.findings());
    }
}
