package io.github.dxjinzai.core.skill;

import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Alignment;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;

/**
 * One column of the skill map (スキル・横軸): management, leadership, AI/RPA, data utilisation, UI/UX.
 *
 * @param id the id; leadership the axis and leadership the perspective are of different types and cannot be mixed up
 * @param name the name
 * @param aliases what it is called besides
 * @param alignment what it corresponds to in outside frameworks
 */
public record SkillAxis(AxisId id, LocalizedText name, Aliases aliases, List<Alignment> alignment) {

    public SkillAxis {
        alignment = List.copyOf(alignment);
    }

    /** An axis without other names. */
    public SkillAxis(AxisId id, LocalizedText name) {
        this(id, name, Aliases.NONE, List.of());
    }
}
