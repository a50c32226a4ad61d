package io.github.dxjinzai.core.judgment.bulk;

import java.util.Arrays;

/** Codes of 0 to 65,535 that come one by one. */
final class CharColumn {

    private char[] values = new char[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size] = (char) value;
        size++;
    }

    char[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
