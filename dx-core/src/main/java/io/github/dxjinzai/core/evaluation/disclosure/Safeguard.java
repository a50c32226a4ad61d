package io.github.dxjinzai.core.evaluation.disclosure;

/** One part of the defence. All are on; the tests switch each off to see that the attacker then wins. */
enum Safeguard {
    /** Too few answers are not shown. */
    MINIMUM,
    /** What would be solved by a difference of figures is withheld with it. */
    WITHHELD_TOGETHER,
    /** What was shown before counts. */
    LEDGER,
    /** High and low sums are shown as bands. */
    BANDS
}
