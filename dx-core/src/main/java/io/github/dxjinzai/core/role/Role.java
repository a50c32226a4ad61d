package io.github.dxjinzai.core.role;

import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Alignment;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A certified standing (人材・段階), such as advisor, expert, specialist. Not a job title, and not a part taken in a project.
 *
 * @param id the id by which the policy refers to it
 * @param name the name
 * @param duties what a holder is expected to do (主な役割), in the source's order
 * @param clause where the source says so
 * @param aliases what it is called besides
 * @param alignment what it corresponds to in outside frameworks
 * @param track the track on which it stands, where the policy has several side by side
 */
public record Role(
        RoleId id,
        LocalizedText name,
        List<LocalizedText> duties,
        ClauseId clause,
        Aliases aliases,
        List<Alignment> alignment,
        Optional<TrackId> track) {

    public Role {
        duties = List.copyOf(duties);
        alignment = List.copyOf(alignment);
    }

    /** A role without other names. */
    public Role(RoleId id, LocalizedText name, List<LocalizedText> duties, ClauseId clause) {
        this(id, name, duties, clause, Aliases.NONE, List.of(), Optional.empty());
    }
}
