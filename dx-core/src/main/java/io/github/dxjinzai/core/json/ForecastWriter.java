package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.planning.PairedCounts;
import io.github.dxjinzai.core.planning.PolicyComparison;
import io.github.dxjinzai.core.planning.Sensitivity;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Bottlenecks;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.FirstReached;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.TargetOutlook;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Writes a forecast as JSON, by {@code forecast-1.schema.json}. The same forecast gives the same bytes on every machine.
 *
 * <p>The histograms are exact and the rest follows from them. Means and probabilities are decimal numbers with six decimals: the
 * ends of an interval rounded outwards, the others to the nearest.
 */
public final class ForecastWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Lists of pairs would fill pages if each number had its line; objects have theirs. */
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final int DECIMALS = 6;
    private static final int[] PERCENTS = {5, 10, 25, 50, 75, 90, 95};

    private ForecastWriter() {}

    /** One forecast. */
    public static String write(Forecast forecast) {
        return write(forecast, Optional.empty());
    }

    /**
     * One forecast.
     *
     * @param libraryVersion the version of the library that made it, where the caller knows it
     */
    public static String write(Forecast forecast, Optional<String> libraryVersion) {
        return write(forecast, libraryVersion, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * One forecast with what it was made from: the library's version and the policy's digest that it is {@linkplain Forecast#stamped
     * stamped} with, and every assumption with its source and range.
     */
    public static String write(Forecast forecast, StatedScenario stated) {
        return write(
                forecast,
                forecast.stamp().map(Stamp::library),
                Optional.of(stated),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same, with what was looked into besides.
     *
     * @param bottlenecks which criteria stop most people
     * @param sensitivity which assumptions matter most
     */
    public static String write(
            Forecast forecast,
            StatedScenario stated,
            Optional<Bottlenecks> bottlenecks,
            Optional<Sensitivity> sensitivity) {
        return write(forecast, forecast.stamp().map(Stamp::library), Optional.of(stated), bottlenecks, sensitivity);
    }

    private static String write(
            Forecast forecast,
            Optional<String> libraryVersion,
            Optional<StatedScenario> stated,
            Optional<Bottlenecks> bottlenecks,
            Optional<Sensitivity> sensitivity) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        libraryVersion.ifPresent(version -> root.put("library", version));
        root.put("policy", forecast.policy());
        forecast.stamp()
                .ifPresent(
                        stamp -> root.put("policyDigest", stamp.policyDigest().hex()));
        root.put("scenarioDigest", forecast.scenarioDigest().hex());
        // a string, since many readers of JSON keep only 53 bits of a number
        root.put("seed", Long.toString(forecast.seed()));
        root.put("replications", forecast.replicationCount());
        ArrayNode ranges = root.putArray("ranges");
        forecast.replications()
                .forEach(range -> ranges.addObject().put("from", range.from()).put("to", range.to()));
        root.set("counting", counting(forecast.counting()));
        ArrayNode targets = root.putArray("targets");
        forecast.attainment().forEach(one -> {
            ObjectNode row = targets.addObject();
            row.put("role", one.target().role().value());
            row.put("year", one.year().year());
            one.target().year().ifPresent(year -> row.put("targetYear", year.year()));
            row.put("target", one.people());
            row.setAll(counting(one.counting()));
            row.put("clause", one.target().clause().value());
            row.set("reached", proportion(one.reached()));
        });
        ArrayNode notForecast = root.putArray("notForecast");
        forecast.notForecast().forEach(one -> notForecast.add(PolicyWriter.target(one)));
        outlook(forecast, root);
        stated.ifPresent(scenario -> root.set("assumptions", assumptions(scenario)));
        bottlenecks.ifPresent(found -> root.set("bottlenecks", bottlenecks(forecast, found)));
        sensitivity.ifPresent(found -> root.set("sensitivity", sensitivity(found)));
        ArrayNode people = root.putArray("people");
        for (RoleId role : forecast.roles()) {
            for (FiscalYear year : forecast.years()) {
                for (Counting counting : Forecast.countings()) {
                    ObjectNode row = people.addObject();
                    row.put("role", role.value());
                    row.put("year", year.year());
                    row.setAll(counting(counting));
                    row.setAll(histogram(forecast.people(role, year, counting)));
                }
            }
        }
        ArrayNode staff = root.putArray("staff");
        for (FiscalYear year : forecast.years()) {
            ObjectNode row = staff.addObject();
            row.put("year", year.year());
            row.setAll(histogram(forecast.staff(year)));
        }
        return text(root);
    }

    static String text(ObjectNode root) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }

    private static void outlook(Forecast forecast, ObjectNode root) {
        if (!forecast.outlook().isPresent()) {
            return;
        }
        ArrayNode outlooks = root.putArray("outlooks");
        for (TargetOutlook one : forecast.targetOutlooks()) {
            ObjectNode row = outlooks.addObject();
            row.set("target", PolicyWriter.target(one.target()));
            row.put("year", one.year().year());
            row.setAll(counting(one.counting()));
            row.set("reached", proportion(one.reached()));
            row.put("expectedShortfall", decimal(one.expectedShortfall(), RoundingMode.HALF_EVEN));
            runs(row.putArray("shortfall"), one.shortfall());
        }
        ArrayNode times = root.putArray("firstReached");
        for (HeadcountTarget target : forecast.targets()) {
            forecast.outlook().firstReached(target).ifPresent(first -> {
                ObjectNode row = times.addObject();
                row.set("target", PolicyWriter.target(target));
                runs(row, first);
            });
        }
        ArrayNode uses = root.putArray("uses");
        forecast.outlook().usesInOrder().forEach(use -> {
            ObjectNode row = uses.addObject();
            row.put("resource", Words.of(use.resource().kind()));
            use.resource().offer().ifPresent(offer -> row.put("offer", offer));
            row.put("year", use.year().year());
            row.setAll(histogram(
                    forecast.outlook().used(use.resource(), use.year()).orElseThrow()));
        });
        ArrayNode spending = root.putArray("spending");
        forecast.outlook().spending().forEach((year, yen) -> {
            ObjectNode row = spending.addObject();
            row.put("year", year.year());
            row.put("mean", decimal(yen.mean(), RoundingMode.HALF_EVEN));
            row.put("least", yen.least());
            row.put("most", yen.most());
            row.put("withinBudget", yen.withinBudget());
        });
    }

    private static ObjectNode bottlenecks(Forecast forecast, Bottlenecks found) {
        ObjectNode node = NODES.objectNode();
        node.put("replications", found.replicationCount());
        ArrayNode rows = node.putArray("stops");
        for (RoleId role : forecast.roles()) {
            for (FiscalYear year : forecast.years()) {
                found.of(role, year).forEach(cell -> {
                    Bottlenecks.Stops stops = found.stopped(cell);
                    rows.addObject()
                            .put("role", role.value())
                            .put("year", year.year())
                            .put("node", cell.node())
                            .put("people", stops.people())
                            .put("alone", stops.alone());
                });
            }
        }
        return node;
    }

    private static ObjectNode sensitivity(Sensitivity found) {
        ObjectNode node = NODES.objectNode();
        node.put("year", found.year().year());
        node.put("replications", found.replications());
        ArrayNode swings = node.putArray("swings");
        for (Sensitivity.Swing swing : found.swings()) {
            ObjectNode row = swings.addObject();
            row.put("assumption", swing.assumption().id());
            row.put("people", decimal(swing.people(), RoundingMode.HALF_EVEN));
            ArrayNode roles = row.putArray("roles");
            for (PolicyComparison.Row role : swing.roles()) {
                PairedCounts.Limits limits = role.counts().interval95();
                ObjectNode ends = roles.addObject();
                ends.put("role", role.role().value());
                ends.put("low", decimal(role.counts().firstMean(), RoundingMode.HALF_EVEN));
                ends.put("high", decimal(role.counts().secondMean(), RoundingMode.HALF_EVEN));
                ends.putArray("difference95")
                        .add(decimal(limits.low(), RoundingMode.FLOOR))
                        .add(decimal(limits.high(), RoundingMode.CEILING));
            }
        }
        ArrayNode unstated = node.putArray("unstated");
        found.unstated().forEach(unstated::add);
        return node;
    }

    private static ArrayNode assumptions(StatedScenario stated) {
        ArrayNode all = NODES.arrayNode();
        for (Assumption one : stated.scenario().assumptions()) {
            Grounds grounds = stated.grounds(one.id());
            ObjectNode row = all.addObject();
            row.put("id", one.id());
            row.put("value", one.value());
            row.put("source", grounds.source());
            grounds.range()
                    .ifPresent(range ->
                            row.putObject("range").put("from", range.from()).put("to", range.to()));
        }
        return all;
    }

    static void runs(ArrayNode to, Histogram histogram) {
        histogram.runs().forEach((people, many) -> to.addArray().add(people).add(many));
    }

    static void runs(ObjectNode to, FirstReached first) {
        ArrayNode runs = to.putArray("runs");
        first.runs().forEach((year, many) -> runs.addArray().add(year.year()).add(many));
        to.put("never", first.never());
    }

    static ObjectNode counting(Counting counting) {
        return NODES.objectNode().put("holders", Words.of(counting.holders())).put("over", Words.of(counting.over()));
    }

    static ObjectNode proportion(Proportion proportion) {
        Proportion.Interval interval = proportion.wilson95();
        ObjectNode node = NODES.objectNode();
        node.put("times", proportion.times());
        node.put("of", proportion.of());
        node.put("estimate", decimal(proportion.estimate(), RoundingMode.HALF_EVEN));
        ArrayNode ends = node.putArray("wilson95");
        ends.add(decimal(interval.low(), RoundingMode.FLOOR));
        ends.add(decimal(interval.high(), RoundingMode.CEILING));
        return node;
    }

    private static ObjectNode histogram(Histogram histogram) {
        ObjectNode node = NODES.objectNode();
        node.put("mean", decimal(histogram.mean(), RoundingMode.HALF_EVEN));
        ObjectNode quantiles = node.putObject("quantiles");
        for (int percent : PERCENTS) {
            quantiles.put(Integer.toString(percent), histogram.quantile(Chance.percent(percent)));
        }
        runs(node.putArray("runs"), histogram);
        return node;
    }

    /** Six decimals, from the exact value of the double: nothing here depends on how a JDK prints one. */
    static BigDecimal decimal(double value, RoundingMode mode) {
        return new BigDecimal(value).setScale(DECIMALS, mode);
    }
}
