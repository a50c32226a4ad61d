package io.github.dxjinzai.core.evaluation.reliability;

/**
 * What an estimate is an estimate of, and by which method (推定量).
 *
 * @param id a stable id for programs, such as {@code icc.2.k}
 * @param name the name in the field, such as {@code ICC(2,k)}
 */
public record Estimator(String id, String name) {

    public Estimator {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an estimator has an id and a name: '" + id + "', '" + name + "'");
        }
    }
}
