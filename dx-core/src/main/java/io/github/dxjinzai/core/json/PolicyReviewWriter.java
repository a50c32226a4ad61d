package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.policy.review.EarliestYears;
import io.github.dxjinzai.core.policy.review.PolicyReview;
import io.github.dxjinzai.core.policy.review.SeatRequirement;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.List;

/** Writes what a review found, by {@code policy-review-1.schema.json}. The same review gives the same bytes. */
public final class PolicyReviewWriter {

    private PolicyReviewWriter() {}

    /** A review, with {@code more} that is worth knowing after its findings: what the policy leaves open. */
    public static String write(PolicyReview review, List<Problem> more) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("policy", review.policy());
        List<Problem> all = new ArrayList<>(review.findings());
        all.addAll(more);
        node.set("findings", JsonWriter.problems(all));
        ArrayNode earliest = node.putArray("earliest");
        for (RoleId role : review.anyDay().byRole().keySet()) {
            ObjectNode one = earliest.addObject();
            one.put("role", role.value());
            one.set("anyDay", earliest(review.anyDay().of(role)));
            one.set("yearEnd", earliest(review.yearEnd().of(role)));
        }
        ArrayNode seats = node.putArray("seats");
        for (SeatRequirement required : review.seats()) {
            ObjectNode one = seats.addObject();
            required.year().ifPresent(year -> one.put("year", year.year()));
            one.put("leaders", required.leaders());
            one.put("members", required.members());
            one.put("seats", required.seats());
        }
        return JsonWriter.text(node);
    }

    private static ObjectNode earliest(EarliestYears.Earliest one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        one.year().ifPresent(year -> node.put("year", year.year()));
        node.put("exact", one.exact());
        ArrayNode because = node.putArray("because");
        for (EarliestYears.Step step : one.because()) {
            because.addObject()
                    .put("node", step.node())
                    .put("reason", Words.of(step.reason()))
                    .put("year", step.year().year());
        }
        return node;
    }
}
