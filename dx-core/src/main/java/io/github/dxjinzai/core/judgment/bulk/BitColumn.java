package io.github.dxjinzai.core.judgment.bulk;

/** Bits that come one by one, 64 of them a number. */
final class BitColumn {

    private final LongColumn words = new LongColumn();
    private long word;
    private int size;

    void add(boolean set) {
        word |= set ? 1L << size : 0;
        size++;
        if (size % Long.SIZE == 0) {
            words.add(word);
            word = 0;
        }
    }

    /** The numbers; the bits beyond the last one are 0. */
    long[] toArray() {
        if (size % Long.SIZE != 0) {
            words.add(word);
        }
        return words.toArray();
    }
}
