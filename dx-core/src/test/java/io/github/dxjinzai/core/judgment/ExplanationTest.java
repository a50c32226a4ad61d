package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void led_before_certified_is_told_in_japanese_with_project_and_dates() {
        Explanation told = Explanation.of(ledBeforeCertified(), Moka.illustrative(), Language.JA);
        assertThat(told.heading()).isEqualTo("DXエキスパート  令和6年10月1日現在  認定基準を満たしていません");
        assertThat(told.text())
                .contains("P-2023-04")
                .contains("令和5年5月10日 開始。DXアドバイザーの認定は 令和6年3月31日: 認定前に始まったプロジェクトは数えない")
                .contains("政策的観点 4 ≧ 基準 3.5 (評価者 1人)");
        assertThat(told.ground()).contains("真岡市職員DX人材育成方針について「デジタル人材認定基準/DXエキスパート」 (2023-03)");
    }

    @Test
    void led_before_certified_is_told_in_english_with_project_and_dates() {
        Explanation told = Explanation.of(ledBeforeCertified(), Moka.illustrative(), Language.EN);
        assertThat(told.heading()).isEqualTo("DX expert, as of 2024-10-01: the criteria are not met");
        assertThat(told.text())
                .contains("started on 2023-05-10, but the certification as DX advisor is of 2024-03-31")
                .contains("Policy 4 ≥ threshold 3.5 (1 rater)");
    }

    @Property(tries = 200)
    void every_judgment_under_any_policy_can_be_told_in_both_languages_with_a_line_for_each_finding(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        for (Judgment judgment : Judge.by(policy).judge(dossier, Judging.LATER)) {
            for (Language language : Language.values()) {
                Explanation told = Explanation.of(judgment, policy, language);
                assertThat(told.lines()).hasSize((int) judgment.finding().all().count());
                assertThat(told.lines())
                        .allSatisfy(line -> assertThat(line.text()).isNotBlank());
            }
        }
    }

    @Property(tries = 200)
    void no_rater_is_ever_named(@ForAll("dossiers") Dossier dossier) {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (Judgment judgment : Judge.by(Moka.illustrative()).judge(dossier, Judging.LATER)) {
            seen.add(judgment.verdict());
            String told =
                    Explanation.of(judgment, Moka.illustrative(), Language.EN).text() + judgment;
            dossier.work().stream()
                    .flatMap(work -> work.ratings().stream())
                    .filter(rating -> !rating.rater().is(dossier.staff()))
                    .forEach(rating -> assertThat(told)
                            .doesNotContain(" " + rating.rater().value() + " ")
                            .doesNotContain("RaterId"));
        }
        assertThat(seen).isNotEmpty();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Criteria.policies();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    private static Judgment ledBeforeCertified() {
        Dossier dossier = Career.of("00123")
                .leader("P-2023-04", "2023-05-10", "2024-02-29")
                .debrief("4", "4", "4")
                .members("4.5")
                .granted(Moka.ADVISOR, "2024-03-31")
                .dossier();
        return Judge.by(Moka.illustrative()).judge(dossier, Moka.EXPERT, LocalDate.of(2024, 10, 1));
    }
}
