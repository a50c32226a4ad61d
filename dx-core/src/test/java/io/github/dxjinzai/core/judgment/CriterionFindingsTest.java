package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Contribution.Worth;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found at one node of every kind, on both sides of its limit: verdict, reason, details and what is below. */
class CriterionFindingsTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Optional<ClauseId> CLAUSE = Optional.of(new ClauseId("criteria"));
    private static final Policy POLICY = Moka.illustrative();

    private static final QuantityId HOURS = new QuantityId("hours");
    private static final AchievementKind TRAINING = AchievementKind.TRAINING;

    /** Terms that no policy here fills. */
    private static final TermId TIMES = new TermId("times");

    private static final TermId SPAN = new TermId("span");
    private static final TermId POINTS = new TermId("points");
    private static final TermId MOST = new TermId("most");

    // ---- facts

    private static Dossier knowing(Set<FactKind> complete, Achievement... achieved) {
        return new Dossier(STAFF, Optional.empty(), List.of(), List.of(achieved), List.of(), complete);
    }

    /** Of whom nothing is missing. */
    private static Dossier all(Achievement... achieved) {
        return knowing(EnumSet.allOf(FactKind.class), achieved);
    }

    /** Of whom more may come to light. */
    private static Dossier some(Achievement... achieved) {
        return knowing(Set.of(), achieved);
    }

    private static Achievement course(String item, String day) {
        return Achievement.of(STAFF, TRAINING, new AchievementId(item), LocalDate.parse(day));
    }

    private static Achievement course(String item, String day, String hours) {
        return course(item, day).with(Map.of(HOURS, Quantity.of(hours)));
    }

    private static RoleGrant grant(String day) {
        return new RoleGrant(STAFF, Moka.ADVISOR, LocalDate.parse(day), "fictional@1");
    }

    private static Service serving(String since, String post, String... units) {
        return new Service(
                new StaffMember(STAFF, new DepartmentId(units[0]), post, LocalDate.parse(since), Optional.empty()),
                List.of(units).stream().map(DepartmentId::new).toList());
    }

    // ---- criteria

    private static AchievementSelection courses(QuantityCondition... where) {
        return new AchievementSelection(TRAINING, List.of(), List.of(), false, List.of(where));
    }

    private static ProjectSelection projects(ProjectCondition... where) {
        return new ProjectSelection(Optional.empty(), Optional.empty(), List.of(where));
    }

    private static QuantityCondition hours(Comparison comparison, Term<Quantity> threshold) {
        return new QuantityCondition("c/w", CLAUSE, HOURS, comparison, threshold);
    }

    private static Criterion.Count count(FactSelection of, Window within, Per per, Term<Integer> atLeast) {
        return new Criterion.Count("c", CLAUSE, of, within, per, atLeast);
    }

    private static Criterion.Count count(FactSelection of, Per per, int atLeast) {
        return count(of, new Window.Ever(), per, stated(atLeast));
    }

    private static Criterion.ConsecutiveYears run(FactSelection of, Window within, Term<Integer> years) {
        return new Criterion.ConsecutiveYears("c", CLAUSE, years, of, within, List.of());
    }

    private static Criterion.Total total(Comparison comparison, Term<Quantity> threshold, Contribution... of) {
        return new Criterion.Total("c", CLAUSE, List.of(of), new Window.Ever(), comparison, threshold);
    }

    private static Criterion.Level level(Take take, Comparison comparison, String threshold) {
        return new Criterion.Level(
                "c", CLAUSE, courses(), new Window.Ever(), HOURS, take, comparison, stated(Quantity.of(threshold)));
    }

    private static Criterion.Holds holds(Optional<Span> since) {
        return new Criterion.Holds("c", CLAUSE, Moka.ADVISOR, since);
    }

    private static Criterion during(String from) {
        return new Criterion.During(
                "c/" + from,
                Optional.empty(),
                new Window.Between(Optional.of(LocalDate.parse(from)), Optional.empty()));
    }

    private static Criterion met() {
        return during("2000-01-01");
    }

    private static Criterion notMet() {
        return during("2050-01-01");
    }

    /** Nobody's service is known here unless it is said. */
    private static Criterion unknown() {
        return new Criterion.Post("c/post", Optional.empty(), List.of("主事"));
    }

    private static Criterion.Some some(Term<Integer> atLeast, Criterion... of) {
        return new Criterion.Some("c", CLAUSE, List.of(of), atLeast);
    }

    private static <T> Term<T> stated(T value) {
        return new Term.Stated<>(value);
    }

    private static <T> Term<T> open(TermId id) {
        return new Term.Named<>(id);
    }

    private static Term<Quantity> hours(String number) {
        return stated(Quantity.of(number));
    }

    private static Contribution own(String... atMost) {
        return new Contribution(
                courses(),
                new Worth.Own(HOURS),
                List.of(atMost).stream().findFirst().map(CriterionFindingsTest::hours));
    }

    private static Contribution each(AchievementSelection of, String value) {
        return new Contribution(of, new Worth.Each(hours(value)), Optional.empty());
    }

    private static Policy with(Tenure tenure) {
        return ImmutablePolicy.copyOf(POLICY).withTenures(Map.of(Moka.ADVISOR, tenure));
    }

    private static Tenure lasting(Term<Integer> years, Optional<Span> grace, Optional<Criterion> heldWhile) {
        return new Tenure(CLAUSE, Optional.of(new Span(years, SpanUnit.YEARS)), grace, Optional.empty(), heldWhile);
    }

    // ---- findings

    private static Finding found(Criterion criterion, Dossier dossier) {
        return found(POLICY, criterion, dossier);
    }

    private static Finding found(Policy policy, Criterion criterion, Dossier dossier) {
        return Judge.by(policy).find(criterion, dossier, DAY);
    }

    private static void tells(Finding found, Verdict verdict, Reason reason, Map<String, Detail> details) {
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.reason()).isEqualTo(reason);
        assertThat(found.details()).isEqualTo(details);
    }

    private static void tells(Finding found, Verdict verdict, Reason reason, Detail.Amount actual) {
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.reason()).isEqualTo(reason);
        assertThat(found.detail("actual")).contains(actual);
    }

    private static Detail.Word word(Object value) {
        return new Detail.Word(value.toString());
    }

    private static Detail.Amount amount(int value, Detail.Unit unit) {
        return Detail.Amount.of(value, unit);
    }

    private static Detail.Amount quantity(String value) {
        return new Detail.Amount(Quantity.of(value).thousandths(), Detail.Unit.QUANTITY);
    }

    private static Detail.Day day(String value) {
        return new Detail.Day(LocalDate.parse(value));
    }

    private static List<String> evidence(Finding found) {
        return found.evidence().stream().map(FactRef::id).toList();
    }

    // ---- logic

    @Test
    void of_several_parts_what_is_not_known_may_still_make_them_enough() {
        Finding enough = found(some(stated(2), met(), unknown(), met()), all());
        tells(
                enough,
                MET,
                Reason.SOME_OF,
                Map.of("actual", amount(2, Detail.Unit.PARTS), "required", amount(2, Detail.Unit.PARTS)));
        assertThat(enough.clause()).isEqualTo(CLAUSE);
        assertThat(enough.children()).extracting(Finding::verdict).containsExactly(MET, UNDETERMINED, MET);
        assertThat(found(some(stated(2), met(), unknown(), notMet()), all()).verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(found(some(stated(2), met(), notMet(), notMet()), all()).verdict())
                .isEqualTo(NOT_MET);
        assertThat(found(some(stated(3), met(), unknown(), notMet()), all()).verdict())
                .isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, UNDETERMINED, UNDETERMINED, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "UNDETERMINED, NOT_MET, NOT_MET, UNDETERMINED",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET"
    })
    void all_of_two_parts_or_any_of_them_must_hold(Verdict one, Verdict other, Verdict both, Verdict either) {
        List<Criterion> parts = List.of(holding(one), holding(other));
        Finding every = found(new Criterion.All("c", CLAUSE, parts), all());
        tells(every, both, Reason.ALL_OF, Map.of());
        assertThat(every.children()).extracting(Finding::verdict).containsExactly(one, other);
        assertThat(every.clause()).isEqualTo(CLAUSE);
        tells(found(new Criterion.Any("c", CLAUSE, parts), all()), either, Reason.ANY_OF, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"MET, NOT_MET", "NOT_MET, MET", "UNDETERMINED, UNDETERMINED"})
    void a_negation_holds_where_its_part_does_not(Verdict part, Verdict verdict) {
        Finding not = found(new Criterion.Not("c", CLAUSE, holding(part)), all());
        tells(not, verdict, Reason.NEGATION, Map.of());
        assertThat(not.children()).extracting(Finding::verdict).containsExactly(part);
    }

    private static Criterion holding(Verdict verdict) {
        return switch (verdict) {
            case MET -> met();
            case NOT_MET -> notMet();
            case UNDETERMINED -> unknown();
        };
    }

    @Test
    void while_the_number_of_parts_is_open_it_is_told_how_many_hold_and_nothing_more() {
        Finding found = found(some(open(TIMES), met(), notMet()), all());
        tells(
                found,
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("actual", amount(1, Detail.Unit.PARTS), "term", word("times")));
        assertThat(found.children()).extracting(Finding::verdict).containsExactly(MET, NOT_MET);
    }

    @Test
    void a_criterion_that_uses_an_id_of_the_policys_is_judged_as_what_it_is() {
        Judge judge = Judge.by(POLICY);
        Criterion own = POLICY.criterion(Moka.ADVISOR);
        Criterion other = new Criterion.During(
                own.id(), Optional.empty(), new Window.Between(Optional.empty(), Optional.empty()));
        assertThat(judge.find(own, all(), DAY).verdict()).isEqualTo(NOT_MET);
        assertThat(judge.find(other, all(), DAY).verdict()).isEqualTo(MET);
        assertThat(judge.find(own, all(), DAY).verdict()).isEqualTo(NOT_MET);
    }

    // ---- the row of the skill map

    @Test
    void a_row_is_met_where_as_many_cells_are_earned_as_are_asked_for() {
        Policy policy = ImmutablePolicy.copyOf(POLICY)
                .withSkillCriteria(Map.of(new SkillCell(Moka.ADVISOR, Moka.AI_RPA), met()));
        Finding one = found(policy, new Criterion.Profile("c", CLAUSE, Moka.ADVISOR, Optional.of(stated(1))), all());
        tells(
                one,
                MET,
                Reason.PROFILE,
                Map.of(
                        "role",
                        word("advisor"),
                        "actual",
                        amount(1, Detail.Unit.PARTS),
                        "required",
                        amount(1, Detail.Unit.PARTS)));
        assertThat(one.children())
                .extracting(Finding::reason)
                .containsExactly(
                        Reason.CELL_ILLEGIBLE,
                        Reason.CELL_ILLEGIBLE,
                        Reason.DAY_WITHIN,
                        Reason.CELL_ILLEGIBLE,
                        Reason.CELL_WITHOUT_CRITERION);
        tells(
                one.children().get(4),
                UNDETERMINED,
                Reason.CELL_WITHOUT_CRITERION,
                Map.of("role", word("advisor"), "axis", word("ui-ux")));
        Finding whole = found(policy, new Criterion.Profile("c", CLAUSE, Moka.ADVISOR, Optional.empty()), all());
        tells(
                whole,
                UNDETERMINED,
                Reason.PROFILE,
                Map.of(
                        "role",
                        word("advisor"),
                        "actual",
                        amount(1, Detail.Unit.PARTS),
                        "required",
                        amount(5, Detail.Unit.PARTS)));
    }

    @Test
    void while_the_number_of_cells_is_open_the_row_is_told_all_the_same() {
        tells(
                found(new Criterion.Profile("c", CLAUSE, Moka.ADVISOR, Optional.of(open(TIMES))), all()),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("role", word("advisor"), "actual", amount(0, Detail.Unit.PARTS), "term", word("times")));
    }

    @Test
    void a_row_cannot_be_asked_for_by_a_policy_without_a_skill_map() {
        Policy without = ImmutablePolicy.copyOf(POLICY).withSkillMap(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> found(without, new Criterion.Profile("c", CLAUSE, Moka.ADVISOR, Optional.empty()), all()))
                .withMessageContaining("moka-dx-talent")
                .withMessageContaining("c asks for a row");
    }

    // ---- open terms

    @Test
    void every_open_term_is_named_once_and_what_is_looked_at_is_told() {
        Window window = new Window.Last(new Span(open(SPAN), SpanUnit.YEARS));
        Finding both = found(count(courses(), window, Per.FACT, open(TIMES)), all());
        tells(both, UNDETERMINED, Reason.TERM_OPEN, Map.of("kind", word("training"), "term", word("span")));
        assertThat(both.children()).singleElement().satisfies(one -> {
            tells(one, UNDETERMINED, Reason.TERM_OPEN, Map.of("term", word("times")));
            assertThat(one.clause()).isEqualTo(CLAUSE);
        });
        assertThat(found(count(courses(), window, Per.FACT, open(SPAN)), all()).children())
                .isEmpty();
        tells(
                found(count(courses(), window, Per.FACT, stated(1)), all()),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("kind", word("training"), "term", word("span")));
        tells(
                found(count(courses(), new Window.Ever(), Per.FACT, open(TIMES)), all()),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("kind", word("training"), "term", word("times")));
    }

    @Test
    void a_run_a_level_and_a_total_wait_for_their_terms_too() {
        tells(
                found(run(courses(), new Window.Ever(), open(TIMES)), all()),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("kind", word("training"), "term", word("times")));
        tells(
                found(
                        new Criterion.Level(
                                "c",
                                CLAUSE,
                                courses(),
                                new Window.Ever(),
                                HOURS,
                                Take.MEAN,
                                Comparison.AT_LEAST,
                                open(POINTS)),
                        all()),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of(
                        "kind",
                        word("training"),
                        "quantity",
                        word("hours"),
                        "take",
                        word("mean"),
                        "comparison",
                        word("at-least"),
                        "term",
                        word("points")));
        Finding total = found(
                total(
                        Comparison.AT_LEAST,
                        hours("3"),
                        new Contribution(courses(), new Worth.Each(open(POINTS)), Optional.of(open(MOST))),
                        new Contribution(courses(), new Worth.Own(HOURS), Optional.of(open(TIMES)))),
                all());
        tells(total, UNDETERMINED, Reason.TERM_OPEN, Map.of("comparison", word("at-least"), "term", word("points")));
        assertThat(total.children())
                .extracting(one -> one.detail("term"))
                .containsExactly(Optional.of(word("most")), Optional.of(word("times")));
    }

    // ---- counts

    @Test
    void facts_are_counted_up_to_the_number_asked_for() {
        Achievement first = course("a", "2024-05-01");
        Achievement second = course("a", "2024-06-01");
        Criterion two = count(courses(), Per.FACT, 2);
        tells(
                found(two, all(first, second)),
                MET,
                Reason.ENOUGH_ACHIEVEMENTS,
                Map.of(
                        "kind",
                        word("training"),
                        "actual",
                        amount(2, Detail.Unit.ACHIEVEMENTS),
                        "required",
                        amount(2, Detail.Unit.ACHIEVEMENTS)));
        tells(found(two, all(first)), NOT_MET, Reason.TOO_FEW_ACHIEVEMENTS, amount(1, Detail.Unit.ACHIEVEMENTS));
        tells(found(two, some(first)), UNDETERMINED, Reason.ACHIEVEMENTS_UNKNOWN, amount(1, Detail.Unit.ACHIEVEMENTS));
    }

    @Test
    void projects_are_counted_as_projects() {
        Career career = Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
        tells(
                found(count(projects(), Per.FACT, 1), career.dossier()),
                MET,
                Reason.ENOUGH_PROJECTS,
                amount(1, Detail.Unit.PROJECTS));
        tells(
                found(count(projects(), Per.FACT, 2), career.dossier()),
                NOT_MET,
                Reason.TOO_FEW_PROJECTS,
                amount(1, Detail.Unit.PROJECTS));
        tells(
                found(count(projects(), Per.FACT, 2), career.complete().dossier()),
                UNDETERMINED,
                Reason.PROJECTS_UNKNOWN,
                amount(1, Detail.Unit.PROJECTS));
    }

    @Test
    void the_same_item_counts_once_and_the_same_fiscal_year_counts_once() {
        Dossier twice = all(course("a", "2024-03-31"), course("a", "2024-04-01"), course("b", "2024-05-01"));
        tells(
                found(count(courses(), Per.ITEM, 2), twice),
                MET,
                Reason.ENOUGH_ACHIEVEMENTS,
                amount(2, Detail.Unit.ITEMS));
        tells(
                found(count(courses(), Per.ITEM, 3), twice),
                NOT_MET,
                Reason.TOO_FEW_ACHIEVEMENTS,
                amount(2, Detail.Unit.ITEMS));
        tells(
                found(count(courses(), Per.FISCAL_YEAR, 2), twice),
                MET,
                Reason.ENOUGH_ACHIEVEMENTS,
                amount(2, Detail.Unit.FISCAL_YEARS));
        tells(
                found(count(courses(), Per.FISCAL_YEAR, 3), twice),
                NOT_MET,
                Reason.TOO_FEW_ACHIEVEMENTS,
                amount(2, Detail.Unit.FISCAL_YEARS));
    }

    @Test
    void one_project_in_which_somebody_had_two_parts_is_one_item() {
        Dossier both = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .leader("P-1", "2023-05-10", "2024-02-20")
                .member("P-2", "2023-05-10", "2024-02-20")
                .dossier();
        tells(found(count(projects(), Per.ITEM, 2), both), MET, Reason.ENOUGH_PROJECTS, amount(2, Detail.Unit.ITEMS));
        tells(
                found(count(projects(), Per.FACT, 3), both),
                MET,
                Reason.ENOUGH_PROJECTS,
                amount(3, Detail.Unit.PROJECTS));
    }

    @Test
    void since_a_grant_that_the_record_may_lack_nothing_can_be_said() {
        Window since = new Window.SinceGranted(Moka.ADVISOR);
        Criterion one = count(courses(), since, Per.FACT, stated(1));
        Achievement later = course("a", "2024-05-02");
        Dossier granted = all(later).with(grant("2024-05-01"));
        tells(
                found(one, granted),
                MET,
                Reason.ENOUGH_ACHIEVEMENTS,
                Map.of(
                        "kind",
                        word("training"),
                        "sinceGranted",
                        word("advisor"),
                        "actual",
                        amount(1, Detail.Unit.ACHIEVEMENTS),
                        "required",
                        amount(1, Detail.Unit.ACHIEVEMENTS)));
        assertThat(found(one, all(later).with(grant("2024-05-02"))).verdict()).isEqualTo(NOT_MET);
        Dossier latest = all(later).with(grant("2024-05-01")).with(grant("2024-05-02"));
        assertThat(found(one, latest).verdict()).isEqualTo(NOT_MET);
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING), later).with(grant("2024-05-01"));
        tells(found(one, unsure), UNDETERMINED, Reason.ACHIEVEMENTS_UNKNOWN, amount(1, Detail.Unit.ACHIEVEMENTS));
        Dossier never = knowing(EnumSet.of(FactKind.TRAINING), later);
        tells(found(one, never), UNDETERMINED, Reason.ACHIEVEMENTS_UNKNOWN, amount(0, Detail.Unit.ACHIEVEMENTS));
    }

    @Test
    void what_is_looked_at_is_told_with_all_that_it_is_chosen_by() {
        AchievementSelection chosen = new AchievementSelection(
                TRAINING, List.of(new AchievementId("a")), List.of(new AttesterId("head")), false, List.of());
        Window between =
                new Window.Between(Optional.of(LocalDate.of(2024, 4, 1)), Optional.of(LocalDate.of(2024, 9, 30)));
        tells(
                found(count(chosen, between, Per.FACT, stated(1)), all()),
                NOT_MET,
                Reason.TOO_FEW_ACHIEVEMENTS,
                Map.of(
                        "kind",
                        word("training"),
                        "which",
                        new Detail.Words(List.of("a")),
                        "by",
                        new Detail.Words(List.of("head")),
                        "from",
                        day("2024-04-01"),
                        "until",
                        day("2024-09-30"),
                        "actual",
                        amount(0, Detail.Unit.ACHIEVEMENTS),
                        "required",
                        amount(1, Detail.Unit.ACHIEVEMENTS)));
        ProjectSelection led = new ProjectSelection(
                Optional.of(Part.LEADER),
                Optional.of(Moka.AI_RPA),
                Optional.of(ChangeKind.DX),
                Optional.of(ChangeDepth.TRANSFORMATION),
                List.of());
        Window last = new Window.Last(new Span(stated(3), SpanUnit.FISCAL_YEARS));
        tells(
                found(count(led, last, Per.FACT, stated(1)), all()),
                NOT_MET,
                Reason.TOO_FEW_PROJECTS,
                Map.of(
                        "as",
                        word("leader"),
                        "axis",
                        word("ai-rpa"),
                        "changeKind",
                        word("dx"),
                        "changeDepth",
                        word("transformation"),
                        "within",
                        amount(3, Detail.Unit.FISCAL_YEARS),
                        "actual",
                        amount(0, Detail.Unit.PROJECTS),
                        "required",
                        amount(1, Detail.Unit.PROJECTS)));
    }

    @Test
    void a_window_between_two_days_holds_both_of_them() {
        Window between =
                new Window.Between(Optional.of(LocalDate.of(2024, 4, 1)), Optional.of(LocalDate.of(2024, 9, 30)));
        Criterion two = count(courses(), between, Per.FACT, stated(2));
        assertThat(found(two, all(course("a", "2024-04-01"), course("a", "2024-09-30")))
                        .verdict())
                .isEqualTo(MET);
        assertThat(found(two, all(course("a", "2024-03-31"), course("a", "2024-09-30")))
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(found(two, all(course("a", "2024-04-01"), course("a", "2024-10-01")))
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void what_happened_after_the_day_is_not_looked_at_and_what_happened_on_it_is() {
        Criterion one = count(courses(), Per.FACT, 1);
        assertThat(found(one, all(course("a", "2024-10-01"))).verdict()).isEqualTo(MET);
        assertThat(found(one, all(course("a", "2024-10-02"))).children()).isEmpty();
    }

    @Test
    void a_project_is_looked_at_from_the_day_on_which_it_starts_and_within_its_window() {
        Criterion one = count(projects(), Per.FACT, 1);
        Career today = Career.of("00123").member("P-1", "2024-10-01", "2025-02-20");
        Career tomorrow = Career.of("00123").member("P-1", "2024-10-02", "2025-02-20");
        assertThat(found(one, today.dossier()).verdict()).isEqualTo(MET);
        assertThat(found(one, tomorrow.dossier()).verdict()).isEqualTo(NOT_MET);
        Window since = new Window.Between(Optional.of(LocalDate.of(2024, 10, 1)), Optional.empty());
        Window later = new Window.Between(Optional.of(LocalDate.of(2024, 10, 2)), Optional.empty());
        assertThat(found(count(projects(), since, Per.FACT, stated(1)), today.dossier())
                        .verdict())
                .isEqualTo(MET);
        assertThat(found(count(projects(), later, Per.FACT, stated(1)), today.dossier())
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void an_achievement_is_told_with_who_attests_it_and_until_when_it_is_valid() {
        Achievement plain = course("a", "2024-05-01");
        Achievement lapsed = plain.attestedBy(new AttesterId("head")).until(LocalDate.of(2024, 9, 30));
        Achievement valid = plain.until(LocalDate.of(2024, 10, 1));
        Criterion one = count(courses(), Per.FACT, 1);
        tells(
                found(one, all(plain)).children().get(0),
                MET,
                Reason.ACHIEVEMENT,
                Map.of("day", day("2024-05-01"), "item", word("a"), "kind", word("training")));
        tells(
                found(one, all(lapsed)).children().get(0),
                NOT_MET,
                Reason.ACHIEVEMENT_LAPSED,
                Map.of(
                        "day",
                        day("2024-05-01"),
                        "item",
                        word("a"),
                        "kind",
                        word("training"),
                        "attestedBy",
                        word("head"),
                        "until",
                        day("2024-09-30")));
        assertThat(found(one, all(lapsed)).verdict()).isEqualTo(NOT_MET);
        assertThat(found(one, all(valid)).verdict()).isEqualTo(MET);
        assertThat(found(one, all(valid)).children().get(0).detail("until")).contains(day("2024-10-01"));
        Finding attested = found(one, all(plain.attestedBy(new AttesterId("head"))));
        assertThat(attested.children().get(0).detail("attestedBy")).contains(word("head"));
        AchievementSelection whatever = new AchievementSelection(TRAINING, List.of(), List.of(), true, List.of());
        assertThat(found(count(whatever, Per.FACT, 1), all(lapsed)).verdict()).isEqualTo(MET);
        assertThat(evidence(found(one, all(plain)).children().get(0))).containsExactly("00123/a/2024-05-01");
    }

    @Test
    void of_many_facts_those_that_are_looked_at_are_told_by_day() {
        Achievement[] many = {
            course("f", "2024-06-01"),
            course("a", "2024-01-01"),
            course("b", "2024-02-01"),
            course("e", "2024-05-01"),
            course("d", "2024-04-01")
        };
        List<AchievementId> named =
                List.of("a", "b", "d", "e").stream().map(AchievementId::new).toList();
        AchievementSelection four = new AchievementSelection(TRAINING, named, List.of(), false, List.of());
        assertThat(found(count(four, Per.FACT, 1), all(many)).children())
                .extracting(one -> one.detail("item").orElseThrow())
                .containsExactly(word("a"), word("b"), word("d"), word("e"));
        assertThat(found(count(courses(), Per.FACT, 1), all(many)).children())
                .extracting(one -> one.detail("item").orElseThrow())
                .containsExactly(word("a"), word("b"), word("d"), word("e"), word("f"));
    }

    @Test
    void a_project_is_told_with_its_title_its_part_and_its_start() {
        Dossier one =
                Career.of("00123").member("P-1", "2023-05-10", "2024-02-20").dossier();
        Finding project = found(count(projects(), Per.FACT, 1), one).children().get(0);
        tells(
                project,
                MET,
                Reason.PROJECT,
                Map.of(
                        "project",
                        word("P-1"),
                        "title",
                        new Detail.Text("架空の業務の見直し P-1"),
                        "part",
                        word("member"),
                        "startsOn",
                        day("2023-05-10")));
        assertThat(evidence(project)).containsExactly("P-1/00123");
    }

    // ---- a figure of one achievement

    @ParameterizedTest
    @CsvSource({"2, MET, FIGURE_PASSES", "1.999, NOT_MET, FIGURE_FAILS"})
    void a_figure_is_held_against_what_is_asked_for(String actual, Verdict verdict, Reason reason) {
        Criterion one = count(courses(hours(Comparison.AT_LEAST, hours("2"))), Per.FACT, 1);
        Finding found = found(one, all(course("a", "2024-05-01", actual)));
        assertThat(found.verdict()).isEqualTo(verdict);
        Finding figure = found.children().get(0).children().get(0);
        tells(
                figure,
                verdict,
                reason,
                Map.of(
                        "quantity",
                        word("hours"),
                        "comparison",
                        word("at-least"),
                        "required",
                        quantity("2"),
                        "actual",
                        quantity(actual)));
        assertThat(evidence(figure)).containsExactly("00123/a/2024-05-01");
        assertThat(figure.clause()).isEqualTo(CLAUSE);
    }

    @Test
    void a_figure_that_was_not_recorded_or_of_which_it_is_open_what_is_asked_is_undetermined() {
        Criterion one = count(courses(hours(Comparison.AT_LEAST, hours("2"))), Per.FACT, 1);
        Finding unknown = found(one, all(course("a", "2024-05-01")));
        assertThat(unknown.verdict()).isEqualTo(UNDETERMINED);
        tells(
                unknown.children().get(0).children().get(0),
                UNDETERMINED,
                Reason.FIGURE_UNKNOWN,
                Map.of("quantity", word("hours"), "comparison", word("at-least"), "required", quantity("2")));
        Criterion open = count(courses(hours(Comparison.AT_LEAST, open(POINTS))), Per.FACT, 1);
        Finding waiting = found(open, all(course("a", "2024-05-01", "5")));
        assertThat(waiting.verdict()).isEqualTo(UNDETERMINED);
        tells(
                waiting.children().get(0).children().get(0),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("quantity", word("hours"), "comparison", word("at-least"), "term", word("points")));
    }

    // ---- runs of years

    @Test
    void a_year_is_told_with_what_happened_in_it_and_a_gap_is_named() {
        Dossier gap = all(course("a", "2022-05-01"), course("a", "2024-05-01"));
        Finding found = found(run(courses(), new Window.Ever(), stated(2)), gap);
        tells(
                found,
                NOT_MET,
                Reason.RUN_HAS_GAP,
                Map.of(
                        "kind",
                        word("training"),
                        "actual",
                        amount(1, Detail.Unit.FISCAL_YEARS),
                        "required",
                        amount(2, Detail.Unit.FISCAL_YEARS),
                        "gap",
                        new Detail.Years(List.of(FiscalYear.of(2023)))));
        assertThat(found.children())
                .extracting(Finding::reason)
                .containsExactly(Reason.YEAR, Reason.YEAR_WITHOUT_ACHIEVEMENT, Reason.YEAR);
        assertThat(found.children()).extracting(Finding::verdict).containsExactly(MET, NOT_MET, MET);
        assertThat(found.children().get(1).detail("year")).contains(new Detail.Years(List.of(FiscalYear.of(2023))));
        assertThat(found.children().get(0).children()).hasSize(1);
    }

    @Test
    void a_run_ends_with_the_fiscal_year() {
        Criterion two = run(courses(), new Window.Ever(), stated(2));
        Finding met = found(two, all(course("a", "2023-03-31"), course("a", "2023-04-01")));
        tells(
                met,
                MET,
                Reason.RUN_LONG_ENOUGH,
                Map.of(
                        "kind",
                        word("training"),
                        "actual",
                        amount(2, Detail.Unit.FISCAL_YEARS),
                        "required",
                        amount(2, Detail.Unit.FISCAL_YEARS),
                        "years",
                        new Detail.Years(List.of(FiscalYear.of(2022), FiscalYear.of(2023)))));
        tells(
                found(two, all(course("a", "2023-04-01"), course("a", "2024-03-31"))),
                NOT_MET,
                Reason.RUN_TOO_SHORT,
                amount(1, Detail.Unit.FISCAL_YEARS));
    }

    @Test
    void years_that_may_be_missing_leave_a_run_open() {
        Criterion two = run(courses(), new Window.Ever(), stated(2));
        Finding found = found(two, some(course("a", "2022-05-01"), course("a", "2024-05-01")));
        tells(found, UNDETERMINED, Reason.RUN_UNKNOWN, amount(1, Detail.Unit.FISCAL_YEARS));
        assertThat(found.children()).extracting(Finding::verdict).containsExactly(MET, UNDETERMINED, MET);
        tells(found(two, all()), NOT_MET, Reason.RUN_TOO_SHORT, amount(0, Detail.Unit.FISCAL_YEARS));
        tells(found(two, some()), UNDETERMINED, Reason.RUN_UNKNOWN, amount(0, Detail.Unit.FISCAL_YEARS));
        Dossier years = knowing(EnumSet.of(FactKind.TRAINING), course("a", "2022-05-01"), course("a", "2023-05-01"))
                .with(grant("2020-04-01"));
        Criterion since = run(courses(), new Window.SinceGranted(Moka.ADVISOR), stated(2));
        tells(found(since, years), UNDETERMINED, Reason.RUN_UNKNOWN, amount(2, Detail.Unit.FISCAL_YEARS));
    }

    // ---- totals

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 5, MET, TOTAL_PASSES",
        "AT_LEAST, 5.001, NOT_MET, TOTAL_FAILS",
        "ABOVE, 5, NOT_MET, TOTAL_FAILS",
        "AT_MOST, 5, MET, TOTAL_PASSES",
        "BELOW, 5, NOT_MET, TOTAL_FAILS"
    })
    void figures_add_up(Comparison comparison, String threshold, Verdict verdict, Reason reason) {
        Dossier two = all(course("a", "2024-05-01", "2"), course("b", "2024-06-01", "3"));
        Finding found = found(total(comparison, hours(threshold), own()), two);
        tells(
                found,
                verdict,
                reason,
                Map.of(
                        "comparison",
                        word(Words.of(comparison)),
                        "required",
                        quantity(threshold),
                        "actual",
                        quantity("5")));
        assertThat(found.children())
                .extracting(one -> one.detail("item"))
                .containsExactly(Optional.of(word("a")), Optional.of(word("b")));
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void what_may_be_missing_of_a_total_can_only_add_to_it(Comparison comparison) {
        Dossier two = some(course("a", "2024-05-01", "5"));
        Verdict passing = comparison.isFloor() ? MET : UNDETERMINED;
        Verdict failing = comparison.isFloor() ? UNDETERMINED : NOT_MET;
        String within = comparison.isFloor() ? "4" : "6";
        String beyond = comparison.isFloor() ? "6" : "4";
        assertThat(found(total(comparison, hours(within), own()), two).verdict())
                .isEqualTo(passing);
        assertThat(found(total(comparison, hours(beyond), own()), two).verdict())
                .isEqualTo(failing);
    }

    @Test
    void what_is_not_recorded_of_an_achievement_may_add_and_what_fails_its_conditions_does_not() {
        Criterion five = total(Comparison.AT_LEAST, hours("5"), own());
        tells(
                found(five, all(course("a", "2024-05-01", "4"), course("b", "2024-05-01"))),
                UNDETERMINED,
                Reason.TOTAL_UNKNOWN,
                quantity("4"));
        tells(
                found(
                        five,
                        all(
                                course("a", "2024-05-01", "4"),
                                course("b", "2024-05-01").until(LocalDate.of(2024, 9, 30)))),
                NOT_MET,
                Reason.TOTAL_FAILS,
                quantity("4"));
        Criterion each =
                total(Comparison.AT_LEAST, hours("5"), each(courses(hours(Comparison.ABOVE, hours("3"))), "2.5"));
        tells(
                found(each, all(course("a", "2024-05-01", "4"), course("b", "2024-05-01", "3"))),
                NOT_MET,
                Reason.TOTAL_FAILS,
                quantity("2.5"));
        tells(
                found(each, all(course("a", "2024-05-01", "4"), course("b", "2024-05-01"))),
                UNDETERMINED,
                Reason.TOTAL_UNKNOWN,
                quantity("2.5"));
        tells(
                found(each, all(course("a", "2024-05-01", "4"), course("b", "2024-05-01", "3.5"))),
                MET,
                Reason.TOTAL_PASSES,
                quantity("5"));
    }

    @Test
    void a_contribution_adds_no_more_than_its_limit() {
        Dossier seven = all(course("a", "2024-05-01", "7"));
        tells(
                found(total(Comparison.AT_LEAST, hours("7"), own("5"), own("2")), seven),
                MET,
                Reason.TOTAL_PASSES,
                quantity("7"));
        tells(
                found(total(Comparison.AT_LEAST, hours("8"), own("5"), own("9"), own("0")), seven),
                MET,
                Reason.TOTAL_PASSES,
                quantity("12"));
    }

    @Test
    void since_a_grant_that_the_record_may_lack_no_total_is_settled() {
        Criterion most = new Criterion.Total(
                "c", CLAUSE, List.of(own()), new Window.SinceGranted(Moka.ADVISOR), Comparison.AT_LEAST, hours("1"));
        Achievement later = course("a", "2024-05-02", "2");
        assertThat(found(most, all(later).with(grant("2024-05-01"))).verdict()).isEqualTo(MET);
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING), later).with(grant("2024-05-01"));
        tells(found(most, unsure), UNDETERMINED, Reason.TOTAL_UNKNOWN, quantity("2"));
    }

    // ---- levels

    @ParameterizedTest
    @CsvSource({"LATEST, 2", "HIGHEST, 6", "LOWEST, 1", "MEAN, 3", "MEDIAN, 2.5"})
    void of_several_figures_one_is_taken(Take take, String taken) {
        Dossier several = all(
                course("a", "2024-05-01", "1"),
                course("a", "2024-06-01", "6"),
                course("a", "2024-07-01", "3"),
                course("a", "2024-08-01", "2"),
                course("a", "2024-09-01").until(LocalDate.of(2024, 9, 30)));
        tells(
                found(level(take, Comparison.AT_LEAST, taken), several),
                MET,
                Reason.LEVEL_PASSES,
                Map.of(
                        "kind",
                        word("training"),
                        "quantity",
                        word("hours"),
                        "take",
                        word(Words.of(take)),
                        "comparison",
                        word("at-least"),
                        "required",
                        quantity(taken),
                        "actual",
                        quantity(taken)));
        tells(found(level(take, Comparison.ABOVE, taken), several), NOT_MET, Reason.LEVEL_FAILS, quantity(taken));
        tells(found(level(take, Comparison.AT_MOST, taken), several), MET, Reason.LEVEL_PASSES, quantity(taken));
        tells(found(level(take, Comparison.BELOW, taken), several), NOT_MET, Reason.LEVEL_FAILS, quantity(taken));
    }

    @Test
    void of_an_odd_number_of_figures_the_median_is_the_middle_one() {
        Dossier three =
                all(course("a", "2024-05-01", "1"), course("a", "2024-06-01", "6"), course("a", "2024-07-01", "3"));
        tells(found(level(Take.MEDIAN, Comparison.AT_LEAST, "3"), three), MET, Reason.LEVEL_PASSES, quantity("3"));
    }

    @Test
    void of_several_figures_of_the_latest_day_the_lowest_is_the_latest() {
        Dossier sameDay = all(
                course("a", "2024-05-01", "1"),
                course("b", "2024-07-01", "5"),
                course("c", "2024-07-01", "4"),
                course("d", "2024-07-01", "6"));
        tells(found(level(Take.LATEST, Comparison.AT_LEAST, "4"), sameDay), MET, Reason.LEVEL_PASSES, quantity("4"));
    }

    @Test
    void a_mean_that_is_no_whole_thousandth_is_never_shown_as_what_it_misses() {
        Dossier three =
                all(course("a", "2024-05-01", "1"), course("a", "2024-06-01", "1"), course("a", "2024-07-01", "3"));
        // 1.666…
        tells(
                found(level(Take.MEAN, Comparison.AT_LEAST, "1.667"), three),
                NOT_MET,
                Reason.LEVEL_FAILS,
                quantity("1.666"));
        tells(
                found(level(Take.MEAN, Comparison.AT_LEAST, "1.666"), three),
                MET,
                Reason.LEVEL_PASSES,
                quantity("1.666"));
        tells(
                found(level(Take.MEAN, Comparison.AT_MOST, "1.666"), three),
                NOT_MET,
                Reason.LEVEL_FAILS,
                quantity("1.667"));
        tells(found(level(Take.MEAN, Comparison.AT_MOST, "1.667"), three), MET, Reason.LEVEL_PASSES, quantity("1.667"));
    }

    @Test
    void no_figure_at_all_fails_and_where_one_may_be_missing_it_is_undetermined() {
        Criterion level = level(Take.HIGHEST, Comparison.AT_LEAST, "2");
        Map<String, Detail> told = Map.of(
                "kind",
                word("training"),
                "quantity",
                word("hours"),
                "take",
                word("highest"),
                "comparison",
                word("at-least"),
                "required",
                quantity("2"));
        tells(found(level, all()), NOT_MET, Reason.LEVEL_ABSENT, told);
        tells(found(level, some()), UNDETERMINED, Reason.LEVEL_UNKNOWN, told);
        tells(found(level, all(course("a", "2024-05-01"))), UNDETERMINED, Reason.LEVEL_UNKNOWN, told);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHEST, AT_LEAST, 3, MET",
        "HIGHEST, AT_LEAST, 4, UNDETERMINED",
        "HIGHEST, AT_MOST, 3, UNDETERMINED",
        "HIGHEST, AT_MOST, 2, NOT_MET",
        "LOWEST, AT_LEAST, 3, UNDETERMINED",
        "LOWEST, AT_LEAST, 4, NOT_MET",
        "LOWEST, AT_MOST, 3, MET",
        "LOWEST, AT_MOST, 2, UNDETERMINED",
        "LATEST, AT_LEAST, 3, UNDETERMINED",
        "LATEST, AT_LEAST, 4, UNDETERMINED",
        "MEAN, AT_MOST, 3, UNDETERMINED",
        "MEAN, AT_MOST, 2, UNDETERMINED"
    })
    void figures_that_may_be_missing_push_the_highest_up_and_the_lowest_down(
            Take take, Comparison comparison, String threshold, Verdict verdict) {
        Achievement three = course("a", "2024-05-01", "3");
        assertThat(found(level(take, comparison, threshold), some(three)).verdict())
                .isEqualTo(verdict);
        assertThat(found(level(take, comparison, threshold), all(three, course("b", "2024-05-01")))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void since_a_grant_that_the_record_may_lack_no_level_is_settled() {
        Criterion level = new Criterion.Level(
                "c",
                CLAUSE,
                courses(),
                new Window.SinceGranted(Moka.ADVISOR),
                HOURS,
                Take.LATEST,
                Comparison.AT_LEAST,
                hours("1"));
        Achievement later = course("a", "2024-05-02", "2");
        assertThat(found(level, all(later).with(grant("2024-05-01"))).verdict()).isEqualTo(MET);
        Dossier unsure = knowing(EnumSet.of(FactKind.TRAINING), later).with(grant("2024-05-01"));
        tells(found(level, unsure), UNDETERMINED, Reason.LEVEL_UNKNOWN, quantity("2"));
    }

    // ---- roles

    @Test
    void a_role_that_is_held_is_told_with_every_grant_of_it() {
        Finding held = found(holds(Optional.empty()), all().with(grant("2022-10-01")));
        tells(held, MET, Reason.ROLE_HELD, Map.of("role", word("advisor"), "since", day("2022-10-01")));
        assertThat(evidence(held)).containsExactly("00123/advisor/2022-10-01");
        Finding twice =
                found(holds(Optional.empty()), all().with(grant("2022-10-01")).with(grant("2023-10-01")));
        assertThat(evidence(twice)).containsExactly("00123/advisor/2022-10-01", "00123/advisor/2023-10-01");
        tells(found(holds(Optional.empty()), all()), NOT_MET, Reason.ROLE_NOT_HELD, Map.of("role", word("advisor")));
        tells(
                found(holds(Optional.empty()), some()),
                UNDETERMINED,
                Reason.ROLE_NOT_HELD,
                Map.of("role", word("advisor")));
    }

    @ParameterizedTest
    @CsvSource({"2022-10-01, MET, ROLE_HELD", "2022-10-02, NOT_MET, ROLE_HELD_TOO_SHORT"})
    void a_role_must_be_held_for_as_long_as_is_asked(String since, Verdict verdict, Reason reason) {
        Criterion two = holds(Optional.of(new Span(stated(2), SpanUnit.YEARS)));
        tells(
                found(two, all().with(grant(since))),
                verdict,
                reason,
                Map.of("role", word("advisor"), "since", day(since), "required", amount(2, Detail.Unit.YEARS)));
    }

    @Test
    void that_a_role_is_held_too_briefis_not_known_where_an_earlier_grant_may_be_missing() {
        Criterion two = holds(Optional.of(new Span(stated(2), SpanUnit.YEARS)));
        Finding brief = found(two, some().with(grant("2022-10-02")));
        assertThat(brief.verdict()).isEqualTo(UNDETERMINED);
        assertThat(brief.reason()).isEqualTo(Reason.ROLE_HELD_TOO_SHORT);
        assertThat(found(two, some().with(grant("2022-10-01"))).verdict()).isEqualTo(MET);
    }

    @Test
    void a_length_that_is_open_stands_in_the_way_only_of_those_who_hold_the_role() {
        Criterion open = holds(Optional.of(new Span(open(SPAN), SpanUnit.YEARS)));
        tells(
                found(open, all().with(grant("2022-10-01"))),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("role", word("advisor"), "since", day("2022-10-01"), "term", word("span")));
        tells(found(open, all()), NOT_MET, Reason.ROLE_NOT_HELD, Map.of("role", word("advisor")));
    }

    @Test
    void a_role_that_runs_out_is_told_with_its_last_day_in_every_state() {
        Policy policy = with(lasting(stated(2), Optional.of(new Span(stated(3), SpanUnit.MONTHS)), Optional.empty()));
        Criterion held = holds(Optional.empty());
        tells(
                found(policy, held, all().with(grant("2022-10-02"))),
                MET,
                Reason.ROLE_HELD,
                Map.of("role", word("advisor"), "since", day("2022-10-02"), "until", day("2024-10-01")));
        tells(
                found(policy, held, all().with(grant("2022-10-01"))),
                MET,
                Reason.ROLE_IN_GRACE,
                Map.of("role", word("advisor"), "since", day("2022-10-01"), "until", day("2024-09-30")));
        assertThat(found(policy, held, all().with(grant("2022-07-02"))).reason())
                .isEqualTo(Reason.ROLE_IN_GRACE);
        tells(
                found(policy, held, all().with(grant("2022-07-01"))),
                NOT_MET,
                Reason.ROLE_RAN_OUT,
                Map.of("role", word("advisor"), "since", day("2022-07-01"), "until", day("2024-06-30")));
        tells(
                found(policy, held, some().with(grant("2022-07-01"))),
                UNDETERMINED,
                Reason.ROLE_RAN_OUT,
                Map.of("role", word("advisor"), "since", day("2022-07-01"), "until", day("2024-06-30")));
    }

    @Test
    void a_role_is_held_since_the_grant_after_the_last_gap_and_the_time_of_grace_is_none() {
        Policy policy = with(lasting(stated(2), Optional.of(new Span(stated(3), SpanUnit.MONTHS)), Optional.empty()));
        Judge judge = Judge.by(policy);
        Dossier joined = all().with(grant("2020-11-01")).with(grant("2023-02-01"));
        RoleStanding kept = judge.standing(joined, Moka.ADVISOR, DAY);
        assertThat(kept.since()).contains(LocalDate.of(2020, 11, 1));
        assertThat(kept.until()).contains(LocalDate.of(2025, 1, 31));
        Dossier gap = all().with(grant("2020-11-01")).with(grant("2023-02-02"));
        RoleStanding anew = judge.standing(gap, Moka.ADVISOR, DAY);
        assertThat(anew.since()).contains(LocalDate.of(2023, 2, 2));
        assertThat(anew.until()).contains(LocalDate.of(2025, 2, 1));
    }

    @Test
    void while_it_is_open_how_long_a_role_lasts_it_is_not_known_whether_it_is_held() {
        Policy policy =
                with(lasting(open(SPAN), Optional.of(new Span(open(TIMES), SpanUnit.MONTHS)), Optional.empty()));
        Finding found = found(
                policy, holds(Optional.of(new Span(open(SPAN), SpanUnit.YEARS))), all().with(grant("2022-10-01")));
        tells(
                found,
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("role", word("advisor"), "since", day("2022-10-01"), "term", word("span")));
        assertThat(found.children())
                .singleElement()
                .satisfies(one -> assertThat(one.detail("term")).contains(word("times")));
        RoleStanding standing = Judge.by(policy).standing(all().with(grant("2022-10-01")), Moka.ADVISOR, DAY);
        assertThat(standing.openTerms()).containsExactly(SPAN, TIMES);
        assertThat(standing.state()).isEqualTo(RoleStanding.State.UNKNOWN);
    }

    @Test
    void a_role_that_goes_with_something_is_held_only_with_it() {
        Criterion held = holds(Optional.empty());
        Dossier granted = all().with(grant("2022-10-01"));
        Tenure withPost =
                new Tenure(CLAUSE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(unknown()));
        Finding without = found(with(withPost), held, granted.with(serving("2020-04-01", "課長", "01")));
        tells(without, NOT_MET, Reason.ROLE_NOT_KEPT, Map.of("role", word("advisor"), "since", day("2022-10-01")));
        assertThat(without.children())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Reason.POST_OTHER));
        Finding unsure = found(with(withPost), held, granted);
        tells(unsure, UNDETERMINED, Reason.ROLE_NOT_KEPT, Map.of("role", word("advisor"), "since", day("2022-10-01")));
        Finding kept = found(with(withPost), held, granted.with(serving("2020-04-01", "主事", "01")));
        tells(kept, MET, Reason.ROLE_HELD, Map.of("role", word("advisor"), "since", day("2022-10-01")));
        assertThat(kept.children()).hasSize(1);
        Policy runsOut = with(lasting(stated(2), Optional.empty(), Optional.of(unknown())));
        Finding over = found(runsOut, held, granted);
        tells(
                over,
                NOT_MET,
                Reason.ROLE_RAN_OUT,
                Map.of("role", word("advisor"), "since", day("2022-10-01"), "until", day("2024-09-30")));
        assertThat(over.children()).isEmpty();
    }

    // ---- projects after a grant

    private static Finding afterGrant(Dossier dossier) {
        Criterion one =
                count(projects(new ProjectCondition.StartsAfterGrant("c/w", CLAUSE, Moka.ADVISOR)), Per.FACT, 1);
        return found(one, dossier).children().get(0).children().get(0);
    }

    @Test
    void a_project_must_start_after_the_day_of_the_first_grant() {
        Career career = Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
        Map<String, Detail> on =
                Map.of("role", word("advisor"), "grantedOn", day("2023-05-10"), "startsOn", day("2023-05-10"));
        Dossier onTheDay = career.dossier().with(grant("2023-05-10"));
        tells(afterGrant(onTheDay), NOT_MET, Reason.STARTED_BEFORE_GRANT, on);
        Dossier unsure = career.complete(FactKind.PARTICIPATION).dossier().with(grant("2023-05-10"));
        tells(afterGrant(unsure), UNDETERMINED, Reason.STARTED_BEFORE_GRANT, on);
        Dossier before = unsure.with(grant("2023-05-09"));
        tells(
                afterGrant(before),
                MET,
                Reason.STARTED_AFTER_GRANT,
                Map.of("role", word("advisor"), "grantedOn", day("2023-05-09"), "startsOn", day("2023-05-10")));
        assertThat(evidence(afterGrant(before))).containsExactly("00123/advisor/2023-05-09");
    }

    @Test
    void a_role_that_was_never_granted_or_is_granted_later_gives_no_start() {
        Career career = Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
        Map<String, Detail> told = Map.of("role", word("advisor"), "startsOn", day("2023-05-10"));
        tells(afterGrant(career.dossier()), NOT_MET, Reason.NEVER_GRANTED, told);
        tells(afterGrant(career.dossier().with(grant("2024-10-02"))), NOT_MET, Reason.NEVER_GRANTED, told);
        Dossier unsure = career.complete(FactKind.PARTICIPATION).dossier();
        tells(afterGrant(unsure), UNDETERMINED, Reason.GRANT_UNKNOWN, told);
    }

    // ---- service, and the day itself

    @ParameterizedTest
    @CsvSource({"2021-10-01, MET, SERVED_LONG_ENOUGH", "2021-10-02, NOT_MET, SERVED_TOO_SHORT"})
    void service_is_counted_from_the_day_of_joining(String since, Verdict verdict, Reason reason) {
        Criterion three = new Criterion.Served("c", CLAUSE, new Span(stated(3), SpanUnit.YEARS));
        Finding found = found(three, all().with(serving(since, "主事", "01")));
        tells(found, verdict, reason, Map.of("since", day(since), "required", amount(3, Detail.Unit.YEARS)));
        assertThat(evidence(found)).containsExactly("00123");
        assertThat(found.clause()).isEqualTo(CLAUSE);
    }

    @Test
    void service_of_an_open_length_is_told_from_when_it_counts() {
        Criterion open = new Criterion.Served("c", CLAUSE, new Span(open(SPAN), SpanUnit.YEARS));
        tells(
                found(open, all().with(serving("2021-10-01", "主事", "01"))),
                UNDETERMINED,
                Reason.TERM_OPEN,
                Map.of("since", day("2021-10-01"), "term", word("span")));
        tells(found(open, all()), UNDETERMINED, Reason.SERVICE_UNKNOWN, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, MET, JOINED_WITHIN", "2024-04-01, NOT_MET, JOINED_OUTSIDE"})
    void a_cohort_is_who_joined_within_it(String since, Verdict verdict, Reason reason) {
        Criterion cohort = new Criterion.Joined(
                "c",
                CLAUSE,
                new Window.Between(Optional.of(LocalDate.of(2023, 4, 1)), Optional.of(LocalDate.of(2024, 3, 31))));
        tells(
                found(cohort, all().with(serving(since, "主事", "01"))),
                verdict,
                reason,
                Map.of("since", day(since), "from", day("2023-04-01"), "until", day("2024-03-31")));
    }

    @ParameterizedTest
    @CsvSource({"主事, MET, POST_AMONG", "課長, NOT_MET, POST_OTHER"})
    void a_post_is_among_those_asked_for_or_another(String post, Verdict verdict, Reason reason) {
        Criterion posts = new Criterion.Post("c", CLAUSE, List.of("係長", "主事"));
        tells(
                found(posts, all().with(serving("2021-10-01", post, "01"))),
                verdict,
                reason,
                Map.of("actual", new Detail.Text(post), "required", new Detail.Words(List.of("係長", "主事"))));
    }

    @ParameterizedTest
    @CsvSource({"01, MET, UNIT_AMONG", "02, NOT_MET, UNIT_OTHER"})
    void a_unit_is_asked_for_with_those_within_it(String above, Verdict verdict, Reason reason) {
        Criterion units = new Criterion.Unit("c", CLAUSE, List.of(new DepartmentId("01")));
        tells(
                found(units, all().with(serving("2021-10-01", "主事", "0101", above))),
                verdict,
                reason,
                Map.of("actual", word("0101"), "required", new Detail.Words(List.of("01"))));
    }

    @ParameterizedTest
    @CsvSource({"2024-10-01, MET, DAY_WITHIN", "2024-10-02, NOT_MET, DAY_OUTSIDE"})
    void the_day_itself_lies_within_a_time_or_not(String from, Verdict verdict, Reason reason) {
        tells(found(during(from), all()), verdict, reason, Map.of("day", day("2024-10-01"), "from", day(from)));
    }
}
