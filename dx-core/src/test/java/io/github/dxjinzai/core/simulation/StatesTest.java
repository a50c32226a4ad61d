package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a simulation remembers of people must come to the same as asking the judge about each of them, every year. */
class StatesTest {

    private static final int REPLICATIONS = 6;
    private static final List<Per> PER = List.of(Per.FACT, Per.ITEM, Per.FISCAL_YEAR);
    private static final List<RoleId> ROLES =
            List.of(ValidationPolicies.ADVISOR, ValidationPolicies.EXPERT, ValidationPolicies.SPECIALIST);

    @Property(tries = 150)
    void a_run_counts_what_its_replays_count_under_any_criteria_on_projects(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Setting setting = new Setting(policy(random), facts(random), scenario(random), seed);
        assertThat(setting.remembers).isTrue();
        assertThat(tally(setting, false)).isEqualTo(tally(setting, true));
    }

    @Test
    void a_run_counts_what_its_replays_count_under_the_bundled_policy() {
        Setting setting = new Setting(
                Illustration.POLICY,
                Illustration.town(120),
                Illustration.scenario().years(10).build(),
                7);
        ScoreSheet sheet = new ScoreSheet(setting);
        assertThat(setting.remembers && sheet.remembers()).isTrue();
        assertThat(tally(setting, false)).isEqualTo(tally(setting, true));
    }

    @Test
    void a_condition_on_some_of_the_raters_is_not_told_by_the_scores_of_all() {
        Map<RoleId, Criterion> criteria = Map.of(
                ValidationPolicies.ADVISOR, wentWell("some", List.of(new RaterGroupId("project-member"))),
                ValidationPolicies.EXPERT, wentWell("all", List.of()),
                ValidationPolicies.SPECIALIST, ValidationPolicies.holds("third", ValidationPolicies.EXPERT));
        Setting setting = new Setting(
                ImmutablePolicy.copyOf(Illustration.POLICY).withCriteria(criteria),
                Illustration.town(48),
                Illustration.scenario()
                        .years(4)
                        .ratersPerGroup(Map.of(
                                new RaterGroupId("executive"), 1,
                                new RaterGroupId("colleague"), 2,
                                new RaterGroupId("project-member"), 2,
                                new RaterGroupId("outside-expert"), 1))
                        .build(),
                11);
        assertThat(setting.remembers).isTrue();
        assertThat(tally(setting, false)).isEqualTo(tally(setting, true));
    }

    private static Criterion wentWell(String id, List<RaterGroupId> by) {
        ProjectCondition.ScoreAtLeast score = new ProjectCondition.ScoreAtLeast(
                id + "/score",
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                List.of(new PerspectiveId("leadership")),
                by,
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of("3.5")));
        return new Criterion.Count(
                id,
                Optional.empty(),
                new ProjectSelection(Optional.empty(), Optional.empty(), List.of(score)),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
    }

