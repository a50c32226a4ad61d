package io.github.dxjinzai.core.judgment.bulk;

/** The days on which someone was granted a role. */
final class Grants {

    /** What the day is where there was none. */
    static final int NONE = Integer.MIN_VALUE;

    private Grants() {}

    /** The first day, if it is not after {@code today}. */
    static int first(Columns columns, int person, int role, int today) {
        int end = columns.grantsOf[person + 1];
        for (int i = columns.grantsOf[person]; i < end; i++) {
            if (columns.grantRoles[i] == role) {
                return columns.grantDays[i] <= today ? columns.grantDays[i] : NONE;
            }
        }
        return NONE;
    }

    /** The last day up to {@code today}. */
    static int last(Columns columns, int person, int role, int today) {
        int begin = columns.grantsOf[person];
        for (int i = columns.grantsOf[person + 1] - 1; i >= begin; i--) {
            if (columns.grantRoles[i] == role && columns.grantDays[i] <= today) {
                return columns.grantDays[i];
            }
        }
        return NONE;
    }
}
