package io.github.dxjinzai.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
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
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of criteria itself: what its nodes refuse, select and reach, without anyone being judged. */
class CriterionTest {

    private static final Optional<ClauseId> NO_CLAUSE = Optional.empty();
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final Window EVER = new Window.Ever();

    private static Criterion holds(String id, RoleId role) {
        return new Criterion.Holds(id, NO_CLAUSE, role, Optional.empty());
    }

    private static Criterion served(String id) {
        return new Criterion.Served(id, NO_CLAUSE, new Span(new Term.Stated<>(3), SpanUnit.YEARS));
    }

    private static AchievementSelection trainings() {
        return new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), false, List.of());
    }

    private static ProjectSelection projects(ProjectCondition... where) {
        return new ProjectSelection(Optional.empty(), Optional.empty(), List.of(where));
    }

    private static ProjectCondition after(RoleId role) {
        return new ProjectCondition.StartsAfterGrant("x/after", NO_CLAUSE, role);
    }

    private static Criterion count(FactSelection of) {
        return new Criterion.Count("x/count", NO_CLAUSE, of, EVER, Per.FACT, new Term.Stated<>(1));
    }

    private static Criterion run(FactSelection of, ProjectCondition... last) {
        return new Criterion.ConsecutiveYears("x/run", NO_CLAUSE, new Term.Stated<>(2), of, EVER, List.of(last));
    }

    // ---- the tree

    @Test
    void a_node_has_its_parts_in_order_and_all_below_it_a_parent_before_its_parts() {
        Criterion one = served("x/all/one");
        Criterion two = served("x/all/not/n");
        Criterion not = new Criterion.Not("x/all/not", NO_CLAUSE, two);
        Criterion all = new Criterion.All("x/all", NO_CLAUSE, List.of(one, not));
        Map<String, Criterion> cases = new LinkedHashMap<>();
        cases.put("a", all);
        cases.put("b", one);
        Criterion choose = new Criterion.Choose("x", NO_CLAUSE, new TermId("t"), cases);
        assertThat(choose.parts()).containsExactly(all, one);
        assertThat(choose.all()).containsExactly(choose, all, one, not, two, one);
        assertThat(new Criterion.Any("x", NO_CLAUSE, List.of(one, two)).parts()).containsExactly(one, two);
        assertThat(new Criterion.Some("x", NO_CLAUSE, List.of(two, one), new Term.Stated<>(1)).parts())
                .containsExactly(two, one);
        assertThat(one.parts()).isEmpty();
    }

    @Test
    void what_asks_for_nothing_is_refused_with_its_id() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.All("x/all", NO_CLAUSE, List.of()))
                .withMessageContaining("x/all");
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Any("x/any", NO_CLAUSE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.Some("x/some", NO_CLAUSE, List.of(), new Term.Stated<>(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.Total(
                        "x/total", NO_CLAUSE, List.of(), EVER, Comparison.AT_LEAST, new Term.Stated<>(Quantity.of(1))))
                .withMessageContaining("x/total");
    }

    @Test
    void a_number_of_0_or_less_is_refused_and_a_term_may_be_any() {
        List<Criterion> one = List.of(served("x/served"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.Some("x/some", NO_CLAUSE, one, new Term.Stated<>(0)))
                .withMessage("at least 0 in x/some always holds");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Criterion.Count("x/count", NO_CLAUSE, trainings(), EVER, Per.FACT, new Term.Stated<>(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.ConsecutiveYears(
                        "x/run", NO_CLAUSE, new Term.Stated<>(0), trainings(), EVER, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Criterion.Profile("x/profile", NO_CLAUSE, Moka.ADVISOR, Optional.of(new Term.Stated<>(0))));
        Term<Integer> open = new Term.Named<>(new TermId("t"));
        assertThat(new Criterion.Some("x/some", NO_CLAUSE, one, open).atLeast()).isEqualTo(open);
        assertThat(new Criterion.Profile("x/p", NO_CLAUSE, Moka.ADVISOR, Optional.of(open)).atLeast())
                .contains(open);
        assertThat(new Criterion.Profile("x/p", NO_CLAUSE, Moka.ADVISOR, Optional.of(new Term.Stated<>(1))).atLeast())
                .contains(new Term.Stated<>(1));
    }

    @Test
    void only_projects_have_conditions_of_the_last_year() {
        assertThat(run(projects(), after(Moka.ADVISOR))).isInstanceOf(Criterion.ConsecutiveYears.class);
        assertThat(run(trainings())).isInstanceOf(Criterion.ConsecutiveYears.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(trainings(), after(Moka.ADVISOR)))
                .withMessageContaining("x/run");
    }

    // ---- selections

    private static Project project(ChangeKind kind, ChangeDepth depth) {
        return Project.builder()
                .id(new ProjectId("P-1"))
                .title("試行")
                .startsOn(DAY)
                .addAxes(Moka.AI_RPA)
                .changeKind(kind)
                .changeDepth(depth)
                .build();
    }

    @Test
    void a_project_is_selected_by_part_axis_kind_and_depth_and_by_everything_that_is_said() {
        Project project = project(ChangeKind.DX, ChangeDepth.TRANSFORMATION);
        ProjectSelection exact = new ProjectSelection(
                Optional.of(Part.LEADER),
                Optional.of(Moka.AI_RPA),
                Optional.of(ChangeKind.DX),
                Optional.of(ChangeDepth.TRANSFORMATION),
                List.of());
        assertThat(exact.selects(project, Part.LEADER)).isTrue();
        assertThat(exact.selects(project, Part.MEMBER)).isFalse();
        assertThat(exact.selects(project(ChangeKind.DIGITISATION, ChangeDepth.TRANSFORMATION), Part.LEADER))
                .isFalse();
        assertThat(exact.selects(project(ChangeKind.DX, ChangeDepth.IMPROVEMENT), Part.LEADER))
                .isFalse();
        assertThat(new ProjectSelection(Optional.empty(), Optional.of(Moka.DATA_UTILISATION), List.of())
                        .selects(project, Part.LEADER))
                .isFalse();
        Project unrecorded = Project.builder()
                .id(new ProjectId("P-2"))
                .title("試行")
                .startsOn(DAY)
                .build();
        assertThat(projects().selects(unrecorded, Part.MEMBER)).isTrue();
        assertThat(new ProjectSelection(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ChangeKind.DX),
                                Optional.empty(),
                                List.of())
                        .selects(unrecorded, Part.MEMBER))
                .isFalse();
        assertThat(new ProjectSelection(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ChangeDepth.IMPROVEMENT),
                                List.of())
                        .selects(unrecorded, Part.MEMBER))
                .isFalse();
        assertThat(projects(after(Moka.ADVISOR))
                        .and(List.of(after(Moka.EXPERT)))
                        .where())
                .containsExactly(after(Moka.ADVISOR), after(Moka.EXPERT));
    }

    @Test
    void an_achievement_is_selected_by_kind_item_and_office() {
        AchievementId item = new AchievementId("exam");
        AttesterId office = new AttesterId("office");
        Achievement plain = Achievement.of(new StaffId("1"), AchievementKind.QUALIFICATION, item, DAY);
        AchievementSelection exact = new AchievementSelection(
                AchievementKind.QUALIFICATION, List.of(item), List.of(office), false, List.of());
        assertThat(exact.selects(plain.attestedBy(office))).isTrue();
        assertThat(exact.selects(plain)).isFalse();
        assertThat(exact.selects(plain.attestedBy(new AttesterId("other")))).isFalse();
        AchievementSelection byItem =
                new AchievementSelection(AchievementKind.QUALIFICATION, List.of(item), List.of(), false, List.of());
        assertThat(byItem.selects(plain)).isTrue();
        assertThat(new AchievementSelection(
                                AchievementKind.QUALIFICATION,
                                List.of(new AchievementId("other")),
                                List.of(),
                                false,
                                List.of())
                        .selects(plain))
                .isFalse();
        assertThat(trainings().selects(plain)).isFalse();
    }

    // ---- times

    @Test
    void a_time_between_two_days_contains_both_and_may_have_no_end() {
        Window.Between day = new Window.Between(Optional.of(DAY), Optional.of(DAY));
        assertThat(day.contains(DAY)).isTrue();
        assertThat(day.contains(DAY.minusDays(1))).isFalse();
        assertThat(day.contains(DAY.plusDays(1))).isFalse();
        assertThat(new Window.Between(Optional.empty(), Optional.empty()).contains(LocalDate.MIN))
                .isTrue();
        assertThat(new Window.Between(Optional.of(DAY), Optional.empty()).contains(LocalDate.MAX))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "999, YEARS, 2024-04-01, 3023-03-31",
        "1000, YEARS, 2024-04-01, +999999999-12-31",
        "999, FISCAL_YEARS, 9000-04-01, 9999-03-31",
        "999, FISCAL_YEARS, 9001-04-01, +999999999-12-31",
        "1000, MONTHS, 2024-04-01, +999999999-12-31",
        "999, MONTHS, 2024-04-01, 2107-06-30",
    })
    void a_span_beyond_any_calendar_ends_with_the_last_of_all_days(
            int amount, SpanUnit unit, LocalDate first, LocalDate last) {
        assertThat(Span.lastDay(first, amount, unit, Month.APRIL)).isEqualTo(last);
    }

    @Test
    void a_role_that_does_not_run_out_has_no_time_of_grace() {
        Optional<Span> year = Optional.of(new Span(new Term.Stated<>(1), SpanUnit.YEARS));
        assertThat(new Tenure(NO_CLAUSE, year, year, Optional.empty(), Optional.empty()).grace())
                .isEqualTo(year);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tenure(NO_CLAUSE, Optional.empty(), year, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_minimum_time_together_is_a_day_or_more() {
        assertThat(new ConflictRule.Ground.TogetherUnder(1).days()).isEqualTo(1);
        assertThatThrownBy(() -> new ConflictRule.Ground.TogetherUnder(0)).hasMessageContaining("not 0");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, true, true",
        "ABOVE, false, false, true",
        "AT_MOST, true, true, false",
        "BELOW, true, false, false"
    })
    void a_value_stands_to_a_threshold_as_is_said_below_at_and_above_it(
            Comparison comparison, boolean below, boolean at, boolean above) {
        assertThat(comparison.holds(9, 10)).isEqualTo(below);
        assertThat(comparison.holds(10, 10)).isEqualTo(at);
        assertThat(comparison.holds(11, 10)).isEqualTo(above);
        assertThat(comparison.isFloor()).isEqualTo(above);
        assertThat(comparison.sign())
                .isEqualTo((above ? ">" : "<").replace(at ? ">" : "!", "≥").replace(at ? "<" : "!", "≤"));
    }

    // ---- roles that need each other

    private static Reachability reach(Map<RoleId, Criterion> criteria) {
        return Reachability.of(criteria);
    }

    private static boolean isReached(Criterion criterion) {
        return reach(Map.of(new RoleId("x"), criterion, Moka.ADVISOR, served("advisor")))
                .reachable()
                .contains(new RoleId("x"));
    }

    @Test
    void a_role_is_reached_by_any_way_that_needs_no_role_which_nobody_can_reach() {
        RoleId none = new RoleId("none");
        Criterion no = holds("x/no", none);
        Criterion yes = holds("x/yes", Moka.ADVISOR);
        assertThat(isReached(yes)).isTrue();
        assertThat(isReached(no)).isFalse();
        assertThat(isReached(new Criterion.All("x", NO_CLAUSE, List.of(yes, no))))
                .isFalse();
        assertThat(isReached(new Criterion.All("x", NO_CLAUSE, List.of(yes, served("x/s")))))
                .isTrue();
        assertThat(isReached(new Criterion.Any("x", NO_CLAUSE, List.of(no, yes))))
                .isTrue();
        assertThat(isReached(new Criterion.Any("x", NO_CLAUSE, List.of(no)))).isFalse();
        assertThat(isReached(new Criterion.Choose("x", NO_CLAUSE, new TermId("t"), Map.of("a", no))))
                .isFalse();
        assertThat(isReached(new Criterion.Not("x", NO_CLAUSE, no))).isTrue();
        assertThat(isReached(new Criterion.Some("x", NO_CLAUSE, List.of(yes, yes, no), new Term.Stated<>(2))))
                .isTrue();
        assertThat(isReached(new Criterion.Some("x", NO_CLAUSE, List.of(yes, no, no), new Term.Stated<>(2))))
                .isFalse();
        Term<Integer> open = new Term.Named<>(new TermId("t"));
        assertThat(isReached(new Criterion.Some("x", NO_CLAUSE, List.of(yes, no), open)))
                .isTrue();
        assertThat(isReached(new Criterion.Some("x", NO_CLAUSE, List.of(no, no), open)))
                .isFalse();
        assertThat(isReached(count(trainings()))).isTrue();
        assertThat(isReached(count(projects(after(Moka.ADVISOR))))).isTrue();
        assertThat(isReached(count(projects(after(none))))).isFalse();
        assertThat(isReached(run(projects(after(none))))).isFalse();
        assertThat(isReached(run(projects(), after(none)))).isFalse();
        assertThat(isReached(run(projects(), after(Moka.ADVISOR)))).isTrue();
    }

    @Test
    void roles_that_need_each_other_are_told_with_the_shortest_way_round() {
        Map<RoleId, Criterion> criteria = Map.of(
                Moka.ADVISOR, holds("advisor", Moka.EXPERT),
                Moka.EXPERT, holds("expert", Moka.ADVISOR),
                Moka.SPECIALIST, served("specialist"));
        assertThat(reach(criteria).unreachable()).containsExactly(Moka.ADVISOR, Moka.EXPERT);
        assertThat(reach(criteria).reachable()).containsExactly(Moka.SPECIALIST);
        Prerequisites needs = new Prerequisites(Map.of(
                Moka.ADVISOR, new TreeSet<>(List.of(Moka.EXPERT, Moka.SPECIALIST)),
                Moka.EXPERT, new TreeSet<>(List.of(Moka.SPECIALIST, Moka.EXPERT)),
                Moka.SPECIALIST, new TreeSet<>(List.of(Moka.ADVISOR))));
        assertThat(needs.cycleThrough(Moka.ADVISOR)).contains(List.of(Moka.ADVISOR, Moka.SPECIALIST, Moka.ADVISOR));
        assertThat(needs.cycleThrough(Moka.EXPERT)).contains(List.of(Moka.EXPERT, Moka.EXPERT));
        assertThat(new Prerequisites(Map.of(Moka.ADVISOR, new TreeSet<>(List.of(Moka.EXPERT))))
                        .cycleThrough(Moka.ADVISOR))
                .isEmpty();
    }

    // ---- values of terms

    private static OpenTerm term(String id, TermType type, String... value) {
        OpenTerm open = new OpenTerm(
                new TermId(id),
                type,
                new ClauseId("c1"),
                LocalizedText.of("未定", "open"),
                Optional.empty(),
                Optional.empty());
        return value.length == 0 ? open : open.filledWith(new OpenTerm.Filling(value[0], "test@1"));
    }

    private static <T> Term<T> named(String id) {
        return new Term.Named<>(new TermId(id));
    }

    @Test
    void a_term_has_the_value_that_fills_it_and_none_while_it_is_open() {
        TermType number = new TermType.Numeric("times", BigDecimal.ONE, BigDecimal.TEN, false);
        TermType word = new TermType.OneOf(List.of("each-perspective", "mean-of-perspectives"));
        TermValues values = new TermValues(List.of(
                term("score", new TermType.OnScale("s"), "3.5"),
                term("number", number, "2"),
                term("part", number, "2.5"),
                term("word", word, "mean-of-perspectives"),
                term("open", word)));
        assertThat(values.score(named("score"))).contains(Score.of("3.5"));
        assertThat(values.score(new Term.Stated<>(Score.of("4")))).contains(Score.of("4"));
        assertThat(values.score(named("open"))).isEmpty();
        assertThat(values.quantity(named("number"))).contains(Quantity.of(2));
        assertThat(values.quantity(new Term.Stated<>(Quantity.of(7)))).contains(Quantity.of(7));
        assertThat(values.quantity(named("open"))).isEmpty();
        assertThat(values.whole(named("number"))).contains(2);
        assertThat(values.whole(new Term.Stated<>(7))).contains(7);
        assertThat(values.whole(named("open"))).isEmpty();
        assertThatThrownBy(() -> values.whole(named("part"))).isInstanceOf(ArithmeticException.class);
        assertThat(values.choice(new TermId("word"))).contains("mean-of-perspectives");
        assertThat(values.word(named("word"), Combination.class)).contains(Combination.MEAN_OF_PERSPECTIVES);
        assertThat(values.word(new Term.Stated<>(Combination.EACH_PERSPECTIVE), Combination.class))
                .contains(Combination.EACH_PERSPECTIVE);
        assertThat(values.word(named("open"), Combination.class)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values.word(named("word"), Per.class))
                .withMessageContaining("'mean-of-perspectives'");
        assertThat(values.open(named("score"), named("number"), named("word"), new Term.Stated<>(1)))
                .isEmpty();
        assertThat(values.open(named("open"), named("word"), named("unheard"), named("open")))
                .containsExactly(new TermId("open"), new TermId("unheard"));
    }

    private static ProjectCondition.ScoreAtLeast score(Term<Score> threshold, EvaluationRules rules) {
        return new ProjectCondition.ScoreAtLeast(
                "x/score",
                NO_CLAUSE,
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                List.of(),
                List.of(),
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                threshold,
                rules);
    }

    @Test
    void the_scale_of_a_threshold_is_its_terms_or_the_one_stated_or_the_only_one() {
        ScaleId id = new ScaleId("other");
        Scale other = new Scale(id, Score.of("0"), Score.of("10"), Score.of("1"));
        Policy one = Moka.illustrative();
        Policy two = ImmutablePolicy.builder()
                .from(one)
                .putScales(
                        id,
                        new ScaleDeclaration(
                                id,
                                one.clauses().keySet().iterator().next(),
                                Optional.of(other),
                                Optional.of("test@1")))
                .build();
        EvaluationRules onOther = EvaluationRules.builder().scale(id).build();
        Term<Score> stated = new Term.Stated<>(Score.of("3"));
        Term<Score> onRating = new Term.Named<>(Moka.DEBRIEF_THRESHOLD);
        assertThat(score(onRating, onOther).scaleIn(two)).contains(Moka.SCALE);
        assertThat(score(stated, onOther).scaleIn(two)).contains(other);
        assertThat(score(stated, EvaluationRules.plain()).scaleIn(two)).isEmpty();
        assertThat(score(stated, EvaluationRules.plain()).scaleIn(one)).contains(Moka.SCALE);
        assertThat(score(onRating, EvaluationRules.plain()).scaleIn(Moka.published()))
                .isEmpty();
        assertThat(new SkillCell(Moka.EXPERT, Moka.AI_RPA).toString())
                .contains("expert")
                .contains("ai-rpa");
    }

    // ---- likeness and paths

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    /** The criterion's text without its ids and clauses. */
    private static String bare(Criterion one) {
        return one.toString()
                .replaceAll("id=[^,\\]]*", "id=")
                .replaceAll("clause=Optional(\\.empty|\\[[^\\]]*\\])", "clause=");
    }

    @Property(tries = 100)
    void likeness_takes_ids_and_clauses_away_and_nothing_else(@ForAll("policies") Policy policy) {
        List<Criterion> all = new ArrayList<>(policy.criteria().values());
        policy.criteria().values().forEach(one -> all.addAll(one.all().toList()));
        for (Criterion one : all) {
            Criterion like = Likeness.of(one);
            assertThat(bare(like)).isEqualTo(bare(one));
            assertThat(like.all().map(Criterion::id).collect(Collectors.toSet()))
                    .containsExactly("");
            assertThat(like.all()).allSatisfy(node -> assertThat(node.clause()).isEmpty());
            assertThat(Likeness.of(like)).isEqualTo(like);
        }
    }

    /** One node of every kind, with ids and clauses where the kind has them. */
    private static List<Criterion> kinds() {
        Optional<ClauseId> clause = Optional.of(new ClauseId("c1"));
        Window.Between time = new Window.Between(Optional.of(DAY), Optional.empty());
        Term<Integer> one = new Term.Stated<>(1);
        Term<Quantity> ten = new Term.Stated<>(Quantity.of(10));
        QuantityId hours = new QuantityId("hours");
        Criterion held = new Criterion.Holds("x/holds", clause, Moka.ADVISOR, Optional.empty());
        return List.of(
                held,
                new Criterion.All("x/all", clause, List.of(held)),
                new Criterion.Any("x/any", clause, List.of(held)),
                new Criterion.Some("x/some", clause, List.of(held), one),
                new Criterion.Not("x/not", clause, held),
                new Criterion.Choose("x/choose", clause, new TermId("t"), Map.of("a", held)),
                new Criterion.Profile("x/profile", clause, Moka.EXPERT, Optional.of(one)),
                new Criterion.Count(
                        "x/count",
                        clause,
                        projects(after(Moka.EXPERT), score(new Term.Stated<>(Score.of("3")), EvaluationRules.plain())),
                        time,
                        Per.FISCAL_YEAR,
                        one),
                new Criterion.ConsecutiveYears("x/run", clause, one, trainings(), time, List.of()),
                new Criterion.Total(
                        "x/total",
                        clause,
                        List.of(new Contribution(trainings(), new Contribution.Worth.Own(hours), Optional.of(ten))),
                        time,
                        Comparison.ABOVE,
                        ten),
                new Criterion.Level("x/level", clause, trainings(), time, hours, Take.MEAN, Comparison.AT_MOST, ten),
                new Criterion.Served("x/served", clause, new Span(one, SpanUnit.MONTHS)),
                new Criterion.Joined("x/joined", clause, time),
                new Criterion.Post("x/post", clause, List.of("課長")),
                new Criterion.Unit("x/unit", clause, List.of(new DepartmentId("01"))),
                new Criterion.During("x/during", clause, time));
    }

    @Test
    void likeness_keeps_what_every_kind_of_node_asks_for() {
        assertThat(kinds()).hasSameSizeAs(Criterion.class.getPermittedSubclasses());
        for (Criterion one : kinds()) {
            Criterion like = Likeness.of(one);
            assertThat(like).hasSameClassAs(one);
            assertThat(bare(like)).isEqualTo(bare(one));
            assertThat(like.all()).allSatisfy(node -> {
                assertThat(node.id()).isEmpty();
                assertThat(node.clause()).isEmpty();
            });
        }
        assertThat(kinds().stream().map(Likeness::of)).doesNotHaveDuplicates();
    }

    @Test
    void likeness_takes_the_ids_of_conditions_away_too() {
        Criterion one = new Criterion.Level(
                "x/level",
                NO_CLAUSE,
                new AchievementSelection(
                        AchievementKind.ASSESSMENT,
                        List.of(),
                        List.of(),
                        true,
                        List.of(new QuantityCondition(
                                "x/level/q",
                                NO_CLAUSE,
                                new QuantityId("mark"),
                                Comparison.ABOVE,
                                new Term.Stated<>(Quantity.of(1))))),
                EVER,
                new QuantityId("mark"),
                Take.HIGHEST,
                Comparison.AT_LEAST,
                new Term.Stated<>(Quantity.of(3)));
        assertThat(((Criterion.Level) Likeness.of(one)).of().where())
                .extracting(QuantityCondition::id)
                .containsExactly("");
        Criterion runs = run(projects(after(Moka.ADVISOR)), after(Moka.EXPERT));
        assertThat(((Criterion.ConsecutiveYears) Likeness.of(runs)).last())
                .containsExactly(new ProjectCondition.StartsAfterGrant("", NO_CLAUSE, Moka.EXPERT));
    }

    @Test
    void a_path_covers_itself_what_lies_within_it_and_what_a_star_stands_for() {
        PartPath roles = PartPath.parse("/roles/*").orElseThrow();
        PartPath advisor = new PartPath(List.of("roles", "advisor"));
        assertThat(roles.covers(advisor)).isTrue();
        assertThat(roles.covers(advisor.to("name"))).isTrue();
        assertThat(advisor.covers(advisor)).isTrue();
        assertThat(advisor.covers(roles)).isFalse();
        assertThat(advisor.to("name").covers(advisor)).isFalse();
        assertThat(advisor.covers(new PartPath(List.of("terms", "advisor")))).isFalse();
        assertThat(roles.isExact()).isFalse();
        assertThat(advisor.isExact()).isTrue();
        assertThat(advisor.to("name").last()).isEqualTo("name");
        assertThat(advisor.to("name")).hasToString("/roles/advisor/name");
        assertThat(PartPath.parse("roles")).isEmpty();
        assertThat(PartPath.parse("/a*")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PartPath(List.of()));
    }

    @Test
    void what_becomes_of_holders_may_be_said_of_single_roles() {
        Transition transition =
                new Transition(NO_CLAUSE, HolderTreatment.KEEP, Map.of(Moka.ADVISOR, HolderTreatment.EXPIRE));
        assertThat(transition.of(Moka.ADVISOR)).isEqualTo(HolderTreatment.EXPIRE);
        assertThat(transition.of(Moka.EXPERT)).isEqualTo(HolderTreatment.KEEP);
        assertThat(Transition.all(HolderTreatment.JUDGE_AGAIN).of(Moka.ADVISOR)).isEqualTo(HolderTreatment.JUDGE_AGAIN);
    }

    @Test
    void a_minimum_is_asked_for_by_raters_by_group_or_by_response() {
        assertThat(EvaluationRules.plain().asksForMinimum()).isFalse();
        assertThat(EvaluationRules.plain().above()).isFalse();
        assertThat(EvaluationRules.builder().minRaters(2).build().asksForMinimum())
                .isTrue();
        assertThat(EvaluationRules.builder()
                        .putMinRatersByGroup(Moka.EXECUTIVE, 1)
                        .build()
                        .asksForMinimum())
                .isTrue();
        assertThat(EvaluationRules.builder().minResponse(50).build().asksForMinimum())
                .isTrue();
    }
}
