package io.github.dxjinzai.planted.policy;

/** The console. */
public final class Prints {
    public void print() {
        System.out.println("?");
    }
}
