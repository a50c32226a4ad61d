package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of a person's projects a criterion looks at (対象とするプロジェクト), and what each must meet.
 *
 * @param as the part the person took; absent for any
 * @param axis the axis of the skill map that the project exercises; absent for any
 * @param changeKind the kind of change; absent for any. A project whose kind was not recorded is not selected by one
 * @param changeDepth how deep the change goes; absent for any. A project whose depth was not recorded is not selected by one
 * @param where what each project must meet, all of it
 */
public record ProjectSelection(
        Optional<Part> as,
        Optional<AxisId> axis,
        Optional<ChangeKind> changeKind,
        Optional<ChangeDepth> changeDepth,
        List<ProjectCondition> where)
        implements FactSelection {

    public ProjectSelection {
        where = List.copyOf(where);
    }

    /** Projects in a part, whatever they change. */
    public ProjectSelection(Optional<Part> as, Optional<AxisId> axis, List<ProjectCondition> where) {
        this(as, axis, Optional.empty(), Optional.empty(), where);
    }

    /** Whether a project in which the person took {@code part} is looked at. */
    public boolean selects(Project project, Part part) {
        return (as.isEmpty() || as.get() == part)
                && (axis.isEmpty() || project.axes().contains(axis.get()))
                && (changeKind.isEmpty() || changeKind.equals(project.changeKind()))
                && (changeDepth.isEmpty() || changeDepth.equals(project.changeDepth()));
    }

    /** The roles after whose grant each must have begun (認定後の開始が求められる人材), in the order of the conditions; mostly none. */
    public List<RoleId> afterGrantsOf() {
        return where.stream()
                .filter(ProjectCondition.StartsAfterGrant.class::isInstance)
                .map(one -> ((ProjectCondition.StartsAfterGrant) one).role())
                .toList();
    }

    /** The same, with more that each must meet. */
    public ProjectSelection and(List<ProjectCondition> more) {
        return new ProjectSelection(
                as,
                axis,
                changeKind,
                changeDepth,
                Stream.concat(where.stream(), more.stream()).toList());
    }
}
