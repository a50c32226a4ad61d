package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.source.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * A figure that counts beside others.
     *
     * @param figure the figure
     * @param weight how much it weighs
     */
    public record Weighted(Figure figure, Weight weight) {}

    /**
     * The mean of figures by their weights. It is made of what is told alone: where one part is withheld, so is the whole; where
     * one is a band, the whole is. Parts without data or without weight do not count; they are never zeros.
     *
     * <p>Example: of 3.5 and the band 4 to 5, weighing the same, it is 3.75 to 4.25.
     */
    public static Figure mean(List<Weighted> parts) {
        List<Weighted> counted = parts.stream()
                .filter(part -> part.figure.n > 0 && part.weight.counts())
                .toList();
        int n = counted.stream().mapToInt(part -> part.figure.n).sum();
        for (DisclosureState state :
                List.of(DisclosureState.WITHHELD_FIRST, DisclosureState.WITHHELD_WITH_IT, DisclosureState.NO_DATA)) {
            if (n == 0 || counted.stream().anyMatch(part -> part.figure.state == state)) {
                return without(n, state);
            }
        }
        return new Figure(
                n,
                DisclosureState.SHOWN,
                Optional.of(new MeanRange(end(counted, MeanRange::from), end(counted, MeanRange::to))));
    }

    private static MeanScore end(List<Weighted> parts, Function<MeanRange, MeanScore> which) {
        return MeanScore.ofWeighted(parts.stream()
                .map(part -> new MeanScore.Weighted(which.apply(part.figure.mean.orElseThrow()), part.weight))
                .toList());
    }

    /** The figure of all answers of these figures together, which have no answer in common: each answer weighs the same. */
    public static Figure together(List<Figure> figures) {
        return mean(figures.stream()
                .map(figure -> new Weighted(figure, new Weight(figure.n)))
                .toList());
    }

    /** The figure rounded so, at both ends of a band. */
    public Figure rounded(Rounding rounding) {
        return new Figure(
                n,
                state,
                mean.map(range ->
                        new MeanRange(range.from().rounded(rounding), range.to().rounded(rounding))));
    }

    /** The same number of answers without the value, as of what would give away single ratings. */
    public Figure withheld() {
        return state == DisclosureState.SHOWN ? without(n, DisclosureState.WITHHELD_WITH_IT) : this;
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
