package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.PublishedTable;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.reliability.CrossedComponents;
import io.github.dxjinzai.core.evaluation.reliability.DecisionStudy;
import io.github.dxjinzai.core.evaluation.reliability.Estimate;
import io.github.dxjinzai.core.evaluation.reliability.Estimated;
import io.github.dxjinzai.core.evaluation.reliability.Interval;
import io.github.dxjinzai.core.evaluation.reliability.NotEstimable;
import io.github.dxjinzai.core.evaluation.reliability.Sample;
import io.github.dxjinzai.core.evaluation.reliability.VarianceComponents;
import io.github.dxjinzai.core.judgment.scorecard.Difference;
import io.github.dxjinzai.core.judgment.scorecard.FairnessReport;
import io.github.dxjinzai.core.judgment.scorecard.Flags;
import io.github.dxjinzai.core.judgment.scorecard.RatingReliability;
import io.github.dxjinzai.core.judgment.scorecard.Scorecard;
import io.github.dxjinzai.core.judgment.scorecard.Scorecards;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes scorecards by {@code scorecard-1.schema.json} and fairness reports by {@code fairness-1.schema.json}. The same input gives the
 * same bytes. It only writes what it is given: who may see what was decided before.
 *
 * <p>Ends of ranges of scores have at most three decimals, rounded outwards; coefficients, differences and residuals six, rounded to the
 * nearest, the ends of their intervals outwards.
 */
