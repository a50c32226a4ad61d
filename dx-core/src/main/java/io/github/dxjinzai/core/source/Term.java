package io.github.dxjinzai.core.source;

/**
 * A value in a policy: stated where it is used, or named and stated elsewhere.
 *
 * @param <T> the type of the value
 */
public sealed interface Term<T> {

    /**
     * A value stated in place.
     *
     * @param value the value
     * @param <T> its type
     */
    record Stated<T>(T value) implements Term<T> {}

    /**
     * A value stated by a term of the policy, which may be open.
     *
     * @param id the term's id
     * @param <T> the type of the value
     */
    record Named<T>(TermId id) implements Term<T> {}
}
