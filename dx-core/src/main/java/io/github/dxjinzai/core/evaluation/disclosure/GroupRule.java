package io.github.dxjinzai.core.evaluation.disclosure;

/**
 * How the ratings of one group of raters may be shown (評価者区分ごとの開示の規則).
 *
 * @param anonymous whether who said what is secret; a named group's ratings are given in the open
 * @param minimum the fewest raters who answered an item; at least 3 of an anonymous group, at least 1 of a named one
 */
public record GroupRule(boolean anonymous, int minimum) {

    /** The least minimum of an anonymous group. */
    public static final int ANONYMOUS_FLOOR = 3;

    /** Raters answer under their names (記名). */
    public static final GroupRule NAMED = new GroupRule(false, 1);

    /** Raters answer in secret (匿名), and at least three of them must have answered. */
    public static final GroupRule ANONYMOUS = new GroupRule(true, ANONYMOUS_FLOOR);

    public GroupRule {
        if (minimum < (anonymous ? ANONYMOUS_FLOOR : 1)) {
            throw new IllegalArgumentException("a minimum of " + minimum + " is below the floor of "
                    + (anonymous ? "an anonymous group" : "a named group"));
        }
    }
}
