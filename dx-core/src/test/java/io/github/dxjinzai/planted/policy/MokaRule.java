package io.github.dxjinzai.planted.policy;

/** A municipality by its name. */
public final class MokaRule {}
