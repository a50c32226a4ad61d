package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;

/**
 * One assumption of a scenario, for a report (前提条件).
 *
 * @param id the id, stable: {@code projects-per-year}; of one that holds from a fiscal year on with that year, {@code
 *     projects-per-year@2028}
 * @param label what it is, in Japanese and English, with its unit
 * @param value its value, the same in every language: {@code 8}, {@code 5/100}, {@code 2023-04-01}
 */
public record Assumption(String id, LocalizedText label, String value) {

    /** What stands before the fiscal year in the id of an assumption that holds from that year on. */
    static final char FROM = '@';

    /** The same from a fiscal year on: {@code projects-per-year@2028}. */
    public Assumption from(int year) {
        return new Assumption(
                id(id, year),
                LocalizedText.of(
                        year + "年度から: " + label.in(Language.JA), "From FY" + year + ": " + label.in(Language.EN)),
                value);
    }

    /** The id of an assumption from a fiscal year on. */
    public static String id(String id, int year) {
        return id + FROM + year;
    }
}
