package io.github.dxjinzai.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schemas (2020-12) of what this library reads and writes (スキーマ), by name: an editor or a vendor's program can check
 * a file by them. Their ids are stable names; nothing is fetched from there.
 *
 * <p>A schema knows the shape of a document. References, ids used twice and the like are checked by {@link PolicyReader} only.
 */
public final class Schemas {

    private static final List<String> NAMES = List.of(
            "policy-1",
            "overlay-1",
            "judgment-1",
            "skills-1",
            "attainment-1",
            "problems-1",
            "policy-review-1",
            "forecast-1",
            "forecast-counts-1",
            "calibration-1",
            "dry-run-1",
            "holes-1",
            "resolved-1",
            "cases-1",
            "case-results-1",
            "policy-diff-1",
            "policy-book-1",
            "receipt-1",
            "round-1",
            "scorecard-1",
            "fairness-1",
            "pathway-1",
            "explanation-1",
            "register-1",
            "judgment-diff-1",
            "safety-1",
            "skillmap-1",
            "scenario-1",
            "levers-1",
            "plan-1",
            "comparison-1");

    private Schemas() {}

    /** The names: what is described, and the version of its format; {@code policy-1}. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of a schema, if there is one of this name. */
    public static Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name + ".schema.json")) : Optional.empty();
    }

    private static String resource(String resource) {
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the library's resource " + resource + " cannot be read", failed);
        }
    }
}
