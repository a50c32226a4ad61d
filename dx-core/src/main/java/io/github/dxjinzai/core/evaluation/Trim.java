package io.github.dxjinzai.core.evaluation;

/** How much a trimmed mean cuts off at each end (トリムの幅): the lowest so many ratings, and as many of the highest. */
public sealed interface Trim {

    /** How many of {@code ratings} are cut off at each end. */
    int each(int ratings);

    /**
     * So many ratings, however many there are.
     *
     * @param count how many at each end, 1 or more
     */
    record Count(int count) implements Trim {
        public Count {
            if (count < 1) {
                throw new IllegalArgumentException("at least one rating is cut off at each end, not " + count);
            }
        }

        @Override
        public int each(int ratings) {
            return count;
        }
    }

    /**
     * A share of the ratings, rounded down: 20 percent of nine is one.
     *
     * @param percent the share at each end in percent, 1 to 49
     */
    record Share(int percent) implements Trim {

        /** The largest share, which always leaves a rating. */
        public static final int MOST = 49;

        public Share {
            if (percent < 1 || percent > MOST) {
                throw new IllegalArgumentException(
                        "a share of 1 to " + MOST + " percent is cut off at each end, not " + percent);
            }
        }

        @Override
        public int each(int ratings) {
            return (int) ((long) ratings * percent / 100);
        }
    }
}
