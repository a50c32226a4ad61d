package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions of one policy by the days on which they are in force (方針の改定履歴).
 *
 * @param versions the versions; ordered by their first day, no two in force on one day
 */
public record PolicyBook(List<Policy> versions) {

    public PolicyBook {
        versions = versions.stream()
                .sorted(Comparator.comparing(Policy::inForceFrom))
                .toList();
        for (int i = 1; i < versions.size(); i++) {
            Policy earlier = versions.get(i - 1);
            Policy later = versions.get(i);
            if (bothInForce(earlier, later)) {
                throw new IllegalArgumentException("both " + earlier.fullVersion() + " and " + later.fullVersion()
                        + " are in force on " + later.inForceFrom());
            }
        }
    }

    /**
     * Whether there is a day on which neither gives way to the other: both begin on it, or the earlier one has an end that lies after
     * the first day of the later one.
     */
    public static boolean bothInForce(Policy one, Policy other) {
        Policy earlier = one.inForceFrom().isAfter(other.inForceFrom()) ? other : one;
        LocalDate next = earlier.equals(one) ? other.inForceFrom() : one.inForceFrom();
        return earlier.inForceUntil()
                .map(last -> !last.isBefore(next))
                .orElse(earlier.inForceFrom().equals(next));
    }

    /**
     * The version in force on {@code day}. A version without an end is followed by the next one on that one's first day, and
     * does not come back when that one ends.
     *
     * @return the version, or a problem {@code policy.not-in-force} if there is none on that day: never a default
     */
    public Either<Problem, Policy> at(LocalDate day) {
        return versions.stream()
                .filter(version -> !day.isBefore(version.inForceFrom()))
                .reduce((earlier, later) -> later)
                .filter(version -> version.isInForce(day))
                .<Either<Problem, Policy>>map(Either::right)
                .orElseGet(() -> Either.left(Problem.of(
                        PolicyProblem.NOT_IN_FORCE,
                        Place.nowhere(),
                        "day",
                        day.toString(),
                        "versions",
                        versions.stream()
                                .map(one -> one.fullVersion() + " " + one.inForceFrom())
                                .collect(Collectors.joining(", ")))));
    }
}
