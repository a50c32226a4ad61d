package io.github.dxjinzai.core.skill;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * One column of the skill map (スキル・横軸): management, leadership, AI/RPA, data utilisation, UI/UX.
 *
 * @param id the id; leadership the axis and leadership the perspective are of different types and cannot be mixed up
 * @param name the name
 */
public record SkillAxis(AxisId id, LocalizedText name) {}
