package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.Comparator;
import java.util.Optional;

/**
 * What raters are asked for one score about (評価項目): one subject on one occasion from one angle.
 *
 * @param project the project
 * @param occasion at the debrief, or after the project
 * @param ratee the person rated; absent where the project's outcome was
 * @param perspective the angle, if the evaluation has any
 * @param axis the skill axis, if it was rated by axis
 */
public record Item(
        ProjectId project,
        Occasion occasion,
        Optional<StaffId> ratee,
        Optional<PerspectiveId> perspective,
        Optional<AxisId> axis)
        implements Comparable<Item> {

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::project)
            .thenComparing(Item::occasion)
            .thenComparing(item -> item.ratee.map(StaffId::value).orElse(""))
            .thenComparing(item -> item.perspective.map(PerspectiveId::value).orElse(""))
            .thenComparing(item -> item.axis.map(AxisId::value).orElse(""));

    /** What this rating is about. */
    public static Item of(Rating rating) {
        return new Item(rating.project(), rating.occasion(), rating.ratee(), rating.perspective(), rating.axis());
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
