package io.github.dxjinzai.core.development;

/** What a trait is made of: will or ability. */
public enum Facet {
    /** The will to do it (マインド). */
    MIND,
    /** The ability to do it (スキル). */
    SKILL
}
