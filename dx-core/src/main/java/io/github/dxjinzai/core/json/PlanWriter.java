package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.planning.Aim;
import io.github.dxjinzai.core.planning.Plan;
import io.github.dxjinzai.core.planning.PricedProgramme;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Words;
import java.math.RoundingMode;

/**
 * Writes a plan as JSON, by {@code plan-1.schema.json}. The same plan gives the same bytes on every machine. Probabilities and means are
 * decimal numbers with six decimals: the ends of an interval rounded outwards, the others to the nearest.
 */
public final class PlanWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanWriter() {}

    /**
     * One plan.
     *
     * @param stamp by what it was made
     */
    public static String write(Plan plan, Stamp stamp) {
        ObjectNode root = NODES.objectNode();
        root.put("format", 1);
        root.put("library", stamp.library());
        root.put("policy", plan.policy());
        root.put("policyDigest", stamp.policyDigest().hex());
        root.put("scenarioDigest", plan.scenarioDigest().hex());
        // a string, since many readers of JSON keep only 53 bits of a number
        root.put("seed", Long.toString(plan.seed()));
        ObjectNode goal = root.putObject("goal");
        goal.put("probability", plan.goal().probability().toString());
        goal.put("reading", Words.of(plan.goal().reading()));
        ObjectNode effort = root.putObject("effort");
        effort.put("search", plan.effort().search());
        effort.put("confirmation", plan.effort().confirmation());
        effort.put("walk", Words.of(plan.effort().walk()));
        root.put("years", plan.years());
        ObjectNode levers = LeversWriter.tree(plan.levers());
        levers.remove("format");
        root.setAll(levers);
        ArrayNode targets = root.putArray("targets");
        plan.aims().forEach(one -> targets.add(reach(one)));
        ArrayNode notPlanned = root.putArray("notPlanned");
        plan.notPlanned().forEach(one -> notPlanned.add(PolicyWriter.target(one)));
        plan.cheapest().ifPresent(one -> root.set("cheapest", option(one)));
        ArrayNode frontier = root.putArray("frontier");
        plan.frontier().forEach(one -> frontier.add(option(one)));
        ArrayNode gains = root.putArray("gains");
        plan.gains().forEach(one -> gains.add(gain(one)));
        plan.bottleneck().ifPresent(one -> root.put("bottleneck", one.lever()));
        ObjectNode search = root.putObject("search");
        search.put("programmes", plan.search().programmes());
        search.put("tried", plan.search().tried());
        search.put("ruledOut", plan.search().ruledOut());
        search.put("refuted", plan.search().refuted());
        search.put("against", plan.search().against());
        return JsonWriter.text(root);
    }

    private static ObjectNode reach(Plan.Reach reach) {
        Aim aim = reach.aim();
        ObjectNode node = NODES.objectNode();
        node.put("role", aim.target().role().value());
        node.put("year", aim.year().year());
        aim.target().year().ifPresent(year -> node.put("targetYear", year.year()));
        PolicyWriter.size(node, aim.target());
        node.setAll(ForecastWriter.counting(aim.counting()));
        if (aim.ofPolicy()) {
            node.put("clause", aim.target().clause().value());
        }
        node.put("within", reach.within());
        node.set("best", ForecastWriter.proportion(reach.best()));
        reach.people().ifPresent(people -> node.put("nearestPeople", people));
        node.put("nearestMissing", reach.missing());
        reach.year().ifPresent(year -> node.put("nearestYear", year.year()));
        reach.byRules().ifPresent(why -> node.put("byRules", Words.of(why)));
        return node;
    }

    private static ObjectNode option(Plan.Option option) {
        ObjectNode node = NODES.objectNode();
        node.set("programme", programme(option.programme()));
        node.put("cost", option.programme().cost());
        node.set("score", ForecastWriter.proportion(option.score()));
        node.set("together", ForecastWriter.proportion(option.together()));
        ArrayNode byTarget = node.putArray("byTarget");
        option.byAim().forEach(one -> byTarget.add(ForecastWriter.proportion(one)));
        return node;
    }

    private static ObjectNode programme(PricedProgramme programme) {
        ObjectNode node = NODES.objectNode();
        programme.settings().forEach(one -> node.put(one.lever(), one.value()));
        return node;
    }

    private static ObjectNode gain(Plan.Gain gain) {
        ObjectNode node = NODES.objectNode();
        node.put("lever", gain.lever());
        node.put("from", gain.from());
        node.put("to", gain.to());
        node.put("beyondRange", gain.beyond());
        node.put("probability", ForecastWriter.decimal(gain.probability(), RoundingMode.HALF_EVEN));
        node.put("people", ForecastWriter.decimal(gain.people(), RoundingMode.HALF_EVEN));
        node.put("cost", gain.cost());
        return node;
    }
}
