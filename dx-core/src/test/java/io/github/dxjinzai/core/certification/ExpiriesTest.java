package io.github.dxjinzai.core.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Appeals;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiriesTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final LocalDate GRANTED = LocalDate.of(2024, 7, 1);
    /** Two years from the grant, and three months of grace. */
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static final LocalDate LAST_OF_GRACE = LocalDate.of(2026, 9, 30);

    private static Policy lasting(int years, Optional<Integer> months) {
        return ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .tenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                Optional.empty(),
                                Optional.of(new Span(new Term.Stated<>(years), SpanUnit.YEARS)),
                                months.map(grace -> new Span(new Term.Stated<>(grace), SpanUnit.MONTHS)),
                                Optional.empty(),
                                Optional.empty())))
                .build();
    }

    private static RegisterEvent plain(EventKind kind, RoleId role, LocalDate from) {
        return RegisterEvent.plain(
                kind, STAFF, role, from, from.atTime(9, 0), new OfficeId("personnel-section"), "by decision");
    }

    private static EventRegister held() {
        return EventRegister.empty()
                .append(plain(EventKind.TAKEN_OVER, Moka.ADVISOR, GRANTED))
                .get();
    }

    private static List<String> due(LocalDate day, EventRegister register, Policy policy) {
        return Expiries.on(day, register, policy).get().stream()
                .map(one -> one.kind() + " " + one.from())
                .toList();
    }

    private static EventRegister entered(LocalDate day, EventRegister register, Policy policy) {
        EventRegister longer = register;
        for (Expiries.Due due : Expiries.on(day, register, policy).get()) {
            longer = longer.append(due.entered(day.atTime(17, 0), new OfficeId("personnel-section"), "ran out"))
                    .get();
        }
        return longer;
    }

    @Test
    void a_role_is_due_to_expire_on_the_day_after_its_last() {
        Policy policy = lasting(2, Optional.empty());
        assertThat(due(LAST, held(), policy)).isEmpty();
        assertThat(due(LAST.plusDays(1), held(), policy)).containsExactly("EXPIRED 2026-07-01");
        assertThat(due(LAST.plusYears(5), held(), policy)).containsExactly("EXPIRED 2026-07-01");
    }

    @Test
    void with_a_time_of_grace_it_goes_on_in_grace_and_expires_afterwards() {
        Policy policy = lasting(2, Optional.of(3));
        assertThat(due(LAST, held(), policy)).isEmpty();
        assertThat(due(LAST.plusDays(1), held(), policy)).containsExactly("IN_GRACE 2026-07-01");
        assertThat(due(LAST_OF_GRACE, held(), policy)).containsExactly("IN_GRACE 2026-07-01");
        assertThat(due(LAST_OF_GRACE.plusDays(1), held(), policy))
                .containsExactly("IN_GRACE 2026-07-01", "EXPIRED 2026-10-01");
        EventRegister grace = entered(LAST.plusDays(1), held(), policy);
        assertThat(grace.holding(STAFF, Moka.ADVISOR, LAST.plusDays(1), LocalDate.MAX))
                .isEqualTo(Holding.IN_GRACE);
        assertThat(due(LAST_OF_GRACE, grace, policy)).isEmpty();
        assertThat(due(LAST_OF_GRACE.plusDays(1), grace, policy)).containsExactly("EXPIRED 2026-10-01");
    }

    @Test
    void what_lasts_for_good_or_is_not_held_is_not_due() {
        assertThat(due(LocalDate.of(2099, 1, 1), held(), Moka.illustrative())).isEmpty();
        EventRegister revoked =
                held().append(plain(EventKind.REVOKED, Moka.ADVISOR, LAST)).get();
        assertThat(due(LAST.plusDays(1), revoked, lasting(2, Optional.empty()))).isEmpty();
    }

    @Test
    void a_suspension_stays_one_until_the_role_expires() {
        Policy policy = lasting(2, Optional.of(3));
        EventRegister suspended =
                held().append(plain(EventKind.SUSPENDED, Moka.ADVISOR, LAST)).get();
        assertThat(due(LAST.plusDays(1), suspended, policy)).isEmpty();
        assertThat(due(LAST_OF_GRACE.plusDays(1), suspended, policy)).containsExactly("EXPIRED 2026-10-01");
        EventRegister later = held().append(plain(EventKind.SUSPENDED, Moka.ADVISOR, LAST.plusDays(9)))
                .get();
        assertThat(due(LAST.plusDays(20), later, policy)).isEmpty();
    }

    @Test
    void the_time_runs_anew_from_an_override_but_not_from_a_reinstatement() {
        Policy policy = lasting(2, Optional.empty());
        LocalDate day = LAST.minusDays(10);
        EventRegister overridden = held().append(plain(EventKind.OVERRIDDEN_AS_HELD, Moka.ADVISOR, day))
                .get();
        assertThat(due(LAST.plusDays(1), overridden, policy)).isEmpty();
        EventRegister reinstated = held().append(plain(EventKind.SUSPENDED, Moka.ADVISOR, day))
                .get()
                .append(plain(EventKind.REINSTATED, Moka.ADVISOR, day.plusDays(1)))
                .get();
        assertThat(due(LAST.plusDays(1), reinstated, policy)).containsExactly("EXPIRED 2026-07-01");
        EventRegister replaced = overridden
                .append(RegisterEvent.plain(
                        EventKind.SUSPENDED,
                        STAFF,
                        Moka.ADVISOR,
                        day.minusDays(1),
                        day.atTime(10, 0),
                        new OfficeId("personnel-section"),
                        "corrected"))
                .get();
        assertThat(due(LAST.plusDays(1), replaced, policy)).containsExactly("EXPIRED 2026-07-01");
    }

    @Test
    void what_is_entered_of_later_days_does_not_change_what_is_due() {
        Policy policy = lasting(2, Optional.empty());
        EventRegister later = held().append(plain(EventKind.OVERRIDDEN_AS_HELD, Moka.ADVISOR, LAST.plusDays(10)))
                .get();
        assertThat(due(LAST.plusDays(1), later, policy)).containsExactly("EXPIRED 2026-07-01");
        assertThat(due(LAST.plusDays(10), later, policy)).isEmpty();
    }

    @Test
    void a_role_that_does_not_run_out_or_of_which_nothing_is_said_is_never_due() {
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .tenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Moka.illustrative().criterion(Moka.ADVISOR)),
                                Optional.empty())))
                .build();
        assertThat(due(LAST.plusYears(50), held(), policy)).isEmpty();
        assertThat(due(LAST.plusYears(50), held(), Moka.illustrative())).isEmpty();
    }

    @Test
    void while_the_tenure_is_open_nothing_can_be_told_and_the_terms_are_named() {
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.published())
                .tenures(Map.of(
                        Moka.ADVISOR,
                        new Tenure(
                                Optional.empty(),
                                Optional.of(new Span(new Term.Named<>(Moka.DEBRIEF_THRESHOLD), SpanUnit.YEARS)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .build();
        Problem problem =
                Expiries.on(LAST.plusDays(1), held(), policy).getError().get(0);
        assertThat(problem.code()).isEqualTo(RegisterProblem.OPEN_TERM);
        assertThat(problem.values()).containsEntry("role", "advisor").containsEntry("terms", "debriefThreshold");
    }

    @Property(tries = 200)
    void once_what_is_due_is_entered_nothing_is_due_and_held_is_what_the_days_say(
            @ForAll @IntRange(min = 1, max = 3) int years,
            @ForAll @IntRange(max = 6) int months,
            @ForAll @IntRange(max = 1800) int after) {
        Policy policy = lasting(years, Optional.of(months).filter(one -> one > 0));
        LocalDate day = GRANTED.plusDays(after);
        EventRegister register = entered(day, held(), policy);
        assertThat(due(day, register, policy)).isEmpty();
        LocalDate last = GRANTED.plusYears(years).plusMonths(months).minusDays(1);
        assertThat(register.holding(STAFF, Moka.ADVISOR, day, day).isHeld()).isEqualTo(!day.isAfter(last));
        assertThat(EventRegister.verify(register.entries(), Optional.of(register.end()))
                        .isValid())
                .isTrue();
    }

    // ---- appeals

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "30, DAYS, 2025-04-10, 2025-05-10",
        "3, MONTHS, 2025-04-10, 2025-07-10",
        "1, MONTHS, 2025-01-31, 2025-02-28",
        "1, MONTHS, 2025-01-30, 2025-02-28",
        "1, MONTHS, 2025-01-28, 2025-02-28",
        "1, MONTHS, 2025-02-28, 2025-03-31",
        "1, MONTHS, 2024-01-29, 2024-02-29",
        "3, MONTHS, 2025-11-29, 2026-02-28",
        "99999, DAYS, 2025-01-01, 2298-10-16",
    })
    void a_deadline_runs_from_the_day_after(int amount, Deadline.Unit unit, LocalDate after, LocalDate last) {
        assertThat(new Deadline(new Term.Stated<>(amount), unit).lastDay(after, amount))
                .isEqualTo(last);
    }

    @Test
    void a_deadline_beyond_any_calendar_is_the_last_of_all_days() {
        assertThat(new Deadline(new Term.Stated<>(100_000), Deadline.Unit.DAYS).lastDay(LAST, 100_000))
                .isEqualTo(LocalDate.MAX);
    }

    private static Policy appealed(Term<Integer> filed) {
        return ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .appeals(new Appeals(
                        Optional.empty(),
                        new Deadline(filed, Deadline.Unit.MONTHS),
                        new Deadline(new Term.Stated<>(60), Deadline.Unit.DAYS)))
                .build();
    }

    @Test
    void the_last_days_of_an_appeal_are_the_policys() {
        LocalDate against = LocalDate.of(2025, 4, 10);
        LocalDate filed = LocalDate.of(2025, 5, 1);
        assertThat(RegisterEvent.Appeal.by(appealed(new Term.Stated<>(3)), against, filed)
                        .get())
                .isEqualTo(new RegisterEvent.Appeal(against, LocalDate.of(2025, 7, 10), LocalDate.of(2025, 6, 30)));
        assertThat(RegisterEvent.Appeal.by(Moka.illustrative(), against, filed)
                        .getLeft()
                        .code())
                .isEqualTo(RegisterProblem.NO_APPEALS);
        Policy open = ImmutablePolicy.builder()
                .from(Moka.published())
                .appeals(appealed(new Term.Named<>(Moka.DEBRIEF_THRESHOLD)).appeals())
                .build();
        Problem problem = RegisterEvent.Appeal.by(open, against, filed).getLeft();
        assertThat(problem.code()).isEqualTo(RegisterProblem.APPEAL_TERM_OPEN);
        assertThat(problem.values()).containsEntry("terms", "debriefThreshold");
    }
}
