package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies whose criteria make a textbook's model: the bundled one with other criteria, on a scale of so many steps. */
final class ValidationPolicies {

    static final RoleId ADVISOR = new RoleId("advisor");
    static final RoleId EXPERT = new RoleId("expert");
    static final RoleId SPECIALIST = new RoleId("specialist");

    private ValidationPolicies() {}

    /** The bundled policy on a scale of 1, 2 … {@code steps}, with other criteria. */
    static Policy of(int steps, Criterion advisor, Criterion expert, Criterion specialist) {
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        criteria.put(ADVISOR, advisor);
        criteria.put(EXPERT, expert);
        criteria.put(SPECIALIST, specialist);
        return ImmutablePolicy.copyOf(onScale(steps)).withCriteria(criteria);
    }

    static Policy onScale(int steps) {
        String overlay =
                ReferencePolicies.overlayText("moka-dx-talent-illustrative").orElseThrow();
        return PolicyReader.readOverlay(
                        "overlay",
                        overlay.replace("\"to\": 5, \"step\": 0.5", "\"to\": " + steps + ", \"step\": 1")
                                .replace("3.5", "3"))
                .get()
                .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                .get();
    }

    /** A debrief of which one executive's score counts, that is among the best {@code best} of {@code steps}. */
    static ProjectCondition debrief(String id, int best, int steps) {
        return new ProjectCondition.ScoreAtLeast(
                id,
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                List.of(new PerspectiveId("policy")),
                List.of(),
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of(BigDecimal.valueOf(steps - best + 1L))));
    }

    /** An evaluation after the project of which one member's score counts, that is among the best {@code best} of {@code steps}. */
    static ProjectCondition afterwards(String id, int best, int steps) {
        return new ProjectCondition.ScoreAtLeast(
                id,
                Optional.empty(),
                Occasion.AFTER_PROJECT,
                new Term.Stated<>(RatedSubject.PERSON),
                List.of(),
                List.of(new RaterGroupId("project-member")),
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of(BigDecimal.valueOf(steps - best + 1L))));
    }

    static ProjectCondition since(String id, RoleId role) {
        return new ProjectCondition.StartsAfterGrant(id, Optional.empty(), role);
    }

    /** So many projects or more meet these conditions. */
    static Criterion projects(String id, int atLeast, ProjectCondition... where) {
        return new Criterion.Count(
                id,
                Optional.empty(),
                new ProjectSelection(Optional.empty(), Optional.empty(), List.of(where)),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(atLeast));
    }

    static Criterion all(String id, Criterion... of) {
        return new Criterion.All(id, Optional.empty(), List.of(of));
    }

    static Criterion any(String id, Criterion... of) {
        return new Criterion.Any(id, Optional.empty(), List.of(of));
    }

    static Criterion not(String id, Criterion of) {
        return new Criterion.Not(id, Optional.empty(), of);
    }

    static Criterion holds(String id, RoleId role) {
        return new Criterion.Holds(id, Optional.empty(), role, Optional.empty());
    }

    static Criterion lacks(String id, RoleId role) {
        return not(id, holds(id + "/held", role));
    }
}
