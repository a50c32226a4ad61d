package io.github.dxjinzai.core.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A scenario together with what each of its assumptions rests on (根拠付きシナリオ).
 *
 * <p>What it rests on changes no forecast, so it is no part of the {@linkplain Scenario#digest digest}.
 *
 * @param scenario the scenario
 * @param grounds what each assumption rests on, by {@link Assumption#id}; one for every assumption
 */
public record StatedScenario(Scenario scenario, SortedMap<String, Grounds> grounds) {

    public StatedScenario {
        grounds = Collections.unmodifiableSortedMap(new TreeMap<>(grounds));
        SortedMap<String, Grounds> all = assumed(scenario.assumptions());
        if (!grounds.keySet().equals(all.keySet())) {
            throw new IllegalArgumentException(
                    "grounds are for " + grounds.keySet() + ", but the assumptions are " + all.keySet());
        }
    }

    private static SortedMap<String, Grounds> assumed(Iterable<Assumption> assumptions) {
        SortedMap<String, Grounds> all = new TreeMap<>();
        assumptions.forEach(one -> all.put(one.id(), Grounds.assumed()));
        return all;
    }

    /** A scenario in which every value is assumed. */
    public static StatedScenario assumed(Scenario scenario) {
        return new StatedScenario(scenario, assumed(scenario.assumptions()));
    }

    /** The same scenario with what some of its assumptions rest on said anew. */
    public StatedScenario with(Map<String, Grounds> said) {
        SortedMap<String, Grounds> all = new TreeMap<>(grounds);
        all.putAll(said);
        return new StatedScenario(scenario, all);
    }

    /**
     * What an assumption rests on.
     *
     * @throws IllegalArgumentException if there is no assumption of that id
     */
    public Grounds grounds(String assumption) {
        return Optional.ofNullable(grounds.get(assumption))
                .orElseThrow(() -> new IllegalArgumentException("there is no assumption " + assumption + ", but "
                        + grounds.keySet().stream().collect(Collectors.joining(", "))));
    }
}
