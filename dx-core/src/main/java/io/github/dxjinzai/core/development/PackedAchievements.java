package io.github.dxjinzai.core.development;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An unmodifiable list of achievements that keeps what judgments look at in columns beside the records (実績の一覧): a person's
 * achievements are gone through once for every condition that the person is held against, and so are packed once, when they are put
 * together.
 *
 * <p>Example: {@code PackedAchievements.of(achievements).thousandths(0, new QuantityId("hours"))} gives the hours of the first:
 * 7500 for 7.5.
 */
public final class PackedAchievements extends AbstractList<Achievement> implements RandomAccess {

    /** What {@link #thousandths} gives for a figure that was not recorded; no quantity is below zero. */
    public static final long NO_FIGURE = -1;

    private static final int NUMBERS = 3;
    private static final int LAST_VALID = 1;
    private static final int PLACES = 2;
    private static final int REFERENCES = 5;
    private static final int KIND = 1;
    private static final int ITEM = 2;
    private static final int DAY = 3;
    private static final int ATTESTER = 4;
    private static final int ATTESTED = 1;
    private static final int ENDING = 2;
    private static final int FLAGS = 2;
    private static final long WORD = 0xffffffffL;
    private static final Object NO_ATTESTER = new Object();
    private static final PackedAchievements NONE = new PackedAchievements(List.of());

    private final int size;
    /**
     * Achievement after achievement: the day with whether it is attested and ends; the last day on which it is valid; after which of the
     * figures its own end, with what tells most items apart. Then the figures.
     */
    private final long[] numbers;
    /** Achievement after achievement: the record, the kind, the item, the day, the office. Then what each figure is one of. */
    private final Object[] references;

    private PackedAchievements(List<Achievement> achievements) {
        this.size = achievements.size();
        int recorded = 0;
        for (Achievement one : achievements) {
            recorded += one.quantities().size();
        }
        this.numbers = new long[NUMBERS * size + recorded];
        this.references = new Object[REFERENCES * size + recorded];
        int next = 0;
        for (int i = 0; i < size; i++) {
            Achievement one = achievements.get(i);
            for (Map.Entry<QuantityId, Quantity> figure : one.quantities().entrySet()) {
                numbers[NUMBERS * size + next] = figure.getValue().thousandths();
                references[REFERENCES * size + next++] = figure.getKey();
            }
            int flags =
                    (one.by().isPresent() ? ATTESTED : 0) | (one.validUntil().isPresent() ? ENDING : 0);
            numbers[NUMBERS * i] = one.day().toEpochDay() << FLAGS | flags;
            numbers[NUMBERS * i + LAST_VALID] =
                    one.validUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            numbers[NUMBERS * i + PLACES] = (long) next << Integer.SIZE | (key(one.item()) & WORD);
            references[REFERENCES * i] = one;
            references[REFERENCES * i + KIND] = one.kind();
            references[REFERENCES * i + ITEM] = one.item();
            references[REFERENCES * i + DAY] = one.day();
            references[REFERENCES * i + ATTESTER] =
                    one.by().isPresent() ? one.by().get() : NO_ATTESTER;
        }
    }

    /** The same achievements in the same order; the list itself if it is packed. Time and room grow with their number. */
    public static PackedAchievements of(List<Achievement> achievements) {
        if (achievements instanceof PackedAchievements packed) {
            return packed;
        }
        return achievements.isEmpty() ? NONE : new PackedAchievements(List.copyOf(achievements));
    }

    @Override
    public Achievement get(int number) {
        return (Achievement) references[REFERENCES * Objects.checkIndex(number, size)];
    }

    @Override
    public int size() {
        return size;
    }

    /** The day on which it was achieved, as {@link LocalDate#toEpochDay()} tells it. */
    public long epochDay(int number) {
        return numbers[NUMBERS * number] >> FLAGS;
    }

    /** The same day. */
    public LocalDate day(int number) {
        return (LocalDate) references[REFERENCES * number + DAY];
    }

    /** The last day on which it is valid, as {@link #epochDay}; {@link Long#MAX_VALUE} where it does not end. */
    public long lastValid(int number) {
        return numbers[NUMBERS * number + LAST_VALID];
    }

    /** Which kind it is. */
    public AchievementKind kind(int number) {
        return (AchievementKind) references[REFERENCES * number + KIND];
    }

    /** Whether an office attests it. */
    public boolean isAttested(int number) {
        return (numbers[NUMBERS * number] & ATTESTED) != 0;
    }

    /**
     * The office that attests it.
     *
     * @throws ClassCastException if none does
     */
    public AttesterId attester(int number) {
        return (AttesterId) references[REFERENCES * number + ATTESTER];
    }

    /** Whether it is valid until a day only. */
    public boolean isEnding(int number) {
        return (numbers[NUMBERS * number] & ENDING) != 0;
    }

    /** Which it is. */
    public AchievementId item(int number) {
        return (AchievementId) references[REFERENCES * number + ITEM];
    }

    /** A number that is the same for the same item, and mostly another for another: whoever looks for one among many compares it first. */
    public static int key(AchievementId item) {
        return item.value().hashCode();
    }

    /** The {@link #key(AchievementId) key} of its item. */
    public int key(int number) {
        return (int) numbers[NUMBERS * number + PLACES];
    }

    /** A figure in thousandths, or {@link #NO_FIGURE} where it was not recorded. Time grows with the figures of that one. */
    public long thousandths(int number, QuantityId quantity) {
        for (int i = number == 0 ? 0 : end(number - 1); i < end(number); i++) {
            if (references[REFERENCES * size + i].equals(quantity)) {
                return numbers[NUMBERS * size + i];
            }
        }
        return NO_FIGURE;
    }

    /** After which of all figures its own end; those of the next begin there. */
    private int end(int number) {
        return (int) (numbers[NUMBERS * number + PLACES] >> Integer.SIZE);
    }
}
