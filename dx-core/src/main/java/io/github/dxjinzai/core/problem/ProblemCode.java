package io.github.dxjinzai.core.problem;

/**
 * A kind of problem: a stable id and its message in Japanese and English. Enums implement it, one for each room or adapter.
 *
 * <p>An id is never given to another meaning.
 */
public interface ProblemCode {

    /** What the code says: id, messages, severity. */
    ProblemText text();

    /** The stable id, for programs: {@code room.what-is-wrong}, in lower case. */
    default String id() {
        return text().id();
    }

    /** How grave it is. */
    default Severity severity() {
        return text().severity();
    }
}
