package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who may apply (応募資格): for a place in a training, for an examination, for a leader's seat. Everything stated must hold; what is
 * empty does not matter. The roles are those held at the end of the fiscal year before, or on the opening day.
 *
 * <p>Example: whoever serves in the planning department and has not been certified as advisor yet.
 *
 * @param holding holds one of these roles at least
 * @param notHolding holds none of these roles
 * @param departments serves in one of these units or below
 * @param having has achieved every one of these before, still valid
 * @param serviceYears has served for so many full years at least, 0 or more
 */
public record Applicants(
        List<RoleId> holding,
        List<RoleId> notHolding,
        List<DepartmentId> departments,
        List<AchievementId> having,
        int serviceYears) {

    public Applicants {
        holding = List.copyOf(holding);
        notHolding = List.copyOf(notHolding);
        departments = List.copyOf(departments);
        having = List.copyOf(having);
        if (serviceYears < 0) {
            throw new IllegalArgumentException("years of service are 0 or more, not " + serviceYears);
        }
    }

    /** Everyone who serves (全職員). */
    public static Applicants everyone() {
        return new Applicants(List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** {@code everyone}, or what is asked for: {@code holding=advisor notHolding=expert serviceYears=3}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        say(parts, "holding", holding);
        say(parts, "notHolding", notHolding);
        say(parts, "departments", departments);
        say(parts, "having", having);
        if (serviceYears > 0) {
            parts.add("serviceYears=" + serviceYears);
        }
        return parts.isEmpty() ? "everyone" : String.join(" ", parts);
    }

    private static void say(List<String> parts, String what, List<?> which) {
        if (!which.isEmpty()) {
            parts.add(what + "=" + which.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }
}
