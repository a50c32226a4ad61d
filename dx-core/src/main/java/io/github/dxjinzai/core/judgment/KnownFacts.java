package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's facts as they were known on a day (判定日までの記録). It says what {@link Dossier#asOf} says, but copies nothing: whoever reads
 * a fact passes over what came later.
 */
final class KnownFacts {

    private final Dossier dossier;
    private final LocalDate day;

    KnownFacts(Dossier dossier, LocalDate day) {
        // work that differs only in what came later is one
        this.dossier = isRepeated(dossier.work()) ? dossier.asOf(day) : dossier;
        this.day = day;
    }

    private static boolean isRepeated(List<ProjectWork> works) {
        for (int i = 1; i < works.size(); i++) {
            ProjectWork one = works.get(i);
            ProjectWork before = works.get(i - 1);
            if (one.project().startsOn().equals(before.project().startsOn())
                    && one.project().id().equals(before.project().id())
                    && one.part() == before.part()) {
                return true;
            }
        }
        return false;
    }

    /** All facts, those of later days too. */
    Dossier dossier() {
        return dossier;
    }

    LocalDate day() {
        return day;
    }

    /** Whether what happened on {@code fact} was known. */
    boolean include(LocalDate fact) {
        return !fact.isAfter(day);
    }

    boolean isComplete(FactKind kind) {
        return dossier.isComplete(kind);
    }

    /** The grants of a role, by day. */
    List<RoleGrant> grants(RoleId role) {
        List<RoleGrant> grants = new ArrayList<>(0);
        List<RoleGrant> all = dossier.grants();
        for (int i = 0; i < all.size(); i++) {
            RoleGrant grant = all.get(i);
            if (grant.role().equals(role) && include(grant.grantedOn())) {
                grants.add(grant);
            }
        }
        return grants;
    }
}
