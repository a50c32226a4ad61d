package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.util.List;

/**
 * Where, as what and since when a person serves (在職), as far as a judgment may ask for it.
 *
 * @param member the member of staff
 * @param departments their unit and the units above it, from their own upwards
 */
public record Service(StaffMember member, List<DepartmentId> departments) {

    public Service {
        departments = List.copyOf(departments);
        if (departments.isEmpty() || !departments.get(0).equals(member.department())) {
            throw new IllegalArgumentException(
                    "the units of " + member.id() + " begin with " + member.department() + ", not " + departments);
        }
    }
}
