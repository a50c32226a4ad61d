package io.github.dxjinzai.core.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every finding, by a policy that has the fault and its nearest neighbour that has not. */
class PolicyReviewTest {

    private static final String HEAD = """
            format: 1
            id: ayame
            version: "1"
            status: draft
            inForce: {from: 2024-04-01, until: 2030-03-31}
            fiscalYearStart: 4
            name: {ja: 架空市の方針}
            municipality: {ja: 架空市}
            source: {title: 架空市の方針, published: 2024-03}
            clauses: [{id: c, heading: 第1条}]
            raterGroups:
              - {id: boss, name: {ja: 幹部}, clause: c}
              - {id: peer, name: {ja: 同僚}, clause: c}
            perspectives:
              - {id: policy, name: {ja: 政策}, raters: [boss], clause: c}
              - {id: skill, name: {ja: 技術}, raters: [peer], clause: c}
            achievements:
              - {id: course, kind: training, name: {ja: 研修}, quantities: [hours], clause: c}
              - {id: exam-a, kind: qualification, name: {ja: 試験A}, clause: c}
              - {id: exam-b, kind: qualification, name: {ja: 試験B}, clause: c}
              - {id: recommendation, kind: attestation, name: {ja: 推薦}, clause: c}
            attesters: [{id: head, name: {ja: 所属長}, clause: c}]
            """;

    private static final String ONE_SCALE = "scales: [{id: five, clause: c, from: 1, to: 5, step: 1}]\n";

    private static final String TWO_SCALES = """
            scales:
              - {id: five, clause: c, from: 1, to: 5, step: 1}
              - {id: ten, clause: c, from: 0, to: 10, step: 1}
            """;

    /** Uses whatever else is there, so that nothing is without use. */
    private static final String USES = """
              - id: other
                name: {ja: その他}
                clause: c
                certifiedWhen:
                  id: all
                  all:
                    - {id: course, exists: training}
                    - {id: exams, count: qualification, which: [exam-a, exam-b], atLeast: 1}
                    - {id: recommended, exists: attestation, by: [head]}
                    - id: led
                      exists: participation
                      where:
                        - id: good
                          score: {occasion: debrief, of: team, perspectives: [policy, skill], within: median,
                            combine: each-perspective, scale: five, atLeast: 3}
                        - id: fine
                          score: {occasion: debrief, of: team, within: median, scale: SECOND, atLeast: 3}
            """;

    private static final String NO_TARGETS =
            "targets: {holders: every-role-held, over: holders-at-year-end, list: []}\n";

    private static Policy policy(String scales, String terms, String criterion, String targets) {
        String second = scales.contains("ten") ? "ten" : "five";
        return read(HEAD + scales + "terms: [" + terms + "]\n" + "roles:\n" + USES.replace("SECOND", second)
                + "  - {id: role, name: {ja: 役}, clause: c, certifiedWhen: " + criterion + "}\n" + targets);
    }

