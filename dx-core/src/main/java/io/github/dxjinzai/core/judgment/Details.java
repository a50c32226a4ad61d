package io.github.dxjinzai.core.judgment;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a finding in the order of their names, in two small arrays: a finding has a handful of them, and there are many findings.
 * It grows by {@link #put} until it is {@link #freeze frozen}.
 */
// a finding tells a SortedMap; nobody asks it for what a NavigableMap has besides
@SuppressWarnings("JdkObsolete")
final class Details extends AbstractMap<String, Detail> implements SortedMap<String, Detail> {

    private static final int FIRST = 6;

    private String[] names;
    private Detail[] values;
    private int size;
    private boolean fixed;

    Details() {
        this(new String[FIRST], new Detail[FIRST], 0);
    }

    /** A copy that can grow. */
    Details(Details others) {
        this(
                Arrays.copyOf(others.names, Math.max(FIRST, others.size + 2)),
                Arrays.copyOf(others.values, Math.max(FIRST, others.size + 2)),
                others.size);
    }

    private Details(String[] names, Detail[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    /** The same values, which nothing changes any more; a copy, unless these are frozen already. */
    static Details frozen(Map<String, Detail> values) {
        if (values instanceof Details details && details.fixed) {
            return details;
        }
        Details copy = new Details();
        copy.putAll(values);
        return copy.freeze();
    }

    /** These values, from now on unchangeable. */
    Details freeze() {
        fixed = true;
        return this;
    }

    /** Where a name stands, or would stand: then the complement of the place. */
    private int place(String name) {
        for (int i = 0; i < size; i++) {
            int order = names[i].compareTo(name);
            if (order >= 0) {
                return order == 0 ? i : ~i;
            }
        }
        return ~size;
    }

    @Override
    public @Nullable Detail put(String name, Detail value) {
        if (fixed) {
            throw new UnsupportedOperationException("the details of a finding do not change");
        }
        int place = place(name);
        if (place >= 0) {
            Detail before = values[place];
            values[place] = value;
            return before;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        int at = ~place;
        System.arraycopy(names, at, names, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        names[at] = name;
        values[at] = value;
        size++;
        return null;
    }

    @Override
    public @Nullable Detail get(@Nullable Object name) {
        int place = name instanceof String text ? place(text) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && place(text) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, Detail>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Detail>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Iterator<Map.Entry<String, Detail>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Map.Entry<String, Detail> next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                next++;
                return Map.entry(names[next - 1], values[next - 1]);
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    private SortedMap<String, Detail> tree() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(this));
    }

    @Override
    public SortedMap<String, Detail> subMap(String from, String to) {
        return tree().subMap(from, to);
    }

    @Override
    public SortedMap<String, Detail> headMap(String to) {
        return tree().headMap(to);
    }

    @Override
    public SortedMap<String, Detail> tailMap(String from) {
        return tree().tailMap(from);
    }

    @Override
    public String firstKey() {
        return tree().firstKey();
    }

    @Override
    public String lastKey() {
        return tree().lastKey();
    }
}
