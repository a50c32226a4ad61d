package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.source.Term;
import java.util.Optional;

/**
 * What adds to a total (加算の対象): facts, each with its own figure or each worth the same.
 *
 * @param of which facts
 * @param worth how much each of them adds
 * @param atMost how much they add together at most, where there is a limit
 */
public record Contribution(FactSelection of, Worth worth, Optional<Term<Quantity>> atMost) {

    /** How much one fact adds. */
    public sealed interface Worth {

        /**
         * Its own figure. One that was not recorded is unknown, not zero.
         *
         * @param quantity which figure
         */
        record Own(QuantityId quantity) implements Worth {}

        /**
         * The same for each.
         *
         * @param value how much
         */
        record Each(Term<Quantity> value) implements Worth {}
    }
}
