package io.github.dxjinzai.core.judgment.bulk;

/** Something of where, as what and since when a person serves, which is undetermined where it is not known. */
abstract class ServiceLeaf extends Node.Leaf {

    final Columns columns;

    ServiceLeaf(Columns columns) {
        this.columns = columns;
    }

    @Override
    final int verdict(int person) {
        return columns.posts[person] == 0 ? UNDETERMINED : ofServing(person);
    }

    abstract int ofServing(int person);

    /** Whether the first day of service lies between two days, both included. */
    static final class Joined extends ServiceLeaf {

        private final long from;
        private final long until;

        Joined(Columns columns, long from, long until) {
            super(columns);
            this.from = from;
            this.until = until;
        }

        @Override
        int ofServing(int person) {
            return bits(columns.joined[person] >= from && columns.joined[person] <= until);
        }
    }

    /** Whether the code of the post, or of the units, is one of those asked for. */
    static final class Among extends ServiceLeaf {

        private final char[] codes;
        private final boolean[] asked;

        Among(Columns columns, char[] codes, boolean[] asked) {
            super(columns);
            this.codes = codes;
            this.asked = asked;
        }

        @Override
        int ofServing(int person) {
            return bits(asked[codes[person]]);
        }
    }

    /** What is undetermined for everyone, since a term is open. */
    static final class Open extends ServiceLeaf {

        Open(Columns columns) {
            super(columns);
        }

        @Override
        int ofServing(int person) {
            return UNDETERMINED;
        }
    }
}
