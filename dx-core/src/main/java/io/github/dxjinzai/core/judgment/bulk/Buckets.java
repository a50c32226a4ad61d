package io.github.dxjinzai.core.judgment.bulk;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * Where the facts of a kind stand: by person, and of one person by bucket, so that whoever asks for facts of some codes comes to those
 * alone. A code is in bucket {@code code % 64}; up to 64 codes each has one of its own. Within a bucket facts are in the order of their
 * days.
 */
final class Buckets {

    /** By person: a bit for each bucket that is not empty. */
    final long[] filled;

    /** By person: which of all buckets that are not empty is the first one. */
    final int[] firstOf;

    /** By bucket that is not empty: its first fact. There is one more, for where the last one ends. */
    final int[] begins;

    private Buckets(Packing from) {
        filled = from.filled.toArray();
        firstOf = from.firstOf.toArray();
        begins = from.begins.toArray();
    }

    /** The bit of the bucket of a code. */
    static long bit(int code) {
        // of the distance of a shift the lowest six bits count
        return 1L << code;
    }

    /** Where facts stand that are packed one person after the other. */
    static final class Packing {

        private final LongColumn filled = new LongColumn();
        private final IntColumn firstOf = new IntColumn();
        private final IntColumn begins = new IntColumn();

        /** How many facts have been packed. */
        private final IntSupplier packed;

        Packing(IntSupplier packed) {
            this.packed = packed;
        }

        /**
         * Packs the facts of the next person.
         *
         * @param codes the code of each of them, in the order of their days
         * @param pack what packs one of them
         */
        void add(int[] codes, IntConsumer pack) {
            long all = 0;
            for (int code : codes) {
                all |= bit(code);
            }
            filled.add(all);
            firstOf.add(begins.size());
            for (long left = all; left != 0; left &= left - 1) {
                begins.add(packed.getAsInt());
                for (int i = 0; i < codes.length; i++) {
                    if (bit(codes[i]) == Long.lowestOneBit(left)) {
                        pack.accept(i);
                    }
                }
            }
        }

        Buckets buckets() {
            begins.add(packed.getAsInt());
            return new Buckets(this);
        }
    }
}
