package io.github.dxjinzai.planted.policy;

/** Nothing is wrong with it. */
public record Tame(String name) {}
