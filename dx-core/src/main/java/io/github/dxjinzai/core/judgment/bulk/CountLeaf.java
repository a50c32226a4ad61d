package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Per;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether enough facts meet their conditions. */
final class CountLeaf extends FactLeaf {

    private final FactTest of;
    private final Per per;
    private final int required;
    private final FiscalYears years;

    /** By code: the item, where items are counted. */
    private final int[] items;

    /** By item: the people, of whom one that meets it, or that may, has been seen. */
    private final long[] seenMet;

    private final long[] seenPossible;

    /** By lane: how many there are, or in which years there are some. */
    private final long[] holding = new long[Long.SIZE];

    private final long[] possible = new long[Long.SIZE];

    /** The people who have enough, or who may. */
    private long enough;

    private long maybeEnough;

    CountLeaf(FactTest of, FactWindow window, Per per, int required, Binding to) {
        super(window, List.of(of));
        this.of = of;
        // of one project there is one fact
        this.per = per == Per.ITEM && of instanceof FactTest.OfProjects ? Per.FACT : per;
        this.required = required;
        this.years = new FiscalYears(to);
        Columns columns = to.columns;
        boolean byItem = this.per == Per.ITEM;
        this.items = new int[byItem ? columns.achievementsTraits.size() : 0];
        for (int i = 0; i < items.length; i++) {
            items[i] = columns.items.code(columns.achievementsTraits.value(i).item());
        }
        this.seenMet = new long[byItem ? columns.items.size() : 0];
        this.seenPossible = new long[byItem ? columns.items.size() : 0];
    }

    @Override
    void find(int word, long open, long known) {
        Arrays.fill(holding, 0);
        Arrays.fill(possible, 0);
        enough = required <= 0 ? -1L : 0;
        maybeEnough = enough;
        int count = choose(of, word, open & known);
        switch (per) {
            case FACT -> facts(count);
            case ITEM -> items(count);
            case FISCAL_YEAR -> years(count);
        }
        met |= open & known & enough;
        may |= open & (~known | enough | maybeEnough | ~of.complete[word]);
    }

    private void facts(int count) {
        boolean demanding = of.isDemanding();
        for (int k = 0; k < count; k++) {
            int lane = Sieve.lane(of.chosen[k]);
            if (!demanding) {
                add(lane, MET);
            } else if ((enough >>> lane & 1) == 0) {
                add(lane, of.verdict(Sieve.fact(of.chosen[k]), lane));
            }
        }
    }

    private void items(int count) {
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            int item = items[Columns.code(of.stamps[fact])];
            int verdict = of.verdict(fact, lane);
            long seen = (seenMet[item] >>> lane & 1) | (seenPossible[item] >>> lane & 1) << 1;
            add(lane, verdict & ~(int) seen);
            seenMet[item] |= (verdict & 1L) << lane;
            seenPossible[item] |= (verdict >>> 1 & 1L) << lane;
        }
        for (int k = 0; k < count; k++) {
            int item = items[Columns.code(of.stamps[Sieve.fact(of.chosen[k])])];
            seenMet[item] = 0;
            seenPossible[item] = 0;
        }
    }

    private void add(int lane, int verdict) {
        holding[lane] += verdict & 1;
        possible[lane] += verdict >>> 1;
        enough |= (holding[lane] >= required ? 1L : 0L) << lane;
        maybeEnough |= (possible[lane] >= required ? 1L : 0L) << lane;
    }

    private void years(int count) {
        long ofLongAgo = 0;
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            int before = years.before(of.months[fact]);
            if (before < Long.SIZE) {
                long verdict = of.verdict(fact, lane);
                holding[lane] |= (verdict & 1) << before;
                possible[lane] |= (verdict >>> 1) << before;
                enough |= (Long.bitCount(holding[lane]) >= required ? 1L : 0L) << lane;
                maybeEnough |= (Long.bitCount(possible[lane]) >= required ? 1L : 0L) << lane;
            } else {
                ofLongAgo |= 1L << lane;
            }
        }
        for (long left = ofLongAgo; left != 0; left &= left - 1) {
            yearsOfLongAgo(count, Long.numberOfTrailingZeros(left));
        }
    }

    private void yearsOfLongAgo(int count, int lane) {
        BitSet met = new BitSet();
        BitSet may = new BitSet();
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            if (Sieve.lane(of.chosen[k]) == lane) {
                int before = years.before(of.months[fact]);
                int verdict = of.verdict(fact, lane);
                met.set(before, met.get(before) || verdict == MET);
                may.set(before, may.get(before) || verdict != NOT_MET);
            }
        }
        enough |= (met.cardinality() >= required ? 1L : 0L) << lane;
        maybeEnough |= (may.cardinality() >= required ? 1L : 0L) << lane;
    }
}
