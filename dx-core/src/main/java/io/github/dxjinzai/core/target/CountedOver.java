package io.github.dxjinzai.core.target;

/** Which people of a fiscal year are counted (年度内のどの人を数えるか). */
public enum CountedOver {
    /** Those who hold the role on the last day of the fiscal year and serve on it (年度末の保持者数). */
    HOLDERS_AT_YEAR_END,
    /** Those who were granted the role in the fiscal year (年度内の新規認定者数). */
    GRANTED_IN_YEAR
}
