package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How people move besides leaving and joining by chance (人事異動). The facts know no age, so that retirement goes by years of service.
 *
 * @param retiresAfter after how many full years of service one retires, before the fiscal year begins, 1 or more; absent where
 *     nobody retires
 * @param transfers how likely one is moved to another unit on the first day of a fiscal year, every other unit being equally likely;
 *     absent where nobody is moved. Those who join that day are not
 * @param joinerDepartments how likely those who join serve in each unit, by whole-number weights; empty where they are spread over all
 *     units in turn
 * @param joinerPost the post of those who join; absent for none
 */
public record Personnel(
        Optional<Integer> retiresAfter,
        Optional<Chance> transfers,
        SortedMap<DepartmentId, Integer> joinerDepartments,
        Optional<String> joinerPost) {

    public Personnel {
        joinerDepartments = Collections.unmodifiableSortedMap(new TreeMap<>(joinerDepartments));
        retiresAfter.ifPresent(years -> Scenario.within("retiresAfter", years, 1, 100));
        joinerPost.ifPresent(post -> {
            if (post.isBlank() || post.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a post is a line of text, not '" + post + "'");
            }
        });
        long sum = joinerDepartments.values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (joinerDepartments.values().stream().anyMatch(weight -> weight < 0)
                || sum > Integer.MAX_VALUE
                || (sum < 1 && !joinerDepartments.isEmpty())) {
            throw new IllegalArgumentException(
                    "weights are 0 or more with a sum from 1 to " + Integer.MAX_VALUE + ", not " + joinerDepartments);
        }
    }

    /** Nobody retires or is moved; those who join are spread over all units. */
    public static Personnel plain() {
        return new Personnel(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty());
    }
}
