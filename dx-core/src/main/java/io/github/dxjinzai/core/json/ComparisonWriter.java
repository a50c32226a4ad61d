package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.certification.DryRun;
import io.github.dxjinzai.core.planning.PairedCounts;
import io.github.dxjinzai.core.planning.PolicyComparison;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Words;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Writes a comparison of two policies or scenarios as JSON, by {@code comparison-1.schema.json}. The sums are exact and the rest follows
 * from them, as decimal numbers with six decimals: the ends of an interval rounded outwards, the others to the nearest.
 */
public final class ComparisonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ComparisonWriter() {}

    /**
     * One comparison; of two replications or more.
     *
     * @param from by what the one side was made
     * @param to by what the other side was made
     * @param today what the second policy would change on the recorded facts; absent where only scenarios differ
     */
    public static String write(PolicyComparison comparison, Stamp from, Stamp to, Optional<DryRun> today) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        root.put("library", from.library());
        root.set("from", side(comparison.from(), from));
        root.set("to", side(comparison.to(), to));
        // a string, since many readers of JSON keep only 53 bits of a number
        root.put("seed", Long.toString(comparison.seed()));
        root.put("replications", comparison.replicationCount());
        root.set("counting", ForecastWriter.counting(comparison.counting()));
        today.ifPresent(run -> root.set("today", today(run)));
        ArrayNode rows = root.putArray("rows");
        comparison.rows().forEach(row -> rows.add(row(row)));
        return JsonWriter.text(root);
    }

    private static ObjectNode side(PolicyComparison.Side side, Stamp stamp) {
        return NODES.objectNode()
                .put("policy", side.policy())
                .put("policyDigest", stamp.policyDigest().hex())
                .put("scenarioDigest", side.scenarioDigest().hex());
    }

    private static ObjectNode today(DryRun run) {
        ObjectNode node = NODES.objectNode();
        node.put("day", run.day().toString());
        ArrayNode outcomes = node.putArray("outcomes");
        List<RoleId> roles =
                run.effects().stream().map(DryRun.Effect::role).distinct().toList();
        for (RoleId role : roles) {
            run.counts(role)
                    .forEach((outcome, people) -> outcomes.addObject()
                            .put("role", role.value())
                            .put("outcome", Words.of(outcome))
                            .put("people", people));
        }
        return node;
    }

    private static ObjectNode row(PolicyComparison.Row row) {
        PairedCounts counts = row.counts();
        ObjectNode node = NODES.objectNode();
        node.put("role", row.role().value());
        node.put("year", row.year().year());
        ObjectNode sums = node.putObject("sums");
        sums.put("runs", counts.runs());
        sums.put("more", counts.more());
        sums.put("less", counts.less());
        sums.put("from", counts.first());
        sums.put("to", counts.second());
        sums.put("fromSquares", counts.firstSquares());
        sums.put("toSquares", counts.secondSquares());
        sums.put("products", counts.products());
        node.put("from", ForecastWriter.decimal(counts.firstMean(), RoundingMode.HALF_EVEN));
        node.put("to", ForecastWriter.decimal(counts.secondMean(), RoundingMode.HALF_EVEN));
        node.put("difference", ForecastWriter.decimal(counts.difference(), RoundingMode.HALF_EVEN));
        PairedCounts.Limits limits = counts.interval95();
        node.putArray("difference95")
                .add(ForecastWriter.decimal(limits.low(), RoundingMode.FLOOR))
                .add(ForecastWriter.decimal(limits.high(), RoundingMode.CEILING));
        node.set("moreOften", ForecastWriter.proportion(counts.moreOften()));
        counts.varianceReduction()
                .ifPresent(
                        times -> node.put("varianceReduction", ForecastWriter.decimal(times, RoundingMode.HALF_EVEN)));
        return node;
    }
}
