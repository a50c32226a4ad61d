package io.github.dxjinzai.planted.policy;

/** A static that changes. */
public final class Remembers {
    static int times;

    private Remembers() {}
}
