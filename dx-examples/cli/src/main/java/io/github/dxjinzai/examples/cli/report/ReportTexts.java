package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The report's own words in one language (文言), by key. No resource bundle, since those look at the default locale.
 *
 * @param byKey the texts; {0}, {1} and so on stand for values
 */
record ReportTexts(Map<String, String> byKey) {

    ReportTexts {
        byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    static ReportTexts in(Language language) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(ReportResource.text("texts_" + language.tag() + ".properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
        Map<String, String> byKey = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> byKey.put(key, read.getProperty(key)));
        return new ReportTexts(byKey);
    }

    /**
     * A text with its values.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    String text(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("the report has no text " + key));
        StringBuilder filled = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean hole = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (hole) {
                filled.append(values[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                filled.append(text.charAt(at));
            }
        }
        return filled.toString();
    }

    /** What a word of the policy's file format means, where the report has words for it. */
    Optional<String> meaning(String word) {
        return find("word." + word);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
