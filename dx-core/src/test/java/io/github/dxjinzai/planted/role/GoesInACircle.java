package io.github.dxjinzai.planted.role;

import io.github.dxjinzai.planted.skill.ComesBack;

/** One half of a circle within a storey. */
public record GoesInACircle(ComesBack next) {}
