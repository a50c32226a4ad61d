package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "MET,MET,MET,MET",
        "MET,NOT_MET,NOT_MET,MET",
        "MET,UNDETERMINED,UNDETERMINED,MET",
        "NOT_MET,NOT_MET,NOT_MET,NOT_MET",
        "NOT_MET,UNDETERMINED,NOT_MET,UNDETERMINED",
        "UNDETERMINED,UNDETERMINED,UNDETERMINED,UNDETERMINED"
    })
    void verdicts_join_by_the_tables_of_kleene(Verdict one, Verdict other, Verdict and, Verdict or) {
        assertThat(one.and(other)).isEqualTo(and).isEqualTo(other.and(one));
        assertThat(one.or(other)).isEqualTo(or).isEqualTo(other.or(one));
        assertThat(Verdict.all(List.of(one, other))).isEqualTo(and);
        assertThat(Verdict.any(List.of(one, other))).isEqualTo(or);
    }

    @Test
    void what_is_not_known_is_not_known_of_the_opposite() {
        assertThat(MET.not()).isEqualTo(NOT_MET);
        assertThat(NOT_MET.not()).isEqualTo(MET);
        assertThat(UNDETERMINED.not()).isEqualTo(UNDETERMINED);
    }

    @Test
    void all_of_nothing_holds_and_any_of_nothing_does_not() {
        assertThat(Verdict.all(List.of())).isEqualTo(MET);
        assertThat(Verdict.any(List.of())).isEqualTo(NOT_MET);
    }
}
