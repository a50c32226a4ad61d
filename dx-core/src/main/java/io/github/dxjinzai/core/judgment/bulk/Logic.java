package io.github.dxjinzai.core.judgment.bulk;

import java.util.Arrays;
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
            set(open, verdict);
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

        /** By number: those who meet so many of the parts asked so far, and those who may. */
        private final long[] holding;

        private final long[] possible;

        Some(List<Node> parts, int required) {
            this.parts = parts.toArray(Node[]::new);
            // one more than there are is as many as any
            this.required = Math.max(0, Math.min(required, this.parts.length + 1));
            this.holding = new long[this.required + 1];
            this.possible = new long[this.required + 1];
        }

        @Override
        void find(int first, long open) {
            Arrays.fill(holding, 0);
            Arrays.fill(possible, 0);
            holding[0] = open;
            possible[0] = open;
            for (Node part : parts) {
                part.judge(first, open & ~holding[required]);
                for (int number = required; number > 0; number--) {
                    holding[number] |= holding[number - 1] & part.met;
                    possible[number] |= possible[number - 1] & part.may;
                }
            }
            met |= holding[required];
            may |= holding[required] | possible[required];
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
