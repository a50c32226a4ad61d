package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import java.util.Optional;

/**
 * What a figure of one achievement must meet (実績の数値の条件). A figure that was not recorded leaves it undetermined.
 *
 * @param id the node's id
 * @param clause where the source says so
 * @param quantity which figure
 * @param comparison how it is held against the threshold
 * @param threshold the threshold
 */
public record QuantityCondition(
        String id, Optional<ClauseId> clause, QuantityId quantity, Comparison comparison, Term<Quantity> threshold) {}
