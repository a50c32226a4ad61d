package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Ids;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a criterion stands: below which role or cell, which ids are taken, and what its parts have in common. */
final class CriterionContext {

    private static final String THIS_AXIS = "this";

    private final JsonReading reading;
    private final DeclaredIds declared;
    private final Set<RoleId> needed;
    private final Optional<Cell> cell;
    private final Set<String> ids = new HashSet<>();
    private boolean askedForLevel;

    /**
     * A cell of the skill map.
     *
     * @param axis its column
     * @param level the level asked for, where there is one
     */
    record Cell(AxisId axis, Optional<BigDecimal> level) {}

    /**
     * @param needed takes the roles that the criterion speaks of
     * @param cell the cell whose criterion it is; absent for a role's
     */
    CriterionContext(JsonReading reading, DeclaredIds declared, Set<RoleId> needed, Optional<Cell> cell) {
        this.reading = reading;
        this.declared = declared;
        this.needed = needed;
        this.cell = cell;
    }

    JsonReading reading() {
        return reading;
    }

    DeclaredIds declared() {
        return declared;
    }

    boolean isCell() {
        return cell.isPresent();
    }

    Optional<AxisId> thisAxis() {
        return cell.map(Cell::axis);
    }

    /** The axis asked for, if one is: {@code this} is the cell's own. */
    Optional<AxisId> axis(JsonObject at) {
        return at.optionalText("axis").flatMap(text -> {
            if (!text.equals(THIS_AXIS)) {
                return declared.reference(PolicyPart.AXIS, text, at.pointer("axis"), AxisId::new);
            }
            if (thisAxis().isEmpty()) {
                reading.report(PolicyProblem.AXIS_OUTSIDE_MAP, at.pointer("axis"));
            }
            return thisAxis();
        });
    }

    /** The level of the cell, which is then needed. */
    Optional<BigDecimal> thisLevel() {
        askedForLevel = true;
        return cell.flatMap(Cell::level);
    }

    /** Whether the criterion asks for the level of a cell that has none, so that nothing is asked for there. */
    boolean lacksLevel() {
        return askedForLevel && cell.flatMap(Cell::level).isEmpty();
    }

    Optional<RoleId> needed(String text, String pointer) {
        Optional<RoleId> role = declared.reference(PolicyPart.ROLE, text, pointer, RoleId::new);
        role.ifPresent(needed::add);
        return role;
    }

    Optional<ClauseId> clause(JsonObject at) {
        return at.optionalText("clause")
                .flatMap(text -> declared.reference(PolicyPart.CLAUSE, text, at.pointer("clause"), ClauseId::new));
    }

    String nodeId(JsonObject at, String above) {
        Optional<String> own =
                at.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        String id = above + "/" + own.orElse("");
        if (own.isPresent() && !ids.add(id)) {
            reading.duplicate(PolicyPart.CRITERION, id, at.pointer("id"));
        }
        return id;
    }
}
