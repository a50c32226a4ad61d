package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Per;
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

    /** By item: the person (plus 1) of whom one that meets it, or that may, was last seen. */
    private final int[] seenMet;

    private final int[] seenPossible;

    CountLeaf(FactTest of, FactWindow window, Per per, int required, Binding to) {
        super(List.of(of), window);
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
        this.seenMet = new int[byItem ? columns.items.size() : 0];
        this.seenPossible = new int[byItem ? columns.items.size() : 0];
    }

    @Override
    int ofNone(boolean complete) {
        return concluded(complete, 0, 0);
    }

    @Override
    int verdict(int person, int from, int until, boolean known, boolean complete) {
        if (!known) {
            return UNDETERMINED;
        }
        int count = of.choose(person, from, until);
        of.turnTo(person);
        return switch (per) {
            case FACT -> facts(count, complete);
            case ITEM -> items(count, complete, person + 1);
            case FISCAL_YEAR -> years(count, complete);
        };
    }

    private int facts(int count, boolean complete) {
        if (!of.isDemanding()) {
            return concluded(complete, count, count);
        }
        int holding = 0;
        int possible = 0;
        for (int k = 0; k < count && holding < required; k++) {
            int verdict = of.verdict(of.chosen[k]);
            holding += verdict & 1;
            possible += verdict >>> 1;
        }
        return concluded(complete, holding, possible);
    }

    private int items(int count, boolean complete, int mark) {
        int holding = 0;
        int possible = 0;
        for (int k = 0; k < count; k++) {
            int fact = of.chosen[k];
            int verdict = of.verdict(fact);
            int item = items[of.traits[fact]];
            if (verdict == MET && seenMet[item] != mark) {
                seenMet[item] = mark;
                holding++;
            }
            if (verdict != NOT_MET && seenPossible[item] != mark) {
                seenPossible[item] = mark;
                possible++;
            }
        }
        return concluded(complete, holding, possible);
    }

    private int years(int count, boolean complete) {
        long holding = 0;
        long possible = 0;
        for (int k = 0; k < count; k++) {
            int fact = of.chosen[k];
            int before = years.before(of.months[fact]);
            if (before >= Long.SIZE) {
                return yearsOfLongAgo(count, complete);
            }
            long verdict = of.verdict(fact);
            holding |= (verdict & 1) << before;
            possible |= (verdict >>> 1) << before;
        }
        return concluded(complete, Long.bitCount(holding), Long.bitCount(possible));
    }

    private int yearsOfLongAgo(int count, boolean complete) {
        BitSet holding = new BitSet();
        BitSet possible = new BitSet();
        for (int k = 0; k < count; k++) {
            int before = years.before(of.months[of.chosen[k]]);
            int verdict = of.verdict(of.chosen[k]);
            holding.set(before, holding.get(before) || verdict == MET);
            possible.set(before, possible.get(before) || verdict != NOT_MET);
        }
        return concluded(complete, holding.cardinality(), possible.cardinality());
    }

    private int concluded(boolean complete, int holding, int possible) {
        if (holding >= required) {
            return MET;
        }
        return possible >= required || !complete ? UNDETERMINED : NOT_MET;
    }
}
