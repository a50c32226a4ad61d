package io.github.dxjinzai.core.simulation.calibration;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.StandardAssumption;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What some recorded fiscal years say of the assumptions of a scenario (校正): figures with intervals, and which assumptions the
 * records do not show.
 *
 * <p>Example: {@code Calibration.of(policy, facts, FiscalYear.of(2023), FiscalYear.of(2025))}.
 *
 * <p>It changes no scenario: whether the years to come are like those recorded is for a person to say.
 *
 * @param from the first fiscal year looked at
 * @param until the last one
 * @param fitted the figures that the records show, always in the same order
 * @param unfitted what they do not show, always in the same order
 */
public record Calibration(FiscalYear from, FiscalYear until, List<FittedFigure> fitted, List<UnfittedFigure> unfitted) {

    public Calibration {
        fitted = List.copyOf(fitted);
        unfitted = List.copyOf(unfitted);
    }

    /**
     * Looks at the recorded years. A project belongs to the fiscal year in which it starts; whether it was evaluated is asked of
     * those that have ended.
     *
     * <p>Time grows with the number of facts.
     *
     * @param policy the policy, whose fiscal year, roles and perspectives count
     * @param facts the facts; sound ones, see {@link Facts#check}
     * @param from the first fiscal year
     * @param until the last one, not before {@code from}; the records must reach to its last day
     * @throws IllegalArgumentException if {@code until} is before {@code from}, or a year does not begin when the policy's do
     */
    public static Calibration of(Policy policy, Facts facts, FiscalYear from, FiscalYear until) {
        if (until.since(from) < 0 || from.startsIn() != policy.fiscalYearStart()) {
            throw new IllegalArgumentException("there are no fiscal years from " + from + " to " + until
                    + ", beginning in " + policy.fiscalYearStart());
        }
        Records records = new Records(policy, facts, from, until);
        records.look();
        return new Calibration(from, until, records.fitted, records.unfitted);
    }

