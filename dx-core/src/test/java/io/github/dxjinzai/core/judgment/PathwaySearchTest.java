package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Contribution.Worth;
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
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pathway asks for at a node of every kind, of whom and by when; and what stands in the way where there is none. */
class PathwaySearchTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate TOMORROW = DAY.plusDays(1);
    private static final Optional<ClauseId> CLAUSE = Optional.of(new ClauseId("criteria"));

    private static final QuantityId HOURS = new QuantityId("hours");
    private static final String LARGEST = Quantity.LARGEST.toString();
    private static final AchievementKind TRAINING = AchievementKind.TRAINING;
    private static final List<AchievementId> ITEMS = List.of(new AchievementId("a"), new AchievementId("b"));
    private static final TermId TIMES = new TermId("times");
    private static final ProjectId NEW = new ProjectId("new-1");

    // ---- facts

    private static Dossier knowing(Set<FactKind> complete, Achievement... achieved) {
        return new Dossier(STAFF, Optional.empty(), List.of(), List.of(achieved), List.of(), complete);
    }

    /** Of whom nothing is missing. */
    private static Dossier all(Achievement... achieved) {
        return knowing(EnumSet.allOf(FactKind.class), achieved);
    }

    private static Dossier known(Dossier one) {
        return new Dossier(
                one.staff(),
                one.service(),
                one.work(),
                one.achievements(),
                one.grants(),
                EnumSet.allOf(FactKind.class));
    }

    private static Achievement course(String item, String day) {
        return Achievement.of(STAFF, TRAINING, new AchievementId(item), LocalDate.parse(day));
    }

    private static Achievement course(String item, String day, String hours) {
        return course(item, day).with(Map.of(HOURS, Quantity.of(hours)));
    }

    private static RoleGrant grant(RoleId role, String day) {
        return new RoleGrant(STAFF, role, LocalDate.parse(day), "fictional@1");
    }

    private static Service serving(String since, String post, String unit) {
        return new Service(
                new StaffMember(STAFF, new DepartmentId(unit), post, LocalDate.parse(since), Optional.empty()),
                List.of(new DepartmentId(unit)));
    }

    // ---- criteria

    private static AchievementSelection courses(QuantityCondition... where) {
        return new AchievementSelection(TRAINING, ITEMS, List.of(), false, List.of(where));
    }

    private static ProjectSelection led(ProjectCondition... where) {
        return new ProjectSelection(Optional.of(Part.LEADER), Optional.empty(), List.of(where));
    }

    private static QuantityCondition hours(Comparison comparison, String threshold) {
        return new QuantityCondition("advisor/c/w", CLAUSE, HOURS, comparison, stated(Quantity.of(threshold)));
    }

    private static Criterion count(FactSelection of, Window within, Per per, Term<Integer> atLeast) {
        return new Criterion.Count("advisor/c", CLAUSE, of, within, per, atLeast);
    }

    private static Criterion count(FactSelection of, int atLeast) {
        return count(of, new Window.Ever(), Per.FACT, stated(atLeast));
    }

    private static Criterion total(Comparison comparison, String threshold, Contribution... of) {
        return new Criterion.Total(
                "advisor/c", CLAUSE, List.of(of), new Window.Ever(), comparison, stated(Quantity.of(threshold)));
    }

    private static Contribution own(AchievementSelection of) {
        return new Contribution(of, new Worth.Own(HOURS), Optional.empty());
    }

    private static Contribution each(String value) {
        return each(courses(), value);
    }

    private static Contribution each(AchievementSelection of, String value) {
        return new Contribution(of, new Worth.Each(stated(Quantity.of(value))), Optional.empty());
    }

    private static Criterion level(Take take, Comparison comparison, String threshold) {
        return new Criterion.Level(
                "advisor/c",
                CLAUSE,
                courses(),
                new Window.Ever(),
                HOURS,
                take,
                comparison,
                stated(Quantity.of(threshold)));
    }

    private static Criterion years(FactSelection of, int years, ProjectCondition... last) {
        return new Criterion.ConsecutiveYears("advisor/c", CLAUSE, stated(years), of, new Window.Ever(), List.of(last));
    }

    private static Criterion holds(RoleId role, Optional<Span> since) {
        return new Criterion.Holds("advisor/" + role, CLAUSE, role, since);
    }

    private static Criterion during(String from, String until) {
        return new Criterion.During("advisor/during/" + from, CLAUSE, between(from, until));
    }

    private static Window.Between between(String from, String until) {
        return new Window.Between(
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    private static Criterion met() {
        return during("2000-01-01", "");
    }

    private static Criterion never() {
        return during("", "2000-01-01");
    }

    private static Criterion served(int years) {
        return new Criterion.Served("advisor/served/" + years, CLAUSE, span(years, SpanUnit.YEARS));
    }

    private static Span span(int amount, SpanUnit unit) {
        return new Span(stated(amount), unit);
    }

    private static <T> Term<T> stated(T value) {
        return new Term.Stated<>(value);
    }

    // ---- pathways

    private static Policy asking(Criterion criterion) {
        return Moka.with(Moka.illustrative(), Moka.ADVISOR, criterion);
    }

    private static Pathway pathway(Criterion criterion, Dossier dossier) {
        return pathway(asking(criterion), dossier);
    }

    private static Pathway pathway(Policy policy, Dossier dossier) {
        return pathway(policy, dossier, Moka.ADVISOR);
    }

    private static Pathway pathway(Policy policy, Dossier dossier, RoleId role) {
        Pathway pathway = Pathway.of(Judge.by(policy).judge(dossier, role, DAY), policy, dossier);
        pathway.carriedOut()
                .ifPresent(carried -> assertThat(Judge.by(carried.policy())
                                .judge(carried.dossier(), role, carried.day())
                                .verdict())
                        .isEqualTo(Verdict.MET));
        return pathway;
    }

    private static List<Asked> asked(Pathway pathway) {
        // also what is asked for twice in the same words: two courses are two
        return pathway.exists() ? pathway.way().questions().map(Question::asked).toList() : List.of();
    }

    private static Question question(Pathway pathway) {
        assertThat(pathway.questions()).hasSize(1);
        return pathway.questions().get(0);
    }

    private static void noWay(Pathway pathway, Obstacle... why) {
        assertThat(pathway.exists()).isFalse();
        assertThat(pathway.questions()).isEmpty();
        assertThat(pathway.way().obstacles()).extracting(Way.NoWay::why).containsExactly(why);
    }

    private static List<Achievement> added(Pathway pathway, Dossier before) {
        return pathway.carriedOut().orElseThrow().dossier().achievements().stream()
                .filter(one -> !before.achievements().contains(one))
                .toList();
    }

    private static Asked achieve(Asked.Figure... figures) {
        return new Asked.Achieve(TRAINING, ITEMS, List.of(figures));
    }

    private static Asked achieve(Comparison comparison, String threshold) {
        return achieve(new Asked.Figure(HOURS, comparison, Quantity.of(threshold)));
    }

    // ---- what is counted

    @Test
    void what_is_missing_of_a_count_is_asked_for_and_no_more() {
        Dossier one = all(course("a", "2024-05-01"));
        Pathway pathway = pathway(count(courses(), 3), one);
        assertThat(asked(pathway)).containsExactly(achieve(), achieve());
        assertThat(pathway.earliest()).contains(TOMORROW);
        assertThat(pathway.way().questions()).allSatisfy(question -> {
            assertThat(question.node()).isEqualTo("advisor/c");
            assertThat(question.clause()).isEqualTo(CLAUSE);
            assertThat(question.supplier()).isEqualTo(new Supplier.Person());
            assertThat(question.earliest()).isEqualTo(TOMORROW);
        });
        assertThat(added(pathway, one)).hasSize(2);
    }

    @Test
    void where_the_record_may_lack_it_it_may_have_happened_already() {
        Dossier unsure = knowing(Set.of());
        Pathway today = pathway(count(courses(), 1), unsure);
        assertThat(question(today).earliest()).isEqualTo(DAY);
        assertThat(today.earliest()).contains(DAY);
        Pathway past = pathway(count(courses(), between("", "2020-03-31"), Per.FACT, stated(1)), unsure);
        assertThat(question(past).earliest()).isEqualTo(DAY);
        assertThat(added(past, unsure))
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2020, 3, 31)));
    }

    @Test
    void what_counts_once_is_asked_for_in_another_kind_or_in_another_year() {
        Dossier one = all(course("a", "2024-05-01"));
        Pathway item = pathway(count(courses(), new Window.Ever(), Per.ITEM, stated(2)), one);
        assertThat(added(item, one))
                .singleElement()
                .satisfies(other -> assertThat(other.item()).isEqualTo(new AchievementId("b")));
        noWay(pathway(count(courses(), new Window.Ever(), Per.ITEM, stated(3)), one), Obstacle.NONE_FOUND);
        noWay(pathway(count(courses(), between("", "2040-03-31"), Per.ITEM, stated(3)), one), Obstacle.NONE_FOUND);
        Pathway year = pathway(count(courses(), new Window.Ever(), Per.FISCAL_YEAR, stated(2)), one);
        assertThat(year.earliest()).contains(LocalDate.of(2025, 4, 1));
        assertThat(question(year).earliest()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void a_window_is_kept_to() {
        Pathway later = pathway(count(courses(), between("2024-12-15", "2024-12-20"), Per.FACT, stated(1)), all());
        assertThat(question(later).earliest()).isEqualTo(LocalDate.of(2024, 12, 15));
        assertThat(later.earliest()).contains(LocalDate.of(2024, 12, 15));
        noWay(pathway(count(courses(), between("", "2024-10-01"), Per.FACT, stated(1)), all()), Obstacle.TIME_IS_OVER);
        assertThat(pathway(count(courses(), between("", "2024-10-02"), Per.FACT, stated(1)), all())
                        .exists())
                .isTrue();
    }

    @Test
    void a_fact_is_asked_for_as_early_as_it_counts_also_where_the_day_is_later() {
        Criterion march = during("2025-06-10", "");
        Criterion window = count(courses(), between("2024-12-15", ""), Per.FACT, stated(1));
        Pathway from = pathway(new Criterion.All("advisor/all", CLAUSE, List.of(window, march)), all());
        assertThat(from.questions())
                .extracting(Question::earliest)
                .containsExactly(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 6, 10));
        Criterion twoYears = count(courses(), new Window.Ever(), Per.FISCAL_YEAR, stated(2));
        Pathway year = pathway(new Criterion.All("advisor/all", CLAUSE, List.of(twoYears, march)), all());
        assertThat(year.questions())
                .extracting(Question::earliest)
                .containsExactly(TOMORROW, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 10));
        Criterion since = count(courses(), new Window.SinceGranted(Moka.EXPERT), Per.FACT, stated(1));
        Pathway granted =
                pathway(withExpert(met(), new Criterion.All("advisor/all", CLAUSE, List.of(since, march))), all());
        assertThat(granted.questions())
                .extracting(Question::earliest)
                .containsExactly(TOMORROW, TOMORROW.plusDays(1), LocalDate.of(2025, 6, 10));
    }

    @Test
    void an_office_is_asked_to_attest() {
        AttesterId head = new AttesterId("head");
        AchievementSelection attested = new AchievementSelection(TRAINING, ITEMS, List.of(head), false, List.of());
        Dossier nobody = all(course("a", "2024-05-01"));
        Pathway pathway = pathway(count(attested, 1), nobody);
        assertThat(question(pathway).supplier()).isEqualTo(new Supplier.Attesters(List.of(head)));
        assertThat(added(pathway, nobody))
                .singleElement()
                .satisfies(one -> assertThat(one.by()).contains(head));
    }

    @Test
    void any_achievement_of_the_kind_that_the_policy_knows_will_do_where_none_is_named() {
        AchievementSelection anything = new AchievementSelection(TRAINING, List.of(), List.of(), false, List.of());
        noWay(pathway(count(anything, 1), all()), Obstacle.NONE_FOUND);
        Map<AchievementId, AchievementType> types = new LinkedHashMap<>();
        types.put(new AchievementId("exam"), type("exam", AchievementKind.QUALIFICATION));
        types.put(new AchievementId("b"), type("b", TRAINING));
        Policy knowing = ImmutablePolicy.copyOf(asking(count(anything, 1))).withAchievements(types);
        Pathway pathway = pathway(knowing, all());
        assertThat(added(pathway, all()))
                .singleElement()
                .satisfies(one -> assertThat(one.item()).isEqualTo(new AchievementId("b")));
    }

    private static AchievementType type(String id, AchievementKind kind) {
        return new AchievementType(
                new AchievementId(id),
                kind,
                LocalizedText.of("架空", "Fictional"),
                List.of(HOURS),
                List.of(),
                new ClauseId("criteria"));
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 3, 3", "ABOVE, 3, 3.001", "AT_MOST, 3, 3", "BELOW, 3, 2.999"})
    void a_figure_is_asked_for_as_its_condition_says(Comparison comparison, String threshold, String achieved) {
        Pathway pathway = pathway(count(courses(hours(comparison, threshold)), 1), all());
        assertThat(asked(pathway)).containsExactly(achieve(comparison, threshold));
        assertThat(added(pathway, all()))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity(HOURS)).contains(Quantity.of(achieved)));
    }

    @Test
    void no_figure_is_below_nothing_or_above_the_largest() {
        noWay(pathway(count(courses(hours(Comparison.BELOW, "0")), 1), all()), Obstacle.FIGURE_OUT_OF_REACH);
        noWay(pathway(count(courses(hours(Comparison.ABOVE, LARGEST)), 1), all()), Obstacle.FIGURE_OUT_OF_REACH);
    }

    // ---- totals

    @Test
    void what_is_missing_of_a_total_is_asked_for_exactly() {
        Dossier four = all(course("a", "2024-05-01", "4"));
        assertThat(asked(pathway(total(Comparison.AT_LEAST, "10", own(courses())), four)))
                .containsExactly(achieve(Comparison.AT_LEAST, "6"));
        Pathway above = pathway(total(Comparison.ABOVE, "10", own(courses())), four);
        assertThat(asked(above)).containsExactly(achieve(Comparison.AT_LEAST, "6.001"));
        assertThat(added(above, four))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity(HOURS)).contains(Quantity.of("6.001")));
        assertThat(asked(pathway(total(Comparison.AT_LEAST, "10", each("2.5")), four)))
                .containsExactly(achieve(), achieve(), achieve());
    }

    @Test
    void a_total_of_small_figures_is_asked_for_in_parts() {
        Dossier one = all(course("a", "2024-05-01", "1"));
        Contribution small = own(courses(hours(Comparison.AT_MOST, "2")));
        // of what is missing last, an hour, as many are asked for as are missing
        assertThat(asked(pathway(total(Comparison.AT_LEAST, "6", small), one)))
                .containsExactly(
                        achieve(Comparison.AT_MOST, "2"),
                        achieve(Comparison.AT_MOST, "2"),
                        achieve(Comparison.AT_LEAST, "1"));
    }

    @Test
    void a_total_above_the_largest_figure_is_asked_for_in_two() {
        assertThat(asked(pathway(total(Comparison.ABOVE, LARGEST, own(courses())), all())))
                .containsExactly(achieve(Comparison.AT_LEAST, LARGEST), achieve(Comparison.AT_LEAST, "0.001"));
    }

    @Test
    void a_contribution_that_is_full_is_not_asked_for() {
        Contribution most = new Contribution(
                courses(hours(Comparison.AT_LEAST, "1")), new Worth.Own(HOURS), Optional.of(stated(Quantity.of("4"))));
        Dossier four = all(course("a", "2024-05-01", "4"));
        AchievementSelection exams = new AchievementSelection(
                AchievementKind.QUALIFICATION, List.of(new AchievementId("exam")), List.of(), false, List.of());
        Asked exam = new Asked.Achieve(AchievementKind.QUALIFICATION, List.of(new AchievementId("exam")), List.of());
        assertThat(asked(pathway(total(Comparison.AT_LEAST, "6", most, each(exams, "2")), four)))
                .containsExactly(exam);
        noWay(pathway(total(Comparison.AT_LEAST, "5", most), four), Obstacle.NONE_FOUND);
    }

    @Test
    void a_total_that_is_too_high_does_not_fall() {
        Dossier seven = all(course("a", "2024-05-01", "7"));
        noWay(pathway(total(Comparison.AT_MOST, "5", own(courses())), seven), Obstacle.FIGURE_OUT_OF_REACH);
    }

    @Test
    void a_total_that_may_be_higher_is_one_of_a_complete_record() {
        Dossier four = knowing(EnumSet.of(FactKind.EVALUATION), course("a", "2024-05-01", "4"));
        Pathway pathway = pathway(total(Comparison.AT_MOST, "5", own(courses())), four);
        assertThat(asked(pathway)).containsExactly(new Asked.SupplyEvidence(FactKind.TRAINING));
        assertThat(question(pathway).supplier()).isEqualTo(new Supplier.PersonnelSection());
        assertThat(question(pathway).earliest()).isEqualTo(DAY);
        assertThat(pathway.earliest()).contains(DAY);
    }

    // ---- levels

    @ParameterizedTest
    @CsvSource({
        "LATEST, AT_LEAST, 3, 1, 3",
        "LATEST, ABOVE, 3, 1, 3.001",
        "LATEST, AT_LEAST, 999999999.999, 1, 999999999.999",
        "LATEST, ABOVE, 999999999.998, 1, 999999999.999",
        "LATEST, AT_MOST, 3, 5, 3",
        "LATEST, BELOW, 3, 5, 2.999",
        "HIGHEST, AT_LEAST, 3, 1, 3",
        "LOWEST, BELOW, 3, 5, 2.999",
        "MEAN, AT_LEAST, 3, 1, 1003",
        "MEAN, ABOVE, 3, 1, 1003",
        "MEAN, AT_MOST, 3, 5, 0",
        "MEAN, BELOW, 3, 5, 0"
    })
    void a_level_is_asked_for_at_its_threshold_or_far_beyond(
            Take take, Comparison comparison, String threshold, String before, String achieved) {
        Dossier one = all(course("a", "2024-05-01", before));
        Pathway pathway = pathway(level(take, comparison, threshold), one);
        assertThat(added(pathway, one))
                .singleElement()
                .satisfies(other -> assertThat(other.quantity(HOURS)).contains(Quantity.of(achieved)));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHEST, AT_MOST, 3, 5",
        "LOWEST, AT_LEAST, 3, 1",
        "LATEST, BELOW, 0, 1",
        "LATEST, ABOVE, 999999999.999, 1",
        "MEAN, AT_LEAST, 999999999.999, 1"
    })
    void a_level_that_no_other_figure_changes_is_out_of_reach(
            Take take, Comparison comparison, String threshold, String before) {
        noWay(
                pathway(level(take, comparison, threshold), all(course("a", "2024-05-01", before))),
                Obstacle.FIGURE_OUT_OF_REACH);
    }

    @Test
    void what_is_missing_twice_is_asked_for_twice() {
        Pathway two = pathway(count(courses(), new Window.Ever(), Per.FACT, stated(2)), all());
        assertThat(two.questions()).hasSize(2);
        assertThat(two.questions().get(0)).isEqualTo(two.questions().get(1));
        assertThat(asked(two)).containsExactly(achieve(), achieve());
    }

    // ---- runs of years

    @Test
    void a_run_goes_on_from_the_years_that_there_are() {
        Dossier last = all(course("a", "2023-05-01"));
        Pathway one = pathway(years(courses(), 2), last);
        assertThat(asked(one)).containsExactly(achieve());
        assertThat(one.earliest()).contains(TOMORROW);
        Pathway two = pathway(years(courses(), 3), last);
        assertThat(asked(two)).containsExactly(achieve(), achieve());
        assertThat(two.earliest()).contains(LocalDate.of(2025, 4, 1));
        assertThat(two.questions()).extracting(Question::earliest).containsExactly(TOMORROW, LocalDate.of(2025, 4, 1));
        Dossier gap = all(course("a", "2022-05-01"));
        assertThat(pathway(years(courses(), 2), gap).earliest()).contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void years_that_the_record_may_lack_are_asked_for_as_past() {
        Dossier last = knowing(Set.of(), course("a", "2024-05-01"));
        Pathway two = pathway(years(courses(), 2), last);
        assertThat(two.earliest()).contains(DAY);
        assertThat(added(two, last))
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isBetween(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31)));
    }

    @Test
    void a_past_year_of_a_run_is_asked_for_within_the_window_of_the_run() {
        Dossier last = knowing(Set.of(), course("a", "2024-05-01"));
        Criterion two = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, stated(2), courses(), new Window.Last(span(1, SpanUnit.YEARS)), List.of());
        Pathway pathway = pathway(two, last);
        assertThat(pathway.earliest()).contains(DAY);
        assertThat(added(pathway, last))
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2024, 3, 31)));
        Dossier before = knowing(Set.of(), course("a", "2024-03-01"));
        Pathway now = pathway(
                new Criterion.ConsecutiveYears(
                        "advisor/c",
                        CLAUSE,
                        stated(2),
                        courses(),
                        new Window.Between(Optional.of(LocalDate.of(2024, 2, 1)), Optional.empty()),
                        List.of()),
                before);
        assertThat(now.earliest()).contains(DAY);
    }

    @Test
    void a_run_may_lie_in_the_past_or_wait_for_the_record_of_grants() {
        Criterion past = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, stated(1), courses(), between("", "2023-12-31"), List.of());
        Pathway before = pathway(past, knowing(Set.of()));
        assertThat(asked(before)).containsExactly(achieve());
        assertThat(before.earliest()).contains(DAY);
        Criterion since = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, stated(1), courses(), new Window.SinceGranted(Moka.EXPERT), List.of());
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING)).with(grant(Moka.EXPERT, "2024-05-01"));
        assertThat(asked(pathway(withExpert(never(), since), unsure)))
                .containsExactly(achieve(), new Asked.SupplyEvidence(FactKind.CERTIFICATION));
    }

    @Test
    void the_last_year_of_a_run_is_asked_for_with_what_it_must_have_besides() {
        Dossier nothing = all();
        ProjectCondition score = score(Occasion.DEBRIEF, List.of(), "3.5", EvaluationRules.plain());
        Pathway pathway = pathway(years(led(), 2, score), nothing);
        assertThat(pathway.earliest()).contains(LocalDate.of(2025, 4, 1));
        assertThat(asked(pathway))
                .extracting(Object::getClass)
                .containsExactly(Asked.TakePart.class, Asked.TakePart.class, Asked.ObtainRating.class);
        assertThat(((Asked.ObtainRating) asked(pathway).get(2)).project()).isEqualTo(new ProjectId("new-2"));
    }

    // ---- projects and ratings

    private static ProjectCondition.ScoreAtLeast score(
            Occasion occasion, List<PerspectiveId> angles, String atLeast, EvaluationRules rules) {
        return score(occasion, RatedSubject.TEAM, angles, List.of(), atLeast, rules);
    }

    private static ProjectCondition.ScoreAtLeast score(
            Occasion occasion,
            RatedSubject of,
            List<PerspectiveId> angles,
            List<RaterGroupId> by,
            String atLeast,
            EvaluationRules rules) {
        return new ProjectCondition.ScoreAtLeast(
                "advisor/c/w",
                CLAUSE,
                occasion,
                stated(of),
                angles,
                by,
                stated(rules.weights().isEmpty() ? Pooling.MEAN_OF_RATINGS : Pooling.MEAN_OF_GROUPS),
                stated(Combination.EACH_PERSPECTIVE),
                stated(Score.of(atLeast)),
                rules);
    }

    private static Asked.ObtainRating rating(Optional<PerspectiveId> angle, String atLeast, int raters) {
        return new Asked.ObtainRating(
                NEW, false, Occasion.DEBRIEF, RatedSubject.TEAM, angle, Optional.empty(), Score.of(atLeast), raters);
    }

    private static List<Asked.ObtainRating> ratings(EvaluationRules rules, String atLeast) {
        Criterion rated = count(led(score(Occasion.DEBRIEF, List.of(), atLeast, rules)), 1);
        return asked(pathway(rated, all())).stream()
                .filter(Asked.ObtainRating.class::isInstance)
                .map(Asked.ObtainRating.class::cast)
                .toList();
    }

    @Test
    void a_project_is_asked_for_as_it_is_chosen_and_then_its_ratings_from_every_perspective() {
        ProjectSelection selection = led(score(Occasion.DEBRIEF, Moka.ANGLES, "3.5", EvaluationRules.plain()));
        Pathway pathway = pathway(count(selection, 1), all());
        assertThat(asked(pathway))
                .containsExactly(
                        new Asked.TakePart(NEW, selection),
                        rating(Optional.of(Moka.POLICY_ANGLE), "3.5", 1),
                        rating(Optional.of(Moka.LEADERSHIP_ANGLE), "3.5", 1),
                        rating(Optional.of(Moka.TECHNICAL_ANGLE), "3.5", 1));
        assertThat(pathway.questions())
                .extracting(Question::supplier)
                .containsExactly(
                        new Supplier.Person(),
                        new Supplier.Raters(List.of(Moka.EXECUTIVE)),
                        new Supplier.Raters(List.of(Moka.COLLEAGUE)),
                        new Supplier.Raters(List.of(Moka.OUTSIDE_EXPERT)));
        assertThat(pathway.questions()).extracting(Question::earliest).containsOnly(TOMORROW);
        assertThat(pathway.questions())
                .extracting(Question::node)
                .containsExactly("advisor/c", "advisor/c/w", "advisor/c/w", "advisor/c/w");
        ProjectWork work = pathway.carriedOut().orElseThrow().dossier().work().get(0);
        assertThat(work.part()).isEqualTo(Part.LEADER);
        assertThat(work.project().startsOn()).isEqualTo(TOMORROW);
        assertThat(work.ratings())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.day()).isEqualTo(TOMORROW));
    }

    @Test
    void the_lowest_level_of_the_scale_that_is_enough_is_asked_for() {
        assertThat(ratings(EvaluationRules.plain(), "3.5")).containsExactly(rating(Optional.empty(), "3.5", 1));
        assertThat(ratings(EvaluationRules.plain(), "3.6")).containsExactly(rating(Optional.empty(), "4", 1));
        EvaluationRules above = EvaluationRules.builder().above(true).build();
        assertThat(ratings(above, "3.5")).containsExactly(rating(Optional.empty(), "4", 1));
        assertThat(ratings(above, "3.4")).containsExactly(rating(Optional.empty(), "3.5", 1));
        assertThat(ratings(above, "5")).isEmpty();
        assertThat(ratings(EvaluationRules.plain(), "5")).hasSize(1);
    }

    @Test
    void without_a_scale_the_threshold_itself_is_asked_for_or_the_least_above_it() {
        Map<ScaleId, ScaleDeclaration> scales =
                new LinkedHashMap<>(Moka.illustrative().scales());
        Scale other = new Scale(new ScaleId("other"), Score.of("0"), Score.of("10"), Score.of("1"));
        scales.put(
                other.id(),
                new ScaleDeclaration(other.id(), new ClauseId("criteria"), Optional.of(other), Optional.of("city@1")));
        EvaluationRules above = EvaluationRules.builder().above(true).build();
        for (EvaluationRules rules : List.of(EvaluationRules.plain(), above)) {
            Policy policy = ImmutablePolicy.copyOf(
                            asking(count(led(score(Occasion.DEBRIEF, List.of(), "3.3", rules)), 1)))
                    .withScales(scales);
            assertThat(asked(pathway(policy, all())))
                    .last()
                    .isEqualTo(rating(Optional.empty(), rules.above() ? "3.301" : "3.3", 1));
        }
    }

    @Test
    void after_a_project_on_record_that_is_over_its_members_are_asked() {
        ProjectCondition.ScoreAtLeast afterwards = score(
                Occasion.AFTER_PROJECT,
                RatedSubject.PERSON,
                List.of(),
                List.of(Moka.PROJECT_MEMBER),
                "3",
                EvaluationRules.plain());
        Dossier over = known(
                Career.of("00123").leader("P-1", "2023-05-10", "2024-02-20").dossier());
        assertThat(asked(pathway(count(led(afterwards), 1), over)))
                .containsExactly(new Asked.ObtainRating(
                        new ProjectId("P-1"),
                        true,
                        Occasion.AFTER_PROJECT,
                        RatedSubject.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Score.of("3"),
                        1));
    }

    @Test
    void as_many_raters_are_asked_as_are_needed() {
        assertThat(ratings(EvaluationRules.builder().minRaters(3).build(), "3"))
                .containsExactly(rating(Optional.empty(), "3", 3));
        assertThat(ratings(EvaluationRules.builder().trim(new Trim.Count(2)).build(), "3"))
                .containsExactly(rating(Optional.empty(), "3", 5));
        assertThat(ratings(
                        EvaluationRules.builder()
                                .minRaters(2)
                                .putMinRatersByGroup(Moka.OUTSIDE_EXPERT, 4)
                                .build(),
                        "3"))
                .containsExactly(rating(Optional.empty(), "3", 6));
        assertThat(ratings(
                        EvaluationRules.builder()
                                .putWeights(Moka.COLLEAGUE, new Weight(2000))
                                .putWeights(Moka.PROJECT_MEMBER, new Weight(0))
                                .putWeights(Moka.OUTSIDE_EXPERT, new Weight(1000))
                                .build(),
                        "3"))
                .containsExactly(rating(Optional.empty(), "3", 2));
    }

    @Test
    void where_a_share_must_answer_it_is_recorded_how_many_were_asked() {
        EvaluationRules rules =
                EvaluationRules.builder().minResponse(60).minRaters(2).build();
        Pathway pathway = pathway(count(led(score(Occasion.DEBRIEF, List.of(), "3", rules)), 1), all());
        ProjectWork work = pathway.carriedOut().orElseThrow().dossier().work().get(0);
        assertThat(work.requests())
                .singleElement()
                .satisfies(one -> assertThat(one.asked()).isEqualTo(2));
        Pathway plain = pathway(count(led(score(Occasion.DEBRIEF, List.of(), "3", EvaluationRules.plain())), 1), all());
        assertThat(plain.carriedOut().orElseThrow().dossier().work().get(0).requests())
                .isEmpty();
    }

    @Test
    void the_person_is_rated_where_the_person_is_to_be_and_on_the_axis_that_is_asked_for() {
        EvaluationRules axis = EvaluationRules.builder().axis(Moka.AI_RPA).build();
        ProjectCondition.ScoreAtLeast afterwards =
                score(Occasion.AFTER_PROJECT, RatedSubject.PERSON, List.of(), List.of(Moka.PROJECT_MEMBER), "3", axis);
        Pathway pathway = pathway(count(led(afterwards), 1), all());
        assertThat(asked(pathway).get(1))
                .isEqualTo(new Asked.ObtainRating(
                        NEW,
                        false,
                        Occasion.AFTER_PROJECT,
                        RatedSubject.PERSON,
                        Optional.empty(),
                        Optional.of(Moka.AI_RPA),
                        Score.of("3"),
                        1));
        assertThat(pathway.questions().get(1).supplier()).isEqualTo(new Supplier.Raters(List.of(Moka.PROJECT_MEMBER)));
    }

    @Test
    void two_conditions_on_one_project_are_met_by_the_higher_score_and_each_is_told_its_own() {
        ProjectCondition low = score(Occasion.DEBRIEF, List.of(), "3", EvaluationRules.plain());
        ProjectCondition high = score(
                Occasion.DEBRIEF,
                RatedSubject.TEAM,
                List.of(Moka.POLICY_ANGLE),
                List.of(),
                "4",
                EvaluationRules.plain());
        Pathway pathway = pathway(count(led(low, high), 1), all());
        assertThat(asked(pathway).subList(1, 3))
                .containsExactly(rating(Optional.empty(), "3", 1), rating(Optional.of(Moka.POLICY_ANGLE), "4", 1));
        assertThat(pathway.carriedOut().orElseThrow().dossier().work().get(0).ratings())
                .allSatisfy(one -> assertThat(one.score()).contains(Score.of("4")));
    }

    @Test
    void the_ratings_of_a_project_on_record_are_asked_for_from_its_end_on() {
        Criterion rated = count(led(score(Occasion.DEBRIEF, List.of(), "3", EvaluationRules.plain())), 1);
        Dossier over = known(
                Career.of("00123").leader("P-1", "2023-05-10", "2024-02-20").dossier());
        Asked.ObtainRating existing = new Asked.ObtainRating(
                new ProjectId("P-1"),
                true,
                Occasion.DEBRIEF,
                RatedSubject.TEAM,
                Optional.empty(),
                Optional.empty(),
                Score.of("3"),
                1);
        Pathway pathway = pathway(rated, over);
        assertThat(asked(pathway)).containsExactly(existing);
        assertThat(question(pathway).earliest()).isEqualTo(TOMORROW);
        Criterion then = new Criterion.All(
                "advisor/all",
                CLAUSE,
                List.of(
                        new Criterion.Count(
                                "advisor/first", CLAUSE, led(), between("2025-01-10", ""), Per.FACT, stated(1)),
                        rated));
        Pathway later = pathway(then, all());
        assertThat(asked(later))
                .extracting(Object::getClass)
                .containsExactly(Asked.TakePart.class, Asked.ObtainRating.class);
        assertThat(later.questions()).extracting(Question::earliest).containsOnly(LocalDate.of(2025, 1, 10));
        Dossier member = known(
                Career.of("00123").member("P-1", "2023-05-10", "2024-02-20").dossier());
        assertThat(asked(pathway(rated, member))).extracting(Object::getClass).contains(Asked.TakePart.class);
    }

    @Test
    void a_project_without_an_end_is_rated_at_its_debrief_but_not_after_it() {
        Dossier leads = known(Career.of("00123").leads("P-1", "2024-05-10").dossier());
        Pathway debrief =
                pathway(count(led(score(Occasion.DEBRIEF, List.of(), "3", EvaluationRules.plain())), 1), leads);
        assertThat(asked(debrief)).extracting(Object::getClass).containsExactly(Asked.ObtainRating.class);
        ProjectCondition.ScoreAtLeast afterwards = score(
                Occasion.AFTER_PROJECT,
                RatedSubject.PERSON,
                List.of(),
                List.of(Moka.PROJECT_MEMBER),
                "3",
                EvaluationRules.plain());
        assertThat(asked(pathway(count(led(afterwards), 1), leads)))
                .extracting(Object::getClass)
                .containsExactly(Asked.TakePart.class, Asked.ObtainRating.class);
    }

    @Test
    void a_new_project_has_an_id_that_no_other_has() {
        Dossier one = known(
                Career.of("00123").leader("new-1", "2023-05-10", "2024-02-20").dossier());
        assertThat(asked(pathway(count(led(), 2), one)))
                .containsExactly(new Asked.TakePart(new ProjectId("new-2"), led()));
    }

    // ---- roles

    private static Policy withExpert(Criterion expert, Criterion advisor) {
        return Moka.with(asking(advisor), Moka.EXPERT, expert);
    }

    @Test
    void a_role_after_which_facts_count_is_asked_for_first() {
        Criterion since = count(courses(), new Window.SinceGranted(Moka.EXPERT), Per.FACT, stated(1));
        Pathway pathway = pathway(withExpert(met(), since), all());
        assertThat(asked(pathway)).containsExactly(new Asked.HoldRole(Moka.EXPERT, false), achieve());
        assertThat(pathway.questions())
                .extracting(Question::supplier)
                .containsExactly(new Supplier.PersonnelSection(), new Supplier.Person());
        assertThat(pathway.questions()).extracting(Question::earliest).containsExactly(TOMORROW, TOMORROW.plusDays(1));
        noWay(pathway(withExpert(never(), since), all()), Obstacle.ROLE_OUT_OF_REACH);
        Dossier other = all().with(grant(Moka.SPECIALIST, "2024-05-01"));
        noWay(pathway(withExpert(never(), since), other), Obstacle.ROLE_OUT_OF_REACH);
        Dossier granted = all().with(grant(Moka.EXPERT, "2024-05-01"));
        assertThat(asked(pathway(withExpert(never(), since), granted))).containsExactly(achieve());
        Criterion after = count(led(new ProjectCondition.StartsAfterGrant("advisor/c/w", CLAUSE, Moka.EXPERT)), 1);
        assertThat(asked(pathway(withExpert(met(), after), all())))
                .extracting(Object::getClass)
                .containsExactly(Asked.HoldRole.class, Asked.TakePart.class);
    }

    @Test
    void since_a_grant_that_the_record_may_lack_no_more_is_asked_for_than_is_missing() {
        Criterion since = count(courses(), new Window.SinceGranted(Moka.EXPERT), Per.FACT, stated(1));
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING)).with(grant(Moka.EXPERT, "2024-05-01"));
        assertThat(asked(pathway(withExpert(never(), since), unsure)))
                .containsExactly(achieve(), new Asked.SupplyEvidence(FactKind.CERTIFICATION));
        Criterion total = new Criterion.Total(
                "advisor/c",
                CLAUSE,
                List.of(own(courses())),
                new Window.SinceGranted(Moka.EXPERT),
                Comparison.AT_LEAST,
                stated(Quantity.of("5")));
        assertThat(asked(pathway(withExpert(never(), total), unsure)))
                .containsExactly(achieve(Comparison.AT_LEAST, "5"), new Asked.SupplyEvidence(FactKind.CERTIFICATION));
    }

    @Test
    void a_role_is_asked_for_with_what_it_needs_itself_and_when_that_is_there() {
        Criterion needs = count(courses(), between("2025-04-02", ""), Per.FACT, stated(1));
        Pathway pathway = pathway(withExpert(needs, holds(Moka.EXPERT, Optional.empty())), all());
        assertThat(asked(pathway)).containsExactly(achieve(), new Asked.HoldRole(Moka.EXPERT, false));
        assertThat(pathway.earliest()).contains(LocalDate.of(2025, 4, 2));
        assertThat(pathway.questions()).extracting(Question::earliest).containsOnly(LocalDate.of(2025, 4, 2));
        noWay(pathway(withExpert(never(), holds(Moka.EXPERT, Optional.empty())), all()), Obstacle.ROLE_OUT_OF_REACH);
    }

    @Test
    void a_grant_that_the_record_may_lack_is_asked_for_without_what_the_role_needs() {
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING));
        Pathway pathway = pathway(withExpert(never(), holds(Moka.EXPERT, Optional.empty())), unsure);
        assertThat(asked(pathway)).containsExactly(new Asked.HoldRole(Moka.EXPERT, false));
        assertThat(question(pathway).earliest()).isEqualTo(DAY);
    }

    @Test
    void a_role_that_is_held_is_waited_for_until_it_is_held_long_enough() {
        Criterion two = holds(Moka.EXPERT, Optional.of(span(2, SpanUnit.YEARS)));
        Pathway pathway = pathway(withExpert(met(), two), all().with(grant(Moka.EXPERT, "2023-06-15")));
        assertThat(asked(pathway)).containsExactly(new Asked.Await());
        assertThat(question(pathway).supplier()).isEqualTo(new Supplier.Person());
        assertThat(question(pathway).earliest()).isEqualTo(LocalDate.of(2025, 6, 15));
        assertThat(pathway.earliest()).contains(LocalDate.of(2025, 6, 15));
    }

    @Test
    void a_role_is_had_as_soon_as_the_role_that_it_needs_can_be() {
        Criterion course = count(courses(), between("2025-01-10", ""), Per.FACT, stated(1));
        Pathway pathway = pathway(withExpert(course, holds(Moka.EXPERT, Optional.empty())), all());
        assertThat(pathway.earliest())
                .hasValueSatisfying(
                        day -> assertThat(day).isBetween(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 1, 12)));
        ProjectCondition after = new ProjectCondition.StartsAfterGrant("advisor/c/after", CLAUSE, Moka.EXPERT);
        for (Criterion led : List.of(count(led(after), 1), years(led(), 1, after))) {
            assertThat(pathway(withExpert(course, led), all()).earliest())
                    .hasValueSatisfying(
                            day -> assertThat(day).isBetween(LocalDate.of(2025, 1, 11), LocalDate.of(2025, 1, 13)));
        }
    }

    @Test
    void a_role_that_has_run_out_is_asked_for_again() {
        Policy policy = ImmutablePolicy.copyOf(withExpert(never(), holds(Moka.EXPERT, Optional.empty())))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(
                                CLAUSE,
                                Optional.of(span(1, SpanUnit.YEARS)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        Pathway pathway = pathway(policy, all().with(grant(Moka.EXPERT, "2023-06-15")));
        assertThat(asked(pathway)).containsExactly(new Asked.HoldRole(Moka.EXPERT, true));
        assertThat(question(pathway).earliest()).isEqualTo(TOMORROW);
    }

    @Test
    void a_role_is_granted_as_early_as_may_be_or_on_the_day_where_it_would_have_run_out() {
        Criterion then = new Criterion.All(
                "advisor/all", CLAUSE, List.of(holds(Moka.EXPERT, Optional.empty()), during("2025-04-01", "")));
        Pathway early = pathway(withExpert(met(), then), all().with(grant(Moka.SPECIALIST, "2020-04-01")));
        assertThat(asked(early)).containsExactly(new Asked.HoldRole(Moka.EXPERT, false), new Asked.Await());
        assertThat(early.questions().get(0).earliest()).isEqualTo(TOMORROW);
        Policy brief = ImmutablePolicy.copyOf(withExpert(met(), then))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(
                                CLAUSE,
                                Optional.of(span(1, SpanUnit.MONTHS)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        Pathway late = pathway(brief, all());
        assertThat(asked(late)).containsExactly(new Asked.HoldRole(Moka.EXPERT, false), new Asked.Await());
        assertThat(late.questions().get(0).earliest()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void what_a_role_must_go_with_is_asked_for_with_it() {
        Criterion post = new Criterion.Post("expert/keeping/post", CLAUSE, List.of("課長"));
        Policy policy = ImmutablePolicy.copyOf(withExpert(met(), holds(Moka.EXPERT, Optional.empty())))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(CLAUSE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(post))));
        Dossier serves = all().with(serving("2020-04-01", "主事", "01"));
        Dossier granted = serves.with(grant(Moka.EXPERT, "2023-06-15"));
        assertThat(asked(pathway(policy, granted))).containsExactly(new Asked.BeAppointed(false, List.of("課長")));
        assertThat(asked(pathway(policy, serves)))
                .containsExactly(new Asked.HoldRole(Moka.EXPERT, false), new Asked.BeAppointed(false, List.of("課長")));
    }

    @Test
    void two_roles_that_need_each_other_are_out_of_reach() {
        Policy circle = withExpert(holds(Moka.SPECIALIST, Optional.empty()), holds(Moka.EXPERT, Optional.empty()));
        noWay(
                pathway(Moka.with(circle, Moka.SPECIALIST, holds(Moka.EXPERT, Optional.empty())), all()),
                Obstacle.ROLE_OUT_OF_REACH);
    }

    // ---- service, and the day itself

    @Test
    void a_post_and_a_unit_are_asked_for_of_the_personnel_section_from_the_next_day_on() {
        Dossier serves = all().with(serving("2020-04-01", "主事", "01"));
        Criterion post = new Criterion.Post("advisor/post", CLAUSE, List.of("課長", "部長"));
        Pathway appointed = pathway(post, serves);
        assertThat(asked(appointed)).containsExactly(new Asked.BeAppointed(false, List.of("課長", "部長")));
        assertThat(question(appointed).supplier()).isEqualTo(new Supplier.PersonnelSection());
        assertThat(question(appointed).earliest()).isEqualTo(TOMORROW);
        assertThat(appointed.earliest()).contains(TOMORROW);
        Service service =
                appointed.carriedOut().orElseThrow().dossier().service().orElseThrow();
        assertThat(service.member().department()).isEqualTo(new DepartmentId("01"));
        assertThat(service.member().joinedOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        Criterion unit =
                new Criterion.Unit("advisor/unit", CLAUSE, List.of(new DepartmentId("02"), new DepartmentId("03")));
        Pathway moved = pathway(unit, serves);
        assertThat(asked(moved)).containsExactly(new Asked.BeAppointed(true, List.of("02", "03")));
        assertThat(moved.carriedOut()
                        .orElseThrow()
                        .dossier()
                        .service()
                        .orElseThrow()
                        .member()
                        .post())
                .isEqualTo("主事");
    }

    @Test
    void where_nobody_knows_the_service_the_record_is_asked_for_on_the_day_itself() {
        Dossier nobody = all();
        Criterion post = new Criterion.Post("advisor/post", CLAUSE, List.of("課長"));
        Criterion unit = new Criterion.Unit("advisor/unit", CLAUSE, List.of(new DepartmentId("02")));
        Criterion joined = new Criterion.Joined("advisor/joined", CLAUSE, between("2020-04-01", "2021-03-31"));
        Criterion early = new Criterion.Joined("advisor/joined", CLAUSE, between("", "1985-03-31"));
        for (Criterion one : List.of(post, unit, joined, early, served(3))) {
            Pathway pathway = pathway(one, nobody);
            assertThat(asked(pathway)).containsExactly(new Asked.SupplyEvidence(FactKind.SERVICE));
            assertThat(question(pathway).earliest()).isEqualTo(DAY);
            assertThat(question(pathway).supplier()).isEqualTo(new Supplier.PersonnelSection());
        }
    }

    @Test
    void the_day_is_waited_for_until_its_time_is_over() {
        Pathway pathway = pathway(during("2025-01-10", "2025-01-20"), all());
        assertThat(asked(pathway)).containsExactly(new Asked.Await());
        assertThat(pathway.earliest()).contains(LocalDate.of(2025, 1, 10));
        noWay(pathway(during("", "2024-09-30"), all()), Obstacle.TIME_IS_OVER);
        noWay(pathway(during("2100-04-01", "2101-03-31"), all()), Obstacle.NONE_FOUND);
        assertThat(pathway(during("", "2024-10-01"), all()).questions()).isEmpty();
    }

    // ---- logic

    private static Way.AnyOf anyOf(Pathway pathway) {
        return (Way.AnyOf) pathway.way();
    }

    @Test
    void of_several_parts_the_cheapest_are_taken_and_as_many_as_are_needed() {
        Criterion two = new Criterion.Some(
                "advisor/some",
                CLAUSE,
                List.of(
                        new Criterion.Count("advisor/some/a", CLAUSE, led(), new Window.Ever(), Per.FACT, stated(3)),
                        new Criterion.Post("advisor/some/b", CLAUSE, List.of("課長")),
                        new Criterion.Count(
                                "advisor/some/c", CLAUSE, courses(), new Window.Ever(), Per.FACT, stated(2))),
                stated(2));
        Pathway pathway = pathway(two, all().with(serving("2020-04-01", "主事", "01")));
        assertThat(anyOf(pathway).atLeast()).isEqualTo(2);
        assertThat(anyOf(pathway).options()).extracting(Way.Option::part).containsExactly(0, 1, 2);
        assertThat(anyOf(pathway).options()).extracting(Way.Option::taken).containsExactly(false, true, true);
        assertThat(asked(pathway)).containsExactly(new Asked.BeAppointed(false, List.of("課長")), achieve(), achieve());
        assertThat(anyOf(pathway).options())
                .extracting(Way.Option::earliest)
                .containsExactly(Optional.of(TOMORROW), Optional.of(TOMORROW), Optional.of(TOMORROW));
        assertThat(pathway.allCarriedOut()).hasSize(2);
    }

    @Test
    void of_several_parts_those_that_hold_already_are_enough() {
        Criterion any = new Criterion.Any("advisor/any", CLAUSE, List.of(count(courses(), 1), met()));
        assertThat(pathway(any, all()).way()).isEqualTo(new Way.Nothing());
        Criterion all = new Criterion.All("advisor/all", CLAUSE, List.of(count(courses(), 1), met()));
        Pathway pathway = pathway(all, all());
        assertThat(asked(pathway)).containsExactly(achieve());
        assertThat(((Way.Every) pathway.way()).of()).hasSize(2).last().isEqualTo(new Way.Nothing());
    }

    @Test
    void an_alternative_below_other_parts_is_looked_into_and_one_of_a_role_that_is_needed_first_is_not() {
        Criterion any = new Criterion.Any("advisor/any", CLAUSE, List.of(served(5), count(courses(), 1)));
        Dossier serves = all().with(serving("2023-06-15", "主事", "01"));
        Criterion post = new Criterion.Post("advisor/post", CLAUSE, List.of("課長"));
        Pathway below = pathway(new Criterion.All("advisor/all", CLAUSE, List.of(any, post)), serves);
        Way.AnyOf own = (Way.AnyOf) ((Way.Every) below.way()).of().get(0);
        assertThat(own.options())
                .extracting(Way.Option::earliest)
                .containsExactly(Optional.of(LocalDate.of(2028, 6, 15)), Optional.of(TOMORROW));
        assertThat(below.allCarriedOut()).hasSize(2);
        Pathway first = pathway(withExpert(any, holds(Moka.EXPERT, Optional.empty())), serves);
        Way.AnyOf other = (Way.AnyOf) ((Way.Every) first.way()).of().get(0);
        assertThat(other.options().get(0).way())
                .isEqualTo(new Way.NoWay("advisor/any", Optional.empty(), Obstacle.NOT_LOOKED_INTO));
        assertThat(first.allCarriedOut()).hasSize(1);
    }

    @Test
    void an_alternative_that_is_no_way_is_told_with_what_stands_in_it() {
        Criterion any = new Criterion.Any("advisor/any", CLAUSE, List.of(never(), count(courses(), 1)));
        Pathway pathway = pathway(any, all());
        assertThat(anyOf(pathway).options()).extracting(Way.Option::taken).containsExactly(false, true);
        assertThat(anyOf(pathway).options().get(0).way())
                .isEqualTo(new Way.NoWay("advisor/during/", CLAUSE, Obstacle.TIME_IS_OVER));
        assertThat(anyOf(pathway).options().get(0).earliest()).isEmpty();
        Criterion none = new Criterion.All("advisor/all", CLAUSE, List.of(never(), count(courses(), 1)));
        Pathway without = pathway(none, all());
        assertThat(without.exists()).isFalse();
        assertThat(without.way().obstacles()).extracting(Way.NoWay::why).containsExactly(Obstacle.TIME_IS_OVER);
    }

    @Test
    void what_must_not_be_is_answered_by_a_complete_record_and_by_no_other() {
        Criterion not = new Criterion.Not("advisor/not", CLAUSE, count(courses(), 1));
        Dossier unsure = knowing(EnumSet.noneOf(FactKind.class));
        Pathway pathway = pathway(not, unsure);
        assertThat(asked(pathway)).containsExactly(new Asked.SupplyEvidence(FactKind.TRAINING));
        noWay(pathway(not, knowing(Set.of(), course("a", "2024-05-01"))), Obstacle.HAS_HAPPENED);
    }

    @Test
    void what_one_part_undoes_of_another_is_asked_for_again() {
        Criterion latest = level(Take.LATEST, Comparison.AT_LEAST, "3");
        Criterion small = new Criterion.Count(
                "advisor/small",
                CLAUSE,
                courses(hours(Comparison.AT_MOST, "1")),
                new Window.Ever(),
                Per.FACT,
                stated(1));
        Pathway pathway = pathway(new Criterion.All("advisor/all", CLAUSE, List.of(latest, small)), all());
        assertThat(asked(pathway))
                .containsExactly(
                        achieve(Comparison.AT_LEAST, "3"),
                        achieve(Comparison.AT_MOST, "1"),
                        achieve(Comparison.AT_LEAST, "3"));
        assertThat(pathway.earliest()).contains(TOMORROW.plusDays(1));
    }

    @Test
    void among_several_parts_those_that_hold_ask_for_nothing() {
        Criterion any = new Criterion.Any("advisor/any", CLAUSE, List.of(met(), count(courses(), 1)));
        Criterion exam = new Criterion.Post("advisor/post", CLAUSE, List.of("課長"));
        Pathway pathway = pathway(
                new Criterion.All("advisor/all", CLAUSE, List.of(any, exam)),
                all().with(serving("2020-04-01", "主事", "01")));
        assertThat(((Way.Every) pathway.way()).of()).first().isEqualTo(new Way.Nothing());
    }

    @Test
    void a_record_that_is_complete_may_be_what_a_level_or_a_role_waits_for() {
        Dossier unsure = knowing(Set.of());
        Pathway latest = pathway(level(Take.LATEST, Comparison.AT_LEAST, "3"), unsure);
        assertThat(asked(latest))
                .containsExactly(achieve(Comparison.AT_LEAST, "3"), new Asked.SupplyEvidence(FactKind.TRAINING));
        assertThat(latest.earliest()).contains(DAY);
        Criterion without = new Criterion.Not(
                "expert/keeping/not",
                CLAUSE,
                new Criterion.Holds("expert/keeping/not/n", CLAUSE, Moka.SPECIALIST, Optional.empty()));
        Policy policy = ImmutablePolicy.copyOf(withExpert(met(), holds(Moka.EXPERT, Optional.empty())))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(
                                CLAUSE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(without))));
        assertThat(asked(pathway(policy, unsure.with(grant(Moka.EXPERT, "2023-06-15")))))
                .containsExactly(new Asked.SupplyEvidence(FactKind.CERTIFICATION));
    }

    // ---- terms

    @Test
    void an_open_choice_that_makes_no_difference_is_not_asked_for() {
        Map<String, Criterion> cases = new LinkedHashMap<>();
        cases.put("one", met());
        cases.put("other", met());
        Criterion choose = new Criterion.Choose("advisor/choose", CLAUSE, TIMES, cases);
        OpenTerm term = open(new TermType.OneOf(List.of("one", "other")));
        Criterion both = new Criterion.All("advisor/all", CLAUSE, List.of(choose, count(courses(), 1)));
        assertThat(asked(pathway(asking(both, term), all()))).containsExactly(achieve());
        Criterion not = new Criterion.Not("advisor/not", CLAUSE, both);
        assertThat(asked(pathway(asking(not, term), knowing(Set.of()))))
                .containsExactly(new Asked.SupplyEvidence(FactKind.TRAINING));
    }

    @Test
    void open_terms_are_asked_for_wherever_they_stand() {
        OpenTerm term = open(number("2", "7"));
        Asked filled = new Asked.FillTerm(TIMES, "2");
        Criterion not = new Criterion.Not(
                "advisor/not", CLAUSE, count(courses(), new Window.Ever(), Per.FACT, new Term.Named<>(TIMES)));
        assertThat(asked(pathway(asking(not, term), all()))).containsExactly(filled);
        Criterion held = holds(Moka.EXPERT, Optional.of(new Span(new Term.Named<>(TIMES), SpanUnit.YEARS)));
        assertThat(asked(pathway(asking(held, term), all().with(grant(Moka.EXPERT, "2020-04-01")))))
                .containsExactly(filled);
        Criterion last = count(
                courses(), new Window.Last(new Span(new Term.Named<>(TIMES), SpanUnit.YEARS)), Per.FACT, stated(1));
        assertThat(asked(pathway(asking(last, term), all()))).containsExactly(filled, achieve());
        Criterion run = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, new Term.Named<>(TIMES), courses(), new Window.Ever(), List.of());
        assertThat(asked(pathway(asking(run, term), all()))).containsExactly(filled, achieve(), achieve());
        QuantityCondition hours =
                new QuantityCondition("advisor/c/w", CLAUSE, HOURS, Comparison.AT_LEAST, new Term.Named<>(TIMES));
        Criterion figure = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, stated(1), courses(hours), new Window.Ever(), List.of());
        assertThat(asked(pathway(asking(figure, term), all())))
                .containsExactly(filled, achieve(Comparison.AT_LEAST, "2"));
        Criterion level = new Criterion.Level(
                "advisor/c",
                CLAUSE,
                courses(hours),
                new Window.Ever(),
                HOURS,
                Take.LATEST,
                Comparison.AT_LEAST,
                new Term.Named<>(TIMES));
        assertThat(asked(pathway(asking(level, term), all())))
                .containsExactly(filled, achieve(Comparison.AT_LEAST, "2"));
        Criterion where = new Criterion.Level(
                "advisor/c",
                CLAUSE,
                courses(hours),
                new Window.Ever(),
                HOURS,
                Take.LATEST,
                Comparison.AT_LEAST,
                stated(Quantity.of("1")));
        assertThat(asked(pathway(asking(where, term), all())))
                .containsExactly(filled, achieve(Comparison.AT_LEAST, "2"));
    }

    @Test
    void the_open_length_of_a_window_is_asked_for_of_runs_and_levels_too() {
        OpenTerm term = open(number("2", "7"));
        Asked filled = new Asked.FillTerm(TIMES, "2");
        Window last = new Window.Last(new Span(new Term.Named<>(TIMES), SpanUnit.YEARS));
        Criterion run = new Criterion.ConsecutiveYears("advisor/c", CLAUSE, stated(1), courses(), last, List.of());
        assertThat(asked(pathway(asking(run, term), all()))).containsExactly(filled, achieve());
        Criterion level = new Criterion.Level(
                "advisor/c",
                CLAUSE,
                courses(),
                last,
                HOURS,
                Take.LATEST,
                Comparison.AT_LEAST,
                stated(Quantity.of("3")));
        assertThat(asked(pathway(asking(level, term), all())))
                .containsExactly(filled, achieve(Comparison.AT_LEAST, "3"));
    }

    @Test
    void an_open_threshold_is_assumed_in_the_middle_of_its_scale_then_at_its_lowest_and_at_its_highest() {
        ProjectCondition.ScoreAtLeast open = new ProjectCondition.ScoreAtLeast(
                "advisor/c/w",
                CLAUSE,
                Occasion.DEBRIEF,
                stated(RatedSubject.TEAM),
                List.of(Moka.POLICY_ANGLE),
                List.of(),
                stated(Pooling.MEAN_OF_RATINGS),
                stated(Combination.EACH_PERSPECTIVE),
                new Term.Named<>(Moka.DEBRIEF_THRESHOLD));
        Policy without = Moka.illustrativeWithout(Moka.DEBRIEF_THRESHOLD.value());
        Policy rated = Moka.with(without, Moka.ADVISOR, count(led(open), 1));
        assertThat(asked(pathway(rated, all()))).first().isEqualTo(new Asked.FillTerm(Moka.DEBRIEF_THRESHOLD, "3"));
        Career career = Career.of("00123").leader("P-1", "2023-05-10", "2024-02-20");
        Criterion once = new Criterion.Not(
                "advisor/all/once",
                CLAUSE,
                new Criterion.Count("advisor/all/two", CLAUSE, led(), new Window.Ever(), Per.FACT, stated(2)));
        Policy low = Moka.with(
                without, Moka.ADVISOR, new Criterion.All("advisor/all", CLAUSE, List.of(count(led(open), 1), once)));
        Dossier two = known(career.rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "2").dossier());
        assertThat(asked(pathway(low, two))).containsExactly(new Asked.FillTerm(Moka.DEBRIEF_THRESHOLD, "1"));
        Policy high = Moka.with(without, Moka.ADVISOR, not(count(led(open), 1)));
        Dossier four = known(career.rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "5")
                .rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "5")
                .dossier());
        assertThat(asked(pathway(high, four))).containsExactly(new Asked.FillTerm(Moka.DEBRIEF_THRESHOLD, "5"));
    }

    @Test
    void the_open_terms_of_a_total_are_asked_for_each() {
        TermId most = new TermId("most");
        TermId each = new TermId("each");
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(Moka.illustrative().terms());
        for (TermId id : List.of(TIMES, most, each)) {
            OpenTerm like = open(number("2", "7"));
            terms.put(id, new OpenTerm(id, like.type(), like.clause(), like.says(), like.decides(), Optional.empty()));
        }
        Criterion total = new Criterion.Total(
                "advisor/c",
                CLAUSE,
                List.of(new Contribution(
                        courses(), new Worth.Each(new Term.Named<>(each)), Optional.of(new Term.Named<>(most)))),
                new Window.Ever(),
                Comparison.AT_LEAST,
                new Term.Named<>(TIMES));
        Policy policy = ImmutablePolicy.copyOf(asking(total)).withTerms(terms);
        assertThat(asked(pathway(policy, all())))
                .containsExactly(
                        new Asked.FillTerm(TIMES, "2"),
                        new Asked.FillTerm(most, "2"),
                        new Asked.FillTerm(each, "2"),
                        achieve());
    }

    private static OpenTerm open(TermType type) {
        return new OpenTerm(
                TIMES,
                type,
                new ClauseId("criteria"),
                LocalizedText.of("一定数", "a certain number"),
                Optional.of(LocalizedText.of("人事課", "personnel")),
                Optional.empty());
    }

    private static Policy asking(Criterion criterion, OpenTerm term) {
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(Moka.illustrative().terms());
        terms.put(term.id(), term);
        return ImmutablePolicy.copyOf(asking(criterion)).withTerms(terms);
    }

    private static TermType.Numeric number(String from, String to) {
        return new TermType.Numeric("times", new BigDecimal(from), new BigDecimal(to), true);
    }

    @Test
    void an_open_number_is_assumed_at_its_lowest_where_that_leads_somewhere() {
        Criterion times = count(courses(), new Window.Ever(), Per.FACT, new Term.Named<>(TIMES));
        Pathway pathway = pathway(asking(times, open(number("2", "7"))), all());
        assertThat(asked(pathway)).containsExactly(new Asked.FillTerm(TIMES, "2"), achieve(), achieve());
        assertThat(pathway.questions().get(0).supplier())
                .isEqualTo(new Supplier.Decider(Optional.of(LocalizedText.of("人事課", "personnel"))));
        assertThat(pathway.questions().get(0).earliest()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "5, 7"})
    void an_open_number_that_is_too_low_is_assumed_in_the_middle_and_then_at_its_highest(int more, String assumed) {
        // so many pieces are there that only a higher ceiling holds them
        Criterion most = new Criterion.Total(
                "advisor/c",
                CLAUSE,
                List.of(each("1")),
                new Window.Ever(),
                Comparison.AT_MOST,
                new Term.Named<>(TIMES));
        Achievement[] there = new Achievement[more];
        for (int i = 0; i < more; i++) {
            there[i] = course("a", "2024-05-0" + (i + 1));
        }
        Pathway pathway = pathway(asking(most, open(number("2", "7"))), all(there));
        assertThat(asked(pathway)).containsExactly(new Asked.FillTerm(TIMES, assumed));
        assertThat(pathway.earliest()).contains(DAY);
    }

    @Test
    void an_open_choice_is_assumed_as_the_first_of_its_cases_that_leads_somewhere() {
        Map<String, Criterion> cases = new LinkedHashMap<>();
        cases.put("one", never());
        cases.put("other", count(courses(), 1));
        Criterion choose = new Criterion.Choose("advisor/choose", CLAUSE, TIMES, cases);
        Pathway pathway = pathway(asking(choose, open(new TermType.OneOf(List.of("one", "other")))), all());
        assertThat(asked(pathway)).containsExactly(new Asked.FillTerm(TIMES, "other"), achieve());
        cases.put("other", never());
        Criterion none = new Criterion.Choose("advisor/choose", CLAUSE, TIMES, cases);
        Pathway without = pathway(asking(none, open(new TermType.OneOf(List.of("one", "other")))), all());
        assertThat(without.exists()).isFalse();
        assertThat(without.way().obstacles()).extracting(Way.NoWay::why).containsExactly(Obstacle.TIME_IS_OVER);
    }

    @Test
    void an_open_scale_is_settled_before_its_threshold() {
        Pathway pathway = pathway(Moka.published(), known(Career.of("00123").dossier()));
        List<Asked> asked = asked(pathway);
        int settled = asked.indexOf(new Asked.SettleScale(Moka.SCALE.id()));
        assertThat(settled).isNotNegative();
        assertThat(asked.indexOf(new Asked.FillTerm(Moka.DEBRIEF_THRESHOLD, "3")))
                .isEqualTo(settled + 1);
        assertThat(asked).filteredOn(Asked.SettleScale.class::isInstance).hasSize(1);
        assertThat(pathway.carriedOut().orElseThrow().policy().scale(Moka.SCALE.id()))
                .contains(Moka.SCALE);
    }

    @Test
    void a_length_of_service_that_is_open_is_assumed_too() {
        Criterion served =
                new Criterion.Served("advisor/served", CLAUSE, new Span(new Term.Named<>(TIMES), SpanUnit.YEARS));
        Pathway pathway =
                pathway(asking(served, open(number("2", "7"))), all().with(serving("2020-04-01", "主事", "01")));
        assertThat(asked(pathway)).containsExactly(new Asked.FillTerm(TIMES, "2"));
        assertThat(pathway.earliest()).contains(DAY);
    }

    @Test
    void the_number_of_parts_is_asked_for_before_the_parts() {
        Criterion some = new Criterion.Some(
                "advisor/some", CLAUSE, List.of(count(courses(), 1), met()), new Term.Named<>(TIMES));
        Pathway pathway = pathway(asking(some, open(number("2", "2"))), all());
        assertThat(asked(pathway)).containsExactly(new Asked.FillTerm(TIMES, "2"), achieve());
    }

    // ---- the row of the skill map

    private static Policy row(Optional<Term<Integer>> atLeast, Map<SkillCell, Criterion> cells) {
        return ImmutablePolicy.copyOf(asking(new Criterion.Profile("advisor/row", CLAUSE, Moka.ADVISOR, atLeast)))
                .withSkillCriteria(cells);
    }

    @Test
    void the_cells_of_a_row_are_asked_for_as_far_as_they_are_needed() {
        SkillCell rpa = new SkillCell(Moka.ADVISOR, Moka.AI_RPA);
        SkillCell design = new SkillCell(Moka.ADVISOR, Moka.AXES.get(4));
        Criterion post = new Criterion.Post("skill/post", CLAUSE, List.of("課長"));
        Dossier serves = all().with(serving("2020-04-01", "主事", "01"));
        Pathway one = pathway(row(Optional.of(stated(1)), Map.of(rpa, count(courses(), 1), design, post)), serves);
        assertThat(asked(one)).containsExactly(achieve());
        assertThat(anyOf(one).options())
                .extracting(Way.Option::taken)
                .containsExactly(false, false, true, false, false);
        assertThat(one.way().obstacles())
                .extracting(Way.NoWay::why)
                .containsExactly(
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.NOT_LOOKED_INTO);
        Pathway two = pathway(row(Optional.of(stated(2)), Map.of(rpa, count(courses(), 1), design, post)), serves);
        assertThat(asked(two)).containsExactly(achieve(), new Asked.BeAppointed(false, List.of("課長")));
        Pathway whole = pathway(row(Optional.empty(), Map.of(rpa, count(courses(), 1))), serves);
        assertThat(whole.exists()).isFalse();
        assertThat(whole.way().obstacles())
                .extracting(Way.NoWay::why)
                .containsExactly(
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.CELL_ILLEGIBLE,
                        Obstacle.CELL_WITHOUT_CRITERION);
        assertThat(pathway(row(Optional.of(stated(1)), Map.of(rpa, met())), serves)
                        .way())
                .isEqualTo(new Way.Nothing());
    }

    @Test
    void a_row_that_is_met_already_asks_for_nothing_and_one_of_an_open_number_asks_for_it_first() {
        SkillCell rpa = new SkillCell(Moka.ADVISOR, Moka.AI_RPA);
        Criterion row = new Criterion.Profile("advisor/row", CLAUSE, Moka.ADVISOR, Optional.of(stated(1)));
        Policy both = ImmutablePolicy.copyOf(
                        asking(new Criterion.All("advisor/all", CLAUSE, List.of(row, count(courses(), 1)))))
                .withSkillCriteria(Map.of(rpa, met()));
        assertThat(pathway(both, all()).way())
                .isInstanceOfSatisfying(
                        Way.Every.class, every -> assertThat(every.of()).first().isEqualTo(new Way.Nothing()));
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(Moka.illustrative().terms());
        terms.put(TIMES, open(number("1", "1")));
        Policy open = ImmutablePolicy.copyOf(
                        row(Optional.of(new Term.Named<>(TIMES)), Map.of(rpa, count(courses(), 1))))
                .withTerms(terms);
        assertThat(asked(pathway(open, all()))).containsExactly(new Asked.FillTerm(TIMES, "1"), achieve());
    }

    @Test
    void a_cell_without_a_mark_is_not_asked_for_and_an_illegible_one_cannot_be_even_where_it_is_said_how() {
        SkillMap map = Moka.illustrative().skillMap().orElseThrow();
        Map<AxisId, SkillMark> marks = new LinkedHashMap<>();
        Moka.AXES.forEach(axis -> marks.put(axis, SkillMark.UNMARKED));
        marks.put(Moka.AI_RPA, SkillMark.MARKED);
        Map<SkillCell, Criterion> cells = Map.of(
                new SkillCell(Moka.ADVISOR, Moka.AI_RPA),
                count(courses(), 1),
                new SkillCell(Moka.ADVISOR, Moka.DATA_UTILISATION),
                met());
        Policy one = ImmutablePolicy.copyOf(row(Optional.empty(), cells))
                .withSkillMap(new SkillMap(map.axes(), Map.of(Moka.ADVISOR, marks), map.clause()));
        assertThat(asked(pathway(one, all()))).containsExactly(achieve());
        marks.put(Moka.DATA_UTILISATION, SkillMark.ILLEGIBLE);
        Policy lost = ImmutablePolicy.copyOf(one)
                .withSkillMap(new SkillMap(map.axes(), Map.of(Moka.ADVISOR, marks), map.clause()));
        noWay(pathway(lost, all()), Obstacle.CELL_ILLEGIBLE);
    }

    // ---- days worth a look

    private static Criterion not(Criterion of) {
        return new Criterion.Not("advisor/not", CLAUSE, of);
    }

    private static void awaited(Pathway pathway, String day) {
        assertThat(asked(pathway)).containsExactly(new Asked.Await());
        assertThat(pathway.earliest()).contains(LocalDate.parse(day));
    }

    @Test
    void what_lies_in_a_window_is_waited_for_until_it_falls_out() {
        Window year = new Window.Last(span(1, SpanUnit.YEARS));
        Dossier seven = all(course("a", "2024-05-10", "7"), course("b", "2024-09-10", "2"));
        awaited(pathway(not(count(courses(), year, Per.FACT, stated(2))), seven), "2025-05-10");
        Criterion.ConsecutiveYears run = new Criterion.ConsecutiveYears(
                "advisor/c", CLAUSE, stated(1), courses(hours(Comparison.AT_LEAST, "5")), year, List.of());
        awaited(pathway(not(run), seven), "2025-05-10");
        Criterion total = new Criterion.Total(
                "advisor/c", CLAUSE, List.of(own(courses())), year, Comparison.AT_MOST, stated(Quantity.of("5")));
        awaited(pathway(total, seven), "2025-05-10");
        Criterion level = new Criterion.Level(
                "advisor/c",
                CLAUSE,
                courses(),
                year,
                HOURS,
                Take.HIGHEST,
                Comparison.AT_MOST,
                stated(Quantity.of("5")));
        awaited(pathway(level, seven), "2025-05-10");
        Dossier led = known(
                Career.of("00123").leader("P-1", "2024-05-10", "2024-06-20").dossier());
        awaited(pathway(not(count(led(), year, Per.FACT, stated(1))), led), "2025-05-10");
    }

    @Test
    void what_ends_is_waited_for_until_the_day_after_its_last() {
        awaited(pathway(not(during("", "2024-12-15")), all()), "2024-12-16");
        Dossier valid = all(
                course("a", "2020-05-01").until(LocalDate.of(2023, 5, 1)),
                course("b", "2024-05-01").until(LocalDate.of(2024, 12, 15)));
        awaited(pathway(not(count(courses(), 1)), valid), "2024-12-16");
        Policy lasting = ImmutablePolicy.copyOf(withExpert(met(), not(holds(Moka.EXPERT, Optional.empty()))))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(
                                CLAUSE,
                                Optional.of(span(1, SpanUnit.YEARS)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        awaited(pathway(lasting, all().with(grant(Moka.EXPERT, "2024-06-15"))), "2025-06-15");
    }

    @Test
    void service_is_waited_for_from_the_day_of_joining_also_where_a_role_goes_with_it() {
        Dossier serves = all().with(serving("2023-06-15", "主事", "01"));
        assertThat(pathway(served(3), serves).earliest()).contains(LocalDate.of(2026, 6, 15));
        Policy policy = ImmutablePolicy.copyOf(withExpert(met(), holds(Moka.EXPERT, Optional.empty())))
                .withTenures(Map.of(
                        Moka.EXPERT,
                        new Tenure(
                                CLAUSE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(served(2)))));
        awaited(pathway(policy, serves.with(grant(Moka.EXPERT, "2023-07-01"))), "2025-06-15");
    }

    @Test
    void the_first_days_of_six_fiscal_years_to_come_are_looked_at() {
        assertThat(pathway(years(courses(), 7), all()).earliest()).contains(LocalDate.of(2030, 4, 1));
        noWay(pathway(years(courses(), 8), all()), Obstacle.NONE_FOUND);
    }

    @Test
    void a_plan_that_does_not_hold_as_a_whole_is_no_pathway() {
        Criterion small = new Criterion.Count(
                "advisor/small",
                CLAUSE,
                courses(hours(Comparison.AT_MOST, "1")),
                new Window.Ever(),
                Per.FACT,
                stated(1));
        Criterion both = new Criterion.Some(
                "advisor/some", CLAUSE, List.of(level(Take.LATEST, Comparison.AT_LEAST, "3"), small), stated(2));
        noWay(pathway(both, all()), Obstacle.NONE_FOUND);
    }

    // ---- renewals

    @Test
    void of_a_renewal_it_is_asked_what_a_renewal_needs() {
        Policy policy = ImmutablePolicy.copyOf(asking(never()))
                .withTenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                CLAUSE,
                                Optional.of(span(3, SpanUnit.YEARS)),
                                Optional.empty(),
                                Optional.of(count(courses(), 1)),
                                Optional.empty())));
        Judgment renewal = Judge.by(policy).judgeRenewal(all(), Moka.ADVISOR, DAY);
        assertThat(asked(Pathway.of(renewal, policy, all()))).containsExactly(achieve());
        assertThat(pathway(policy, all()).exists()).isFalse();
    }

    @Test
    void a_role_does_not_need_itself_first_but_a_renewal_of_it_may() {
        noWay(pathway(holds(Moka.ADVISOR, Optional.empty()), all()), Obstacle.ROLE_OUT_OF_REACH);
        Criterion since = count(courses(), new Window.SinceGranted(Moka.ADVISOR), Per.FACT, stated(1));
        Policy policy = ImmutablePolicy.copyOf(asking(met()))
                .withTenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                CLAUSE,
                                Optional.of(span(3, SpanUnit.YEARS)),
                                Optional.empty(),
                                Optional.of(since),
                                Optional.empty())));
        Judgment renewal = Judge.by(policy).judgeRenewal(all(), Moka.ADVISOR, DAY);
        assertThat(asked(Pathway.of(renewal, policy, all())))
                .containsExactly(new Asked.HoldRole(Moka.ADVISOR, false), achieve());
    }
}
