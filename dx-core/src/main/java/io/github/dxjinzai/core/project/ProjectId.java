package io.github.dxjinzai.core.project;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a project (プロジェクト番号): opaque, as the municipality writes it; 1 to 40 characters, leading zeros and letters kept.
 *
 * @param value the id; example {@code P-2023-04}
 */
public record ProjectId(String value) implements Comparable<ProjectId> {

    /** The most characters (code points) that an id may have. */
    public static final int LONGEST = 40;

    public ProjectId {
        Ids.requireOpaque("project", value, LONGEST);
    }

    /** Whether {@code text} has the form of such an id. */
    public static boolean isId(String text) {
        return Ids.isOpaque(text, LONGEST);
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
