package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.source.ClauseId;
import java.util.Optional;

/**
 * A scale that a policy speaks of, whether or not its steps are settled.
 *
 * @param id the id
 * @param clause where the source speaks of it
 * @param scale the scale itself; absent while it is open
 * @param by the policy or overlay that settles it, {@code id@version}; absent while it is open
 */
public record ScaleDeclaration(ScaleId id, ClauseId clause, Optional<Scale> scale, Optional<String> by) {

    public ScaleDeclaration {
        if (scale.isPresent() != by.isPresent()) {
            throw new IllegalArgumentException(
                    "the scale " + id + " must be settled by someone or open: " + scale + ", " + by);
        }
    }
}
