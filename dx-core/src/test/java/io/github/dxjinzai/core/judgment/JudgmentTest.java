package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a judgment and a standing say of themselves. */
class JudgmentTest {

    private static Finding finding(Verdict verdict, Reason reason, String term, Finding... below) {
        return Finding.of(
                "node",
                verdict,
                reason,
                term.isEmpty() ? Map.of() : Map.of("term", new Detail.Word(term)),
                List.of(),
                Optional.empty(),
                List.of(below));
    }

    private static Judgment judgment(Verdict verdict) {
        return new Judgment(
                "city@1",
                new StaffId("00123"),
                Moka.ADVISOR,
                Judgment.Purpose.AWARD,
                LocalDate.of(2024, 10, 1),
                finding(
                        verdict,
                        Reason.ALL_OF,
                        "",
                        finding(Verdict.UNDETERMINED, Reason.CHOSEN, "chosen"),
                        finding(Verdict.MET, Reason.CHOICE_IMMATERIAL, "immaterial"),
                        finding(Verdict.UNDETERMINED, Reason.TERM_OPEN, "threshold"),
                        finding(Verdict.UNDETERMINED, Reason.CHOICE_OPEN, "choice"),
                        finding(Verdict.UNDETERMINED, Reason.TERM_OPEN, "threshold")));
    }

    @Test
    void the_open_terms_are_those_of_what_is_undetermined_each_once() {
        assertThat(judgment(Verdict.UNDETERMINED).openTerms())
                .containsExactly(new TermId("threshold"), new TermId("choice"));
        assertThat(judgment(Verdict.NOT_MET).openTerms()).isEmpty();
    }

    @Test
    void a_role_is_held_in_its_time_of_grace_too_and_what_cannot_be_said_stays_so() {
        assertThat(List.of(RoleStanding.State.values()).stream()
                        .map(state -> new RoleStanding(
                                        Moka.ADVISOR,
                                        state,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty())
                                .verdict()))
                .containsExactly(
                        Verdict.MET,
                        Verdict.MET,
                        Verdict.NOT_MET,
                        Verdict.NOT_MET,
                        Verdict.NOT_MET,
                        Verdict.UNDETERMINED);
    }

    @Test
    void a_length_of_time_is_counted_in_its_own_unit() {
        assertThat(Detail.Unit.of(SpanUnit.FISCAL_YEARS)).isEqualTo(Detail.Unit.FISCAL_YEARS);
        assertThat(Detail.Unit.of(SpanUnit.YEARS)).isEqualTo(Detail.Unit.YEARS);
        assertThat(Detail.Unit.of(SpanUnit.MONTHS)).isEqualTo(Detail.Unit.MONTHS);
    }
}
