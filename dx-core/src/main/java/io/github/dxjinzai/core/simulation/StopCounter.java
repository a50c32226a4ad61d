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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Set<String> alone = alone(judge.policy().criterion(role), verdicts);
        for (String node : stopping) {
            stops.merge(
                    new Bottlenecks.Cell(role, year, node),
                    new Bottlenecks.Stops(1, alone.contains(node) ? 1 : 0),
                    Bottlenecks.Stops::plus);
        }
    }

    private static boolean isMet(Criterion criterion, Map<String, Verdict> verdicts) {
        return Optional.ofNullable(verdicts.get(criterion.id()))
                .filter(verdict -> verdict == Verdict.MET)
                .isPresent();
    }

    /** The criteria of which each by itself, were it met, would make this one met. */
    private Set<String> alone(Criterion criterion, Map<String, Verdict> verdicts) {
        if (criterion instanceof Criterion.Not || criterion.parts().isEmpty()) {
            return Set.of(criterion.id());
        }
        List<Criterion> unmet = criterion instanceof Criterion.Choose choose
                ? chosen(choose)
                : criterion.parts().stream()
                        .filter(part -> !isMet(part, verdicts))
                        .toList();
        int met = criterion.parts().size() - unmet.size();
        int lacking = criterion instanceof Criterion.All
                ? unmet.size()
                : criterion instanceof Criterion.Some some
                        ? judge.policy().termValues().whole(some.atLeast()).orElseThrow() - met
                        : 1;
        Set<String> all = new HashSet<>();
        if (lacking == 1) {
            unmet.forEach(part -> all.addAll(alone(part, verdicts)));
        }
        return all;
    }

    private List<Criterion> chosen(Criterion.Choose choose) {
        return judge.policy().termValues().choice(choose.term()).stream()
                .flatMap(option -> Optional.ofNullable(choose.cases().get(option)).stream())
                .toList();
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
