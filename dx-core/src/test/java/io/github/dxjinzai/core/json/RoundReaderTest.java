package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.GroupRule;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds of evaluation as files. */
class RoundReaderTest {

    private static final String ROUND = """
            format: 1
            id: r6
            purpose: certification
            criteria: city@1+city-filled@2
            opensOn: 2025-02-01
            closesOn: 2025-03-31
            disclosure:
              groups:
                executive: {named: true}
                colleague: {named: false, minimum: 5}
              anonymousInAll: 6
              knownRatings: 2
            otherUses:
              - {purpose: research, decidedOn: 2025-04-01, reason: 信頼性の検証}
            """;

    private static List<Problem> problems(String yaml) {
        return RoundReader.read("r6.round.yaml", yaml).getError().toJavaList();
    }

    @Provide
    Arbitrary<EvaluationRound> rounds() {
        Arbitrary<GroupRule> rule = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9).map(least -> new GroupRule(false, least)),
                Arbitraries.integers().between(3, 9).map(least -> new GroupRule(true, least)));
        Arbitrary<DisclosureRules> rules = Combinators.combine(
                        Arbitraries.maps(
                                        Arbitraries.of("executive", "colleague", "outside-expert")
                                                .map(RaterGroupId::new),
                                        rule)
                                .ofMaxSize(3),
                        Arbitraries.integers().between(4, 12),
                        Arbitraries.integers().between(1, 5))
                .as((groups, inAll, known) -> new DisclosureRules(new TreeMap<>(groups), inAll, known));
        Arbitrary<String> words = Arbitraries.of("certification", "認定", "pay", "\"配属\": no");
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1460).map(LocalDate.of(2023, 4, 1)::plusDays);
        Arbitrary<List<EvaluationRound.OtherUse>> uses = Combinators.combine(words, days, words)
                .as(EvaluationRound.OtherUse::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("r5", "r6.2", "2025-spring"),
                        words,
                        rules,
                        days,
                        Arbitraries.integers().between(0, 60),
                        uses)
                .as((id, purpose, fixed, opens, open, decided) ->
                        new EvaluationRound(id, purpose, "city@1", fixed, opens, opens.plusDays(open), decided));
    }

    @Property
    void a_round_that_is_written_and_read_back_is_equal(@ForAll("rounds") EvaluationRound round) {
        String json = RoundWriter.write(round);
        assertThat(RoundReader.read("r6.round.json", json).get()).isEqualTo(round);
        assertThat(new SchemaCheck("round-1").faults(json)).isEmpty();
    }

    @Property
    void the_digest_is_that_of_the_promise_and_of_nothing_decided_later(
            @ForAll("rounds") EvaluationRound round, @ForAll("rounds") EvaluationRound other) {
        assertThat(RoundDigest.of(round.decided(
                        new EvaluationRound.OtherUse("research", LocalDate.of(2027, 4, 1), "decided by the mayor"))))
                .isEqualTo(RoundDigest.of(round));
        assertThat(RoundDigest.of(round).equals(RoundDigest.of(other)))
                .isEqualTo(round.promise().equals(other.promise()));
    }

    @Test
    void a_round_reads_as_it_stands() {
        EvaluationRound round = RoundReader.read("r6.round.yaml", ROUND).get();
        assertThat(round)
                .isEqualTo(new EvaluationRound(
                        "r6",
                        "certification",
                        "city@1+city-filled@2",
                        new DisclosureRules(
                                new TreeMap<>(Map.of(
                                        new RaterGroupId("executive"),
                                        GroupRule.NAMED,
                                        new RaterGroupId("colleague"),
                                        new GroupRule(true, 5))),
                                6,
                                2),
                        LocalDate.of(2025, 2, 1),
                        LocalDate.of(2025, 3, 31),
                        List.of(new EvaluationRound.OtherUse("research", LocalDate.of(2025, 4, 1), "信頼性の検証"))));
    }

    @Test
    void what_is_left_out_of_the_rules_is_the_least() {
        EvaluationRound round = RoundReader.read("r.json", """
                        {"format": 1, "id": "r", "purpose": "認定", "criteria": "city@1", "opensOn": "2025-02-01",
                         "closesOn": "2025-02-01", "disclosure": {}}
                        """).get();
        assertThat(round.rules()).isEqualTo(DisclosureRules.withNamed(List.of()));
        assertThat(round.decisions()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum: 5 | minimum: 2 | /disclosure/groups/colleague/minimum | json.bad-value",
                "executive: {named: true} | executive: {named: true, minimum: 0} | /disclosure/groups/executive/minimum"
                        + " | json.bad-value",
                "named: false, minimum: 5 | minimum: 5 | /disclosure/groups/colleague | json.missing-field",
                "anonymousInAll: 6 | anonymousInAll: 3 | /disclosure/anonymousInAll | json.bad-value",
                "knownRatings: 2 | knownRatings: 1001 | /disclosure/knownRatings | json.bad-value",
                "knownRatings: 2 | knownRating: 2 | /disclosure/knownRating | json.unknown-field",
                "colleague: | Colleague: | /disclosure/groups/Colleague | json.bad-value",
                "closesOn: 2025-03-31 | closesOn: 2025-01-31 | /closesOn | json.bad-value",
                "opensOn: 2025-02-01 | opensOn: 2025-02-30 | /opensOn | json.bad-value",
                "purpose: certification | purpose: '' | /purpose | json.wrong-type",
                "id: r6 | id: R6 | /id | json.bad-value",
                "reason: 信頼性の検証 | grounds: 信頼性の検証 | /otherUses/0 | json.missing-field",
                "decidedOn: 2025-04-01 | decidedOn: R7.4.1 | /otherUses/0/decidedOn | json.bad-value",
                "format: 1 | format: 2 | /format | json.format-version",
            })
    void a_fault_is_told_where_it_stands(String right, String wrong, String pointer, String code) {
        assertThat(ROUND).contains(right);
        assertThat(problems(ROUND.replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.describe(Language.EN)).contains(pointer);
        });
        // a schema does not compare days, and takes any text for one
        if (!wrong.contains("On: ")) {
            assertThat(new SchemaCheck("round-1")
                            .faults(JsonReading.open("r6.round.yaml", ROUND.replace(right, wrong))
                                    .root()
                                    .orElseThrow()
                                    .toString()))
                    .isNotEmpty();
        }
    }

    @Test
    void every_fault_is_told_at_once() {
        String wrong = ROUND.replace("minimum: 5", "minimum: 1")
                .replace("anonymousInAll: 6", "anonymousInAll: 1")
                .replace("id: r6", "id: R6");
        assertThat(problems(wrong)).hasSize(3);
    }
}
