package io.github.dxjinzai.core.judgment.bulk;

import static io.github.dxjinzai.core.judgment.bulk.CompiledPolicyTest.agree;
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
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left to the judge and what is not, and verdicts on one side and the other of every limit of days and numbers. */
class CompiledPolicyLimitsTest {

    private static final TermId TIMES = new TermId("times");
    private static final TermId POINTS = new TermId("pointsNeeded");
    private static final QuantityId HOURS = new QuantityId("hours");
    private static final StaffId PERSON = new StaffId("00001");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final Window EVER = new Window.Ever();
    private static final Term<Integer> OPEN = new Term.Named<>(TIMES);
    private static final Term<Quantity> OPEN_POINTS = new Term.Named<>(POINTS);
    private static final AchievementSelection COURSES = courses();
    private static final ProjectSelection PROJECTS =
            new ProjectSelection(Optional.empty(), Optional.empty(), List.of());

    // ---- writing policies

    private static AchievementSelection courses(QuantityCondition... where) {
        return new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), true, List.of(where));
    }

    private static Term<Integer> stated(int number) {
        return new Term.Stated<>(number);
    }

    private static Term<Quantity> points(int number) {
        return new Term.Stated<>(new Quantity(1_000L * number));
    }

    private static Span span(Term<Integer> amount, SpanUnit unit) {
        return new Span(amount, unit);
    }

    private static OpenTerm term(TermId id, boolean whole, Optional<String> value) {
        return new OpenTerm(
                id,
                new TermType.Numeric("times", BigDecimal.ZERO, BigDecimal.TEN, whole),
                clause(),
                LocalizedText.of("一定数", "a certain number"),
                Optional.empty(),
                value.map(text -> new OpenTerm.Filling(text, "test@1")));
    }

    private static ClauseId clause() {
        return Moka.illustrative().clauses().keySet().iterator().next();
    }

    /** The illustrative policy with two more terms, open or filled. */
    private static Policy policy(Optional<String> times, Optional<String> points) {
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(Moka.illustrative().terms());
        terms.put(TIMES, term(TIMES, true, times));
        terms.put(POINTS, term(POINTS, false, points));
        return ImmutablePolicy.copyOf(Moka.illustrative()).withTerms(terms);
    }

    private static Criterion count(FactSelection of, Window within, Per per, Term<Integer> atLeast) {
        return new Criterion.Count("c", Optional.empty(), of, within, per, atLeast);
    }

    private static Criterion run(Term<Integer> years, FactSelection of, Window within, ProjectCondition... last) {
        return new Criterion.ConsecutiveYears("c", Optional.empty(), years, of, within, List.of(last));
    }

    private static Criterion total(
            Contribution.Worth worth, Optional<Term<Quantity>> atMost, Window within, Term<Quantity> threshold) {
        return new Criterion.Total(
                "c",
                Optional.empty(),
                List.of(new Contribution(COURSES, worth, atMost)),
                within,
                Comparison.AT_LEAST,
                threshold);
    }

    private static Criterion level(Window within, Take take, Term<Quantity> threshold) {
        return new Criterion.Level("c", Optional.empty(), COURSES, within, HOURS, take, Comparison.AT_LEAST, threshold);
    }

    private static Criterion holds(Optional<Span> since) {
        return new Criterion.Holds("c", Optional.empty(), Moka.ADVISOR, since);
    }

    private static ProjectCondition.ScoreAtLeast score(
            Term<Pooling> within, Combination combine, List<PerspectiveId> angles, EvaluationRules rules) {
        return new ProjectCondition.ScoreAtLeast(
                "c/score",
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                angles,
                List.of(),
                within,
                new Term.Stated<>(combine),
                new Term.Stated<>(Score.of("3")),
                rules);
    }

    private static ProjectCondition.ScoreAtLeast score(EvaluationRules rules) {
        return score(new Term.Stated<>(Pooling.MEAN_OF_RATINGS), Combination.EACH_PERSPECTIVE, List.of(), rules);
    }

    private static Criterion scored(ProjectCondition... where) {
        return count(
                new ProjectSelection(Optional.empty(), Optional.empty(), List.of(where)), EVER, Per.FACT, stated(1));
    }

    private static Policy asking(Policy policy, Criterion criterion) {
        return Moka.with(policy, Moka.EXPERT, criterion);
    }

    /** Both judge everyone alike for the role whose criterion is asked for. */
    private static void alike(CompiledPolicy compiled, Judge judge, PackedFacts packed, LocalDate day) {
        BulkVerdicts verdicts = compiled.verdicts(packed, Moka.EXPERT, day);
        for (int i = 0; i < packed.people(); i++) {
            assertThat(verdicts.of(i))
                    .as("%s on %s of person %s", judge.policy().criterion(Moka.EXPERT), day, i)
                    .isEqualTo(judge.judge(packed.dossier(i), Moka.EXPERT, day).verdict());
        }
    }

    private static List<String> left(Policy policy, Criterion criterion) {
        return CompiledPolicy.of(asking(policy, criterion)).leftToTheJudge();
    }

    // ---- writing people

    private static Achievement course(int item, LocalDate day, int hours) {
        Achievement one = Achievement.of(PERSON, AchievementKind.TRAINING, new AchievementId("course-" + item), day);
        return hours < 0 ? one : one.with(Map.of(HOURS, new Quantity(1_000L * hours)));
    }

    private static Project project(String id, LocalDate start) {
        return Project.builder()
                .id(new ProjectId(id))
                .title("架空の業務改革")
                .startsOn(start)
                .endsOn(start.plusDays(60))
                .build();
    }

    private static Rating rating(Project project, String rater, int score) {
        return new Rating(
                project.id(),
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                Moka.EXECUTIVE,
                new RaterId(rater),
                new Mark.Scored(new Score(1_000 * score)),
                project.startsOn().plusDays(60));
    }

    private static Dossier person(
            List<ProjectWork> works, List<Achievement> achievements, List<RoleGrant> grants, FactKind... missing) {
        EnumSet<FactKind> complete = EnumSet.allOf(FactKind.class);
        complete.removeAll(List.of(missing));
        return new Dossier(
                PERSON,
                Optional.of(new Service(
                        new StaffMember(
                                PERSON, new DepartmentId("u"), "主事", LocalDate.of(2022, 2, 28), Optional.empty()),
                        List.of(new DepartmentId("u")))),
                works,
                achievements,
                grants,
                complete);
    }

    private static RoleGrant granted(LocalDate day) {
        return new RoleGrant(PERSON, Moka.ADVISOR, day, "架空@1");
    }

    private static List<Dossier> some() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        ProjectWork work =
                new ProjectWork(project, Part.LEADER, List.of(rating(project, "r-1", 4), rating(project, "r-2", 3)));
        List<Achievement> taken =
                List.of(course(1, LocalDate.of(2022, 4, 1), 2), course(2, LocalDate.of(2023, 3, 31), -1));
        List<RoleGrant> grants = List.of(granted(LocalDate.of(2022, 2, 28)), granted(LocalDate.of(2023, 4, 1)));
        return List.of(
                person(List.of(), List.of(), List.of()),
                person(List.of(), List.of(), List.of(), FactKind.values()),
                person(List.of(work), taken, grants),
                person(List.of(work), taken, grants, FactKind.values()));
    }

    // ---- what is left to the judge

    @Test
    void what_is_open_is_undetermined_and_left_to_nobody() {
        Contribution.Worth own = new Contribution.Worth.Own(HOURS);
        Window lately = new Window.Last(span(OPEN, SpanUnit.YEARS));
        ProjectCondition.ScoreAtLeast pooled = score(
                new Term.Named<>(new TermId("withinPerspective")),
                Combination.EACH_PERSPECTIVE,
                List.of(),
                EvaluationRules.plain());
        List<Criterion> open = List.of(
                count(COURSES, EVER, Per.FACT, OPEN),
                count(COURSES, lately, Per.ITEM, stated(1)),
                count(
                        courses(new QuantityCondition(
                                "c/where", Optional.empty(), HOURS, Comparison.AT_LEAST, OPEN_POINTS)),
                        EVER,
                        Per.FACT,
                        stated(1)),
                run(OPEN, COURSES, EVER),
                run(stated(1), COURSES, lately),
                total(own, Optional.empty(), EVER, OPEN_POINTS),
                total(own, Optional.of(OPEN_POINTS), EVER, points(1)),
                total(own, Optional.empty(), lately, points(1)),
                total(new Contribution.Worth.Each(OPEN_POINTS), Optional.empty(), EVER, points(1)),
                level(EVER, Take.HIGHEST, OPEN_POINTS),
                level(lately, Take.HIGHEST, points(1)),
                new Criterion.Some("c", Optional.empty(), List.of(count(COURSES, EVER, Per.FACT, stated(1))), OPEN),
                new Criterion.Served("c", Optional.empty(), span(OPEN, SpanUnit.MONTHS)),
                new Criterion.Served("c", Optional.empty(), span(stated(24), SpanUnit.MONTHS)),
                holds(Optional.of(span(OPEN, SpanUnit.MONTHS))),
                holds(Optional.of(span(stated(13), SpanUnit.MONTHS))),
                holds(Optional.empty()),
                scored(pooled),
                run(stated(1), PROJECTS, EVER, pooled));
        Span years = span(OPEN, SpanUnit.YEARS);
        Span months = span(stated(12), SpanUnit.MONTHS);
        List<Optional<Tenure>> tenures = List.of(
                Optional.empty(),
                Optional.of(tenure(years, Optional.empty())),
                Optional.of(tenure(years, Optional.of(months))),
                Optional.of(tenure(months, Optional.of(years))));
        for (Criterion criterion : open) {
            for (Optional<Tenure> tenure : tenures) {
                for (Optional<String> times : List.of(Optional.<String>empty(), Optional.of("1"), Optional.of("2"))) {
                    Policy policy = asking(policy(times, times), criterion);
                    policy = tenure.isEmpty()
                            ? policy
                            : ImmutablePolicy.copyOf(policy).withTenures(Map.of(Moka.ADVISOR, tenure.get()));
                    assertThat(CompiledPolicy.of(policy).leftToTheJudge())
                            .as("%s", criterion)
                            .isEmpty();
                    agree(policy, some(), DAY);
                }
            }
        }
    }

    private static Tenure tenure(Span lasts, Optional<Span> grace) {
        return new Tenure(Optional.empty(), Optional.of(lasts), grace, Optional.empty(), Optional.empty());
    }

    private static EvaluationRules weighing(List<PerspectiveId> angles, int weight) {
        var rules = EvaluationRules.builder();
        angles.forEach(one -> rules.putPerspectiveWeights(one, new Weight(weight)));
        return rules.build();
    }

    private static Policy withConflict(ConflictEffect effect) {
        return ImmutablePolicy.copyOf(Moka.illustrative())
                .withConflicts(new ConflictRule("short", new ConflictRule.Ground.TogetherUnder(90), effect, clause()));
    }

    @Test
    void conditions_without_columns_are_left_to_the_judge_by_their_ids() {
        Policy policy = Moka.illustrative();
        assertThat(left(policy, scored(score(EvaluationRules.plain())))).isEmpty();
        assertThat(left(
                        policy,
                        scored(score(EvaluationRules.builder().minResponse(50).build()))))
                .containsExactly("c");
        Criterion last = run(
                stated(1),
                PROJECTS,
                EVER,
                score(EvaluationRules.builder().minResponse(50).build()));
        assertThat(left(policy, last)).containsExactly("c");
        agree(asking(policy, last), some(), DAY);
        assertThat(left(withConflict(ConflictEffect.FLAG), scored(score(EvaluationRules.plain()))))
                .isEmpty();
        assertThat(left(withConflict(ConflictEffect.EXCLUDE), scored(score(EvaluationRules.plain()))))
                .contains("c");
        Term<Pooling> trimmed = new Term.Stated<>(Pooling.TRIMMED_MEAN);
        assertThat(left(
                        policy,
                        scored(score(trimmed, Combination.EACH_PERSPECTIVE, List.of(), EvaluationRules.plain()))))
                .containsExactly("c");
        EvaluationRules one = EvaluationRules.builder().trim(new Trim.Count(1)).build();
        assertThat(left(policy, scored(score(trimmed, Combination.EACH_PERSPECTIVE, List.of(), one))))
                .isEmpty();
        Term<Pooling> groups = new Term.Stated<>(Pooling.MEAN_OF_GROUPS);
        for (int weight : List.of(0, 1)) {
            EvaluationRules weights = EvaluationRules.builder()
                    .putWeights(Moka.EXECUTIVE, new Weight(weight))
                    .putWeights(Moka.COLLEAGUE, new Weight(0))
                    .build();
            assertThat(left(policy, scored(score(groups, Combination.EACH_PERSPECTIVE, List.of(), weights))))
                    .isEqualTo(weight == 0 ? List.of("c") : List.of());
            // by ratings, groups weigh nothing
            assertThat(left(policy, scored(score(weights)))).isEmpty();
            assertThat(left(
                            policy,
                            scored(score(
                                    new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                                    Combination.WEIGHTED_MEAN,
                                    Moka.ANGLES,
                                    weighing(Moka.ANGLES, weight)))))
                    .isEqualTo(weight == 0 ? List.of("c") : List.of());
        }
    }

    @Test
    void up_to_31_perspectives_have_columns() {
        for (int number : List.of(31, 32)) {
            List<PerspectiveId> angles = new ArrayList<>();
            List<Perspective> known = new ArrayList<>();
            List<Rating> ratings = new ArrayList<>();
            Project project = project("P-1", LocalDate.of(2023, 5, 10));
            for (int i = 0; i < number; i++) {
                PerspectiveId angle = new PerspectiveId("angle-" + i);
                angles.add(angle);
                known.add(new Perspective(angle, LocalizedText.of("観点", "angle"), List.of(Moka.EXECUTIVE), clause()));
                ratings.add(new Rating(
                        project.id(),
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(angle),
                        Moka.EXECUTIVE,
                        new RaterId("r-1"),
                        new Score(i == number - 1 ? 2_000 : 4_000),
                        DAY));
            }
            Policy policy = ImmutablePolicy.copyOf(Moka.illustrative()).withPerspectives(known);
            Criterion each = scored(score(
                    new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                    Combination.EACH_PERSPECTIVE,
                    angles,
                    EvaluationRules.plain()));
            // the other roles ask for perspectives that there are not any more, of work that nobody has led
            assertThat(left(policy, each).contains("c")).isEqualTo(number > 31);
            ProjectWork all = new ProjectWork(project, Part.MEMBER, ratings);
            Dossier person = person(List.of(all), List.of(), List.of());
            Dossier less = person(List.of(all.withRatings(ratings.subList(0, number - 1))), List.of(), List.of());
            CompiledPolicy compiled = CompiledPolicy.of(asking(policy, each));
            BulkVerdicts verdicts = compiled.verdicts(PackedFacts.of(List.of(person, less)), Moka.EXPERT, DAY);
            assertThat(verdicts.of(0)).isEqualTo(Verdict.NOT_MET);
            assertThat(verdicts.of(1)).isEqualTo(Verdict.NOT_MET);
        }
    }

    @Test
    void what_no_file_can_say_is_left_to_the_judge() {
        Policy none = policy(Optional.of("0"), Optional.of("0"));
        Window empty = new Window.Last(span(OPEN, SpanUnit.YEARS));
        for (Criterion criterion : List.of(
                count(COURSES, empty, Per.FACT, stated(1)),
                run(stated(1), COURSES, empty),
                total(new Contribution.Worth.Own(HOURS), Optional.empty(), empty, points(1)),
                level(empty, Take.HIGHEST, points(1)),
                new Criterion.Served("c", Optional.empty(), span(OPEN, SpanUnit.YEARS)),
                holds(Optional.of(span(OPEN, SpanUnit.YEARS))))) {
            assertThat(left(none, criterion)).as("%s", criterion).containsExactly("c");
            assertThat(left(policy(Optional.of("1"), Optional.of("0")), criterion))
                    .isEmpty();
        }
        Criterion row = new Criterion.Profile("c", Optional.empty(), new RoleId("grandmaster"), Optional.empty());
        assertThat(left(none, row)).containsExactly("c");
        Policy unknown = asking(none, row);
        assertThatThrownBy(() -> Judge.by(unknown).judge(some().get(0), Moka.EXPERT, DAY))
                .hasMessageContaining("grandmaster");
        assertThatThrownBy(() -> CompiledPolicy.of(unknown).verdicts(PackedFacts.of(some()), Moka.EXPERT, DAY))
                .hasMessageContaining("grandmaster");
        // a role that is held while it is held: whoever was never granted it is judged all the same
        Policy circle = ImmutablePolicy.copyOf(asking(none, holds(Optional.empty())))
                .withTenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(holds(Optional.empty())))));
        CompiledPolicy compiled = CompiledPolicy.of(circle);
        assertThat(compiled.leftToTheJudge()).containsExactly("c");
        assertThat(compiled.policy()).isSameAs(circle);
        List<Dossier> never = some().subList(0, 2);
        alike(compiled, Judge.by(circle), PackedFacts.of(never), DAY);
    }

    @Test
    void a_number_that_a_term_fills_with_0_is_always_reached_where_anything_is_known() {
        Policy none = policy(Optional.of("0"), Optional.of("0"));
        Window since = new Window.SinceGranted(Moka.ADVISOR);
        List<Criterion> criteria = new ArrayList<>();
        for (Window window : List.of(EVER, since)) {
            for (Per per : Per.values()) {
                criteria.add(count(COURSES, window, per, OPEN));
                criteria.add(count(PROJECTS, window, per, OPEN));
            }
            criteria.add(total(new Contribution.Worth.Own(HOURS), Optional.empty(), window, OPEN_POINTS));
            criteria.add(level(window, Take.LOWEST, OPEN_POINTS));
        }
        criteria.add(
                new Criterion.Some("c", Optional.empty(), List.of(count(COURSES, EVER, Per.FACT, stated(9))), OPEN));
        List<Dossier> people = new ArrayList<>(some());
        people.addAll(some());
        for (Criterion criterion : criteria) {
            agree(asking(none, criterion), people, DAY);
            agree(asking(none, new Criterion.Not("n", Optional.empty(), criterion)), people, DAY);
        }
    }

    @Test
    void the_last_year_of_a_run_has_what_it_must_have_besides() {
        Project early = project("P-1", LocalDate.of(2022, 5, 10));
        Project late = project("P-2", LocalDate.of(2023, 5, 10));
        Criterion two = run(stated(2), PROJECTS, EVER, score(EvaluationRules.plain()));
        List<Dossier> people = new ArrayList<>();
        for (int first : List.of(2, 4)) {
            for (int last : List.of(2, 4)) {
                people.add(person(
                        List.of(
                                new ProjectWork(early, Part.LEADER, List.of(rating(early, "r-1", first))),
                                new ProjectWork(late, Part.LEADER, List.of(rating(late, "r-1", last)))),
                        List.of(),
                        List.of()));
            }
        }
        Policy policy = asking(Moka.illustrative(), two);
        agree(policy, people, DAY);
        PackedFacts packed = PackedFacts.of(people);
        assertThat(packed.people()).isEqualTo(4);
        BulkVerdicts verdicts = CompiledPolicy.of(policy).verdicts(packed, Moka.EXPERT, DAY);
        assertThat(verdicts.people(Verdict.MET)).containsExactly(1, 3);
    }

    @Test
    void everyone_of_the_facts_is_packed_in_the_order_of_their_ids() {
        DepartmentId unit = new DepartmentId("u");
        ImmutableFacts.Builder facts = Facts.builder().addDepartments(new Department(unit, "課", Optional.empty()));
        for (String id : List.of("00003", "00001", "00002")) {
            facts.addStaff(new StaffMember(new StaffId(id), unit, "主事", DAY, Optional.empty()));
        }
        PackedFacts packed = PackedFacts.of(facts.build());
        assertThat(packed.people()).isEqualTo(3);
        assertThat(packed.staff(0)).isEqualTo(PERSON);
        assertThat(packed.staff(2)).isEqualTo(new StaffId("00003"));
    }

    @Test
    void years_of_a_run_are_those_of_one_person() {
        QuantityCondition hours =
                new QuantityCondition("c/where", Optional.empty(), HOURS, Comparison.AT_LEAST, points(2));
        List<Dossier> people = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            people.add(person(List.of(), List.of(in(1, 0, 2), in(1, 1, 2), in(1, 2, 2)), List.of()));
        }
        people.add(person(List.of(), List.of(in(1, 0, 2), in(1, 1, 1)), List.of()));
        people.add(person(List.of(), List.of(in(1, 0, 1), in(1, 1, 2)), List.of()));
        Policy policy = asking(Moka.illustrative(), run(stated(2), courses(hours), EVER));
        BulkVerdicts verdicts = CompiledPolicy.of(policy).verdicts(PackedFacts.of(people), Moka.EXPERT, DAY);
        assertThat(verdicts.count(Verdict.MET)).isEqualTo(64);
        assertThat(verdicts.people(Verdict.NOT_MET)).containsExactly(64, 65);
    }

    @Test
    void of_two_figures_of_an_earlier_day_the_latest_is_neither() {
        LocalDate earlier = DAY.minusDays(9);
        List<Dossier> people = List.of(
                person(List.of(), List.of(), List.of()),
                person(List.of(), List.of(course(1, DAY, 3), course(2, earlier, 2), course(3, earlier, 1)), List.of()));
        Policy policy = asking(Moka.illustrative(), level(EVER, Take.LATEST, points(3)));
        agree(policy, people, DAY);
        assertThat(CompiledPolicy.of(policy)
                        .verdicts(PackedFacts.of(people), Moka.EXPERT, DAY)
                        .people(Verdict.MET))
                .containsExactly(1);
    }

    @Test
    void runs_of_64_years_and_more_are_found() {
        List<Achievement> taken = new ArrayList<>();
        for (int year = 0; year < 65; year++) {
            taken.add(in(1, year, 2));
        }
        List<Dossier> people = List.of(
                person(List.of(), List.of(), List.of()),
                person(List.of(), taken, List.of()),
                person(List.of(), taken.subList(0, 64), List.of()),
                person(List.of(), taken.subList(0, 63), List.of()),
                person(List.of(), taken.subList(1, 65), List.of()));
        for (int years : List.of(63, 64, 65, 66)) {
            agree(asking(Moka.illustrative(), run(stated(years), COURSES, EVER)), people, DAY);
        }
    }

    // ---- which ratings, and after which grant

    private static Rating after(Project project, String rater, LocalDate day) {
        return new Rating(
                project.id(),
                Optional.of(PERSON),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                Moka.PROJECT_MEMBER,
                new RaterId(rater),
                new Mark.Scored(Score.of("5")),
                day);
    }

    @Test
    void ratings_by_oneself_by_the_related_and_of_before_the_end_do_not_count() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        LocalDate end = project.endsOn().orElseThrow();
        Rating low = rating(project, "r-1", 2);
        RelationKindId superior = new RelationKindId("direct-superior");
        DeclaredRelation related = new DeclaredRelation(
                new RaterId("r-2"), Optional.of(PERSON), Optional.empty(), superior, end, Optional.empty());
        ProjectWork none = new ProjectWork(project, Part.LEADER, List.of());
        ProjectWork own = none.withRatings(List.of(low, rating(project, PERSON.value(), 5)));
        ProjectWork high = none.withRatings(List.of(low, rating(project, "r-2", 5)));
        List<Dossier> people = new ArrayList<>();
        for (ProjectWork work : List.of(
                none,
                own,
                high,
                high.withRelations(List.of(related)),
                none.withRatings(List.of(after(project, "m-1", end.minusDays(1)))),
                none.withRatings(List.of(after(project, "m-1", end))))) {
            people.add(person(List.of(work), List.of(), List.of()));
        }
        Policy policy = ImmutablePolicy.copyOf(Moka.illustrative())
                .withConflicts(new ConflictRule(
                        "superior", new ConflictRule.Ground.Declared(superior), ConflictEffect.EXCLUDE, clause()));
        ProjectCondition afterwards = new ProjectCondition.ScoreAtLeast(
                "c/score",
                Optional.empty(),
                Occasion.AFTER_PROJECT,
                new Term.Stated<>(RatedSubject.PERSON),
                List.of(),
                List.of(),
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of("3")),
                EvaluationRules.plain());
        Policy debrief = asking(policy, scored(score(EvaluationRules.plain())));
        Policy later = asking(policy, scored(afterwards));
        agree(debrief, people, DAY);
        agree(later, people, DAY);
        PackedFacts packed = PackedFacts.of(people);
        assertThat(CompiledPolicy.of(debrief).verdicts(packed, Moka.EXPERT, DAY).people(Verdict.MET))
                .containsExactly(2);
        assertThat(CompiledPolicy.of(later).verdicts(packed, Moka.EXPERT, DAY).people(Verdict.MET))
                .containsExactly(5);
    }

    @Test
    void a_project_starts_after_a_grant_or_not() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        ProjectWork work = new ProjectWork(project, Part.LEADER, List.of());
        List<Dossier> people = new ArrayList<>();
        people.add(person(List.of(work), List.of(), List.of()));
        for (int day : List.of(9, 10, 11)) {
            people.add(person(List.of(work), List.of(), List.of(granted(LocalDate.of(2023, 5, day)))));
        }
        people.add(person(List.of(work), List.of(), List.of(granted(DAY.plusDays(1)))));
        Policy policy = asking(
                Moka.illustrative(),
                scored(new ProjectCondition.StartsAfterGrant("c/after", Optional.empty(), Moka.ADVISOR)));
        agree(policy, people, DAY);
        assertThat(CompiledPolicy.of(policy)
                        .verdicts(PackedFacts.of(people), Moka.EXPERT, DAY)
                        .people(Verdict.MET))
                .containsExactly(1);
    }

    @Test
    void a_role_is_held_while_what_keeps_it_holds() {
        List<Criterion> keeping = List.of(
                count(COURSES, EVER, Per.FACT, stated(1)),
                count(COURSES, EVER, Per.FACT, stated(9)),
                level(EVER, Take.LOWEST, points(1)),
                count(PROJECTS, EVER, Per.FACT, stated(1)));
        List<Dossier> people = new ArrayList<>(some());
        people.add(person(List.of(), List.of(), List.of(), FactKind.CERTIFICATION));
        people.add(person(List.of(), List.of(), List.of(granted(DAY))));
        people.add(person(List.of(), List.of(), List.of(granted(DAY)), FactKind.TRAINING));
        for (Criterion keeps : keeping) {
            for (Optional<Span> lasts :
                    List.of(Optional.<Span>empty(), Optional.of(span(stated(6), SpanUnit.MONTHS)))) {
                Policy policy = ImmutablePolicy.copyOf(asking(Moka.illustrative(), holds(Optional.empty())))
                        .withTenures(Map.of(
                                Moka.ADVISOR,
                                new Tenure(
                                        Optional.empty(),
                                        lasts,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(keeps))));
                agree(policy, people, DAY);
            }
        }
    }

    @Test
    void of_many_figures_at_once_each_person_has_their_own() {
        List<Dossier> people = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            List<Achievement> taken = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                taken.add(in(k, k, (i + k) % 4));
            }
            people.add(person(List.of(), taken, List.of()));
        }
        for (Take take : Take.values()) {
            agree(asking(Moka.illustrative(), level(EVER, take, points(2))), people, DAY);
        }
    }

    // ---- scales

    @Test
    void on_a_scale_without_means_the_median_of_two_is_the_lower_one() {
        ScaleId grade = new ScaleId("grade");
        Scale levels = Scale.ofLevels(
                        grade,
                        ScaleKind.ORDINAL,
                        new TreeMap<>(Map.of(
                                Score.of("1"), LocalizedText.of("可", "fair"),
                                Score.of("3"), LocalizedText.of("良", "good"),
                                Score.of("5"), LocalizedText.of("優", "excellent"))))
                .orElseThrow();
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        List<Dossier> people = List.of(person(
                List.of(new ProjectWork(
                        project, Part.LEADER, List.of(rating(project, "r-1", 1), rating(project, "r-2", 5)))),
                List.of(),
                List.of()));
        for (boolean ordinal : List.of(true, false)) {
            EvaluationRules rules = EvaluationRules.builder()
                    .scale(ordinal ? grade : Moka.SCALE.id())
                    .build();
            Policy policy = asking(
                    ImmutablePolicy.builder()
                            .from(Moka.illustrative())
                            .putScales(
                                    grade,
                                    new ScaleDeclaration(grade, clause(), Optional.of(levels), Optional.of("test@1")))
                            .build(),
                    scored(score(new Term.Stated<>(Pooling.MEDIAN), Combination.EACH_PERSPECTIVE, List.of(), rules)));
            agree(policy, people, DAY);
            assertThat(CompiledPolicy.of(policy)
                            .verdicts(PackedFacts.of(people), Moka.EXPERT, DAY)
                            .of(0))
                    .isEqualTo(ordinal ? Verdict.NOT_MET : Verdict.MET);
        }
    }

    // ---- years and items of which something is not known

    private static Achievement in(int item, int yearsBefore, int hours) {
        return course(item, DAY.minusYears(yearsBefore), hours);
    }

    @Test
    void what_may_count_counts_once_by_item_and_by_year_however_long_ago() {
        QuantityCondition hours =
                new QuantityCondition("c/where", Optional.empty(), HOURS, Comparison.AT_LEAST, points(2));
        List<List<Achievement>> taken = new ArrayList<>();
        for (int first : List.of(0, 1, 62, 63, 64, 65, 90)) {
            for (int second : List.of(0, 1, 63, 64, 65, 91)) {
                for (int known : List.of(-1, 2)) {
                    taken.add(List.of(in(1, first, known), in(1, second, -1)));
                    taken.add(List.of(in(1, first, known), in(2, second, -1)));
                    taken.add(List.of(in(1, first, 1), in(1, second, known), in(3, second, known)));
                }
            }
        }
        List<Dossier> people = new ArrayList<>();
        taken.forEach(one -> people.add(person(List.of(), one, List.of())));
        PackedFacts packed = PackedFacts.of(people);
        for (int least : List.of(1, 2, 3)) {
            List<Criterion> criteria = new ArrayList<>();
            for (Per per : Per.values()) {
                criteria.add(count(courses(hours), EVER, per, stated(least)));
                criteria.add(count(COURSES, EVER, per, stated(least)));
            }
            criteria.add(run(stated(least), courses(hours), EVER));
            criteria.add(run(stated(least), COURSES, EVER));
            for (Criterion criterion : criteria) {
                Policy policy = asking(Moka.illustrative(), criterion);
                CompiledPolicy compiled = CompiledPolicy.of(policy);
                Judge judge = Judge.by(policy);
                for (LocalDate day : List.of(DAY, DAY.plusDays(1), DAY.plusMonths(11))) {
                    alike(compiled, judge, packed, day);
                }
            }
        }
    }

    @Test
    void years_of_long_ago_are_those_of_one_person() {
        List<Dossier> people = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            people.add(person(List.of(), List.of(in(1, 0, 2), in(1, 1, 2), in(1, 2, 2)), List.of()));
        }
        people.add(person(List.of(), List.of(in(1, 70, 2)), List.of()));
        for (Criterion criterion :
                List.of(count(COURSES, EVER, Per.FISCAL_YEAR, stated(2)), run(stated(2), COURSES, EVER))) {
            BulkVerdicts verdicts = CompiledPolicy.of(asking(Moka.illustrative(), criterion))
                    .verdicts(PackedFacts.of(people), Moka.EXPERT, DAY);
            assertThat(verdicts.of(63)).isEqualTo(Verdict.MET);
            assertThat(verdicts.of(64)).isEqualTo(Verdict.NOT_MET);
        }
    }

    // ---- people left to the judge

    @Test
    void two_parts_in_one_project_are_one_item() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        ProjectWork led = new ProjectWork(project, Part.LEADER, List.of());
        ProjectWork joined = new ProjectWork(project, Part.MEMBER, List.of());
        ProjectWork other = new ProjectWork(project("P-2", LocalDate.of(2023, 6, 10)), Part.MEMBER, List.of());
        Policy policy = asking(Moka.illustrative(), count(PROJECTS, EVER, Per.ITEM, stated(2)));
        List<Dossier> people = List.of(
                person(List.of(led, joined), List.of(), List.of()), person(List.of(led, other), List.of(), List.of()));
        agree(policy, people, DAY);
        BulkVerdicts verdicts = CompiledPolicy.of(policy).verdicts(PackedFacts.of(people), Moka.EXPERT, DAY);
        assertThat(verdicts.of(0)).isEqualTo(Verdict.NOT_MET);
        assertThat(verdicts.of(1)).isEqualTo(Verdict.MET);
    }

    @Test
    void sixty_four_raters_and_more_are_told_apart() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        for (int raters : List.of(63, 64, 65, 66)) {
            List<Rating> ratings = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                ratings.add(rating(project, "r-" + i, 4));
            }
            List<Dossier> people = List.of(
                    person(List.of(new ProjectWork(project, Part.LEADER, ratings)), List.of(), List.of()),
                    person(List.of(), List.of(), List.of()));
            for (int least : List.of(raters, raters + 1)) {
                agree(
                        asking(
                                Moka.illustrative(),
                                scored(score(EvaluationRules.builder()
                                        .minRaters(least)
                                        .build()))),
                        people,
                        DAY);
            }
        }
    }

    @Test
    void a_rating_of_which_only_corrections_are_known_counts_as_last_corrected() {
        Project project = project("P-1", LocalDate.of(2023, 5, 10));
        Rating first = rating(project, "r-1", 5);
        Rating second = first.revised(new Mark.Scored(Score.of("5")), LocalDate.of(2023, 8, 1), "転記の誤り");
        Rating third = second.revised(new Mark.Scored(Score.of("2")), LocalDate.of(2023, 9, 1), "対象の取違え");
        Policy policy = asking(Moka.illustrative(), scored(score(EvaluationRules.plain())));
        List<Dossier> people = List.of(
                person(List.of(new ProjectWork(project, Part.LEADER, List.of(second, third))), List.of(), List.of()),
                person(List.of(new ProjectWork(project, Part.LEADER, List.of(first, third))), List.of(), List.of()));
        for (LocalDate day : List.of(
                LocalDate.of(2023, 7, 31),
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 8, 31),
                LocalDate.of(2023, 9, 1))) {
            agree(policy, people, day);
        }
    }

    @Test
    void days_at_the_ends_of_what_is_packed_are_judged_all_the_same() {
        Criterion valid = count(
                new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), false, List.of()),
                EVER,
                Per.FISCAL_YEAR,
                stated(1));
        for (int year : List.of(1, 2, 3, 9989, 9990, 9991)) {
            LocalDate day = LocalDate.of(year, 6, 15);
            Achievement ending = course(1, day.minusMonths(1), 1).until(day);
            Project project =
                    ImmutableProject.copyOf(project("P-1", day.minusMonths(1))).withEndsOn(Optional.of(day));
            List<Dossier> people = List.of(
                    person(List.of(), List.of(ending), List.of(granted(day))),
                    person(
                            List.of(new ProjectWork(project, Part.LEADER, List.of(rating(project, "r-1", 4)))),
                            List.of(),
                            List.of()),
                    person(List.of(), List.of(course(1, LocalDate.of(2023, 5, 1), 1)), List.of()));
            for (Criterion criterion :
                    List.of(valid, scored(score(EvaluationRules.plain())), holds(Optional.empty()))) {
                Policy policy = asking(Moka.illustrative(), criterion);
                agree(policy, people, DAY);
                agree(policy, people.subList(0, 1), day.plusDays(1));
                for (LocalDate judged : List.of(day.minusDays(1), day, day.plusDays(1))) {
                    agree(policy, people, judged);
                }
            }
        }
    }

    @Test
    void totals_up_to_the_largest_quantity_and_beyond_are_judged_alike() {
        long largest = Quantity.LARGEST.thousandths();
        for (long first : List.of(largest - 1_000, largest - 1, largest)) {
            Achievement one = course(1, DAY, -1).with(Map.of(HOURS, new Quantity(first)));
            Achievement other = course(2, DAY, -1).with(Map.of(HOURS, new Quantity(1)));
            List<Dossier> people = List.of(
                    person(List.of(), List.of(one), List.of()),
                    person(List.of(), List.of(one, other), List.of()),
                    person(List.of(), List.of(one, other), List.of(), FactKind.TRAINING));
            for (Comparison comparison : Comparison.values()) {
                for (Optional<Term<Quantity>> atMost :
                        List.of(Optional.<Term<Quantity>>empty(), Optional.of(points(1)))) {
                    Contribution own = new Contribution(COURSES, new Contribution.Worth.Own(HOURS), atMost);
                    for (List<Contribution> parts : List.of(List.of(own), List.of(own, own))) {
                        Policy policy = asking(
                                Moka.illustrative(),
                                new Criterion.Total(
                                        "c",
                                        Optional.empty(),
                                        parts,
                                        EVER,
                                        comparison,
                                        new Term.Stated<>(Quantity.LARGEST)));
                        agree(policy, people, DAY);
                        long sum = atMost.isPresent() ? 1_000L * parts.size() : (first + 1) * parts.size();
                        assertThat(CompiledPolicy.of(policy)
                                        .verdicts(PackedFacts.of(people), Moka.EXPERT, DAY)
                                        .of(1))
                                .isEqualTo(Verdict.of(comparison.holds(sum, largest)));
                    }
                }
            }
        }
    }

    @Test
    void more_kinds_of_facts_than_there_are_codes_are_told_apart() {
        int kinds = 65_540;
        List<Achievement> taken = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            taken.add(course(i, LocalDate.of(2023, 5, 1), -1));
        }
        List<Dossier> people = List.of(
                person(List.of(), taken, List.of()),
                person(List.of(), taken.subList(65_535, 65_536), List.of()),
                person(List.of(), taken.subList(65_536, 65_537), List.of()),
                person(List.of(), taken.subList(kinds - 1, kinds), List.of()));
        PackedFacts packed = PackedFacts.of(people);
        for (int item : List.of(65_534, 65_535, 65_536, kinds - 1)) {
            Criterion one = count(
                    new AchievementSelection(
                            AchievementKind.TRAINING,
                            List.of(new AchievementId("course-" + item)),
                            List.of(),
                            true,
                            List.of()),
                    EVER,
                    Per.FACT,
                    stated(1));
            Policy policy = asking(Moka.illustrative(), one);
            alike(CompiledPolicy.of(policy), Judge.by(policy), packed, DAY);
        }
    }

    private static Window.Between only(LocalDate day) {
        return new Window.Between(Optional.of(day), Optional.of(day));
    }

    // ---- day by day

    @ParameterizedTest
    @EnumSource(SpanUnit.class)
    void on_every_day_of_three_years_both_say_the_same(SpanUnit unit) {
        Span span = span(stated(unit == SpanUnit.MONTHS ? 7 : 1), unit);
        Window last = new Window.Last(span);
        Window since = new Window.SinceGranted(Moka.ADVISOR);
        Window.Between between =
                new Window.Between(Optional.of(LocalDate.of(2022, 4, 1)), Optional.of(LocalDate.of(2023, 3, 30)));
        List<Criterion> criteria = new ArrayList<>(List.of(
                holds(Optional.empty()),
                holds(Optional.of(span)),
                new Criterion.Served("c", Optional.empty(), span),
                new Criterion.Joined("c", Optional.empty(), between),
                new Criterion.Joined("c", Optional.empty(), only(LocalDate.of(2022, 2, 27))),
                new Criterion.Joined("c", Optional.empty(), only(LocalDate.of(2022, 2, 28))),
                new Criterion.Joined("c", Optional.empty(), only(LocalDate.of(2022, 3, 1))),
                new Criterion.During("c", Optional.empty(), between)));
        for (Window window : List.of(EVER, last, since, between)) {
            for (Per per : Per.values()) {
                criteria.add(count(COURSES, window, per, stated(2)));
            }
            criteria.add(run(stated(2), COURSES, window));
            criteria.add(level(window, Take.LATEST, points(2)));
            criteria.add(total(new Contribution.Worth.Own(HOURS), Optional.empty(), window, points(3)));
        }
        List<Dossier> people = new ArrayList<>(some());
        List<RoleGrant> grants = List.of(granted(LocalDate.of(2021, 9, 30)), granted(LocalDate.of(2022, 6, 1)));
        List<Achievement> taken = List.of(
                course(1, LocalDate.of(2021, 12, 1), 3),
                course(1, LocalDate.of(2022, 6, 1), 1),
                course(2, LocalDate.of(2022, 6, 2), 2),
                course(2, LocalDate.of(2022, 6, 2), -1),
                course(4, LocalDate.of(2023, 5, 9), 2),
                course(5, LocalDate.of(2023, 5, 9), 1),
                course(4, LocalDate.of(2023, 6, 9), 1),
                course(5, LocalDate.of(2023, 6, 9), 2),
                course(3, LocalDate.of(2023, 4, 1), 1));
        people.add(person(List.of(), taken, grants));
        people.add(person(List.of(), taken, grants, FactKind.CERTIFICATION));
        people.add(person(List.of(), taken, grants, FactKind.TRAINING));
        PackedFacts packed = PackedFacts.of(people);
        for (Criterion criterion : criteria) {
            Policy policy = ImmutablePolicy.copyOf(asking(Moka.illustrative(), criterion))
                    .withTenures(Map.of(Moka.ADVISOR, tenure(span, Optional.of(span(stated(1), SpanUnit.MONTHS)))));
            CompiledPolicy compiled = CompiledPolicy.of(policy);
            Judge judge = Judge.by(policy);
            for (LocalDate day = LocalDate.of(2021, 9, 1);
                    day.getYear() < 2025;
                    day = day.plusDays(day.getDayOfMonth() < 4 || day.getDayOfMonth() > 24 ? 1 : 3)) {
                alike(compiled, judge, packed, day);
            }
        }
    }
}
