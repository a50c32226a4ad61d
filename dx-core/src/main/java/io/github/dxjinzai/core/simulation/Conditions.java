package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy's conditions on ratings say of one project, as the judge finds: each condition is put to the judge by itself, as
 * if it were all that a role asked for. So a project is looked at once and not once for everyone who took part, every year.
 */
final class Conditions {

    /** How many conditions have room beside the other marks of a piece of work. */
    static final int MOST = 24;

    private static final int BITS = 2;

    private record Condition(RoleId role, RatedSubject of, Set<Part> parts, int shift) {}

    private final Judge judge;
    private final StaffId someone;
    private final Set<FactKind> complete;
    private final List<Condition> conditions = new ArrayList<>();

    Conditions(Policy policy, AskedRatings asked, StaffId someone, Set<FactKind> complete) {
        this.someone = someone;
        // a project's own verdict shows only where it is known that there is no other
        EnumSet<FactKind> known = EnumSet.of(FactKind.PARTICIPATION);
        known.addAll(complete);
        this.complete = known;
        List<Role> roles = new ArrayList<>();
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        for (Map.Entry<ProjectCondition.ScoreAtLeast, EnumSet<Part>> one :
                asked.conditions().entrySet()) {
            RoleId id = new RoleId("condition-" + conditions.size());
            Role any = policy.roles().get(0);
            roles.add(new Role(id, any.name(), List.of(), any.clause()));
            criteria.put(
                    id,
                    new Criterion.Count(
                            id.value(),
                            Optional.empty(),
                            new ProjectSelection(Optional.empty(), Optional.empty(), List.of(one.getKey())),
                            new Window.Ever(),
                            Per.FACT,
                            new Term.Stated<>(1)));
            RatedSubject subject = policy.termValues()
                    .word(one.getKey().of(), RatedSubject.class)
                    .orElseThrow();
            conditions.add(new Condition(id, subject, Set.copyOf(one.getValue()), BITS * conditions.size()));
        }
        this.judge = Judge.by(ImmutablePolicy.builder()
                .from(policy)
                .roles(roles)
                .criteria(criteria)
                .tenures(Map.of())
                .build());
    }

    /** Whether the marks of all conditions fit. */
    boolean fit() {
        return conditions.size() <= MOST;
    }

    /**
     * The verdicts of the conditions on ratings of this subject that look at the projects of such a part, two bits each; 0 for the
     * others.
     */
    long marks(RatedSubject of, Set<Part> parts, Project project, List<Rating> ratings, LocalDate day) {
        long marks = 0;
        Optional<Dossier> dossier = Optional.empty();
        for (Condition one : conditions) {
            if (one.of == of && parts.stream().anyMatch(one.parts::contains)) {
                if (dossier.isEmpty()) {
                    dossier = Optional.of(new Dossier(
                            someone, List.of(new ProjectWork(project, Part.MEMBER, ratings)), List.of(), complete));
                }
                Verdict verdict = judge.judge(dossier.get(), one.role, day).verdict();
                marks |= mark(verdict) << one.shift;
            }
        }
        return marks;
    }

    private static long mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> 1;
            case NOT_MET -> 2;
            case UNDETERMINED -> 3;
        };
    }
}