public final class ScorecardWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final int DECIMALS = 6;

    private ScorecardWriter() {}

    /**
     * Scorecards of a release for one reader.
     *
     * @param policy the policy, {@code id@version} and its overlays
     * @param reader for whom they were made
     * @param release the release
     * @param cards some of the reader's cards
     * @throws IllegalArgumentException if a card was made for another reader
     */
    public static String write(String policy, Reader reader, Scorecards release, List<Scorecard> cards) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        root.put("policy", policy);
        root.put("day", release.day().toString());
        root.put("reader", Words.of(reader));
        release.round()
                .ifPresent(round -> root.putObject("round")
                        .put("id", round.id())
                        .put("purpose", round.purpose())
                        .put("opensOn", round.opensOn().toString())
                        .put("closesOn", round.closesOn().toString())
                        .put("digest", RoundDigest.of(round).hex())
                        .put("otherRatings", release.outsideRound()));
        ArrayNode open = root.putArray("openTerms");
        release.openTerms().forEach(term -> open.add(term.value()));
        ArrayNode all = root.putArray("cards");
        for (Scorecard card : cards) {
            if (card.reader() != reader) {
                throw new IllegalArgumentException("a card for " + card.reader() + " among those for " + reader);
            }
            all.add(card(card));
        }
        ArrayNode reliability = root.putArray("reliability");
        release.reliability(reader).forEach(one -> reliability.add(reliability(one)));
        return text(root);
    }

    private static ObjectNode card(Scorecard card) {
        ObjectNode node = NODES.objectNode();
        node.put("project", card.project().value());
        card.ratee().ifPresent(person -> node.put("person", person.value()));
        card.inheritance()
                .ifPresent(one -> node.putObject("inheritedBy")
                        .put("staff", one.staff().value())
                        .put("own", one.own())
                        .put("excluded", one.excluded()));
        ArrayNode lines = node.putArray("lines");
        for (Scorecard.Line line : card.lines()) {
            ObjectNode row = lines.addObject();
            row.put("occasion", Words.of(line.occasion()));
            line.perspective().ifPresent(angle -> row.put("perspective", angle.value()));
            line.axis().ifPresent(axis -> row.put("axis", axis.value()));
            ArrayNode groups = row.putArray("groups");
            line.groups()
                    .forEach((group, shown) -> groups.addObject()
                            .put("group", group.value())
                            .setAll((ObjectNode) figure(shown.figure()).set("flags", flags(shown.flags()))));
            row.set("total", figure(line.total()));
            line.own().ifPresent(mark -> row.set("own", own(mark)));
            row.set("flags", flags(line.flags()));
        }
        ArrayNode combined = node.putArray("combined");
        for (Scorecard.Combined one : card.combined()) {
            ObjectNode row = combined.addObject();
            row.put("occasion", Words.of(one.way().occasion()));
            row.put("within", Words.of(one.way().within()));
            row.put("combine", Words.of(one.way().combine()));
            ArrayNode by = row.putArray("by");
            one.way().by().forEach(group -> by.add(group.value()));
            one.way().rules().axis().ifPresent(axis -> row.put("axis", axis.value()));
            one.perspective().ifPresent(angle -> row.put("perspective", angle.value()));
            row.setAll(figure(one.figure()));
            ArrayNode missing = row.putArray("missing");
            one.missing().forEach(missing::add);
        }
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = NODES.objectNode();
        node.put("n", figure.n());
        node.put("state", Words.of(figure.state()));
        figure.mean().ifPresent(range -> {
            if (range.isExact()) {
                node.put("mean", range.low());
            } else {
                node.put("from", range.low()).put("to", range.high());
            }
        });
        return node;
    }

    private static ObjectNode own(Mark mark) {
        return mark instanceof Mark.Scored scored
                ? NODES.objectNode().put("score", scored.score().value())
                : NODES.objectNode().put("cannotJudge", true);
    }

    private static ObjectNode flags(Flags flags) {
        ObjectNode node = NODES.objectNode();
        some(node, "excluded", flags.excluded());
        some(node, "noted", flags.noted());
        some(node, "notEntitled", flags.notEntitled());
        some(node, "early", flags.early());
        some(node, "cannotJudge", flags.cannotJudge());
        some(node, "corrected", flags.corrected());
        if (!flags.reasons().isEmpty()) {
            ArrayNode reasons = node.putArray("reasons");
            flags.reasons().forEach(reasons::add);
        }
        return node;
    }

    private static void some(ObjectNode node, String name, int count) {
        if (count > 0) {
            node.put(name, count);
        }
    }

    private static ObjectNode reliability(RatingReliability one) {
        ObjectNode node = NODES.objectNode();
        node.put("occasion", Words.of(one.occasion()));
        node.put("of", one.ofPersons() ? "person" : "team");
        one.perspective().ifPresent(angle -> node.put("perspective", angle.value()));
        one.group().ifPresent(group -> node.put("group", group.value()));
        ArrayNode coefficients = node.putArray("coefficients");
        one.coefficients().forEach(estimate -> coefficients.add(estimate(estimate)));
        one.components()
                .ifPresent(made ->
                        node.set("components", made.fold(ScorecardWriter::estimate, ScorecardWriter::components)));
        ArrayNode studies = node.putArray("decisionStudies");
        one.decisionStudies().forEach(study -> studies.add(study(study, studies.size() + 1)));
        return node;
    }

    private static ObjectNode components(CrossedComponents known) {
        ObjectNode node = NODES.objectNode();
        node.put("id", VarianceComponents.CROSSED.id());
        node.put("name", VarianceComponents.CROSSED.name());
        sample(node, known.sample());
        node.put("mean", decimal(known.grandMean(), RoundingMode.HALF_EVEN));
        ArrayNode effects = node.putArray("effects");
        known.components()
                .forEach(one -> effects.addObject()
                        .put("effect", one.effect().notation())
                        .put("degreesOfFreedom", one.degreesOfFreedom())
                        .put("meanSquare", decimal(one.meanSquare(), RoundingMode.HALF_EVEN))
                        .put("unadjusted", decimal(one.unadjusted(), RoundingMode.HALF_EVEN))
                        .put("estimate", decimal(one.estimate(), RoundingMode.HALF_EVEN)));
        return node;
    }

    private static ObjectNode study(DecisionStudy study, int raters) {
        ObjectNode node = NODES.objectNode();
        node.put("raters", raters);
        node.set("relative", estimate(study.relative()));
        node.set("absolute", estimate(study.absolute()));
        node.put("relativeStandardError", decimal(study.relativeStandardError(), RoundingMode.HALF_EVEN));
        node.put("absoluteStandardError", decimal(study.absoluteStandardError(), RoundingMode.HALF_EVEN));
        return node;
    }

    private static void sample(ObjectNode node, Sample sample) {
        node.put("subjects", sample.subjects());
        node.put("raters", sample.raters());
        node.put("ratings", sample.ratings());
    }

    private static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = NODES.objectNode();
        node.put("id", estimate.estimator().id());
        node.put("name", estimate.estimator().name());
        sample(node, estimate.sample());
        if (estimate instanceof Estimated known) {
            node.put("estimate", decimal(known.value(), RoundingMode.HALF_EVEN));
            known.interval().ifPresent(interval -> node.set("interval", interval(interval)));
            ArrayNode caveats = node.putArray("caveats");
            known.caveats().forEach(caveat -> caveats.add(Words.of(caveat)));
        } else if (estimate instanceof NotEstimable not) {
            node.put("reason", Words.of(not.reason()));
        }
        return node;
    }

    private static ObjectNode interval(Interval interval) {
        return NODES.objectNode()
                .put("from", decimal(interval.lower(), RoundingMode.FLOOR))
                .put("to", decimal(interval.upper(), RoundingMode.CEILING))
                .put("confidence", decimal(interval.confidence(), RoundingMode.HALF_EVEN));
    }

    /**
     * A fairness report.
     *
     * @param policy the policy, {@code id@version} and its overlays
     */
    public static String write(String policy, FairnessReport report) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        root.put("policy", policy);
        root.put("day", report.day().toString());
        root.put("role", report.role().value());
        root.put("threshold", report.threshold());
        ArrayNode outcomes = root.putArray("outcomes");
        for (FairnessReport.Outcomes one : report.outcomes()) {
            ObjectNode table = outcomes.addObject();
            table.put("grouping", Words.of(one.grouping()));
            ArrayNode groups = table.putArray("groups");
            PublishedTable counts = one.counts();
            for (int row = 0; row < counts.rows().size(); row++) {
                String name = counts.rows().get(row);
                ObjectNode group = groups.addObject().put("group", name);
                group.setAll(counts(counts, row));
                one.rates().stream()
                        .filter(rate -> rate.group().equals(name))
                        .findFirst()
                        .ifPresent(rate -> {
                            group.put("rate", decimal((double) rate.met() / rate.people(), RoundingMode.HALF_EVEN));
                            rate.difference().ifPresent(other -> group.set("difference", difference(other)));
                        });
            }
            table.set("total", counts(counts, counts.rows().size()));
        }
        ArrayNode residuals = root.putArray("residuals");
        for (FairnessReport.Residuals one : report.residuals()) {
            ObjectNode table = residuals.addObject();
            table.put("grouping", Words.of(one.grouping()));
            ArrayNode groups = table.putArray("groups");
            for (FairnessReport.Residual line : one.lines()) {
                ObjectNode group = groups.addObject().put("group", line.group());
                line.n().ifPresent(n -> group.put("n", n));
                line.mean().ifPresent(mean -> group.put("mean", decimal(mean, RoundingMode.HALF_EVEN)));
                line.difference().ifPresent(other -> group.set("difference", difference(other)));
            }
        }
        return text(root);
    }

    private static ObjectNode counts(PublishedTable table, int row) {
        ObjectNode node = NODES.objectNode();
        List<OptionalLong> cells = table.cells().get(row);
        for (int column = 0; column < cells.size(); column++) {
            String name = column < table.columns().size() ? table.columns().get(column) : "people";
            if (cells.get(column).isPresent()) {
                node.put(name, cells.get(column).getAsLong());
            } else {
                node.put(name, PublishedTable.WITHHELD);
            }
        }
        return node;
    }

    private static ObjectNode difference(Difference difference) {
        ObjectNode node = NODES.objectNode();
        node.put("method", difference.estimator().id());
        node.put("value", decimal(difference.value(), RoundingMode.HALF_EVEN));
        node.set("interval", interval(difference.interval()));
        return node;
    }

    /** From the exact value of the double: nothing here depends on how a JDK prints one. */
    private static BigDecimal decimal(double value, RoundingMode mode) {
        return new BigDecimal(value).setScale(DECIMALS, mode);
    }

    private static String text(ObjectNode root) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }
}
