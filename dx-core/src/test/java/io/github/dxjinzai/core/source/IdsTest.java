package io.github.dxjinzai.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "ai-rpa", "debriefThreshold", "criteria.expert", "2023-03", "1"})
    void a_policys_id_can_stand_in_a_url_or_a_program(String id) {
        assertThat(Ids.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Advisor", "-a", ".a", "a b", "a/b", "ａ", "役割", "a_b"})
    void what_cannot_is_no_id_of_a_policy(String id) {
        assertThat(Ids.isId(id)).isFalse();
        assertThatThrownBy(() -> new TermId(id)).hasMessageContaining("'" + id + "'");
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(Ids.isId("a".repeat(64))).isTrue();
        assertThat(Ids.isId("a".repeat(65))).isFalse();
    }

    @Test
    void a_municipalitys_id_is_kept_as_it_is() {
        assertThat(new StaffId("00123")).isNotEqualTo(new StaffId("123")).hasToString("00123");
        assertThat(new StaffId("ア-9").value()).isEqualTo("ア-9");
        assertThat(StaffId.isId("𠮷".repeat(StaffId.LONGEST))).isTrue();
        assertThat(StaffId.isId("𠮷".repeat(StaffId.LONGEST + 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 00123", "00123\u3000", "00\t123", "00\u200b123", "0\u00a01", "\ufeff1"})
    void a_municipalitys_id_has_no_blanks_and_nothing_invisible(String id) {
        assertThat(ProjectId.isId(id)).isFalse();
        assertThatThrownBy(() -> new StaffId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_word_of_a_file_is_the_constant_in_lower_case_in_any_locale() {
        assertThat(Words.of(Combination.MEAN_OF_PERSPECTIVES)).isEqualTo("mean-of-perspectives");
        assertThat(Words.parse(Combination.class, "mean-of-perspectives")).contains(Combination.MEAN_OF_PERSPECTIVES);
        assertThat(Words.parse(Combination.class, "MEAN_OF_PERSPECTIVES")).isEmpty();
        assertThat(Words.all(Combination.class)).isEqualTo("each-perspective | mean-of-perspectives | weighted-mean");
    }

    @Test
    void a_text_falls_back_to_japanese_and_then_to_whatever_there_is() {
        assertThat(LocalizedText.of("方針", "policy").in(Language.EN)).isEqualTo("policy");
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("ja", "方針");
        assertThat(new LocalizedText(texts).in(Language.EN)).isEqualTo("方針");
        texts.clear();
        texts.put("pt", "política");
        assertThat(new LocalizedText(texts).in(Language.JA)).isEqualTo("política");
        texts.clear();
        assertThatThrownBy(() -> new LocalizedText(texts)).isInstanceOf(IllegalArgumentException.class);
    }
}
