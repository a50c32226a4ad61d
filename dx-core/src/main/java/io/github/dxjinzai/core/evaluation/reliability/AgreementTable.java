package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often two raters gave which pair of categories (2評定者の一致表).
 *
 * @param categories the categories as numbers, rising; for names any numbers that stand for them
 * @param counts how many subjects the first rater (row) and the second (column) gave these categories
 */
public record AgreementTable(List<Double> categories, List<List<Integer>> counts) {

    /**
     * @throws IllegalArgumentException if the categories do not rise, the counts are not square or one is below zero
     */
    public AgreementTable {
        categories = List.copyOf(categories);
        for (int i = 0; i < categories.size(); i++) {
            double category = RatingsDesign.sound(categories.get(i));
            if (i > 0 && !(category > categories.get(i - 1))) {
                throw new IllegalArgumentException("categories rise: " + categories);
            }
        }
        if (counts.size() != categories.size()) {
            throw new IllegalArgumentException(counts.size() + " rows for " + categories.size() + " categories");
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (List<Integer> row : counts) {
            if (row.size() != categories.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(
                        "a row has " + categories.size() + " counts from zero upwards, not " + row);
            }
            rows.add(List.copyOf(row));
        }
        counts = List.copyOf(rows);
    }

    /**
     * The table of two raters of a design, over the subjects that both rated. Its categories are all values of the design.
     *
     * @param first the place of the one rater among {@link RatingsDesign#raters}, from 0
     * @param second the place of the other
     * @throws IndexOutOfBoundsException if there is no such rater
     */
    public static AgreementTable of(RatingsDesign design, int first, int second) {
        return of(design, first, second, new TreeSet<>(design.frequencies().keySet()));
    }

    /**
     * The table of two raters over categories that are given, as where nobody used some of them.
     *
     * @throws IllegalArgumentException if one of the two gave a value that is not among the categories
     */
    public static AgreementTable of(RatingsDesign design, int first, int second, SortedSet<Double> categories) {
        List<Double> values = List.copyOf(categories);
        int[][] counts = new int[values.size()][values.size()];
        for (List<OptionalDouble> row : design.cells()) {
            OptionalDouble one = row.get(first);
            OptionalDouble other = row.get(second);
            if (one.isPresent() && other.isPresent()) {
                counts[place(values, one.getAsDouble())][place(values, other.getAsDouble())]++;
            }
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> numbers = new ArrayList<>();
            for (int count : row) {
                numbers.add(count);
            }
            rows.add(numbers);
        }
        return new AgreementTable(values, rows);
    }

    private static int place(List<Double> categories, double value) {
        int place = categories.indexOf(value);
        if (place < 0) {
            throw new IllegalArgumentException("a rating of " + value + " is none of the categories " + categories);
        }
        return place;
    }

    /** How many subjects both rated. */
    public int subjects() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).reduce(0, Math::addExact);
    }
}
