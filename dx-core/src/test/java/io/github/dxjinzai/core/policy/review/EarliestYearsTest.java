package io.github.dxjinzai.core.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The earliest years of roles, and the seats that targets require, where histories reach them. */
class EarliestYearsTest {

    private static final StaffId PERSON = new StaffId("00001");
    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final AchievementSelection COURSES =
            new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), false, List.of());
    private static final Optional<ClauseId> NO_CLAUSE = Optional.empty();

    private static Term<Integer> number(int value) {
        return new Term.Stated<>(value);
    }

    @Test
    void the_illustrative_policy_takes_a_year_for_each_step_if_roles_are_granted_at_year_end() {
        EarliestYears years = EarliestYears.of(Moka.illustrative(), Rounds.YEAR_END);
        assertThat(years.of(Moka.ADVISOR).year()).contains(FiscalYear.of(2023));
        assertThat(years.of(Moka.EXPERT).year()).contains(FiscalYear.of(2024));
        assertThat(years.of(Moka.SPECIALIST).year()).contains(FiscalYear.of(2024));
        assertThat(years.of(Moka.EXPERT).because())
                .extracting(EarliestYears.Step::node)
                .containsExactly("advisor/member-of-project", "advisor", "expert/led-as-advisor", "expert");
        assertThat(EarliestYears.of(Moka.illustrative(), Rounds.ANY_DAY)
                        .of(Moka.EXPERT)
                        .year())
                .contains(FiscalYear.of(2023));
    }

    // ---- histories that come to something: dense facts, and criteria that take their time

    private static ProjectSelection projects(Optional<Part> as, boolean after) {
        return new ProjectSelection(
                as,
                Optional.empty(),
                after ? List.of(new ProjectCondition.StartsAfterGrant("after", NO_CLAUSE, Moka.ADVISOR)) : List.of());
    }

    private static Arbitrary<FactSelection> selections(boolean after) {
        return Arbitraries.of(
                COURSES,
                projects(Optional.of(Part.LEADER), after),
                projects(Optional.of(Part.MEMBER), after),
                projects(Optional.empty(), after));
    }

    private static Arbitrary<Window> windows(boolean after) {
        return Arbitraries.of(
                new Window.Ever(),
                after ? new Window.SinceGranted(Moka.ADVISOR) : new Window.Ever(),
                new Window.Between(Optional.of(LocalDate.of(2024, 7, 1)), Optional.empty()),
                new Window.Last(new Span(number(30), SpanUnit.MONTHS)));
    }

    private static Arbitrary<Criterion> criteria(String id, boolean after) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 3);
        Arbitrary<Criterion> counts = Combinators.combine(
                        selections(after), windows(after), Arbitraries.of(Per.FACT, Per.FISCAL_YEAR), numbers)
                .as((of, within, per, least) -> new Criterion.Count(id, NO_CLAUSE, of, within, per, number(least)));
        Arbitrary<Criterion> runs = Combinators.combine(selections(after), windows(after), numbers)
                .as((of, within, years) ->
                        new Criterion.ConsecutiveYears(id, NO_CLAUSE, number(years), of, within, List.of()));
        Arbitrary<Criterion> held = Combinators.combine(numbers, Arbitraries.of(SpanUnit.class))
                .as((amount, unit) ->
                        new Criterion.Holds(id, NO_CLAUSE, Moka.ADVISOR, Optional.of(new Span(number(amount), unit))));
        Arbitrary<Criterion> one = after ? Arbitraries.oneOf(counts, runs, held) : Arbitraries.oneOf(counts, runs);
        return Combinators.combine(one, one, Arbitraries.of(0, 1, 2)).as((a, b, how) -> switch (how) {
            case 0 -> a;
            case 1 -> new Criterion.All(id, NO_CLAUSE, List.of(a, b));
            default -> new Criterion.Any(id, NO_CLAUSE, List.of(a, b));
        });
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(criteria("a", false), criteria("e", true), criteria("s", true))
                .as((advisor, expert, specialist) -> {
                    Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
                    criteria.put(Moka.ADVISOR, advisor);
                    criteria.put(Moka.EXPERT, expert);
                    criteria.put(Moka.SPECIALIST, specialist);
                    return ImmutablePolicy.copyOf(Moka.illustrative()).withCriteria(criteria);
                });
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 365 * 4).map(FIRST::plusDays);
        Arbitrary<List<LocalDate>> courses = days.list().ofMinSize(4).ofMaxSize(12);
        Arbitrary<List<LocalDate>> led = days.list().ofMinSize(3).ofMaxSize(10);
        Arbitrary<List<LocalDate>> joined = days.list().ofMinSize(3).ofMaxSize(10);
        return Combinators.combine(courses, led, joined).as((trained, leader, member) -> {
            List<ProjectWork> work = new ArrayList<>();
            leader.forEach(day -> work.add(work(work.size(), day, Part.LEADER)));
            member.forEach(day -> work.add(work(work.size(), day, Part.MEMBER)));
            return new Dossier(
                    PERSON,
                    Optional.empty(),
                    work,
                    trained.stream()
                            .map(day ->
                                    Achievement.of(PERSON, AchievementKind.TRAINING, new AchievementId("course"), day))
                            .toList(),
                    List.of(),
                    EnumSet.allOf(FactKind.class));
        });
    }

    private static ProjectWork work(int number, LocalDate day, Part part) {
        return new ProjectWork(
                Project.builder()
                        .id(new ProjectId("P-" + number))
                        .title("架空の業務")
                        .startsOn(day)
                        .build(),
                part,
                List.of());
    }

    @Provide
    Arbitrary<Set<LocalDate>> rounds() {
        return Arbitraries.integers()
                .between(0, 365 * 4)
                .map(FIRST::plusDays)
                .set()
                .ofMinSize(6)
                .ofMaxSize(14);
    }

    private static Map<RoleId, LocalDate> granted(Policy policy, Dossier facts, Set<LocalDate> days) {
        Judge judge = Judge.by(policy);
        Dossier dossier = facts;
        Map<RoleId, LocalDate> first = new HashMap<>();
        for (LocalDate day : new TreeSet<>(days)) {
            for (RoleId role : policy.ladder().ascending()) {
                if (!first.containsKey(role) && judge.judge(dossier, role, day).verdict() == Verdict.MET) {
                    first.put(role, day);
                    dossier = dossier.with(new RoleGrant(PERSON, role, day, "test@1"));
                }
            }
        }
        return first;
    }

    @Property(tries = 300)
    void nobody_is_earlier_and_somebody_is_as_early(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("rounds") Set<LocalDate> days) {
        EarliestYears years = EarliestYears.of(policy, Rounds.ANY_DAY);
        boolean reached = false;
        for (Map.Entry<RoleId, LocalDate> one : granted(policy, dossier, days).entrySet()) {
            FiscalYear year = FiscalYear.containing(one.getValue());
            FiscalYear earliest = years.of(one.getKey()).year().orElseThrow();
            assertThat(earliest).as("%s", one).isLessThanOrEqualTo(year);
            reached |= earliest.equals(year) && earliest.year() > FIRST.getYear();
        }
        Statistics.label("as early as can be, after the first year")
                .collect(reached)
                .coverage(seen -> seen.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 300)
    void who_holds_a_role_has_had_at_least_the_seats_that_one_holder_needs(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("rounds") Set<LocalDate> days) {
        granted(policy, dossier, days).forEach((role, day) -> {
            FiscalYear year = FiscalYear.containing(day);
            List<SeatRequirement> required = SeatRequirement.of(ImmutablePolicy.copyOf(policy)
                    .withTargets(new Targets(
                            new Term.Stated<>(HolderCounting.EVERY_ROLE_HELD),
                            new Term.Stated<>(CountedOver.HOLDERS_AT_YEAR_END),
                            List.of(new HeadcountTarget(role, Optional.of(year), 1, new ClauseId("targets"))))));
            for (SeatRequirement one : required) {
                LocalDate end = one.year().orElseThrow().lastDay();
                assertThat(seats(dossier, Part.LEADER, end)).isGreaterThanOrEqualTo(one.leaders());
                assertThat(seats(dossier, Part.MEMBER, end)).isGreaterThanOrEqualTo(one.members());
                assertThat(seats(dossier, Part.LEADER, end) + seats(dossier, Part.MEMBER, end))
                        .isGreaterThanOrEqualTo(one.seats());
            }
        });
    }

    private static long seats(Dossier dossier, Part part, LocalDate end) {
        return dossier.work().stream()
                .filter(one -> one.part() == part && !one.project().startsOn().isAfter(end))
                .count();
    }

    // ---- seats of many people

    private static Policy withTargets(HolderCounting holders, CountedOver over, String... targets) {
        List<HeadcountTarget> list = new ArrayList<>();
        for (String target : targets) {
            String[] part = target.split(" ", -1);
            list.add(new HeadcountTarget(
                    new RoleId(part[0]),
                    Optional.of(FiscalYear.of(Integer.parseInt(part[1]))),
                    Integer.parseInt(part[2]),
                    new ClauseId("targets")));
        }
        return ImmutablePolicy.copyOf(Moka.illustrative())
                .withTargets(new Targets(new Term.Stated<>(holders), new Term.Stated<>(over), list));
    }

    private static List<String> seats(Policy policy) {
        return SeatRequirement.of(policy).stream()
                .map(one ->
                        one.year().orElseThrow().year() + " " + one.leaders() + " " + one.members() + " " + one.seats())
                .toList();
    }

    @Test
    void two_consecutive_years_need_a_seat_by_the_end_of_the_first() {
        assertThat(seats(withTargets(
                        HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END, "specialist 2025 10")))
                .containsExactly("2023 0 0 0", "2024 10 0 10", "2025 20 0 20");
    }

    @Test
    void people_are_different_ones_by_the_highest_role_and_may_be_the_same_by_every_role() {
        assertThat(seats(withTargets(
                        HolderCounting.HIGHEST_ROLE_HELD,
                        CountedOver.HOLDERS_AT_YEAR_END,
                        "advisor 2023 6",
                        "advisor 2024 6",
                        "expert 2024 3")))
                .containsExactly("2023 0 6 6", "2024 3 9 12");
        assertThat(seats(withTargets(
                        HolderCounting.EVERY_ROLE_HELD,
                        CountedOver.HOLDERS_AT_YEAR_END,
                        "advisor 2024 6",
                        "expert 2024 3")))
                .containsExactly("2023 0 0 0", "2024 3 6 9");
    }

    @Test
    void grants_of_several_years_add_up_for_a_role_that_does_not_run_out() {
        assertThat(seats(withTargets(
                        HolderCounting.EVERY_ROLE_HELD,
                        CountedOver.GRANTED_IN_YEAR,
                        "advisor 2023 5",
                        "advisor 2024 5")))
                .containsExactly("2023 0 5 5", "2024 0 10 10");
        assertThat(seats(withTargets(
                        HolderCounting.EVERY_ROLE_HELD,
                        CountedOver.HOLDERS_AT_YEAR_END,
                        "advisor 2023 5",
                        "advisor 2024 5")))
                .containsExactly("2023 0 5 5", "2024 0 5 5");
    }
}
