package io.github.dxjinzai.core.simulation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Records made by a simulation, whose assumptions are known, and read back. */
class CalibrationTest {

    private static final FiscalYear FROM = FiscalYear.of(2023);
    private static final FiscalYear UNTIL = FiscalYear.of(2026);

    private static final Simulation SIMULATION = Illustration.simulation(
            Illustration.scenario()
                    .afterProjectMissing(Chance.percent(15))
                    .perspectiveMissing(Chance.percent(6))
                    .build(),
            7);

    private static Calibration of(Facts facts) {
        return Calibration.of(Illustration.POLICY, facts, FROM, UNTIL);
    }

    @Test
    void the_assumptions_behind_the_records_lie_in_the_intervals_in_about_95_of_100_cases() {
        Map<String, Double> truth = Map.of(
                "leaves", 0.04,
                "perspective-missing", 0.06,
                "after-project-missing", 0.15);
        int cities = 60;
        Map<String, Integer> held = new HashMap<>();
        for (int city = 0; city < cities; city++) {
            Calibration calibration = of(SIMULATION.replay(city, year -> {}));
            truth.forEach((id, value) -> held.merge(
                    id, calibration.figure(id).orElseThrow().interval().holds(value) ? 1 : 0, Integer::sum));
        }
        assertThat(held.keySet()).isEqualTo(truth.keySet());
        assertThat(held)
                .allSatisfy((id, times) ->
                        assertThat(times).as(id + " " + times + " of " + cities).isBetween(52, 60));
    }

    @Test
    void what_does_not_vary_is_read_as_it_is() {
        Calibration calibration = of(SIMULATION.replay(0, year -> {}));
        FittedFigure projects = calibration.figure("projects-per-year").orElseThrow();
        assertThat(projects.estimate()).isEqualTo(8);
        assertThat(projects.years()).extracting(FittedFigure.Recorded::times).containsExactly(8L, 8L, 8L, 8L);
        assertThat(calibration.figure("joiners-per-year").orElseThrow().estimate())
                .isEqualTo(24);
        FittedFigure members = calibration.figure("members-per-project").orElseThrow();
        assertThat(members.kind()).isEqualTo(FittedFigure.Kind.EACH);
        assertThat(members.interval()).isEqualTo(new Interval(4, 6));
        assertThat(calibration.figure("leaders-per-project").orElseThrow().interval())
                .isEqualTo(new Interval(1, 1));
        assertThat(members.evenness()).isEmpty();
    }

    @Test
    void who_took_part_and_was_certified_is_counted_by_hand() {
        Facts facts = SIMULATION.replay(1, year -> {});
        RoleId advisor = new RoleId("advisor");
        FittedFigure figure = of(facts).figure("certified:advisor").orElseThrow();
        for (FittedFigure.Recorded recorded : figure.years()) {
            FiscalYear year = recorded.year();
            Set<String> before = new TreeSet<>();
            Set<String> within = new TreeSet<>();
            facts.grants().stream()
                    .filter(grant -> grant.role().equals(advisor))
                    .forEach(grant -> (grant.grantedOn().isBefore(year.firstDay()) ? before : within)
                            .add(
                                    grant.grantedOn().isAfter(year.lastDay())
                                            ? ""
                                            : grant.staff().value()));
            Set<String> took = new TreeSet<>();
            facts.participations().stream()
                    .filter(one -> one.project().value().contains("p" + year.year()))
                    .forEach(one -> took.add(one.staff().value()));
            took.removeAll(before);
            assertThat(recorded.of()).isEqualTo(took.size());
            took.retainAll(within);
            assertThat(recorded.times()).isEqualTo(took.size());
        }
    }

    @Test
    void seats_are_read_back_as_they_were_given() {
        Calibration calibration = of(SIMULATION.replay(2, year -> {}));
        FittedFigure leaders = calibration.figure("leader-holds-role").orElseThrow();
        // in the first year nobody holds a role, so that no seat can go to one who does
        assertThat(leaders.years().get(0).times()).isZero();
        assertThat(leaders.evenness().orElseThrow()).isLessThan(0.01);
        FittedFigure after = FittedFigure.share(
                "leader-holds-role", leaders.label(), leaders.years().subList(1, 4));
        assertThat(after.interval().holds(0.8)).as(after.toString()).isTrue();
        FittedFigure members = calibration.figure("member-has-experience").orElseThrow();
        FittedFigure later = FittedFigure.share(
                "member-has-experience", members.label(), members.years().subList(1, 4));
        assertThat(later.interval().holds(0.2)).as(later.toString()).isTrue();
    }

