package io.github.dxjinzai.core.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member of staff (職員): an id, where and as what they serve, since when and until when. Never a name.
 *
 * @param id the staff number
 * @param department the unit in which they serve
 * @param post the post or job title (職位・職名) as the municipality writes it, such as 主事; for mapping posts to rater groups
 * @param joinedOn the first day of service
 * @param leftOn the last day of service, absent while they serve; not before {@code joinedOn}
 */
public record StaffMember(
        StaffId id, DepartmentId department, String post, LocalDate joinedOn, Optional<LocalDate> leftOn) {

    public StaffMember {
        if (leftOn.isPresent() && leftOn.get().isBefore(joinedOn)) {
            throw new IllegalArgumentException("the member of staff " + id + " cannot leave on " + leftOn.get()
                    + ", before joining on " + joinedOn);
        }
    }

    /** Whether they serve on {@code day}; the first and the last day of service included. */
    public boolean serves(LocalDate day) {
        return !day.isBefore(joinedOn) && leftOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
