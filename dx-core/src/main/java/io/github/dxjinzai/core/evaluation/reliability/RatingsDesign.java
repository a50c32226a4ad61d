package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ratings of subjects by raters, some of which may be missing (評定データ: 評定対象×評定者).
 *
 * <p>Example: {@code RatingsDesign.complete(new double[][] {{9, 2}, {6, 1}, {8, 4}})} has three subjects, each rated by the same two
 * raters. Its text gives the sizes only, never who rated.
 *
 * @param subjects the ids of what is rated, one a row; no two are the same
 * @param raters the ids of who rates, one a column; no two are the same
 * @param cells the ratings, {@code subjects × raters}; an empty cell is a missing rating
 */
public record RatingsDesign(List<String> subjects, List<String> raters, List<List<OptionalDouble>> cells) {

    /** The largest rating in size. With more, squares would leave the range in which they can be told apart. */
    public static final double LARGEST = 1e12;

    /**
     * @throws IllegalArgumentException if an id stands twice, the cells are not {@code subjects × raters}, or a rating is not finite or
     *     too large
     */
    public RatingsDesign {
        subjects = distinct("subject", subjects);
        raters = distinct("rater", raters);
        if (cells.size() != subjects.size()) {
            throw new IllegalArgumentException(cells.size() + " rows for " + subjects.size() + " subjects");
        }
        List<List<OptionalDouble>> rows = new ArrayList<>();
        for (List<OptionalDouble> row : cells) {
            if (row.size() != raters.size()) {
                throw new IllegalArgumentException(
                        "row " + (rows.size() + 1) + " has " + row.size() + " cells for " + raters.size() + " raters");
            }
            rows.add(row.stream()
                    .map(cell -> cell.isPresent() ? OptionalDouble.of(sound(cell.getAsDouble())) : cell)
                    .toList());
        }
        cells = List.copyOf(rows);
    }

    static double sound(double score) {
        if (!(Math.abs(score) <= LARGEST)) {
            throw new IllegalArgumentException("a rating is finite and at most " + LARGEST + " in size, not " + score);
        }
        // zero has two signs, and they are one category
        return score + 0.0;
    }

    static List<String> distinct(String what, List<String> ids) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("an id of a " + what + " stands twice among " + ids.size());
        }
        return List.copyOf(ids);
    }

    /**
     * The design of ratings that come one by one. Subjects and raters are put in the order of their ids, so that every figure is the
     * same, bit for bit, in whatever order the ratings come.
     *
     * @throws IllegalArgumentException if a rater has rated a subject twice
     */
    public static RatingsDesign of(Collection<Observation> observations) {
        SortedMap<String, SortedMap<String, Double>> bySubject = new TreeMap<>();
        SortedSet<String> raters = new TreeSet<>();
        int position = 0;
        for (Observation one : observations) {
            position++;
            raters.add(one.rater());
            if (bySubject
                            .computeIfAbsent(one.subject(), subject -> new TreeMap<>())
                            .put(one.rater(), one.score())
                    != null) {
                throw new IllegalArgumentException(
                        "rating " + position + " is of the same subject and by the same rater as one before it");
            }
        }
        List<List<OptionalDouble>> rows = new ArrayList<>();
        bySubject
                .values()
                .forEach(given -> rows.add(raters.stream()
                        .map(rater -> {
                            Double score = given.get(rater);
                            return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
                        })
                        .toList()));
        return new RatingsDesign(List.copyOf(bySubject.keySet()), List.copyOf(raters), rows);
    }

    /**
     * The design of a table; subjects and raters are called by their places, from {@code 1}.
     *
     * @param rows one row a subject, one cell a rater
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static RatingsDesign ofTable(List<List<OptionalDouble>> rows) {
        int raters = rows.isEmpty() ? 0 : rows.get(0).size();
        return new RatingsDesign(places(rows.size()), places(raters), rows);
    }

    /**
     * The design of a table without missing cells.
     *
     * @param rows one row a subject, one cell a rater
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static RatingsDesign complete(double[][] rows) {
        List<List<OptionalDouble>> cells = new ArrayList<>();
        for (double[] row : rows) {
            List<OptionalDouble> cellsOfRow = new ArrayList<>();
            for (double score : row) {
                cellsOfRow.add(OptionalDouble.of(score));
            }
            cells.add(cellsOfRow);
        }
        return ofTable(cells);
    }

    private static List<String> places(int size) {
        List<String> places = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            places.add(Integer.toString(i));
        }
        return places;
    }

    /** The numbers of subjects, raters and ratings given. */
    public Sample sample() {
        long given = cells.stream()
                .flatMap(List::stream)
                .filter(OptionalDouble::isPresent)
                .count();
        return new Sample(subjects.size(), raters.size(), Math.toIntExact(given));
    }

    /** Whether every rater has rated every subject. */
    public boolean isComplete() {
        return sample().ratings() == subjects.size() * raters.size();
    }

    /** How often each value was given (度数), in the order of the values. */
    public SortedMap<Double, Integer> frequencies() {
        SortedMap<Double, Integer> frequencies = new TreeMap<>();
        for (double[] row : given()) {
            for (double score : row) {
                frequencies.merge(score, 1, Integer::sum);
            }
        }
        return Collections.unmodifiableSortedMap(frequencies);
    }

    /** The ratings that were given, a row a subject, without the gaps. */
    double[][] given() {
        return cells.stream()
                .map(row -> row.stream()
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return sample().toString();
    }
}
