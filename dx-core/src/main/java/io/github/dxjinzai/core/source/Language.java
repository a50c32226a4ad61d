package io.github.dxjinzai.core.source;

import java.util.Arrays;
import java.util.Optional;

/** A language in which the library itself speaks (言語). A policy's own texts may be in others as well. */
public enum Language {
    /** Japanese. */
    JA("ja"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code ja}, {@code en}. */
    public String tag() {
        return tag;
    }

    /** The language with this tag, if the library speaks it. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** One of two texts: the Japanese or the English. */
    public String choose(String japanese, String english) {
        return this == JA ? japanese : english;
    }
}
