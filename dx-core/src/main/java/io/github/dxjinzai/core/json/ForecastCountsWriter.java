package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.HeadcountTarget;

/**
 * Writes the exact counts of a forecast as JSON, by {@code forecast-counts-1.schema.json} (試行の度数の書き出し): so that a part of a run, done
 * somewhere else, can be {@linkplain ForecastCountsReader read} and merged. The same forecast gives the same bytes on every machine.
 *
 * <p>It holds whole numbers only, and nothing that follows from them. A target stands by its number in the policy's list, from 0: the digest says
 * which policy that is. For people there is {@link ForecastWriter}.
 */
public final class ForecastCountsWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ForecastCountsWriter() {}

    /**
     * The counts of a forecast. Takes time in proportion to its histograms, whatever the replications.
     *
     * @param forecast a forecast that {@linkplain Forecast#stamped says} by what it was made
     * @param facts the {@linkplain FactsDigest digest} of the facts that it began with
     * @throws IllegalArgumentException if it does not say by what it was made: nobody could tell what may be merged
     */
    public static String write(Forecast forecast, Digest facts) {
        Stamp stamp = stamp(forecast);
        ObjectNode root = NODES.objectNode();
        root.put("format", ForecastCountsReader.FORMAT);
        root.put("library", stamp.library());
        root.put("policy", forecast.policy());
        root.put("policyDigest", stamp.policyDigest().hex());
        root.put("scenarioDigest", forecast.scenarioDigest().hex());
        root.put("factsDigest", facts.hex());
        // a string, since many readers of JSON keep only 53 bits of a number
        root.put("seed", Long.toString(forecast.seed()));
        ArrayNode ranges = root.putArray("ranges");
        forecast.replications()
                .forEach(range -> ranges.addObject().put("from", range.from()).put("to", range.to()));
        people(forecast, root);
        outlook(forecast, root);
        return ForecastWriter.text(root);
    }

    /** By what a forecast was made. */
    static Stamp stamp(Forecast forecast) {
        return forecast.stamp()
                .orElseThrow(() -> new IllegalArgumentException("the forecast of the policy " + forecast.policy()
                        + " does not say by what it was made, so that its counts cannot be merged"));
    }

    private static void people(Forecast forecast, ObjectNode root) {
        ArrayNode people = root.putArray("people");
        forecast.roles()
                .forEach(role -> forecast.years()
                        .forEach(year -> Forecast.countings().forEach(counting -> {
                            ObjectNode row = people.addObject();
                            row.put("role", role.value());
                            row.put("year", year.year());
                            row.setAll(ForecastWriter.counting(counting));
                            runs(row, forecast.people(role, year, counting));
                        })));
        ArrayNode staff = root.putArray("staff");
        forecast.years().forEach(year -> runs(staff.addObject().put("year", year.year()), forecast.staff(year)));
    }

    private static void outlook(Forecast forecast, ObjectNode root) {
        ArrayNode shortfalls = root.putArray("shortfalls");
        ArrayNode firstReached = root.putArray("firstReached");
        int number = 0;
        for (HeadcountTarget target : forecast.targets()) {
            int which = number;
            number++;
            forecast.years()
                    .forEach(year -> forecast.outlook()
                            .shortfall(target, year)
                            .ifPresent(missing -> runs(
                                    shortfalls.addObject().put("target", which).put("year", year.year()), missing)));
            forecast.outlook().firstReached(target).ifPresent(first -> {
                ObjectNode row = firstReached.addObject().put("target", which);
                ForecastWriter.runs(row, first);
            });
        }
        ArrayNode uses = root.putArray("uses");
        forecast.outlook().usesInOrder().forEach(use -> {
            ObjectNode row = uses.addObject();
            row.put("resource", Words.of(use.resource().kind()));
            use.resource().offer().ifPresent(offer -> row.put("offer", offer));
            row.put("year", use.year().year());
            runs(row, forecast.outlook().used(use.resource(), use.year()).orElseThrow());
        });
        ArrayNode spending = root.putArray("spending");
        forecast.outlook()
                .spending()
                .forEach((year, yen) -> spending.addObject()
                        .put("year", year.year())
                        .put("sum", yen.sum())
                        .put("least", yen.least())
                        .put("most", yen.most())
                        .put("withinBudget", yen.withinBudget()));
    }

    private static void runs(ObjectNode row, Histogram histogram) {
        ForecastWriter.runs(row.putArray("runs"), histogram);
    }
}
