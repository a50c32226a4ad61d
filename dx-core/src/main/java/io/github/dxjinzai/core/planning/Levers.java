package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a city can turn, and in what its cost is counted (手段の一覧). Costs add up; what is not a lever costs nothing here.
 *
 * @param currency the unit of the costs: 千円, thousand yen
 * @param list the levers; one or more, no assumption twice
 */
public record Levers(LocalizedText currency, List<Lever> list) {

    public Levers {
        list = List.copyOf(list);
        if (list.isEmpty() || list.stream().map(Lever::id).distinct().count() < list.size()) {
            throw new IllegalArgumentException("a plan turns one lever or more, and none twice: "
                    + list.stream().map(Lever::id).toList());
        }
    }

    /** How many programmes there are. */
    public long programmes() {
        return list.stream().mapToLong(lever -> lever.range().count()).reduce(1, Math::multiplyExact);
    }

    /**
     * The programme with a value for each lever. A lever is paid for in each year in which it says what its assumption is.
     *
     * @param years the fiscal years simulated
     */
    PricedProgramme programme(Scenario base, List<Integer> values, List<FiscalYear> years) {
        Scenario scenario = scenario(base, values);
        long cost = 0;
        for (FiscalYear year : years) {
            long projects = scenario.in(year.year()).projectsPerYear();
            for (int i = 0; i < values.size(); i++) {
                Lever lever = list.get(i);
                if (inForce(lever.assumption(), year).filter(lever::equals).isPresent()) {
                    long times = lever.price().basis() == Lever.Basis.PROJECT ? projects : 1;
                    long units = Math.multiplyExact(lever.price().perUnit(), lever.units(values.get(i)));
                    cost = Math.addExact(cost, Math.multiplyExact(units, times));
                }
            }
        }
        List<PricedProgramme.Setting> settings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            settings.add(new PricedProgramme.Setting(list.get(i).id(), values.get(i)));
        }
        return new PricedProgramme(settings, cost);
    }

    /** The lever that says what an assumption is in a fiscal year: of those that have begun, the last. */
    private Optional<Lever> inForce(String assumption, FiscalYear year) {
        return list.stream()
                .filter(one -> one.assumption().equals(assumption) && begins(one) <= year.year())
                .max(Comparator.comparingInt(Levers::begins));
    }

    private static int begins(Lever lever) {
        return lever.fromYear().orElse(Integer.MIN_VALUE);
    }

    /** The scenario with a value for each lever: those of all years are set first, the others by their years. */
    Scenario scenario(Scenario base, List<Integer> values) {
        Scenario scenario = base;
        for (int i : inOrder()) {
            scenario = list.get(i).set(scenario, values.get(i));
        }
        return scenario;
    }

    private List<Integer> inOrder() {
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> begins(list.get(i))))
                .toList();
    }
}
