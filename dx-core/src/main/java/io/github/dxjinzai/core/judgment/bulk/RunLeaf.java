package io.github.dxjinzai.core.judgment.bulk;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether there is such a fact in each of so many fiscal years without a gap. A bit stands for a year, the lowest for the last one. */
final class RunLeaf extends FactLeaf {

    private final FactTest of;
    private final Optional<FactTest> last;
    private final int required;
    private final FiscalYears years;

    RunLeaf(FactTest of, Optional<FactTest> last, FactWindow window, int required, Binding to) {
        super(List.of(of), window);
        this.of = of;
        this.last = last;
        this.required = required;
        this.years = new FiscalYears(to);
    }

    @Override
    int ofNone(boolean complete) {
        return complete ? NOT_MET : UNDETERMINED;
    }

    @Override
    int verdict(int person, int from, int until, boolean known, boolean complete) {
        if (!known) {
            return UNDETERMINED;
        }
        int absent = ofNone(complete);
        int count = of.choose(person, from, until);
        long looked = 0;
        for (int k = 0; k < count; k++) {
            int before = years.before(of.months[of.chosen[k]]);
            if (before >= Long.SIZE) {
                return ofLongAgo(person, count, absent);
            }
            looked |= 1L << before;
        }
        if (!isRun(looked, looked)) {
            return absent;
        }
        if (!of.isDemanding() && last.isEmpty()) {
            return MET;
        }
        turnTo(person);
        long met = 0;
        long may = 0;
        long closingMet = 0;
        long closingMay = 0;
        for (int k = 0; k < count; k++) {
            int fact = of.chosen[k];
            int before = years.before(of.months[fact]);
            long verdict = of.verdict(fact);
            met |= (verdict & 1) << before;
            may |= (verdict >>> 1) << before;
            if (last.isPresent()) {
                long closing = verdict & last.get().verdict(fact);
                closingMet |= (closing & 1) << before;
                closingMay |= (closing >>> 1) << before;
            }
        }
        if (isRun(met, last.isPresent() ? closingMet : met)) {
            return MET;
        }
        return isRun(may, last.isPresent() ? closingMay : may) ? UNDETERMINED : absent;
    }

    private void turnTo(int person) {
        of.turnTo(person);
        if (last.isPresent()) {
            last.get().turnTo(person);
        }
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

    private int ofLongAgo(int person, int count, int absent) {
        turnTo(person);
        BitSet met = new BitSet();
        BitSet may = new BitSet();
        BitSet closingMet = new BitSet();
        BitSet closingMay = new BitSet();
        for (int k = 0; k < count; k++) {
            int fact = of.chosen[k];
            int before = years.before(of.months[fact]);
            int verdict = of.verdict(fact);
            int closing = last.isPresent() ? verdict & last.get().verdict(fact) : verdict;
            met.set(before, met.get(before) || verdict == MET);
            may.set(before, may.get(before) || verdict != NOT_MET);
            closingMet.set(before, closingMet.get(before) || closing == MET);
            closingMay.set(before, closingMay.get(before) || closing != NOT_MET);
        }
        if (isRun(met, closingMet)) {
            return MET;
        }
        return isRun(may, closingMay) ? UNDETERMINED : absent;
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
