package io.github.dxjinzai.planted.attic;

/** In a room that the house does not have, and that has no package-info. */
public final class LivesInNoStorey {}
