package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;

/**
 * The angle of an evaluation (観点), bound to the groups of raters that may take it.
 *
 * @param id the id; leadership the perspective and leadership the axis are of different types
 * @param name the name
 * @param raters the groups that may take it; a rating by any other group does not count
 * @param clause where the source says so
 * @param aliases what it is called besides
 */
public record Perspective(
        PerspectiveId id, LocalizedText name, List<RaterGroupId> raters, ClauseId clause, Aliases aliases) {

    public Perspective {
        raters = List.copyOf(raters);
    }

    /** A perspective without other names. */
    public Perspective(PerspectiveId id, LocalizedText name, List<RaterGroupId> raters, ClauseId clause) {
        this(id, name, raters, clause, Aliases.NONE);
    }
}
