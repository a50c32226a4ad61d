package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Optional;

/**
 * The two-way analysis of variance of a complete design, one rating a cell.
 *
 * @param subjects n, at least 2
 * @param raters k, at least 2
 */
record TwoWay(
        int subjects,
        int raters,
        double grandMean,
        double sumOfSquaresSubjects,
        double sumOfSquaresRaters,
        double sumOfSquaresResidual) {

    /**
     * What rounding leaves of a sum of squares that is zero, as a part of the sum of squared ratings: far above (2⁻⁵³)², far below any
     * difference of two ratings that someone gave.
     */
    private static final double ROUNDING = 1e-26;

    /** The reason why a design has no such analysis. */
    static Optional<Reason> obstacle(RatingsDesign design) {
        Sample sample = design.sample();
        if (sample.ratings() == 0) {
            return Optional.of(Reason.NO_RATINGS);
        }
        if (sample.subjects() == 1) {
            return Optional.of(Reason.ONE_SUBJECT);
        }
        if (sample.raters() == 1) {
            return Optional.of(Reason.ONE_RATER);
        }
        return design.isComplete() ? Optional.empty() : Optional.of(Reason.INCOMPLETE);
    }

    /** The analysis of a design without an {@link #obstacle}. */
    static TwoWay of(RatingsDesign design) {
        double[][] rows = design.given();
        int n = rows.length;
        int k = rows[0].length;
        double[] rowMeans = new double[n];
        double[] columnMeans = new double[k];
        double squares = 0;
        double grand = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                rowMeans[i] += rows[i][j] / k;
                columnMeans[j] += rows[i][j] / n;
                squares += rows[i][j] * rows[i][j];
            }
            grand += rowMeans[i] / n;
        }
        double ofRows = 0;
        double ofColumns = 0;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            ofRows += k * square(rowMeans[i] - grand);
            for (int j = 0; j < k; j++) {
                residual += square(rows[i][j] - rowMeans[i] - columnMeans[j] + grand);
            }
        }
        for (double mean : columnMeans) {
            ofColumns += n * square(mean - grand);
        }
        return new TwoWay(
                n, k, grand, unrounded(ofRows, squares), unrounded(ofColumns, squares), unrounded(residual, squares));
    }

    /** A sum of squares, or zero if it is no more than rounding leaves. */
    static double unrounded(double sumOfSquares, double sumOfSquaredRatings) {
        return sumOfSquares <= ROUNDING * sumOfSquaredRatings ? 0 : sumOfSquares;
    }

    static double square(double number) {
        return number * number;
    }

    int residualDf() {
        return (subjects - 1) * (raters - 1);
    }

    double meanSquareSubjects() {
        return sumOfSquaresSubjects / (subjects - 1);
    }

    double meanSquareRaters() {
        return sumOfSquaresRaters / (raters - 1);
    }

    double meanSquareResidual() {
        return sumOfSquaresResidual / residualDf();
    }

    double meanSquareWithin() {
        return (sumOfSquaresRaters + sumOfSquaresResidual) / ((double) subjects * (raters - 1));
    }

    boolean varies() {
        return sumOfSquaresSubjects + sumOfSquaresRaters + sumOfSquaresResidual > 0;
    }
}
