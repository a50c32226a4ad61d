package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import java.util.Optional;

/**
 * Which of a person's projects a criterion looks at (対象とするプロジェクト): by plain attributes, so that a project is selected or
 * not and nothing is undetermined.
 *
 * @param as the part the person took; absent for any
 * @param axis the axis of the skill map that the project exercises; absent for any
 */
public record ProjectSelection(Optional<Part> as, Optional<AxisId> axis) {

    /** Whether a project in which the person took {@code part} is looked at. */
    public boolean selects(Project project, Part part) {
        return as.map(part::equals).orElse(true)
                && axis.map(project.axes()::contains).orElse(true);
    }
}
