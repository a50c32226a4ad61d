package io.github.dxjinzai.core.judgment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changed from one judgment to another of the same person and role (判定の差分): between two days, by two policies, or on two sets of
 * facts. The direction is stated: what appears is in {@code to} alone. Looking the other way mirrors it.
 *
 * @param from the judgment before
 * @param to the judgment after
 * @param changes the findings that differ, in the order of {@code to}, then those of {@code from} alone; those that say the same are
 *     left out, and below a finding that appears or goes, so are those that come with it
 */
public record JudgmentDiff(Judgment from, Judgment to, List<Change> changes) {

    public JudgmentDiff {
        changes = List.copyOf(changes);
    }

    /**
     * One finding that differs.
     *
     * @param node the id of the criterion's node
     * @param about which of the node's findings: the project, the achievement, the year, the perspective; empty where there is one
     * @param before what was found in {@code from}; absent where it appears
     * @param after what was found in {@code to}; absent where it goes
     */
    public record Change(String node, String about, Optional<Finding> before, Optional<Finding> after) {

        /** Whether the verdict differs, not only what it rests on. */
        public boolean turns() {
            return !before.map(Finding::verdict).equals(after.map(Finding::verdict));
        }
    }

    /**
     * Compares two judgments.
     *
     * @throws IllegalArgumentException if they are of two people, two roles or two purposes
     */
    public static JudgmentDiff between(Judgment from, Judgment to) {
        if (!from.staff().equals(to.staff()) || !from.role().equals(to.role()) || from.purpose() != to.purpose()) {
            throw new IllegalArgumentException("judgments of " + from.staff() + " for " + from.role() + " and of "
                    + to.staff() + " for " + to.role() + " cannot be compared");
        }
        List<Change> changes = new ArrayList<>();
        compare(List.of(from.finding()), List.of(to.finding()), changes);
        return new JudgmentDiff(from, to, changes);
    }

    /** The same looked at the other way. */
    public JudgmentDiff mirrored() {
        return between(to, from);
    }

    /** Whether both find the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether the verdict of the whole differs. */
    public boolean turns() {
        return from.verdict() != to.verdict();
    }

    private static void compare(List<Finding> before, List<Finding> after, List<Change> into) {
        Map<String, Finding> old = byKey(before);
        Map<String, Finding> now = byKey(after);
        now.forEach((key, finding) -> {
            Optional<Finding> was = Optional.ofNullable(old.get(key));
            if (was.isEmpty()) {
                into.add(new Change(finding.node(), about(finding), Optional.empty(), Optional.of(finding)));
            } else {
                if (!sameHere(was.get(), finding)) {
                    into.add(new Change(finding.node(), about(finding), was, Optional.of(finding)));
                }
                compare(was.get().children(), finding.children(), into);
            }
        });
        old.forEach((key, finding) -> {
            if (!now.containsKey(key)) {
                into.add(new Change(finding.node(), about(finding), Optional.of(finding), Optional.empty()));
            }
        });
    }

    private static boolean sameHere(Finding one, Finding other) {
        return one.verdict() == other.verdict()
                && one.reason() == other.reason()
                && one.details().equals(other.details())
                && one.evidence().equals(other.evidence())
                && one.clause().equals(other.clause());
    }

    /** Findings side by side by what they are about; of several of one thing, by their order. */
    private static Map<String, Finding> byKey(List<Finding> findings) {
        Map<String, Finding> all = new LinkedHashMap<>();
        for (Finding one : findings) {
            String key = one.node() + " " + about(one);
            int number = 1;
            String free = key;
            while (all.containsKey(free)) {
                free = key + " " + ++number;
            }
            all.put(free, one);
        }
        return all;
    }

    private static String about(Finding finding) {
        return List.of("project", "item", "day", "year", "perspective", "term").stream()
                .filter(name -> !name.equals("day") || finding.detail("item").isPresent())
                .flatMap(name -> finding.detail(name).stream())
                .map(JudgmentDiff::plain)
                .collect(Collectors.joining(" "));
    }

    private static String plain(Detail detail) {
        if (detail instanceof Detail.Word word) {
            return word.value();
        }
        if (detail instanceof Detail.Day day) {
            return day.value().toString();
        }
        return detail instanceof Detail.Years years
                ? years.value().stream().map(Object::toString).collect(Collectors.joining(" "))
                : "";
    }
}
