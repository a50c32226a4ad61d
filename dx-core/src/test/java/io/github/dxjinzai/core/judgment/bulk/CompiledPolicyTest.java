package io.github.dxjinzai.core.judgment.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.GalleryPeople;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.Untidy;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ImmutableEvaluationRules;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts given in bulk are those that the judge gives one by one, with reasons: the judge is the oracle. */
class CompiledPolicyTest {

    private static final int TRIES = 100;
    private static final int FEW = 5;

    private static final QuantityId POINTS = new QuantityId("points");

    /** How many untidy dossiers are made of one. */
    private static final int EACH = 20;

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<List<Dossier>> people() {
        return WholeLanguage.dossiers().list().ofSize(FEW);
    }

    @Provide
    Arbitrary<LocalDate> judgedOn() {
        return WholeLanguage.judgedOn();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dossiers.days();
    }

    @Provide
    Arbitrary<Policy> bundled() {
        return Criteria.policies();
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return Criteria.criteriaWithNot();
    }

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }

    /** Both judge everyone alike for every role, and its renewal. */
    static void agree(Policy policy, List<Dossier> people, LocalDate day) {
        CompiledPolicy compiled = CompiledPolicy.of(policy);
        PackedFacts packed = PackedFacts.of(people);
        Judge judge = Judge.by(policy);
        for (RoleId role : policy.ladder().ascending()) {
            BulkVerdicts awards = compiled.verdicts(packed, role, day);
            BulkVerdicts renewals = compiled.renewals(packed, role, day);
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            for (int i = 0; i < people.size(); i++) {
                Dossier one = people.get(i);
                Verdict verdict = judge.judge(one, role, day).verdict();
                counts.merge(verdict, 1, Integer::sum);
                assertThat(awards.of(i)).as("%s of %s", role, one).isEqualTo(verdict);
                assertThat(renewals.of(i))
                        .as("renewal of %s of %s", role, one)
                        .isEqualTo(judge.judgeRenewal(one, role, day).verdict());
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(awards.count(verdict)).isEqualTo(counts.getOrDefault(verdict, 0));
                assertThat(awards.people(verdict)).hasSize(awards.count(verdict));
            }
        }
    }

    private static List<Dossier> untidy(List<Dossier> people, int each, long seed) {
        List<Dossier> all = new ArrayList<>();
        for (Dossier one : people) {
            for (int i = 0; i < each; i++) {
                all.add(Untidy.of(one, seed + all.size()));
            }
        }
        return all;
    }

    /** Ten thousand dossiers in all. */
    @Property(tries = TRIES)
    void any_policy_gives_everyone_the_verdict_that_the_judge_gives(
            @ForAll("policies") Policy policy,
            @ForAll("people") List<Dossier> people,
            @ForAll("judgedOn") LocalDate day,
            @ForAll long seed) {
        agree(policy, people, day);
        agree(related(policy), untidy(people, EACH, seed), day);
    }

    @Property(tries = TRIES)
    void the_bundled_policy_gives_everyone_the_verdict_that_the_judge_gives(
            @ForAll("bundled") Policy policy,
            @ForAll("criteria") Criterion criterion,
            @ForAll("cities") Facts city,
            @ForAll("days") LocalDate day,
            @ForAll long seed) {
        Policy other = Moka.with(policy, Moka.SPECIALIST, criterion);
        agree(policy, List.copyOf(city.dossiers().values()), day);
        agree(other, untidy(List.copyOf(city.dossiers().values()), 2, seed), day);
    }

    @Property(tries = TRIES)
    void every_rule_of_evaluation_gives_the_verdict_that_the_judge_gives(
            @ForAll("cities") Facts city, @ForAll("days") LocalDate day, @ForAll long seed) {
        Random chance = new Random(seed);
        Policy policy = related(Moka.illustrative());
        if (chance.nextInt(10) == 0) {
            ClauseId clause = policy.clauses().keySet().iterator().next();
            policy = ImmutablePolicy.copyOf(policy)
                    .withConflicts(new ConflictRule(
                            "short", new ConflictRule.Ground.TogetherUnder(90), ConflictEffect.EXCLUDE, clause));
        }
        for (RoleId role : Moka.ROLES) {
            policy = Moka.with(policy, role, demanding(role, chance));
        }
        agree(policy, untidy(List.copyOf(city.dossiers().values()), 2, seed), day);
    }

    @Property(tries = 30)
    void the_order_of_people_does_not_matter(
            @ForAll("policies") Policy policy,
            @ForAll("people") List<Dossier> few,
            @ForAll("judgedOn") LocalDate day,
            @ForAll long seed) {
        List<Dossier> people = untidy(few, EACH, seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        CompiledPolicy compiled = CompiledPolicy.of(policy);
        PackedFacts packed = PackedFacts.of(people);
        PackedFacts shuffled = PackedFacts.of(order.stream().map(people::get).toList());
        for (RoleId role : Moka.ROLES) {
            BulkVerdicts verdicts = compiled.verdicts(packed, role, day);
            BulkVerdicts others = compiled.verdicts(shuffled, role, day);
            for (int i = 0; i < order.size(); i++) {
                assertThat(others.of(i)).isEqualTo(verdicts.of(order.get(i)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void every_policy_of_the_gallery_gives_everyone_the_verdict_that_the_judge_gives(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        for (int year = 2020; year < 2028; year++) {
            agree(policy, GalleryPeople.of(policy, 300, year), LocalDate.of(year, 1 + year % 12, 15));
        }
    }

    static List<String> gallery() {
        return ReferencePolicies.gallery();
    }

    @Test
    void the_bundled_policies_leave_nothing_to_the_judge() {
        assertThat(CompiledPolicy.of(Moka.illustrative()).leftToTheJudge()).isEmpty();
        assertThat(CompiledPolicy.of(Moka.published()).leftToTheJudge()).isEmpty();
        for (String id : ReferencePolicies.gallery()) {
            assertThat(CompiledPolicy.of(ReferencePolicies.gallery(id)).leftToTheJudge())
                    .as(id)
                    .isEmpty();
        }
    }

    @Test
    void a_run_that_lies_more_than_64_years_back_is_found() {
        List<Dossier> people = List.of(
                career("00001", 1950, 1951, 2023),
                career("00002", 1950, 1952, 2023),
                career("00003", 1959, 1960, 2023),
                career("00004", 1958, 1959),
                career("00005", 2022, 2023));
        LocalDate day = LocalDate.of(2024, 3, 31);
        Policy policy = Moka.with(
                Moka.illustrative(),
                Moka.ADVISOR,
                new Criterion.ConsecutiveYears(
                        "advisor/run",
                        Optional.empty(),
                        new Term.Stated<>(2),
                        new ProjectSelection(Optional.of(Part.LEADER), Optional.empty(), List.of()),
                        new Window.Ever(),
                        List.of()));
        BulkVerdicts verdicts = CompiledPolicy.of(policy).verdicts(PackedFacts.of(people), Moka.ADVISOR, day);
        assertThat(verdicts.of(0)).isEqualTo(Verdict.MET);
        assertThat(verdicts.of(1)).isEqualTo(Verdict.NOT_MET);
        assertThat(verdicts.of(2)).isEqualTo(Verdict.MET);
        assertThat(verdicts.of(3)).isEqualTo(Verdict.MET);
        assertThat(verdicts.of(4)).isEqualTo(Verdict.MET);
        agree(policy, people, day);
    }

    private static Dossier career(String staff, int... years) {
        List<ProjectWork> works = new ArrayList<>();
        for (int year : years) {
            Project project = ImmutableProject.builder()
                    .id(new ProjectId("P-" + year))
                    .title("架空の業務改革")
                    .startsOn(LocalDate.of(year, 4, 1))
                    .build();
            works.add(new ProjectWork(project, Part.LEADER, List.of()));
        }
        return new Dossier(new StaffId(staff), works, List.of(), Set.of(FactKind.PARTICIPATION));
    }

    /** People of whom a third have no facts, so that there are gaps in every 64 of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129})
    void facts_of_many_kinds_and_of_long_ago_are_told_apart_for_any_number_of_people(int people) {
        Random chance = new Random(people);
        List<Dossier> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(achiever(Integer.toString(10_000 + i), chance));
        }
        List<Criterion> criteria = achieving();
        for (Criterion criterion : criteria) {
            agree(Moka.with(Moka.illustrative(), Moka.EXPERT, criterion), all, LocalDate.of(2024, 3, 31));
        }
        Criterion some = new Criterion.Some("some", Optional.empty(), criteria, new Term.Stated<>(4));
        agree(Moka.with(Moka.illustrative(), Moka.EXPERT, some), all, LocalDate.of(2024, 3, 31));
    }

    /** Someone with achievements of any of a hundred items, within 75 years. */
    private static Dossier achiever(String staff, Random chance) {
        StaffId id = new StaffId(staff);
        List<Achievement> achieved = new ArrayList<>();
        for (int i = chance.nextInt(3) == 0 ? 0 : chance.nextInt(12); i > 0; i--) {
            LocalDate day = LocalDate.of(2025, 3, 31).minusDays(chance.nextInt(chance.nextBoolean() ? 1_500 : 27_000));
            AchievementId item =
                    new AchievementId("item-" + (chance.nextBoolean() ? chance.nextInt(4) : chance.nextInt(100)));
            Achievement one = Achievement.of(id, AchievementKind.TRAINING, item, day);
            one = chance.nextInt(4) == 0 ? one.until(day.plusDays(chance.nextInt(2_000))) : one;
            achieved.add(
                    chance.nextInt(5) == 0 ? one : one.with(Map.of(POINTS, new Quantity(1_000L * chance.nextInt(4)))));
        }
        List<RoleGrant> grants = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            grants.add(new RoleGrant(id, Moka.ADVISOR, LocalDate.of(2020 + chance.nextInt(5), 6, 1 + i), "架空@1"));
        }
        Set<FactKind> complete = EnumSet.noneOf(FactKind.class);
        if (chance.nextInt(4) > 0) {
            complete.add(FactKind.TRAINING);
        }
        if (chance.nextInt(4) > 0) {
            complete.add(FactKind.CERTIFICATION);
        }
        return new Dossier(id, Optional.empty(), List.of(), achieved, grants, complete);
    }

    private static List<Criterion> achieving() {
        List<AchievementId> few = List.of(new AchievementId("item-1"), new AchievementId("item-70"));
        AchievementSelection any = selection(List.of(), true);
        AchievementSelection some = selection(few, false);
        Window ever = new Window.Ever();
        Window since = new Window.SinceGranted(Moka.ADVISOR);
        List<Criterion> all = new ArrayList<>();
        for (Per per : Per.values()) {
            all.add(new Criterion.Count("ever-" + per, Optional.empty(), any, ever, per, new Term.Stated<>(3)));
            all.add(new Criterion.Count("since-" + per, Optional.empty(), some, since, per, new Term.Stated<>(1)));
        }
        for (Take take : Take.values()) {
            for (Comparison comparison : List.of(Comparison.AT_LEAST, Comparison.BELOW)) {
                all.add(new Criterion.Level(
                        take + "-" + comparison,
                        Optional.empty(),
                        any,
                        take == Take.LATEST ? since : ever,
                        POINTS,
                        take,
                        comparison,
                        new Term.Stated<>(new Quantity(2_000))));
            }
        }
        for (Comparison comparison : Comparison.values()) {
            all.add(new Criterion.Total(
                    "total-" + comparison,
                    Optional.empty(),
                    List.of(
                            new Contribution(
                                    any,
                                    new Contribution.Worth.Own(POINTS),
                                    Optional.of(new Term.Stated<>(new Quantity(4_000)))),
                            new Contribution(
                                    some,
                                    new Contribution.Worth.Each(new Term.Stated<>(new Quantity(1_000))),
                                    Optional.empty())),
                    ever,
                    comparison,
                    new Term.Stated<>(new Quantity(4_000))));
        }
        all.add(new Criterion.ConsecutiveYears("run", Optional.empty(), new Term.Stated<>(2), any, ever, List.of()));
        return all;
    }

    private static AchievementSelection selection(List<AchievementId> which, boolean lapsed) {
        return new AchievementSelection(AchievementKind.TRAINING, which, List.of(), lapsed, List.of());
    }

    @Test
    void nobody_has_no_verdict_and_64_and_65_people_have_each_one() {
        for (int people : new int[] {0, 1, 63, 64, 65, 130}) {
            List<Dossier> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                all.add(career(Integer.toString(10_000 + i), 2022, 2023));
            }
            BulkVerdicts verdicts = CompiledPolicy.of(Moka.illustrative())
                    .verdicts(PackedFacts.of(all), Moka.EXPERT, LocalDate.of(2024, 3, 31));
            assertThat(verdicts.people()).isEqualTo(people);
            assertThat(verdicts.count(Verdict.MET) + verdicts.count(Verdict.NOT_MET))
                    .isLessThanOrEqualTo(people);
            assertThat(verdicts.count(Verdict.UNDETERMINED)).isEqualTo(people);
        }
    }

    @Test
    void days_beyond_what_is_packed_are_judged_all_the_same() {
        Dossier late = career("00001", 2022)
                .with(new RoleGrant(new StaffId("00001"), Moka.ADVISOR, LocalDate.of(9995, 4, 1), "架空@1"));
        agree(Moka.illustrative(), List.of(late), LocalDate.of(2024, 3, 31));
        agree(Moka.illustrative(), List.of(late, career("00002", 2023)), LocalDate.of(9996, 3, 31));
    }

    @Test
    void reasons_are_had_for_those_asked_about() {
        PackedFacts packed = PackedFacts.of(List.of(career("00001", 2022), career("00002", 2023)));
        CompiledPolicy compiled = CompiledPolicy.of(Moka.illustrative());
        assertThat(compiled.judgment(packed, 1, Moka.EXPERT, LocalDate.of(2024, 3, 31)))
                .isEqualTo(
                        Judge.by(Moka.illustrative()).judge(packed.dossier(1), Moka.EXPERT, LocalDate.of(2024, 3, 31)));
        assertThat(packed.staff(1)).isEqualTo(new StaffId("00002"));
    }

    @Test
    void a_role_that_there_is_not_and_a_person_that_there_is_not_are_refused() {
        PackedFacts packed = PackedFacts.of(List.of(career("00001", 2022)));
        CompiledPolicy compiled = CompiledPolicy.of(Moka.illustrative());
        LocalDate day = LocalDate.of(2024, 3, 31);
        RoleId unknown = new RoleId("grandmaster");
        assertThatThrownBy(() -> compiled.verdicts(packed, unknown, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grandmaster");
        BulkVerdicts verdicts = compiled.verdicts(packed, Moka.EXPERT, day);
        assertThatThrownBy(() -> verdicts.of(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> packed.dossier(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PackedFacts.of(-1, one -> career("00001", 2022)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- policies

    /** The same policy, by which ratings of contractors do not count. */
    private static Policy related(Policy policy) {
        ClauseId clause = policy.clauses().keySet().iterator().next();
        return ImmutablePolicy.copyOf(policy)
                .withConflicts(
                        new ConflictRule(
                                "flagged",
                                new ConflictRule.Ground.Declared(Untidy.RELATIONS.get(0)),
                                ConflictEffect.FLAG,
                                clause),
                        new ConflictRule(
                                "excluded",
                                new ConflictRule.Ground.Declared(Untidy.RELATIONS.get(1)),
                                ConflictEffect.EXCLUDE,
                                clause));
    }

    private static <T> T pick(T[] of, Random chance) {
        return List.of(of).get(chance.nextInt(of.length));
    }

    private static Criterion demanding(RoleId role, Random chance) {
        ProjectSelection of = new ProjectSelection(
                chance.nextBoolean() ? Optional.of(Part.LEADER) : Optional.empty(),
                Optional.empty(),
                List.of(score(role + "/c/where", chance)));
        if (chance.nextBoolean()) {
            return new Criterion.Count(
                    role + "/c",
                    Optional.empty(),
                    of,
                    new Window.Ever(),
                    pick(Per.values(), chance),
                    new Term.Stated<>(1 + chance.nextInt(2)));
        }
        return new Criterion.ConsecutiveYears(
                role + "/c",
                Optional.empty(),
                new Term.Stated<>(1 + chance.nextInt(2)),
                of,
                new Window.Ever(),
                chance.nextBoolean() ? List.of(score(role + "/c/last", chance)) : List.of());
    }

    private static ProjectCondition score(String id, Random chance) {
        List<PerspectiveId> angles = new ArrayList<>(Moka.ANGLES);
        Collections.shuffle(angles, chance);
        ImmutableEvaluationRules.Builder rules = EvaluationRules.builder()
                .trim(chance.nextBoolean() ? new Trim.Count(1) : new Trim.Share(30))
                .above(chance.nextInt(4) == 0);
        // the first is asked for in any case
        rules.putPerspectiveWeights(angles.get(0), new Weight(1000));
        angles.stream()
                .skip(1)
                .forEach(angle -> rules.putPerspectiveWeights(angle, new Weight(500 * chance.nextInt(3))));
        if (chance.nextInt(3) == 0) {
            rules.putWeights(Moka.PROJECT_MEMBER, new Weight(1000))
                    .putWeights(Moka.COLLEAGUE, new Weight(500 * chance.nextInt(3)))
                    .putWeights(Moka.EXECUTIVE, new Weight(1500));
        }
        if (chance.nextInt(4) == 0) {
            rules.minRaters(1 + chance.nextInt(2));
        }
        if (chance.nextInt(4) == 0) {
            rules.putMinRatersByGroup(Moka.GROUPS.get(chance.nextInt(Moka.GROUPS.size())), 1 + chance.nextInt(2));
        }
        if (chance.nextInt(8) == 0) {
            rules.minResponse(60);
        }
        if (chance.nextInt(4) == 0) {
            rules.rounded(new Rounding(chance.nextInt(2), pick(Rounding.Mode.values(), chance)));
        }
        if (chance.nextInt(6) == 0) {
            rules.axis(Moka.AXES.get(0));
        }
        boolean after = chance.nextInt(4) == 0;
        List<RaterGroupId> by = chance.nextInt(4) == 0 ? List.of(Moka.PROJECT_MEMBER, Moka.COLLEAGUE) : List.of();
        Combination combination = pick(Combination.values(), chance);
        return new ProjectCondition.ScoreAtLeast(
                id,
                Optional.empty(),
                after ? Occasion.AFTER_PROJECT : Occasion.DEBRIEF,
                new Term.Stated<>(after || chance.nextBoolean() ? RatedSubject.PERSON : RatedSubject.TEAM),
                after ? List.of() : angles.subList(0, 1 + chance.nextInt(3)),
                by,
                new Term.Stated<>(pick(Pooling.values(), chance)),
                new Term.Stated<>(combination),
                new Term.Stated<>(new Score(1000 + 500 * chance.nextInt(9))),
                rules.build());
    }
}
