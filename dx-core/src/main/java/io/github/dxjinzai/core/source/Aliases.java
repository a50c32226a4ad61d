package io.github.dxjinzai.core.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Other names of a part of a policy, by language (別名): what people and files call it besides its name.
 *
 * <p>Example: {@code {ja: [上級者, エキスパート職員], en: [Senior]}}.
 *
 * @param byTag the names by BCP 47 tag; none blank
 */
public record Aliases(SortedMap<String, List<String>> byTag) {

    /** No other name. */
    public static final Aliases NONE = new Aliases(new TreeMap<>());

    public Aliases {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        for (Map.Entry<String, List<String>> one : byTag.entrySet()) {
            if (one.getValue().stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("an alias is blank: " + byTag);
            }
            copy.put(one.getKey(), List.copyOf(one.getValue()));
        }
        byTag = Collections.unmodifiableSortedMap(copy);
    }

    /** All of them, in any language. */
    public List<String> all() {
        return byTag.values().stream().flatMap(List::stream).toList();
    }
}
