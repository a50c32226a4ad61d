package io.github.dxjinzai.core.source;

import java.util.LinkedHashSet;
import java.util.List;

/** What may fill a term (未定事項の型). */
public sealed interface TermType {

    /**
     * A score on a scale of the policy.
     *
     * @param scale the id of the scale
     */
    record OnScale(String scale) implements TermType {}

    /**
     * One of several words.
     *
     * @param options the words, each once, at least two
     */
    record OneOf(List<String> options) implements TermType {
        public OneOf {
            options = List.copyOf(options);
            if (options.size() < 2 || new LinkedHashSet<>(options).size() != options.size()) {
                throw new IllegalArgumentException("a choice needs at least two different options: " + options);
            }
        }
    }
}
