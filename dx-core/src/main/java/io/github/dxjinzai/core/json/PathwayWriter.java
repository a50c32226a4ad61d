package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Pathway;
import io.github.dxjinzai.core.judgment.Question;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.judgment.Supplier;
import io.github.dxjinzai.core.judgment.Way;
import io.github.dxjinzai.core.source.Words;
import java.util.List;

/** Writes pathways by the schema {@code pathway-1}. */
public final class PathwayWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PathwayWriter() {}

    /** Pathways as a JSON list. */
    public static String write(List<Pathway> pathways) {
        ArrayNode list = NODES.arrayNode();
        pathways.forEach(pathway -> list.add(node(pathway)));
        return JsonWriter.text(list);
    }

    private static ObjectNode node(Pathway pathway) {
        Judgment judgment = pathway.judgment();
        ObjectNode node = NODES.objectNode();
        node.put("policy", judgment.policy());
        node.put("staff", judgment.staff().value());
        node.put("role", judgment.role().value());
        node.put("purpose", Words.of(judgment.purpose()));
        node.put("day", judgment.day().toString());
        node.put("verdict", Words.of(judgment.verdict()));
        pathway.earliest().ifPresent(day -> node.put("earliest", day.toString()));
        node.set("way", node(pathway.way()));
        return node;
    }

    private static ObjectNode node(Way way) {
        ObjectNode node = NODES.objectNode();
        if (way instanceof Way.Ask ask) {
            node.put("way", "ask");
            node.set("question", node(ask.question()));
        } else if (way instanceof Way.Every every) {
            node.put("way", "every");
            node.put("node", every.node());
            ArrayNode of = node.putArray("of");
            every.of().forEach(one -> of.add(node(one)));
        } else if (way instanceof Way.AnyOf any) {
            node.put("way", "any");
            node.put("node", any.node());
            node.put("atLeast", any.atLeast());
            ArrayNode options = node.putArray("options");
            for (Way.Option option : any.options()) {
                ObjectNode one = options.addObject();
                one.put("part", option.part());
                one.put("taken", option.taken());
                option.earliest().ifPresent(day -> one.put("earliest", day.toString()));
                one.set("way", node(option.way()));
            }
        } else if (way instanceof Way.NoWay none) {
            node.put("way", "none");
            node.put("node", none.node());
            none.clause().ifPresent(clause -> node.put("clause", clause.value()));
            node.put("why", Words.of(none.why()));
        } else {
            node.put("way", "nothing");
        }
        return node;
    }

    private static ObjectNode node(Question question) {
        ObjectNode node = NODES.objectNode();
        node.put("node", question.node());
        question.clause().ifPresent(clause -> node.put("clause", clause.value()));
        node.set("supplier", node(question.supplier()));
        node.put("earliest", question.earliest().toString());
        node.set("asked", node(question.asked()));
        return node;
    }

    private static ObjectNode node(Supplier supplier) {
        ObjectNode node = NODES.objectNode();
        if (supplier instanceof Supplier.Raters raters) {
            node.put("who", "raters");
            raters.groups().forEach(group -> node.withArray("/groups").add(group.value()));
        } else if (supplier instanceof Supplier.Attesters attesters) {
            node.put("who", "attesters");
            attesters.offices().forEach(office -> node.withArray("/offices").add(office.value()));
        } else if (supplier instanceof Supplier.Decider decider) {
            node.put("who", "decider");
            decider.who()
                    .ifPresent(text -> text.byTag()
                            .forEach((tag, said) -> node.withObject("/says").put(tag, said)));
        } else {
            node.put("who", supplier instanceof Supplier.Person ? "person" : "personnel-section");
        }
        return node;
    }

    private static ObjectNode node(Asked asked) {
        ObjectNode node = NODES.objectNode();
        if (asked instanceof Asked.TakePart one) {
            node.put("asks", "take-part");
            node.put("project", one.project().value());
            one.of().as().ifPresent(part -> node.put("as", Words.of(part)));
            one.of().axis().ifPresent(axis -> node.put("axis", axis.value()));
            one.of().changeKind().ifPresent(kind -> node.put("changeKind", Words.of(kind)));
            one.of().changeDepth().ifPresent(depth -> node.put("changeDepth", Words.of(depth)));
        } else if (asked instanceof Asked.ObtainRating one) {
            node.put("asks", "obtain-rating");
            node.put("project", one.project().value());
            node.put("existing", one.existing());
            node.put("occasion", Words.of(one.occasion()));
            node.put("of", Words.of(one.of()));
            one.perspective().ifPresent(angle -> node.put("perspective", angle.value()));
            one.axis().ifPresent(axis -> node.put("axis", axis.value()));
            node.put("atLeast", one.atLeast().value());
            node.put("raters", one.raters());
        } else if (asked instanceof Asked.Achieve one) {
            node.put("asks", "achieve");
            node.put("kind", Words.of(one.kind()));
            ArrayNode which = node.putArray("which");
            one.which().forEach(item -> which.add(item.value()));
            ArrayNode figures = node.putArray("figures");
            one.figures()
                    .forEach(figure -> figures.addObject()
                            .put("quantity", figure.quantity().value())
                            .put("comparison", Words.of(figure.comparison()))
                            .put("threshold", figure.threshold().value()));
        } else if (asked instanceof Asked.HoldRole one) {
            node.put("asks", "hold-role").put("role", one.role().value()).put("again", one.again());
        } else if (asked instanceof Asked.FillTerm one) {
            node.put("asks", "fill-term").put("term", one.term().value()).put("assumed", one.assumed());
        } else if (asked instanceof Asked.SettleScale one) {
            node.put("asks", "settle-scale").put("scale", one.scale().value());
        } else if (asked instanceof Asked.SupplyEvidence one) {
            node.put("asks", "supply-evidence").put("kind", Words.of(one.kind()));
        } else if (asked instanceof Asked.BeAppointed one) {
            node.put("asks", one.units() ? "be-appointed-to-unit" : "be-appointed-to-post");
            ArrayNode oneOf = node.putArray("oneOf");
            one.oneOf().forEach(oneOf::add);
        } else {
            node.put("asks", asked instanceof Asked.Serve ? "serve" : "await");
        }
        return node;
    }
}
