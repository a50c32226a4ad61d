package io.github.dxjinzai.core.evaluation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Withholds small counts, and as many others that no withheld count can be solved from the totals (秘匿処理).
 *
 * <p>Example: with the defaults, 1 to 9 are printed as {@code *}, and whatever is withheld could be any of at least nine numbers as far as
 * the rest of the table tells.
 *
 * <p>Small counts, totals included, are withheld first. A table with its totals is a circulation: an arc for each count, a node for
 * each row and column (Cox 1995). So the exact range of a withheld count, over whole numbers, comes from two maximal flows through the other withheld
 * arcs. While some range is too narrow, the cheapest circle of arcs through that count is withheld too, cheap being small, and inside
 * rather than a total; where no circle widens it, the smallest count left is. The ranges are then computed again. It ends at the
 * latest with all counts above zero withheld, which leaves no range bounded. The pattern is safe, but not the smallest possible.
 *
 * @param threshold counts from 1 up to below this are small; at least 2
 * @param width how far apart the highest and the lowest possible number of a withheld count must be; at least 1
 * @param zeros what becomes of counts of zero
 */
public record Suppression(int threshold, int width, Zeros zeros) {

    /** What becomes of counts of zero (0の扱い). */
    public enum Zeros {
        /** Zeros are printed, and so a reader knows that whatever is withheld is at least 1. */
        SHOWN,
        /** Zeros are small counts too. */
        WITHHELD
    }

    private static final int DEFAULT_THRESHOLD = 10;

    public Suppression {
        if (threshold < 2 || width < 1) {
            throw new IllegalArgumentException("a threshold of " + threshold + " and a width of " + width);
        }
    }

    /** 1 to 9 are withheld, zeros are printed, and the totals leave no fewer numbers open than {@code *} does. */
    public static Suppression standard() {
        return new Suppression(DEFAULT_THRESHOLD, DEFAULT_THRESHOLD - 2, Zeros.SHOWN);
    }

    /** The table as it may be published. O(cells³) for small tables of a few hundred counts. */
    public PublishedTable publish(CountTable table) {
        Circulation circulation = new Circulation(table.withTotals(), zeros == Zeros.SHOWN ? 1 : 0);
        for (int arc = 0; arc < circulation.size(); arc++) {
            long count = circulation.count(arc);
            if (count < threshold && (count > 0 || zeros == Zeros.WITHHELD)) {
                circulation.withhold(arc);
            }
        }
        for (OptionalInt narrow = narrow(circulation); narrow.isPresent(); narrow = narrow(circulation)) {
            circulation.widen(narrow.getAsInt());
        }
        List<List<OptionalLong>> cells = new ArrayList<>();
        for (int row = 0; row <= table.rows().size(); row++) {
            List<OptionalLong> line = new ArrayList<>();
            for (int column = 0; column <= table.columns().size(); column++) {
                int arc = row * (table.columns().size() + 1) + column;
                line.add(circulation.isWithheld(arc) ? OptionalLong.empty() : OptionalLong.of(circulation.count(arc)));
            }
            cells.add(line);
        }
        return new PublishedTable(table.rows(), table.columns(), cells);
    }

    private OptionalInt narrow(Circulation circulation) {
        for (int arc = 0; arc < circulation.size(); arc++) {
            if (circulation.isWithheld(arc) && !circulation.isOpen(arc, width)) {
                return OptionalInt.of(arc);
            }
        }
        return OptionalInt.empty();
    }
}
