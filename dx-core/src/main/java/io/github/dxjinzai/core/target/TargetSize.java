package io.github.dxjinzai.core.target;

import java.math.BigDecimal;
import java.util.Optional;

/** How many people a target asks for (目標の大きさ). */
public sealed interface TargetSize {

    /**
     * How many people that is of so many members of staff; absent where the source has not said it yet.
     *
     * @param staff how many serve where the target counts, 0 or more
     */
    Optional<Integer> of(int staff);

    /**
     * A number of people (人数).
     *
     * @param count how many, 0 or more
     */
    record People(int count) implements TargetSize {

        public People {
            if (count < 0) {
                throw new IllegalArgumentException("a target is 0 people or more, not " + count);
            }
        }

        @Override
        public Optional<Integer> of(int staff) {
            return Optional.of(count);
        }
    }

    /**
     * A share of the staff who serve on the last day of the fiscal year (職員に占める割合). It is reached by the smallest number of
     * people that is not below it: 20 % of 11 people is 3.
     *
     * @param thousandths thousandths of a percent, 1 to 100 000: 20 % is 20 000
     */
    record ShareOfStaff(int thousandths) implements TargetSize {

        private static final int WHOLE = 100_000;
        private static final int DECIMALS = 3;

        public ShareOfStaff {
            if (thousandths < 1 || thousandths > WHOLE) {
                throw new IllegalArgumentException(
                        "a share is above 0 % and at most 100 %, not " + thousandths + " thousandths of a percent");
            }
        }

        /** The share in percent, exact, with at most three decimals and none to spare: 20, 2.5. */
        public BigDecimal percent() {
            BigDecimal stripped = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public Optional<Integer> of(int staff) {
            return Optional.of((int) (((long) staff * thousandths + WHOLE - 1) / WHOLE));
        }
    }

    /** Not said yet: the source announces a target and gives no figure (未定). It is shown, and never reached or missed. */
    record Unstated() implements TargetSize {

        @Override
        public Optional<Integer> of(int staff) {
            return Optional.empty();
        }
    }
}
