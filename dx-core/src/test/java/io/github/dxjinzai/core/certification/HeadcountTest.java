package io.github.dxjinzai.core.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.Attainment.State;
import io.github.dxjinzai.core.target.TargetSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of other kinds than a number of people, and roles that run out. */
class HeadcountTest {

    private static final RoleId HELPER = new RoleId("helper");
    private static final FiscalYear YEAR = FiscalYear.of(2025);
    private static final String EVERY = "every-role-held";

    /** Two fiscal years, with three months of grace; renewed by an interview since the last grant. */
    private static Policy policy(String holders, String... targets) {
        String text = """
                format: 1
                id: kaede
                version: "1"
                status: adopted
                inForce: {from: 2020-04-01}
                fiscalYearStart: 4
                name: {ja: かえで市(架空)}
                municipality: {ja: かえで市(架空)}
                source: {title: 要綱, published: 2020-03}
                clauses: [{id: c1, heading: 第1条}]
                scales: []
                terms: []
                raterGroups: []
                perspectives: []
                achievements:
                  - {id: course, kind: training, name: {ja: 講座}, clause: c1}
                  - {id: interview, kind: attestation, name: {ja: 面接}, clause: c1}
                roles:
                  - id: helper
                    name: {ja: 推進員}
                    clause: c1
                    certifiedWhen: {id: trained, exists: training}
                    tenure:
                      lasts: {fiscalYears: 2}
                      grace: {months: 3}
                      renewedWhen: {id: interviewed, exists: attestation, within: {sinceGranted: helper}}
                  - id: chief
                    name: {ja: 推進長}
                    clause: c1
                    certifiedWhen: {id: helped, holds: helper}
                targets: {holders: %s, over: holders-at-year-end, list: [%s]}
                """.formatted(holders, String.join(", ", targets));
        return PolicyReader.readPolicy("kaede.policy.yaml", text).get();
    }

    private static StaffMember person(String id, String unit) {
        return new StaffMember(
                new StaffId(id), new DepartmentId(unit), "主事", LocalDate.of(2015, 4, 1), Optional.empty());
    }

    private static Department unit(String id, String parent) {
        return new Department(
                new DepartmentId(id),
                "課" + id,
                Optional.of(parent).filter(one -> !one.isEmpty()).map(DepartmentId::new));
    }