    /** The figure of this id, if the records show it. */
    public Optional<FittedFigure> figure(String id) {
        return fitted.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static final class Records {

        private final Policy policy;
        private final Facts facts;
        private final List<FiscalYear> years;
        private final Map<ProjectId, List<Participation>> parts;
        private final Map<ProjectId, List<Rating>> ratings;
        private final Map<StaffId, List<RoleGrant>> grants;
        private final Map<StaffId, List<LocalDate>> begun;
        private final List<FittedFigure> fitted = new ArrayList<>();
        private final List<UnfittedFigure> unfitted = new ArrayList<>();

        Records(Policy policy, Facts facts, FiscalYear from, FiscalYear until) {
            this.policy = policy;
            this.facts = facts;
            this.years = IntStream.rangeClosed(0, until.since(from))
                    .mapToObj(from::plus)
                    .toList();
            this.parts = facts.participations().stream().collect(Collectors.groupingBy(Participation::project));
            this.ratings = facts.ratings().stream().collect(Collectors.groupingBy(Rating::project));
            this.grants = facts.grants().stream().collect(Collectors.groupingBy(RoleGrant::staff));
            this.begun = new HashMap<>();
            facts.projects()
                    .forEach(project -> parts(project)
                            .forEach(one -> begun.computeIfAbsent(one.staff(), any -> new ArrayList<>())
                                    .add(project.startsOn())));
        }

        void look() {
            chosen(StandardAssumption.OPENING_DAY);
            chosen(StandardAssumption.YEARS);
            count(StandardAssumption.PROJECTS_PER_YEAR, year -> projects(year).size());
            each(
                    StandardAssumption.LEADERS_PER_PROJECT.id(),
                    StandardAssumption.LEADERS_PER_PROJECT.label(),
                    Part.LEADER);
            each(
                    "members-per-project",
                    LocalizedText.of("プロジェクトのメンバー数(人)", "Members of a project (people)"),
                    Part.MEMBER);
            seats(
                    StandardAssumption.LEADER_HOLDS_ROLE,
                    Part.LEADER,
                    FactKind.CERTIFICATION,
                    (person, project, year) -> holdsAny(person, project.startsOn()));
            seats(
                    StandardAssumption.MEMBER_HAS_EXPERIENCE,
                    Part.MEMBER,
                    FactKind.PARTICIPATION,
                    (person, project, year) -> hadProjectBefore(person, year.firstDay()));
            missing();
            mixed(StandardAssumption.QUALITY);
            mixed(StandardAssumption.DEVIATION);
            mixed(StandardAssumption.ABILITY);
            mixed(StandardAssumption.SEVERITY);
            mixed(StandardAssumption.EXPERIENCE);
            service();
            policy.ladder().ascending().forEach(this::certified);
        }

        private void chosen(StandardAssumption what) {
            unfitted.add(new UnfittedFigure(what.id(), what.label(), UnfittedFigure.Reason.CHOSEN));
        }

        private void mixed(StandardAssumption what) {
            unfitted.add(new UnfittedFigure(what.id(), what.label(), UnfittedFigure.Reason.MIXED));
        }

        private void count(StandardAssumption what, ToLongFunction<FiscalYear> number) {
            fitted.add(FittedFigure.count(
                    what.id(),
                    what.label(),
                    years.stream()
                            .map(year -> new FittedFigure.Recorded(year, number.applyAsLong(year), 1))
                            .toList()));
        }

        /** A share, unless there was no case, or a kind of fact of which absence is counted is not known to be complete. */
        private void share(
                String id, LocalizedText label, FactKind rests, Function<FiscalYear, FittedFigure.Recorded> recorded) {
            List<FittedFigure.Recorded> all = years.stream().map(recorded).toList();
            if (!facts.complete().contains(rests)) {
                unfitted.add(new UnfittedFigure(id, label, UnfittedFigure.Reason.INCOMPLETE));
            } else if (all.stream().allMatch(year -> year.of() == 0)) {
                unfitted.add(new UnfittedFigure(id, label, UnfittedFigure.Reason.NO_CASE));
            } else {
                fitted.add(FittedFigure.share(id, label, all));
            }
        }

        private List<Project> projects(FiscalYear year) {
            return facts.projects().stream()
                    .filter(project -> year.contains(project.startsOn()))
                    .toList();
        }

        private List<Participation> parts(Project project) {
            return parts.getOrDefault(project.id(), List.of());
        }

        private long seats(Project project, Part part) {
            return parts(project).stream().filter(one -> one.part() == part).count();
        }

        private void each(String id, LocalizedText label, Part part) {
            LongStream numbers =
                    years.stream().flatMap(year -> projects(year).stream()).mapToLong(project -> seats(project, part));
            var seen = numbers.summaryStatistics();
            if (seen.getCount() == 0) {
                unfitted.add(new UnfittedFigure(id, label, UnfittedFigure.Reason.NO_CASE));
                return;
            }
            List<FittedFigure.Recorded> all = years.stream()
                    .map(year -> new FittedFigure.Recorded(
                            year,
                            projects(year).stream()
                                    .mapToLong(project -> seats(project, part))
                                    .sum(),
                            projects(year).size()))
                    .toList();
            fitted.add(new FittedFigure(
                    id, label, FittedFigure.Kind.EACH, all, new Interval(seen.getMin(), seen.getMax())));
        }

        private interface SeatTest {
            boolean holds(StaffId person, Project project, FiscalYear year);
        }

        private void seats(StandardAssumption what, Part part, FactKind rests, SeatTest test) {
            share(what.id(), what.label(), rests, year -> {
                long times = 0;
                long of = 0;
                for (Project project : projects(year)) {
                    for (Participation one : parts(project)) {
                        if (one.part() == part) {
                            of++;
                            times += test.holds(one.staff(), project, year) ? 1 : 0;
                        }
                    }
                }
                return new FittedFigure.Recorded(year, times, of);
            });
        }

        private boolean holdsAny(StaffId person, LocalDate day) {
            return grants.getOrDefault(person, List.of()).stream()
                    .anyMatch(grant -> grant.grantedOn().isBefore(day));
        }

        private boolean hadProjectBefore(StaffId person, LocalDate day) {
            return begun.getOrDefault(person, List.of()).stream().anyMatch(start -> start.isBefore(day));
        }

        private void missing() {
            share(
                    StandardAssumption.PERSPECTIVE_MISSING.id(),
                    StandardAssumption.PERSPECTIVE_MISSING.label(),
                    FactKind.EVALUATION,
                    year -> {
                        long times = 0;
                        long of = 0;
                        for (Project project : ended(year)) {
                            for (Perspective angle : policy.perspectives()) {
                                of++;
                                times += given(project)
                                                .anyMatch(rating -> rating.occasion() == Occasion.DEBRIEF
                                                        && rating.perspective().equals(Optional.of(angle.id())))
                                        ? 0
                                        : 1;
                            }
                        }
                        return new FittedFigure.Recorded(year, times, of);
                    });
            share(
                    StandardAssumption.AFTER_PROJECT_MISSING.id(),
                    LocalizedText.of(
                            "プロジェクト終了後のリーダーの評価が欠ける確率", "Chance that a leader's evaluation after a project is missing"),
                    FactKind.EVALUATION,
                    year -> {
                        long times = 0;
                        long of = 0;
                        for (Project project : ended(year)) {
                            for (Participation one : parts(project)) {
                                if (one.part() == Part.LEADER) {
                                    of++;
                                    times += given(project)
                                                    .anyMatch(rating -> rating.occasion() == Occasion.AFTER_PROJECT
                                                            && rating.ratee().equals(Optional.of(one.staff())))
                                            ? 0
                                            : 1;
                                }
                            }
                        }
                        return new FittedFigure.Recorded(year, times, of);
                    });
        }

        private List<Project> ended(FiscalYear year) {
            LocalDate last = years.get(years.size() - 1).lastDay();
            return projects(year).stream()
                    .filter(project ->
                            project.endsOn().map(end -> !end.isAfter(last)).orElse(false))
                    .toList();
        }

        private Stream<Rating> given(Project project) {
            return ratings.getOrDefault(project.id(), List.of()).stream()
                    .filter(rating -> rating.score().isPresent());
        }

        private void service() {
            share(
                    StandardAssumption.LEAVES.id(),
                    StandardAssumption.LEAVES.label(),
                    FactKind.SERVICE,
                    year -> new FittedFigure.Recorded(
                            year,
                            facts.staff().stream()
                                    .filter(person -> person.serves(year.firstDay())
                                            && person.leftOn()
                                                    .map(year::contains)
                                                    .orElse(false))
                                    .count(),
                            facts.staff().stream()
                                    .filter(person -> person.serves(year.firstDay()))
                                    .count()));
            if (facts.complete().contains(FactKind.SERVICE)) {
                count(
                        StandardAssumption.JOINERS_PER_YEAR,
                        year -> facts.staff().stream()
                                .filter(person -> year.contains(person.joinedOn()))
                                .count());
            } else {
                unfitted.add(new UnfittedFigure(
                        StandardAssumption.JOINERS_PER_YEAR.id(),
                        StandardAssumption.JOINERS_PER_YEAR.label(),
                        UnfittedFigure.Reason.INCOMPLETE));
            }
        }

        /** Of those who took part in a project of the year and did not hold the role before it: who was certified in it. */
        private void certified(RoleId role) {
            String name = policy.role(role).name().in(Language.JA);
            String english = policy.role(role).name().in(Language.EN);
            share(
                    "certified:" + role,
                    LocalizedText.of(
                            "プロジェクトに参加した者がその年度に認定される割合: " + name,
                            "Share certified in the year, of those who took part: " + english),
                    FactKind.CERTIFICATION,
                    year -> {
                        Set<StaffId> candidates = new HashSet<>();
                        projects(year).forEach(project -> parts(project).forEach(one -> candidates.add(one.staff())));
                        candidates.removeIf(person ->
                                granted(person, role).stream().anyMatch(day -> day.isBefore(year.firstDay())));
                        long times = candidates.stream()
                                .filter(person -> granted(person, role).stream().anyMatch(year::contains))
                                .count();
                        return new FittedFigure.Recorded(year, times, candidates.size());
                    });
        }

        private Collection<LocalDate> granted(StaffId person, RoleId role) {
            return grants.getOrDefault(person, List.of()).stream()
                    .filter(grant -> grant.role().equals(role))
                    .map(RoleGrant::grantedOn)
                    .toList();
        }
    }
}
