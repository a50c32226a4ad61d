package io.github.dxjinzai.core.evaluation.reliability;

import java.util.List;

/** How much two different categories agree, from 0 to 1 (一致の重み). The same category agrees fully, with 1. */
public enum AgreementWeights {
    /** Not at all: unweighted (重みなし). */
    IDENTITY("unweighted"),
    /** The less, the further apart their values (線形重み). */
    LINEAR("linear weights"),
    /** The less, the further apart their values, squared (二次重み). */
    QUADRATIC("quadratic weights"),
    /** By ranks, after Gwet: the less, the more pairs of categories lie between them (順序重み). */
    ORDINAL("ordinal weights");

    private final String words;

    AgreementWeights(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The weights between {@code categories}, of which there are at least two. */
    double[][] between(List<Double> categories) {
        int q = categories.size();
        double range = categories.get(q - 1) - categories.get(0);
        double[][] weights = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double apart = Math.abs(categories.get(i) - categories.get(j)) / range;
                double ranks = Math.abs(i - j);
                weights[i][j] = switch (this) {
                    case IDENTITY -> i == j ? 1 : 0;
                    case LINEAR -> 1 - apart;
                    case QUADRATIC -> 1 - apart * apart;
                    case ORDINAL -> 1 - ranks * (ranks + 1) / ((double) q * (q - 1));
                };
            }
        }
        return weights;
    }
}
