package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Per;
import java.util.BitSet;

/** Whether enough facts meet their conditions. */
final class CountLeaf extends Node.Leaf {

    private final FactTest of;
    private final FactWindow window;
    private final Per per;
    private final int required;
    private final FiscalYears years;

    /** By code: the item, where items are counted. */
    private final int[] items;

    /** By item: the person (plus 1) of whom one that meets it, or that may, was last seen. */
    private final int[] seenMet;

    private final int[] seenPossible;

    CountLeaf(FactTest of, FactWindow window, Per per, int required, Binding to) {
        this.of = of;
        this.window = window;
        // of one project there is one fact
        this.per = per == Per.ITEM && of instanceof FactTest.OfProjects ? Per.FACT : per;
        this.required = required;
        this.years = new FiscalYears(to);
        Columns columns = to.columns;
        boolean byItem = this.per == Per.ITEM;
        this.items = new int[byItem ? of.looked.length : 0];
        for (int i = 0; i < items.length; i++) {
            items[i] = columns.items.code(columns.achievementsTraits.value(i).item());
        }
        this.seenMet = new int[byItem ? columns.items.size() : 0];
        this.seenPossible = new int[byItem ? columns.items.size() : 0];
    }

    @Override
    int verdict(int person) {
        if (!window.isKnown(person)) {
            return UNDETERMINED;
        }
        return switch (per) {
            case FACT -> facts(person);
            case ITEM -> items(person);
            case FISCAL_YEAR -> years(person);
        };
    }

    private int facts(int person) {
        int from = window.from(person);
        int until = window.until();
        int holding = 0;
        int possible = 0;
        int end = of.factsOf[person + 1];
        for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int verdict = of.verdict(i, person);
                holding += verdict & 1;
                possible += verdict >>> 1;
                if (holding >= required) {
                    return MET;
                }
            }
        }
        return concluded(person, holding, possible);
    }

    private int items(int person) {
        int from = window.from(person);
        int until = window.until();
        int holding = 0;
        int possible = 0;
        int end = of.factsOf[person + 1];
        for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int verdict = of.verdict(i, person);
                int item = items[of.traits[i]];
                if (verdict == MET && seenMet[item] != person + 1) {
                    seenMet[item] = person + 1;
                    holding++;
                }
                if (verdict != NOT_MET && seenPossible[item] != person + 1) {
                    seenPossible[item] = person + 1;
                    possible++;
                }
            }
        }
        return concluded(person, holding, possible);
    }

    private int years(int person) {
        int from = window.from(person);
        int until = window.until();
        long holding = 0;
        long possible = 0;
        int end = of.factsOf[person + 1];
        for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int before = years.before(of.months[i]);
                if (before >= Long.SIZE) {
                    return yearsOfLongAgo(person);
                }
                long verdict = of.verdict(i, person);
                holding |= (verdict & 1) << before;
                possible |= (verdict >>> 1) << before;
            }
        }
        return concluded(person, Long.bitCount(holding), Long.bitCount(possible));
    }

    private int yearsOfLongAgo(int person) {
        int from = window.from(person);
        int until = window.until();
        BitSet holding = new BitSet();
        BitSet possible = new BitSet();
        int end = of.factsOf[person + 1];
        for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int before = years.before(of.months[i]);
                int verdict = of.verdict(i, person);
                holding.set(before, holding.get(before) || verdict == MET);
                possible.set(before, possible.get(before) || verdict != NOT_MET);
            }
        }
        return concluded(person, holding.cardinality(), possible.cardinality());
    }

    private int concluded(int person, int holding, int possible) {
        if (holding >= required) {
            return MET;
        }
        return possible >= required || !of.isComplete(person) ? UNDETERMINED : NOT_MET;
    }
}
