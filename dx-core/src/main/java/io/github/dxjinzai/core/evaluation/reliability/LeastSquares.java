package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Least squares of subject plus rater. */
final class LeastSquares {

    private LeastSquares() {}

    /** The raters' effects, with the sum zero, for a design that hangs together. */
    static double[] raterEffects(RatingsDesign design) {
        int k = design.raters().size();
        double[][] matrix = new double[k][k];
        double[] right = new double[k];
        // subjects are eliminated; the ones added to every entry fix the sum, for the rest leaves a common shift open
        for (double[] row : matrix) {
            Arrays.fill(row, 1);
        }
        for (List<OptionalDouble> row : design.cells()) {
            double count = row.stream().filter(OptionalDouble::isPresent).count();
            double mean = row.stream()
                            .filter(OptionalDouble::isPresent)
                            .mapToDouble(OptionalDouble::getAsDouble)
                            .sum()
                    / count;
            for (int i = 0; i < k; i++) {
                OptionalDouble score = row.get(i);
                if (score.isPresent()) {
                    matrix[i][i] += 1;
                    right[i] += score.getAsDouble() - mean;
                    for (int j = 0; j < k; j++) {
                        matrix[i][j] -= row.get(j).isPresent() ? 1 / count : 0;
                    }
                }
            }
        }
        return solved(matrix, right);
    }

    /** The solution for a symmetric positive definite matrix, by Cholesky's decomposition; the arguments are used up. */
    private static double[] solved(double[][] matrix, double[] right) {
        int k = right.length;
        for (int j = 0; j < k; j++) {
            for (int i = j; i < k; i++) {
                double sum = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= matrix[i][m] * matrix[j][m];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int m = 0; m < i; m++) {
                right[i] -= matrix[i][m] * right[m];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int m = i + 1; m < k; m++) {
                right[i] -= matrix[m][i] * right[m];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
