package io.github.dxjinzai.core.problem;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * What a problem code says (問題の文言). A message has named holes, {@code {text}}, that the values of a {@link Problem} fill; both
 * languages have the same holes.
 *
 * @param id the stable id, for programs
 * @param message the message in Japanese and English, with holes
 * @param severity how grave it is
 */
public record ProblemText(String id, LocalizedText message, Severity severity) {

    /** A code for data that cannot be used as it is. */
    public static ProblemText error(String id, String japanese, String english) {
        return new ProblemText(id, LocalizedText.of(japanese, english), Severity.ERROR);
    }

    /** A code for data that can be used, but hardly as its author meant. */
    public static ProblemText warning(String id, String japanese, String english) {
        return new ProblemText(id, LocalizedText.of(japanese, english), Severity.WARNING);
    }

    /** A code for what is worth knowing, with nothing wrong. */
    public static ProblemText advice(String id, String japanese, String english) {
        return new ProblemText(id, LocalizedText.of(japanese, english), Severity.ADVICE);
    }
}
