package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.source.Language;

/**
 * What a reader is told of a threshold that was judged (閲覧者への説明). Judging rests on withheld scores too; telling does not.
 *
 * <p>Example: {@code met (5 raters, value withheld)}.
 *
 * @param outcome what was judged
 * @param figure the figure as this reader may see it
 */
public record Explained(Outcome outcome, Figure figure) {

    /** What was judged of a threshold. */
    public enum Outcome {
        /** 満たす. */
        MET("満たす", "met"),
        /** 満たさない. */
        NOT_MET("満たさない", "not met"),
        /** 保留: nothing could be judged. */
        UNDETERMINED("保留", "undetermined");

        private final String japanese;
        private final String english;

        Outcome(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }
    }

    /** In words, for people. */
    public String text(Language language) {
        String word = language.choose(outcome.japanese, outcome.english);
        return word + language.choose("(", " (") + figure.text(language) + language.choose(")", ")");
    }
}
