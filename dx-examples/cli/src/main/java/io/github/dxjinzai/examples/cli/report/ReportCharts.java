package io.github.dxjinzai.examples.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The charts of a report as specifications of Vega-Lite (図). They name no schema and no data of elsewhere, so that nothing is
 * fetched; every figure in them stands in a table of the page.
 */
final class ReportCharts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Dark enough on white for lines and text, and apart for readers who see colours differently. */
    private static final List<String> COLOURS =
            List.of("#1f5fa8", "#b3480b", "#18794e", "#7a3e9d", "#7d6608", "#a02c5a");

    private static final String INK = "#1b2430";
    private static final String FONT =
            "'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Yu Gothic UI', Meiryo, IPAexGothic, sans-serif";
    /** Above the highest figure there is room for its label. */
    private static final double HEADROOM = 1.15;

    private static final int ROW = 26;
    /** From one line of a label to the next, in pixels. */
    private static final int LINE = 15;
    /** Before it stand the letters of Latin and the like, after it those of Japanese. */
    private static final int FIRST_WIDE = 0x2E80;
    /** How wide a line of a label beside a chart may be, in pixels. */
    private static final int LABEL = 260;
    /** How wide that is in characters; those of Japanese count twice. */
    private static final int LABEL_CHARACTERS = 40;

    private ReportCharts() {}

    /** One of the colours, over and over. */
    static String colour(int tone) {
        return COLOURS.get(tone % COLOURS.size());
    }

    /** One bar: a role in a year. */
    record Bar(String year, String role, int actual, OptionalInt target) {}

    /** One year of a fan. */
    record Band(String year, int q10, int q25, int median, int q75, int q90) {}

    /** One number in a year, and how it is written where it is. */
    record Mark(String year, int people, String label) {}

    /** Actual against target, the roles side by side within each year. */
    static String attainment(List<Bar> bars, List<String> roles, List<String> colours, String axis) {
        int highest = bars.stream()
                .mapToInt(bar -> Math.max(bar.actual(), bar.target().orElse(0)))
                .max()
                .orElse(0);
        ArrayNode values = NODES.arrayNode();
        for (Bar bar : bars) {
            ObjectNode value = values.addObject();
            value.put("year", bar.year()).put("role", bar.role()).put("actual", bar.actual());
            value.put("top", Math.max(bar.actual(), bar.target().orElse(0)));
            value.put(
                    "label",
                    bar.target().isPresent()
                            ? bar.actual() + "/" + bar.target().getAsInt()
                            : Integer.toString(bar.actual()));
            bar.target().ifPresent(target -> value.put("target", target));
        }
        ObjectNode spec = chart(300);
        spec.putObject("data").set("values", values);
        ObjectNode encoding = spec.putObject("encoding");
        years(encoding, bars.stream().map(Bar::year).distinct().toList())
                .putObject("scale")
                .put("paddingInner", 0.18)
                .put("paddingOuter", 0.08);
        encoding.putObject("xOffset")
                .put("field", "role")
                .put("type", "nominal")
                .set("sort", strings(roles));
        ArrayNode layers = spec.putArray("layer");

        ObjectNode bar = layer(layers, "bar");
        people(bar, "actual", highest, axis);
        ObjectNode colour =
                bar.withObject("/encoding/color").put("field", "role").put("type", "nominal");
        colour.putNull("legend");
        ObjectNode scale = colour.putObject("scale");
        scale.set("domain", strings(roles));
        scale.set("range", strings(colours));

        // a white edge tells the rule from a bar behind it
        for (int edge : List.of(7, 3)) {
            ObjectNode target = layer(layers, "tick");
            target.withObject("/mark")
                    .put("thickness", edge)
                    .put("color", edge > 3 ? "#ffffff" : INK)
                    .put("opacity", 1)
                    .put("orient", "horizontal");
            target.withObject("/mark").putObject("width").put("band", 1);
            target.putArray("transform")
                    .addObject()
                    .putObject("filter")
                    .put("field", "target")
                    .put("valid", true);
            people(target, "target", highest, axis);
        }

        ObjectNode label = layer(layers, "text");
        label.withObject("/mark").put("dy", -8).put("fontSize", 12).put("color", INK);
        people(label, "top", highest, axis);
        label.withObject("/encoding/text").put("field", "label").put("type", "nominal");
        return json(spec);
    }

    /** Past and forecast people of one role: bands, median, actual numbers and targets over the years. */
    static String fan(
            List<String> years,
            List<Mark> actual,
            List<Band> bands,
            List<Mark> targets,
            Optional<Mark> plan,
            String colour,
            String axis) {
        int highest = Math.max(
                bands.stream().mapToInt(Band::q90).max().orElse(0),
                Stream.of(actual, targets, plan.stream().toList())
                        .flatMap(List::stream)
                        .mapToInt(Mark::people)
                        .max()
                        .orElse(0));
        ObjectNode spec = chart(260);
        ArrayNode layers = spec.putArray("layer");

        ArrayNode fan = NODES.arrayNode();
        for (Band band : bands) {
            fan.addObject()
                    .put("year", band.year())
                    .put("q10", band.q10())
                    .put("q25", band.q25())
                    .put("median", band.median())
                    .put("q75", band.q75())
                    .put("q90", band.q90());
        }
        band(layers, fan, years, "q10", "q90", 0.22, colour, highest, axis);
        band(layers, fan, years, "q25", "q75", 0.38, colour, highest, axis);

        plan.ifPresent(mark -> {
            ObjectNode rule = layer(layers, "rule", marks(List.of(mark)));
            rule.withObject("/mark").put("color", INK).put("strokeWidth", 1.5).set("strokeDash", ints(6, 4));
            people(rule, "people", highest, axis);
            ObjectNode text = layer(layers, "text", marks(List.of(mark)));
            text.withObject("/mark")
                    .put("align", "left")
                    .put("dy", -7)
                    .put("color", INK)
                    .put("fontSize", 12);
            text.withObject("/encoding/x").put("value", 4);
            people(text, "people", highest, axis);
            text.withObject("/encoding/text").put("field", "label").put("type", "nominal");
        });

        ObjectNode median = layer(layers, "line", fan);
        median.withObject("/mark").put("color", colour).put("strokeWidth", 2.5);
        median.withObject("/mark")
                .putObject("point")
                .put("filled", true)
                .put("size", 36)
                .put("color", colour);
        years(median.withObject("/encoding"), years);
        people(median, "median", highest, axis);

        // a layer without values has no extent, of which Vega warns
        if (!actual.isEmpty()) {
            past(layers, years, actual, highest, axis);
        }
        if (!targets.isEmpty()) {
            targets(layers, years, targets, highest, axis);
        }
        for (boolean below : List.of(false, true)) {
            List<Mark> labelled = targets.stream()
                    .filter(mark -> isBelow(mark, actual, bands) == below)
                    .toList();
            if (!labelled.isEmpty()) {
                labels(layers, years, labelled, below, highest, axis);
            }
        }
        return json(spec);
    }

    private static void past(ArrayNode layers, List<String> years, List<Mark> actual, int highest, String axis) {
        ObjectNode line = layer(layers, "line", marks(actual));
        line.withObject("/mark").put("color", INK).put("strokeWidth", 2);
        line.withObject("/mark")
                .putObject("point")
                .put("filled", true)
                .put("size", 60)
                .put("color", INK);
        years(line.withObject("/encoding"), years);
        people(line, "people", highest, axis);
    }

    private static void targets(ArrayNode layers, List<String> years, List<Mark> targets, int highest, String axis) {
        ObjectNode target = layer(layers, "point", marks(targets));
        target.withObject("/mark")
                .put("shape", "diamond")
                .put("size", 130)
                .put("filled", true)
                .put("fill", "#ffffff")
                .put("stroke", INK)
                .put("strokeWidth", 2)
                .put("opacity", 1);
        years(target.withObject("/encoding"), years);
        people(target, "people", highest, axis);
    }

    private static void labels(
            ArrayNode layers, List<String> years, List<Mark> labelled, boolean below, int highest, String axis) {
        // first a white edge, so that the number can be read where a line passes
        for (int edge : List.of(4, 0)) {
            ObjectNode label = layer(layers, "text", marks(labelled));
            label.withObject("/mark")
                    .put("dy", below ? 16 : -14)
                    .put("color", edge > 0 ? "#ffffff" : INK)
                    .put("stroke", edge > 0 ? "#ffffff" : "transparent")
                    .put("strokeWidth", edge)
                    .put("fontSize", 12)
                    .put("fontWeight", "bold");
            years(label.withObject("/encoding"), years);
            people(label, "people", highest, axis);
            label.withObject("/encoding/text").put("field", "label").put("type", "nominal");
        }
    }

    /** Whether a target's number is better put below it, away from what is drawn above. */
    private static boolean isBelow(Mark target, List<Mark> actual, List<Band> bands) {
        return Stream.concat(actual.stream(), bands.stream().map(band -> new Mark(band.year(), band.median(), "")))
                .anyMatch(other -> other.year().equals(target.year()) && other.people() >= target.people());
    }

    /** Estimates with their intervals, one below the other. */
    static String intervals(ResultContent.Intervals of, String axis) {
        ArrayNode values = NODES.arrayNode();
        for (ResultContent.Estimate one : of.rows()) {
            values.addObject()
                    .put("label", lines(one.label()))
                    .put("colour", colour(one.tone()))
                    .put("low", new BigDecimal(one.low()))
                    .put("value", new BigDecimal(one.value()))
                    .put("high", new BigDecimal(one.high()));
        }
        ObjectNode spec = rows(
                values, of.rows().stream().map(ResultContent.Estimate::label).toList());
        ArrayNode layers = spec.putArray("layer");
        of.rule().ifPresent(rule -> across(layers, "x", rule.at()));
        ObjectNode interval = layer(layers, "rule");
        interval.withObject("/mark").put("strokeWidth", 3).put("opacity", 0.55);
        along(interval, "low", axis);
        interval.withObject("/encoding/x2").put("field", "high");
        ownColour(interval);
        ObjectNode estimate = layer(layers, "point");
        estimate.withObject("/mark").put("filled", true).put("size", 70).put("opacity", 1);
        along(estimate, "value", axis);
        ownColour(estimate);
        return json(spec);
    }

    /** Lengths, one below the other. */
    static String bars(ResultContent.Bars of, String axis) {
        ArrayNode values = NODES.arrayNode();
        for (ResultContent.Bar one : of.rows()) {
            values.addObject()
                    .put("label", lines(one.label()))
                    .put("text", one.value())
                    .put("value", new BigDecimal(one.value()));
        }
        ObjectNode spec =
                rows(values, of.rows().stream().map(ResultContent.Bar::label).toList());
        ArrayNode layers = spec.putArray("layer");
        ObjectNode bar = layer(layers, "bar");
        bar.withObject("/mark").put("color", COLOURS.get(0)).putObject("height").put("band", 0.65);
        along(bar, "value", axis);
        // beside the longest bar there is room for its number
        of.rows().stream()
                .map(one -> new BigDecimal(one.value()))
                .max(Comparator.naturalOrder())
                .filter(longest -> longest.signum() > 0)
                .ifPresent(longest ->
                        bar.withObject("/encoding/x/scale").put("domainMax", longest.doubleValue() * HEADROOM));
        ObjectNode label = layer(layers, "text");
        label.withObject("/mark")
                .put("align", "left")
                .put("dx", 4)
                .put("fontSize", 12)
                .put("color", INK);
        along(label, "value", axis);
        label.withObject("/encoding/text").put("field", "text").put("type", "nominal");
        return json(spec);
    }

    /** What a probability costs: points with their intervals, joined, and the goal. */
    static String curve(ResultContent.Curve of, String axis) {
        ArrayNode values = NODES.arrayNode();
        for (ResultContent.Point one : of.points()) {
            values.addObject()
                    .put("cost", new BigDecimal(one.cost()))
                    .put("low", new BigDecimal(one.low()))
                    .put("value", new BigDecimal(one.value()))
                    .put("high", new BigDecimal(one.high()));
        }
        ObjectNode spec = chart(300);
        spec.putObject("data").set("values", values);
        ObjectNode x = spec.withObject("/encoding/x").put("field", "cost").put("type", "quantitative");
        x.putObject("scale").put("zero", false).put("nice", true);
        x.putObject("axis").put("title", of.cost()).put("grid", false);
        ArrayNode layers = spec.putArray("layer");
        across(layers, "y", of.goal());
        ObjectNode interval = layer(layers, "rule");
        interval.withObject("/mark").put("strokeWidth", 3).put("opacity", 0.45).put("color", COLOURS.get(0));
        probability(interval, "low", axis);
        interval.withObject("/encoding/y2").put("field", "high");
        ObjectNode line = layer(layers, "line");
        line.withObject("/mark").put("color", COLOURS.get(0)).put("strokeWidth", 2);
        line.withObject("/mark")
                .putObject("point")
                .put("filled", true)
                .put("size", 70)
                .put("color", COLOURS.get(0));
        probability(line, "value", axis);
        return json(spec);
    }

    private static ObjectNode rows(ArrayNode values, List<String> labels) {
        List<String> broken = labels.stream().map(ReportCharts::lines).toList();
        int most = broken.stream()
                .mapToInt(label -> (int) label.lines().count())
                .max()
                .orElse(1);
        ObjectNode spec = chart(Math.max(2, labels.size()) * (ROW + (most - 1) * LINE));
        spec.putObject("data").set("values", values);
        ObjectNode y = spec.withObject("/encoding/y").put("field", "label").put("type", "nominal");
        y.set("sort", strings(broken));
        y.putObject("axis")
                .putNull("title")
                .put("labelLimit", LABEL)
                .put("labelExpr", "split(datum.label, '\\n')")
                .put("labelLineHeight", LINE)
                .put("grid", false);
        return spec;
    }

    /** A label in lines that fit beside a chart: broken at a space where there is one, else anywhere, as Japanese is. */
    private static String lines(String label) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (int character : label.codePoints().toArray()) {
            line.appendCodePoint(character);
            if (width(line) > LABEL_CHARACTERS) {
                int space = line.lastIndexOf(" ");
                int last = line.length() - Character.charCount(character);
                lines.append(line, 0, space > 0 ? space : last).append('\n');
                line.delete(0, space > 0 ? space + 1 : last);
            }
        }
        return lines.append(line).toString();
    }

    private static int width(CharSequence text) {
        return text.codePoints()
                .map(character -> character < FIRST_WIDE ? 1 : 2)
                .sum();
    }

    private static void along(ObjectNode layer, String field, String axis) {
        ObjectNode x = layer.withObject("/encoding/x").put("field", field).put("type", "quantitative");
        x.putObject("axis").put("title", axis).put("tickCount", 6);
    }

    private static void ownColour(ObjectNode layer) {
        ObjectNode colour =
                layer.withObject("/encoding/color").put("field", "colour").put("type", "nominal");
        colour.putNull("scale").putNull("legend");
    }

    private static void probability(ObjectNode layer, String field, String axis) {
        ObjectNode y = layer.withObject("/encoding/y").put("field", field).put("type", "quantitative");
        y.putObject("scale").put("domainMin", 0).put("domainMax", 1);
        y.putObject("axis").put("title", axis).put("tickCount", 6);
    }

    /** A dashed line across the chart at one value. */
    private static void across(ArrayNode layers, String channel, String at) {
        ArrayNode values = NODES.arrayNode();
        values.addObject().put("at", new BigDecimal(at));
        ObjectNode rule = layer(layers, "rule", values);
        rule.withObject("/mark").put("color", INK).put("strokeWidth", 1.5).set("strokeDash", ints(6, 4));
        rule.withObject("/encoding/" + channel).put("field", "at").put("type", "quantitative");
        // of the other channel of all layers there is nothing in these data
        rule.withObject("/encoding").putNull(channel.equals("x") ? "y" : "x");
    }

    private static void band(
            ArrayNode layers,
            ArrayNode fan,
            List<String> years,
            String from,
            String to,
            double opacity,
            String colour,
            int highest,
            String axis) {
        ObjectNode area = layer(layers, "area", fan);
        area.withObject("/mark").put("color", colour).put("opacity", opacity);
        years(area.withObject("/encoding"), years);
        people(area, from, highest, axis);
        area.withObject("/encoding/y2").put("field", to);
    }

    private static ObjectNode chart(int height) {
        ObjectNode spec = NODES.objectNode();
        spec.put("width", "container").put("height", height).put("background", "white");
        spec.putObject("autosize").put("type", "fit-x").put("contains", "padding");
        ObjectNode config = spec.putObject("config");
        config.put("font", FONT).put("aria", false);
        config.putObject("view").putNull("stroke");
        config.putObject("axis")
                .put("labelFontSize", 12)
                .put("titleFontSize", 12)
                .put("titleFontWeight", "normal")
                .put("labelColor", INK)
                .put("titleColor", INK)
                .put("gridColor", "#e3e7ec")
                .put("domainColor", "#8a94a0")
                .put("tickColor", "#8a94a0");
        return spec;
    }

    private static ObjectNode layer(ArrayNode layers, String mark) {
        ObjectNode layer = layers.addObject();
        layer.putObject("mark").put("type", mark);
        return layer;
    }

    private static ObjectNode layer(ArrayNode layers, String mark, ArrayNode values) {
        ObjectNode layer = layer(layers, mark);
        layer.putObject("data").set("values", values.deepCopy());
        return layer;
    }

    private static ObjectNode years(ObjectNode encoding, List<String> years) {
        ObjectNode x = encoding.putObject("x").put("field", "year").put("type", "ordinal");
        x.set("sort", strings(years));
        x.putObject("axis").putNull("title").put("labelAngle", 0).put("grid", false);
        x.putObject("scale").set("domain", strings(years));
        return x;
    }

    private static void people(ObjectNode layer, String field, int highest, String axis) {
        ObjectNode y = layer.withObject("/encoding/y").put("field", field).put("type", "quantitative");
        y.putObject("scale").put("domainMin", 0).put("domainMax", Math.max(1, Math.ceil(highest * HEADROOM)));
        // numbers of people are whole; few of them need no ticks between
        y.putObject("axis")
                .put("title", axis)
                .put("titleAngle", 0)
                .put("titleAlign", "left")
                .put("titleX", -24)
                .put("titleY", -14)
                .put("tickMinStep", 1)
                .put("tickCount", 6);
    }

    private static ArrayNode marks(List<Mark> marks) {
        ArrayNode values = NODES.arrayNode();
        marks.forEach(mark -> values.addObject()
                .put("year", mark.year())
                .put("people", mark.people())
                .put("label", mark.label()));
        return values;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static ArrayNode ints(int... values) {
        ArrayNode array = NODES.arrayNode();
        for (int value : values) {
            array.add(value);
        }
        return array;
    }

    /** Fit to stand in a script element: nothing in it can end the element or begin a comment. */
    private static String json(ObjectNode spec) {
        try {
            return MAPPER.writeValueAsString(spec)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }
}
