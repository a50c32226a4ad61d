package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How ratings come about: severity of raters, and what experience and trainings do to a person's ability. */
class ScoreAssumptionsTest {

    private static final AchievementId COURSE = new AchievementId("course");
    private static final Policy POLICY = ImmutablePolicy.copyOf(Illustration.POLICY)
            .withAchievements(Map.of(
                    COURSE,
                    new AchievementType(
                            COURSE,
                            AchievementKind.TRAINING,
                            LocalizedText.of("研修", "Course"),
                            List.of(),
                            List.of(),
                            Illustration.POLICY.role(new RoleId("advisor")).clause())));

    /** Everyone is rated exactly at what is true: four steps above the lowest score. */
    private static ImmutableScenario plain() {
        return Illustration.scenario()
                .years(4)
                .quality(StepDistribution.always(4))
                .deviation(StepDistribution.always(0))
                .ability(StepDistribution.always(0))
                .build();
    }

    /** Teams that pass now and then, and leaders who pass only once their ability has risen by two steps. */
    private static ImmutableScenario rising() {
        return plain().withQuality(StepDistribution.from(3, 1, 1, 1, 1)).withAbility(StepDistribution.always(-2));
    }

    private static Facts replay(Scenario scenario) {
        return Simulation.of(POLICY, Illustration.town(40), scenario, 3).get().replay(1, year -> {});
    }

    private static Offer course(int steps) {
        return Offer.builder()
                .id("course")
                .kind(AchievementKind.TRAINING)
                .item(COURSE)
                .again(true)
                .on(MonthDay.of(6, 1))
                .applicants(new Applicants(List.of(), List.of(), List.of(), List.of(), 0))
                .applies(Chance.percent(50))
                .passes(Chance.percent(80))
                .raises(steps)
                .hours(0)
                .placeCost(0)
                .yearCost(0)
                .build();
    }

    /** How many steps above the lowest score of the scale, in halves from 1. */
    private static int steps(Rating rating) {
        Score score = ((Mark.Scored) rating.mark()).score();
        return (score.thousandths() - 1000) / 500;
    }

    @Test
    void raters_all_one_step_more_severe_are_projects_one_step_worse() {
        ImmutableScenario scenario = Illustration.scenario()
                .years(3)
                .quality(StepDistribution.from(4, 1, 2, 3, 2))
                .build();
        Forecast severe = Illustration.simulation(scenario.withSeverity(StepDistribution.always(-1)), 5)
                .run(40, 1);
        Forecast worse = Illustration.simulation(scenario.withQuality(StepDistribution.from(3, 1, 2, 3, 2)), 5)
                .run(40, 1);
        assertThat(severe.people()).isEqualTo(worse.people());
        assertThat(Illustration.simulation(scenario, 5).run(40, 1).people()).isNotEqualTo(worse.people());
    }

    @Test
    void a_rater_is_as_severe_in_all_that_is_rated_in_one_project_and_not_in_the_next() {
        Facts facts = replay(plain().withSeverity(StepDistribution.from(-2, 1, 1, 1, 1, 1)));
        Map<String, Set<Integer>> byRater = new HashMap<>();
        Map<String, Set<Integer>> acrossProjects = new HashMap<>();
        Map<ProjectId, Set<Integer>> inProject = new HashMap<>();
        for (Rating rating : facts.ratings()) {
            String rater = rating.group() + " " + rating.rater().value();
            byRater.computeIfAbsent(rating.project() + " " + rater, one -> new TreeSet<>())
                    .add(steps(rating));
            acrossProjects.computeIfAbsent(rater, one -> new TreeSet<>()).add(steps(rating));
            inProject.computeIfAbsent(rating.project(), one -> new TreeSet<>()).add(steps(rating));
        }
        assertThat(byRater.values()).hasSizeGreaterThan(200).allMatch(scores -> scores.size() == 1);
        assertThat(acrossProjects.values()).allMatch(scores -> scores.size() > 2);
        assertThat(inProject.values()).allMatch(scores -> scores.size() > 1);
    }

