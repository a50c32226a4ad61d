package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.source.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a simulation assumes about the years to come (シナリオ・前提条件): everything that the policy does not say and the facts do
 * not show. No assumption about projects and staff has a default; what is done besides is nothing unless it is stated.
 * {@link #assumptions} lists them all for a report.
 *
 * <p>The course of one fiscal year: before its first day people leave; on its first day people join; projects are staffed, the
 * leaders of all projects first, nobody with two seats in one year; on a project's last day it is evaluated; on the day of each
 * offer people apply, take part and pass; on the year's last day everyone is judged by the policy, from the lowest role to the
 * highest, and certified on that day. A role that would run out before the next year's last day is judged for renewal.
 *
 * <p>Distributions over people are independent of one another, and so are those over years, projects and raters; what a person's
 * ratings have in common is the project's true quality, the person's ability, and the severity of raters where it is stated.
 */
@Value.Immutable
public abstract class Scenario {

    /**
     * The day as of which the facts are known (開始日). The first fiscal year simulated is the first that begins on this day or
     * later; of a year under way, what remains is not simulated.
     */
    public abstract LocalDate openingDay();

    /** How many fiscal years are simulated, 1 to 100 (年数). */
    public abstract int years();

    /** How many projects each fiscal year has, 0 or more (年間プロジェクト数). A project for which nobody is left does not take place. */
    public abstract int projectsPerYear();

    /** How many leaders a project has, 0 or more (リーダー数). */
    public abstract int leadersPerProject();

    /** The fewest members a project has besides its leaders, 0 or more (メンバー数の下限). */
    public abstract int membersFrom();

    /** The most members a project has, not below the fewest; every number between is equally likely (メンバー数の上限). */
    public abstract int membersTo();

    /**
     * How likely a leader's seat goes to someone who holds a role, whichever (リーダーが認定者である確率); else it goes to someone who
     * holds none. Where there is nobody of the one kind left, it goes to the other.
     */
    public abstract Chance leaderHoldsRole();

    /**
     * How likely a member's seat goes to someone who has taken part in a project of an earlier year (メンバーが経験者である確率); else it
     * goes to someone who has not. Where there is nobody of the one kind left, it goes to the other.
     */
    public abstract Chance memberHasExperience();

    /** How many axes of the skill map a project exercises, 0 or more; every choice is equally likely (プロジェクトが使うスキル軸の数). */
    public abstract int axesPerProject();

    /** The first day of every project, in its fiscal year (プロジェクト開始日). */
    public abstract MonthDay projectStarts();

    /** The last day of every project, in the same fiscal year; debrief and members' evaluation are on it (プロジェクト終了日). */
    public abstract MonthDay projectEnds();

    /** How many raters of each group give a rating wherever the policy asks the group, 0 or more (評価者区分ごとの評価者数). */
    @Value.NaturalOrder
    public abstract SortedMap<RaterGroupId, Integer> ratersPerGroup();

    /** A project's true quality, in steps above the lowest score of the scale (プロジェクトの真の質); 0 or more. */
    public abstract StepDistribution quality();

    /**
     * How far a rater's score lies from what is true, in steps (評価者のずれ). A score beyond an end of the scale becomes that end.
     */
    public abstract StepDistribution deviation();

    /**
     * How far a person lies above or below the project's quality where the person and not the team is rated, in steps
     * (本人の力量); drawn once for each person and kept through the years.
     */
    public abstract StepDistribution ability();

    /**
     * How far a rater lies from the others in everything rated in one project, whatever the occasion, the perspective and the person
     * (評価者の厳しさ), in steps; drawn for each rater of each project, and added to {@link #deviation}, which is drawn for each score.
     * Absent where raters are alike.
     */
    public abstract Optional<StepDistribution> severity();

    /**
     * By how many steps a person's {@linkplain #ability ability} rises once they have taken part in a project of a simulated year, from
     * the next year on, 0 to 100 (プロジェクト経験による向上); once, however many there are. Absent where nothing is gained.
     */
    public abstract Optional<Integer> experience();

    /** How likely the debrief's ratings from one perspective are missing altogether (報告会の観点別評価が欠ける確率). */
    public abstract Chance perspectiveMissing();

    /** How likely the ratings of one person or team after the project are missing altogether (終了後評価が欠ける確率). */
    public abstract Chance afterProjectMissing();

    /** How likely a member of staff leaves before a fiscal year begins, every simulated year, the first too (年間離職率). */
    public abstract Chance leaves();

    /** How many people join on the first day of each fiscal year, 0 or more (年間採用者数). */
    public abstract int joinersPerYear();

    /** What is done besides projects, and what it costs; nothing unless it is stated (年間の計画と予算). */
    @Value.Default
    public Programme programme() {
        return Programme.none();
    }

    /**
     * What is otherwise in the programme in later years, by the fiscal year from which on it holds, ascending and none twice; empty where
     * every year has the same (年度ごとの計画の変更). The fiscal years are among those simulated.
     */
    public abstract List<ProgrammeChange> changes();

    /** How people move besides leaving and joining by chance; not at all unless it is stated (人事異動). */
    @Value.Default
    public Personnel personnel() {
        return Personnel.plain();
    }

    /** A builder with nothing set. */
    public static ImmutableScenario.Builder builder() {
        return ImmutableScenario.builder();
    }

    @Value.Check
    void check() {
        within("years", years(), 1, 100);
        within("projectsPerYear", projectsPerYear(), 0, Integer.MAX_VALUE);
        within("leadersPerProject", leadersPerProject(), 0, Integer.MAX_VALUE);
        within("membersFrom", membersFrom(), 0, Integer.MAX_VALUE - 1);
        within("membersTo", membersTo(), membersFrom(), Integer.MAX_VALUE - 1);
        within("axesPerProject", axesPerProject(), 0, Integer.MAX_VALUE);
        within("joinersPerYear", joinersPerYear(), 0, 1_000_000);
        experience().ifPresent(steps -> within("experience", steps, 0, 100));
        within("quality from", quality().lowest(), 0, Integer.MAX_VALUE);
        ratersPerGroup().forEach((group, raters) -> within("ratersPerGroup " + group, raters, 0, 1_000_000));
        for (int i = 1; i < changes().size(); i++) {
            within(
                    "a change after another",
                    changes().get(i).fromYear(),
                    changes().get(i - 1).fromYear() + 1,
                    9999);
        }
        // each is applied to what is in force before it, and refuses what does not fit
        changes().stream().mapToInt(ProgrammeChange::fromYear).max().ifPresent(this::in);
    }

    /**
     * The scenario of one fiscal year (その年度のシナリオ): with the programme that is in force in it, and without changes to come.
     *
     * @param year the calendar year in which the fiscal year begins
     */
    public Scenario in(int year) {
        if (changes().isEmpty()) {
            return this;
        }
        Scenario then = ImmutableScenario.copyOf(this).withChanges(List.of());
        for (ProgrammeChange change : changes()) {
            then = change.fromYear() <= year ? change.applyTo(then) : then;
        }
        return then;
    }

    /**
     * The same from a fiscal year on as in another scenario, whatever was stated for later years.
     *
     * @param year the calendar year in which the fiscal year begins
     * @param then what holds then
     * @param ids the ids of the assumptions that are so, such as {@code projects-per-year}
     */
    public Scenario from(int year, Scenario then, Set<String> ids) {
        List<ProgrammeChange> all = new ArrayList<>();
        SortedSet<String> stated = new TreeSet<>(ids);
        for (ProgrammeChange change : changes()) {
            if (change.fromYear() < year) {
                all.add(change);
            } else if (change.fromYear() == year) {
                stated.addAll(change.stated());
            }
        }
        ProgrammeChange.of(year, then, stated).ifPresent(all::add);
        for (ProgrammeChange change : changes()) {
            if (change.fromYear() > year) {
                without(change, ids).ifPresent(all::add);
            }
        }
        return ImmutableScenario.copyOf(this).withChanges(all);
    }

    /** The same with some assumptions in all years as they are at first, whatever was stated for later years. */
    public Scenario throughout(Set<String> ids) {
        return ImmutableScenario.copyOf(this)
                .withChanges(changes().stream()
                        .flatMap(change -> without(change, ids).stream())
                        .toList());
    }

    private Optional<ProgrammeChange> without(ProgrammeChange change, Set<String> ids) {
        SortedSet<String> left = new TreeSet<>(change.stated());
        left.removeAll(ids);
        return ProgrammeChange.of(change.fromYear(), in(change.fromYear()), left);
    }

    /**
     * The same for other years (期間の置き換え): of the changes those of years before the first are in force from the beginning, those of
     * years after the last are left out.
     *
     * @param opening the opening day
     * @param many how many fiscal years, 1 to 100
     * @param startsIn the month in which fiscal years begin
     */
    public Scenario during(LocalDate opening, int many, Month startsIn) {
        int first = FiscalYear.beginningFrom(opening, startsIn).year();
        return ImmutableScenario.copyOf(in(first))
                .withOpeningDay(opening)
                .withYears(many)
                .withChanges(changes().stream()
                        .filter(change -> change.fromYear() > first && change.fromYear() < first + many)
                        .toList());
    }

    static void within(String what, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(what + " is " + value + ", but lies from " + from + " to " + to);
        }
    }

    /** Whether people come to be rated higher in the course of the years: by experience or by trainings. */
    boolean raisesAbility() {
        return experience().isPresent()
                || programme().offers().stream().anyMatch(one -> one.raises().isPresent());
    }

    /** Every assumption, for a report; always in the same order. */
    public List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>(required());
        severity().ifPresent(steps -> all.add(StandardAssumption.SEVERITY.is(steps)));
        experience().ifPresent(steps -> all.add(StandardAssumption.EXPERIENCE.is(steps)));
        Programme also = programme();
        also.leaders().ifPresent(who -> all.add(StandardAssumption.LEADER_APPLICANTS.is(who)));
        also.projectCost().ifPresent(yen -> all.add(StandardAssumption.PROJECT_COST.is(yen)));
        also.budget().ifPresent(yen -> all.add(StandardAssumption.BUDGET.is(yen)));
        Personnel moves = personnel();
        moves.retiresAfter().ifPresent(years -> all.add(StandardAssumption.RETIRES_AFTER.is(years)));
        moves.transfers().ifPresent(chance -> all.add(StandardAssumption.TRANSFERS.is(chance)));
        if (!moves.joinerDepartments().isEmpty()) {
            all.add(StandardAssumption.JOINER_DEPARTMENTS.is(moves.joinerDepartments().entrySet().stream()
                    .map(one -> one.getKey() + ":" + one.getValue())
                    .collect(Collectors.joining(" "))));
        }
        moves.joinerPost().ifPresent(post -> all.add(StandardAssumption.JOINER_POST.is(post)));
        also.offers().forEach(offer -> all.addAll(offer.assumptions()));
        for (ProgrammeChange change : changes()) {
            Set<String> stated = change.stated();
            in(change.fromYear()).assumptions().stream()
                    .filter(one -> stated.contains(one.id()))
                    .map(one -> one.from(change.fromYear()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private List<Assumption> required() {
        return List.of(
                StandardAssumption.OPENING_DAY.is(openingDay()),
                StandardAssumption.YEARS.is(years()),
                StandardAssumption.PROJECTS_PER_YEAR.is(projectsPerYear()),
                StandardAssumption.LEADERS_PER_PROJECT.is(leadersPerProject()),
                StandardAssumption.MEMBERS_FROM.is(membersFrom()),
                StandardAssumption.MEMBERS_TO.is(membersTo()),
                StandardAssumption.LEADER_HOLDS_ROLE.is(leaderHoldsRole()),
                StandardAssumption.MEMBER_HAS_EXPERIENCE.is(memberHasExperience()),
                StandardAssumption.AXES_PER_PROJECT.is(axesPerProject()),
                StandardAssumption.PROJECT_STARTS.is(monthDay(projectStarts())),
                StandardAssumption.PROJECT_ENDS.is(monthDay(projectEnds())),
                StandardAssumption.RATERS_PER_GROUP.is(ratersPerGroup().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "))),
                StandardAssumption.QUALITY.is(quality()),
                StandardAssumption.DEVIATION.is(deviation()),
                StandardAssumption.ABILITY.is(ability()),
                StandardAssumption.PERSPECTIVE_MISSING.is(perspectiveMissing()),
                StandardAssumption.AFTER_PROJECT_MISSING.is(afterProjectMissing()),
                StandardAssumption.LEAVES.is(leaves()),
                StandardAssumption.JOINERS_PER_YEAR.is(joinersPerYear()));
    }

    /** {@code 05-10}. */
    static String monthDay(MonthDay day) {
        return day.toString().substring(2);
    }

    /**
     * The SHA-256 digest of the scenario (シナリオのダイジェスト): of the lines {@code id=value} of {@link #assumptions}, in their
     * order, each ended by a line feed, in UTF-8. Equal scenarios have equal digests. What the assumptions rest on is no part of it,
     * since it changes no figure.
     */
    @Value.Lazy
    public Digest digest() {
        String text = assumptions().stream()
                .map(one -> one.id() + "=" + one.value() + "\n")
                .collect(Collectors.joining());
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
