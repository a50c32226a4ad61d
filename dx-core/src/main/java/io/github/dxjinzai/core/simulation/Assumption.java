package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * One assumption of a scenario, for a report (前提条件).
 *
 * @param id the id, stable: {@code projects-per-year}
 * @param label what it is, in Japanese and English, with its unit
 * @param value its value, the same in every language: {@code 8}, {@code 5/100}, {@code 2023-04-01}
 */
public record Assumption(String id, LocalizedText label, String value) {}
