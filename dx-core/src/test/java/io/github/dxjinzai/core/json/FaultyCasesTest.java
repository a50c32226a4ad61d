package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.testkit.PolicyCases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small edits of one sound file of cases; each is reported once, with its line. */
class FaultyCasesTest {

    private static final String SOUND = """
            format: 1
            of: kaede-dx@2024
            overlays: []
            cases:
              - id: a
                clause: art1
                day: 2025-03-31
                joined: 2021-04-01
                post: 主事
                department: ["0102", "01"]
                facts:
                  - { training: dx-basics, on: 2024-05-01, hours: 12 }
                  - { qualification: it-passport, on: 2023-06-30, until: 2026-06-29 }
                  - { attestation: recommendation, on: 2024-04-10, by: department-head }
                  - { credit: points, on: 2024-05-01, points: 30, figures: { on: 1 } }
                  - { granted: advisor, on: 2024-03-31 }
                  - project: P1
                    as: leader
                    from: 2024-05-01
                    to: 2025-02-01
                    axes: [data]
                    changeKind: dx
                    debrief: { policy: [4, 4.5], technical/head: [4] }
                    afterProject: { peer: [4] }
                complete: all
                expect:
                  - { role: expert, verdict: met, because: [{ node: expert/led-as-advisor/members, reason: at-or-above-threshold }] }
                  - { role: advisor, renewal: true, verdict: met }
                  - { standing: advisor, state: held, since: 2024-03-31 }
                  - { skill: { role: expert, axis: data }, verdict: not-met }
            """;

    private static Policy kaede() {
        return PolicyReader.readPolicy("kaede.policy.yaml", Documents.resource("cases/kaede.policy.yaml"))
                .get();
    }

    private static List<Problem> problems(String text) {
        return Documents.problems(CaseReader.read("c.yaml", text, kaede()));
    }

