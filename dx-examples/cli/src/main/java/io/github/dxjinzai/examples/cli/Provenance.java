package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a result comes from: as the last line of a text, as columns of a CSV file and as a table of a page. */
final class Provenance {

    private static final int DIGITS_SHOWN = 12;

    private Provenance() {}

    /** By what this program makes results of a policy. */
    static Stamp stamp(Policy policy) {
        return new Stamp(Dx.libraryVersion(), PolicyDigest.of(policy));
    }

    /** The policy and the scenario: {@code moka-dx-talent@2023-03 2a287d6360d1, scenario 0ce10d964aa2}. */
    static String of(String policy, Stamp stamp, Digest scenario, Language language) {
        return of(policy, stamp) + language.choose("、シナリオ ", ", scenario ") + shown(scenario);
    }

    /** The policy: {@code moka-dx-talent@2023-03 2a287d6360d1}. */
    static String of(String policy, Stamp stamp) {
        return policy + " " + shown(stamp.policyDigest());
    }

    /** The beginning of a digest, as a text shows it. */
    static String shown(Digest digest) {
        return digest.hex().substring(0, DIGITS_SHOWN);
    }

    /** Columns of a CSV file of a result of one policy in one scenario. */
    static Map<String, String> columns(long seed, long replications, Stamp stamp, Digest scenario) {
        Map<String, String> columns = columns(seed, replications, stamp.library());
        columns.put("policyDigest", stamp.policyDigest().hex());
        columns.put("scenarioDigest", scenario.hex());
        return columns;
    }

    /** Columns of a CSV file, to which digests are added. */
    static Map<String, String> columns(long seed, long replications, String library) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("replications", Long.toString(replications));
        columns.put("seed", Long.toString(seed));
        columns.put("library", library);
        return columns;
    }

    /** What a page says of one policy in one scenario. */
    static List<ResultContent.Entry> entries(String policy, Stamp stamp, Digest scenario, Language language) {
        return List.of(
                new ResultContent.Entry(language.choose("方針", "Policy"), policy),
                new ResultContent.Entry(
                        language.choose("方針のダイジェスト", "Digest of the policy"),
                        stamp.policyDigest().hex()),
                new ResultContent.Entry(language.choose("シナリオのダイジェスト", "Digest of the scenario"), scenario.hex()));
    }

    /** What a page says of a run, after the policies and scenarios. */
    static List<ResultContent.Entry> run(long seed, String replications, String library, Language language) {
        List<ResultContent.Entry> entries = new ArrayList<>();
        entries.add(new ResultContent.Entry(language.choose("種", "Seed"), Long.toString(seed)));
        entries.add(new ResultContent.Entry(language.choose("試行", "Replications"), replications));
        entries.add(new ResultContent.Entry(language.choose("ライブラリの版", "Version of the library"), library));
        return entries;
    }
}
