package io.github.dxjinzai.core.problem;

/**
 * A kind of problem: a stable id and its message in Japanese and English. Enums implement it, one for each room or adapter.
 *
 * <p>A message has named holes, {@code {text}}, that the values of a {@link Problem} fill. Both languages have the same
 * holes. An id is never given to another meaning.
 */
public interface ProblemCode {

    /** The stable id, for programs: {@code room.what-is-wrong}, in lower case. */
    String id();

    /** The message in Japanese, with holes. */
    String japanese();

    /** The message in English, with holes. */
    String english();

    /** How grave it is; an {@link Severity#ERROR} unless the code says otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }
}
