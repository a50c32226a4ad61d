package io.github.dxjinzai.core.judgment.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values numbered from 0 in the order in which they first came. */
final class Dictionary<T> {

    /** What a code that does not occur is, so that it equals none that does. */
    static final int ABSENT = -1;

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** The code of a value, which is a new one if the value is. */
    int add(T value) {
        Integer known = codes.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    /** The code of a value, or {@link #ABSENT}. */
    int code(T value) {
        return codes.getOrDefault(value, ABSENT);
    }

    T value(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }
}
