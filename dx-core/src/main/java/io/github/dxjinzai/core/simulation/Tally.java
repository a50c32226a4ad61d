package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number of people came out: whole numbers that grow, of one thread. */
final class Tally {

    private static final List<Counting> COUNTINGS = Forecast.countings();

    /** Where there are no more roles, people who hold the same are counted together. */
    static final int MOST_ROLES = 8;

    private final Setting setting;
    private final int roles;
    /** By year, role and way of counting; then by number of people. */
    private final long[][] people;
    /** By year; then by number of people. */
    private final long[][] staff;
    /** The people of the year being counted, by role and way of counting. */
    private final int[] now;

    /** The targets that are stated, and what becomes of them. */
    private final TargetTally[] targets;
    /** Those of them that count in units. */
    private final TargetTally[] ofUnits;
    /** By year and resource; then by how much of it was used. */
    private final long[][] uses;
    /** How much of each resource was used in the year being counted. */
    private final int[] used;

    private final Map<Integer, Spending> spending = new HashMap<>();

    Tally(Setting setting) {
        this.setting = setting;
        this.roles = setting.roles.size();
        this.people = new long[setting.years.size() * roles * COUNTINGS.size()][0];
        this.staff = new long[setting.years.size()][0];
        this.now = new int[roles * COUNTINGS.size()];
        this.targets = setting.policy.targets().list().stream()
                .filter(target -> target.size().of(0).isPresent())
                .map(target -> new TargetTally(setting, target))
                .toArray(TargetTally[]::new);
        this.ofUnits = Arrays.stream(targets).filter(target -> target.ofUnits).toArray(TargetTally[]::new);
        this.uses = new long[setting.years.size() * setting.resources.size()][0];
        this.used = new int[setting.resources.size()];
    }

    /** Notes that so much of a resource was used in the year being counted. */
    void use(Resource resource, int amount) {
        use(setting.resources.indexOf(resource), amount);
    }

    /** The same, by the number of the resource. */
    void use(int resource, int amount) {
        used[resource] += amount;
    }

    /**
     * Counts one person who serves at a year's end: with the roles held, those of which it is not known whether they are held, and
     * those granted in the year.
     *
     * @param unit where the person serves
     */
    void count(int unit, long held, long unknown, long granted) {
        for (TargetTally target : ofUnits) {
            target.count(unit, (counted(target.counting, held, unknown, granted) >>> target.role & 1) != 0);
        }
        count(CountedOver.HOLDERS_AT_YEAR_END, held, unknown, 0, 1);
        count(CountedOver.GRANTED_IN_YEAR, 0, 0, granted, 1);
    }

    /** Whether nobody needs to be looked at to count them: only by the roles that they hold, which are few. */
    boolean countsAlike() {
        return ofUnits.length == 0 && roles <= MOST_ROLES;
    }

    /**
     * Counts everyone at a year's end, those who are alike together.
     *
     * @param holding by the roles held, a bit for each: how many people serve who hold just these
     * @param granted by the roles granted in the year, a bit for each: how many people were granted just these
     */
    void count(int[] holding, int[] granted) {
        for (int mask = 1; mask < holding.length; mask++) {
            if (holding[mask] > 0) {
                count(CountedOver.HOLDERS_AT_YEAR_END, mask, 0, 0, holding[mask]);
            }
            if (granted[mask] > 0) {
                count(CountedOver.GRANTED_IN_YEAR, 0, 0, mask, granted[mask]);
            }
        }
    }

    /** Counts so many people who are alike, in the ways of counting over this. */
    private void count(CountedOver over, long held, long unknown, long granted, int alike) {
        for (int i = 0; i < COUNTINGS.size(); i++) {
            if (COUNTINGS.get(i).over() == over) {
                for (long left = counted(COUNTINGS.get(i), held, unknown, granted); left != 0; left &= left - 1) {
                    now[Long.numberOfTrailingZeros(left) * COUNTINGS.size() + i] += alike;
                }
            }
        }
    }

