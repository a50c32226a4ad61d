package io.github.dxjinzai.core.policy.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

/**
 * How many seats in projects one person needs at least: by the end of the year in which a criterion is met, by that of the year before,
 * and so on.
 *
 * @param byLag the counts, that of the year itself first; none are needed by the end of a year before the last of them
 */
record SeatNeed(List<Counts> byLag) {

    /** As far back as is looked. */
    static final int LONGEST = 50;

    static final SeatNeed NONE = new SeatNeed(List.of());

    SeatNeed {
        byLag = List.copyOf(byLag);
    }

    /**
     * Seats of leaders, of members, and of either.
     *
     * @param seats not fewer than both together
     */
    record Counts(long leaders, long members, long seats) {

        static final Counts NONE = new Counts(0, 0, 0);

        private Counts with(Counts other, LongBinaryOperator how) {
            return new Counts(
                    how.applyAsLong(leaders, other.leaders),
                    how.applyAsLong(members, other.members),
                    how.applyAsLong(seats, other.seats));
        }

        private Counts whole() {
            return new Counts(leaders, members, Math.max(seats, leaders + members));
        }
    }

    Counts at(int lag) {
        return lag < byLag.size() ? byLag.get(lag) : Counts.NONE;
    }

    /** What both need, where the same seat may serve both. */
    SeatNeed and(SeatNeed other) {
        return with(other, Math::max);
    }

    /** What both need, where no seat serves both. */
    SeatNeed plus(SeatNeed other) {
        return with(other, Long::sum);
    }

    private SeatNeed with(SeatNeed other, LongBinaryOperator how) {
        List<Counts> all = new ArrayList<>();
        for (int lag = 0; lag < Math.max(byLag.size(), other.byLag.size()); lag++) {
            all.add(at(lag).with(other.at(lag), how).whole());
        }
        return new SeatNeed(all);
    }

    /** What is needed where any k of them are. */
    static SeatNeed kth(List<SeatNeed> parts, int k) {
        if (k < 1 || k > parts.size()) {
            return NONE;
        }
        List<Counts> all = new ArrayList<>();
        int longest = parts.stream().mapToInt(part -> part.byLag.size()).max().orElse(0);
        for (int lag = 0; lag < longest; lag++) {
            int at = lag;
            all.add(new Counts(
                    kth(parts.stream().mapToLong(part -> part.at(at).leaders()), k),
                    kth(parts.stream().mapToLong(part -> part.at(at).members()), k),
                    kth(parts.stream().mapToLong(part -> part.at(at).seats()), k)));
        }
        return new SeatNeed(all);
    }

    private static long kth(LongStream values, int k) {
        return values.boxed().sorted(Comparator.naturalOrder()).toList().get(k - 1);
    }
}
