package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one person has earned of the skill map, per axis and stage, through projects, trainings and qualifications (個人スキルマップ), with
 * its history. Nothing of the history is overwritten: what was earned and no longer holds stays in it, and the history up to a day is how
 * the history up to any later day begins.
 *
 * @param staff the person
 * @param day the day
 * @param cells the cells of the map that are marked or illegible, or have a criterion; by row and column
 */
public record PersonalSkillMap(StaffId staff, LocalDate day, List<Cell> cells) {

    public PersonalSkillMap {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param cell the stage and the axis
     * @param asked the map's own mark
     * @param now whether it is earned on the day; undetermined where the policy does not say how, or too little is known
     * @param history what changed, by day
     */
    public record Cell(SkillCell cell, SkillMark asked, Verdict now, List<Event> history) {
        public Cell {
            history = List.copyOf(history);
        }

        /** Whether the row asks for it and it is not earned. */
        public boolean isMissing() {
            return asked != SkillMark.UNMARKED && now != Verdict.MET;
        }

        /** Whether it was earned at some time, though it may no longer hold. */
        public boolean wasEarned() {
            return history.stream().anyMatch(Event::earned);
        }
    }

    /**
     * A cell is earned, or what was earned no longer holds.
     *
     * @param on the day on which it was first so, of those looked at
     * @param earned whether it is earned, or lapses
     * @param through the facts through which it is earned; empty where it lapses
     */
    public record Event(LocalDate on, boolean earned, List<FactRef> through) {
        public Event {
            through = List.copyOf(through);
        }
    }

    /**
     * The map of one person as of a day. Looked at are the days of the person's facts and the first days of months from the first of them
     * on; time grows with their number and the cells.
     *
     * @return empty where the policy has no skill map
     */
    public static Optional<PersonalSkillMap> of(Policy policy, Dossier dossier, LocalDate day) {
        return of(policy, one -> dossier, List.of(), day);
    }

    /**
     * The map of one person as of a day, where what is to be taken for a fact depends on the day judged: as certifications do of which a
     * register says who holds them.
     *
     * @param known the facts for a judgment as of a day; always of the same person
     * @param changes days to be looked at besides, from which something else is taken for a fact
     * @return empty where the policy has no skill map
     */
    public static Optional<PersonalSkillMap> of(
            Policy policy, Function<LocalDate, Dossier> known, Collection<LocalDate> changes, LocalDate day) {
        return policy.skillMap().map(map -> {
            Judge judge = Judge.by(policy);
            SortedMap<LocalDate, Dossier> days = new TreeMap<>();
            days(known.apply(day).asOf(day), changes, day).forEach(one -> days.put(one, known.apply(one)));
            Dossier now = known.apply(day);
            List<Cell> cells = new ArrayList<>();
            for (RoleId row : map.rows().keySet()) {
                map.axes()
                        .forEach(axis -> cell(judge, map, new SkillCell(row, axis.id()), now, day, days)
                                .ifPresent(cells::add));
            }
            return new PersonalSkillMap(now.staff(), day, cells);
        });
    }

    /** The cells of a role's row: what is asked for beside what is earned. */
    public List<Cell> row(RoleId role) {
        return cells.stream().filter(one -> one.cell().role().equals(role)).toList();
    }

    /** What a role's row asks for and is not earned. */
    public List<Cell> missing(RoleId role) {
        return row(role).stream().filter(Cell::isMissing).toList();
    }

    private static Optional<Cell> cell(
            Judge judge,
            SkillMap map,
            SkillCell cell,
            Dossier dossier,
            LocalDate day,
            SortedMap<LocalDate, Dossier> days) {
        SkillMark asked = map.mark(cell.role(), cell.axis());
        Optional<Criterion> earnedWhen =
                Optional.ofNullable(judge.policy().skillCriteria().get(cell));
        if (earnedWhen.isEmpty()) {
            return asked == SkillMark.UNMARKED
                    ? Optional.empty()
                    : Optional.of(new Cell(cell, asked, Verdict.UNDETERMINED, List.of()));
        }
        List<Event> history = new ArrayList<>();
        boolean earned = false;
        for (Map.Entry<LocalDate, Dossier> one : days.entrySet()) {
            Finding found = judge.find(earnedWhen.get(), one.getValue(), one.getKey());
            boolean met = found.verdict() == Verdict.MET;
            if (met != earned) {
                history.add(new Event(one.getKey(), met, met ? through(found) : List.of()));
                earned = met;
            }
        }
        Verdict now = judge.find(earnedWhen.get(), dossier, day).verdict();
        return Optional.of(new Cell(cell, asked, now, history));
    }

    private static List<FactRef> through(Finding found) {
        return found.all()
                .filter(one -> one.verdict() == Verdict.MET)
                .flatMap(one -> one.evidence().stream())
                .distinct()
                .toList();
    }

    private static List<LocalDate> days(Dossier known, Collection<LocalDate> changes, LocalDate day) {
        NavigableSet<LocalDate> days = new TreeSet<>(changes);
        known.work().forEach(work -> {
            days.add(work.project().startsOn());
            work.endsOn().ifPresent(days::add);
            work.ratings().forEach(rating -> days.add(rating.day()));
        });
        known.achievements().forEach(one -> {
            days.add(one.day());
            one.validUntil().ifPresent(last -> days.add(last.plusDays(1)));
        });
        known.grants().forEach(grant -> days.add(grant.grantedOn()));
        days.removeIf(day::isBefore);
        if (!days.isEmpty()) {
            for (LocalDate month = days.first().withDayOfMonth(1).plusMonths(1);
                    !month.isAfter(day);
                    month = month.plusMonths(1)) {
                days.add(month);
            }
        }
        return List.copyOf(days);
    }
}
