package io.github.dxjinzai.core.evaluation.disclosure;

/** Whether a figure is shown, and if not, why (開示の状態). */
public enum DisclosureState {
    /** The value is shown (開示). */
    SHOWN,
    /** Too few have answered (秘匿). */
    WITHHELD_FIRST,
    /** With another figure, or with one shown earlier, it would give away what is withheld (二次秘匿). */
    WITHHELD_WITH_IT,
    /** Nobody has answered (回答なし). */
    NO_DATA
}
