package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.Scale;
import java.util.Collection;

/**
 * How the sum of a block of secret ratings is told (上下端の丸め): exactly in the middle, as a band near either end.
 *
 * <p>With K steps on the scale, n ratings and c of them known to the reader, sums are counted in steps from 0 to nK. Up to cK+1 they
 * are one band, and so are the highest cK+2; any other sum is told. Whatever the c known ratings are, the sum of the others can
 * then be above 0 and below its highest, so that each of the others, of which there are at least two, may have had more than one
 * score. Whether anything is told depends on n alone, never on a score: so silence tells nothing.
 *
 * @param scale the scale
 * @param known how many ratings of a block a reader may know
 */
record Bands(Scale scale, int known) {

    private long steps() {
        return ((long) scale.to().thousandths() - scale.from().thousandths())
                / scale.step().thousandths();
    }

    /** The highest sum in steps that belongs to the lower band. */
    private long edge() {
        return known * steps() + 1;
    }

    /** The fewest ratings whose sums have two bands that do not meet. */
    long leastAnswers() {
        long steps = steps();
        return steps == 0 ? Long.MAX_VALUE : Math.floorDiv(2 * edge() + steps, steps);
    }

    /** The sum of these answers as it is told. */
    Tally tell(Collection<Answer> answers, boolean banded) {
        int n = answers.size();
        long bottom = (long) n * scale.from().thousandths();
        long sum = Tally.exactly(answers).least();
        if (!banded || n < leastAnswers()) {
            return Tally.shown(n, sum, sum);
        }
        long top = (long) n * scale.to().thousandths();
        long width = edge() * scale.step().thousandths();
        if (sum <= bottom + width) {
            return Tally.shown(n, bottom, bottom + width);
        }
        return sum >= top - width ? Tally.shown(n, top - width, top) : Tally.shown(n, sum, sum);
    }
}
