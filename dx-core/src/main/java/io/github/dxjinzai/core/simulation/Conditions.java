package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
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
import java.util.stream.IntStream;

/**
 * What a policy's conditions on ratings say of one project, as the judge finds: each condition is put to the judge by itself, as
 * if it were all that a role asked for. Where each perspective must pass, each is put to the judge by itself: all of them together
 * say what the condition says.
 */
final class Conditions {

    /** How many conditions have room in one number. */
    static final int MOST = 24;

    static final int NOT_MET = 2;
    static final int MET = 1;
    static final int UNDETERMINED = 3;

    private static final int BITS = 2;

    /**
     * A condition.
     *
     * @param of whose ratings it looks at
     * @param parts the parts of those whose projects it looks at
     * @param shift where its verdict is kept
     * @param pieces what it comes to
     */
    record Condition(RatedSubject of, Set<Part> parts, int shift, List<Piece> pieces) {}

    /** What is put to the judge by itself. */
    static final class Piece {

        private final int number;
        private final RoleId role;
        private final int[] slots;
        private final boolean pooled;

        private Piece(int number, RoleId role, int[] slots, boolean pooled) {
            this.number = number;
            this.role = role;
            this.slots = slots;
            this.pooled = pooled;
        }

        /** Its number, from 0. */
        int number() {
            return number;
        }

        /** The ratings that it can look at, by the number of the slot; not to be written to. */
        int[] slots() {
            return slots;
        }

        /** Whether it takes the mean of all ratings, whoever gave them. */
        boolean isPooled() {
            return pooled;
        }
    }

    private final Judge judge;
    private final StaffId someone;
    private final Set<FactKind> complete;
    private final Map<ProjectCondition.ScoreAtLeast, Condition> conditions = new LinkedHashMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
    private final boolean[] summed;

    Conditions(Policy policy, AskedRatings asked, List<Setting.Slot> slots, StaffId someone, Set<FactKind> complete) {
        this.someone = someone;
        // a project's own verdict shows only where it is known that there is no other
        EnumSet<FactKind> known = EnumSet.of(FactKind.PARTICIPATION);
        known.addAll(complete);
        this.complete = known;
        this.summed = new boolean[slots.size()];
        for (int i = 0; i < summed.length; i++) {
            summed[i] = isEven(slots.get(i).scores());
        }
        for (Map.Entry<ProjectCondition.ScoreAtLeast, EnumSet<Part>> one :
                asked.conditions().entrySet()) {
            ProjectCondition.ScoreAtLeast node = one.getKey();
            RatedSubject subject =
                    policy.termValues().word(node.of(), RatedSubject.class).orElseThrow();
            Pooling pooling =
                    policy.termValues().word(node.within(), Pooling.class).orElseThrow();
            List<Piece> pieces = new ArrayList<>();
            for (ProjectCondition.ScoreAtLeast part : parts(policy, node)) {
                Piece piece = piece(policy, part, subject, slots);
                pieces.add(piece);
                for (int slot : piece.slots()) {
                    summed[slot] &= pooling == Pooling.MEAN_OF_RATINGS || pooling == Pooling.MEAN_OF_GROUPS;
                }
            }
            conditions.put(node, new Condition(subject, Set.copyOf(one.getValue()), BITS * conditions.size(), pieces));
        }
        this.judge = Judge.by(ImmutablePolicy.builder()
                .from(policy)
                .roles(roles)
                .criteria(criteria)
                .tenures(Map.of())
                .build());
    }

    private static boolean isEven(List<Score> scores) {
        for (int i = 2; i < scores.size(); i++) {
            if (scores.get(i).thousandths() - scores.get(i - 1).thousandths()
                    != scores.get(1).thousandths() - scores.get(0).thousandths()) {
                return false;
            }
        }
        return true;
    }

    private static List<ProjectCondition.ScoreAtLeast> parts(Policy policy, ProjectCondition.ScoreAtLeast node) {
        Combination combination =
                policy.termValues().word(node.combine(), Combination.class).orElseThrow();
        if (combination != Combination.EACH_PERSPECTIVE || node.perspectives().size() < 2) {
            return List.of(node);
        }
        return node.perspectives().stream()
                .map(angle -> new ProjectCondition.ScoreAtLeast(
                        node.id(),
                        node.clause(),
                        node.occasion(),
                        node.of(),
                        List.of(angle),
                        node.by(),
                        node.within(),
                        node.combine(),
                        node.atLeast(),
                        node.rules()))
                .toList();
    }

    private Piece piece(
            Policy policy, ProjectCondition.ScoreAtLeast node, RatedSubject subject, List<Setting.Slot> slots) {
        RoleId id = new RoleId("condition-" + roles.size());
        Role any = policy.roles().get(0);
        roles.add(new Role(id, any.name(), List.of(), any.clause()));
        criteria.put(
                id,
                new Criterion.Count(
                        id.value(),
                        Optional.empty(),
                        new ProjectSelection(Optional.empty(), Optional.empty(), List.of(node)),
                        new Window.Ever(),
                        Per.FACT,
                        new Term.Stated<>(1)));
        List<PerspectiveId> angles = node.perspectives();
        int[] looked = IntStream.range(0, slots.size())
                .filter(i -> {
                    AskedRatings.Slot slot = slots.get(i).slot();
                    return slot.occasion() == node.occasion()
                            && slot.of() == subject
                            && (angles.isEmpty()
                                    || slot.perspective()
                                            .filter(angles::contains)
                                            .isPresent());
                })
                .toArray();
        boolean pooled = policy.termValues()
                .word(node.within(), Pooling.class)
                .filter(Pooling.MEAN_OF_RATINGS::equals)
                .isPresent();
        for (int slot : looked) {
            pooled &=
                    node.by().isEmpty() || node.by().containsAll(slots.get(slot).groups());
        }
        return new Piece(roles.size() - 1, id, looked, pooled);
    }

    /** Whether the verdicts of all conditions fit into one number. */
    boolean fit() {
        return conditions.size() <= MOST;
    }

    List<Condition> all() {
        return List.copyOf(conditions.values());
    }

    int pieces() {
        return roles.size();
    }

    /** Whether of a slot's ratings by one group nothing matters but their sum: whoever looks at them takes the mean. */
    boolean isSummed(int slot) {
        return summed[slot];
    }

    /** Where the verdict of a condition is kept. */
    int shift(ProjectCondition.ScoreAtLeast node) {
        return Optional.ofNullable(conditions.get(AskedRatings.anonymous(node)))
                .map(Condition::shift)
                .orElseThrow(() -> new IllegalArgumentException("no criterion asks for " + node));
    }

    /** What the judge says of a project by a piece alone. */
    int verdict(Piece piece, Project project, List<Rating> ratings, LocalDate day) {
        Dossier dossier =
                new Dossier(someone, List.of(new ProjectWork(project, Part.MEMBER, ratings)), List.of(), complete);
        Verdict verdict = judge.judge(dossier, piece.role, day).verdict();
        return switch (verdict) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
