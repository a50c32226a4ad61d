package io.github.dxjinzai.planted.policy;

/** Chance without a seed. */
public final class ThrowsDice {
    public double dice() {
        return Math.random();
    }
}
