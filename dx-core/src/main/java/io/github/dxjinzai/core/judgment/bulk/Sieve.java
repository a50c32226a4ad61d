package io.github.dxjinzai.core.judgment.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through the facts of a kind once for all leaves, those of 64 people at a time, and sorts them into classes: codes of which the
 * same tests look at facts are one class. A test then comes to the facts of its own classes alone. Only people are gone through whom
 * some leaf is asked about.
 */
final class Sieve {

    /** How far the day is moved beside the lane, and both beside the fact. */
    private static final int DAY = 6;

    private static final int STAMP = 32;

    private final int codes;

    /** By person: the first of the facts. */
    private final int[] factsOf;

    /** By fact: the day, and the code of what decides which tests look at it. */
    private final long[] stamps;

    private final List<FactTest> tests = new ArrayList<>();

    /** By test: its classes. */
    private int[][] classesOf = new int[0][];

    /** By code: the class. The first one is of facts that no test looks at. */
    private int[] classes = new int[0];

    /** By class: how many facts there are, and where they begin among {@link #facts}: class times {@link #room}. */
    private int[] sizes = new int[0];

    private long[] facts = new long[0];
    private int room;

    /** By lane: from which day on some test may choose facts; of everyone whether from any. */
    private int[] from = new int[Long.SIZE];

    private boolean fromEver;

    /** Tests of which some begins as early as any. */
    private List<FactTest> bounding = List.of();

    /** What was read in advance, kept so that it is read. */
    long touched;

    private int word = -1;

    /** Of the 64 people of {@link #word}: those gone through. */
    private long done;

    Sieve(int codes, int[] factsOf, long[] stamps) {
        this.codes = codes;
        this.factsOf = factsOf;
        this.stamps = stamps;
    }

    /** The fact that a sorted one is. */
    static int fact(long sorted) {
        return (int) sorted;
    }

    /** Of which of the 64 people a sorted fact is, from 0. */
    static int lane(long sorted) {
        return (int) (sorted >>> STAMP) & (Long.SIZE - 1);
    }

    /** The day of a sorted fact. */
    static int day(long sorted) {
        return (int) (sorted >> (STAMP + DAY));
    }

    /** Takes one more test, before the first facts are sorted; which one it is. */
    int add(FactTest one) {
        tests.add(one);
        return tests.size() - 1;
    }

    /** The classes of a test. */
    int[] classesOf(int test) {
        return classesOf[test];
    }

    /** All sorted facts of the 64 people, class by class. */
    long[] facts() {
        return facts;
    }

    /** Where those of a class begin. */
    int begin(int of) {
        return of * room;
    }

    /** How many facts of a class there are. */
    int size(int of) {
        return sizes[of];
    }

    /** Makes sure that the facts of some of 64 people are sorted. */
    void sort(int of, long open) {
        if (of != word) {
            turnTo(of);
        }
        long left = open & ~done;
        done |= left;
        touch(left);
        bound(left);
        for (; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            int person = of * Long.SIZE + lane;
            int begin = factsOf[person];
            long first = Columns.stamp(from[lane], 0);
            for (int i = factsOf[person + 1] - 1; i >= begin && stamps[i] >= first; i--) {
                int one = classes[Columns.code(stamps[i])];
                int size = sizes[one];
                // in the first class, where nobody looks, one is written over the other: that is sooner done than asked
                facts[one * room + size] = (long) (Columns.day(stamps[i]) << DAY | lane) << STAMP | i;
                sizes[one] = size + (-one >>> (Integer.SIZE - 1));
            }
        }
    }

    /** Reads a little of everyone's facts, so that the memory is asked for them all before the first ones are waited for. */
    private void touch(long people) {
        long sum = 0;
        for (long left = stamps.length == 0 ? 0 : people; left != 0; left &= left - 1) {
            int person = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            // one who has no facts touches those of another, which is sooner done than asked
            int first = Math.min(factsOf[person], stamps.length - 1);
            int last = Math.max(0, factsOf[person + 1] - 1);
            sum += stamps[first] + stamps[last];
        }
        touched = sum;
    }

    /** Works out from which day on some test may choose facts of some people. */
    private void bound(long people) {
        if (fromEver) {
            return;
        }
        if (bounding.size() == 1) {
            from = bounding.get(0).from(word, people);
            return;
        }
        for (long left = people; left != 0; left &= left - 1) {
            from[Long.numberOfTrailingZeros(left)] = FactWindow.NEVER;
        }
        for (FactTest one : bounding) {
            int[] ofTest = one.from(word, people);
            for (long left = people; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                from[lane] = Math.min(from[lane], ofTest[lane]);
            }
        }
    }

    private void turnTo(int of) {
        if (word < 0) {
            classify();
        }
        word = of;
        done = 0;
        Arrays.fill(sizes, 0);
        int first = of * Long.SIZE;
        int last = Math.min(first + Long.SIZE, factsOf.length - 1);
        int most = factsOf[last] - factsOf[first] + 1;
        if (room < most) {
            room = 2 * most;
            facts = new long[Math.multiplyExact(sizes.length, room)];
        }
    }

    private void classify() {
        Map<BitSet, Integer> numbers = new HashMap<>();
        numbers.put(new BitSet(), 0);
        classes = new int[codes];
        List<BitSet> ofTests = new ArrayList<>();
        tests.forEach(test -> ofTests.add(new BitSet()));
        for (int code = 0; code < codes; code++) {
            BitSet looking = new BitSet();
            for (int test = 0; test < tests.size(); test++) {
                looking.set(test, tests.get(test).looks(code));
            }
            int number = numbers.computeIfAbsent(looking, one -> numbers.size());
            classes[code] = number;
            looking.stream().forEach(test -> ofTests.get(test).set(number));
        }
        classesOf = ofTests.stream().map(of -> of.stream().toArray()).toArray(int[][]::new);
        sizes = new int[numbers.size()];
        fromEver = tests.stream().anyMatch(FactTest::isFromEver);
        // of tests that always begin with one another, one is enough
        Map<Object, FactTest> beginnings = new LinkedHashMap<>();
        tests.forEach(one -> beginnings.putIfAbsent(one.beginning(), one));
        bounding = List.copyOf(beginnings.values());
        Arrays.fill(from, FactWindow.EVER);
    }
}
