package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Receipt.Difference;
import io.github.dxjinzai.core.judgment.Receipt.Differing;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a receipt holds and tells, apart from how it is written. */
class ReceiptTest {

    private static final Digest ONE = new Digest("1".repeat(64));
    private static final Digest OTHER = new Digest("2".repeat(64));
    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final Receipt RECEIPT = receipt("1.0", "city@1", ONE);

    private static Receipt receipt(String library, String policy, Digest digest) {
        return of(
                library,
                policy,
                digest,
                Map.of(FactKind.SERVICE, ONE, FactKind.EVALUATION, ONE),
                Set.of(FactKind.SERVICE),
                Verdict.MET);
    }

    private static Receipt of(
            String library,
            String policy,
            Digest digest,
            Map<FactKind, Digest> facts,
            Set<FactKind> complete,
            Verdict verdict) {
        return new Receipt(
                library,
                policy,
                digest,
                new StaffId("00123"),
                Moka.ADVISOR,
                Judgment.Purpose.AWARD,
                DAY,
                facts,
                complete,
                verdict);
    }

    private static Receipt about(String staff, RoleId role, Judgment.Purpose purpose, LocalDate day) {
        return new Receipt(
                "1.0",
                "city@1",
                ONE,
                new StaffId(staff),
                role,
                purpose,
                day,
                RECEIPT.facts(),
                RECEIPT.complete(),
                Verdict.MET);
    }

    @Test
    void a_receipt_differs_from_itself_in_nothing() {
        assertThat(RECEIPT.differences(RECEIPT)).isEmpty();
    }

    @Test
    void everything_in_which_a_receipt_differs_is_told_in_a_fixed_order() {
        Receipt other = of(
                "1.1",
                "city@2",
                ONE,
                Map.of(FactKind.EVALUATION, OTHER, FactKind.TRAINING, ONE),
                Set.of(FactKind.TRAINING),
                Verdict.NOT_MET);
        assertThat(RECEIPT.differences(other))
                .containsExactly(
                        new Differing(Difference.LIBRARY, Optional.empty()),
                        new Differing(Difference.POLICY, Optional.empty()),
                        new Differing(Difference.FACTS, Optional.of(FactKind.EVALUATION)),
                        new Differing(Difference.FACTS, Optional.of(FactKind.TRAINING)),
                        new Differing(Difference.FACTS, Optional.of(FactKind.SERVICE)),
                        new Differing(Difference.COMPLETENESS, Optional.of(FactKind.TRAINING)),
                        new Differing(Difference.COMPLETENESS, Optional.of(FactKind.SERVICE)),
                        new Differing(Difference.VERDICT, Optional.empty()));
        assertThat(RECEIPT.differences(receipt("1.0", "city@1", OTHER)))
                .containsExactly(new Differing(Difference.POLICY, Optional.empty()));
    }

    @Test
    void receipts_of_another_person_role_purpose_or_day_cannot_be_compared() {
        assertThat(RECEIPT.differences(about("00123", Moka.ADVISOR, Judgment.Purpose.AWARD, DAY)))
                .isEmpty();
        for (Receipt other : List.of(
                about("00124", Moka.ADVISOR, Judgment.Purpose.AWARD, DAY),
                about("00123", Moka.EXPERT, Judgment.Purpose.AWARD, DAY),
                about("00123", Moka.ADVISOR, Judgment.Purpose.RENEWAL, DAY),
                about("00123", Moka.ADVISOR, Judgment.Purpose.AWARD, DAY.plusDays(1)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RECEIPT.differences(other))
                    .withMessageContaining("00123 advisor AWARD 2024-03-31");
        }
    }

    @Test
    void a_receipt_names_the_library_and_the_policy_and_never_changes() {
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(" ", "city@1", ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt("1.0", "", ONE));
        assertThatThrownBy(() -> RECEIPT.facts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> RECEIPT.complete().clear()).isInstanceOf(UnsupportedOperationException.class);
        Receipt empty = of("1.0", "city@1", ONE, Map.of(), Set.of(), Verdict.UNDETERMINED);
        assertThat(empty.facts()).isEmpty();
        assertThat(empty.complete()).isEmpty();
    }
}
