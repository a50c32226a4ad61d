package io.github.dxjinzai.core.judgment.bulk;

/** The days on which people were granted one role. Only those who ever were, its holders, take place for it, in their order. */
final class Grants {

    /** What the day is where there was none, and the holder where it is not one. */
    static final int NONE = Integer.MIN_VALUE;

    /** The grants of a role that nobody was granted. */
    static final Grants OF_NOBODY = new Packing().grants(0);

    /** By 64 people a bit each: those who were ever granted it. */
    private final long[] holders;

    /** By 64 people: how many holders come before them. */
    private final int[] before;

    /** By holder: the first of the days. There is one more, for where those of the last one end. */
    private final int[] daysOf;

    private final int[] days;

    private Grants(long[] holders, int[] daysOf, int[] days) {
        this.holders = holders;
        this.daysOf = daysOf;
        this.days = days;
        this.before = new int[holders.length];
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(holders[word - 1]);
        }
    }

    /** Those of 64 people who were ever granted it. */
    long holders(int word) {
        return word < holders.length ? holders[word] : 0;
    }

    /** Which holder a person is, or {@link #NONE}. */
    int holder(int person) {
        int word = person / Long.SIZE;
        long bit = 1L << person;
        return (holders(word) & bit) == 0 ? NONE : before[word] + Long.bitCount(holders[word] & (bit - 1));
    }

    /** The first day on which a person was granted it, if that is not after {@code today}. */
    int first(int person, int today) {
        int holder = holder(person);
        return holder == NONE || days[daysOf[holder]] > today ? NONE : days[daysOf[holder]];
    }

    /** The last day up to {@code today} on which a person was granted it. */
    int last(int person, int today) {
        int holder = holder(person);
        return holder == NONE ? NONE : lastOf(holder, today);
    }

    /** The last day up to {@code today} on which a holder was granted it. */
    int lastOf(int holder, int today) {
        int begin = daysOf[holder];
        for (int i = daysOf[holder + 1] - 1; i >= begin; i--) {
            if (days[i] <= today) {
                return days[i];
            }
        }
        return NONE;
    }

    /** The first of the days of a holder, for {@link #day}; those of the next holder begin where they end. */
    int daysOf(int holder) {
        return daysOf[holder];
    }

    /** One of the days. */
    int day(int which) {
        return days[which];
    }

    /** Grants of a role that come person by person. */
    static final class Packing {

        private final LongColumn holders = new LongColumn();
        private final IntColumn daysOf = new IntColumn();
        private final IntColumn days = new IntColumn();
        private long ofWord;
        private int last = NONE;

        /** Packs one more day of a person, who is not before the last one; nor is the day, of the same person. */
        void add(int person, int day) {
            if (person != last) {
                fill(person / Long.SIZE);
                ofWord |= 1L << person;
                daysOf.add(days.size());
                last = person;
            }
            days.add(day);
        }

        /** The grants to so many people. */
        Grants grants(int people) {
            fill((people + Long.SIZE - 1) / Long.SIZE);
            daysOf.add(days.size());
            return new Grants(holders.toArray(), daysOf.toArray(), days.toArray());
        }

        private void fill(int words) {
            while (holders.size() < words) {
                holders.add(ofWord);
                ofWord = 0;
            }
        }
    }
}
