package io.github.dxjinzai.core.policy;

/**
 * Which facts of a person a criterion looks at (対象とする事実), and what each of them must meet. What selects is plain, so that a fact is
 * selected or not; what each must meet may be undetermined.
 */
public sealed interface FactSelection permits ProjectSelection, AchievementSelection {}
