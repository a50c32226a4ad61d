package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written out only when it is read is what would have been written at once. */
class FindingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private static Career member() {
        return Career.of("00123")
                .member("P-2023-01", "2023-05-10", "2024-02-20")
                .debrief("3.5", "3", "4");
    }

    private static void same(FactRef made, FactKind kind, String id) {
        FactRef written = new FactRef(kind, id);
        assertThat(made).isEqualTo(written).hasSameHashCodeAs(written).hasToString(written.toString());
        assertThat(made.id()).isEqualTo(id);
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(made).isNotEqualTo(new FactRef(kind, id + "1")).isNotEqualTo(id);
    }

    @Test
    void a_fact_that_is_referred_to_has_the_id_that_it_would_be_written_with() {
        StaffId staff = new StaffId("00123");
        ProjectWork work = member().dossier().work().get(0);
        same(FactRef.to(work, staff), FactKind.PARTICIPATION, "P-2023-01/00123");
        same(FactRef.to(work, "debrief/technical"), FactKind.EVALUATION, "P-2023-01/debrief/technical");
        RoleGrant grant = new RoleGrant(staff, Moka.ADVISOR, LocalDate.of(2024, 3, 31), "x@1");
        same(FactRef.to(grant), FactKind.CERTIFICATION, "00123/advisor/2024-03-31");
        Achievement passed = Achievement.of(
                staff, AchievementKind.QUALIFICATION, new AchievementId("it-passport"), LocalDate.of(2024, 6, 30));
        same(FactRef.to(passed, FactKind.QUALIFICATION), FactKind.QUALIFICATION, "00123/it-passport/2024-06-30");
        assertThat(FactRef.to(passed, FactKind.QUALIFICATION))
                .isNotEqualTo(new FactRef(FactKind.TRAINING, "00123/it-passport/2024-06-30"))
                .hasToString("FactRef[kind=QUALIFICATION, id=00123/it-passport/2024-06-30]");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "3500,3.5",
        "3000,3",
        "3333,3.333",
        "-1250,-1.25",
        "10000,10",
        "120,0.12",
        "999999999999,999999999.999"
    })
    void an_amount_is_told_without_trailing_zeros(long thousandths, BigDecimal told) {
        Detail.Amount amount = new Detail.Amount(thousandths, Detail.Unit.SCORE);
        assertThat(amount.value()).isEqualTo(told);
        assertThat(new Detail.Amount(told, Detail.Unit.SCORE)).isEqualTo(amount).hasSameHashCodeAs(amount);
        assertThat(new Detail.Amount(told.setScale(5), Detail.Unit.SCORE)).isEqualTo(amount);
    }

    @Test
    void an_amount_has_three_decimals_and_no_more() {
        assertThatThrownBy(() -> new Detail.Amount(new BigDecimal("0.0001"), Detail.Unit.SCORE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void findings_that_say_the_same_are_equal_however_they_were_made() {
        Judge judge = Judge.by(Moka.illustrative());
        Finding found = judge.judge(member().dossier(), Moka.ADVISOR, DAY).finding();
        Finding again = Judge.by(Moka.illustrative())
                .judge(member().dossier(), Moka.ADVISOR, DAY)
                .finding();
        assertThat(again).isEqualTo(found).hasSameHashCodeAs(found);
        assertThat(written(found)).isEqualTo(found).hasSameHashCodeAs(found).hasToString(found.toString());
        assertThat(found.all()).allSatisfy(one -> {
            assertThatThrownBy(() -> one.details().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> one.evidence().add(new FactRef(FactKind.TRAINING, "1")))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> one.children().add(one)).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    /** The finding with everything in it read and written anew. */
    private static Finding written(Finding one) {
        TreeMap<String, Detail> details = new TreeMap<>();
        one.details()
                .forEach((name, detail) -> details.put(
                        name,
                        detail instanceof Detail.Amount amount
                                ? new Detail.Amount(amount.value(), amount.unit())
                                : detail));
        return new Finding(
                one.node(),
                one.verdict(),
                one.reason(),
                details,
                one.evidence().stream()
                        .map(fact -> new FactRef(fact.kind(), fact.id()))
                        .toList(),
                one.clause(),
                one.children().stream().map(FindingTest::written).toList());
    }

    @Test
    void parts_in_a_project_that_differ_only_in_what_came_later_are_one() {
        Dossier dossier = member().dossier();
        ProjectWork work = dossier.work().get(0);
        LocalDate before = LocalDate.of(2023, 12, 1);
        Dossier twice = new Dossier(
                dossier.staff(),
                List.of(work, work.withRatings(work.ratings().subList(0, 1))),
                dossier.grants(),
                dossier.complete());
        assertThat(twice.work()).hasSize(2);
        Judge judge = Judge.by(Moka.illustrative());
        assertThat(judge.judge(twice, Moka.ADVISOR, before))
                .isEqualTo(judge.judge(twice.asOf(before), Moka.ADVISOR, before));
        assertThat(judge.judge(twice, Moka.ADVISOR, before).finding().all())
                .filteredOn(one -> one.reason() == Reason.PROJECT)
                .hasSize(1);
        assertThat(judge.judge(twice, Moka.ADVISOR, DAY).finding().all())
                .filteredOn(one -> one.reason() == Reason.PROJECT)
                .hasSize(2);
    }
}
