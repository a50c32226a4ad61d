package io.github.dxjinzai.core.staff;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a member of staff (職員番号): opaque, as the municipality writes it; 1 to 20 characters, leading zeros and letters kept.
 *
 * @param value the id; example {@code 00123}
 */
public record StaffId(String value) implements Comparable<StaffId> {

    /** The most characters (code points) that an id may have. */
    public static final int LONGEST = 20;

    public StaffId {
        Ids.requireOpaque("member of staff", value, LONGEST);
    }

    /** Whether {@code text} has the form of such an id. */
    public static boolean isId(String text) {
        return Ids.isOpaque(text, LONGEST);
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