    @Test
    void who_took_part_in_an_earlier_year_is_rated_higher_once() {
        Facts facts = replay(plain().withExperience(2));
        Map<ProjectId, LocalDate> ends = ends(facts);
        Map<StaffId, LocalDate> first = new HashMap<>();
        facts.participations()
                .forEach(part -> first.merge(
                        part.staff(), date(ends, part.project()), (one, other) -> one.isBefore(other) ? one : other));
        Set<Integer> seen = new HashSet<>();
        for (Rating rating : facts.ratings()) {
            if (rating.ratee().isPresent()) {
                boolean again =
                        first.getOrDefault(rating.ratee().get(), LocalDate.MAX).isBefore(date(ends, rating.project()));
                assertThat(steps(rating)).isEqualTo(again ? 6 : 4);
                seen.add(steps(rating));
            } else {
                assertThat(steps(rating)).isEqualTo(4);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(4, 6);
    }

    @Test
    void who_completed_a_training_in_an_earlier_year_is_rated_higher_once() {
        Facts facts = replay(plain().withProgramme(Programme.none().withOffers(List.of(course(3)))));
        Map<ProjectId, LocalDate> ends = ends(facts);
        Set<Integer> seen = new HashSet<>();
        for (Rating rating : facts.ratings()) {
            Optional<StaffId> ratee = rating.ratee();
            if (ratee.isPresent()) {
                // the course of this year's June is too late for its projects
                LocalDate june = LocalDate.of(date(ends, rating.project()).getYear() - 1, 6, 1);
                boolean trained = facts.achievements().stream()
                        .anyMatch(one ->
                                one.staff().equals(ratee.get()) && one.day().isBefore(june));
                assertThat(steps(rating)).isEqualTo(trained ? 7 : 4);
                seen.add(steps(rating));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(4, 7);
    }

    private static Map<ProjectId, LocalDate> ends(Facts facts) {
        Map<ProjectId, LocalDate> ends = new HashMap<>();
        for (Project project : facts.projects()) {
            ends.put(project.id(), project.endsOn().orElseThrow());
        }
        return ends;
    }

    private static LocalDate date(Map<ProjectId, LocalDate> ends, ProjectId of) {
        return ends.getOrDefault(of, LocalDate.MAX);
    }

    /** Roles by how many projects one was rated well after, whenever they were. */
    private static Policy ofOldProjects() {
        return ImmutablePolicy.copyOf(ValidationPolicies.of(
                        9,
                        ValidationPolicies.projects("one", 1, ValidationPolicies.afterwards("one/well", 5, 9)),
                        ValidationPolicies.projects("two", 2, ValidationPolicies.afterwards("two/well", 5, 9)),
                        ValidationPolicies.projects("three", 3, ValidationPolicies.afterwards("three/well", 5, 9))))
                .withAchievements(POLICY.achievements());
    }

    @Test
    void a_run_counts_what_its_replays_count() {
        for (Scenario scenario : List.of(
                plain().withSeverity(StepDistribution.from(-3, 1, 2, 3, 2, 1)),
                rising().withExperience(2),
                rising().withProgramme(Programme.none().withOffers(List.of(course(2)))))) {
            Setting setting = new Setting(ofOldProjects(), Illustration.town(20), scenario, 11);
            assertThat(tally(setting, false)).isEqualTo(tally(setting, true));
        }
    }

    private static Forecast tally(Setting setting, boolean listens) {
        Careers careers = new Careers(setting);
        Tally tally = new Tally(setting);
        for (int replication = 0; replication < 4; replication++) {
            Replay replay = listens ? new Replay(setting, year -> {}) : Replay.none();
            careers.play(replication, setting.years.size(), tally, replay);
        }
        return tally.forecast(List.of(new Replications(0, 4)));
    }

    @Test
    void experience_of_one_replication_is_not_kept_for_the_next() {
        Scenario scenario = rising().withExperience(3);
        Simulation simulation =
                Simulation.of(POLICY, Illustration.town(40), scenario, 3).get();
        assertThat(Forecast.merge(List.of(
                        simulation.run(0, 1, Progress.silent()),
                        simulation.run(1, 2, Progress.silent()),
                        simulation.run(2, 6, Progress.silent()))))
                .isEqualTo(simulation.run(0, 6, Progress.silent()));
    }
}
