package io.github.dxjinzai.core.staff;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of an organisational unit (所属コード): opaque, as the municipality writes it; 1 to 40 characters, leading zeros and letters kept.
 *
 * @param value the id; example {@code 0102}
 */
public record DepartmentId(String value) implements Comparable<DepartmentId> {

    /** The most characters (code points) that an id may have. */
    public static final int LONGEST = 40;

    public DepartmentId {
        Ids.requireOpaque("department", value, LONGEST);
    }

    /** Whether {@code text} has the form of such an id. */
    public static boolean isId(String text) {
        return Ids.isOpaque(text, LONGEST);
    }

    @Override
    public int compareTo(DepartmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
