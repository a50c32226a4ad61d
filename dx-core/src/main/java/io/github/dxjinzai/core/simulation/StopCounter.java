package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts which criteria stop people, from the dossiers of the years of replications that are played again. */
final class StopCounter {

    private final Judge judge;
    private final Map<Bottlenecks.Cell, Bottlenecks.Stops> stops = new HashMap<>();

    StopCounter(Judge judge) {
        this.judge = judge;
    }

    void count(SimulatedYear year) {
        LocalDate day = year.year().lastDay();
        for (Dossier dossier : year.dossiers().values()) {
            for (RoleId role : judge.policy().ladder().ascending()) {
                if (judge.standing(dossier, role, day).verdict() != Verdict.MET) {
                    count(role, year.year(), judge.judge(dossier, role, day).finding());
                }
            }
        }
    }

    private void count(RoleId role, FiscalYear year, Finding finding) {
        Map<String, Verdict> verdicts = new HashMap<>();
        finding.all().forEach(one -> verdicts.putIfAbsent(one.node(), one.verdict()));
        List<String> stopping = new ArrayList<>();
        stopping(judge.policy().criterion(role), verdicts, stopping);
        for (String node : stopping) {
            stops.merge(
                    new Bottlenecks.Cell(role, year, node),
                    new Bottlenecks.Stops(1, stopping.size() == 1 ? 1 : 0),
                    Bottlenecks.Stops::plus);
        }
    }

    private static void stopping(Criterion criterion, Map<String, Verdict> verdicts, List<String> to) {
        Optional<Verdict> verdict = Optional.ofNullable(verdicts.get(criterion.id()));
        if (verdict.isEmpty() || verdict.get() == Verdict.MET) {
            return;
        }
        if (criterion instanceof Criterion.Not || criterion.parts().isEmpty()) {
            to.add(criterion.id());
        } else {
            criterion.parts().forEach(part -> stopping(part, verdicts, to));
        }
    }

    Bottlenecks bottlenecks(List<Replications> range) {
        return new Bottlenecks(range, stops);
    }
}
