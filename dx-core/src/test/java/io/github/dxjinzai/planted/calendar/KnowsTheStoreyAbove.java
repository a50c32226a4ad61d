package io.github.dxjinzai.planted.calendar;

import io.github.dxjinzai.planted.policy.Tame;

/** A word that knows a rule. */
public record KnowsTheStoreyAbove(Tame rule) {}
