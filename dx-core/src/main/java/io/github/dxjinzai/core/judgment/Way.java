package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.source.ClauseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a node of a criterion that is not met can come to be met (満たすまでの道筋). The ways form a tree as the criterion does. */
public sealed interface Way {

    /** Nothing is missing, or what is asked for elsewhere is enough (不足なし). */
    record Nothing() implements Way {}

    /**
     * One thing is missing (不足事項).
     *
     * @param question what is asked
     */
    record Ask(Question question) implements Way {}

    /**
     * All of these are missing (すべて必要).
     *
     * @param node the id of the criterion's node
     * @param of the ways, in the policy's order
     */
    record Every(String node, List<Way> of) implements Way {
        public Every {
            of = List.copyOf(of);
        }
    }

    /**
     * So many of these are enough (いずれか): never merged into one list, since the choice is the person's.
     *
     * @param node the id of the criterion's node
     * @param atLeast how many are enough
     * @param options the alternatives, in the policy's order
     */
    record AnyOf(String node, int atLeast, List<Option> options) implements Way {
        public AnyOf {
            options = List.copyOf(options);
        }
    }

    /**
     * One alternative.
     *
     * @param part which of the node's parts, from 0
     * @param taken whether the pathway's earliest day rests on it
     * @param way the way
     * @param earliest the earliest day on which the whole is met with this alternative; absent where no way with it was found
     */
    record Option(int part, boolean taken, Way way, Optional<LocalDate> earliest) {}

    /**
     * There is no way, as far as was found (道がない).
     *
     * @param node the id of the criterion's node
     * @param clause where the source asks for it, where the node has a clause
     * @param why why there is none
     */
    record NoWay(String node, Optional<ClauseId> clause, Obstacle why) implements Way {}

    /** The questions of the way, those of alternatives that are not taken left out. */
    default Stream<Question> questions() {
        if (this instanceof Ask ask) {
            return Stream.of(ask.question());
        }
        if (this instanceof Every every) {
            return every.of().stream().flatMap(Way::questions);
        }
        return this instanceof AnyOf any
                ? any.options().stream()
                        .filter(Option::taken)
                        .flatMap(one -> one.way().questions())
                : Stream.empty();
    }

    /** What stands in the way: of a way that is none, at least one. */
    default Stream<NoWay> obstacles() {
        if (this instanceof NoWay none) {
            return Stream.of(none);
        }
        if (this instanceof Every every) {
            return every.of().stream().flatMap(Way::obstacles);
        }
        return this instanceof AnyOf any
                ? any.options().stream().flatMap(one -> one.way().obstacles())
                : Stream.empty();
    }
}
