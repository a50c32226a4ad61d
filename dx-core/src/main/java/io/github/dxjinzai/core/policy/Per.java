package io.github.dxjinzai.core.policy;

/** What is counted once (数える単位). */
public enum Per {
    /** Every fact (1件ごと). */
    FACT,
    /** Every item, however often it was achieved; for projects the same as every fact (種類ごと). */
    ITEM,
    /** Every fiscal year in which there is one (年度ごと). */
    FISCAL_YEAR
}
