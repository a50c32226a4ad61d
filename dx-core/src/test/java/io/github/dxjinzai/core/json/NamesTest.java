package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other names of parts, and what they correspond to in outside frameworks. */
class NamesTest {

    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-1");

    private static String edited(String pointer, String json) {
        JsonNode document = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set(pointer, json).on(document);
        return document.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/roles/0/aliases             | {'ja': ['先導者']}            | /roles/1/name/ja",
                "/roles/1/aliases             | {'ja': ['補助者']}            | /roles/1/aliases/ja/0",
                "/roles/1/aliases             | {'en': ['x', ' ｈｅｌｐｅｒ ']} | /roles/1/aliases/en/1",
                "/raterGroups/1/aliases       | {'ja': ['幹部']}              | /raterGroups/1/aliases/ja/0",
                "/perspectives/1/aliases      | {'ja': ['政策']}              | /perspectives/1/aliases/ja/0",
                "/skillMap/axes/1/aliases     | {'en': ['ai']}                | /skillMap/axes/1/aliases/en/0",
                "/skillMap/axes/1/name        | {'ja': 'AI'}                  | /skillMap/axes/1/name/ja",
                "/achievements | [{'id': 'a', 'kind': 'training', 'name': {'ja': '講座'}, 'clause': 'c1'},"
                        + " {'id': 'b', 'kind': 'credit', 'name': {'en': 'B', 'ja': ' 講座'}, 'clause': 'c1'}]"
                        + " | /achievements/1/name/ja",
                "/attesters | [{'id': 'a', 'name': {'ja': '所属長'}, 'clause': 'c1'},"
                        + " {'id': 'b', 'name': {'ja': 'Ａ'}, 'clause': 'c1'}, {'id': 'c', 'name': {'ja': 'a'}, 'clause': 'c1'}]"
                        + " | /attesters/2/name/ja"
            })
    void a_name_that_means_two_parts_of_a_kind_is_refused(String pointer, String json, String at) {
        List<Problem> problems =
                Documents.problems(PolicyReader.readPolicy("p.json", edited(pointer, json.replace('\'', '"'))));
        assertThat(problems).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo("policy.ambiguous-name");
            assertThat(problem.place().describe()).contains("#" + at + " (");
            Documents.readsWell(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/roles/1/aliases         | {'ja': ['政策', 'AI', '推進員']}",
                "/roles/1/aliases         | {'ja': ['guide', '先導者']}",
                "/roles/0/alignment       | [{'framework': 'SFIA', 'id': 'DTAN', 'version': '9', 'relation': 'close'}]",
                "/skillMap/axes/0/alignment | [{'framework': 'e-CF', 'id': 'A.7', 'url': 'https://example.org/a7'}]"
            })
    void names_of_other_kinds_of_ones_own_and_alignments_are_read(String pointer, String json) {
        String text = edited(pointer, json.replace('\'', '"'));
        Policy policy = PolicyReader.readPolicy("p.json", text).get();
        assertThat(policy.toString()).containsAnyOf("推進員", "[guide, 先導者]", "SFIA 9 DTAN (close)", "e-CF A.7");
        assertThat(SCHEMA.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/roles/1/aliases   | ['x']                                        | json.wrong-type",
                "/roles/1/aliases   | {'Japanese!': ['x']}                         | json.bad-value",
                "/roles/1/aliases   | {'ja': ['x', 'x']}                           | json.bad-value",
                "/roles/1/alignment | [{'framework': 'SFIA'}]                      | json.missing-field",
                "/roles/1/alignment | [{'framework': 'S', 'id': 'D', 'url': 'x'}]  | json.bad-value",
                "/roles/1/alignment | [{'framework': 'S', 'id': 'D', 'text': 'x'}] | json.unknown-field",
                "/roles/1/alignment | [{'framework': 'S', 'id': 'D', 'relation': 'equal'}] | json.bad-value",
                "/overridable       | ['targets']                                  | json.bad-value",
                "/overridable       | ['/version']                                 | json.bad-value",
                "/overridable       | ['/roles/ /name']                            | json.bad-value"
            })
    void what_is_not_of_their_form_is_refused_by_reader_and_schema(String pointer, String json, String code) {
        String text = edited(pointer, json.replace('\'', '"'));
        assertThat(Documents.problems(PolicyReader.readPolicy("p.json", text)))
                .extracting(one -> one.code().id())
                .containsExactly(code);
        assertThat(SCHEMA.faults(text)).isNotEmpty();
    }

    @Test
    void a_policy_without_them_has_none() {
        Policy policy = PolicyReader.readPolicy("p.json", Documents.resource("faulty/sound.policy.json"))
                .get();
        assertThat(policy.roles()).allSatisfy(role -> {
            assertThat(role.aliases().all()).isEmpty();
            assertThat(role.alignment()).isEmpty();
        });
    }
}
