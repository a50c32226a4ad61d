package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.Suppression;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.scorecard.FairnessReport.Grouping;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a report on fairness counts and computes, figure by figure, on a city of which everything is known. */
class FairnessFiguresTest {

    private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final DisclosureRules RULES =
            DisclosureRules.withNamed(List.of(Moka.EXECUTIVE, Moka.OUTSIDE_EXPERT));
    /** Nearly everything is told. */
    private static final Suppression OPEN = new Suppression(2, 1, Suppression.Zeros.SHOWN);

    /** Whoever has taken a course meets the criteria for an advisor. */
    private static final Policy POLICY = Moka.with(
            Moka.illustrative(),
            Moka.ADVISOR,
            new Criterion.Count(
                    "course",
                    Optional.empty(),
                    new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), true, List.of()),
                    new Window.Ever(),
                    Per.FACT,
                    new Term.Stated<>(1)));

    private final ImmutableFacts.Builder facts = Facts.builder()
            .addDepartments(
                    new Department(new DepartmentId("01"), "総務部", Optional.empty()),
                    new Department(new DepartmentId("01-1"), "情報課", Optional.of(new DepartmentId("01"))),
                    new Department(new DepartmentId("02"), "市民部", Optional.empty()),
                    new Department(new DepartmentId("02-1"), "窓口課", Optional.of(new DepartmentId("02"))));
    private int people;

    private StaffId person(String unit, String post, boolean met, Optional<LocalDate> leftOn) {
        StaffId id = new StaffId(String.format(Locale.ROOT, "%05d", people++));
        facts.addStaff(new StaffMember(id, new DepartmentId(unit), post, JOINED, leftOn));
        if (met) {
            facts.addAchievements(Achievement.of(id, AchievementKind.TRAINING, new AchievementId("c"), JOINED));
        }
        return id;
    }

    private void people(String unit, String post, int met, int others) {
        for (int i = 0; i < met + others; i++) {
            person(unit, post, i < met, Optional.empty());
        }
    }

    private FairnessReport report() {
        Facts city = facts.build();
        return FairnessReport.of(
                Judge.by(POLICY),
                city,
                Moka.ADVISOR,
                Scorecards.of(POLICY, city, RULES, DAY, List.of()).get(),
                OPEN);
    }

    private static List<OptionalLong> told(long... counts) {
        List<OptionalLong> told = new ArrayList<>();
        for (long count : counts) {
            told.add(OptionalLong.of(count));
        }
        return told;
    }

    // ---- outcomes

    @Test
    void everyone_who_serves_on_the_day_is_counted_by_department_and_by_post() {
        people("01-1", "主事", 6, 4);
        people("02-1", "主事", 3, 3);
        people("02", "主査", 2, 4);
        person("01", "主査", true, Optional.of(DAY.minusDays(1)));
        FairnessReport report = report();
        FairnessReport.Outcomes departments = report.outcomes().get(0);
        assertThat(departments.grouping()).isEqualTo(Grouping.DEPARTMENT);
        assertThat(departments.counts().rows()).containsExactly("01", "02");
        assertThat(departments.counts().columns()).containsExactly("met", "others");
        assertThat(departments.counts().cells()).containsExactly(told(6, 4, 10), told(5, 7, 12), told(11, 11, 22));
        assertThat(departments.rates())
                .containsExactly(
                        new FairnessReport.Rate("01", 6, 10, Optional.of(Difference.ofRates(6, 10, 5, 12, 0.95))),
                        new FairnessReport.Rate("02", 5, 12, Optional.of(Difference.ofRates(5, 12, 6, 10, 0.95))));
        FairnessReport.Outcomes posts = report.outcomes().get(1);
        assertThat(posts.grouping()).isEqualTo(Grouping.POST);
        assertThat(posts.counts().rows()).containsExactly("主事", "主査");
        assertThat(posts.counts().cells()).containsExactly(told(9, 7, 16), told(2, 4, 6), told(11, 11, 22));
        assertThat(posts.rates())
                .containsExactly(
                        new FairnessReport.Rate("主事", 9, 16, Optional.of(Difference.ofRates(9, 16, 2, 6, 0.95))),
                        new FairnessReport.Rate("主査", 2, 6, Optional.of(Difference.ofRates(2, 6, 9, 16, 0.95))));
    }

    @Test
    void of_one_group_alone_there_is_a_rate_and_no_difference() {
        people("01", "主事", 6, 4);
        for (FairnessReport.Outcomes one : report().outcomes()) {
            assertThat(one.rates())
                    .extracting(FairnessReport.Rate::met, FairnessReport.Rate::people, FairnessReport.Rate::difference)
                    .containsExactly(tuple(6L, 10L, Optional.empty()));
        }
    }

    @Test
    void a_group_of_which_a_count_is_withheld_has_no_rate() {
        people("01", "主事", 1, 9);
        people("02", "主事", 8, 7);
        List<FairnessReport.Rate> rates = report().outcomes().get(0).rates();
        assertThat(rates).extracting(FairnessReport.Rate::group).doesNotContain("01");
    }

    // ---- scores

    private static Rating rating(
            String project, Optional<StaffId> ratee, Occasion occasion, RaterGroupId group, String score) {
        return new Rating(
                new ProjectId(project),
                ratee,
                occasion,
                Optional.empty(),
                group,
                new RaterId("r-" + group),
                Score.of(score),
                END);
    }

    private void rated(StaffId person, AxisId axis, String score) {
        facts.addRatings(rating("p1", Optional.of(person), Occasion.AFTER_PROJECT, Moka.EXECUTIVE, score)
                .on(axis));
    }

    private void projects(String... ids) {
        for (String id : ids) {
            facts.addProjects(Project.builder()
                    .id(new ProjectId(id))
                    .title("試行")
                    .startsOn(JOINED)
                    .endsOn(END)
                    .build());
        }
    }

    @Test
    void the_score_of_a_group_is_the_mean_of_its_peoples_less_that_of_all() {
        projects("p1");
        List<String> scores = List.of("5", "4", "4", "3", "3", "2", "2", "1");
        for (int i = 0; i < scores.size(); i++) {
            StaffId person = person(i < 4 ? "01-1" : "02-1", i % 4 < 2 ? "主事" : "主査", false, Optional.empty());
            rated(person, Moka.AI_RPA, scores.get(i));
            // each person counts once, with the mean of what was rated of them
            rated(person, Moka.DATA_UTILISATION, i == 0 ? "4" : scores.get(i));
        }
        List<FairnessReport.Residuals> residuals = report().residuals();
        // 4.5 4 4 3 | 3 2 2 1: 2.9375
        assertThat(residuals).extracting(FairnessReport.Residuals::grouping).containsExactly(Grouping.values());
        FairnessReport.Residual first = residuals.get(0).lines().get(0);
        assertThat(first.group()).isEqualTo("01");
        assertThat(first.n()).hasValue(4);
        assertThat(first.mean().orElseThrow()).isCloseTo(3.875 - 2.9375, within(1e-12));
        assertThat(first.difference().orElseThrow().value()).isCloseTo(3.875 - 2, within(1e-12));
        FairnessReport.Residual other = residuals.get(0).lines().get(1);
        assertThat(other.group()).isEqualTo("02");
        assertThat(other.mean().orElseThrow()).isCloseTo(2 - 2.9375, within(1e-12));
        FairnessReport.Residual post = residuals.get(1).lines().get(0);
        assertThat(post.group()).isEqualTo("主事");
        assertThat(post.n()).hasValue(4);
        assertThat(post.mean().orElseThrow()).isCloseTo(3.375 - 2.9375, within(1e-12));
    }

    @Test
    void groups_of_raters_are_compared_within_a_project_and_an_occasion_where_there_are_two() {
        projects("p1", "p2", "p3");
        Optional<StaffId> team = Optional.empty();
        facts.addRatings(
                rating("p1", team, Occasion.DEBRIEF, Moka.EXECUTIVE, "5").on(Moka.AI_RPA),
                rating("p1", team, Occasion.DEBRIEF, Moka.EXECUTIVE, "4").on(Moka.DATA_UTILISATION),
                rating("p1", team, Occasion.DEBRIEF, Moka.OUTSIDE_EXPERT, "2").on(Moka.AI_RPA),
                rating("p2", team, Occasion.DEBRIEF, Moka.EXECUTIVE, "5").on(Moka.AI_RPA),
                rating("p2", team, Occasion.DEBRIEF, Moka.EXECUTIVE, "3").on(Moka.DATA_UTILISATION),
                rating("p2", team, Occasion.DEBRIEF, Moka.OUTSIDE_EXPERT, "3"),
                // another occasion of the same project, on which outsiders are the kinder ones
                rating("p2", team, Occasion.AFTER_PROJECT, Moka.EXECUTIVE, "1"),
                rating("p2", team, Occasion.AFTER_PROJECT, Moka.OUTSIDE_EXPERT, "4"),
                // nobody to be compared with
                rating("p3", team, Occasion.DEBRIEF, Moka.EXECUTIVE, "1"));
        List<FairnessReport.Residual> lines = report().residuals().get(2).lines();
        assertThat(lines).extracting(FairnessReport.Residual::group).containsExactly("executive", "outside-expert");
        // +1.25 +0.5 −1.5, and the other way round
        assertThat(lines).allSatisfy(line -> assertThat(line.n()).hasValue(3));
        assertThat(lines.get(0).mean().orElseThrow()).isCloseTo(0.25 / 3, within(1e-12));
        assertThat(lines.get(1).mean().orElseThrow()).isCloseTo(-0.25 / 3, within(1e-12));
        assertThat(lines.get(0).difference().orElseThrow().value()).isCloseTo(0.5 / 3, within(1e-12));
    }
}
