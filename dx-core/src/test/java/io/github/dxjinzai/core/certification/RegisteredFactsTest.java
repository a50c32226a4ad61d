package io.github.dxjinzai.core.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the register says reaches every judgment: who holds what by it is what the facts say on the day judged. */
class RegisteredFactsTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final OfficeId OFFICE = new OfficeId("personnel-section");
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    /** After every certification of a city. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2030, 3, 31);

    private static RegisterEvent event(EventKind kind, StaffId staff, RoleId role, int from, int entered) {
        LocalDate day = FIRST.plusDays(from);
        return new RegisterEvent(
                kind,
                staff,
                role,
                day,
                FIRST.plusDays(entered).atTime(9, 0),
                OFFICE,
                "by decision",
                Optional.of(new RegisterEvent.Ground(
                                "policy@1",
                                kind == EventKind.RENEWED ? Judgment.Purpose.RENEWAL : Judgment.Purpose.AWARD,
                                day,
                                Verdict.MET,
                                Digest.of(new byte[] {1})))
                        .filter(ground -> kind.needsJudgment()),
                Optional.of(new RegisterEvent.Appeal(day, day.plusDays(30), day.plusDays(60)))
                        .filter(appeal -> kind == EventKind.APPEAL_FILED));
    }

    private static RegisterEvent event(EventKind kind, int from) {
        return event(kind, STAFF, Moka.ADVISOR, from, from);
    }

    private static EventRegister register(RegisterEvent... events) {
        EventRegister register = EventRegister.empty();
        for (RegisterEvent one : events) {
            register = register.append(one).get();
        }
        return register;
    }

    /** The days, from the first, on which what counts was granted. */
    private static List<Integer> counting(EventRegister register, int day) {
        return register.grants(FIRST.plusDays(day), LocalDate.MAX).stream()
                .map(one -> (int) (one.grantedOn().toEpochDay() - FIRST.toEpochDay()))
                .toList();
    }

    @Provide
    Arbitrary<EventRegister> registers() {
        Arbitrary<RegisterEvent> events = Combinators.combine(
                        Arbitraries.of(EventKind.class),
                        Arbitraries.of("00123", "00124").map(StaffId::new),
                        Arbitraries.of(Moka.ADVISOR, Moka.EXPERT),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as(RegisteredFactsTest::event);
        return events.list().ofMaxSize(60).map(all -> {
            EventRegister register = EventRegister.empty();
            for (RegisterEvent one : all) {
                register = register.append(one).getOrElse(register);
            }
            return register;
        });
    }

    @Property(tries = 500)
    void certifications_count_of_exactly_the_roles_that_are_held(
            @ForAll("registers") EventRegister register,
            @ForAll @IntRange(max = 10) int day,
            @ForAll @IntRange(max = 10) int known) {
        LocalDate on = FIRST.plusDays(day);
        LocalDate by = FIRST.plusDays(known);
        Set<List<Object>> held = new HashSet<>();
        register.holdings(on, by)
                .forEach((staff, roles) -> roles.forEach((role, holding) -> {
                    if (holding.isHeld()) {
                        held.add(List.of(staff, role));
                    }
                }));
        List<RoleGrant> grants = register.grants(on, by);
        Set<List<Object>> granted = new HashSet<>();
        grants.forEach(one -> granted.add(List.of(one.staff(), one.role())));
        assertThat(granted).isEqualTo(held);
        assertThat(grants).allMatch(one -> !one.grantedOn().isAfter(on));
        for (String staff : List.of("00123", "00124")) {
            StaffId one = new StaffId(staff);
            assertThat(register.grants(one, on, by))
                    .isEqualTo(grants.stream()
                            .filter(grant -> grant.staff().equals(one))
                            .toList());
        }
    }

    @Property(tries = 300)
    void what_counted_as_known_on_a_day_stays_so_whatever_is_entered_later(
            @ForAll("registers") EventRegister register,
            @ForAll @IntRange(max = 10) int day,
            @ForAll @IntRange(max = 10) int known) {
        LocalDate on = FIRST.plusDays(day);
        LocalDate by = FIRST.plusDays(known);
        EventRegister then = EventRegister.empty();
        for (RegisterEntry entry : register.entries()) {
            if (!entry.event().entered().toLocalDate().isAfter(by)) {
                then = then.append(entry.event()).get();
            }
        }
        assertThat(register.grants(on, by)).isEqualTo(then.grants(on, LocalDate.MAX));
    }

    @Property(tries = 300)
    void after_a_revocation_nothing_granted_before_it_counts_though_the_role_is_held_again(
            @ForAll("registers") EventRegister register) {
        LocalDate revoked = FIRST.plusDays(11);
        EventRegister held =
                register.append(event(EventKind.OVERRIDDEN_AS_HELD, 10)).get();
        EventRegister longer = held.append(event(EventKind.REVOKED, 11))
                .get()
                .append(event(EventKind.OVERRIDDEN_AS_HELD, 12))
                .get();
        assertThat(longer.grants(STAFF, revoked, LocalDate.MAX))
                .noneMatch(one -> one.role().equals(Moka.ADVISOR));
        assertThat(longer.grants(STAFF, revoked.plusDays(1), LocalDate.MAX))
                .filteredOn(one -> one.role().equals(Moka.ADVISOR))
                .extracting(RoleGrant::grantedOn)
                .containsExactly(revoked.plusDays(1));
        assertThat(longer.grants(revoked.minusDays(1), LocalDate.MAX))
                .isEqualTo(held.grants(revoked.minusDays(1), LocalDate.MAX));
    }

    @Test
    void a_grant_counts_from_its_day_until_it_is_ended_and_again_once_it_is_reinstated() {
        EventRegister suspended =
                register(event(EventKind.GRANTED, 0), event(EventKind.SUSPENDED, 2), event(EventKind.REINSTATED, 4));
        assertThat(counting(suspended, -1)).isEmpty();
        assertThat(counting(suspended, 0)).containsExactly(0);
        assertThat(counting(suspended, 1)).containsExactly(0);
        assertThat(counting(suspended, 2)).isEmpty();
        assertThat(counting(suspended, 3)).isEmpty();
        assertThat(counting(suspended, 4)).containsExactly(0);
        EventRegister appealed = register(
                event(EventKind.GRANTED, 0),
                event(EventKind.REVOKED, 2),
                event(EventKind.APPEAL_FILED, 3),
                event(EventKind.APPEAL_CHANGED, 4),
                event(EventKind.REINSTATED, 5));
        assertThat(counting(appealed, 1)).containsExactly(0);
        assertThat(counting(appealed, 4)).isEmpty();
        assertThat(counting(appealed, 5)).containsExactly(0);
    }

    @Test
    void what_was_ended_and_granted_anew_counts_from_then_only() {
        for (EventKind end : List.of(EventKind.REVOKED, EventKind.EXPIRED, EventKind.SUPERSEDED)) {
            EventRegister anew = register(
                    event(EventKind.GRANTED, 0),
                    event(end, 2),
                    event(EventKind.GRANTED, 4),
                    event(EventKind.SUSPENDED, 5),
                    event(EventKind.REINSTATED, 6));
            assertThat(counting(anew, 1)).as("%s", end).containsExactly(0);
            assertThat(counting(anew, 3)).as("%s", end).isEmpty();
            assertThat(counting(anew, 4)).as("%s", end).containsExactly(4);
            assertThat(counting(anew, 6)).as("%s", end).containsExactly(4);
            EventRegister sameDay = register(event(EventKind.GRANTED, 0), event(end, 2), event(EventKind.GRANTED, 2));
            assertThat(counting(sameDay, 2)).as("%s", end).containsExactly(2);
        }
        EventRegister overridden = register(
                event(EventKind.GRANTED, 0),
                event(EventKind.OVERRIDDEN_AS_NOT_HELD, 1),
                event(EventKind.OVERRIDDEN_AS_HELD, 3));
        assertThat(counting(overridden, 2)).isEmpty();
        assertThat(counting(overridden, 3)).containsExactly(3);
    }

    @Test
    void what_is_granted_and_suspended_on_one_day_counts_once_it_is_reinstated() {
        EventRegister register =
                register(event(EventKind.GRANTED, 0), event(EventKind.SUSPENDED, 0), event(EventKind.REINSTATED, 2));
        assertThat(counting(register, 1)).isEmpty();
        assertThat(counting(register, 2)).containsExactly(0);
        EventRegister twice = register(
                event(EventKind.TAKEN_OVER, STAFF, Moka.ADVISOR, 0, 3),
                event(EventKind.TAKEN_OVER, STAFF, Moka.ADVISOR, 0, 3));
        assertThat(counting(twice, 3)).containsExactly(0);
    }

    @Test
    void renewals_and_the_time_of_grace_leave_what_was_granted() {
        EventRegister renewed =
                register(event(EventKind.GRANTED, 0), event(EventKind.IN_GRACE, 2), event(EventKind.RENEWED, 4));
        assertThat(counting(renewed, 3)).containsExactly(0);
        assertThat(counting(renewed, 4)).containsExactly(0, 4);
    }

    @Test
    void a_grant_has_the_ground_of_its_judgment_an_override_its_office() {
        EventRegister register = register(
                event(EventKind.TAKEN_OVER, STAFF, Moka.SPECIALIST, 0, 0),
                event(EventKind.GRANTED, 0),
                event(EventKind.OVERRIDDEN_AS_HELD, STAFF, Moka.EXPERT, 0, 0));
        assertThat(register.grants(FIRST, FIRST))
                .extracting(RoleGrant::ground)
                .containsExactly("policy@1", "overridden-as-held personnel-section", "taken-over");
    }

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }

    /** The facts' own certifications as entries: what can be granted on a judgment so, the rest taken over. */
    private static EventRegister pure(Facts city, Random chance) {
        List<RoleGrant> grants = new ArrayList<>(city.grants());
        Collections.shuffle(grants, chance);
        grants.sort(Comparator.comparing(RoleGrant::grantedOn));
        int over = chance.nextInt(grants.size() + 1);
        EventRegister register = EventRegister.empty();
        for (int i = 0; i < grants.size(); i++) {
            RoleGrant one = grants.get(i);
            LocalDate day = one.grantedOn();
            RegisterEvent event = i < over
                    ? RegisterEvent.plain(
                            EventKind.TAKEN_OVER, one.staff(), one.role(), day, day.atTime(9, 0), OFFICE, "held before")
                    : new RegisterEvent(
                            register.holding(one.staff(), one.role(), day, day).isHeld()
                                    ? EventKind.RENEWED
                                    : EventKind.GRANTED,
                            one.staff(),
                            one.role(),
                            day,
                            day.atTime(9, 0),
                            OFFICE,
                            "round",
                            Optional.of(new RegisterEvent.Ground(
                                    one.ground(),
                                    register.holding(one.staff(), one.role(), day, day)
                                                    .isHeld()
                                            ? Judgment.Purpose.RENEWAL
                                            : Judgment.Purpose.AWARD,
                                    day,
                                    Verdict.MET,
                                    Digest.of(new byte[] {1}))),
                            Optional.empty());
            register = register.append(event).get();
        }
        return register;
    }

    @Property(tries = 100)
    void facts_by_a_register_of_grants_alone_are_those_with_the_grants_and_so_are_the_judgments_and_receipts(
            @ForAll("cities") Facts city, @ForAll long seed, @ForAll @IntRange(max = 1460) int day) {
        LocalDate on = Cities.FIRST.firstDay().plusDays(day);
        Facts complete = ImmutableFacts.copyOf(city).withComplete(with(city.complete(), FactKind.CERTIFICATION));
        EventRegister register = pure(city, new Random(seed));
        RegisteredFacts by = RegisteredFacts.of(city, register, LocalDate.MAX).get();
        Facts then = by.on(on);
        assertThat(then.grants())
                .isEqualTo(city.grants().stream()
                        .filter(one -> !one.grantedOn().isAfter(on))
                        .toList());
        Judge judge = Judge.by(Moka.illustrative());
        Digest policy = PolicyDigest.of(judge.policy());
        for (Dossier stored : complete.dossiers().values()) {
            Dossier told = then.dossier(stored.staff()).orElseThrow();
            assertThat(by.dossier(stored.staff(), on)).contains(told);
            for (RoleId role : judge.policy().ladder().ascending()) {
                Judgment before = judge.judge(stored, role, on);
                Judgment now = judge.judge(told, role, on);
                assertThat(now).isEqualTo(before);
                assertThat(Receipts.of(policy, told, now, "1")).isEqualTo(Receipts.of(policy, stored, before, "1"));
            }
        }
    }

    private static Set<FactKind> with(Set<FactKind> kinds, FactKind one) {
        Set<FactKind> more = new LinkedHashSet<>(kinds);
        more.add(one);
        return more;
    }

    @Property(tries = 100)
    void whoever_was_revoked_holds_nothing_for_any_judge_from_that_day_on_and_what_was_judged_before_stays(
            @ForAll("cities") Facts city, @ForAll long seed, @ForAll @IntRange(max = 1460) int day) {
        Random chance = new Random(seed);
        EventRegister register = pure(city, chance);
        LocalDate entered = AFTER_ALL;
        LocalDate from = Cities.FIRST.firstDay().plusDays(day);
        Set<RoleGrant> gone = new LinkedHashSet<>();
        EventRegister longer = register;
        for (RoleGrant one : register.grants(from, LocalDate.MAX)) {
            if (chance.nextBoolean()
                    && longer.holding(one.staff(), one.role(), from, LocalDate.MAX)
                            .isHeld()) {
                longer = longer.append(RegisterEvent.plain(
                                EventKind.REVOKED,
                                one.staff(),
                                one.role(),
                                from,
                                entered.atTime(9, 0),
                                OFFICE,
                                "not so"))
                        .get();
                gone.add(one);
            }
        }
        Judge judge = Judge.by(Moka.illustrative());
        RegisteredFacts before =
                RegisteredFacts.of(city, register, LocalDate.MAX).get();
        RegisteredFacts after = RegisteredFacts.of(city, longer, LocalDate.MAX).get();
        RegisteredFacts asKnown =
                RegisteredFacts.of(city, longer, entered.minusDays(1)).get();
        for (LocalDate on : List.of(from, from.plusDays(1), from.plusYears(3))) {
            Facts then = after.on(on);
            for (RoleGrant one : gone) {
                Dossier dossier = then.dossier(one.staff()).orElseThrow();
                assertThat(judge.standing(dossier, one.role(), on).state()).isEqualTo(RoleStanding.State.NEVER_GRANTED);
                assertThat(after.isOpen(one.staff(), one.role(), on)).isFalse();
                assertThat(asKnown.isOpen(one.staff(), one.role(), on)).isTrue();
            }
            assertThat(asKnown.on(on)).isEqualTo(before.on(on));
        }
        assertThat(after.on(from.minusDays(1))).isEqualTo(before.on(from.minusDays(1)));
    }

    @Property(tries = 100)
    void a_round_by_the_register_gives_nothing_back_that_an_office_took_and_its_receipts_come_out_equal(
            @ForAll("cities") Facts city, @ForAll long seed) {
        LocalDate day = AFTER_ALL;
        Random chance = new Random(seed);
        EventRegister register = pure(city, chance);
        List<EventKind> ends = List.of(
                EventKind.REVOKED,
                EventKind.SUSPENDED,
                EventKind.SUPERSEDED,
                EventKind.OVERRIDDEN_AS_NOT_HELD,
                EventKind.EXPIRED);
        List<RegisterEvent> ended = new ArrayList<>();
        Set<List<Object>> once = new HashSet<>();
        for (RoleGrant one : register.grants(day, LocalDate.MAX)) {
            if (once.add(List.of(one.staff(), one.role()))) {
                RegisterEvent event = RegisterEvent.plain(
                        ends.get(chance.nextInt(ends.size())),
                        one.staff(),
                        one.role(),
                        day,
                        day.atTime(9, 0),
                        OFFICE,
                        "decided");
                register = register.append(event).get();
                ended.add(event);
            }
        }
        Judge judge = Judge.by(Moka.illustrative());
        RegisteredFacts held = RegisteredFacts.of(city, register, LocalDate.MAX).get();
        CertificationRound round = CertificationRound.hold(judge, held, day, day);
        List<Receipt> receipts = Receipts.of(round, held.on(day), judge, "1");
        EventRegister longer = register;
        for (RegisterEvent one : ended) {
            boolean granted = round.granted().stream()
                    .anyMatch(grant ->
                            grant.staff().equals(one.staff()) && grant.role().equals(one.role()));
            boolean met = round.judgments().stream()
                    .anyMatch(judgment -> judgment.staff().equals(one.staff())
                            && judgment.role().equals(one.role())
                            && judgment.verdict() == Verdict.MET);
            assertThat(granted).as("%s", one).isEqualTo(met && one.kind() == EventKind.EXPIRED);
            assertThat(round.leftToTheOffice(held).stream()
                            .anyMatch(judgment -> judgment.staff().equals(one.staff())
                                    && judgment.role().equals(one.role())))
                    .as("%s", one)
                    .isEqualTo(met && one.kind() != EventKind.EXPIRED);
        }
        for (int i = 0; i < receipts.size(); i++) {
            Judgment judgment = round.judgments().get(i);
            if (round.granted().stream()
                    .anyMatch(grant -> grant.staff().equals(judgment.staff())
                            && grant.role().equals(judgment.role()))) {
                longer = longer.append(RegisterEvent.on(
                                judgment, Receipts.digest(receipts.get(i)), day, day.atTime(10, 0), OFFICE, "round"))
                        .get();
            }
        }
        Facts now = RegisteredFacts.of(city, longer, LocalDate.MAX).get().on(day);
        Digest policy = PolicyDigest.of(judge.policy());
        for (Receipt receipt : receipts) {
            assertThat(Receipts.again(
                            receipt, judge, policy, now.dossier(receipt.staff()).orElseThrow(), "1"))
                    .isEqualTo(receipt);
        }
        assertThat(Receipts.notIn(receipts, longer))
                .extracting(Problem::code)
                .hasSize((int) longer.entries().stream()
                                .filter(one -> one.event().ground().isPresent())
                                .count()
                        - round.granted().size())
                .allMatch(RegisterProblem.NO_RECEIPT::equals);
    }

    @Test
    void someone_who_is_not_among_the_facts_is_a_problem() {
        EventRegister register = register(event(EventKind.GRANTED, 0));
        assertThat(RegisteredFacts.of(Facts.builder().build(), register, LocalDate.MAX)
                        .getError()
                        .map(Problem::code)
                        .asJava())
                .containsExactly(RegisterProblem.UNKNOWN_STAFF);
    }
}
