package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static String canonical(String json) {
        JsonNode tree = Edit.parse(json);
        return CanonicalJson.write(tree);
    }

    @Test
    void fields_stand_in_the_order_of_their_utf_16_units_without_space() {
        // the example of RFC 8785, 3.2.3
        assertThat(canonical("""
                                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                                 "\\u00f6": "Latin Small Letter O With Diaeresis"}"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void japanese_characters_of_any_kind_stand_as_they_are() {
        assertThat(canonical("[\"○髙﨑𠮷〜\"]")).isEqualTo("[\"○髙﨑𠮷〜\"]");
    }

    @Test
    void a_string_has_no_more_escapes_than_it_needs() {
        assertThat(canonical("\"\\u000f\\u001f\\b\\f\\n\\r\\t\\\"\\\\\\/\\u007f\""))
                .isEqualTo("\"\\u000f\\u001f\\b\\f\\n\\r\\t\\\"\\\\/\u007f\"");
    }

    @ParameterizedTest
    @CsvSource({
        "3.50, 3.5",
        "3.0, 3",
        "1E2, 100",
        "1e-3, 0.001",
        "-0.0, 0",
        "100, 100",
        "0.1, 0.1",
        "12345678901234567890.1, 12345678901234567890.1"
    })
    void a_number_is_its_exact_decimal(String written, String canonical) {
        assertThat(canonical("[" + written + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void the_order_of_a_list_and_all_values_stay() {
        assertThat(canonical("[2, 1, true, false, null, {}, []]")).isEqualTo("[2,1,true,false,null,{},[]]");
    }
}
