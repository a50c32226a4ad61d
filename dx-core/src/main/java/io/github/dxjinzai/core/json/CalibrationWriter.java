package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.calibration.BackTest;
import io.github.dxjinzai.core.simulation.calibration.Calibration;
import io.github.dxjinzai.core.simulation.calibration.FittedFigure;
import io.github.dxjinzai.core.simulation.calibration.UnfittedFigure;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Writes what recorded years say as JSON, by {@code calibration-1.schema.json}. The same records give the same bytes on every machine:
 * figures have six decimals, the ends of an interval rounded outwards, the others to the nearest.
 */
public final class CalibrationWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final int DECIMALS = 6;

    private CalibrationWriter() {}

    /**
     * A forecast of an earlier day beside what came.
     *
     * @param forecast the forecast
     * @param test what came
     */
    public record Tested(Forecast forecast, BackTest test) {}

    /**
     * One calibration.
     *
     * @param policy the policy version, with its overlays
     * @param tested the back-test, where there was one
     * @param stamp by what it was made, where the caller says it
     */
    public static String write(String policy, Calibration calibration, Optional<Tested> tested, Optional<Stamp> stamp) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        stamp.ifPresent(by -> root.put("library", by.library()));
        root.put("policy", policy);
        stamp.ifPresent(by -> root.put("policyDigest", by.policyDigest().hex()));
        root.put("from", calibration.from().year());
        root.put("until", calibration.until().year());
        ArrayNode figures = root.putArray("figures");
        calibration.fitted().forEach(one -> figures.add(figure(one)));
        ArrayNode unfitted = root.putArray("notFitted");
        for (UnfittedFigure one : calibration.unfitted()) {
            unfitted.addObject().put("id", one.id()).put("reason", Words.of(one.reason()));
        }
        tested.ifPresent(one -> root.set("backTest", backTest(one)));
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }

    private static ObjectNode figure(FittedFigure figure) {
        ObjectNode node = NODES.objectNode();
        node.put("id", figure.id());
        node.put("kind", Words.of(figure.kind()));
        node.put("times", figure.times());
        node.put("of", figure.of());
        node.put("estimate", decimal(figure.estimate(), RoundingMode.HALF_EVEN));
        ArrayNode ends = node.putArray("interval");
        ends.add(decimal(figure.interval().low(), RoundingMode.FLOOR));
        ends.add(decimal(figure.interval().high(), RoundingMode.CEILING));
        figure.evenness().ifPresent(even -> node.put("evenness", decimal(even, RoundingMode.HALF_EVEN)));
        ArrayNode years = node.putArray("years");
        figure.years()
                .forEach(year -> years.addObject()
                        .put("year", year.year().year())
                        .put("times", year.times())
                        .put("of", year.of()));
        return node;
    }

    private static ObjectNode backTest(Tested tested) {
        ObjectNode node = NODES.objectNode();
        node.put("scenarioDigest", tested.forecast().scenarioDigest().hex());
        node.put("seed", Long.toString(tested.forecast().seed()));
        node.put("replications", tested.forecast().replicationCount());
        ArrayNode rows = node.putArray("figures");
        for (BackTest.Compared one : tested.test().compared()) {
            ObjectNode row = rows.addObject();
            one.role().ifPresent(role -> row.put("role", role.value()));
            row.put("year", one.year().year());
            row.put("came", one.came());
            row.set("fewer", proportion(one.fewer()));
            row.set("more", proportion(one.more()));
            row.put("rank", decimal(one.rank(), RoundingMode.HALF_EVEN));
            row.put("inTail", one.isInTail());
        }
        return node;
    }

    private static ObjectNode proportion(Proportion proportion) {
        return NODES.objectNode().put("times", proportion.times()).put("of", proportion.of());
    }

    private static BigDecimal decimal(double value, RoundingMode mode) {
        return new BigDecimal(value).setScale(DECIMALS, mode);
    }
}
