package io.github.dxjinzai.core.policy.review;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which verdicts a criterion can have at all (あり得る判定): never fewer than it can have, so that what is missing here cannot happen.
 *
 * @param met whether it can be met
 * @param refused whether it can be not met
 * @param open whether it can be undetermined
 */
record Outcomes(boolean met, boolean refused, boolean open) {

    /** Every verdict. */
    static final Outcomes ANY = new Outcomes(true, true, true);

    /** What facts of a person decide: met where that is possible at all. */
    static Outcomes ofFacts(boolean possible) {
        return new Outcomes(possible, true, true);
    }

    /** At least {@code least} of the parts, by Kleene's rules; the parts as if they did not depend on each other. */
    static Outcomes atLeast(int least, List<Outcomes> parts) {
        long canHold = count(parts, Outcomes::met);
        long notRefused = parts.stream().filter(part -> part.met || part.open).count();
        long mustHold = parts.stream().filter(Outcomes::isAlways).count();
        long canFail = count(parts, Outcomes::refused);
        boolean open = count(parts, Outcomes::open) > 0 && mustHold < least && notRefused >= least;
        return new Outcomes(canHold >= least, parts.size() - canFail < least, open);
    }

    private static long count(List<Outcomes> parts, Predicate<Outcomes> which) {
        return parts.stream().filter(which).count();
    }

    /** The opposite. */
    Outcomes not() {
        boolean opposite = refused;
        return new Outcomes(opposite, met, open);
    }

    /** What either can have. */
    Outcomes or(Outcomes other) {
        return new Outcomes(met || other.met, refused || other.refused, open || other.open);
    }

    /** The same without being met. */
    Outcomes neverMet() {
        return new Outcomes(false, refused, open);
    }

    /** Whether it is always met. */
    boolean isAlways() {
        return met && !refused && !open;
    }

    /** Whether there is one verdict only. */
    boolean isSettled() {
        return (met ? 1 : 0) + (refused ? 1 : 0) + (open ? 1 : 0) == 1;
    }
}