    private static Policy read(String yaml) {
        return PolicyReader.readPolicy("ayame.policy.yaml", yaml)
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    private static List<String> codes(Policy policy) {
        return PolicyReview.of(policy).findings().stream()
                .map(one -> one.code().id())
                .toList();
    }

    private static Set<String> found(String criterion) {
        return new TreeSet<>(codes(policy(ONE_SCALE, "", criterion, NO_TARGETS)));
    }

    /** In front of the sound alternative, so that the role itself can be reached. */
    private static String beside(String criterion) {
        return "{id: c, any: [" + criterion + ", {id: way, exists: participation, as: leader}]}";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            endless service         | {id: x, served: {years: 1000}}                                                             | {id: x, served: {years: 40}}
            endless holding         | {id: x, holds: other, for: {months: 1000}}                                                 | {id: x, holds: other, for: {months: 10}}
            more items than named   | {id: x, count: qualification, which: [exam-a, exam-b], per: item, atLeast: 3}               | {id: x, count: qualification, which: [exam-a, exam-b], per: item, atLeast: 2}
            a window too short      | {id: x, count: training, per: fiscal-year, atLeast: 3, within: {fiscalYears: 2}}            | {id: x, count: training, per: fiscal-year, atLeast: 2, within: {fiscalYears: 2}}
            a run beyond its window | {id: x, consecutiveYears: 4, of: participation, within: {years: 2}}                         | {id: x, consecutiveYears: 3, of: participation, within: {years: 2}}
            a run between two days  | {id: x, consecutiveYears: 3, of: participation, within: {from: 2025-04-01, until: 2027-03-31}} | {id: x, consecutiveYears: 2, of: participation, within: {from: 2025-04-01, until: 2027-03-31}}
            a window after the end  | {id: x, exists: training, within: {from: 2030-04-01}}                                       | {id: x, exists: training, within: {from: 2030-03-31}}
            a time before the force | {id: x, during: {until: 2024-03-31}}                                                        | {id: x, during: {until: 2024-04-01}}
            a time after the force  | {id: x, during: {from: 2030-04-01}}                                                         | {id: x, during: {from: 2030-03-31}}
            figures that contradict | {id: x, exists: training, where: [{id: a, quantity: hours, above: 5}, {id: b, quantity: hours, below: 5.001}]} | {id: x, exists: training, where: [{id: a, quantity: hours, above: 5}, {id: b, quantity: hours, below: 5.002}]}
            limits below threshold  | {id: x, atLeast: 10, total: [{of: training, quantity: hours, atMost: 9.5}]}                  | {id: x, atLeast: 10, total: [{of: training, quantity: hours, atMost: 10}]}
            limits at the threshold | {id: x, above: 10, total: [{of: training, quantity: hours, atMost: 6}, {of: qualification, each: 1, atMost: 4}]} | {id: x, above: 10, total: [{of: training, quantity: hours, atMost: 6}, {of: qualification, each: 1, atMost: 5}]}
            limits above any figure | {id: x, above: 999999999.999, total: [{of: training, quantity: hours, atMost: 999999999.999}]} | {id: x, above: 999999999.999, total: [{of: training, quantity: hours, atMost: 999999999.999}, {of: qualification, each: 1, atMost: 0.001}]}
            worth nothing           | {id: x, atLeast: 1, total: [{of: qualification, each: 0}]}                                   | {id: x, atLeast: 1, total: [{of: qualification, each: 0.001}]}
            below nothing           | {id: x, below: 0, total: [{of: training, quantity: hours}]}                                  | {id: x, below: 0.5, total: [{of: training, quantity: hours}]}
            a level below nothing   | {id: x, level: training, quantity: hours, take: latest, below: 0}                            | {id: x, level: training, quantity: hours, take: latest, below: 1}
            a level cut off         | {id: x, level: training, quantity: hours, take: mean, atLeast: 6, where: [{id: w, quantity: hours, atMost: 5}]} | {id: x, level: training, quantity: hours, take: mean, atLeast: 5, where: [{id: w, quantity: hours, atMost: 5}]}
            above the highest score | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, above: 5}}]} | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, atLeast: 5}}]}
            a weight without raters | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, perspectives: [policy, skill], within: mean-of-groups, combine: each-perspective, weights: {boss: 1, peer: 1}, atLeast: 3}}]} | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: mean-of-groups, weights: {boss: 1, peer: 1}, atLeast: 3}}]}
            denied what holds       | {id: x, not: {id: y, atLeast: 0, total: [{of: training, quantity: hours}]}}                  | {id: x, not: {id: y, atLeast: 1, total: [{of: training, quantity: hours}]}}
            """)
    void what_can_never_be_met_is_told_and_its_neighbour_is_not(String what, String faulty, String clean) {
        assertThat(found(beside(faulty)))
                .as(what)
                .contains("review.never-met")
                .doesNotContain("review.role-unreachable");
        assertThat(found(faulty)).as(what).contains("review.never-met", "review.role-unreachable");
        assertThat(found(clean)).as(what).isEmpty();
        assertThat(found(beside(clean))).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            always-met             | {id: x, atLeast: 0, total: [{of: training, quantity: hours}]}                     | {id: x, atLeast: 0.5, total: [{of: training, quantity: hours}]}
            always-met             | {id: x, during: {from: 2024-04-01, until: 2030-03-31}}                            | {id: x, during: {from: 2024-04-02, until: 2030-03-31}}
            always-met             | {id: x, not: {id: y, during: {from: 2031-04-01}}}                                 | {id: x, not: {id: y, during: {from: 2029-04-01}}}
            cannot-fail            | {id: x, atLeast: 0, total: [{of: training, quantity: hours}], within: {sinceGranted: other}} | {id: x, above: 0, total: [{of: training, quantity: hours}], within: {sinceGranted: other}}
            cannot-fail            | {id: x, any: [{id: a, exists: training}, {id: b, not: {id: n, exists: training}}]} | {id: x, any: [{id: a, exists: training}, {id: b, not: {id: n, exists: qualification}}]}
            threshold-excludes-nobody | {id: x, level: training, quantity: hours, take: latest, atLeast: 0}            | {id: x, level: training, quantity: hours, take: latest, atLeast: 0.001}
            threshold-excludes-nobody | {id: x, exists: training, where: [{id: w, quantity: hours, atLeast: 0}]}       | {id: x, exists: training, where: [{id: w, quantity: hours, atLeast: 1}]}
            threshold-excludes-nobody | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, atLeast: 1}}]} | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, above: 1}}]}
            threshold-excludes-nobody | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, atLeast: 2, rounded: {decimals: 0, mode: up}}}, {id: t, score: {occasion: debrief, of: team, within: median, atLeast: 1}}]} | {id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, within: median, atLeast: 2, rounded: {decimals: 0, mode: up}}}]}
            """)
    void what_always_holds_is_told_and_its_neighbour_is_not(String code, String faulty, String clean) {
        assertThat(found(faulty)).contains("review." + code);
        assertThat(found(clean)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, exists: training}                                                   | {id: b, not: {id: n, exists: training}}                                    | {id: b, not: {id: n, exists: qualification}}
            {id: a, holds: other}                                                       | {id: b, not: {id: n, holds: other}}                                        | {id: b, not: {id: n, holds: other, for: {years: 5}}}
            {id: a, level: training, quantity: hours, take: latest, atLeast: 3}         | {id: b, level: training, quantity: hours, take: latest, below: 3}          | {id: b, level: training, quantity: hours, take: latest, atMost: 3}
            {id: a, level: training, quantity: hours, take: latest, above: 3}           | {id: b, level: training, quantity: hours, take: latest, atMost: 3}         | {id: b, level: training, quantity: hours, take: lowest, atMost: 3}
            {id: a, above: 10, total: [{of: training, quantity: hours}]}                | {id: b, below: 5, total: [{of: training, quantity: hours}]}                | {id: b, below: 5, total: [{of: training, quantity: hours}], within: {years: 1}}
            {id: a, during: {until: 2025-03-31}}                                        | {id: b, during: {from: 2025-04-01}}                                        | {id: b, during: {from: 2025-03-31}}
            {id: a, joined: {from: 2020-04-01}}                                         | {id: b, joined: {until: 2020-03-31}}                                       | {id: b, joined: {until: 2021-03-31}}
            {id: a, post: [課長]}                                                       | {id: b, post: [係長, 主任]}                                                | {id: b, post: [係長, 課長]}
            """)
    void two_parts_that_cannot_both_hold_are_told_through_further_all_of(String one, String other, String clean) {
        assertThat(found(beside("{id: x, all: [" + one + ", {id: within, all: [" + other + "]}]}")))
                .containsExactly("review.contradictory-parts");
        assertThat(found(beside("{id: x, all: [" + one + ", {id: within, all: [" + clean + "]}]}")))
                .isEmpty();
        assertThat(found(beside("{id: x, any: [" + one + ", " + other + "]}")))
                .doesNotContain("review.contradictory-parts");
    }

    @Test
    void a_threshold_outside_its_scale_is_told_where_the_policy_has_several() {
        String score = "{id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team,"
                + " within: median, SCALE atLeast: SCORE}}]}";
        assertThat(codes(policy(TWO_SCALES, "", score.replace("SCALE", "").replace("SCORE", "11"), NO_TARGETS)))
                .contains("review.off-scale", "review.scale-not-said", "review.role-unreachable");
        Policy unsaid = policy(TWO_SCALES, "", score.replace("SCALE", "").replace("SCORE", "7"), NO_TARGETS);
        assertThat(codes(unsaid)).containsExactly("review.scale-not-said");
        assertThat(PolicyReview.of(unsaid).findings().get(0).message(Language.EN))
                .contains("five, ten");
        assertThat(codes(policy(
                        TWO_SCALES, "", score.replace("SCALE", "scale: ten,").replace("SCORE", "7"), NO_TARGETS)))
                .isEmpty();
        assertThat(codes(policy(ONE_SCALE, "", score.replace("SCALE", "").replace("SCORE", "5"), NO_TARGETS)))
                .isEmpty();
    }

    @Test
    void a_term_that_is_open_is_held_against_nobody_unless_no_value_would_do() {
        String days = "{id: days, type: number, unit: times, from: 1, to: 9, whole: true, clause: c, says: {ja: 回}}";
        String few = "{id: few, type: number, unit: times, from: 3, to: 9, whole: true, clause: c, says: {ja: 回}}";
        String count = "{id: x, count: qualification, which: [exam-a, exam-b], per: item, atLeast: $TERM}";
        assertThat(codes(policy(ONE_SCALE, days, count.replace("TERM", "days"), NO_TARGETS)))
                .isEmpty();
        assertThat(codes(policy(ONE_SCALE, few, count.replace("TERM", "few"), NO_TARGETS)))
                .contains("review.never-met");
    }

    @Test
    void at_least_so_many_of_fewer_parts_is_never_met_once_its_term_says_so() {
        String three =
                "{id: k, type: number, unit: parts, from: 1, to: 9, whole: true, clause: c, says: {ja: 数}, value: V}";
        String some = "{id: x, atLeast: $k, some: [{id: a, exists: training}, {id: b, exists: qualification}]}";
        assertThat(codes(policy(ONE_SCALE, three.replace("V", "3"), some, NO_TARGETS)))
                .contains("review.never-met");
        assertThat(codes(policy(ONE_SCALE, three.replace("V", "2"), some, NO_TARGETS)))
                .isEmpty();
    }

    @Test
    void a_perspective_without_raters_is_told_where_weights_leave_none() {
        String score =
                "{id: x, exists: participation, where: [{id: s, score: {occasion: debrief, of: team, perspectives:"
                        + " [policy, skill], within: mean-of-groups, combine: each-perspective, weights: {boss: 1, peer: 0},"
                        + " atLeast: 3}}]}";
        Policy policy = policy(ONE_SCALE, "", score, NO_TARGETS);
        Problem found = PolicyReview.of(policy).findings().get(0);
        assertThat(found.code()).isEqualTo(ReviewProblem.NO_RATERS);
        assertThat(found.values()).containsEntry("perspective", "skill").containsEntry("node", "role/x/s");
        assertThat(found.place()).isEqualTo(Place.json("ayame@1", "/roles/1/certifiedWhen/where/0/score"));
        assertThat(found(score.replace("policy, skill", "policy").replace(", peer: 0", "")))
                .isEmpty();
    }

    private static final String MAP = """
            skillMap:
              clause: c
              axes: [{id: data, name: {ja: データ}}, {id: ai, name: {ja: AI}}]
              rows:
                - {role: other, marks: {data: LEVEL, ai: LEVEL}, others: unmarked, earnedWhen: {id: e, level: training,
                    quantity: hours, take: highest, atLeast: this, where: [{id: w, quantity: hours, atMost: 4}]}}
            """;

    @Test
    void a_level_of_the_skill_map_above_the_highest_is_told_once_for_its_row() {
        String skilled = "{id: x, any: [{id: p, profile: other}, {id: q, exists: training}]}";
        Policy high = policy(ONE_SCALE, "", skilled, MAP.replace("LEVEL", "4.5") + NO_TARGETS);
        assertThat(PolicyReview.of(high).findings())
                .extracting(one -> one.code().id() + " " + ((Place.InJson) one.place()).pointer())
                .containsExactly("review.never-met /roles/1/certifiedWhen/any/0", "review.never-met /skillMap/rows/0");
        assertThat(codes(policy(ONE_SCALE, "", skilled, MAP.replace("LEVEL", "4") + NO_TARGETS)))
                .isEmpty();
    }

    @Test
    void a_profile_asks_for_cells_that_can_be_earned_and_for_one_at_least() {
        String skilled = "{id: x, profile: other}";
        Policy unearned = policy(
                ONE_SCALE,
                "",
                skilled,
                "skillMap: {clause: c, axes: [{id: data, name: {ja: データ}}], rows: [{role: other, marks: {data: marked},"
                        + " others: unmarked}]}\n" + NO_TARGETS);
        assertThat(PolicyReview.of(unearned).findings().get(0).values().get("why"))
                .contains("how it is earned");
        Policy illegible = policy(
                ONE_SCALE,
                "",
                skilled,
                "skillMap: {clause: c, axes: [{id: data, name: {ja: データ}}], rows: [{role: other, marks: {data: illegible},"
                        + " others: unmarked}]}\n" + NO_TARGETS);
        assertThat(codes(illegible)).isEmpty();
        Policy empty = policy(
                ONE_SCALE,
                "",
                skilled,
                "skillMap: {clause: c, axes: [{id: data, name: {ja: データ}}], rows: [{role: other, marks: {data: unmarked},"
                        + " others: unmarked}]}\n" + NO_TARGETS);
        assertThat(codes(empty)).contains("review.always-met", "review.unused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            perspective | {id: skill, name: {ja: 技術}, raters: [peer], clause: c}    | , {id: spare, name: {ja: 予備}, raters: [peer], clause: c}
            rater group | {id: peer, name: {ja: 同僚}, clause: c}                     | , {id: spare, name: {ja: 予備}, clause: c}
            achievement | {id: recommendation, kind: attestation, name: {ja: 推薦}, clause: c} | , {id: spare, kind: credit, name: {ja: 予備}, clause: c}
            attester    | {id: head, name: {ja: 所属長}, clause: c}                  | , {id: spare, name: {ja: 予備}, clause: c}
            scale       | {id: ten, clause: c, from: 0, to: 10, step: 1}             | , {id: spare, clause: c, from: 1, to: 2, step: 1}
            """)
    void a_part_that_nothing_uses_is_told_by_its_kind(String kind, String last, String spare) {
        String yaml = (HEAD + TWO_SCALES + "terms: []\nroles:\n"
                + USES.replace("SECOND", "ten")
                        .replace("within: median, scale: ten", "within: median, by: [boss], scale: ten")
                + NO_TARGETS);
        assertThat(codes(read(yaml))).isEmpty();
        String more = yaml.replace("- " + last, "- " + last + "\n  - " + spare.substring(2))
                .replace("[" + last, "[" + last + spare);
        List<Problem> found = PolicyReview.of(read(more)).findings();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(ReviewProblem.UNUSED);
        assertThat(found.get(0).values()).containsEntry("kind", kind).containsEntry("id", "spare");
    }

    @Test
    void a_term_and_an_axis_that_nothing_uses_are_told() {
        String term = "{id: spare, type: score, scale: five, clause: c, says: {ja: 未定}}";
        Policy policy = policy(
                ONE_SCALE,
                term,
                "{id: x, exists: training}",
                "skillMap: {clause: c, axes: [{id: data, name: {ja: データ}}, {id: ai, name: {ja: AI}}], rows: [{role: other,"
                        + " marks: {data: marked}, others: unmarked}]}\n" + NO_TARGETS);
        assertThat(PolicyReview.of(policy).findings())
                .extracting(one -> one.values().get("kind") + " " + one.values().get("id"))
                .containsExactly("term spare", "axis ai");
    }

    @Test
    void a_role_that_facts_of_the_side_d_suffice_for_is_told() {
        String measures = """
                measures:
                  - {id: course, name: {ja: 研修}, kinds: [training], sides: SIDES, clause: c}
                """;
        String course = "{id: x, exists: training, which: [course]}";
        Policy digital = policy(ONE_SCALE, "", course, measures.replace("SIDES", "[d]") + NO_TARGETS);
        assertThat(PolicyReview.of(digital).findings())
                .extracting(one -> one.code().id() + one.values())
                .containsExactly("review.rests-on-d-alone{facts=course, role=role}");
        assertThat(codes(policy(ONE_SCALE, "", course, measures.replace("SIDES", "[x, d]") + NO_TARGETS)))
                .isEmpty();
        String both =
                "{id: x, all: [{id: c, exists: training, which: [course]}, {id: led, exists: participation, as: leader}]}";
        assertThat(codes(policy(ONE_SCALE, "", both, measures.replace("SIDES", "[d]") + NO_TARGETS)))
                .isEmpty();
        assertThat(codes(policy(
                        ONE_SCALE, "", both.replace("all:", "any:"), measures.replace("SIDES", "[d]") + NO_TARGETS)))
                .containsExactly("review.rests-on-d-alone");
        assertThat(found("{id: x, exists: participation, changeKind: digitisation}"))
                .containsExactly("review.rests-on-d-alone");
        assertThat(found("{id: x, exists: participation, changeKind: digitisation, changeDepth: transformation}"))
                .isEmpty();
        assertThat(found("{id: x, exists: participation, changeKind: dx}")).isEmpty();
    }

    private static List<String> targets(String criterion, String list) {
        return codes(policy(
                ONE_SCALE,
                "",
                criterion,
                "targets: {holders: every-role-held, over: holders-at-year-end, list: ["
                        + Stream.of(list.split(";"))
                                .map(one -> "{role: role, " + one.strip() + ", clause: c}")
                                .collect(Collectors.joining(", "))
                        + "]}\n"));
    }

    @Test
    void targets_that_cannot_be_met_or_only_by_people_from_before_are_told() {
        String run = "{id: x, consecutiveYears: 3, of: participation}";
        assertThat(targets(run, "year: 2025, people: 1")).containsExactly("review.target-before-earliest");
        assertThat(targets(run, "year: 2026, people: 1")).isEmpty();
        assertThat(targets(run, "year: 2025, people: 0")).isEmpty();
        assertThat(targets("{id: x, served: {years: 1000}}", "people: 5")).contains("review.target-unreachable");
        String held = "{id: x, exists: participation, where: [{id: after, startsAfterGranted: other}]}";
        assertThat(targets(held, "year: 2024, people: 1")).containsExactly("review.target-needs-rounds-within-year");
        assertThat(targets(held, "year: 2025, people: 1")).isEmpty();
        assertThat(targets(held, "year: 2030, people: 1")).containsExactly("review.target-outside-force");
        assertThat(targets(held, "year: 2029, people: 1")).isEmpty();
    }

    @Test
    void a_target_in_units_or_by_share_asks_for_somebody_and_an_unstated_one_for_nobody() {
        String run = "{id: x, consecutiveYears: 3, of: participation}";
        for (String size : List.of("percent: 5", "people: 1, inEach: section", "people: 2, in: \"01\"")) {
            assertThat(targets(run, "year: 2025, " + size)).as(size).containsExactly("review.target-before-earliest");
            assertThat(targets(run, "year: 2026, " + size)).as(size).isEmpty();
        }
        assertThat(targets(run, "year: 2025, unstated: true")).isEmpty();
    }

    @Test
    void a_target_that_falls_is_told_only_of_a_role_that_is_not_lost() {
        String any = "{id: x, exists: participation}";
        assertThat(targets(any, "year: 2025, people: 9; year: 2026, people: 8")).containsExactly("review.target-falls");
        assertThat(targets(any, "year: 2025, people: 9; year: 2026, people: 9")).isEmpty();
        assertThat(codes(policy(
                        ONE_SCALE,
                        "",
                        any + ", tenure: {lasts: {years: 1}}",
                        "targets: {holders: every-role-held, over: holders-at-year-end, list: [{role: role, year: 2025,"
                                + " people: 9, clause: c}, {role: role, year: 2026, people: 8, clause: c}]}\n")))
                .isEmpty();
    }

    @Test
    void a_place_is_a_pointer_into_the_file() {
        String deep = "{id: c, any: [{id: a, not: {id: n, atLeast: 0, total: [{of: training, quantity: hours}]}},"
                + " {id: way, exists: participation}]}";
        assertThat(PolicyReview.of(policy(ONE_SCALE, "", deep, NO_TARGETS)).findings())
                .extracting(one -> ((Place.InJson) one.place()).pointer())
                .containsExactly("/roles/1/certifiedWhen/any/0/not", "/roles/1/certifiedWhen/any/0");
    }

    @Test
    void a_case_that_was_not_chosen_is_not_looked_at() {
        String way = "{id: way, type: choice, of: [a, b], clause: c, says: {ja: 道}VALUE}";
        String choose =
                "{id: x, choose: $way, cases: {a: {id: a, served: {years: 1000}}, b: {id: b, exists: training}}}";
        assertThat(codes(policy(ONE_SCALE, way.replace("VALUE", ", value: b"), choose, NO_TARGETS)))
                .isEmpty();
        assertThat(codes(policy(ONE_SCALE, way.replace("VALUE", ""), choose, NO_TARGETS)))
                .containsExactly("review.never-met");
        assertThat(codes(policy(ONE_SCALE, way.replace("VALUE", ", value: a"), choose, NO_TARGETS)))
                .contains("review.never-met", "review.role-unreachable");
    }
}
