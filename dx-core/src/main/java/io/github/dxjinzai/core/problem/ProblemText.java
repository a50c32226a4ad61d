package io.github.dxjinzai.core.problem;

import io.github.dxjinzai.core.source.LocalizedText;
import java.util.Optional;

/**
 * What a problem code says (問題の文言). A message has named holes, {@code {text}}, that the values of a {@link Problem} fill; both
 * languages have the same holes.
 *
 * @param id the stable id, for programs
 * @param message the message in Japanese and English, with holes
 * @param severity how grave it is
 * @param mend a way to mend it, with the same kind of holes; absent where none is known
 */
public record ProblemText(String id, LocalizedText message, Severity severity, Optional<LocalizedText> mend) {

    /** A code that tells no way to mend what is wrong. */
    public ProblemText(String id, LocalizedText message, Severity severity) {
        this(id, message, severity, Optional.empty());
    }

    /** The same code with a way to mend what is wrong (直し方). Its holes are filled as those of the message. */
    public ProblemText mendedBy(String japanese, String english) {
        return new ProblemText(id, message, severity, Optional.of(LocalizedText.of(japanese, english)));
    }

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
