package io.github.dxjinzai.core.judgment.scorecard;

import java.util.List;

/**
 * What befell ratings, in numbers of raters (注記): nothing is left out or counted otherwise in silence.
 *
 * @param excluded whose rating does not count, because they are related to those rated
 * @param noted whose rating counts although they are related
 * @param notEntitled whose group may not take the perspective, so that their rating does not count
 * @param early who rated before the project was over, so that their rating does not count
 * @param cannotJudge who answered that they cannot judge
 * @param corrected whose rating was corrected; the earlier one is superseded
 * @param reasons why ratings were corrected, each reason once and in alphabetical order; empty for readers who see no words, and
 *     where the figure is withheld
 */
public record Flags(
        int excluded, int noted, int notEntitled, int early, int cannotJudge, int corrected, List<String> reasons) {

    /** Nothing to note. */
    public static final Flags NONE = new Flags(0, 0, 0, 0, 0, 0, List.of());

    public Flags {
        reasons = reasons.stream().distinct().sorted().toList();
    }

    /** Whether there is nothing to note. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    Flags withoutReasons() {
        return new Flags(excluded, noted, notEntitled, early, cannotJudge, corrected, List.of());
    }
}
