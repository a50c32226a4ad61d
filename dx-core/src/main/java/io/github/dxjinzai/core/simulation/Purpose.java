package io.github.dxjinzai.core.simulation;

/** What random numbers are drawn for: each purpose has streams of its own, so that a change in one does not stir the others. */
enum Purpose {
    /** Who leaves. */
    ATTRITION(1),
    /** What people are able to. */
    ABILITY(2),
    /** How many people a project has, and which axes it exercises. */
    STAFFING(3),
    /** Who leads. */
    LEADERS(4),
    /** Who takes part as a member. */
    MEMBERS(5),
    /** What a project is worth. */
    QUALITY(6),
    /** Which ratings are given, and how far they lie from what is true. */
    RATINGS(7),
    /** Who moves to which unit. */
    TRANSFERS(8),
    /** In which units those who join serve. */
    JOINERS(9),
    /** Who applies for an offer, and how lots fall. */
    APPLICATIONS(10),
    /** Who passes, and with which figures. */
    PASSES(11),
    /** How severe raters are. */
    SEVERITY(12);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    /** The number that the streams' seeds are made from; it never changes, or the same seed would give another forecast. */
    int number() {
        return number;
    }
}
