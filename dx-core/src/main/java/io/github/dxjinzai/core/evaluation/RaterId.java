package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.staff.StaffId;

/**
 * Who gave a rating (評価者): a staff number, or a pseudonym for someone from outside. It serves to tell raters apart and to keep
 * people from rating themselves; it is never shown, so {@link #toString} withholds it.
 *
 * @param value the id; 1 to 40 characters
 */
public record RaterId(String value) implements Comparable<RaterId> {

    /** The most characters (code points) that an id may have. */
    public static final int LONGEST = 40;

    public RaterId {
        if (!Ids.isOpaque(value, LONGEST)) {
            throw new IllegalArgumentException(
                    "the id of a rater has 1 to " + LONGEST + " characters without blanks or control characters");
        }
    }

    /** Whether {@code text} has the form of such an id. */
    public static boolean isId(String text) {
        return Ids.isOpaque(text, LONGEST);
    }

    /** Whether the rater is this member of staff. */
    public boolean is(StaffId staff) {
        return value.equals(staff.value());
    }

    @Override
    public int compareTo(RaterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "(withheld)";
    }
}
