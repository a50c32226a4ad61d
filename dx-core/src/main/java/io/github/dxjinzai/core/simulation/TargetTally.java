package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetScope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each stated target was missed by how much, and when it was first reached: whole numbers that grow, of one thread. */
final class TargetTally {

    private static final int NOT_YET = -1;

    final HeadcountTarget target;
    final Counting counting;
    final int role;
    /** Where among all roles and ways of counting. */
    final int counted;
    /** Whether it counts in units; if not, among all staff. */
    final boolean ofUnits;

    private final Setting setting;
    /** The unit that counts people of each unit, by number; -1 where they do not count. */
    private final int[] groups;

    private final int[] staff;
    private final int[] actual;
    /** By year, where the target is held against it; then by how many people are missing. */
    private final long[][] missing;
    /** In how many replications it was first reached at the end of each year. */
    private final long[] first;

    /** By how many people serve: one more than how many are asked for, 0 where it was not worked out. */
    private int[] asked = new int[0];

    private long never;
    private int reachedIn = NOT_YET;

    TargetTally(Setting setting, HeadcountTarget target) {
        this.setting = setting;
        this.target = target;
        this.counting = target.counting(setting.counting);
        this.role = setting.roles.indexOf(target.role());
        if (role < 0) {
            throw new IllegalArgumentException(target + " is of a role that is not among " + setting.roles);
        }
        List<Counting> countings = Forecast.countings();
        this.counted = role * countings.size() + countings.indexOf(counting);
        this.ofUnits = !(target.scope() instanceof TargetScope.AllStaff);
        this.groups = setting.units.stream().mapToInt(this::group).toArray();
        this.staff = new int[groups.length];
        this.actual = new int[groups.length];
        this.missing = new long[setting.years.size()][0];
        this.first = new long[setting.years.size()];
    }

    private int group(List<DepartmentId> upwards) {
        DepartmentId own = upwards.get(0);
        DepartmentId top = upwards.get(upwards.size() - 1);
        if (target.scope() instanceof TargetScope.Unit unit) {
            return upwards.contains(unit.id()) ? 0 : NOT_YET;
        }
        if (target.scope() instanceof TargetScope.EachUnit each) {
            DepartmentId counts = switch (each.which()) {
                case SECTION -> own;
                case TOP -> top;
            };
            return setting.units.stream().map(one -> one.get(0)).toList().indexOf(counts);
        }
        return 0;
    }

    /** Counts one person who serves. */
    void count(int unit, boolean counts) {
        int group = groups[unit];
        if (group >= 0) {
            staff[group]++;
            actual[group] += counts ? 1 : 0;
        }
    }

    /** Ends a year of one replication for a target in units. Units where nobody serves ask for nobody, unless it is of one unit. */
    void endYear(int year) {
        int lacking = 0;
        for (int group = 0; group < staff.length; group++) {
            boolean asked = target.scope() instanceof TargetScope.Unit ? group == 0 : staff[group] > 0;
            lacking += asked ? shortfall(actual[group], staff[group]) : 0;
        }
        note(year, lacking);
        Arrays.fill(staff, 0);
        Arrays.fill(actual, 0);
    }

    /** Ends a year of one replication for a target among all staff. */
    void endYear(int year, int people, int serving) {
        note(year, shortfall(people, serving));
    }

    private int shortfall(int people, int serving) {
        if (serving >= asked.length) {
            asked = Arrays.copyOf(asked, Math.max(serving + 1, 2 * asked.length));
        }
        if (asked[serving] == 0) {
            asked[serving] = target.size().of(serving).orElseThrow() + 1;
        }
        return Math.max(0, asked[serving] - 1 - people);
    }

    private void note(int year, int lacking) {
        if (lacking == 0 && reachedIn == NOT_YET) {
            reachedIn = year;
        }
        if (target.year().isEmpty() || target.year().get().equals(setting.years.get(year))) {
            Tally.increment(missing, year, lacking, 1);
        }
    }

    void endReplication() {
        if (reachedIn == NOT_YET) {
            never++;
        } else {
            first[reachedIn]++;
        }
        reachedIn = NOT_YET;
    }

    void add(TargetTally other) {
        Tally.add(missing, other.missing);
        for (int year = 0; year < first.length; year++) {
            first[year] += other.first[year];
        }
        never += other.never;
    }

    Map<FiscalYear, Histogram> shortfalls() {
        Map<FiscalYear, Histogram> all = new TreeMap<>();
        for (int year = 0; year < missing.length; year++) {
            if (missing[year].length > 0) {
                all.put(setting.years.get(year), Tally.histogram(missing[year]));
            }
        }
        return all;
    }

    FirstReached firstReached() {
        SortedMap<FiscalYear, Long> runs = new TreeMap<>();
        for (int year = 0; year < first.length; year++) {
            if (first[year] > 0) {
                runs.put(setting.years.get(year), first[year]);
            }
        }
        return new FirstReached(runs, never);
    }
}
