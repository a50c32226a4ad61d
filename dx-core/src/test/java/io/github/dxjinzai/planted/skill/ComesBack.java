package io.github.dxjinzai.planted.skill;

import io.github.dxjinzai.planted.role.GoesInACircle;

/** The other half. */
public interface ComesBack {
    GoesInACircle back();
}