    /** Eleven people: six in 0101 below 01, four in 02, one in 01 itself. */
    private static Facts city(RoleGrant... grants) {
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            staff.add(person("%05d".formatted(i), i <= 6 ? "0101" : i <= 10 ? "02" : "01"));
        }
        return Facts.builder()
                .addDepartments(unit("01", ""), unit("0101", "01"), unit("02", ""), unit("03", ""))
                .staff(staff)
                .addGrants(grants)
                .addComplete(FactKind.CERTIFICATION, FactKind.TRAINING, FactKind.ATTESTATION)
                .build();
    }

    private static RoleGrant helper(int person, String day) {
        return grant(person, "helper", day);
    }

    private static RoleGrant grant(int person, String role, String day) {
        return new RoleGrant(new StaffId("%05d".formatted(person)), new RoleId(role), LocalDate.parse(day), "kaede@1");
    }

    private static List<Attainment> attained(Policy policy, Facts facts) {
        return Headcount.of(Judge.by(policy), facts, YEAR)
                .attainment(policy.counting().orElseThrow());
    }

    @Test
    void twenty_percent_of_eleven_people_are_three() {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, percent: 20, clause: c1}");
        RoleGrant[] two = {helper(1, "2025-05-01"), helper(7, "2025-05-01")};
        assertThat(attained(policy, city(two)))
                .extracting(Attainment::required, Attainment::actual, Attainment::state)
                .containsExactly(tuple(Optional.of(3), 2, State.SHORT));
        assertThat(attained(policy, city(two[0], two[1], helper(8, "2026-03-31"))))
                .extracting(Attainment::state)
                .containsExactly(State.REACHED);
    }

    @Property(tries = 200)
    void a_share_is_reached_by_the_smallest_number_that_is_not_below_it(
            @ForAll @IntRange(min = 1, max = 100_000) int thousandths, @ForAll @IntRange(max = 100_000) int staff) {
        int asked = new TargetSize.ShareOfStaff(thousandths).of(staff).orElseThrow();
        assertThat(asked * 100_000L).isGreaterThanOrEqualTo((long) thousandths * staff);
        assertThat((asked - 1) * 100_000L).isLessThan((long) thousandths * staff);
    }

    @Test
    void one_in_each_section_is_counted_section_by_section_where_someone_serves() {
        Policy policy = policy(EVERY, "{role: helper, people: 1, inEach: section, clause: c1}");
        assertThat(attained(policy, city(helper(1, "2025-05-01"), helper(2, "2025-05-01"), helper(7, "2025-05-01"))))
                .extracting(one -> one.unit().orElseThrow().value(), Attainment::actual, Attainment::state)
                .containsExactly(
                        tuple("01", 0, State.SHORT), tuple("0101", 2, State.REACHED), tuple("02", 1, State.REACHED));
    }

    @Test
    void a_topmost_unit_counts_with_all_below_it_and_so_does_a_unit_that_is_named() {
        Policy policy = policy(
                EVERY,
                "{role: helper, percent: 50, inEach: top, clause: c1}",
                "{role: helper, people: 2, in: \"01\", clause: c1}");
        assertThat(attained(policy, city(helper(1, "2025-05-01"), helper(11, "2025-05-01"))))
                .extracting(
                        one -> one.unit().orElseThrow().value(),
                        one -> one.required().orElseThrow(),
                        Attainment::actual)
                .containsExactly(tuple("01", 4, 2), tuple("02", 2, 0), tuple("01", 2, 2));
    }

    @Test
    void a_target_that_is_not_stated_is_neither_reached_nor_missed() {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, unstated: true, clause: c1}");
        assertThat(attained(policy, city())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.UNSTATED);
            assertThat(one.reached()).isFalse();
            assertThat(one.shortfall()).isZero();
        });
    }

    @Test
    void a_target_may_count_otherwise_than_the_policys() {
        Policy policy = policy(
                "highest-role-held",
                "{role: helper, people: 1, clause: c1}",
                "{role: helper, year: 2025, people: 1, holders: every-role-held, over: granted-in-year, clause: c1}");
        assertThat(attained(policy, city(helper(1, "2025-05-01"), grant(1, "chief", "2025-06-01"))))
                .extracting(one -> one.target().year().isPresent(), Attainment::actual)
                .containsExactly(tuple(true, 1), tuple(false, 0));
    }

    /** Granted in R5 (2023), held to 2025-03-31, in grace to 2025-06-30. */
    @ParameterizedTest
    @CsvSource({"2023-03-31, 0", "2023-04-01, 0", "2024-03-31, 0", "2024-04-01, 1", "2025-04-01, 1"})
    void a_role_that_has_run_out_by_the_years_end_does_not_count(String granted, int count) {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, people: 1, clause: c1}");
        assertThat(attained(policy, city(helper(1, granted))))
                .extracting(Attainment::actual)
                .containsExactly(count);
    }

    @Test
    void in_its_time_of_grace_a_role_counts() {
        Judge judge = Judge.by(policy(EVERY));
        Facts facts = city(helper(1, "2023-06-01"));
        assertThat(states(judge, facts, "2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01"))
                .containsExactly(
                        RoleStanding.State.HELD,
                        RoleStanding.State.IN_GRACE,
                        RoleStanding.State.IN_GRACE,
                        RoleStanding.State.RAN_OUT);
    }

    private static List<RoleStanding.State> states(Judge judge, Facts facts, String... days) {
        return List.of(days).stream()
                .map(day -> judge.standing(
                                facts.dossier(new StaffId("00001")).orElseThrow(), HELPER, LocalDate.parse(day))
                        .state())
                .toList();
    }

    @Test
    void a_renewal_is_no_new_certification_and_one_after_a_gap_is() {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, people: 1, over: granted-in-year, clause: c1}");
        assertThat(attained(policy, city(helper(1, "2023-06-01"), helper(1, "2025-06-30"))))
                .extracting(Attainment::actual)
                .containsExactly(0);
        assertThat(attained(policy, city(helper(1, "2023-06-01"), helper(1, "2025-07-01"))))
                .extracting(Attainment::actual)
                .containsExactly(0);
        assertThat(attained(policy, city(helper(1, "2023-06-01"), helper(1, "2025-07-02"))))
                .extracting(Attainment::actual)
                .containsExactly(1);
    }

    @Test
    void of_whom_it_cannot_be_said_is_counted_apart() {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, people: 1, clause: c1}");
        Facts incomplete = ImmutableFacts.copyOf(city(helper(1, "2020-06-01"))).withComplete(Set.of());
        assertThat(attained(policy, incomplete))
                .extracting(Attainment::actual, Attainment::unknown, Attainment::state)
                .containsExactly(tuple(0, 1, State.UNKNOWN));
    }

    @Test
    void a_share_is_above_nothing_and_at_most_all() {
        assertThatThrownBy(() -> new TargetSize.ShareOfStaff(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new TargetSize.ShareOfStaff(100_001)).hasMessageContaining("100001");
    }

    // ---- rounds

    private static Achievement achieved(String what, String day) {
        return Achievement.of(
                new StaffId("00001"),
                what.equals("course") ? AchievementKind.TRAINING : AchievementKind.ATTESTATION,
                new AchievementId(what),
                LocalDate.parse(day));
    }

    private static CertificationRound round(String day, Facts facts) {
        return CertificationRound.hold(Judge.by(policy(EVERY)), facts, LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        // it runs out on 2025-03-31: a round of the fiscal year before does not ask yet
        "2024-03-31, 0, 0, HELD",
        "2024-04-01, 1, 0, HELD",
        "2025-03-31, 1, 0, HELD",
        "2025-06-30, 1, 0, HELD",
        // it has run out: the criterion of the first grant is met anew
        "2025-07-01, 0, 1, HELD"
    })
    void a_round_renews_what_runs_out_within_its_fiscal_year(
            String day, int renewed, int granted, RoleStanding.State after) {
        Facts facts = ImmutableFacts.copyOf(city(helper(1, "2023-06-01")))
                .withAchievements(achieved("course", "2023-05-01"), achieved("interview", "2023-07-01"));
        CertificationRound round = round(day, facts);
        assertThat(round.renewed().stream().filter(one -> one.role().equals(HELPER)))
                .hasSize(renewed);
        assertThat(round.granted().stream().filter(one -> one.role().equals(HELPER)))
                .hasSize(granted);
        Facts then = ImmutableFacts.copyOf(facts).withGrants(round.register().grants());
        assertThat(states(Judge.by(policy(EVERY)), then, day)).containsExactly(after);
        assertThat(round(day, then).granted()).isEmpty();
        assertThat(round(day, then).renewed()).isEmpty();
    }

    @Test
    void who_does_not_meet_the_criterion_of_renewal_is_in_grace_and_then_has_lost_the_role() {
        Facts facts = ImmutableFacts.copyOf(city(helper(1, "2023-06-01")))
                .withAchievements(achieved("interview", "2023-06-01"));
        CertificationRound inGrace = round("2025-04-01", facts);
        assertThat(inGrace.renewed()).isEmpty();
        assertThat(inGrace.judgments())
                .filteredOn(one -> one.purpose() == Judgment.Purpose.RENEWAL)
                .hasSize(1);
        assertThat(inGrace.lapses())
                .extracting(one -> one.standing().state())
                .containsExactly(RoleStanding.State.IN_GRACE);
        assertThat(round("2025-07-01", facts).lapses())
                .extracting(one -> one.standing().state())
                .containsExactly(RoleStanding.State.RAN_OUT);
    }

    @Test
    void what_is_not_held_cannot_be_renewed() {
        Facts facts = ImmutableFacts.copyOf(city(helper(1, "2023-06-01")))
                .withAchievements(achieved("interview", "2023-07-01"));
        Judge judge = Judge.by(policy(EVERY));
        LocalDate day = LocalDate.of(2025, 7, 1);
        var dossier = facts.dossier(new StaffId("00001")).orElseThrow();
        assertThat(new CertificationRegister(facts.grants())
                        .grant(judge.judgeRenewal(dossier, HELPER, day), judge.standing(dossier, HELPER, day), day)
                        .getLeft()
                        .code())
                .isEqualTo(CertificationProblem.NOTHING_TO_RENEW);
    }

    @Test
    void what_was_granted_and_cannot_be_said_to_be_held_is_not_granted_again() {
        Facts trained = ImmutableFacts.copyOf(city()).withAchievements(achieved("course", "2023-05-01"));
        Facts incomplete = ImmutableFacts.copyOf(trained).withComplete(Set.of());
        assertThat(round("2025-07-01", incomplete).granted())
                .filteredOn(one -> one.role().equals(HELPER))
                .hasSize(1);
        Facts before = ImmutableFacts.copyOf(incomplete).withGrants(helper(1, "2020-06-01"));
        assertThat(states(Judge.by(policy(EVERY)), before, "2025-07-01")).containsExactly(RoleStanding.State.UNKNOWN);
        assertThat(round("2025-07-01", before).granted()).isEmpty();
        assertThat(round("2025-07-01", before).lapses()).isEmpty();
    }

    @Test
    void when_a_role_is_judged_what_the_round_granted_of_lower_roles_is_known() {
        Facts facts =
                ImmutableFacts.copyOf(city(helper(2, "2025-06-01"))).withAchievements(achieved("course", "2023-05-01"));
        CertificationRound round = round("2025-07-01", facts);
        RoleGrant helper = helper(1, "2025-07-01");
        assertThat(round.granted())
                .extracting(one -> one.staff().value(), one -> one.role().value())
                .containsExactly(tuple("00001", "helper"), tuple("00001", "chief"), tuple("00002", "chief"));
        Judge judge = Judge.by(policy(EVERY));
        assertThat(round.judgments()).allSatisfy(judgment -> {
            var known = round.known(judgment, facts, judge);
            assertThat(judge.judge(known, judgment.role(), judgment.day())).isEqualTo(judgment);
            boolean granted = judgment.staff().value().equals("00001")
                    && judgment.role().value().equals("chief");
            assertThat(known.grants().stream()
                            .filter(one -> one.grantedOn().equals(helper.grantedOn()))
                            .map(RoleGrant::role))
                    .hasSize(granted ? 1 : 0);
            Facts after =
                    ImmutableFacts.copyOf(facts).withGrants(round.register().grants());
            var dossier = after.dossier(judgment.staff()).orElseThrow();
            assertThat(CertificationRound.before(dossier, judgment.role(), judgment.day(), judge))
                    .isEqualTo(known);
        });
    }

    @Test
    void who_does_not_serve_on_the_day_is_not_judged_and_counts_in_no_unit() {
        StaffMember left = new StaffMember(
                new StaffId("00012"),
                new DepartmentId("03"),
                "主事",
                LocalDate.of(2015, 4, 1),
                Optional.of(LocalDate.of(2025, 6, 30)));
        List<StaffMember> all = new ArrayList<>(city().staff());
        all.add(left);
        Facts facts = ImmutableFacts.copyOf(city(grant(12, "helper", "2025-05-01"), grant(12, "chief", "2025-05-01")))
                .withStaff(all);
        assertThat(round("2025-06-30", facts).judgments())
                .anyMatch(one -> one.staff().equals(left.id()));
        assertThat(round("2025-07-01", facts).judgments())
                .noneMatch(one -> one.staff().equals(left.id()));
        Policy each = policy(EVERY, "{role: helper, percent: 100, inEach: section, clause: c1}");
        assertThat(attained(each, facts))
                .extracting(
                        one -> one.unit().orElseThrow().value(),
                        one -> one.required().orElseThrow())
                .containsExactly(tuple("01", 1), tuple("0101", 6), tuple("02", 4));
        assertThat(attained(policy(EVERY, "{role: helper, people: 1, clause: c1}"), facts))
                .extracting(Attainment::actual, Attainment::unknown)
                .containsExactly(tuple(0, 0));
        Policy inOne = policy(EVERY, "{role: helper, percent: 100, in: \"03\", over: granted-in-year, clause: c1}");
        assertThat(attained(inOne, facts))
                .extracting(one -> one.required().orElseThrow(), Attainment::actual)
                .containsExactly(tuple(0, 1));
    }

    @Test
    void a_role_that_the_policy_does_not_have_counts_for_nothing() {
        Policy policy = policy(EVERY, "{role: helper, year: 2025, people: 1, clause: c1}");
        assertThat(attained(policy, city(grant(1, "elder", "2025-05-01"))))
                .extracting(Attainment::actual, Attainment::unknown)
                .containsExactly(tuple(0, 0));
    }

    @Test
    void what_was_granted_on_the_very_day_is_not_renewed_on_it() {
        Policy anew = ImmutablePolicy.copyOf(policy(EVERY))
                .withTenures(Map.of(
                        HELPER,
                        new Tenure(
                                Optional.empty(),
                                policy(EVERY).tenure(HELPER).orElseThrow().lasts(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        Facts facts =
                ImmutableFacts.copyOf(city(helper(1, "2025-07-01"))).withAchievements(achieved("course", "2023-05-01"));
        LocalDate day = LocalDate.of(2025, 7, 1);
        CertificationRound round = CertificationRound.hold(Judge.by(anew), facts, day, LocalDate.of(2099, 3, 31));
        assertThat(round.judgments())
                .filteredOn(one -> one.purpose() == Judgment.Purpose.RENEWAL && one.verdict() == Verdict.MET)
                .hasSize(1);
        assertThat(round.renewed()).isEmpty();
        assertThat(round.register().grants()).startsWith(helper(1, "2025-07-01"));
    }
}
