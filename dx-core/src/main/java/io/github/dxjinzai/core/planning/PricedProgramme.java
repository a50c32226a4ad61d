package io.github.dxjinzai.core.planning;

import java.util.List;

/**
 * A value for each lever, kept every simulated year in which it turns something, and what that costs (年間の事業計画).
 *
 * @param settings a value for each lever, in the order of the levers
 * @param cost the cost of all simulated years together, in the currency of the levers
 */
public record PricedProgramme(List<Setting> settings, long cost) {

    public PricedProgramme {
        settings = List.copyOf(settings);
    }

    /**
     * The value of one lever.
     *
     * @param lever the lever's id: {@code projects-per-year}
     * @param value the value; of a chance in per cent
     */
    public record Setting(String lever, int value) {}

    /** The values in the order of the levers. */
    public List<Integer> values() {
        return settings.stream().map(Setting::value).toList();
    }
}