    private static Forecast tally(Setting setting, boolean listens) {
        Careers careers = new Careers(setting);
        Tally tally = new Tally(setting);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Replay replay = listens ? new Replay(setting, year -> {}) : Replay.none();
            careers.play(replication, setting.years.size(), tally, replay);
        }
        return tally.forecast(List.of(new Replications(0, REPLICATIONS)));
    }

    private static Policy policy(SplittableRandom random) {
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        for (RoleId role : ROLES) {
            criteria.put(role, criterion(role.value(), 2, random));
        }
        return ImmutablePolicy.copyOf(Illustration.POLICY).withCriteria(criteria);
    }

    private static Criterion criterion(String id, int depth, SplittableRandom random) {
        switch (random.nextInt(depth > 0 ? 9 : 4)) {
            case 0 -> {
                return ValidationPolicies.holds(id, role(random));
            }
            case 1 -> {
                List<ProjectCondition> last = new ArrayList<>();
                if (random.nextBoolean()) {
                    last.add(score(id + "/last", random));
                }
                return new Criterion.ConsecutiveYears(
                        id,
                        Optional.empty(),
                        new Term.Stated<>(1 + random.nextInt(3)),
                        selection(id, random),
                        new Window.Ever(),
                        last);
            }
            case 2, 3 -> {
                return new Criterion.Count(
                        id,
                        Optional.empty(),
                        selection(id, random),
                        new Window.Ever(),
                        PER.get(random.nextInt(PER.size())),
                        new Term.Stated<>(1 + random.nextInt(3)));
            }
            case 4 -> {
                return ValidationPolicies.not(id, criterion(id + "/not", depth - 1, random));
            }
            case 5, 6 -> {
                return new Criterion.All(id, Optional.empty(), parts(id, depth, random));
            }
            default -> {
                return new Criterion.Any(id, Optional.empty(), parts(id, depth, random));
            }
        }
    }

    private static List<Criterion> parts(String id, int depth, SplittableRandom random) {
        return IntStream.range(0, 2)
                .mapToObj(i -> criterion(id + "/" + i, depth - 1, random))
                .toList();
    }

    private static RoleId role(SplittableRandom random) {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    private static ProjectSelection selection(String id, SplittableRandom random) {
        List<ProjectCondition> where = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            where.add(score(id + "/score" + i, random));
        }
        if (random.nextInt(4) == 0) {
            where.add(ValidationPolicies.since(id + "/since", role(random)));
        }
        Optional<Part> part = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? Part.LEADER : Part.MEMBER);
        Optional<AxisId> axis = random.nextInt(4) == 0 ? Optional.of(new AxisId("leadership")) : Optional.empty();
        return new ProjectSelection(part, axis, where);
    }

    private static ProjectCondition score(String id, SplittableRandom random) {
        boolean debrief = random.nextBoolean();
        List<PerspectiveId> angles = new ArrayList<>();
        if (debrief) {
            for (String angle : List.of("policy", "leadership", "technical")) {
                if (random.nextBoolean()) {
                    angles.add(new PerspectiveId(angle));
                }
            }
        }
        Pooling[] poolings = {Pooling.MEAN_OF_RATINGS, Pooling.MEAN_OF_GROUPS, Pooling.MEDIAN, Pooling.LOWEST};
        return new ProjectCondition.ScoreAtLeast(
                id,
                Optional.empty(),
                debrief ? Occasion.DEBRIEF : Occasion.AFTER_PROJECT,
                new Term.Stated<>(random.nextInt(3) > 0 == debrief ? RatedSubject.TEAM : RatedSubject.PERSON),
                angles,
                debrief && random.nextBoolean() ? List.of() : List.of(new RaterGroupId("project-member")),
                new Term.Stated<>(poolings[random.nextInt(poolings.length)]),
                new Term.Stated<>(
                        random.nextBoolean() ? Combination.EACH_PERSPECTIVE : Combination.MEAN_OF_PERSPECTIVES),
                new Term.Stated<>(Score.of("3." + random.nextInt(10))));
    }

    /** A small town, in which some took part in a project of the year before or hold a role already. */
    private static Facts facts(SplittableRandom random) {
        EnumSet<FactKind> complete = EnumSet.allOf(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            if (random.nextInt(5) == 0) {
                complete.remove(kind);
            }
        }
        ImmutableFacts.Builder facts =
                ImmutableFacts.builder().from(Illustration.town(24)).complete(complete);
        Project before = Project.builder()
                .id(new ProjectId("before"))
                .title("before")
                .startsOn(LocalDate.of(2022, 5, 10))
                .endsOn(LocalDate.of(2023, 2, 20))
                .axes(List.of(new AxisId("leadership")))
                .build();
        Project begun = Project.builder()
                .id(new ProjectId("begun"))
                .title("begun")
                .startsOn(Illustration.OPENING)
                .build();
        facts.addProjects(before, begun);
        facts.addRatings(new Rating(
                before.id(),
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(new PerspectiveId("policy")),
                new RaterGroupId("executive"),
                new RaterId("x1"),
                Score.of("4"),
                LocalDate.of(2023, 2, 20)));
        for (int i = 1; i <= 5; i++) {
            StaffId person = new StaffId("0000" + i);
            Project of = i < 4 ? before : begun;
            facts.addParticipations(new Participation(of.id(), person, i % 2 == 0 ? Part.LEADER : Part.MEMBER));
            if (random.nextBoolean()) {
                facts.addGrants(new RoleGrant(person, role(random), LocalDate.of(2023, 3, 31), "earlier"));
            }
        }
        return facts.build();
    }

    private static Scenario scenario(SplittableRandom random) {
        return Illustration.scenario()
                .years(4)
                .projectsPerYear(2)
                .leadersPerProject(1 + random.nextInt(2))
                .joinersPerYear(random.nextInt(3))
                .memberHasExperience(Chance.percent(70))
                .perspectiveMissing(Chance.percent(20))
                .afterProjectMissing(Chance.percent(20))
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"),
                        1 + random.nextInt(2),
                        new RaterGroupId("colleague"),
                        random.nextInt(3),
                        new RaterGroupId("project-member"),
                        2,
                        new RaterGroupId("outside-expert"),
                        1))
                .build();
    }
}
