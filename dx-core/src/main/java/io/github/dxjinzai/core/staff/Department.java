package io.github.dxjinzai.core.staff;

import java.util.Optional;

/**
 * An organisational unit (所属): 部, 課, 係, 室, 支所 …. The tree's depth varies, and names repeat under different parents.
 *
 * @param id the unit's code
 * @param name its name, as the municipality writes it
 * @param parent the unit above, absent for the topmost
 */
public record Department(DepartmentId id, String name, Optional<DepartmentId> parent) {}
