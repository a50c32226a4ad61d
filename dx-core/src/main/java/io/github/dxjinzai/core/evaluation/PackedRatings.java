package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * An unmodifiable list of ratings that keeps what judgments look at in columns beside the records (評価の一覧): the ratings of a project are
 * gone through once for every condition that anyone is held against, and so are packed once, when they are put together.
 *
 * <p>Example: {@code PackedRatings.of(ratings).isOf(0, Occasion.DEBRIEF, false)} says of the first whether it is of the team's outcome
 * at the debrief.
 */
public final class PackedRatings extends AbstractList<Rating> implements RandomAccess {

    private static final int NUMBERS = 2;
    private static final int REFERENCES = 2;
    private static final int AFTER_PROJECT = 1;
    private static final int OF_PERSON = 2;
    private static final int WHOSE = AFTER_PROJECT | OF_PERSON;
    private static final int SCORED = 4;
    private static final int CORRECTION = 8;
    private static final int FLAGS = 4;
    private static final long WORD = 0xffffffffL;
    private static final Object NO_PERSPECTIVE = new Object();
    private static final PackedRatings NONE = new PackedRatings(new Rating[0]);

    private final Rating[] ratings;
    private final int size;
    /** Rating after rating: the day with what kind of rating it is, and the score with what tells most raters apart. */
    private final long[] numbers;
    /** Rating after rating: the perspective and the group. */
    private final Object[] references;

    private PackedRatings(Rating[] ratings) {
        this.ratings = ratings;
        this.size = ratings.length;
        this.numbers = new long[NUMBERS * size];
        this.references = new Object[REFERENCES * size];
        for (int i = 0; i < size; i++) {
            Rating rating = ratings[i];
            Optional<Score> score = rating.score();
            int flags = (rating.occasion() == Occasion.AFTER_PROJECT ? AFTER_PROJECT : 0)
                    | (rating.ratee().isPresent() ? OF_PERSON : 0)
                    | (score.isPresent() ? SCORED : 0)
                    | (rating.revision() > 0 ? CORRECTION : 0);
            numbers[NUMBERS * i] = rating.day().toEpochDay() << FLAGS | flags;
            numbers[NUMBERS * i + 1] = (long) score.map(Score::thousandths).orElse(0) << Integer.SIZE
                    | (rating.rater().value().hashCode() & WORD);
            references[REFERENCES * i] =
                    rating.perspective().isPresent() ? rating.perspective().get() : NO_PERSPECTIVE;
            references[REFERENCES * i + 1] = rating.group();
        }
    }

    /** The same ratings in the same order; the list itself if it is packed. Time and room grow with their number. */
    public static PackedRatings of(List<Rating> ratings) {
        if (ratings instanceof PackedRatings packed) {
            return packed;
        }
        return ratings.isEmpty() ? NONE : new PackedRatings(ratings.toArray(Rating[]::new));
    }

    @Override
    public Rating get(int number) {
        return ratings[number];
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether a rating is of this occasion, and of the person rather than of the team's outcome. */
    public boolean isOf(int number, Occasion occasion, boolean person) {
        int whose = (occasion == Occasion.AFTER_PROJECT ? AFTER_PROJECT : 0) | (person ? OF_PERSON : 0);
        return (numbers[NUMBERS * number] & WHOSE) == whose;
    }

    /** The day it was given, as {@link LocalDate#toEpochDay()} tells it. */
    public long epochDay(int number) {
        return numbers[NUMBERS * number] >> FLAGS;
    }

    /** Whether it corrects an earlier one. */
    public boolean isCorrection(int number) {
        return (numbers[NUMBERS * number] & CORRECTION) != 0;
    }

    /** Whether it has a score; if not, the rater cannot judge. */
    public boolean isScored(int number) {
        return (numbers[NUMBERS * number] & SCORED) != 0;
    }

    /** The score in thousandths; 0 where there is none. */
    public int thousandths(int number) {
        return (int) (numbers[NUMBERS * number + 1] >> Integer.SIZE);
    }

    /** Whether it was given from this perspective. */
    public boolean isFrom(int number, PerspectiveId perspective) {
        return references[REFERENCES * number].equals(perspective);
    }

    /** The group to which the rater belonged. */
    public RaterGroupId group(int number) {
        return (RaterGroupId) references[REFERENCES * number + 1];
    }

    /** Whether this member of staff gave it. */
    public boolean isBy(int number, StaffId staff) {
        return (int) numbers[NUMBERS * number + 1] == staff.value().hashCode()
                && ratings[number].rater().is(staff);
    }

    /** Whether two were given by the same rater. */
    public boolean isBySame(int number, int other) {
        return (int) numbers[NUMBERS * number + 1] == (int) numbers[NUMBERS * other + 1]
                && ratings[number].rater().equals(ratings[other].rater());
    }
}
