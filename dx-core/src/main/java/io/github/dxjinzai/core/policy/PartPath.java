package io.github.dxjinzai.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way to a part of a policy by fields and ids (構成要素への道筋): {@code /roles/advisor/name}. An element of a list stands by its
 * id, a row of the skill map by its role, a target by its role and year, {@code /targets/list/advisor@2024}, and the unit in which it
 * counts, {@code @in-0102} or {@code @each-section}. Where it says what may
 * be changed, {@code *} stands for any one step: {@code /roles/*}{@code /certifiedWhen}.
 *
 * @param steps the steps, at least one
 */
public record PartPath(List<String> steps) {

    /** Stands for any one step. */
    public static final String ANY = "*";

    private static final Pattern FORM = Pattern.compile("(/(\\*|[^/*\\s]+))+");

    public PartPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path needs a step");
        }
    }

    /** The path that {@code text} writes, if it is of this form. */
    public static Optional<PartPath> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new PartPath(List.of(text.substring(1).split("/", -1))))
                : Optional.empty();
    }

    /** Whether {@code other} is this part or lies within it. */
    public boolean covers(PartPath other) {
        if (steps.size() > other.steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals(ANY) && !steps.get(i).equals(other.steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names one part only. */
    public boolean isExact() {
        return !steps.contains(ANY);
    }

    /** The path one step further. */
    public PartPath to(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return new PartPath(more);
    }

    /** The last step. */
    public String last() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", steps);
    }
}
