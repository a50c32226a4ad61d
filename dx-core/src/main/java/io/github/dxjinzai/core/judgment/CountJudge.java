package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.TermValues;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts facts. */
final class CountJudge implements NodeJudge {

    private final Criterion.Count node;
    private final Month fiscalYearStart;
    private final WindowJudge window;
    private final SelectionJudge facts;
    private final int needed;
    private final Detail.Unit unit;
    private final Details.Form form;
    private final int actual;

    /** A judge of a node in which no term is open. */
    CountJudge(Policy policy, TermValues terms, Criterion.Count node, WindowJudge window, SelectionJudge facts) {
        this.node = node;
        this.fiscalYearStart = policy.fiscalYearStart();
        this.window = window;
        this.facts = facts;
        this.needed = terms.whole(node.atLeast()).orElseThrow();
        this.unit = unit(node);
        this.form =
                new Details.Form(Details.of(facts.details()).and("required", Detail.Amount.of(needed, unit)), "actual");
        this.actual = form.place("actual");
    }

    private static Detail.Unit unit(Criterion.Count node) {
        return switch (node.per()) {
            case FACT -> node.of() instanceof ProjectSelection ? Detail.Unit.PROJECTS : Detail.Unit.ACHIEVEMENTS;
            case ITEM -> Detail.Unit.ITEMS;
            case FISCAL_YEAR -> Detail.Unit.FISCAL_YEARS;
        };
    }

    @Override
    public Finding find(KnownFacts known) {
        SelectionJudge.Found found = facts.facts(known);
        int met = counted(found, false);
        int possible = counted(found, true);
        boolean bounded = window.isKnown(known);
        boolean more = possible >= needed || !facts.isComplete(known);
        Verdict verdict =
                met >= needed && bounded ? Verdict.MET : more || !bounded ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        return new Finding(
                node.id(),
                verdict,
                reason(verdict),
                form.filled(actual, Detail.Amount.of(met, unit)),
                List.of(),
                node.clause(),
                found.findings());
    }

    private Reason reason(Verdict verdict) {
        boolean projects = facts.isOfProjects();
        return switch (verdict) {
            case MET -> projects ? Reason.ENOUGH_PROJECTS : Reason.ENOUGH_ACHIEVEMENTS;
            case NOT_MET -> projects ? Reason.TOO_FEW_PROJECTS : Reason.TOO_FEW_ACHIEVEMENTS;
            case UNDETERMINED -> projects ? Reason.PROJECTS_UNKNOWN : Reason.ACHIEVEMENTS_UNKNOWN;
        };
    }

    /** How many are met, and with {@code maybe} those too of which that is not known. */
    private int counted(SelectionJudge.Found found, boolean maybe) {
        int count = 0;
        Set<Object> once = node.per() == Per.FACT ? Set.of() : new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.verdict(i) == Verdict.MET || (maybe && found.verdict(i) == Verdict.UNDETERMINED)) {
                boolean counts = switch (node.per()) {
                    case FACT -> true;
                    case ITEM -> once.add(found.item(i));
                    case FISCAL_YEAR -> once.add(FiscalYear.containing(found.day(i), fiscalYearStart));
                };
                count += counts ? 1 : 0;
            }
        }
        return count;
    }
}
