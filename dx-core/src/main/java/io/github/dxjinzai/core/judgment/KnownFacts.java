package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.PackedAchievements;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's facts as they were known on a day (判定日までの記録). It says what {@link Dossier#asOf} says, but copies nothing: whoever reads
 * a fact passes over what came later.
 */
final class KnownFacts {

    private final Dossier dossier;
    private final PackedAchievements achievements;
    private final StaffId staff;
    private final LocalDate day;
    private final long epochDay;
    // what is asked of every project
    private final boolean grantsComplete;
    private final boolean evaluationsComplete;

    KnownFacts(Dossier dossier, LocalDate day) {
        this.dossier = dossier;
        this.achievements = PackedAchievements.of(dossier.achievements());
        this.staff = dossier.staff();
        this.day = day;
        this.epochDay = day.toEpochDay();
        this.grantsComplete = dossier.isComplete(FactKind.CERTIFICATION);
        this.evaluationsComplete = dossier.isComplete(FactKind.EVALUATION);
    }

    StaffId staff() {
        return staff;
    }

    /** All facts, those of later days too. */
    Dossier dossier() {
        return dossier;
    }

    /** All achievements by day, those of later days too. */
    PackedAchievements achievements() {
        return achievements;
    }

    LocalDate day() {
        return day;
    }

    /** The day, as {@link LocalDate#toEpochDay()} tells it. */
    long epochDay() {
        return epochDay;
    }

    /**
     * Whether what was known of a part in a project is what was known of one before it: parts that differ only in what came later are
     * one.
     *
     * @param all the parts of the dossier, in their order
     * @param number which of them
     */
    boolean isRepeated(List<ProjectWork> all, int number) {
        ProjectWork one = all.get(number);
        for (int i = number - 1; i >= 0; i--) {
            ProjectWork before = all.get(i);
            if (one.startDay() != before.startDay()) {
                return false;
            }
            if (before.asOf(day).equals(one.asOf(day))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what happened on {@code fact} was known. */
    boolean include(LocalDate fact) {
        return !fact.isAfter(day);
    }

    boolean isComplete(FactKind kind) {
        return switch (kind) {
            case CERTIFICATION -> grantsComplete;
            case EVALUATION -> evaluationsComplete;
            default -> dossier.isComplete(kind);
        };
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
