package io.github.dxjinzai.core.target;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.source.Term;
import java.util.List;
import java.util.Optional;

/**
 * A policy's headcount targets and how they count (認定目標人数).
 *
 * @param holders under which roles a holder counts
 * @param over which people of a fiscal year are counted
 * @param list the targets; at most one for a role, year and scope
 */
public record Targets(Term<HolderCounting> holders, Term<CountedOver> over, List<HeadcountTarget> list) {

    public Targets {
        list = List.copyOf(list);
    }

    /** The target among all staff for a role and a fiscal year; empty for {@code year} asks for the target without a year. */
    public Optional<HeadcountTarget> of(RoleId role, Optional<FiscalYear> year) {
        return list.stream()
                .filter(target -> target.role().equals(role)
                        && target.year().equals(year)
                        && target.scope() instanceof TargetScope.AllStaff)
                .findFirst();
    }

    /** The fiscal years that have targets, ascending. */
    public List<FiscalYear> years() {
        return list.stream()
                .flatMap(target -> target.year().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The fewest people who can meet all targets of one year at once that are numbers of people among all staff: the sum by the
     * highest role held, the largest by every role held. Moka's plan needs 100 by the first, 60 by the second. Where roles stand on
     * several tracks, people may count on each, so that it is the track that needs most.
     */
    public int fewestPeople(Optional<FiscalYear> year, HolderCounting counting, RoleLadder ladder) {
        return ladder.byTrack().stream()
                .mapToInt(track -> {
                    var ofTrack = list.stream()
                            .filter(target -> target.year().equals(year) && track.contains(target.role()))
                            .flatMap(target -> target.people().stream())
                            .mapToInt(people -> people);
                    return counting == HolderCounting.HIGHEST_ROLE_HELD
                            ? ofTrack.sum()
                            : ofTrack.max().orElse(0);
                })
                .max()
                .orElse(0);
    }
}
