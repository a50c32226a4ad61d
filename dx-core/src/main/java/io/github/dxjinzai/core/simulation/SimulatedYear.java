package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened in one fiscal year of one replication (模擬した一年度).
 *
 * @param year the fiscal year
 * @param left who left before it
 * @param joined who joined on its first day
 * @param granted the certifications on its last day
 * @param dossiers the dossiers of everyone who serves on its last day, with those certifications
 */
public record SimulatedYear(
        FiscalYear year,
        List<StaffId> left,
        List<StaffId> joined,
        List<RoleGrant> granted,
        SortedMap<StaffId, Dossier> dossiers) {

    public SimulatedYear {
        left = List.copyOf(left);
        joined = List.copyOf(joined);
        granted = List.copyOf(granted);
        dossiers = Collections.unmodifiableSortedMap(new TreeMap<>(dossiers));
    }
}
