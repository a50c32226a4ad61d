package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.NO_RATERS;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the condition that an evaluation is at or above a threshold. */
final class ScoreReader {

    private final JsonReading reading;
    private final DeclaredIds declared;
    private final ValueReader values;
    private final Map<PerspectiveId, Perspective> perspectives;

    ScoreReader(CriterionContext context, ValueReader values, Map<PerspectiveId, Perspective> perspectives) {
        this.reading = context.reading();
        this.declared = context.declared();
        this.values = values;
        this.perspectives = perspectives;
    }

    /** Reads the condition of the node {@code id}. */
    Optional<ProjectCondition> read(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<Occasion> occasion = at.word("occasion", Occasion.class);
        Optional<Term<RatedSubject>> of = values.word(at, "of", RatedSubject.class);
        List<PerspectiveId> angles = at.optionalTexts(
                "perspectives",
                (text, pointer) -> declared.reference(PolicyPart.PERSPECTIVE, text, pointer, PerspectiveId::new));
        List<RaterGroupId> by = at.optionalTexts(
                "by", (text, pointer) -> declared.reference(PolicyPart.RATER_GROUP, text, pointer, RaterGroupId::new));
        Optional<Term<Pooling>> within = values.word(at, "within", Pooling.class);
        Optional<Term<Combination>> combine = angles.size() < 2 && !at.has("combine")
                ? Optional.of(new Term.Stated<>(Combination.EACH_PERSPECTIVE))
                : values.word(at, "combine", Combination.class);
        at.allow("combine");
        Optional<Term<Score>> atLeast = values.score(at, "atLeast");
        at.close();
        raters(at, angles, by);
        return at.sound()
                ? Optional.of(new ProjectCondition.ScoreAtLeast(
                        id,
                        clause,
                        occasion.orElseThrow(),
                        of.orElseThrow(),
                        angles,
                        by,
                        within.orElseThrow(),
                        combine.orElseThrow(),
                        atLeast.orElseThrow()))
                : Optional.empty();
    }

    private void raters(JsonObject at, List<PerspectiveId> angles, List<RaterGroupId> by) {
        for (PerspectiveId angle : angles) {
            Perspective perspective = perspectives.get(angle);
            if (perspective != null
                    && !by.isEmpty()
                    && perspective.raters().stream().noneMatch(by::contains)) {
                reading.report(
                        NO_RATERS,
                        at.pointer("by"),
                        "perspective",
                        angle.value(),
                        "groups",
                        by.stream().map(RaterGroupId::value).collect(Collectors.joining(", ")));
            }
        }
    }
}
