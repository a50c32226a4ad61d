package io.github.dxjinzai.core.judgment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one value lies from its threshold (基準との差), exact as far as the finding shows the value: a mean is shown to three decimals,
 * rounded down.
 *
 * @param node the id of the criterion's node
 * @param about what the value is of: the perspective, the quantity or the axis, where it has one
 * @param verdict the finding's verdict
 * @param actual the value
 * @param required the threshold
 * @param margin how much above the threshold in the direction that is asked for; below 0 where it falls short
 * @param unit what the three count
 * @param raters how many raters gave a score, for scores
 * @param standardErrors the margin in standard errors of measurement, where one is known
 */
public record Margin(
        String node,
        Optional<String> about,
        Verdict verdict,
        BigDecimal actual,
        BigDecimal required,
        BigDecimal margin,
        Detail.Unit unit,
        Optional<Integer> raters,
        OptionalDouble standardErrors) {}
