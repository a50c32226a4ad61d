package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.source.ClauseId;

/**
 * What becomes of ratings by raters with a kind of relation to those rated (利害関係の定め). Nobody's rating of themself counts,
 * whatever the policy says.
 *
 * @param id the id
 * @param kind the kind of relation, as it is declared
 * @param effect whether such ratings count
 * @param clause where the source says so
 */
public record ConflictRule(String id, RelationKindId kind, ConflictEffect effect, ClauseId clause) {}