    /** The roles that a person counts for. */
    private long counted(Counting counting, long held, long unknown, long granted) {
        boolean stock = counting.over() == CountedOver.HOLDERS_AT_YEAR_END;
        long mask = stock ? held : granted;
        if (mask == 0 || counting.holders() == HolderCounting.EVERY_ROLE_HELD) {
            return mask;
        }
        // whoever may hold a higher role is not known to hold this one as the highest
        return mask & highest(stock ? held | unknown : granted);
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
        for (TargetTally target : targets) {
            if (target.ofUnits) {
                target.endYear(year);
            } else {
                target.endYear(year, now[target.counted], serving);
            }
        }
        for (int i = 0; i < used.length; i++) {
            increment(uses, year * used.length + i, used[i], 1);
        }
        cost(year).ifPresent(yen -> spending.merge(year, yen, Spending::plus));
        Arrays.fill(now, 0);
        Arrays.fill(used, 0);
    }

    /** Ends a replication. */
    void endReplication() {
        for (TargetTally target : targets) {
            target.endReplication();
        }
    }

    /** What the year being counted costs, where a cost is stated. */
    private Optional<Spending> cost(int year) {
        Programme programme = setting.byYear.get(year).programme();
        if (programme.projectCost().isEmpty() && programme.offers().isEmpty()) {
            return Optional.empty();
        }
        long yen = (long) programme.projectCost().orElse(0) * used(Resource.of(Resource.Kind.PROJECTS));
        for (Offer offer : programme.offers()) {
            yen += offer.yearCost() + (long) offer.placeCost() * used(Resource.of(Resource.Kind.PLACES, offer));
        }
        boolean within =
                programme.budget().isEmpty() || yen <= programme.budget().get();
        return Optional.of(new Spending(1, yen, yen, yen, within ? 1 : 0));
    }

    private int used(Resource resource) {
        return used[setting.resources.indexOf(resource)];
    }

    static void increment(long[][] bins, int which, int at, long by) {
        if (bins[which].length <= at) {
            bins[which] = Arrays.copyOf(bins[which], Math.max(at + 1, bins[which].length * 2));
        }
        bins[which][at] += by;
    }

    /** Adds what another thread counted. */
    void add(Tally other) {
        add(people, other.people);
        add(staff, other.staff);
        add(uses, other.uses);
        for (int i = 0; i < targets.length; i++) {
            targets[i].add(other.targets[i]);
        }
        other.spending.forEach((year, yen) -> spending.merge(year, yen, Spending::plus));
    }

    static void add(long[][] to, long[][] from) {
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
                heads,
                outlook(),
                Optional.empty());
    }

    private Outlook outlook() {
        Map<Outlook.Cell, Histogram> shortfalls = new HashMap<>();
        Map<HeadcountTarget, FirstReached> first = new HashMap<>();
        for (TargetTally target : targets) {
            target.shortfalls()
                    .forEach((year, missing) -> shortfalls.put(new Outlook.Cell(target.target, year), missing));
            first.put(target.target, target.firstReached());
        }
        Map<Outlook.Use, Histogram> all = new HashMap<>();
        SortedMap<FiscalYear, Spending> spent = new TreeMap<>();
        for (int year = 0; year < staff.length; year++) {
            FiscalYear of = setting.years.get(year);
            for (int i = 0; i < used.length; i++) {
                all.put(new Outlook.Use(setting.resources.get(i), of), histogram(uses[year * used.length + i]));
            }
            Optional.ofNullable(spending.get(year)).ifPresent(yen -> spent.put(of, yen));
        }
        return new Outlook(shortfalls, first, all, spent);
    }

    static Histogram histogram(long[] bins) {
        SortedMap<Integer, Long> runs = new TreeMap<>();
        for (int at = 0; at < bins.length; at++) {
            if (bins[at] > 0) {
                runs.put(at, bins[at]);
            }
        }
        return new Histogram(runs);
    }
}
