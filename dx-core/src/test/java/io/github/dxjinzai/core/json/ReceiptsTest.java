package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.Receipt.Difference;
import io.github.dxjinzai.core.judgment.Receipt.Differing;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judgment leaves behind, and what holds it to the policy and the facts. */
class ReceiptsTest {

    private static final String LIBRARY = "0.1.0";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final SchemaCheck SCHEMA = new SchemaCheck("receipt-1");

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    private static Receipt receipt(Policy policy, Dossier dossier) {
        return Receipts.of(PolicyDigest.of(policy), dossier, Judge.by(policy).judge(dossier, ADVISOR, DAY), LIBRARY);
    }

    private static Dossier career(String score) {
        return Career.of("00123")
                .member("P-2023-01", "2023-05-10", "2024-02-20")
                .debrief(score, score, score)
                .dossier();
    }

    @Property(tries = 100)
    void a_receipt_is_read_back_equal_and_judging_again_gives_the_same(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        Receipt receipt = receipt(policy, dossier);
        String line = Receipts.write(receipt);
        assertThat(line).doesNotContain("\n");
        assertThat(SCHEMA.faults(line)).isEmpty();
        assertThat(Receipts.read("r.jsonl", line + "\n").get()).containsExactly(receipt);
        Receipt again = Receipts.again(receipt, Judge.by(policy), PolicyDigest.of(policy), dossier, LIBRARY);
        assertThat(receipt.differences(again)).isEmpty();
    }

    @Property(tries = 100)
    void the_order_of_facts_does_not_matter_and_any_other_fact_does(
            @ForAll("dossiers") Dossier dossier, @ForAll("dossiers") Dossier other) {
        List<ProjectWork> work = new ArrayList<>(dossier.work());
        Collections.shuffle(work, new Random(1));
        Dossier shuffled = new Dossier(
                dossier.staff(), dossier.service(), work, dossier.achievements(), dossier.grants(), dossier.complete());
        assertThat(Receipts.facts(shuffled)).isEqualTo(Receipts.facts(dossier));
        boolean same = dossier.service().equals(other.service())
                && dossier.work().equals(other.work())
                && dossier.achievements().equals(other.achievements())
                && dossier.grants().equals(other.grants());
        assertThat(Receipts.facts(other).equals(Receipts.facts(dossier))).isEqualTo(same);
    }

    @Test
    void what_differs_is_said_by_kind() {
        Receipt receipt = receipt(Moka.illustrative(), career("3.5"));
        Receipt other = Receipts.again(
                receipt,
                Judge.by(Moka.published()),
                PolicyDigest.of(Moka.published()),
                career("3")
                        .with(new RoleGrant(
                                new StaffId("00123"), ADVISOR, LocalDate.of(2025, 3, 31), "moka-dx-talent@2023-03")),
                "0.2.0");
        assertThat(receipt.differences(other))
                .containsExactly(
                        new Differing(Difference.LIBRARY, Optional.empty()),
                        new Differing(Difference.POLICY, Optional.empty()),
                        new Differing(Difference.FACTS, Optional.of(FactKind.EVALUATION)),
                        new Differing(Difference.FACTS, Optional.of(FactKind.CERTIFICATION)),
                        new Differing(Difference.VERDICT, Optional.empty()));
    }

    @Test
    void a_fact_after_the_day_makes_no_difference() {
        Dossier dossier = career("3.5");
        Dossier later =
                dossier.with(new RoleGrant(new StaffId("00123"), ADVISOR, DAY.plusDays(1), "moka-dx-talent@2023-03"));
        assertThat(receipt(Moka.illustrative(), later)).isEqualTo(receipt(Moka.illustrative(), dossier));
    }

    @Test
    void that_nothing_is_missing_any_more_is_a_difference() {
        Dossier dossier = career("3.5");
        Dossier unsure = new Dossier(dossier.staff(), dossier.work(), dossier.grants(), Set.of(FactKind.EVALUATION));
        assertThat(receipt(Moka.illustrative(), unsure).differences(receipt(Moka.illustrative(), dossier)))
                .extracting(Differing::what)
                .contains(Difference.COMPLETENESS)
                .doesNotContain(Difference.FACTS);
    }

    @Test
    void a_receipt_names_no_rater() {
        assertThat(Receipts.write(receipt(Moka.illustrative(), career("3.5")))).doesNotContain("rater");
    }

    @Test
    void a_receipt_of_one_judgment_is_not_held_against_another() {
        Receipt receipt = receipt(Moka.illustrative(), career("3.5"));
        Receipt other = new Receipt(
                LIBRARY,
                receipt.policy(),
                receipt.policyDigest(),
                new StaffId("00124"),
                receipt.role(),
                Judgment.Purpose.AWARD,
                DAY,
                receipt.facts(),
                receipt.complete(),
                receipt.verdict());
        assertThatThrownBy(() -> receipt.differences(other)).hasMessageContaining("00124");
    }

    /** Written by version 0.1.0; every later version reads it, and the facts still give these digests. */
    @Test
    void a_receipt_of_an_earlier_version_is_still_read_and_its_digests_hold() {
        String golden = Documents.resource("receipts-0.1.0.jsonl");
        assertThat(Receipts.read("receipts-0.1.0.jsonl", golden).get())
                .containsExactly(
                        receipt(Moka.illustrative(), career("3.5")), receipt(Moka.illustrative(), career("3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"format\":1; \"format\":2; json.format-version r.jsonl:2#/format",
                "\"day\":\"2025-03-31\"; \"day\":\"2025-02-30\"; json.bad-value r.jsonl:2#/day",
                "\"verdict\":\"met\"; \"verdict\":\"yes\"; json.bad-value r.jsonl:2#/verdict",
                "\"library\":\"0.1.0\"; \"library\":\" \"; json.wrong-type r.jsonl:2#/library",
                "\"policyDigest\":\"; \"policyDigest\":\"x; json.bad-value r.jsonl:2#/policyDigest",
                "\"staff\":\"00123\"; \"staff\":\"\"; json.wrong-type r.jsonl:2#/staff",
                "\"evaluation\":\"; \"evaluations\":\"; json.unknown-field r.jsonl:2#/facts/evaluations",
                "\"purpose\":\"award\"; \"purpose\":\"award\",\"score\":3; json.unknown-field r.jsonl:2#/score"
            })
    void a_faulty_receipt_is_a_problem_in_its_line(String is, String becomes, String expected) {
        String line = Receipts.write(receipt(Moka.illustrative(), career("3.5")));
        assertThat(line).contains(is);
        String text = line + "\n" + line.replaceFirst(Pattern.quote(is), becomes) + "\n";
        assertThat(Receipts.read("r.jsonl", text)
                        .getError()
                        .map(one -> one.code().id() + " " + one.place().describe())
                        .asJava())
                .anyMatch(one -> one.startsWith(expected));
    }
}
