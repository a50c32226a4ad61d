package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
 * ratings have in common is the project's true quality and the person's ability.
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
        within("quality from", quality().lowest(), 0, Integer.MAX_VALUE);
        ratersPerGroup().forEach((group, raters) -> within("ratersPerGroup " + group, raters, 0, 1_000_000));
    }

    static void within(String what, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(what + " is " + value + ", but lies from " + from + " to " + to);
        }
    }

    /** Every assumption, for a report; always in the same order. */
    public List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>(required());
        Programme also = programme();
        also.leaders()
                .ifPresent(
                        who -> all.add(says("leader-applicants", "リーダーの席に就ける人", "Who may have a leader's seat", who)));
        also.projectCost()
                .ifPresent(yen -> all.add(says("project-cost", "プロジェクト1件の費用(円)", "Cost of a project (yen)", yen)));
        also.budget().ifPresent(yen -> all.add(says("budget", "年間予算(円)", "Budget a year (yen)", yen)));
        Personnel moves = personnel();
        moves.retiresAfter()
                .ifPresent(years -> all.add(
                        says("retires-after", "退職する勤続年数(年)", "Years of service after which one retires", years)));
        moves.transfers()
                .ifPresent(chance -> all.add(says(
                        "transfers",
                        "職員一人が1年に異動する確率",
                        "Chance that a member of staff moves to another unit, a year",
                        chance)));
        if (!moves.joinerDepartments().isEmpty()) {
            all.add(says(
                    "joiner-departments",
                    "採用者の所属(所属:重み)",
                    "Units of those who join (unit:weight)",
                    moves.joinerDepartments().entrySet().stream()
                            .map(one -> one.getKey() + ":" + one.getValue())
                            .collect(Collectors.joining(" "))));
        }
        moves.joinerPost().ifPresent(post -> all.add(says("joiner-post", "採用者の職位", "Post of those who join", post)));
        also.offers().forEach(offer -> all.addAll(offer.assumptions()));
        return List.copyOf(all);
    }

    private List<Assumption> required() {
        return List.of(
                says("opening-day", "開始日(この日までの事実を使う)", "Opening day: facts up to it are used", openingDay()),
                says("years", "年数(年度)", "Fiscal years", years()),
                says("projects-per-year", "年間プロジェクト数", "Projects a fiscal year", projectsPerYear()),
                says("leaders-per-project", "プロジェクトのリーダー数(人)", "Leaders of a project (people)", leadersPerProject()),
                says("members-from", "プロジェクトのメンバー数の下限(人)", "Members of a project, at least (people)", membersFrom()),
                says("members-to", "プロジェクトのメンバー数の上限(人)", "Members of a project, at most (people)", membersTo()),
                says(
                        "leader-holds-role",
                        "リーダーの席に認定者が就く確率",
                        "Chance that a leader's seat goes to a holder of a role",
                        leaderHoldsRole()),
                says(
                        "member-has-experience",
                        "メンバーの席にプロジェクト経験者が就く確率",
                        "Chance that a member's seat goes to someone with experience",
                        memberHasExperience()),
                says(
                        "axes-per-project",
                        "プロジェクトが使うスキル軸の数",
                        "Axes of the skill map a project exercises",
                        axesPerProject()),
                says(
                        "project-starts",
                        "プロジェクト開始日(月日)",
                        "First day of a project (month-day)",
                        monthDay(projectStarts())),
                says(
                        "project-ends",
                        "プロジェクト終了日・評価日(月日)",
                        "Last day and evaluation (month-day)",
                        monthDay(projectEnds())),
                says(
                        "raters-per-group",
                        "評価者区分ごとの評価者数(人)",
                        "Raters of each group (people)",
                        ratersPerGroup().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" "))),
                says(
                        "quality",
                        "プロジェクトの真の質(最低点からの段階:重み)",
                        "True quality of a project (steps above the lowest score:weight)",
                        quality()),
                says("deviation", "評価者のずれ(段階:重み)", "Deviation of a rater (steps:weight)", deviation()),
                says("ability", "本人の力量(段階:重み)", "Ability of a person (steps:weight)", ability()),
                says(
                        "perspective-missing",
                        "報告会で一つの観点の評価が欠ける確率",
                        "Chance that a perspective is missing at a debrief",
                        perspectiveMissing()),
                says(
                        "after-project-missing",
                        "プロジェクト終了後の評価が欠ける確率",
                        "Chance that the evaluation after a project is missing",
                        afterProjectMissing()),
                says("leaves", "職員一人が1年に離職する確率", "Chance that a member of staff leaves, a year", leaves()),
                says("joiners-per-year", "年間採用者数(人)", "People joining a year", joinersPerYear()));
    }

    private static Assumption says(String id, String japanese, String english, Object value) {
        return new Assumption(id, LocalizedText.of(japanese, english), value.toString());
    }

    /** {@code 05-10}. */
    static String monthDay(MonthDay day) {
        return day.toString().substring(2);
    }

    /**
     * The SHA-256 digest of the scenario, 64 hexadecimal digits: of the lines {@code id=value} of {@link #assumptions}, in their
     * order, each ended by a line feed, in UTF-8. Equal scenarios have equal digests.
     */
    @Value.Lazy
    public String digest() {
        String text = assumptions().stream()
                .map(one -> one.id() + "=" + one.value() + "\n")
                .collect(Collectors.joining());
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
