package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.judgment.Verdict;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The verdicts on many people (一括判定の結果), two bits each: whether the criterion is met, and whether it may be. They are in the order
 * of the packed facts.
 */
public final class BulkVerdicts {

    private final int people;
    private final long[] met;
    private final long[] may;

    /** The verdicts of {@code people} people by 64 of them; the bits beyond the last one are 0. */
    BulkVerdicts(int people, long[] met, long[] may) {
        this.people = people;
        this.met = met;
        this.may = may;
    }

    /** How many people there are. */
    public int people() {
        return people;
    }

    /**
     * The verdict on one person.
     *
     * @param person which, from 0
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public Verdict of(int person) {
        Objects.checkIndex(person, people);
        long bit = 1L << (person % Long.SIZE);
        int word = person / Long.SIZE;
        if ((met[word] & bit) != 0) {
            return Verdict.MET;
        }
        return (may[word] & bit) != 0 ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    /** On how many people the verdict is this one. */
    public int count(Verdict verdict) {
        int holding = 0;
        int possible = 0;
        for (int i = 0; i < met.length; i++) {
            holding += Long.bitCount(met[i]);
            possible += Long.bitCount(may[i]);
        }
        return switch (verdict) {
            case MET -> holding;
            case NOT_MET -> people - possible;
            case UNDETERMINED -> possible - holding;
        };
    }

    /** The people, by their numbers, on whom the verdict is this one: those for whom reasons are worth asking. */
    public IntStream people(Verdict verdict) {
        return IntStream.range(0, people).filter(person -> of(person) == verdict);
    }
}
