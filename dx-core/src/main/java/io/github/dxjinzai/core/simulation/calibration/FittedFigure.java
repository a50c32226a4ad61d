package io.github.dxjinzai.core.simulation.calibration;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A figure as recorded years show it (記録から得た値).
 *
 * @param id of an assumption of the scenario the id of it, such as {@code leaves}; of a role {@code certified:} and its id
 * @param label what it is, in Japanese and English
 * @param kind what sort of figure, and so what its interval is
 * @param years what was recorded in each year, ascending; not empty
 * @param interval between which values it may well lie
 */
public record FittedFigure(String id, LocalizedText label, Kind kind, List<Recorded> years, Interval interval) {

    /** What sort of figure it is (値の種類). */
    public enum Kind {
        /** A probability; the interval is that of Clopper and Pearson, 95 % (確率). */
        SHARE,
        /** A number a year; the interval is that of Garwood, 95 % (年あたりの件数). */
        COUNT,
        /** A number for each of several things; the interval is the least and the greatest recorded (1件あたりの数). */
        EACH
    }

    /**
     * What was recorded in one fiscal year.
     *
     * @param year the year
     * @param times how often it came about, or how much in all
     * @param of of how many; for a count 1
     */
    public record Recorded(FiscalYear year, long times, long of) {}

    public FittedFigure {
        years = List.copyOf(years);
        if (years.stream().mapToLong(Recorded::of).sum() < 1) {
            throw new IllegalArgumentException("nothing was recorded of " + id + " in " + years);
        }
    }

    static FittedFigure share(String id, LocalizedText label, List<Recorded> years) {
        return new FittedFigure(id, label, Kind.SHARE, years, new Share(sum(years), cases(years)).exact95());
    }

    static FittedFigure count(String id, LocalizedText label, List<Recorded> years) {
        return new FittedFigure(id, label, Kind.COUNT, years, new YearlyCount(sum(years), years.size()).exact95());
    }

    private static long sum(List<Recorded> years) {
        return years.stream().mapToLong(Recorded::times).sum();
    }

    private static long cases(List<Recorded> years) {
        return years.stream().mapToLong(Recorded::of).sum();
    }

    /** How often or how much in all years together. */
    public long times() {
        return sum(years);
    }

    /** Of how many in all years together. */
    public long of() {
        return cases(years);
    }

    /** The figure itself: a probability, a mean a year, or a mean for each. */
    public double estimate() {
        return (double) times() / of();
    }

    /**
     * How likely years that are alike differ at least as much as these do, by Pearson's χ² (年による違い): a small value says that
     * years are not alike, and that the interval is too narrow for the next one. Absent for {@link Kind#EACH}, for fewer than two
     * years with cases, and where nothing or everything came about.
     */
    public OptionalDouble evenness() {
        List<Recorded> with = years.stream().filter(year -> year.of() > 0).toList();
        double rate = estimate();
        boolean varies = times() > 0 && (kind != Kind.SHARE || times() < of());
        if (kind == Kind.EACH || with.size() < 2 || !varies) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Recorded year : with) {
            double expected = year.of() * rate;
            double variance = kind == Kind.SHARE ? expected * (1 - rate) : expected;
            sum += (year.times() - expected) * (year.times() - expected) / variance;
        }
        return OptionalDouble.of(ChiSquaredDistribution.of(with.size() - 1.0).survivalProbability(sum));
    }
}
