package io.github.dxjinzai.core.judgment.bulk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether there is such a fact in each of so many fiscal years without a gap. A bit stands for a year, the lowest for the last one. */
final class RunLeaf extends FactLeaf {

    private final FactTest of;
    private final Optional<FactTest> last;
    private final int required;
    private final FiscalYears years;

    /** By lane: the years in which there are facts that are looked at. */
    private final long[] looked = new long[Long.SIZE];

    /** By lane: the years in which one meets what it has to, and in which one may. */
    private final long[] holding = new long[Long.SIZE];

    private final long[] possible = new long[Long.SIZE];

    /** By lane: the years in which one meets, or may, what the last of a run has to. */
    private final long[] closing = new long[Long.SIZE];

    private final long[] maybeClosing = new long[Long.SIZE];

    /** The people who have a fact that is looked at, and of those one that lies more than 63 years before. */
    private long some;

    private long ofLongAgo;

    RunLeaf(FactTest of, Optional<FactTest> last, FactWindow window, int required, Binding to) {
        super(window, List.of(of));
        this.of = of;
        this.last = last;
        this.required = required;
        this.years = new FiscalYears(to);
    }

    @Override
    void find(int word, long open, long known) {
        int count = choose(of, word, open & known);
        if (last.isPresent()) {
            last.get().turnTo(word, open & known);
        }
        lookAt(count);
        long candidates = 0;
        for (long left = some & ~ofLongAgo; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            candidates |= (isRun(looked[lane], looked[lane]) ? 1L : 0L) << lane;
        }
        if (of.isDemanding() || last.isPresent()) {
            findYears(count, candidates);
            for (long left = candidates; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                met |= (isRun(holding[lane], closing[lane]) ? 1L : 0L) << lane;
                may |= (isRun(possible[lane], maybeClosing[lane]) ? 1L : 0L) << lane;
            }
        } else {
            set(candidates, MET);
        }
        for (long left = ofLongAgo; left != 0; left &= left - 1) {
            ofLongAgo(count, Long.numberOfTrailingZeros(left));
        }
        may |= open & (~known | ~of.complete[word]);
    }

    private void lookAt(int count) {
        Arrays.fill(looked, 0);
        some = 0;
        ofLongAgo = 0;
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            int before = years.before(of.months[fact]);
            looked[lane] |= 1L << before;
            some |= 1L << lane;
            ofLongAgo |= (before < Long.SIZE ? 0L : 1L) << lane;
        }
    }

    private void findYears(int count, long people) {
        Arrays.fill(holding, 0);
        Arrays.fill(possible, 0);
        Arrays.fill(closing, 0);
        Arrays.fill(maybeClosing, 0);
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            if ((people >>> lane & 1) != 0) {
                int before = years.before(of.months[fact]);
                long verdict = of.verdict(fact, lane);
                long closes = closes(fact, lane, (int) verdict);
                holding[lane] |= (verdict & 1) << before;
                possible[lane] |= (verdict >>> 1) << before;
                closing[lane] |= (closes & 1) << before;
                maybeClosing[lane] |= (closes >>> 1) << before;
            }
        }
    }

    /** What a fact meets of what the last of a run has to, where it meets so much of what each has to. */
    private int closes(int fact, int lane, int verdict) {
        return last.isEmpty() || verdict == NOT_MET
                ? verdict
                : verdict & last.get().verdict(fact, lane);
    }

    /** Whether there are enough years without a gap of which the last one closes a run. */
    private boolean isRun(long each, long closing) {
        // earlier years have higher bits
        long ends = closing;
        for (int i = 1; i < required && ends != 0; i++) {
            ends &= each >>> i;
        }
        return ends != 0 && required <= Long.SIZE;
    }

    /** Someone with facts of more than 64 years. */
    private void ofLongAgo(int count, int lane) {
        BitSet each = new BitSet();
        BitSet maybeEach = new BitSet();
        BitSet closes = new BitSet();
        BitSet maybeCloses = new BitSet();
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            if (Sieve.lane(of.chosen[k]) == lane) {
                int before = years.before(of.months[fact]);
                int verdict = of.verdict(fact, lane);
                int close = closes(fact, lane, verdict);
                each.set(before, each.get(before) || verdict == MET);
                maybeEach.set(before, maybeEach.get(before) || verdict != NOT_MET);
                closes.set(before, closes.get(before) || close == MET);
                maybeCloses.set(before, maybeCloses.get(before) || close != NOT_MET);
            }
        }
        met |= (isRun(each, closes) ? 1L : 0L) << lane;
        may |= (isRun(maybeEach, maybeCloses) ? 1L : 0L) << lane;
    }

    private boolean isRun(BitSet each, BitSet closing) {
        for (int i = closing.nextSetBit(0); i >= 0; i = closing.nextSetBit(i + 1)) {
            // a run of one year needs no year before
            if (each.nextClearBit(i + 1) - i >= required) {
                return true;
            }
        }
        return false;
    }
}
