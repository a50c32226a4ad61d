package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.development.Measure;
import io.github.dxjinzai.core.development.TalentTrait;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.role.TrackId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.Targets;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One municipality's dated rules (方針), as data: what a policy file says, with whatever overlays have filled in.
 *
 * <p>A policy read from a file has no dangling references. One built by hand is held to the same where it is built: roles, ladder
 * and criteria speak of the same roles.
 */
@Value.Immutable
public abstract class Policy {

    /** Which policy, and which version of it. */
    public abstract PolicyVersion version();

    /** The overlays applied, in order, {@code id@version} each. */
    public abstract List<PolicyVersion> overlays();

    /** Whether it applies. */
    public abstract PolicyStatus status();

    /** The first day on which it is in force. */
    public abstract LocalDate inForceFrom();

    /** The last day on which it is in force; absent while no end is set. */
    public abstract Optional<LocalDate> inForceUntil();

    /** The month in which a fiscal year begins. */
    public abstract Month fiscalYearStart();

    /** What it is called. */
    public abstract LocalizedText name();

    /** Whose policy it is. */
    public abstract LocalizedText municipality();

    /** The title of the source document. */
    public abstract String sourceTitle();

    /** When the source was published, as the source says: a month ({@code 2023-03}) or a day. */
    public abstract String sourcePublished();

    /** The clauses of the source, by id. */
    public abstract Map<ClauseId, Clause> clauses();

    /** The terms, open and filled, by id, in the file's order. */
    public abstract Map<TermId, OpenTerm> terms();

    /** The scales, open and settled, by id. */
    public abstract Map<ScaleId, ScaleDeclaration> scales();

    /** Principles and definitions. */
    public abstract List<Statement> statements();

    /** The traits sought. */
    public abstract List<TalentTrait> traits();

    /** The groups of raters. */
    public abstract List<RaterGroup> raterGroups();

    /** The perspectives. */
    public abstract List<Perspective> perspectives();

    /** What becomes of ratings by raters who are related to those rated. */
    public abstract List<ConflictRule> conflicts();

    /** The roles, from the lowest to the highest. */
    public abstract List<Role> roles();

    /** What must hold for each role. */
    public abstract Map<RoleId, Criterion> criteria();

    /** How long roles are held, for those that are not held for good. */
    public abstract Map<RoleId, Tenure> tenures();

    /** What becomes of those who hold a role under the version before; absent where it is not said. */
    public abstract Optional<Transition> transition();

    /** Until when appeals can be filed and should be decided; absent where it is not said. */
    public abstract Optional<Appeals> appeals();

    /** The achievements that criteria speak of, by id. */
    public abstract Map<AchievementId, AchievementType> achievements();

    /** The offices that attest. */
    public abstract List<Attester> attesters();

    /** The skill map, where the policy has one. */
    public abstract Optional<SkillMap> skillMap();

    /** What must hold for a cell of the skill map to be earned, by cell. */
    public abstract Map<SkillCell, Criterion> skillCriteria();

    /** The measures. */
    public abstract List<Measure> measures();

    /** The headcount targets and how they count. */
    public abstract Targets targets();

    /** The parts that an overlay may change (上書きしてよい部分). */
    public abstract List<PartPath> overridable();

    /** A builder with nothing set. */
    public static ImmutablePolicy.Builder builder() {
        return ImmutablePolicy.builder();
    }

    @Value.Check
    void check() {
        if (!Set.copyOf(roles().stream().map(Role::id).toList())
                .containsAll(tenures().keySet())) {
            throw new IllegalArgumentException(
                    "the policy " + version() + " says how long roles are held that it has not: "
                            + tenures().keySet());
        }
        List<RoleId> ids = roles().stream().map(Role::id).toList();
        if (!criteria().keySet().equals(Set.copyOf(ids))) {
            throw new IllegalArgumentException("the policy " + version() + " has the roles " + ids
                    + " but criteria for " + criteria().keySet());
        }
    }

    /** The roles in their order. */
    @Value.Lazy
    public RoleLadder ladder() {
        Map<RoleId, TrackId> tracks = new HashMap<>();
        roles().forEach(role -> role.track().ifPresent(track -> tracks.put(role.id(), track)));
        return new RoleLadder(roles().stream().map(Role::id).toList(), tracks);
    }

    /**
     * A role by its id.
     *
     * @throws IllegalArgumentException if the policy has none
     */
    public Role role(RoleId id) {
        return roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy " + version() + " has no role " + id + ", but " + ladder().ascending()));
    }

    /**
     * What must hold for a role.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public Criterion criterion(RoleId id) {
        return Optional.ofNullable(criteria().get(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy " + version() + " has no role " + id + ", but " + ladder().ascending()));
    }

    /** How long a role is held, where it is not held for good. */
    public Optional<Tenure> tenure(RoleId role) {
        return Optional.ofNullable(tenures().get(role));
    }

    /**
     * A perspective by its id.
     *
     * @throws IllegalArgumentException if the policy has none
     */
    public Perspective perspective(PerspectiveId id) {
        for (Perspective one : perspectives()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        throw new IllegalArgumentException("the policy " + version() + " has no perspective " + id);
    }

    /**
     * A term by its id.
     *
     * @throws IllegalArgumentException if the policy has none
     */
    public OpenTerm term(TermId id) {
        return Optional.ofNullable(terms().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the policy " + version() + " has no term " + id));
    }

    /**
     * A clause by its id.
     *
     * @throws IllegalArgumentException if the policy has none
     */
    public Clause clause(ClauseId id) {
        return Optional.ofNullable(clauses().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the policy " + version() + " has no clause " + id));
    }

    /** A scale, once its steps are settled. */
    public Optional<Scale> scale(ScaleId id) {
        return Optional.ofNullable(scales().get(id)).flatMap(ScaleDeclaration::scale);
    }

    /** The values of the terms, as far as they are filled. */
    @Value.Lazy
    public TermValues termValues() {
        return new TermValues(terms().values());
    }

    /** How the targets count, once both choices are made. */
    public Optional<Counting> counting() {
        return termValues()
                .word(targets().holders(), HolderCounting.class)
                .flatMap(holders -> termValues()
                        .word(targets().over(), CountedOver.class)
                        .map(over -> new Counting(holders, over)));
    }

    /** The terms that are still open, in the file's order. */
    public List<OpenTerm> openTerms() {
        return terms().values().stream().filter(OpenTerm::isOpen).toList();
    }

    /** The scales whose steps are still open. */
    public List<ScaleDeclaration> openScales() {
        return scales().values().stream().filter(one -> one.scale().isEmpty()).toList();
    }

    /** Whether the policy is in force on {@code day}. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(inForceFrom())
                && inForceUntil().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The version with its overlays: {@code moka-dx-talent@2023-03+moka-dx-talent-illustrative@1}. */
    public String fullVersion() {
        return version() + overlays().stream().map(overlay -> "+" + overlay).collect(Collectors.joining());
    }
}
