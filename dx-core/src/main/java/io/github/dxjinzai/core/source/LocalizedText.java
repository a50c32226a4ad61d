package io.github.dxjinzai.core.source;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in several languages (多言語の文言).
 *
 * <p>Example: {@code {ja: エキスパート, en: Expert}}.
 *
 * @param byTag the text by BCP 47 tag; at least one, none blank
 */
public record LocalizedText(SortedMap<String, String> byTag) {

    public LocalizedText {
        byTag = Collections.unmodifiableSortedMap(new TreeMap<>(byTag));
        if (byTag.isEmpty() || byTag.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text needs at least one language and no blank one: " + byTag);
        }
    }

    /** A text in Japanese and English. */
    public static LocalizedText of(String japanese, String english) {
        return new LocalizedText(new TreeMap<>(Map.of("ja", japanese, "en", english)));
    }

    /** The text in {@code language}; else in Japanese, else in English, else in the first language by tag. */
    public String in(Language language) {
        for (String tag : new String[] {language.tag(), Language.JA.tag(), Language.EN.tag()}) {
            String text = byTag.get(tag);
            if (text != null) {
                return text;
            }
        }
        return byTag.values().iterator().next();
    }
}
