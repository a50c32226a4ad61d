package io.github.dxjinzai.core.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.PersonalSkillMap;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rests on the register over time: the history of a skill map, and the receipts behind its entries. */
class RegisterAndReceiptsTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final OfficeId OFFICE = new OfficeId("personnel-section");
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 10);

    private static RegisterEvent plain(EventKind kind, LocalDate from) {
        return RegisterEvent.plain(kind, STAFF, Moka.ADVISOR, from, from.atTime(9, 0), OFFICE, "decided");
    }

    private static EventRegister with(EventRegister register, RegisterEvent... events) {
        EventRegister longer = register;
        for (RegisterEvent one : events) {
            longer = longer.append(one).get();
        }
        return longer;
    }

    @Test
    void what_was_earned_while_a_role_was_held_by_the_register_stays_in_the_history() {
        SkillCell cell = new SkillCell(Moka.EXPERT, Moka.DATA_UTILISATION);
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .skillCriteria(
                        Map.of(cell, new Criterion.Holds("skill/s", Optional.empty(), Moka.ADVISOR, Optional.empty())))
                .build();
        LocalDate suspended = LocalDate.of(2025, 6, 20);
        LocalDate reinstated = LocalDate.of(2025, 7, 15);
        EventRegister register = with(
                EventRegister.empty(),
                plain(EventKind.TAKEN_OVER, FIRST),
                plain(EventKind.SUSPENDED, suspended),
                plain(EventKind.REINSTATED, reinstated));
        Facts facts = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "総務課", Optional.empty()))
                .addStaff(new StaffMember(
                        STAFF, new DepartmentId("01"), "主事", LocalDate.of(2010, 4, 1), Optional.empty()))
                .build();
        RegisteredFacts by = RegisteredFacts.of(facts, register, LocalDate.MAX).get();
        for (LocalDate day : List.of(reinstated.plusYears(1), suspended, reinstated.minusDays(1))) {
            PersonalSkillMap map = PersonalSkillMap.of(
                            policy, one -> by.dossier(STAFF, one).orElseThrow(), by.days(STAFF), day)
                    .orElseThrow();
            PersonalSkillMap.Cell found = map.cells().stream()
                    .filter(one -> one.cell().equals(cell))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.history())
                    .extracting(PersonalSkillMap.Event::on)
                    .containsExactlyElementsOf(
                            List.of(FIRST, suspended, reinstated).subList(0, day.isBefore(reinstated) ? 2 : 3));
            assertThat(found.now()).isEqualTo(day.isBefore(reinstated) ? Verdict.NOT_MET : Verdict.MET);
        }
    }

    private static Receipt receipt(StaffId staff, RoleId role) {
        return new Receipt(
                "1",
                "policy@1",
                Digest.of(new byte[] {1}),
                staff,
                role,
                Judgment.Purpose.AWARD,
                FIRST,
                Map.of(),
                Set.of(),
                Verdict.MET);
    }

    private static EventRegister granted(StaffId staff, RoleId role, RegisterEvent.Ground ground) {
        return with(
                EventRegister.empty(),
                new RegisterEvent(
                        EventKind.GRANTED,
                        staff,
                        role,
                        FIRST,
                        FIRST.atTime(9, 0),
                        OFFICE,
                        "round",
                        Optional.of(ground),
                        Optional.empty()),
                RegisterEvent.plain(
                        EventKind.SUSPENDED, staff, role, FIRST, FIRST.atTime(9, 0), OFFICE, "rests on no judgment"));
    }

    @Test
    void an_entry_without_its_receipt_or_that_says_something_else_than_it_is_found() {
        Receipt receipt = receipt(STAFF, Moka.ADVISOR);
        RegisterEvent.Ground ground = Receipts.ground(receipt);
        EventRegister sound = granted(STAFF, Moka.ADVISOR, ground);
        assertThat(Receipts.notIn(List.of(receipt), sound)).isEmpty();
        assertThat(Receipts.notIn(List.of(receipt(STAFF, Moka.EXPERT)), sound))
                .extracting(Problem::code)
                .containsExactly(RegisterProblem.NO_RECEIPT);
        RegisterEvent.Ground other = new RegisterEvent.Ground(
                "policy@2", ground.purpose(), ground.day(), ground.verdict(), ground.receipt());
        for (EventRegister forged : List.of(
                granted(new StaffId("00124"), Moka.ADVISOR, ground),
                granted(STAFF, Moka.EXPERT, ground),
                granted(STAFF, Moka.ADVISOR, other))) {
            assertThat(Receipts.notIn(List.of(receipt), forged))
                    .extracting(Problem::code)
                    .containsExactly(RegisterProblem.OTHER_RECEIPT);
        }
    }
}
