package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.source.ClauseId;

/**
 * What becomes of ratings by raters with a kind of relation to those rated (利害関係の定め). Nobody's rating of themself counts,
 * whatever the policy says.
 *
 * @param id the id
 * @param ground which relation
 * @param effect whether such ratings count
 * @param clause where the source says so
 */
public record ConflictRule(String id, Ground ground, ConflictEffect effect, ClauseId clause) {

    /** Which relation of rater and rated it is (定めの対象). */
    public sealed interface Ground {

        /**
         * A relation that is declared (申告).
         *
         * @param kind of this kind
         */
        record Declared(RelationKindId kind) implements Ground {}

        /**
         * That the rater, a member of staff, has worked together with those rated for less than so many days (協働期間の不足). Raters from
         * outside work together with nobody in this sense, and it does not concern them.
         *
         * @param days the fewest days that are enough, 1 or more
         */
        record TogetherUnder(int days) implements Ground {

            public TogetherUnder {
                if (days < 1) {
                    throw new IllegalArgumentException("a minimum time together is at least 1 day, not " + days);
                }
            }
        }
    }
}
