package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;

/**
 * An achievement that a policy speaks of (実績の定義): a training, an examination, an attestation, an assessment, a kind of points.
 *
 * @param id the id
 * @param kind which kind
 * @param name the name
 * @param quantities the figures that it may come with
 * @param axes the axes of the skill map that it bears on; may be empty
 * @param clause where the source says so
 */
public record AchievementType(
        AchievementId id,
        AchievementKind kind,
        LocalizedText name,
        List<QuantityId> quantities,
        List<AxisId> axes,
        ClauseId clause) {

    public AchievementType {
        quantities = List.copyOf(quantities);
        axes = List.copyOf(axes);
    }
}