    @Test
    void what_the_records_do_not_show_is_said_with_the_reason() {
        Facts facts = SIMULATION.replay(0, year -> {});
        assertThat(of(facts).unfitted())
                .extracting(one -> one.id() + " " + one.reason())
                .containsExactly(
                        "opening-day CHOSEN",
                        "years CHOSEN",
                        "quality MIXED",
                        "deviation MIXED",
                        "ability MIXED",
                        "severity MIXED",
                        "experience MIXED");
        Facts unsure = ImmutableFacts.copyOf(facts).withComplete(EnumSet.noneOf(FactKind.class));
        assertThat(of(unsure).unfitted())
                .filteredOn(one -> one.reason() == UnfittedFigure.Reason.INCOMPLETE)
                .extracting(UnfittedFigure::id)
                .containsExactly(
                        "leader-holds-role",
                        "member-has-experience",
                        "perspective-missing",
                        "after-project-missing",
                        "leaves",
                        "joiners-per-year",
                        "certified:advisor",
                        "certified:expert",
                        "certified:specialist");
        assertThat(of(Illustration.town(5)).unfitted())
                .filteredOn(one -> one.reason() == UnfittedFigure.Reason.NO_CASE)
                .extracting(UnfittedFigure::id)
                .contains("members-per-project", "leader-holds-role", "certified:advisor")
                .doesNotContain("leaves");
    }

    @Test
    void who_leaves_in_a_year_is_counted_of_those_who_served_on_its_first_day() {
        Facts town = Illustration.town(6);
        List<LocalDate> last = List.of(
                LocalDate.of(2023, 3, 31),
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2023, 10, 15),
                LocalDate.of(2024, 3, 31),
                LocalDate.of(2024, 4, 1));
        ImmutableFacts.Builder facts = ImmutableFacts.builder()
                .from(ImmutableFacts.copyOf(town).withStaff(List.of()))
                .addStaff(
                        town.staff().get(5),
                        member("00007", LocalDate.of(2023, 4, 2), Optional.of(LocalDate.of(2023, 9, 30))),
                        member("00008", LocalDate.of(2023, 4, 1), Optional.empty()));
        for (int i = 0; i < last.size(); i++) {
            facts.addStaff(
                    member(town.staff().get(i).id().value(), LocalDate.of(2015, 4, 1), Optional.of(last.get(i))));
        }
        Calibration calibration = of(facts.build());
        assertThat(calibration.figure("leaves").orElseThrow().years())
                .startsWith(
                        new FittedFigure.Recorded(FiscalYear.of(2023), 3, 6),
                        new FittedFigure.Recorded(FiscalYear.of(2024), 1, 3),
                        new FittedFigure.Recorded(FiscalYear.of(2025), 0, 2));
        assertThat(calibration.figure("joiners-per-year").orElseThrow().years())
                .extracting(FittedFigure.Recorded::times)
                .containsExactly(2L, 0L, 0L, 0L);
    }

    private static StaffMember member(String id, LocalDate joined, Optional<LocalDate> left) {
        return new StaffMember(new StaffId(id), new DepartmentId("01"), "主事", joined, left);
    }

    @Test
    void years_that_are_none_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(Illustration.POLICY, Illustration.town(1), FROM, FiscalYear.of(2022)))
                .withMessageContaining("from FY2023 to FY2022");
    }

    @Test
    void what_came_ranks_anywhere_if_the_assumptions_hold() {
        Forecast forecast = SIMULATION.run(100, 400, Progress.silent());
        int cities = 60;
        double sum = 0;
        int tails = 0;
        for (int city = 0; city < cities; city++) {
            BackTest.Compared advisors = advisors(test(forecast, city), FROM.next());
            sum += advisors.rank();
            tails += advisors.isInTail() ? 1 : 0;
        }
        // the mean of evenly spread ranks has a standard error of 0.289/√60 = 0.037
        assertThat(sum / cities).isCloseTo(0.5, within(0.13));
        assertThat(tails).isLessThan(16);
    }

    @Test
    void what_came_lies_in_the_tail_of_a_forecast_that_assumes_too_much() {
        Forecast bold = Illustration.simulation(
                        Illustration.scenario().projectsPerYear(20).build(), 7)
                .run(0, 200, Progress.silent());
        BackTest.Compared advisors = advisors(test(bold, 0), UNTIL);
        assertThat(advisors.rank()).isLessThan(0.02);
        assertThat(advisors.isInTail()).isTrue();
        assertThat(advisors.fewer().times() + advisors.more().times()).isLessThanOrEqualTo(200);
    }

    @Test
    void roles_come_by_year_and_then_the_staff_and_only_years_that_are_recorded() {
        Forecast forecast = SIMULATION.run(100, 110, Progress.silent());
        List<BackTest.Compared> all = BackTest.of(forecast, Illustration.POLICY, SIMULATION.replay(0, year -> {}), FROM)
                .compared();
        assertThat(all)
                .extracting(one -> one.role().map(RoleId::value).orElse("staff") + " " + one.year())
                .containsExactly("advisor FY2023", "expert FY2023", "specialist FY2023", "staff FY2023");
    }

    private static BackTest test(Forecast forecast, int city) {
        return BackTest.of(forecast, Illustration.POLICY, SIMULATION.replay(city, year -> {}), UNTIL);
    }

    private static BackTest.Compared advisors(BackTest test, FiscalYear year) {
        return test.compared().stream()
                .filter(one -> one.role().equals(Optional.of(new RoleId("advisor")))
                        && one.year().equals(year))
                .findFirst()
                .orElseThrow();
    }
}
