package io.github.dxjinzai.core.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A table of figures known exactly beside the same figures of a simulation. */
final class ValidationTable {

    /**
     * One figure.
     *
     * @param what which
     * @param exact as it is known
     * @param simulated as the simulation gives it
     * @param error the standard error of the difference between the two
     */
    record Row(String what, double exact, double simulated, double error) {

        double difference() {
            return simulated - exact;
        }

        /** How many standard errors the two lie apart; 0 if they are the same to the last figure shown. */
        double errorsApart() {
            return Math.abs(difference()) < 1e-9 ? 0 : difference() / error;
        }

        @Override
        public String toString() {
            return what + ": " + exact + " exactly, " + simulated + " simulated, standard error " + error;
        }
    }

    private final String title;
    private final String text;
    private final List<Row> rows = new ArrayList<>();

    ValidationTable(String title, String text) {
        this.title = title;
        this.text = text;
    }

    List<Row> rows() {
        return rows;
    }

    ValidationTable add(String what, double exact, double simulated, double error) {
        rows.add(new Row(what, exact, simulated, error));
        return this;
    }

    /** Mean, variance and some tails of a distribution known in full. */
    ValidationTable distribution(String what, double[] exact, Histogram simulated, int... tails) {
        double mean = ClosedForms.mean(exact);
        double variance = ClosedForms.moment(exact, mean, 2);
        double fourth = ClosedForms.moment(exact, mean, 4);
        long runs = simulated.replications();
        add(what + ", mean", mean, simulated.mean(), Math.sqrt(variance / runs));
        add(
                what + ", variance",
                variance,
                variance(simulated),
                Math.sqrt(Math.max(0, fourth - variance * variance) / runs));
        for (int tail : tails) {
            probability(
                    what + ", at least " + tail,
                    ClosedForms.atLeast(exact, tail),
                    simulated.atLeast(tail).times(),
                    runs);
        }
        return this;
    }

    ValidationTable probability(String what, double exact, long times, long runs) {
        return add(what, exact, (double) times / runs, Math.sqrt(exact * (1 - exact) / runs));
    }

    static double variance(Histogram histogram) {
        return moment(histogram, 2) * histogram.replications() / (histogram.replications() - 1);
    }

    static double moment(Histogram histogram, int power) {
        double mean = histogram.mean();
        double sum = 0;
        for (var one : histogram.runs().entrySet()) {
            sum += one.getValue() * Math.pow(one.getKey() - mean, power);
        }
        return sum / histogram.replications();
    }

    static Histogram histogram(IntStream values) {
        TreeMap<Integer, Long> runs = new TreeMap<>();
        values.forEach(value -> runs.merge(value, 1L, Long::sum));
        return new Histogram(runs);
    }

    String markdown() {
        StringBuilder page = new StringBuilder("\n### ").append(title).append("\n\n");
        page.append(text).append("\n\n");
        page.append("| figure | exact | simulated | difference | standard error | errors apart |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4f | %.4f | %.4f | %.4f | %.1f |\n",
                    row.what(),
                    row.exact(),
                    row.simulated(),
                    row.difference() + 0.0,
                    row.error(),
                    row.errorsApart() + 0.0));
        }
        return page.toString().replace("-0.0000", "0.0000").replace("| -0.0 |", "| 0.0 |");
    }
}
