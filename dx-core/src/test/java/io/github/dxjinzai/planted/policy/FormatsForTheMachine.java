package io.github.dxjinzai.planted.policy;

/** Digits as the machine likes them. */
public final class FormatsForTheMachine {
    public String digits(int number) {
        return String.format("%,d", number);
    }
}
