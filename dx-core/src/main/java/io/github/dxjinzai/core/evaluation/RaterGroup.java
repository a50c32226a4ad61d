package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;

/**
 * Who evaluates (評価者の区分): executives, colleagues of the same department, project members, outside experts at Moka.
 *
 * @param id the id
 * @param name the name
 * @param clause where the source says so
 * @param aliases what it is called besides
 */
public record RaterGroup(RaterGroupId id, LocalizedText name, ClauseId clause, Aliases aliases) {

    /** A group without other names. */
    public RaterGroup(RaterGroupId id, LocalizedText name, ClauseId clause) {
        this(id, name, clause, Aliases.NONE);
    }
}
