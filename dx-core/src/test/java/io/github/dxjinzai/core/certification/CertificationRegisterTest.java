package io.github.dxjinzai.core.certification;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.EXPERT;
import static io.github.dxjinzai.core.generator.Moka.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CertificationRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final CertificationRegister EMPTY = new CertificationRegister(List.of());
    private static final RoleStanding NEVER = standing(RoleStanding.State.NEVER_GRANTED);
    private static final RoleStanding HELD = standing(RoleStanding.State.HELD);

    private static RoleStanding standing(RoleStanding.State state) {
        return new RoleStanding(ADVISOR, state, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Judgment judged(String score) {
        return Judge.by(Moka.illustrative())
                .judge(
                        Career.of("00123")
                                .member("P-2023-01", "2023-05-10", "2024-02-20")
                                .debrief(score, score, score)
                                .dossier(),
                        ADVISOR,
                        DAY);
    }

    private static RoleGrant grant(String staff, RoleId role, String day) {
        return new RoleGrant(new StaffId(staff), role, LocalDate.parse(day), "moka-dx-talent@2023-03");
    }

    @Test
    void a_role_is_granted_on_the_ground_of_a_judgment_that_is_met() {
        CertificationRegister register = EMPTY.grant(judged("3.5"), NEVER, DAY).get();
        assertThat(register.grants())
                .containsExactly(new RoleGrant(
                        new StaffId("00123"), ADVISOR, DAY, "moka-dx-talent@2023-03+moka-dx-talent-illustrative@1"));
    }

    @Test
    void without_a_judgment_that_is_met_nothing_is_granted() {
        assertThat(EMPTY.grant(judged("3"), NEVER, DAY).getLeft().code()).isEqualTo(CertificationProblem.NOT_MET);
    }

    @Test
    void nothing_is_granted_before_the_day_judged() {
        assertThat(EMPTY.grant(judged("3.5"), NEVER, DAY.minusDays(1)).getLeft().code())
                .isEqualTo(CertificationProblem.BEFORE_JUDGMENT);
        assertThat(EMPTY.grant(judged("3.5"), NEVER, DAY.plusDays(1)).isRight()).isTrue();
    }

    @Test
    void the_same_grant_twice_is_one() {
        CertificationRegister once = EMPTY.grant(judged("3.5"), NEVER, DAY).get();
        assertThat(once.grant(judged("3.5"), HELD, DAY.plusDays(3)).get()).isEqualTo(once);
    }

    @Test
    void a_grant_of_the_same_day_to_someone_else_or_of_another_role_or_of_another_day_is_not_the_same() {
        RoleGrant same = grant("00123", ADVISOR, DAY.toString());
        assertThat(new CertificationRegister(List.of(same))
                        .grant(judged("3.5"), NEVER, DAY)
                        .get()
                        .grants())
                .containsExactly(same);
        for (RoleGrant other : List.of(
                grant("00124", ADVISOR, DAY.toString()),
                grant("00123", EXPERT, DAY.toString()),
                grant("00123", ADVISOR, DAY.minusDays(1).toString()))) {
            CertificationRegister longer = new CertificationRegister(List.of(other))
                    .grant(judged("3.5"), NEVER, DAY)
                    .get();
            assertThat(longer.grants()).hasSize(2).startsWith(other);
        }
    }

    @Test
    void a_renewal_of_what_is_held_is_entered_and_an_award_of_it_is_not() {
        Judgment award = judged("3.5");
        Judgment renewal = new Judgment(
                award.policy(), award.staff(), ADVISOR, Judgment.Purpose.RENEWAL, award.day(), award.finding());
        CertificationRegister held = new CertificationRegister(List.of(grant("00123", ADVISOR, "2022-03-31")));
        assertThat(held.grant(renewal, HELD, DAY).get().grants()).hasSize(2);
        assertThat(held.grant(renewal, NEVER, DAY).getLeft().code()).isEqualTo(CertificationProblem.NOTHING_TO_RENEW);
        assertThat(held.grant(award, HELD, DAY).get()).isEqualTo(held);
    }

    @Test
    void the_standing_to_another_role_says_nothing_of_this_one() {
        RoleStanding other = new RoleStanding(
                EXPERT,
                RoleStanding.State.NEVER_GRANTED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertThatThrownBy(() -> EMPTY.grant(judged("3.5"), other, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("advisor")
                .hasMessageContaining("expert");
    }

    @Test
    void a_problem_names_the_person_the_role_and_the_day() {
        assertThat(EMPTY.grant(judged("3"), NEVER, DAY).getLeft().describe(Language.EN))
                .contains("00123")
                .contains("advisor")
                .contains("2024-03-31");
        assertThat(new OfficeId("personnel-section")).hasToString("personnel-section");
    }

    private static boolean isGranted(CertificationRegister register, StaffId staff, RoleId role, LocalDate day) {
        return register.grants().stream()
                .anyMatch(one -> one.staff().equals(staff)
                        && one.role().equals(role)
                        && !one.grantedOn().isAfter(day));
    }

    @Test
    void the_plan_is_attained_by_100_people_by_the_highest_role_and_by_60_by_every_role() {
        Policy policy = Moka.illustrative();
        List<RoleGrant> climbing = new ArrayList<>();
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "%05d".formatted(i);
            staff.add(new StaffMember(
                    new StaffId(id), new DepartmentId("01"), "", LocalDate.of(2020, 4, 1), Optional.empty()));
            climbing.add(grant(id, ADVISOR, "2024-03-31"));
            if (i < 40) {
                climbing.add(grant(id, EXPERT, "2025-03-31"));
            }
            if (i < 10) {
                climbing.add(grant(id, SPECIALIST, "2026-03-31"));
            }
        }
        FiscalYear year = FiscalYear.of(2025);
        assertThat(plan(climbing, policy, staff, year, HolderCounting.HIGHEST_ROLE_HELD))
                .containsExactly(60, 30, 10);
        List<RoleGrant> sixty = climbing.stream()
                .filter(one -> Integer.parseInt(one.staff().value()) < 60
                        && (!one.role().equals(EXPERT)
                                || Integer.parseInt(one.staff().value()) < 30))
                .toList();
        assertThat(plan(sixty, policy, staff, year, HolderCounting.EVERY_ROLE_HELD))
                .containsExactly(60, 30, 10);
        assertThat(plan(sixty, policy, staff, year, HolderCounting.HIGHEST_ROLE_HELD))
                .containsExactly(30, 20, 10);
    }

    private static List<Integer> plan(
            List<RoleGrant> grants, Policy policy, List<StaffMember> staff, FiscalYear year, HolderCounting holders) {
        return Headcount.of(Judge.by(policy), facts(staff, grants), year)
                .attainment(new Counting(holders, CountedOver.HOLDERS_AT_YEAR_END))
                .stream()
                .filter(one -> one.target().year().isEmpty())
                .map(Attainment::actual)
                .toList();
    }

    private static Facts facts(List<StaffMember> staff, List<RoleGrant> grants) {
        return Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "課", Optional.empty()))
                .staff(staff)
                .grants(grants)
                .build();
    }

    @Test
    void whoever_has_left_no_longer_counts_at_the_years_end_but_was_granted_in_the_year() {
        Policy policy = Moka.illustrative();
        List<RoleGrant> grants = List.of(grant("1", ADVISOR, "2023-10-01"));
        List<StaffMember> staff = List.of(new StaffMember(
                new StaffId("1"),
                new DepartmentId("01"),
                "",
                LocalDate.of(2020, 4, 1),
                Optional.of(LocalDate.of(2024, 3, 30))));
        FiscalYear year = FiscalYear.of(2023);
        for (CountedOver over : CountedOver.values()) {
            int counted = Headcount.of(Judge.by(policy), facts(staff, grants), year)
                    .count(ADVISOR, new Counting(HolderCounting.HIGHEST_ROLE_HELD, over));
            assertThat(counted).isEqualTo(over == CountedOver.GRANTED_IN_YEAR ? 1 : 0);
        }
    }

    @Property(tries = 100)
    void a_round_grants_to_exactly_those_judged_met_and_a_second_round_grants_nothing(@ForAll("cities") Facts city) {
        Judge judge = Judge.by(Moka.illustrative());
        CertificationRound round = CertificationRound.hold(judge, city, DAY);
        Set<List<Object>> met = new HashSet<>();
        round.judgments().stream()
                .filter(one -> one.verdict() == Verdict.MET)
                .forEach(one -> met.add(List.of(one.staff(), one.role())));
        assertThat(round.granted()).allSatisfy(one -> assertThat(met).contains(List.of(one.staff(), one.role())));
        assertThat(met)
                .allSatisfy(
                        one -> assertThat(isGranted(round.register(), (StaffId) one.get(0), (RoleId) one.get(1), DAY))
                                .isTrue());
        Facts certified =
                ImmutableFacts.copyOf(city).withGrants(round.register().grants());
        assertThat(CertificationRound.hold(judge, certified, DAY).granted()).isEmpty();
    }

    @Property(tries = 100)
    void whoever_is_granted_expert_was_advisor_before_the_project_that_was_led(@ForAll("cities") Facts city) {
        Judge judge = Judge.by(Moka.illustrative());
        Facts facts = ImmutableFacts.copyOf(city).withGrants(List.of());
        for (int year = 2023; year <= 2026; year++) {
            CertificationRound round = CertificationRound.hold(judge, facts, LocalDate.of(year, 3, 31));
            for (RoleGrant expert : round.granted()) {
                if (expert.role().equals(EXPERT)) {
                    assertThat(isGranted(
                                    round.register(),
                                    expert.staff(),
                                    ADVISOR,
                                    expert.grantedOn().minusDays(1)))
                            .isTrue();
                }
            }
            facts = ImmutableFacts.copyOf(facts).withGrants(round.register().grants());
        }
    }

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }
}
