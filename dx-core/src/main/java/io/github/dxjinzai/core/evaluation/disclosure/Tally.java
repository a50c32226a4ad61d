package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.MeanScore;
import java.util.Collection;
import java.util.Optional;

/**
 * A figure in the making: what may be told of a sum of answers. Tallies are added; a sum with a withheld part is withheld.
 *
 * @param n how many answers
 * @param state whether the sum may be told
 * @param least the sum is at least this, in thousandths of a score; 0 if it may not be told
 * @param most the sum is at most this
 */
record Tally(int n, DisclosureState state, long least, long most) {

    static final Tally NONE = new Tally(0, DisclosureState.NO_DATA, 0, 0);

    static Tally shown(int n, long least, long most) {
        return n == 0 ? NONE : new Tally(n, DisclosureState.SHOWN, least, most);
    }

    static Tally withheld(int n, DisclosureState state) {
        return n == 0 ? NONE : new Tally(n, state, 0, 0);
    }

    static Tally exactly(Collection<Answer> answers) {
        long sum = answers.stream()
                .mapToLong(answer -> answer.score().thousandths())
                .sum();
        return shown(answers.size(), sum, sum);
    }

    Tally plus(Tally other) {
        int both = n + other.n;
        DisclosureState worst = graver(state, other.state);
        return worst == DisclosureState.SHOWN
                ? shown(both, least + other.least, most + other.most)
                : withheld(both, worst);
    }

    private static DisclosureState graver(DisclosureState one, DisclosureState other) {
        for (DisclosureState state : new DisclosureState[] {
            DisclosureState.WITHHELD_FIRST, DisclosureState.WITHHELD_WITH_IT, DisclosureState.SHOWN
        }) {
            if (one == state || other == state) {
                return state;
            }
        }
        return DisclosureState.NO_DATA;
    }

    Figure figure() {
        return state == DisclosureState.SHOWN
                ? new Figure(n, state, Optional.of(new MeanRange(new MeanScore(least, n), new MeanScore(most, n))))
                : Figure.without(n, state);
    }
}
