package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.TermValues;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a run of fiscal years without a gap. */
final class RunJudge implements NodeJudge {

    private final Criterion.ConsecutiveYears node;
    private final Month fiscalYearStart;
    private final WindowJudge window;
    private final SelectionJudge facts;
    private final Optional<SelectionJudge> last;
    private final int needed;
    private final Details stated;
    private final Details.Form form;
    private final int actual;

    /**
     * A judge of a node in which no term is open.
     *
     * @param facts what every year must have
     * @param last what the last year must have, where that is more
     */
    RunJudge(
            Policy policy,
            TermValues terms,
            Criterion.ConsecutiveYears node,
            WindowJudge window,
            SelectionJudge facts,
            Optional<SelectionJudge> last) {
        this.node = node;
        this.fiscalYearStart = policy.fiscalYearStart();
        this.window = window;
        this.facts = facts;
        this.last = last;
        this.needed = terms.whole(node.years()).orElseThrow();
        this.stated = Details.of(facts.details()).and("required", Detail.Amount.of(needed, Detail.Unit.FISCAL_YEARS));
        this.form = new Details.Form(stated, "actual");
        this.actual = form.place("actual");
    }

    @Override
    public Finding find(KnownFacts known) {
        SelectionJudge.Found each = facts.facts(known);
        SelectionJudge.Found lasts = last.isEmpty() ? each : last.get().facts(known);
        Verdict absent = facts.isComplete(known) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Finding> children = new ArrayList<>();
        List<FiscalYear> years = years(each);
        List<Verdict> counting = new ArrayList<>(years.size());
        List<Verdict> closing = last.isEmpty() ? counting : new ArrayList<>(years.size());
        for (FiscalYear year : years) {
            Finding found = year(year, each, Reason.YEAR, absent);
            children.add(found);
            counting.add(found.verdict());
            if (last.isPresent()) {
                Finding end = year(year, lasts, Reason.LAST_YEAR, absent);
                children.add(end);
                closing.add(end.verdict());
            }
        }
        return concluded(known, new RunOfYears(years, counting, closing, needed, absent), children);
    }

    /** The years from that of the first fact to that of the last, without omission. */
    private List<FiscalYear> years(SelectionJudge.Found found) {
        List<FiscalYear> years = new ArrayList<>();
        if (found.size() > 0) {
            // facts are in the order of their days
            FiscalYear end = FiscalYear.containing(found.day(found.size() - 1), fiscalYearStart);
            FiscalYear year = FiscalYear.containing(found.day(0), fiscalYearStart);
            years.add(year);
            while (year.compareTo(end) < 0) {
                year = year.next();
                years.add(year);
            }
        }
        return years;
    }

    private Finding concluded(KnownFacts known, RunOfYears run, List<Finding> children) {
        List<FiscalYear> longest = run.longest();
        Details told = form.filled(actual, Detail.Amount.of(longest.size(), Detail.Unit.FISCAL_YEARS));
        Verdict verdict = window.isKnown(known) ? run.verdict() : Verdict.UNDETERMINED;
        Reason reason;
        switch (verdict) {
            case MET -> {
                reason = Reason.RUN_LONG_ENOUGH;
                told = told.and("years", new Detail.Years(longest));
            }
            case UNDETERMINED -> reason = Reason.RUN_UNKNOWN;
            default -> {
                List<FiscalYear> gaps = run.gaps();
                reason = gaps.isEmpty() ? Reason.RUN_TOO_SHORT : Reason.RUN_HAS_GAP;
                told = gaps.isEmpty() ? told : told.and("gap", new Detail.Years(gaps));
            }
        }
        return new Finding(node.id(), verdict, reason, told, List.of(), node.clause(), children);
    }

    private Finding year(FiscalYear year, SelectionJudge.Found facts, Reason reason, Verdict absent) {
        Finding[] found = new Finding[facts.size()];
        int size = 0;
        Verdict verdict = absent;
        for (int i = 0; i < facts.size(); i++) {
            if (FiscalYear.containing(facts.day(i), fiscalYearStart).equals(year)) {
                found[size++] = facts.finding(i);
                verdict = verdict.or(facts.verdict(i));
            }
        }
        Reason without = this.facts.isOfProjects() ? Reason.YEAR_WITHOUT_PROJECT : Reason.YEAR_WITHOUT_ACHIEVEMENT;
        return Finding.of(
                node.id(),
                verdict,
                size == 0 ? without : reason,
                Map.of("year", new Detail.Years(List.of(year))),
                List.of(),
                Optional.empty(),
                SelectionJudge.listed(found, size));
    }
}
