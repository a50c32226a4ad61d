package io.github.dxjinzai.core.judgment;

import java.util.AbstractMap;
import java.util.AbstractSet;
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
 * The values of a finding in the order of their names, in two small arrays that nothing changes: a finding has a handful of them, and
 * there are many findings. Findings of one condition share the names, and most of the values are the condition's ({@link Form}).
 */
// a finding tells a SortedMap; nobody asks it for what a NavigableMap has besides
@SuppressWarnings("JdkObsolete")
final class Details extends AbstractMap<String, Detail> implements SortedMap<String, Detail> {

    static final Details NONE = new Details(new String[0], new Detail[0]);

    private final String[] names;
    private final Detail[] values;

    /** Of names in ascending order, each with its value; neither array is changed afterwards. */
    private Details(String[] names, Detail[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same values, which nothing changes any more. */
    static Details of(Map<String, Detail> values) {
        if (values instanceof Details details) {
            return details;
        }
        if (values.isEmpty()) {
            return NONE;
        }
        SortedMap<String, Detail> ordered = new TreeMap<>(values);
        return new Details(
                ordered.keySet().toArray(new String[0]), ordered.values().toArray(new Detail[0]));
    }

    /**
     * What all findings of a condition tell, with a place for each value that differs from one to the next: it is worked out once for
     * the condition.
     */
    static final class Form {

        private final String[] names;
        private final Detail[] values;

        /** A form of what is the same for all, with a place for each of the other names. */
        Form(Map<String, Detail> stated, String... open) {
            SortedMap<String, Detail> all = new TreeMap<>(stated);
            for (String name : open) {
                all.put(name, UNFILLED);
            }
            Details details = of(all);
            this.names = details.names;
            this.values = details.values;
        }

        private static final Detail UNFILLED = new Detail.Word("");

        /** The place of a name, with which it is filled. */
        int place(String name) {
            int place = Details.place(names, name);
            if (place < 0) {
                throw new IllegalArgumentException("there is no place for " + name);
            }
            return place;
        }

        /** What is the same for all; the places of the others are to be filled before it is {@link #filled}. */
        Detail[] blank() {
            return values.clone();
        }

        /** Details of a blank that has been filled and is not written to afterwards. */
        Details filled(Detail[] blank) {
            return new Details(names, blank);
        }

        /** Details with one place. */
        Details filled(int place, Detail value) {
            Detail[] blank = values.clone();
            blank[place] = value;
            return new Details(names, blank);
        }

        /** Details with two places. */
        Details filled(int place, Detail value, int other, Detail another) {
            Detail[] blank = values.clone();
            blank[place] = value;
            blank[other] = another;
            return new Details(names, blank);
        }
    }

    /** These and others; where both have a name, that of the others. */
    Details and(Details others) {
        Details both = this;
        for (int i = 0; i < others.names.length; i++) {
            both = both.and(others.names[i], others.values[i]);
        }
        return both;
    }

    /** These and another. */
    Details and(String name, Detail value) {
        int place = 0;
        while (place < names.length && names[place].compareTo(name) < 0) {
            place++;
        }
        if (place < names.length && names[place].equals(name)) {
            Detail[] changed = values.clone();
            changed[place] = value;
            return new Details(names, changed);
        }
        String[] more = new String[names.length + 1];
        Detail[] filled = new Detail[more.length];
        System.arraycopy(names, 0, more, 0, place);
        System.arraycopy(values, 0, filled, 0, place);
        more[place] = name;
        filled[place] = value;
        System.arraycopy(names, place, more, place + 1, names.length - place);
        System.arraycopy(values, place, filled, place + 1, names.length - place);
        return new Details(more, filled);
    }

    /** Where a name stands, or below zero. */
    private static int place(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Detail get(@Nullable Object name) {
        int place = name instanceof String text ? place(names, text) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && place(names, text) >= 0;
    }

    @Override
    public int size() {
        return names.length;
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
                return names.length;
            }
        };
    }

    private Iterator<Map.Entry<String, Detail>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Map.Entry<String, Detail> next() {
                if (next >= names.length) {
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
