package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A part of a run, simulated by itself, with a name to call it by (試行の一部): what one of several processes or machines did of it.
 *
 * <p>Example: {@code ForecastPart.merge(List.of(new ForecastPart("a.json", first), new ForecastPart("b.json", second)))} is the forecast of one
 * process that did the replications of both, bit for bit.
 *
 * @param name what problems call it, such as the name of a file
 * @param forecast the forecast of its replications
 */
public record ForecastPart(String name, Forecast forecast) {

    /**
     * The parts as one forecast. Exact: neither order nor grouping matters. Takes time in proportion to the parts' histograms, whatever the
     * replications.
     *
     * @param parts the parts of one run, one or more
     * @return the forecast, or {@code simulation.parts-overlap} for each two parts and range that they share, and
     *     {@code simulation.parts-too-large}; what is missing is no problem here, see {@link #missing}
     * @throws IllegalArgumentException if there are no parts, or as for {@link Forecast#merge(Forecast)} if they are of different runs
     */
    public static Validation<Seq<Problem>, Forecast> merge(List<ForecastPart> parts) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                overlaps(parts.get(i), parts.get(j), problems);
            }
        }
        if (problems.isEmpty()) {
            tooLarge(parts, problems);
        }
        return problems.isEmpty()
                ? Validation.valid(Forecast.merge(
                        parts.stream().map(ForecastPart::forecast).toList()))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private static void overlaps(ForecastPart one, ForecastPart other, List<Problem> problems) {
        for (Replications mine : one.forecast.replications()) {
            for (Replications theirs : other.forecast.replications()) {
                int from = Math.max(mine.from(), theirs.from());
                int to = Math.min(mine.to(), theirs.to());
                if (from < to) {
                    problems.add(Problem.of(
                            PartProblem.OVERLAP,
                            Place.nowhere(),
                            "first",
                            one.name,
                            "second",
                            other.name,
                            "from",
                            Integer.toString(from),
                            "last",
                            Integer.toString(to - 1)));
                }
            }
        }
    }

    private static void tooLarge(List<ForecastPart> parts, List<Problem> problems) {
        parts.stream()
                .flatMap(part -> part.forecast.outlook().spending().keySet().stream())
                .distinct()
                .sorted()
                .forEach(year -> {
                    BigInteger sum = parts.stream()
                            .flatMap(part -> part.forecast.outlook().spending().entrySet().stream())
                            .filter(one -> one.getKey().equals(year))
                            .map(one -> BigInteger.valueOf(one.getValue().sum()))
                            .reduce(BigInteger.ZERO, BigInteger::add);
                    if (sum.bitLength() >= Long.SIZE) {
                        problems.add(Problem.of(
                                PartProblem.TOO_LARGE,
                                Place.nowhere(),
                                "year",
                                year.toString(),
                                "sum",
                                sum.toString()));
                    }
                });
    }

    /**
     * The replications that a forecast lacks, from the first of all, number 0, up to its last: none if it is of the whole run.
     *
     * @return {@code simulation.parts-missing} for each range of them, ascending
     */
    public static List<Problem> missing(Forecast forecast) {
        List<Problem> problems = new ArrayList<>();
        int next = 0;
        for (Replications range : forecast.replications()) {
            if (range.from() > next) {
                problems.add(Problem.of(
                        PartProblem.MISSING,
                        Place.nowhere(),
                        "from",
                        Integer.toString(next),
                        "last",
                        Integer.toString(range.from() - 1)));
            }
            next = range.to();
        }
        return List.copyOf(problems);
    }

    /** Which replications these are, in words: {@code 0 to 49, 100 to 149}. */
    public static String numbers(Collection<Replications> ranges, Language language) {
        return String.join(
                language.choose("、", ", "),
                ranges.stream()
                        .map(range -> language.choose(
                                range.from() + "番から" + (range.to() - 1) + "番",
                                "numbers " + range.from() + " to " + (range.to() - 1)))
                        .toList());
    }
}
