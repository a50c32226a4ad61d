package io.github.dxjinzai.core.policy;

/** Which of several figures counts (数値の取り方). */
public enum Take {
    /** That of the latest day; of several on that day, the lowest (最新). */
    LATEST,
    /** The highest (最高). */
    HIGHEST,
    /** The lowest (最低). */
    LOWEST,
    /** Their exact mean (平均). */
    MEAN,
    /** The middle one, or the exact mean of the two in the middle (中央値). */
    MEDIAN
}
