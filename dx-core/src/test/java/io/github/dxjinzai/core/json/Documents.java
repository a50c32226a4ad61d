package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of the tests, and what is asked of every problem. */
final class Documents {

    private Documents() {}

    static String resource(String name) {
        try (InputStream stream = Documents.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Problem> problems(Validation<Seq<Problem>, ?> read) {
        return read.isValid() ? List.of() : read.getError().asJava();
    }

    /** A message in each language, without a hole that nothing filled. */
    static void isWhole(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(problem.message(language)).isNotBlank().doesNotContainPattern("\\{[a-zA-Z]+\\}");
            assertThat(problem.mend(language).orElseThrow()).isNotBlank().doesNotContainPattern("\\{[a-zA-Z]+\\}");
        }
    }

    /** A whole message in each language, and in the Japanese one none of the library's English words. */
    static void readsWell(Problem problem) {
        isWhole(problem);
        String japanese =
                problem.message(Language.JA) + problem.mend(Language.JA).orElseThrow();
        for (PolicyPart part : PolicyPart.values()) {
            assertThat(japanese).doesNotContain(part.english() + "「");
        }
        assertThat(japanese)
                .doesNotContain(
                        "whole number", "exactly one", "at least one", " or more", "none", "object {", "list [");
    }
}
