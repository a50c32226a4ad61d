package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;

/**
 * A certification as a fact (認定): a role granted to a person on a day.
 *
 * @param staff the person
 * @param role the role
 * @param grantedOn the day it was granted; held from that day on
 * @param ground the policy version under which it was granted, {@code id@version}, as recorded then
 */
public record RoleGrant(StaffId staff, RoleId role, LocalDate grantedOn, String ground) {}
