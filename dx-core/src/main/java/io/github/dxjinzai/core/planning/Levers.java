package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;

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

    /** The programme with a value for each lever. */
    PricedProgramme programme(Scenario base, List<Integer> values) {
        Scenario scenario = scenario(base, values);
        long year = 0;
        List<PricedProgramme.Setting> settings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Lever lever = list.get(i);
            long times = lever.price().basis() == Lever.Basis.PROJECT ? scenario.projectsPerYear() : 1;
            long paid =
                    Math.multiplyExact(Math.multiplyExact(lever.price().perUnit(), lever.units(values.get(i))), times);
            year = Math.addExact(year, paid);
            settings.add(new PricedProgramme.Setting(lever.id(), values.get(i)));
        }
        return new PricedProgramme(settings, Math.multiplyExact(year, scenario.years()));
    }

    /** The scenario with a value for each lever. */
    Scenario scenario(Scenario base, List<Integer> values) {
        Scenario scenario = base;
        for (int i = 0; i < values.size(); i++) {
            scenario = list.get(i).set(scenario, values.get(i));
        }
        return scenario;
    }
}
