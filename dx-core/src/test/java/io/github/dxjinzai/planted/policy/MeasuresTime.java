package io.github.dxjinzai.planted.policy;

/** The machine's time. */
public final class MeasuresTime {
    public long time() {
        return System.nanoTime();
    }
}
