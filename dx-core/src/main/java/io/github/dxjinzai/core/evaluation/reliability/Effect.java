package io.github.dxjinzai.core.evaluation.reliability;

/** Where variance comes from (変動要因), by the notation of generalizability theory. */
public enum Effect {
    /** Persons: what the ratings are to tell. */
    PERSON("p"),
    /** Raters: their leniency. */
    RATER("r"),
    /** Persons and raters together, with all that is left. */
    PERSON_RATER("pr"),
    /** Occasions: how hard they are. */
    OCCASION("o"),
    /** Raters within occasions. */
    RATER_IN_OCCASION("r:o"),
    /** Persons and occasions together. */
    PERSON_OCCASION("po"),
    /** Persons and raters within occasions together, with all that is left. */
    PERSON_RATER_IN_OCCASION("pr:o");

    private final String notation;

    Effect(String notation) {
        this.notation = notation;
    }

    /** The effect in letters, such as {@code pr:o}. */
    public String notation() {
        return notation;
    }
}
