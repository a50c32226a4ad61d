package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rater who is a member of staff (職員である評価者): since when and until when they served. From it follows how long they worked
 * together with those they rate.
 *
 * @param staff the member of staff; as a rater never shown
 * @param joinedOn the first day of service
 * @param leftOn the last day of service; absent while no end is known
 */
public record Colleague(StaffId staff, LocalDate joinedOn, Optional<LocalDate> leftOn)
        implements Comparable<Colleague> {

    /** The service of a member of staff. */
    public static Colleague of(StaffMember member) {
        return new Colleague(member.id(), member.joinedOn(), member.leftOn());
    }

    /** Whether the rating is theirs. */
    public boolean gave(Rating rating) {
        return rating.rater().is(staff);
    }

    /** As it was known on a day: someone who left later had not left. */
    public Colleague asOf(LocalDate day) {
        return leftOn.filter(day::isBefore).isEmpty() ? this : new Colleague(staff, joinedOn, Optional.empty());
    }

    @Override
    public int compareTo(Colleague other) {
        return staff.compareTo(other.staff);
    }

    /** Without the id: who rated is not told. */
    @Override
    public String toString() {
        return "a rater who served from " + joinedOn
                + leftOn.map(day -> " to " + day).orElse("");
    }
}
