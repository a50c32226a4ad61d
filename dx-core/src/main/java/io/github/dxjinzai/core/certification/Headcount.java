package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.TargetScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The people of one fiscal year, counted by role, and held against the targets (認定者数と目標達成).
 *
 * <p>Who holds a role on the last day of the year is what the judge says of those to whom it was granted: a role that has run out, or
 * whose condition of holding does not hold, does not count; in its time of grace it counts. Of whom it cannot be said is counted
 * apart. A role granted in the year counts as new unless it was held on the day before, so that a renewal is none. Holders at the
 * year's end count only while they serve.
 */
public final class Headcount {

    private final List<HeadcountTarget> targets;
    private final RoleLadder ladder;
    private final FiscalYear year;
    private final List<Person> people;

    private Headcount(List<HeadcountTarget> targets, RoleLadder ladder, FiscalYear year, List<Person> people) {
        this.targets = targets;
        this.ladder = ladder;
        this.year = year;
        this.people = people;
    }

    /**
     * Looks at everyone once. Units are those in which people are recorded to serve.
     *
     * <p>Time grows with the certifications, times what their conditions of holding ask for.
     *
     * @param judge a judge by the policy
     * @param facts the facts, with the certifications so far
     * @param year the fiscal year
     */
    public static Headcount of(Judge judge, Facts facts, FiscalYear year) {
        RoleLadder ladder = judge.policy().ladder();
        List<Person> people = new ArrayList<>();
        for (Dossier dossier : facts.dossiers().values()) {
            Service service = dossier.service().orElseThrow();
            Map<RoleId, Verdict> held = new HashMap<>();
            List<RoleId> granted = new ArrayList<>();
            for (RoleGrant grant : dossier.grants()) {
                RoleId role = grant.role();
                LocalDate day = grant.grantedOn();
                if (ladder.ascending().contains(role)) {
                    held.computeIfAbsent(
                            role,
                            one -> judge.standing(dossier, one, year.lastDay()).verdict());
                    if (year.contains(day)
                            && judge.standing(dossier, role, day.minusDays(1)).verdict() != Verdict.MET) {
                        granted.add(role);
                    }
                }
            }
            people.add(new Person(service.member().serves(year.lastDay()), service.departments(), held, granted));
        }
        return new Headcount(judge.policy().targets().list(), ladder, year, people);
    }

    /** How many people are known to count for a role, among all staff. */
    public int count(RoleId role, Counting counting) {
        return (int) people.stream()
                .filter(one -> one.counts(role, counting, ladder) == Verdict.MET)
                .count();
    }

    /**
     * Actual against target, for every target that is held against the year: the targets of that year, then those without a year; in
     * each from the lowest role to the highest; the target of each unit unit by unit, in the order of their codes.
     *
     * @param counting how the policy's targets count
     */
    public List<Attainment> attainment(Counting counting) {
        List<Attainment> rows = new ArrayList<>();
        for (Optional<FiscalYear> which : List.of(Optional.of(year), Optional.<FiscalYear>empty())) {
            for (RoleId role : ladder.ascending()) {
                targets.stream()
                        .filter(one -> one.role().equals(role) && one.year().equals(which))
                        .forEach(one -> rows.addAll(rows(one, one.counting(counting))));
            }
        }
        return List.copyOf(rows);
    }

    private List<Attainment> rows(HeadcountTarget target, Counting counting) {
        if (target.scope() instanceof TargetScope.Unit unit) {
            return List.of(row(
                    target, counting, Optional.of(unit.id()), one -> one.units().contains(unit.id())));
        }
        if (target.scope() instanceof TargetScope.EachUnit each) {
            List<Attainment> rows = new ArrayList<>();
            units(each.which()).forEach((unit, member) -> rows.add(row(target, counting, Optional.of(unit), member)));
            return rows;
        }
        return List.of(row(target, counting, Optional.empty(), one -> true));
    }

    private SortedMap<DepartmentId, Predicate<Person>> units(TargetScope.Which which) {
        SortedMap<DepartmentId, Predicate<Person>> units = new TreeMap<>();
        people.stream().filter(Person::serving).forEach(person -> {
            DepartmentId unit = unit(person, which);
            units.put(unit, one -> unit(one, which).equals(unit));
        });
        return units;
    }

    private static DepartmentId unit(Person person, TargetScope.Which which) {
        List<DepartmentId> upwards = person.units();
        return switch (which) {
            case SECTION -> upwards.get(0);
            case TOP -> upwards.get(upwards.size() - 1);
        };
    }

    private Attainment row(
            HeadcountTarget target, Counting counting, Optional<DepartmentId> unit, Predicate<Person> member) {
        int staff = 0;
        int actual = 0;
        int unknown = 0;
        for (Person one : people) {
            if (member.test(one)) {
                staff += one.serving() ? 1 : 0;
                switch (one.counts(target.role(), counting, ladder)) {
                    case MET -> actual++;
                    case UNDETERMINED -> unknown++;
                    case NOT_MET -> {}
                }
            }
        }
        return new Attainment(target, year, unit, target.size().of(staff), actual, unknown);
    }

    /** One person: where they serve, from their own unit upwards, and which roles count for them. */
    private record Person(boolean serving, List<DepartmentId> units, Map<RoleId, Verdict> held, List<RoleId> granted) {

        Verdict counts(RoleId role, Counting counting, RoleLadder ladder) {
            if (counting.over() == CountedOver.HOLDERS_AT_YEAR_END && !serving) {
                return Verdict.NOT_MET;
            }
            Verdict verdict = of(role, counting);
            if (counting.holders() == HolderCounting.HIGHEST_ROLE_HELD) {
                for (RoleId higher : ladder.above(role)) {
                    verdict = verdict.and(of(higher, counting).not());
                }
            }
            return verdict;
        }

        private Verdict of(RoleId role, Counting counting) {
            if (counting.over() == CountedOver.GRANTED_IN_YEAR) {
                return granted.contains(role) ? Verdict.MET : Verdict.NOT_MET;
            }
            return Optional.ofNullable(held.get(role)).orElse(Verdict.NOT_MET);
        }
    }
}
