package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether there is a run of fiscal years without a gap, long enough.
 *
 * @param years the years from the first with a project to the last, without omission
 * @param each whether each of them counts as a year of a run
 * @param closing whether each of them can be the last of a run
 * @param needed how many years a run needs
 * @param outside whether a year before the first or after the last may count: undetermined where the record may be incomplete
 */
record RunOfYears(List<FiscalYear> years, List<Verdict> each, List<Verdict> closing, int needed, Verdict outside) {

    /** Whether a run is long enough. */
    Verdict verdict() {
        Verdict best = outside;
        for (int last = needed - 1; last < years.size(); last++) {
            best = best.or(Verdict.all(each.subList(last - needed + 1, last)).and(closing.get(last)));
        }
        return best;
    }

    /** The years of the longest run that is met: of those that end as a run may end; the latest of several. */
    List<FiscalYear> longest() {
        List<FiscalYear> longest = List.of();
        for (int last = 0; last < years.size(); last++) {
            if (closing.get(last) == Verdict.MET) {
                int first = last;
                while (first > 0 && each.get(first - 1) == Verdict.MET) {
                    first--;
                }
                if (last - first + 1 >= longest.size()) {
                    longest = years.subList(first, last + 1);
                }
            }
        }
        return List.copyOf(longest);
    }

    /**
     * The years that break what would otherwise be enough: those not met between the first and the last year met, if as many
     * years are met as a run needs and no run of them is long enough. Empty where it is not a gap that is in the way.
     */
    List<FiscalYear> gaps() {
        if (each.stream().filter(one -> one == Verdict.MET).count() < needed || longestMet() >= needed) {
            return List.of();
        }
        List<FiscalYear> gaps = new ArrayList<>();
        for (int i = each.indexOf(Verdict.MET); i < each.lastIndexOf(Verdict.MET); i++) {
            if (each.get(i) == Verdict.NOT_MET) {
                gaps.add(years.get(i));
            }
        }
        return List.copyOf(gaps);
    }

    private int longestMet() {
        int longest = 0;
        int run = 0;
        for (Verdict one : each) {
            run = one == Verdict.MET ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
