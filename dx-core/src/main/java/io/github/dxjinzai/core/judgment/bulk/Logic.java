package io.github.dxjinzai.core.judgment.bulk;

import java.util.List;

/** The nodes that put others together. */
final class Logic {

    private Logic() {}

    /** The same for everyone. */
    static final class Constant extends Node {

        private final int verdict;

        Constant(int verdict) {
            this.verdict = verdict;
        }

        @Override
        void find(int first, long open) {
            met |= (verdict & 1) != 0 ? open : 0;
            may |= (verdict & 2) != 0 ? open : 0;
        }
    }

    /** Every one of them. Those who fail one part are not asked for the next. */
    static final class All extends Node {

        private final Node[] parts;

        All(List<Node> parts) {
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        void find(int first, long open) {
            long every = open;
            long left = open;
            for (Node part : parts) {
                if (left == 0) {
                    break;
                }
                part.judge(first, left);
                every &= part.met;
                left &= part.may;
            }
            met |= every & left;
            may |= left;
        }
    }

    /** One of them at least. Those who meet one part are not asked for the next. */
    static final class Any extends Node {

        private final Node[] parts;

        Any(List<Node> parts) {
            this.parts = parts.toArray(Node[]::new);
        }

        @Override
        void find(int first, long open) {
            long possible = 0;
            long left = open;
            for (Node part : parts) {
                if (left == 0) {
                    break;
                }
                part.judge(first, left);
                possible |= part.may & left;
                left &= ~part.met;
            }
            met |= open & ~left;
            may |= possible | (open & ~left);
        }
    }

    /** Not. */
    static final class Not extends Node {

        private final Node part;

        Not(Node part) {
            this.part = part;
        }

        @Override
        void find(int first, long open) {
            part.judge(first, open);
            met |= open & ~part.may;
            may |= open & ~part.met;
        }
    }

    /** At least so many of them. */
    static final class Some extends Node {

        private final Node[] parts;
        private final int required;

        Some(List<Node> parts, int required) {
            this.parts = parts.toArray(Node[]::new);
            this.required = required;
        }

        @Override
        void find(int first, long open) {
            for (Node part : parts) {
                part.judge(first, open);
            }
            for (long left = open; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int holding = 0;
                int possible = 0;
                for (Node part : parts) {
                    holding += (int) (part.met >>> bit & 1);
                    possible += (int) (part.may >>> bit & 1);
                }
                set(bit, holding >= required ? MET : possible >= required ? UNDETERMINED : NOT_MET);
            }
        }
    }

    /** What the cases of an open choice agree on. */
    static final class Agreed extends Node {

        private final Node[] cases;

        Agreed(List<Node> cases) {
            this.cases = cases.toArray(Node[]::new);
        }

        @Override
        void find(int first, long open) {
            long every = open;
            long possible = 0;
            for (Node one : cases) {
                one.judge(first, open);
                every &= one.met;
                possible |= one.may;
            }
            met |= every;
            may |= open & possible;
        }
    }
}
