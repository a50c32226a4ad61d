package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number of people came out: whole numbers that grow, of one thread. */
final class Tally {

    private static final List<Counting> COUNTINGS = Forecast.countings();

    private final Setting setting;
    private final int roles;
    /** By year, role and way of counting; then by number of people. */
    private final long[][] people;
    /** By year; then by number of people. */
    private final long[][] staff;
    /** The people of the year being counted, by role and way of counting. */
    private final int[] now;

    Tally(Setting setting) {
        this.setting = setting;
        this.roles = setting.roles.size();
        this.people = new long[setting.years.size() * roles * COUNTINGS.size()][0];
        this.staff = new long[setting.years.size()][0];
        this.now = new int[roles * COUNTINGS.size()];
    }

    /**
     * Counts one person who serves at a year's end: with the roles held, those of which it is not known whether they are held, and
     * those granted in the year.
     */
    void count(long held, long unknown, long granted) {
        for (int i = 0; i < COUNTINGS.size(); i++) {
            Counting counting = COUNTINGS.get(i);
            boolean stock = counting.over() == CountedOver.HOLDERS_AT_YEAR_END;
            long mask = stock ? held : granted;
            if (mask == 0) {
                continue;
            }
            if (counting.holders() == HolderCounting.HIGHEST_ROLE_HELD) {
                // whoever may hold a higher role is not known to hold this one as the highest
                mask &= highest(stock ? held | unknown : granted);
            }
            for (long left = mask; left != 0; left &= left - 1) {
                now[Long.numberOfTrailingZeros(left) * COUNTINGS.size() + i]++;
            }
        }
    }

    /** The highest role of each track. */
    private long highest(long mask) {
        long highest = 0;
        for (long track : setting.tracks) {
            highest |= Long.highestOneBit(mask & track);
        }
        return highest;
    }

    /** Ends a year of one replication. */
    void endYear(int year, int serving) {
        for (int i = 0; i < now.length; i++) {
            increment(people, year * now.length + i, now[i], 1);
        }
        increment(staff, year, serving, 1);
        Arrays.fill(now, 0);
    }

    private static void increment(long[][] bins, int which, int at, long by) {
        if (bins[which].length <= at) {
            bins[which] = Arrays.copyOf(bins[which], Math.max(at + 1, bins[which].length * 2));
        }
        bins[which][at] += by;
    }

    /** Adds what another thread counted. */
    void add(Tally other) {
        add(people, other.people);
        add(staff, other.staff);
    }

    private static void add(long[][] to, long[][] from) {
        for (int which = 0; which < from.length; which++) {
            for (int at = 0; at < from[which].length; at++) {
                if (from[which][at] > 0) {
                    increment(to, which, at, from[which][at]);
                }
            }
        }
    }

    Forecast forecast(List<Replications> ranges) {
        Map<Forecast.Cell, Histogram> cells = new HashMap<>();
        Map<FiscalYear, Histogram> heads = new HashMap<>();
        for (int year = 0; year < staff.length; year++) {
            heads.put(setting.years.get(year), histogram(staff[year]));
            for (int role = 0; role < roles; role++) {
                for (int i = 0; i < COUNTINGS.size(); i++) {
                    cells.put(
                            new Forecast.Cell(setting.roles.get(role), setting.years.get(year), COUNTINGS.get(i)),
                            histogram(people[(year * roles + role) * COUNTINGS.size() + i]));
                }
            }
        }
        return new Forecast(
                setting.policy.fullVersion(),
                setting.scenario.digest(),
                setting.seed,
                ranges,
                setting.roles,
                setting.years,
                setting.counting,
                setting.policy.targets().list(),
                cells,
                heads);
    }

    private static Histogram histogram(long[] bins) {
        SortedMap<Integer, Long> runs = new TreeMap<>();
        for (int at = 0; at < bins.length; at++) {
            if (bins[at] > 0) {
                runs.put(at, bins[at]);
            }
        }
        return new Histogram(runs);
    }
}
