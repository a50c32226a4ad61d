package io.github.dxjinzai.planted.policy;

/** A name that says nothing. */
public final class DayUtil {}
