package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Small edits of one sound policy, each named by its fault, each with everything that the reader says about it. */
class FaultyPoliciesTest {

    private static final String SOUND = Documents.resource("faulty/sound.policy.json");
    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-1");

    /** Whether the shape alone shows the fault. */
    enum Seen {
        BY_THE_SCHEMA,
        BY_THE_READER_ONLY
    }

    record Fault(String name, Seen seen, List<Edit> edits, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault fault(String name, Seen seen, List<Edit> edits, String... expected) {
        return new Fault(name, seen, edits, List.of(expected));
    }

    static final List<Fault> FAULTS = List.of(
            fault(
                    "misspelt field of the root",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.rename("/measures", "mesures")),
                    "json.unknown-field /mesures"),
            fault(
                    "misspelt required field",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.rename("/roles/0/name", "nmae")),
                    "json.missing-field /roles/0",
                    "json.unknown-field /roles/0/nmae"),
            fault(
                    "appeals without a time for the decision, and two times for filing",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/appeals", "{\"filedWithin\": {\"days\": 30, \"months\": 1}}")),
                    "json.missing-field /appeals",
                    "json.bad-value /appeals/filedWithin"),
            fault(
                    "an appeal to be filed within no day, decided within a term that is not there",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/appeals",
                            "{\"filedWithin\": {\"days\": 30}, \"decidedWithin\": {\"months\": \"$nowhere\"}}")),
                    "policy.dangling-reference /appeals/decidedWithin/months"),
            fault("missing root field", Seen.BY_THE_SCHEMA, List.of(Edit.drop("/status")), "json.missing-field #"),
            fault(
                    "missing field of a criterion",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/roles/1/certifiedWhen/all/1/atLeast")),
                    "json.missing-field /roles/1/certifiedWhen/all/1"),
            fault(
                    "missing field of a score",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/roles/0/certifiedWhen/where/0/score/atLeast")),
                    "json.missing-field /roles/0/certifiedWhen/where/0/score"),
            fault(
                    "missing combination of two perspectives",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/roles/0/certifiedWhen/where/0/score/combine")),
                    "json.missing-field /roles/0/certifiedWhen/where/0/score"),
            fault("missing targets", Seen.BY_THE_SCHEMA, List.of(Edit.drop("/targets")), "json.missing-field #"),
            fault(
                    "number where text is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/clauses/0/heading", "5")),
                    "json.wrong-type /clauses/0/heading"),
            fault(
                    "text where a number is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/fiscalYearStart", "\"4\"")),
                    "json.wrong-type /fiscalYearStart"),
            fault(
                    "fraction where a whole number is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/targets/list/0/people", "20.5")),
                    "json.wrong-type /targets/list/0/people"),
            fault(
                    "list where an object is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/inForce", "[\"2024-04-01\"]")),
                    "json.wrong-type /inForce"),
            fault(
                    "object where a list is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/kinds", "{\"training\": true}")),
                    "json.wrong-type /measures/0/kinds"),
            fault(
                    "text where an object is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/name", "\"方針\"")),
                    "json.wrong-type /name"),
            fault(
                    "text as an element of a list of objects",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/statements/0", "\"変革が先\"")),
                    "json.wrong-type /statements/0"),
            fault(
                    "number as an element of a list of texts",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/perspectives/0/raters/0", "1")),
                    "json.wrong-type /perspectives/0/raters/0"),
            fault(
                    "text where true or false is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/fees/0/taxIncluded", "\"yes\"")),
                    "json.wrong-type /measures/0/fees/0/taxIncluded"),
            fault(
                    "text where the step of a scale is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0/step", "\"0.5\"")),
                    "json.wrong-type /scales/0/step"),
            fault(
                    "null where text is needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/source/title", "null")),
                    "json.wrong-type /source/title"),
            fault(
                    "null where an object may be left out",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/skillMap", "null")),
                    "json.wrong-type /skillMap"),
            fault(
                    "list as a criterion",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen", "[]")),
                    "json.wrong-type /roles/0/certifiedWhen"),
            fault(
                    "text as the threshold's object",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score", "\"high\"")),
                    "json.wrong-type /roles/0/certifiedWhen/where/0/score"),
            fault(
                    "id that is a number",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/id", "7")),
                    "json.wrong-type /measures/0/id"),
            fault(
                    "unknown status",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/status", "\"planned\"")),
                    "json.bad-value /status"),
            fault(
                    "day that does not exist",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/inForce/from", "\"2024-02-32\"")),
                    "json.bad-value /inForce/from"),
            fault(
                    "day in a Japanese era",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/inForce/from", "\"令和6年4月1日\"")),
                    "json.bad-value /inForce/from"),
            fault(
                    "last day before the first",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/inForce/until", "\"2024-03-31\"")),
                    "json.bad-value /inForce/until"),
            fault(
                    "publication that is no month",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/source/published", "\"令和6年3月\"")),
                    "json.bad-value /source/published"),
            fault(
                    "thirteenth month",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/fiscalYearStart", "13")),
                    "json.bad-value /fiscalYearStart"),
            fault(
                    "id with a blank",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/id", "\"new course\"")),
                    "json.bad-value /measures/0/id"),
            fault(
                    "id that begins with a capital and is referred to",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/2/id", "\"Chief\""),
                            Edit.set("/targets/list/-", "{\"role\": \"Chief\", \"people\": 1, \"clause\": \"c1\"}")),
                    "json.bad-value /roles/2/id"),
            fault(
                    "clause with a bad id that is referred to",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/clauses/1/id", "\"第2条\""),
                            Edit.set("/roles/1/clause", "\"第2条\""),
                            Edit.set("/roles/2/clause", "\"第2条\""),
                            Edit.set("/skillMap/clause", "\"第2条\"")),
                    "json.bad-value /clauses/1/id"),
            fault(
                    "unknown part in the project",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/as", "\"owner\"")),
                    "json.bad-value /roles/0/certifiedWhen/as"),
            fault(
                    "unknown occasion",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/occasion", "\"party\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/occasion"),
            fault(
                    "unknown pooling",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mode\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/within"),
            fault(
                    "trimmed mean that cuts off nothing stated",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"trimmed-mean\"")),
                    "json.missing-field /roles/0/certifiedWhen/where/0/score"),
            fault(
                    "trim of a plain mean",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/trim", "{\"count\": 1}")),
                    "policy.without-use /roles/0/certifiedWhen/where/0/score/trim"),
            fault(
                    "trim by count and share",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"trimmed-mean\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/trim", "{\"count\": 1, \"percent\": 10}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/trim"),
            fault(
                    "trim of half at each end",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"trimmed-mean\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/trim", "{\"percent\": 50}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/trim/percent"),
            fault(
                    "trim of no rating",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"trimmed-mean\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/trim", "{\"count\": 0}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/trim/count"),
            fault(
                    "weights of a plain mean",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": 1, \"peer\": 1}")),
                    "policy.without-use /roles/0/certifiedWhen/where/0/score/weights"),
            fault(
                    "weight of a group left out",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": 1}")),
                    "policy.weights-mismatch /roles/0/certifiedWhen/where/0/score/weights"),
            fault(
                    "weight of a group that does not count",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/perspectives", "[\"policy\"]"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": 1, \"peer\": 1}")),
                    "policy.weights-mismatch /roles/0/certifiedWhen/where/0/score/weights"),
            fault(
                    "all weights 0",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": 0, \"peer\": 0}")),
                    "policy.no-weight /roles/0/certifiedWhen/where/0/score/weights"),
            fault(
                    "negative weight",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": -1, \"peer\": 1}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/weights/boss"),
            fault(
                    "weight of an unknown group",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set(
                                    "/roles/0/certifiedWhen/where/0/score/weights",
                                    "{\"boss\": 1, \"peer\": 1, \"pier\": 1}")),
                    "policy.dangling-reference /roles/0/certifiedWhen/where/0/score/weights/pier"),
            fault(
                    "weighted mean without weights",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/combine", "\"weighted-mean\"")),
                    "json.missing-field /roles/0/certifiedWhen/where/0/score"),
            fault(
                    "weights of perspectives that stand by themselves",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/roles/0/certifiedWhen/where/0/score/perspectiveWeights",
                            "{\"policy\": 1, \"skill\": 2}")),
                    "policy.without-use /roles/0/certifiedWhen/where/0/score/perspectiveWeights"),
            fault(
                    "weight of a perspective left out",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/combine", "\"weighted-mean\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/perspectiveWeights", "{\"policy\": 1}")),
                    "policy.weights-mismatch /roles/0/certifiedWhen/where/0/score/perspectiveWeights"),
            fault(
                    "no rater needed",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/minRaters", "0")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/minRaters"),
            fault(
                    "raters needed of a group that does not count",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/by", "[\"boss\", \"peer\"]"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/perspectives", "[\"policy\"]"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/minRatersByGroup", "{\"peer\": 1}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/minRatersByGroup/peer"),
            fault(
                    "raters needed of a group of weight 0",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"mean-of-groups\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/weights", "{\"boss\": 1, \"peer\": 0}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/minRatersByGroup", "{\"peer\": 1}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/minRatersByGroup/peer"),
            fault(
                    "response of 101 percent",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/minResponse", "101")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/minResponse"),
            fault(
                    "rounding to four decimals",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set(
                            "/roles/0/certifiedWhen/where/0/score/rounded",
                            "{\"decimals\": 4, \"mode\": \"half-up\"}")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/rounded/decimals"),
            fault(
                    "rounding in no way",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/rounded", "{\"decimals\": 1}")),
                    "json.missing-field /roles/0/certifiedWhen/where/0/score/rounded"),
            fault(
                    "at least and above",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/above", "\"$pass\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score"),
            fault(
                    "above what is off the scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.drop("/roles/0/certifiedWhen/where/0/score/atLeast"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/above", "6")),
                    "policy.off-scale /roles/0/certifiedWhen/where/0/score/above"),
            fault(
                    "axis of the cell outside the skill map in a score",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/axis", "\"this\"")),
                    "policy.axis-outside-map /roles/0/certifiedWhen/where/0/score/axis"),
            fault(
                    "scale other than the term's",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/scales/-",
                                    "{\"id\": \"more\", \"clause\": \"c1\", \"from\": 0, \"to\": 9, \"step\": 1}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/scale", "\"more\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/scale"),
            fault(
                    "mean of an ordinal scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.drop("/terms/4"),
                            Edit.set(
                                    "/scales/0",
                                    "{\"id\": \"points\", \"clause\": \"c1\", \"kind\": \"ordinal\", \"levels\": [{\"score\": 1, \"label\": {\"ja\": \"低\"}}, {\"score\": 2, \"label\": {\"ja\": \"中\"}}, {\"score\": 3, \"label\": {\"ja\": \"高\"}}]}")),
                    "policy.mean-of-ordinal /roles/0/certifiedWhen/where/0/score/within"),
            fault(
                    "mean of the perspectives of an ordinal scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.drop("/terms/4"),
                            Edit.set(
                                    "/scales/0",
                                    "{\"id\": \"points\", \"clause\": \"c1\", \"kind\": \"ordinal\", \"levels\": [{\"score\": 1, \"label\": {\"ja\": \"低\"}}, {\"score\": 2, \"label\": {\"ja\": \"中\"}}, {\"score\": 3, \"label\": {\"ja\": \"高\"}}]}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"median\""),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/combine", "\"mean-of-perspectives\"")),
                    "policy.mean-of-ordinal /roles/0/certifiedWhen/where/0/score/combine"),
            fault(
                    "passing and failing in three levels",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.drop("/terms/4"),
                            Edit.set(
                                    "/scales/0",
                                    "{\"id\": \"points\", \"clause\": \"c1\", \"kind\": \"pass-fail\", \"levels\": [{\"score\": 1, \"label\": {\"ja\": \"低\"}}, {\"score\": 2, \"label\": {\"ja\": \"中\"}}, {\"score\": 3, \"label\": {\"ja\": \"高\"}}]}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"lowest\"")),
                    "policy.unsound-levels /scales/0/levels"),
            fault(
                    "levels in unequal steps",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.drop("/terms/4"),
                            Edit.set(
                                    "/scales/0",
                                    "{\"id\": \"points\", \"clause\": \"c1\", \"kind\": \"ordinal\", \"levels\": [{\"score\": 1, \"label\": {\"ja\": \"低\"}}, {\"score\": 2, \"label\": {\"ja\": \"中\"}}, {\"score\": 4, \"label\": {\"ja\": \"高\"}}]}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"lowest\"")),
                    "policy.unsound-levels /scales/0/levels"),
            fault(
                    "one level twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.drop("/terms/4"),
                            Edit.set(
                                    "/scales/0",
                                    "{\"id\": \"points\", \"clause\": \"c1\", \"kind\": \"ordinal\", \"levels\": [{\"score\": 1, \"label\": {\"ja\": \"低\"}}, {\"score\": 2, \"label\": {\"ja\": \"中\"}}, {\"score\": 2, \"label\": {\"ja\": \"高\"}}]}"),
                            Edit.set("/roles/0/certifiedWhen/where/0/score/within", "\"lowest\"")),
                    "policy.unsound-levels /scales/0/levels"),
            fault(
                    "scale of an unknown kind",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0/kind", "\"ratio\"")),
                    "json.bad-value /scales/0/kind"),
            fault(
                    "relation ruled twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/conflicts",
                                    "[{\"id\": \"a\", \"kind\": \"direct-superior\", \"effect\": \"flag\", \"clause\": \"c1\"}, {\"id\": \"b\", \"kind\": \"direct-superior\", \"effect\": \"exclude\", \"clause\": \"c1\"}]")),
                    "policy.duplicate-id /conflicts/1/kind"),
            fault(
                    "rule for related raters twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/conflicts",
                                    "[{\"id\": \"a\", \"kind\": \"direct-superior\", \"effect\": \"flag\", \"clause\": \"c1\"}, {\"id\": \"a\", \"kind\": \"household\", \"effect\": \"exclude\", \"clause\": \"c1\"}]")),
                    "policy.duplicate-id /conflicts/1/id"),
            fault(
                    "rule for related raters with a kind and a time",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set(
                                    "/conflicts",
                                    "[{\"id\": \"a\", \"kind\": \"boss\", \"togetherUnder\": 90, \"effect\": \"flag\", \"clause\": \"c1\"}]")),
                    "json.bad-value /conflicts/0"),
            fault(
                    "rule for related raters without a kind or a time",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/conflicts", "[{\"id\": \"a\", \"effect\": \"flag\", \"clause\": \"c1\"}]")),
                    "json.bad-value /conflicts/0"),
            fault(
                    "minimum time together of no days",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set(
                            "/conflicts",
                            "[{\"id\": \"a\", \"togetherUnder\": 0, \"effect\": \"flag\", \"clause\": \"c1\"}]")),
                    "json.bad-value /conflicts/0/togetherUnder"),
            fault(
                    "number of projects in quotation marks",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/1/atLeast", "\"1\"")),
                    "json.bad-value /roles/1/certifiedWhen/all/1/atLeast"),
            fault(
                    "related raters who are forgiven",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set(
                                    "/conflicts",
                                    "[{\"id\": \"a\", \"kind\": \"direct-superior\", \"effect\": \"forgive\", \"clause\": \"c1\"}]")),
                    "json.bad-value /conflicts/0/effect"),
            fault(
                    "unknown side",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/traits/0/side", "\"y\"")),
                    "json.bad-value /traits/0/side"),
            fault(
                    "unknown kind of measure",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/kinds/0", "\"party\"")),
                    "json.bad-value /measures/0/kinds/0"),
            fault(
                    "unknown mark",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/skillMap/rows/0/marks/ai", "\"x\"")),
                    "json.bad-value /skillMap/rows/0/marks/ai"),
            fault(
                    "unknown type of term",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/terms/1/type", "\"word\"")),
                    "json.bad-value /terms/1/type"),
            fault(
                    "term of unknown type is used to choose",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/terms/1/type", "\"word\""), Edit.set("/terms/0/says", "{}")),
                    "json.bad-value /terms/1/type",
                    "json.missing-field /terms/0/says"),
            fault(
                    "what is looked at is no kind of fact",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/exists", "\"meeting\"")),
                    "json.bad-value /roles/0/certifiedWhen/exists"),
            fault(
                    "one word twice",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/perspectives/0/raters", "[\"boss\", \"boss\"]")),
                    "json.bad-value /perspectives/0/raters/1"),
            fault(
                    "choice of one option",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/terms/2/of", "[\"team\"]")),
                    "json.bad-value /terms/2/of"),
            fault(
                    "choice of the same option twice",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/terms/2/of", "[\"team\", \"team\"]")),
                    "json.bad-value /terms/2/of/1"),
            fault(
                    "blank localized text",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/name/ja", "\" \"")),
                    "json.wrong-type /name/ja"),
            fault(
                    "localized text in no language",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/name", "{}")),
                    "json.missing-field /name"),
            fault(
                    "bad language tag",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/municipality", "{\"日本語\": \"架空市\"}")),
                    "json.bad-value /municipality/日本語"),
            fault(
                    "language tag in capitals",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/municipality", "{\"JA\": \"架空市\"}")),
                    "json.bad-value /municipality/JA"),
            fault("format 2", Seen.BY_THE_SCHEMA, List.of(Edit.set("/format", "2")), "json.format-version /format"),
            fault(
                    "count of 0",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/1/atLeast", "0")),
                    "json.bad-value /roles/1/certifiedWhen/all/1/atLeast"),
            fault(
                    "run of 0 years",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/2/certifiedWhen/cases/years/consecutiveYears", "0")),
                    "json.bad-value /roles/2/certifiedWhen/cases/years/consecutiveYears"),
            fault(
                    "target without a size",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/targets/list/0/people")),
                    "json.bad-value /targets/list/0"),
            fault(
                    "target of a number and a share",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/targets/list/0/percent", "20")),
                    "json.bad-value /targets/list/0"),
            fault(
                    "share of nothing",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/targets/list/0/people"), Edit.set("/targets/list/0/percent", "0")),
                    "json.bad-value /targets/list/0/percent"),
            fault(
                    "share of more than all",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/targets/list/0/people"), Edit.set("/targets/list/0/percent", "100.001")),
                    "json.bad-value /targets/list/0/percent"),
            fault(
                    "share too fine",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/targets/list/0/people"), Edit.set("/targets/list/0/percent", "20.0001")),
                    "json.bad-value /targets/list/0/percent"),
            fault(
                    "target stated to be unstated by false",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/targets/list/0/people"), Edit.set("/targets/list/0/unstated", "false")),
                    "json.bad-value /targets/list/0/unstated"),
            fault(
                    "target in a unit and in each",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/targets/list/0/in", "\"0102\""),
                            Edit.set("/targets/list/0/inEach", "\"section\"")),
                    "json.bad-value /targets/list/0"),
            fault(
                    "target in each of unknown units",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/targets/list/0/inEach", "\"office\"")),
                    "json.bad-value /targets/list/0/inEach"),
            fault(
                    "negative target",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/targets/list/0/people", "-1")),
                    "json.bad-value /targets/list/0/people"),
            fault(
                    "target of year 5",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/targets/list/0/year", "5")),
                    "json.bad-value /targets/list/0/year"),
            fault(
                    "negative fee",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/measures/0/fees/0/yenPerPerson", "-100")),
                    "json.bad-value /measures/0/fees/0/yenPerPerson"),
            fault(
                    "extent that goes down",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/measures/0/sessions", "{\"from\": 5, \"to\": 4}")),
                    "json.bad-value /measures/0/sessions"),
            fault(
                    "score with four decimals",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0/step", "0.0005")),
                    "json.bad-value /scales/0/step"),
            fault(
                    "threshold that is no score",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/atLeast", "\"high\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0/score/atLeast"),
            fault(
                    "scale that has no whole number of steps",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/scales/0/step", "0.3")),
                    "policy.unsound-scale /scales/0"),
            fault(
                    "scale that goes down",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/scales/0",
                            "{\"id\": \"points\", \"clause\": \"c1\", \"from\": 5, \"to\": 1, \"step\": 1}")),
                    "policy.unsound-scale /scales/0"),
            fault(
                    "scale of step 0",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0/step", "0")),
                    "policy.unsound-scale /scales/0"),
            fault(
                    "scale both open and settled",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0/open", "true")),
                    "json.unknown-field /scales/0/from",
                    "json.unknown-field /scales/0/to",
                    "json.unknown-field /scales/0/step"),
            fault(
                    "scale that is not open",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/scales/0", "{\"id\": \"points\", \"clause\": \"c1\", \"open\": false}")),
                    "json.bad-value /scales/0/open"),
            fault(
                    "clause twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set("/clauses/1/id", "\"c1\""),
                            Edit.set("/roles/1/clause", "\"c1\""),
                            Edit.set("/roles/2/clause", "\"c1\""),
                            Edit.set("/skillMap/clause", "\"c1\"")),
                    "policy.duplicate-id /clauses/1/id"),
            fault(
                    "scale twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/scales/-", "{\"id\": \"points\", \"clause\": \"c1\", \"open\": true}")),
                    "policy.duplicate-id /scales/1/id"),
            fault(
                    "term twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/terms/4/id", "\"pass\"")),
                    "policy.duplicate-id /terms/4/id"),
            fault(
                    "statement twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/statements/-", "{\"id\": \"s1\", \"text\": {\"ja\": \"再び\"}, \"clause\": \"c1\"}")),
                    "policy.duplicate-id /statements/1/id"),
            fault(
                    "trait twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/traits/-",
                            "{\"id\": \"t1\", \"text\": {\"ja\": \"再び\"}, \"facet\": \"skill\", \"clause\": \"c1\"}")),
                    "policy.duplicate-id /traits/1/id"),
            fault(
                    "rater group twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/raterGroups/-", "{\"id\": \"boss\", \"name\": {\"ja\": \"再び\"}, \"clause\": \"c1\"}")),
                    "policy.duplicate-id /raterGroups/2/id"),
            fault(
                    "perspective twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/perspectives/-",
                                    "{\"id\": \"skill\", \"name\": {\"ja\": \"再び\"}, \"raters\": [\"boss\"], \"clause\": \"c1\"}")),
                    "policy.duplicate-id /perspectives/2/id"),
            fault(
                    "role twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/roles/-",
                                    "{\"id\": \"helper\", \"name\": {\"ja\": \"再び\"}, \"clause\": \"c1\", \"certifiedWhen\": {\"id\": \"x\", \"exists\": \"participation\"}}")),
                    "policy.duplicate-id /roles/3/id"),
            fault(
                    "axis twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/skillMap/axes/-", "{\"id\": \"ai\", \"name\": {\"ja\": \"再び\"}}")),
                    "policy.duplicate-id /skillMap/axes/2/id"),
            fault(
                    "row of the skill map twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/skillMap/rows/-", "{\"role\": \"helper\", \"marks\": {}, \"others\": \"marked\"}")),
                    "policy.duplicate-id /skillMap/rows/1/role"),
            fault(
                    "measure twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/measures/-",
                            "{\"id\": \"course\", \"name\": {\"ja\": \"再び\"}, \"kinds\": [], \"clause\": \"c1\"}")),
                    "policy.duplicate-id /measures/1/id"),
            fault(
                    "node of a criterion twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/1/id", "\"held\"")),
                    "policy.duplicate-id /roles/1/certifiedWhen/all/1/id"),
            fault(
                    "two nodes of a criterion without a sound id",
                    Seen.BY_THE_SCHEMA,
                    List.of(
                            Edit.set("/roles/1/certifiedWhen/all/0/id", "\"A\""),
                            Edit.set("/roles/1/certifiedWhen/all/1/id", "\"B\"")),
                    "json.bad-value /roles/1/certifiedWhen/all/0/id",
                    "json.bad-value /roles/1/certifiedWhen/all/1/id"),
            fault(
                    "target twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/targets/list/-",
                            "{\"role\": \"helper\", \"year\": 2024, \"people\": 30, \"clause\": \"c1\"}")),
                    "policy.target-twice /targets/list/2"),
            fault(
                    "target without a year twice",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/targets/list/-", "{\"role\": \"helper\", \"people\": 30, \"clause\": \"c1\"}")),
                    "policy.target-twice /targets/list/2"),
            fault(
                    "dangling role in a criterion",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/0/holds", "\"helpr\"")),
                    "policy.dangling-reference /roles/1/certifiedWhen/all/0/holds"),
            fault(
                    "dangling role in a condition",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/1/where/0/startsAfterGranted", "\"helpr\"")),
                    "policy.dangling-reference /roles/1/certifiedWhen/all/1/where/0/startsAfterGranted"),
            fault(
                    "dangling role in a target",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/targets/list/0/role", "\"helpr\"")),
                    "policy.dangling-reference /targets/list/0/role"),
            fault(
                    "dangling role in the skill map",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/skillMap/rows/0/role", "\"helpr\"")),
                    "policy.dangling-reference /skillMap/rows/0/role"),
            fault(
                    "dangling clause",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/traits/0/clause", "\"c9\"")),
                    "policy.dangling-reference /traits/0/clause"),
            fault(
                    "dangling clause in a criterion",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/clause", "\"c9\"")),
                    "policy.dangling-reference /roles/0/certifiedWhen/clause"),
            fault(
                    "dangling term as a threshold",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/atLeast", "\"$pas\"")),
                    "policy.dangling-reference /roles/0/certifiedWhen/where/0/score/atLeast"),
            fault(
                    "dangling term as a word",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/targets/over", "\"$when\"")),
                    "policy.dangling-reference /targets/over"),
            fault(
                    "dangling term that chooses",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/2/certifiedWhen/choose", "\"$wai\"")),
                    "policy.dangling-reference /roles/2/certifiedWhen/choose"),
            fault(
                    "term without its mark",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/2/certifiedWhen/choose", "\"way\"")),
                    "json.bad-value /roles/2/certifiedWhen/choose"),
            fault(
                    "dangling scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/terms/0/scale", "\"marks\"")),
                    "policy.dangling-reference /terms/0/scale"),
            fault(
                    "dangling perspective",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/perspectives/1", "\"skil\"")),
                    "policy.dangling-reference /roles/0/certifiedWhen/where/0/score/perspectives/1"),
            fault(
                    "dangling rater group of a perspective",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/perspectives/1/raters/0", "\"pear\"")),
                    "policy.dangling-reference /perspectives/1/raters/0"),
            fault(
                    "dangling rater group of a condition",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/by", "[\"boss\", \"peer\", \"pear\"]")),
                    "policy.dangling-reference /roles/0/certifiedWhen/where/0/score/by/2"),
            fault(
                    "dangling axis in the marks",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/skillMap/rows/0/marks/ux", "\"marked\"")),
                    "policy.dangling-reference /skillMap/rows/0/marks/ux"),
            fault(
                    "dangling axis in a criterion",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/axis", "\"ux\"")),
                    "policy.dangling-reference /roles/0/certifiedWhen/axis"),
            fault(
                    "dangling axis in a row's criterion, once for all cells",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/skillMap/rows/0/earnedWhen/axis", "\"ux\"")),
                    "policy.dangling-reference /skillMap/rows/0/earnedWhen/axis"),
            fault(
                    "role that needs itself",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/0/holds", "\"guide\"")),
                    "policy.role-cycle /roles/1/certifiedWhen"),
            fault(
                    "two roles that need each other",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set(
                            "/roles/0/certifiedWhen/where/0",
                            "{\"id\": \"after\", \"startsAfterGranted\": \"guide\"}")),
                    "policy.role-cycle /roles/0/certifiedWhen"),
            fault(
                    "three roles that need each other",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.set(
                                    "/roles/0/certifiedWhen/where/0",
                                    "{\"id\": \"after\", \"startsAfterGranted\": \"chief\"}"),
                            Edit.set("/roles/2/certifiedWhen", "{\"id\": \"above\", \"holds\": \"guide\"}")),
                    "policy.role-cycle /roles/0/certifiedWhen"),
            fault(
                    "case missing",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/roles/2/certifiedWhen/cases/merit")),
                    "policy.cases-mismatch /roles/2/certifiedWhen/cases"),
            fault(
                    "case of no option",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.rename("/roles/2/certifiedWhen/cases/merit", "merits")),
                    "policy.cases-mismatch /roles/2/certifiedWhen/cases"),
            fault(
                    "score term where a choice is needed",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/2/certifiedWhen/choose", "\"$pass\"")),
                    "policy.term-type /roles/2/certifiedWhen/choose"),
            fault(
                    "score term where a word is needed",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/targets/over", "\"$pass\"")),
                    "policy.term-type /targets/over"),
            fault(
                    "choice of other words than needed",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/targets/over", "\"$whose\"")),
                    "policy.term-type /targets/over"),
            fault(
                    "choice where a score is needed",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/atLeast", "\"$whose\"")),
                    "policy.term-type /roles/0/certifiedWhen/where/0/score/atLeast"),
            fault(
                    "threshold off the scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/atLeast", "5.5")),
                    "policy.off-scale /roles/0/certifiedWhen/where/0/score/atLeast"),
            fault(
                    "value of a term off the scale",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/terms/4/value", "0.5")),
                    "policy.off-scale /terms/4/value"),
            fault(
                    "value of a choice that is no option",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/terms/2/value", "\"city\"")),
                    "policy.filling-type /terms/2/value"),
            fault(
                    "'this' outside the map",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/axis", "\"this\"")),
                    "policy.axis-outside-map /roles/0/certifiedWhen/axis"),
            fault(
                    "perspective without raters",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/perspectives/0/raters", "[]")),
                    "policy.no-raters /perspectives/0/raters"),
            fault(
                    "groups that may not take a perspective",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/score/by", "[\"peer\"]")),
                    "policy.no-raters /roles/0/certifiedWhen/where/0/score/by"),
            fault(
                    "two operators",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/holds", "\"guide\"")),
                    "json.bad-value /roles/0/certifiedWhen"),
            fault(
                    "no operator",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.drop("/roles/0/certifiedWhen/exists")),
                    "json.bad-value /roles/0/certifiedWhen"),
            fault(
                    "misspelt operator",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.rename("/roles/0/certifiedWhen/exists", "exist")),
                    "json.bad-value /roles/0/certifiedWhen",
                    "json.unknown-field /roles/0/certifiedWhen/exist"),
            fault(
                    "operator without parts",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen/all", "[]")),
                    "json.bad-value /roles/1/certifiedWhen/all"),
            fault(
                    "more parts than there are",
                    Seen.BY_THE_READER_ONLY,
                    List.of(
                            Edit.rename("/roles/1/certifiedWhen/all", "some"),
                            Edit.set("/roles/1/certifiedWhen/atLeast", "3")),
                    "json.bad-value /roles/1/certifiedWhen/atLeast"),
            fault(
                    "total of nothing",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen", "{\"id\": \"t\", \"total\": [], \"atLeast\": 3}")),
                    "json.bad-value /roles/1/certifiedWhen/total"),
            fault(
                    "among no post",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen", "{\"id\": \"p\", \"post\": []}")),
                    "json.bad-value /roles/1/certifiedWhen/post"),
            fault(
                    "level of what is no kind of achievement, with a figure all the same",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen", """
                                    {"id": "l", "level": "wish", "quantity": "mark", "take": "latest", "atLeast": 3}""")),
                    "json.bad-value /roles/1/certifiedWhen/level"),
            fault(
                    "row of the skill map within a cell of it",
                    Seen.BY_THE_READER_ONLY,
                    List.of(Edit.set("/skillMap/rows/0/earnedWhen", "{\"id\": \"r\", \"profile\": \"helper\"}")),
                    "json.bad-value /skillMap/rows/0/earnedWhen/profile"),
            fault(
                    "field of another operator",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/1/certifiedWhen/all/0/atLeast", "2")),
                    "json.unknown-field /roles/1/certifiedWhen/all/0/atLeast"),
            fault(
                    "unknown condition",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.rename("/roles/1/certifiedWhen/all/1/where/0/startsAfterGranted", "startsBefore")),
                    "json.bad-value /roles/1/certifiedWhen/all/1/where/0",
                    "json.unknown-field /roles/1/certifiedWhen/all/1/where/0/startsBefore"),
            fault(
                    "two conditions in one",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles/0/certifiedWhen/where/0/startsAfterGranted", "\"guide\"")),
                    "json.bad-value /roles/0/certifiedWhen/where/0"),
            fault(
                    "no roles",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/roles", "[]"), Edit.drop("/skillMap"), Edit.set("/targets/list", "[]")),
                    "json.bad-value /roles"),
            fault(
                    "skill map without axes",
                    Seen.BY_THE_SCHEMA,
                    List.of(Edit.set("/skillMap/axes", "[]"), Edit.set("/skillMap/rows/0/marks", "{}")),
                    "json.bad-value /skillMap/axes"));

    @Test
    void the_policy_that_is_edited_is_sound() {
        assertThat(PolicyReader.readPolicy("sound", SOUND).isValid()).isTrue();
        assertThat(SCHEMA.faults(SOUND)).isEmpty();
    }

    @Test
    void a_need_that_has_another_way_beside_it_is_no_cycle() {
        String text = edited(List.of(
                Edit.set("/roles/0/certifiedWhen/where/0", "{\"id\": \"after\", \"startsAfterGranted\": \"chief\"}")));
        assertThat(Documents.problems(PolicyReader.readPolicy("p.json", text))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void everything_wrong_is_reported_with_its_code_and_place_and_nothing_else(Fault fault) {
        String text = edited(fault.edits());
        List<Problem> problems = Documents.problems(PolicyReader.readPolicy("p.json", text));
        assertThat(problems.stream().map(FaultyPoliciesTest::codeAndPointer))
                .containsExactlyInAnyOrderElementsOf(fault.expected());
        assertThat(problems).allSatisfy(Documents::readsWell);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void the_schema_refuses_what_the_shape_shows(Fault fault) {
        List<String> said = SCHEMA.faults(edited(fault.edits()));
        if (fault.seen() == Seen.BY_THE_SCHEMA) {
            assertThat(said).isNotEmpty();
        } else {
            assertThat(said).isEmpty();
        }
    }

    @Test
    void a_file_with_many_faults_reports_all_of_them_in_one_go() {
        List<String> together = List.of(
                "misspelt required field",
                "unknown status",
                "dangling clause",
                "scale that has no whole number of steps",
                "statement twice",
                "perspective without raters",
                "two roles that need each other",
                "case of no option",
                "unknown mark",
                "negative fee",
                "target twice");
        List<Edit> edits = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Fault fault : FAULTS) {
            if (together.contains(fault.name())) {
                edits.addAll(fault.edits());
                expected.addAll(fault.expected());
            }
        }
        assertThat(expected).hasSizeGreaterThan(together.size());
        assertThat(Documents.problems(PolicyReader.readPolicy("p.json", edited(edits))).stream()
                        .map(FaultyPoliciesTest::codeAndPointer))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_misspelt_field_is_answered_with_the_likely_one() {
        Problem problem = Documents.problems(
                        PolicyReader.readPolicy("p.json", edited(List.of(Edit.rename("/measures", "mesures")))))
                .get(0);
        assertThat(problem.message(Language.JA)).contains("「measures」のことでしょうか");
        assertThat(problem.message(Language.EN)).contains("Did you mean 'measures'?");
    }

    @Test
    void an_official_reads_japanese_words_and_a_program_stable_ones() {
        Problem problem = Documents.problems(PolicyReader.readPolicy(
                        "p.json", edited(List.of(Edit.set("/perspectives/1/raters/0", "\"pear\"")))))
                .get(0);
        assertThat(problem.message(Language.JA)).isEqualTo("評価者区分「pear」はこの方針にありません。あるもの: boss, peer。");
        assertThat(problem.message(Language.EN))
                .isEqualTo("There is no rater group 'pear' in this policy. There are: boss, peer.");
        assertThat(problem.values()).containsEntry("kind", "rater group");
    }

    // ---- text

    @Test
    void an_empty_file_says_so() {
        for (String text : List.of("", " \n", "\uFEFF")) {
            assertThat(said(text)).containsExactly("json.empty #");
        }
    }

    @Test
    void what_is_not_json_says_where() {
        assertThat(said("role: advisor")).containsExactly("json.not-json #");
        assertThat(said("[]")).containsExactly("json.wrong-type #");
        assertThat(said(SOUND + "}")).containsExactly("json.not-json #");
        Problem comma = only(SOUND.replace("\"status\": \"adopted\",", "\"status\": \"adopted\""));
        assertThat(position(comma)).contains(new Place.Position(6, 3));
        Documents.readsWell(comma);
    }

    @Test
    void a_truncated_file_is_no_json() {
        for (int end = 1; end < SOUND.strip().length(); end += 101) {
            assertThat(said(SOUND.substring(0, end))).containsExactly("json.not-json #");
        }
    }

    @Test
    void every_duplicate_field_is_reported_with_the_other_faults() {
        String text = SOUND.replace("\"format\": 1,", "\"format\": 1, \"format\": 1,")
                .replace("\"heading\": \"第1条\"", "\"heading\": \"第1条\", \"heading\": \"別\"")
                .replace("\"status\": \"adopted\"", "\"status\": \"?\"");
        assertThat(said(text))
                .containsExactly(
                        "json.duplicate-field /format",
                        "json.duplicate-field /clauses/0/heading",
                        "json.bad-value /status");
    }

    @Test
    void a_duplicate_object_is_reported_once_and_not_its_fields() {
        String text = SOUND.replace(
                "\"municipality\": {\"ja\": \"架空市\"},",
                "\"municipality\": {\"ja\": \"架空市\"}, \"municipality\": {\"ja\": \"架空市\"},");
        assertThat(said(text)).containsExactly("json.duplicate-field /municipality");
    }

    @Test
    void a_byte_order_mark_in_front_is_no_fault() {
        assertThat(PolicyReader.readPolicy("p.json", "\uFEFF" + SOUND).isValid())
                .isTrue();
    }

    @Test
    void a_whole_number_written_with_a_point_is_whole() {
        assertThat(PolicyReader.readPolicy(
                                "p.json", SOUND.replace("\"fiscalYearStart\": 4", "\"fiscalYearStart\": 4.0"))
                        .isValid())
                .isTrue();
    }

    @Test
    void an_enormous_number_is_refused_at_once() {
        for (String number : List.of("1e999999999", "1e-999999999", "-1e2000000000")) {
            assertThat(said(SOUND.replace("\"step\": 0.5", "\"step\": " + number)))
                    .containsExactly("json.bad-value /scales/0/step");
            assertThat(said(SOUND.replace("\"value\": 4}", "\"value\": " + number + "}")))
                    .containsExactly("policy.filling-type /terms/4/value");
            assertThat(said(SOUND.replace("\"atLeast\": \"$pass\"", "\"atLeast\": " + number)))
                    .containsExactly("json.bad-value /roles/0/certifiedWhen/where/0/score/atLeast");
            assertThat(said(SOUND.replace("\"fiscalYearStart\": 4", "\"fiscalYearStart\": " + number)))
                    .containsExactly("json.wrong-type /fiscalYearStart");
        }
    }

    @Test
    void a_criterion_nested_beyond_any_use_is_refused() {
        String deep = "{\"id\": \"n\", \"not\": ".repeat(2000) + "{}" + "}".repeat(2000);
        String text = edited(List.of())
                .replace(
                        "\"certifiedWhen\":{\"id\":\"took-part\"",
                        "\"certifiedWhen\":" + deep + ",\"x\":{\"id\":\"took-part\"");
        assertThat(said(text)).containsExactly("json.not-json #");
    }

    // ---- positions

    @Test
    void line_and_column_lead_to_the_value() {
        for (String[] change : new String[][] {
            {"\"status\": \"adopted\"", "\"planned\""},
            {"\"fiscalYearStart\": 4", "13"},
            {"\"side\": \"x\"", "\"sideways\""},
            {"\"startsAfterGranted\": \"helper\"", "\"nobody\""},
            {"\"atLeast\": \"$pass\"", "\"$nothing\""},
            {"\"yenPerPerson\": 0", "-100"},
            {"\"people\": 60", "[60]"},
        }) {
            String field = change[0].substring(0, change[0].indexOf(':') + 2);
            String text = SOUND.replace(change[0], field + change[1]);
            assertThat(position(only(text)))
                    .as(change[1])
                    .contains(positionOf(text, field + change[1], field.length()));
        }
    }

    @Test
    void a_missing_field_leads_to_the_object_that_lacks_it() {
        String text = SOUND.replace("\"name\": {\"ja\": \"同僚\"}, ", "");
        assertThat(position(only(text))).contains(positionOf(text, "{\"id\": \"peer\"", 0));
    }

    private static Place.Position positionOf(String text, String snippet, int further) {
        int at = text.indexOf(snippet) + further;
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Place.Position(line, at - text.lastIndexOf('\n', at));
    }

    private static Problem only(String text) {
        List<Problem> problems = Documents.problems(PolicyReader.readPolicy("p.json", text));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static Optional<Place.Position> position(Problem problem) {
        return ((Place.InJson) problem.place()).position();
    }

    private static List<String> said(String text) {
        return Documents.problems(PolicyReader.readPolicy("p.json", text)).stream()
                .map(FaultyPoliciesTest::codeAndPointer)
                .toList();
    }

    static String codeAndPointer(Problem problem) {
        String pointer = ((Place.InJson) problem.place()).pointer();
        return problem.code().id() + " " + (pointer.isEmpty() ? "#" : pointer);
    }

    private static String edited(List<Edit> edits) {
        JsonNode document = Edit.parse(SOUND);
        edits.forEach(edit -> edit.on(document));
        return document.toString();
    }
}
