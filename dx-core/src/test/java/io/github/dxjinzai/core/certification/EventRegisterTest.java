package io.github.dxjinzai.core.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRegisterTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final RoleId ROLE = new RoleId("advisor");
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate LATE = LocalDate.of(2030, 1, 1);

    private static RegisterEvent event(EventKind kind, int from, int entered) {
        return event(kind, from, entered, Verdict.MET);
    }

    /** An event of a kind as it should be, {@code from} and {@code entered} in days from the first day. */
    private static RegisterEvent event(EventKind kind, int from, int entered, Verdict verdict) {
        LocalDate day = FIRST.plusDays(from);
        Judgment.Purpose purpose = kind == EventKind.RENEWED ? Judgment.Purpose.RENEWAL : Judgment.Purpose.AWARD;
        return new RegisterEvent(
                kind,
                STAFF,
                ROLE,
                day,
                FIRST.plusDays(entered).atTime(9, 0),
                new OfficeId("personnel-section"),
                "by decision",
                kind.needsJudgment()
                        ? Optional.of(
                                new RegisterEvent.Ground("policy@1", purpose, day, verdict, Digest.of(new byte[] {1})))
                        : Optional.empty(),
                kind == EventKind.APPEAL_FILED
                        ? Optional.of(new RegisterEvent.Appeal(day, day.plusDays(30), day.plusDays(60)))
                        : Optional.empty());
    }

    private static EventRegister register(RegisterEvent... events) {
        EventRegister register = EventRegister.empty();
        for (RegisterEvent one : events) {
            register = register.append(one).get();
        }
        return register;
    }

    private static List<ProblemCode> codes(Validation<Seq<Problem>, EventRegister> refused) {
        return refused.getError().map(Problem::code).asJava();
    }

    @Provide
    Arbitrary<EventRegister> registers() {
        Arbitrary<RegisterEvent> events = Combinators.combine(
                        Arbitraries.of(EventKind.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(Verdict.class))
                .as((kind, from, entered, verdict) -> event(kind, from, entered, verdict));
        return events.list().ofMaxSize(40).map(all -> {
            EventRegister register = EventRegister.empty();
            for (RegisterEvent one : all) {
                register = register.append(one).getOrElse(register);
            }
            return register;
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_MET", "UNDETERMINED"})
    void without_a_judgment_that_is_met_nothing_is_granted_unless_overridden(Verdict verdict) {
        assertThat(codes(EventRegister.empty().append(event(EventKind.GRANTED, 0, 0, verdict))))
                .containsExactly(RegisterProblem.NO_JUDGMENT);
        assertThat(register(event(EventKind.OVERRIDDEN_AS_HELD, 0, 0)).holding(STAFF, ROLE, FIRST, FIRST))
                .isEqualTo(Holding.HELD);
    }

    @Test
    void what_was_known_on_a_day_stays_what_it_was() {
        EventRegister register = register(event(EventKind.GRANTED, 0, 0), event(EventKind.REVOKED, 2, 5));
        assertThat(register.holding(STAFF, ROLE, FIRST.plusDays(1), LATE)).isEqualTo(Holding.HELD);
        assertThat(register.holding(STAFF, ROLE, FIRST.plusDays(2), FIRST.plusDays(4)))
                .isEqualTo(Holding.HELD);
        assertThat(register.holding(STAFF, ROLE, FIRST.plusDays(2), FIRST.plusDays(5)))
                .isEqualTo(Holding.REVOKED);
        assertThat(register.holding(STAFF, ROLE, FIRST.minusDays(1), LATE)).isEqualTo(Holding.NOT_HELD);
    }

    @Test
    void an_appeal_is_filed_until_its_last_day_and_decided_once() {
        EventRegister register = register(event(EventKind.GRANTED, 0, 0), event(EventKind.REVOKED, 1, 1));
        RegisterEvent filed = event(EventKind.APPEAL_FILED, 1, 40);
        assertThat(codes(register.append(starting(filed, 32)))).containsExactly(RegisterProblem.APPEAL_LATE);
        EventRegister open = register.append(starting(filed, 31)).get();
        assertThat(codes(open.append(starting(filed, 31)))).containsExactly(RegisterProblem.APPEAL_OPEN);
        assertThat(codes(open.append(event(EventKind.REINSTATED, 41, 41))))
                .containsExactly(RegisterProblem.NOT_POSSIBLE);
        EventRegister decided =
                open.append(event(EventKind.APPEAL_CHANGED, 41, 41)).get();
        assertThat(codes(decided.append(event(EventKind.APPEAL_KEPT, 41, 41))))
                .containsExactly(RegisterProblem.NO_APPEAL);
        assertThat(decided.append(event(EventKind.REINSTATED, 41, 41))
                        .get()
                        .holding(STAFF, ROLE, FIRST.plusDays(41), LATE))
                .isEqualTo(Holding.HELD);
    }

    @Test
    void what_was_held_is_taken_over_at_the_beginning_only() {
        EventRegister begun = register(event(EventKind.TAKEN_OVER, 0, 9), event(EventKind.TAKEN_OVER, 1, 9));
        assertThat(begun.holding(STAFF, ROLE, FIRST, LATE)).isEqualTo(Holding.HELD);
        EventRegister going = begun.append(event(EventKind.SUSPENDED, 2, 9)).get();
        assertThat(codes(going.append(event(EventKind.TAKEN_OVER, 1, 9))))
                .containsExactly(RegisterProblem.NOT_AT_BEGINNING);
        EventRegister overridden = register(event(EventKind.OVERRIDDEN_AS_HELD, 0, 1));
        RegisterEntry late = RegisterEntry.of(2, overridden.end(), event(EventKind.TAKEN_OVER, 1, 1));
        assertThat(codes(EventRegister.verify(List.of(overridden.entries().get(0), late), Optional.empty())))
                .containsExactly(RegisterProblem.NOT_AT_BEGINNING);
    }

    @Test
    void an_appeal_is_overdue_from_the_day_after_its_last_day_until_it_is_decided() {
        EventRegister filed = register(event(EventKind.GRANTED, 0, 0), event(EventKind.APPEAL_FILED, 1, 1));
        LocalDate last = FIRST.plusDays(61);
        assertThat(filed.overdueAppeals(last, last)).isEmpty();
        assertThat(filed.overdueAppeals(last.plusDays(1), LATE))
                .containsExactly(filed.entries().get(1));
        assertThat(filed.overdueAppeals(last.plusDays(1), FIRST)).isEmpty();
        EventRegister decided =
                filed.append(event(EventKind.APPEAL_KEPT, 70, 70)).get();
        assertThat(decided.overdueAppeals(FIRST.plusDays(70), LATE)).isEmpty();
        assertThat(decided.overdueAppeals(FIRST.plusDays(69), LATE)).hasSize(1);
        assertThat(decided.overdueAppeals(FIRST.plusDays(80), FIRST.plusDays(69)))
                .hasSize(1);
    }

    /** Every value of an entry that can be another, changed alone. */
    private static List<RegisterEntry> alterations(RegisterEntry one) {
        RegisterEvent event = one.event();
        List<RegisterEvent> events = new ArrayList<>();
        events.add(new RegisterEvent(
                EventKind.EXPIRED,
                event.staff(),
                event.role(),
                event.from(),
                event.entered(),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal()));
        events.add(new RegisterEvent(
                event.kind(),
                new StaffId("00124"),
                event.role(),
                event.from(),
                event.entered(),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal()));
        events.add(new RegisterEvent(
                event.kind(),
                event.staff(),
                new RoleId("expert"),
                event.from(),
                event.entered(),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal()));
        events.add(starting(event, 8));
        events.add(new RegisterEvent(
                event.kind(),
                event.staff(),
                event.role(),
                event.from(),
                event.entered().plusSeconds(1),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal()));
        events.add(new RegisterEvent(
                event.kind(),
                event.staff(),
                event.role(),
                event.from(),
                event.entered(),
                new OfficeId("other"),
                event.reason(),
                event.ground(),
                event.appeal()));
        events.add(because(event, "\uD800"));
        events.add(because(event, "\uD801"));
        // these two differ in the high byte alone
        events.add(because(event, "A"));
        events.add(because(event, "\u0141"));
        Digest receipt = Digest.of(new byte[] {2});
        for (RegisterEvent.Ground ground : List.of(
                new RegisterEvent.Ground("policy@1", Judgment.Purpose.AWARD, FIRST, Verdict.MET, receipt),
                new RegisterEvent.Ground("policy@2", Judgment.Purpose.AWARD, FIRST, Verdict.MET, receipt),
                new RegisterEvent.Ground("policy@1", Judgment.Purpose.RENEWAL, FIRST, Verdict.MET, receipt),
                new RegisterEvent.Ground("policy@1", Judgment.Purpose.AWARD, FIRST.plusDays(1), Verdict.MET, receipt),
                new RegisterEvent.Ground("policy@1", Judgment.Purpose.AWARD, FIRST, Verdict.NOT_MET, receipt))) {
            events.add(new RegisterEvent(
                    event.kind(),
                    event.staff(),
                    event.role(),
                    event.from(),
                    event.entered(),
                    event.actor(),
                    event.reason(),
                    Optional.of(ground),
                    event.appeal()));
        }
        for (RegisterEvent.Appeal appeal : List.of(
                new RegisterEvent.Appeal(FIRST, FIRST, FIRST),
                new RegisterEvent.Appeal(FIRST.plusDays(1), FIRST, FIRST),
                new RegisterEvent.Appeal(FIRST, FIRST.plusDays(1), FIRST),
                new RegisterEvent.Appeal(FIRST, FIRST, FIRST.plusDays(1)))) {
            events.add(new RegisterEvent(
                    event.kind(),
                    event.staff(),
                    event.role(),
                    event.from(),
                    event.entered(),
                    event.actor(),
                    event.reason(),
                    event.ground(),
                    Optional.of(appeal)));
        }
        List<RegisterEntry> all = new ArrayList<>(events.stream()
                .map(altered -> RegisterEntry.of(one.number(), one.previous(), altered))
                .toList());
        all.add(RegisterEntry.of(one.number() + 1, one.previous(), event));
        all.add(RegisterEntry.of(one.number(), Digest.of(new byte[] {3}), event));
        return all;
    }

    @Test
    void every_single_value_of_an_entry_makes_a_difference_to_its_digest() {
        RegisterEntry one = register(event(EventKind.GRANTED, 0, 9)).entries().get(0);
        List<RegisterEntry> all = alterations(one);
        all.add(one);
        assertThat(all.stream().map(RegisterEntry::digest).distinct()).hasSameSizeAs(all);
    }

    /** The same of another person or for another role. */
    private static RegisterEvent of(RegisterEvent event, String staff, String role) {
        return new RegisterEvent(
                event.kind(),
                new StaffId(staff),
                new RoleId(role),
                event.from(),
                event.entered(),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal());
    }

    @Test
    void what_is_entered_of_one_person_and_role_says_nothing_of_others() {
        RegisterEvent grant = event(EventKind.GRANTED, 0, 1);
        EventRegister register = register(
                grant,
                of(grant, "00999", "advisor"),
                of(grant, "00123", "expert"),
                of(event(EventKind.REVOKED, 1, 1), "00999", "advisor"));
        StaffId other = new StaffId("00999");
        assertThat(register.holding(STAFF, ROLE, LATE, LATE)).isEqualTo(Holding.HELD);
        assertThat(register.holding(other, ROLE, LATE, LATE)).isEqualTo(Holding.REVOKED);
        assertThat(register.holding(other, new RoleId("expert"), LATE, LATE)).isEqualTo(Holding.NOT_HELD);
        assertThat(register.history(STAFF)).extracting(RegisterEntry::number).containsExactly(1, 3);
        assertThat(register.history(other)).extracting(RegisterEntry::number).containsExactly(2, 4);
        assertThat(register.holdings(LATE, LATE)).containsOnlyKeys(STAFF, other);
        assertThat(register.holdings(LATE, LATE).get(other)).containsExactly(Map.entry(ROLE, Holding.REVOKED));
        assertThat(register.deciding(LATE, LATE).values())
                .flatExtracting(Map::values)
                .extracting(RegisterEntry::number)
                .containsExactly(1, 3, 4);
    }

    @Test
    void nothing_is_granted_before_the_day_judged_and_renewed_on_an_award_only() {
        RegisterEvent grant = event(EventKind.GRANTED, 2, 3);
        assertThat(codes(EventRegister.empty().append(starting(grant, 1))))
                .containsExactly(RegisterProblem.BEFORE_JUDGMENT);
        RegisterEvent renewal = event(EventKind.RENEWED, 3, 3);
        RegisterEvent awarded = new RegisterEvent(
                renewal.kind(),
                STAFF,
                ROLE,
                renewal.from(),
                renewal.entered(),
                renewal.actor(),
                renewal.reason(),
                grant.ground(),
                Optional.empty());
        Validation<Seq<Problem>, EventRegister> refused = register(grant).append(awarded);
        assertThat(codes(refused)).containsExactly(RegisterProblem.NO_JUDGMENT);
        assertThat(refused.getError().get(0).values()).containsEntry("found", "award met");
        assertThat(register(grant).append(renewal).isValid()).isTrue();
        RegisterEvent groundless = new RegisterEvent(
                grant.kind(),
                STAFF,
                ROLE,
                grant.from(),
                grant.entered(),
                grant.actor(),
                grant.reason(),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(EventRegister.empty().append(groundless))).containsExactly(RegisterProblem.NO_JUDGMENT);
    }

    @Test
    void an_event_on_a_judgment_grants_on_an_award_and_renews_on_a_renewal() {
        Digest receipt = Digest.of(new byte[] {1});
        Judge judge = Judge.by(Moka.illustrative());
        Dossier dossier = Career.of("00123").dossier();
        Judgment award = judge.judge(dossier, Moka.ADVISOR, FIRST);
        Judgment renewal = judge.judgeRenewal(dossier, Moka.ADVISOR, FIRST);
        OfficeId office = new OfficeId("personnel-section");
        RegisterEvent granted = RegisterEvent.on(award, receipt, FIRST, FIRST.atTime(9, 0), office, "why");
        assertThat(granted.kind()).isEqualTo(EventKind.GRANTED);
        assertThat(granted.ground())
                .contains(new RegisterEvent.Ground(
                        award.policy(), Judgment.Purpose.AWARD, FIRST, award.verdict(), receipt));
        assertThat(RegisterEvent.on(renewal, receipt, FIRST, FIRST.atTime(9, 0), office, "why")
                        .kind())
                .isEqualTo(EventKind.RENEWED);
    }

    @Test
    void an_appeal_stays_open_whatever_else_is_entered_and_is_not_decided_before_it_was_filed() {
        EventRegister open = register(
                event(EventKind.GRANTED, 0, 0), event(EventKind.APPEAL_FILED, 5, 5), event(EventKind.SUSPENDED, 6, 6));
        assertThat(codes(open.append(event(EventKind.APPEAL_KEPT, 4, 7)))).containsExactly(RegisterProblem.NO_APPEAL);
        assertThat(codes(open.append(event(EventKind.APPEAL_FILED, 7, 7))))
                .containsExactly(RegisterProblem.APPEAL_OPEN);
        assertThat(open.append(event(EventKind.APPEAL_KEPT, 5, 7)).isValid()).isTrue();
    }

    @Test
    void a_revocation_before_the_change_on_appeal_is_reinstated_but_not_one_after_it() {
        EventRegister changed = register(
                event(EventKind.GRANTED, 0, 0),
                event(EventKind.REVOKED, 1, 1),
                event(EventKind.APPEAL_FILED, 2, 2),
                event(EventKind.APPEAL_CHANGED, 3, 3),
                event(EventKind.REINSTATED, 4, 4));
        EventRegister again = changed.append(event(EventKind.REVOKED, 5, 5)).get();
        assertThat(codes(again.append(event(EventKind.REINSTATED, 6, 6))))
                .containsExactly(RegisterProblem.NOT_POSSIBLE);
        EventRegister kept = register(
                event(EventKind.GRANTED, 0, 0),
                event(EventKind.REVOKED, 1, 1),
                event(EventKind.APPEAL_FILED, 2, 2),
                event(EventKind.APPEAL_KEPT, 3, 3));
        assertThat(codes(kept.append(event(EventKind.REINSTATED, 4, 4)))).containsExactly(RegisterProblem.NOT_POSSIBLE);
    }

    @Test
    void another_appeal_after_the_change_does_not_undo_it_and_a_revocation_from_an_earlier_day_does() {
        EventRegister changed = register(
                event(EventKind.GRANTED, 0, 0),
                event(EventKind.REVOKED, 5, 5),
                event(EventKind.APPEAL_FILED, 6, 6),
                event(EventKind.APPEAL_CHANGED, 7, 7));
        assertThat(changed.append(event(EventKind.APPEAL_FILED, 8, 8))
                        .get()
                        .append(event(EventKind.REINSTATED, 9, 9))
                        .isValid())
                .isTrue();
        assertThat(codes(
                        changed.append(event(EventKind.REVOKED, 3, 8)).get().append(event(EventKind.REINSTATED, 9, 9))))
                .containsExactly(RegisterProblem.NOT_POSSIBLE);
    }

    @Test
    void a_fault_is_told_at_its_entry_counted_from_one() {
        List<RegisterEntry> entries =
                new ArrayList<>(register(event(EventKind.GRANTED, 0, 0), event(EventKind.SUSPENDED, 1, 1))
                        .entries());
        RegisterEntry second = entries.get(1);
        entries.set(1, RegisterEntry.of(second.number() + 1, second.previous(), second.event()));
        assertThat(EventRegister.verify(entries, Optional.empty()).getError())
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple(RegisterProblem.MISSING, new Place.AtFact("entry", "2")));
    }

    @Test
    void what_a_register_says_of_a_day_cannot_be_changed_and_its_name_tells_how_long_it_is() {
        EventRegister register = register(event(EventKind.GRANTED, 0, 0));
        assertThatThrownBy(() ->
                        register.deciding(LATE, LATE).values().iterator().next().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        register.holdings(LATE, LATE).values().iterator().next().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(register).hasToString("EventRegister of 1 entries ending with " + register.end());
    }

    private static RegisterEvent starting(RegisterEvent event, int from) {
        return new RegisterEvent(
                event.kind(),
                event.staff(),
                event.role(),
                FIRST.plusDays(from),
                event.entered(),
                event.actor(),
                event.reason(),
                event.ground(),
                event.appeal());
    }

    private static RegisterEvent because(RegisterEvent event, String reason) {
        return new RegisterEvent(
                event.kind(),
                event.staff(),
                event.role(),
                event.from(),
                event.entered(),
                event.actor(),
                reason,
                event.ground(),
                event.appeal());
    }

    @Test
    void everything_wrong_with_an_event_is_told() {
        assertThat(codes(register(event(EventKind.GRANTED, 0, 5))
                        .append(because(event(EventKind.REINSTATED, 4, 3), " "))))
                .containsExactly(
                        RegisterProblem.NOT_YET,
                        RegisterProblem.ENTERED_EARLIER,
                        RegisterProblem.NO_REASON,
                        RegisterProblem.NOT_POSSIBLE);
    }

    @Test
    void a_grant_after_a_revocation_on_the_same_day_is_a_new_one() {
        RegisterEvent grant = event(EventKind.GRANTED, 0, 1);
        assertThat(register(grant, event(EventKind.REVOKED, 0, 1), grant).entries())
                .hasSize(3);
    }

    @Property(tries = 200)
    void the_same_grant_twice_is_one(@ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 9) int later) {
        EventRegister once = register(event(EventKind.GRANTED, from, from));
        assertThat(once.append(event(EventKind.GRANTED, from, from + later)).get())
                .isSameAs(once);
    }

    @Property(tries = 200)
    void a_register_always_verifies_and_begins_with_what_it_was(@ForAll("registers") EventRegister register) {
        List<RegisterEntry> entries = register.entries();
        assertThat(EventRegister.verify(entries, Optional.of(register.end())).isValid())
                .isTrue();
        EventRegister longer =
                register.append(event(EventKind.OVERRIDDEN_AS_HELD, 9, 9)).get();
        assertThat(longer.entries().subList(0, entries.size())).isEqualTo(entries);
    }

    @Property(tries = 200)
    void nobody_ever_holds_a_role_without_a_judgment_met_or_an_override_unless_it_was_taken_over(
            @ForAll("registers") EventRegister register) {
        register.holdings(LATE, LATE)
                .forEach((staff, roles) -> roles.forEach((role, holding) -> assertThat(!holding.isHeld()
                                || register.entries().stream()
                                        .map(RegisterEntry::event)
                                        .anyMatch(one -> one.kind() == EventKind.OVERRIDDEN_AS_HELD
                                                || one.kind() == EventKind.TAKEN_OVER
                                                || one.ground()
                                                        .filter(by -> by.verdict() == Verdict.MET)
                                                        .isPresent()))
                        .isTrue()));
    }

    @Property(tries = 200)
    void later_entries_never_change_what_was_known(
            @ForAll("registers") EventRegister register, @ForAll @IntRange(max = 9) int day) {
        LocalDate known = FIRST.plusDays(9);
        EventRegister longer =
                register.append(event(EventKind.OVERRIDDEN_AS_NOT_HELD, 0, 10)).get();
        assertThat(longer.holdings(FIRST.plusDays(day), known))
                .isEqualTo(register.holdings(FIRST.plusDays(day), known));
        assertThat(longer.holding(STAFF, ROLE, FIRST.plusDays(day), LATE)).isEqualTo(Holding.NOT_HELD);
    }

    @Property(tries = 200)
    void an_entry_removed_altered_or_moved_is_always_found(
            @ForAll("registers") EventRegister register, @ForAll @IntRange(max = 99) int which) {
        int size = register.entries().size();
        if (size == 0) {
            return;
        }
        int at = which % size;
        Optional<Digest> end = Optional.of(register.end());
        List<RegisterEntry> removed = new ArrayList<>(register.entries());
        RegisterEntry one = removed.remove(at);
        assertThat(EventRegister.verify(removed, end).isInvalid()).isTrue();
        assertThat(EventRegister.verify(removed, Optional.empty()).isInvalid()).isEqualTo(at < size - 1);

        List<RegisterEntry> altered = new ArrayList<>(register.entries());
        altered.set(at, new RegisterEntry(one.number(), one.previous(), because(one.event(), "another"), one.digest()));
        assertThat(codes(EventRegister.verify(altered, Optional.empty()))).containsExactly(RegisterProblem.ALTERED);
        altered.set(at, RegisterEntry.of(one.number(), one.previous(), because(one.event(), "another")));
        assertThat(EventRegister.verify(altered, end).isInvalid()).isTrue();

        if (at > 0) {
            List<RegisterEntry> moved = new ArrayList<>(register.entries());
            Collections.swap(moved, at, at - 1);
            assertThat(codes(EventRegister.verify(moved, Optional.empty())))
                    .contains(RegisterProblem.MISSING, RegisterProblem.BROKEN_CHAIN);
        }
    }
}
