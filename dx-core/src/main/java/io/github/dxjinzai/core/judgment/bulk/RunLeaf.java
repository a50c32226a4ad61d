package io.github.dxjinzai.core.judgment.bulk;

import java.util.BitSet;
import java.util.Optional;

/** Whether there is such a fact in each of so many fiscal years without a gap. A bit stands for a year, the lowest for the last one. */
final class RunLeaf extends Node.Leaf {

    private final FactTest of;
    private final Optional<FactTest> last;
    private final FactWindow window;
    private final int required;
    private final FiscalYears years;

    RunLeaf(FactTest of, Optional<FactTest> last, FactWindow window, int required, Binding to) {
        this.of = of;
        this.last = last;
        this.window = window;
        this.required = required;
        this.years = new FiscalYears(to);
    }

    @Override
    int verdict(int person) {
        if (!window.isKnown(person)) {
            return UNDETERMINED;
        }
        int absent = of.isComplete(person) ? NOT_MET : UNDETERMINED;
        int from = window.from(person);
        int until = window.until();
        int begin = of.factsOf[person];
        int end = of.factsOf[person + 1];
        long looked = 0;
        for (int i = begin; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int before = years.before(of.months[i]);
                if (before >= Long.SIZE) {
                    return ofLongAgo(person, absent);
                }
                looked |= 1L << before;
            }
        }
        if (!isRun(looked, looked)) {
            return absent;
        }
        if (!of.isDemanding() && last.isEmpty()) {
            return MET;
        }
        long met = 0;
        long may = 0;
        long closingMet = 0;
        long closingMay = 0;
        for (int i = begin; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int before = years.before(of.months[i]);
                long verdict = of.verdict(i, person);
                met |= (verdict & 1) << before;
                may |= (verdict >>> 1) << before;
                if (last.isPresent()) {
                    long closing = verdict & last.get().verdict(i, person);
                    closingMet |= (closing & 1) << before;
                    closingMay |= (closing >>> 1) << before;
                }
            }
        }
        if (isRun(met, last.isPresent() ? closingMet : met)) {
            return MET;
        }
        return isRun(may, last.isPresent() ? closingMay : may) ? UNDETERMINED : absent;
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

    private int ofLongAgo(int person, int absent) {
        int from = window.from(person);
        int until = window.until();
        BitSet met = new BitSet();
        BitSet may = new BitSet();
        BitSet closingMet = new BitSet();
        BitSet closingMay = new BitSet();
        int end = of.factsOf[person + 1];
        for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int before = years.before(of.months[i]);
                int verdict = of.verdict(i, person);
                int closing = last.isPresent() ? verdict & last.get().verdict(i, person) : verdict;
                met.set(before, met.get(before) || verdict == MET);
                may.set(before, may.get(before) || verdict != NOT_MET);
                closingMet.set(before, closingMet.get(before) || closing == MET);
                closingMay.set(before, closingMay.get(before) || closing != NOT_MET);
            }
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
