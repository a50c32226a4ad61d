package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.ClauseId;
import java.util.Optional;

/**
 * How long a role is held once it is granted (認定の有効期間). A role without a tenure is held from the day of its grant for good.
 *
 * <p>Example: three fiscal years, counting that of the grant: granted on 2025-07-01, it ends with 2028-03-31.
 *
 * @param clause where the source says so
 * @param lasts how long, from the day of the latest grant; absent where it does not run out
 * @param grace how long after its last day it is still held, so that it can be renewed (猶予期間)
 * @param renewedWhen what must hold for it to be granted again while it is held (更新の基準); absent where the criterion of the first
 *     grant must be met anew
 * @param heldWhile what must hold for it to be held on a day besides (保持の条件)
 */
public record Tenure(
        Optional<ClauseId> clause,
        Optional<Span> lasts,
        Optional<Span> grace,
        Optional<Criterion> renewedWhen,
        Optional<Criterion> heldWhile) {

    public Tenure {
        if (grace.isPresent() && lasts.isEmpty()) {
            throw new IllegalArgumentException("a role that does not run out has no time of grace");
        }
    }
}
