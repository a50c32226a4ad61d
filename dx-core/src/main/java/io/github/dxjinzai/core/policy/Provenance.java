package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of a resolved policy come from that are not the policy's own (値の由来).
 *
 * <p>Example: {@code /terms/debriefThreshold/value} is filled by {@code moka-dx-talent-illustrative@1}.
 *
 * @param entries what overlays filled, replaced, added and removed, in the order in which they were applied
 */
public record Provenance(List<Entry> entries) {

    public Provenance {
        entries = List.copyOf(entries);
    }

    /** What an overlay does with a part. */
    public enum Kind {
        /** It settles what was open. */
        FILLED,
        /** It puts another value in the place of the part's. */
        REPLACED,
        /** It adds the part. */
        ADDED,
        /** It takes the part away. */
        REMOVED
    }

    /**
     * One value that an overlay gave.
     *
     * @param path the part
     * @param kind what was done with it
     * @param by the overlay
     * @param note what the overlay says of itself
     * @param place where the overlay says so
     */
    public record Entry(PartPath path, Kind kind, PolicyVersion by, Optional<LocalizedText> note, Place place) {}

    /** What was last done with the part, or with what it lies in; absent if it is the policy's own. */
    public Optional<Entry> of(PartPath part) {
        return entries.stream().filter(entry -> entry.path().covers(part)).reduce((earlier, later) -> later);
    }
}
