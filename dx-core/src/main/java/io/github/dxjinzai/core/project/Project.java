package io.github.dxjinzai.core.project;

import io.github.dxjinzai.core.skill.AxisId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One fiscal year's business-process re-engineering project (BPRプロジェクト). It belongs to the fiscal year in which it starts.
 *
 * <p>Example: {@code Project.builder().id(new ProjectId("P-2023-04")).title("窓口予約の見直し")
 * .startsOn(LocalDate.of(2023, 5, 10)).build()}.
 */
@Value.Immutable
public abstract class Project {

    /** The project's number. */
    public abstract ProjectId id();

    /** What it is called. */
    public abstract String title();

    /** Its first day. */
    public abstract LocalDate startsOn();

    /** Its last day; absent while it runs. Not before the first day. */
    public abstract Optional<LocalDate> endsOn();

    /** The axes of the skill map that the work exercises; may be empty. */
    public abstract Set<AxisId> axes();

    /** What kind of change it is, where that was recorded. */
    public abstract Optional<ChangeKind> changeKind();

    /** How deep the change goes, where that was recorded. */
    public abstract Optional<ChangeDepth> changeDepth();

    @Value.Check
    void check() {
        endsOn().filter(end -> end.isBefore(startsOn())).ifPresent(end -> {
            throw new IllegalArgumentException(
                    "the project " + id() + " cannot end on " + end + ", before it starts on " + startsOn());
        });
    }

    /** A builder with nothing set. */
    public static ImmutableProject.Builder builder() {
        return ImmutableProject.builder();
    }
}
