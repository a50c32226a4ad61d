package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.evaluation.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a group of raters marks on the scale of 1 to 5 in half steps, against a threshold of 3.5 (評点の傾向). */
enum Marks {
    /** Their mean is at or above the threshold, whoever of them is left out; one of four or more may be below it. */
    GOOD {
        @Override
        List<Score> scores(Dice dice, int raters) {
            List<Integer> halves = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                halves.add(USUAL.get(dice.below(USUAL.size())));
            }
            if (raters >= 4 && dice.below(2) == 0) {
                halves.set(0, BELOW);
                halves.set(1, HIGH);
                halves.set(2, HIGH);
            }
            return dice.shuffled(halves).stream().map(Marks::score).toList();
        }
    },
    /** Every one of them gives exactly the threshold. */
    EXACT {
        @Override
        List<Score> scores(Dice dice, int raters) {
            return Collections.nCopies(raters, score(THRESHOLD));
        }
    },
    /** Every one of them gives one step below the threshold. */
    STEP_BELOW {
        @Override
        List<Score> scores(Dice dice, int raters) {
            return Collections.nCopies(raters, score(BELOW));
        }
    },
    /** Every one of them is below the threshold. */
    POOR {
        @Override
        List<Score> scores(Dice dice, int raters) {
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                scores.add(score(dice.between(LOW, BELOW)));
            }
            return Collections.unmodifiableList(scores);
        }
    },
    /** Nobody marks. */
    MISSING {
        @Override
        List<Score> scores(Dice dice, int raters) {
            return List.of();
        }
    };

    private static final int THRESHOLD = 7;
    private static final int BELOW = 6;
    private static final int HIGH = 9;
    private static final int LOW = 4;
    private static final List<Integer> USUAL = List.of(7, 7, 7, 8, 8, 8, 8, 9, 9, 10);

    /** The scores of so many raters; none if nobody marks. */
    abstract List<Score> scores(Dice dice, int raters);

    private static Score score(int halves) {
        return new Score(halves * 500);
    }
}
