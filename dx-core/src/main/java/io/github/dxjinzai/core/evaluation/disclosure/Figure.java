package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.source.Language;
import java.util.Optional;

/**
 * One figure of a view (開示値): never a value without how many answers are behind it and whether it may be shown. Withheld is not zero.
 *
 * @param n how many answers; on one item that is how many raters. It is told of what is withheld too: the rules are safe against a
 *     reader who knows who answered
 * @param state whether the value is shown
 * @param mean the value, present if and only if it is shown
 */
public record Figure(int n, DisclosureState state, Optional<MeanRange> mean) {

    public Figure {
        if ((n == 0) != (state == DisclosureState.NO_DATA) || n < 0) {
            throw new IllegalArgumentException(n + " answers cannot be " + state);
        }
        if (mean.isPresent() != (state == DisclosureState.SHOWN)) {
            throw new IllegalArgumentException(
                    "a value that is " + state + (mean.isPresent() ? " is there" : " is not there"));
        }
    }

    static Figure without(int n, DisclosureState state) {
        return new Figure(n, n == 0 ? DisclosureState.NO_DATA : state, Optional.empty());
    }

    /** In words, for people: {@code 5 raters, 3.4}; {@code 2 raters, value withheld}; {@code no raters}. */
    public String text(Language language) {
        String count = language.choose("評価者" + n + "名", n == 1 ? "1 rater" : n + " raters");
        return switch (state) {
            case SHOWN ->
                count
                        + language.choose("、", ", ")
                        + mean.map(value -> value.text(language)).orElse("");
            case WITHHELD_FIRST, WITHHELD_WITH_IT -> count + language.choose("、値は非公開", ", value withheld");
            case NO_DATA -> language.choose("評価者なし", "no raters");
        };
    }
}
