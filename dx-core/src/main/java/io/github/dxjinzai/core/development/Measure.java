package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something done to develop people (方策): a project, a training, an examination, the certification itself. Facts as the source
 * states them; what it does not state is absent, not zero.
 */
@Value.Immutable
public interface Measure {

    /** The id; unique among the policy's measures. */
    String id();

    /** What it is. */
    LocalizedText name();

    /** What it works on; the source lists some under two headings. */
    Set<MeasureKind> kinds();

    /** The sides that it serves; empty where the source names none. */
    Set<Side> sides();

    /** How many sessions, where stated: four to five half-day workshops. */
    Optional<Extent> sessions();

    /** The hours of one session, where stated in hours; of the whole, where there are no sessions. */
    Optional<Extent> hours();

    /** What it costs, by payer; empty where not stated. */
    List<Fee> fees();

    /** Further facts, in the source's words. */
    List<LocalizedText> notes();

    /** Where the source says so. */
    ClauseId clause();

    /** A builder with nothing set. */
    static ImmutableMeasure.Builder builder() {
        return ImmutableMeasure.builder();
    }
}