    @Test
    void the_file_that_is_edited_is_sound_and_passes() {
        assertThat(problems(SOUND)).isEmpty();
        CaseReader.read("c.yaml", SOUND, kaede()).get().assertAllPass();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "format: 1; format: 2; json.format-version; 1",
                "of: kaede-dx@2024; of: kaede-dx@2025; policy.overlay-of-other-policy; 2",
                "overlays: []; overlays: [sakura@1]; cases.other-overlays; 3",
                "overlays: []; overlays: [sakura]; json.bad-value; 3",
                "clause: art1; clause: art9; policy.dangling-reference; 6",
                "day: 2025-03-31; day: 2024-03-31; policy.not-in-force; 7",
                "joined: 2021-04-01; joined: R3.4.1; json.bad-value; 8",
                "clause: art1; claus: art1; json.unknown-field; 6",
                "post: 主事; # post; cases.service-in-part; 5",
                "department: [\"0102\", \"01\"]; department: []; json.bad-value; 10",
                "hours: 12; hour: 12; json.unknown-field; 12",
                "hours: 12; hours: -1; json.bad-value; 12",
                "training: dx-basics; training: it-passport; policy.dangling-reference; 12",
                "until: 2026-06-29; until: 2023-06-29; json.bad-value; 13",
                "by: department-head; by: head; policy.dangling-reference; 14",
                "figures: { on: 1 }; figures: { at: 1 }; policy.dangling-reference; 15",
                "granted: advisor; granted: adviser; policy.dangling-reference; 16",
                "- project: P1; - project: P 1; json.bad-value; 17",
                "to: 2025-02-01; to: 2024-04-30; json.bad-value; 20",
                "axes: [data]; axes: [date]; policy.dangling-reference; 21",
                "changeKind: dx; changeKind: d; json.bad-value; 22",
                "policy: [4, 4.5]; policy: [4, 4.4]; json.bad-value; 23",
                "policy: [4, 4.5]; policy: [4, 5.5]; json.bad-value; 23",
                "policy: [4, 4.5]; policy: 4; json.wrong-type; 23",
                "policy: [4, 4.5]; polity: [4, 4.5]; json.bad-value; 23",
                "technical/head: [4]; technical/boss: [4]; policy.dangling-reference; 23",
                "complete: all; complete: some; json.bad-value; 25",
                "complete: all; complete: [projects]; json.bad-value; 25",
                "node: expert/led-as-advisor/members; node: expert/members; cases.no-such-node; 27",
                "reason: at-or-above-threshold; reason: at-threshold; json.bad-value; 27",
                "renewal: true; renewal: advisor; json.wrong-type; 28",
                "state: held; state: valid; json.bad-value; 29",
                "since: 2024-03-31; sinse: 2024-03-31; json.unknown-field; 29",
                "skill: { role: expert, axis: data }; skill: { role: advisor, axis: data }; cases.cell-without-criterion; 30",
                "{ skill: { role: expert, axis: data }; { role: expert, skill: { role: expert, axis: data }; json.bad-value; 30"
            })
    void a_fault_is_reported_once_on_its_line(String is, String becomes, String code, int line) {
        assertThat(SOUND).contains(is);
        List<Problem> found = problems(SOUND.replace(is, becomes));
        assertThat(found).extracting(one -> one.code().id()).containsExactly(code);
        assertThat(((Place.InJson) found.get(0).place())
                        .position()
                        .orElseThrow()
                        .line())
                .isEqualTo(line);
        Documents.isWhole(found.get(0));
    }

    @ParameterizedTest
    @CsvSource({"joined: 2021-04-01", "post: 主事", "'department: [\"0102\", \"01\"]'"})
    void what_a_criterion_asks_of_the_service_is_not_left_out_beside_the_rest(String field) {
        assertThat(SOUND).contains(field);
        assertThat(problems(SOUND.replace("    " + field + "\n", "")))
                .extracting(one -> one.code().id())
                .containsExactly("cases.service-in-part");
    }

    @Test
    void a_project_stands_once_in_a_case() {
        String twice = SOUND.replace(
                "    complete: all\n", "      - { project: P1, as: member, from: 2024-05-01 }\n    complete: all\n");
        assertThat(problems(twice)).extracting(one -> one.code().id()).containsExactly("policy.duplicate-id");
    }

    @Test
    void scores_of_a_project_that_has_not_ended_need_a_day() {
        assertThat(problems(SOUND.replace("        to: 2025-02-01\n", "")))
                .extracting(one -> one.code().id())
                .containsExactly("json.missing-field", "json.missing-field");
    }

    @Test
    void a_reason_of_a_case_that_a_term_did_not_choose_is_refused() {
        String text = """
                format: 1
                of: moka-dx-talent@2023-03
                cases:
                  - id: a
                    day: 2025-03-31
                    expect:
                      - role: specialist
                        verdict: not-met
                        because: [{ node: specialist/all/years/last-year-passes, reason: run-too-short }]
                """;
        assertThat(Documents.problems(CaseReader.read("c.yaml", text, Moka.illustrative())))
                .extracting(one -> one.code().id())
                .containsExactly("cases.node-not-looked-at");
        assertThat(Documents.problems(CaseReader.read("c.yaml", text, Moka.published())))
                .isEmpty();
    }

    @Test
    void the_same_cases_in_json_are_the_same() {
        String json = JsonReading.open("c.yaml", SOUND).root().orElseThrow().toPrettyString();
        PolicyCases inYaml = CaseReader.read("c.yaml", SOUND, kaede()).get();
        PolicyCases inJson = CaseReader.read("c.json", json, kaede()).get();
        assertThat(inJson.cases().get(0).dossier())
                .isEqualTo(inYaml.cases().get(0).dossier());
        assertThat(inJson.run())
                .extracting("actual")
                .isEqualTo(inYaml.run().stream().map(one -> one.actual()).toList());
    }

    @Test
    void scores_in_short_are_those_in_full() {
        String full = SOUND.replace("debrief: { policy: [4, 4.5], technical/head: [4] }", """
                        ratings:
                                  - { occasion: debrief, of: team, perspective: policy, by: head, scores: [4, 4.5] }
                                  - { occasion: debrief, of: team, perspective: technical, by: head, scores: [4] }
                        """.strip());
        CaseReader.read("c.yaml", full, kaede()).get().assertAllPass();
    }
}
