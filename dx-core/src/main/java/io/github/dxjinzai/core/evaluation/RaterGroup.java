package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;

/**
 * Who evaluates (評価者の区分): executives, colleagues of the same department, project members, outside experts at Moka.
 *
 * @param id the id
 * @param name the name
 * @param clause where the source says so
 */
public record RaterGroup(RaterGroupId id, LocalizedText name, ClauseId clause) {}
