package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which ratings a policy's criteria rest on, and so which are given in a simulation; and which roles a role's criterion looks at.
 * The policy's terms are filled.
 */
final class AskedRatings {

    /**
     * Ratings that are given, or missing, together.
     *
     * @param occasion when
     * @param of whose
     * @param perspective from which angle; absent for ratings that have none
     * @param axis of which axis of the skill map; absent for ratings of none
     */
    record Slot(Occasion occasion, RatedSubject of, Optional<PerspectiveId> perspective, Optional<AxisId> axis) {

        /** A number for the slot's streams, the same for every policy that asks for the same ratings. */
        int key() {
            return (Words.of(occasion) + "/" + Words.of(of)
                            + perspective.map(angle -> "/" + angle).orElse("")
                            + axis.map(one -> "//" + one).orElse(""))
                    .hashCode();
        }
    }

    /** Who is asked in a slot, on which scale, and, where people are rated, in which parts. */
    static final class Asked {

        private final Slot slot;
        private final Set<RaterGroupId> groups = new LinkedHashSet<>();
        private final EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        private final Map<ScaleId, Scale> scales = new LinkedHashMap<>();
        private final Set<String> nodes = new LinkedHashSet<>();

        Asked(Slot slot) {
            this.slot = slot;
        }

        Slot slot() {
            return slot;
        }

        Set<RaterGroupId> groups() {
            return groups;
        }

        Set<Part> parts() {
            return parts;
        }

        /** The scale; there is one where there are no {@link AskedRatings#problems}. */
        Scale scale() {
            return scales.values().iterator().next();
        }
    }

    private final Policy policy;
    private final Map<Slot, Asked> slots = new LinkedHashMap<>();
    private final Map<ProjectCondition.ScoreAtLeast, EnumSet<Part>> conditions = new LinkedHashMap<>();
    private final Set<String> beyond = new LinkedHashSet<>();
    private boolean projectsAlone = true;
    private boolean looksAtProjects;
    private final SortedSet<AchievementId> achievements = new TreeSet<>();
    private boolean looksUp;
    private boolean looksAtAxes;

    AskedRatings(Policy policy) {
        this.policy = policy;
        for (RoleId role : policy.ladder().ascending()) {
            Criterion criterion = policy.criteria().get(role);
            if (criterion != null) {
                visit(role, criterion);
            }
            policy.tenure(role).ifPresent(tenure -> {
                projectsAlone = false;
                tenure.renewedWhen().ifPresent(renewal -> visit(role, renewal));
                tenure.heldWhile().ifPresent(condition -> visit(role, condition));
            });
        }
    }

    /**
     * Whether judgments rest on nothing but projects at any time, their ratings, and roles that are held for good: then a year in
     * which nothing happens to a person changes nothing for them.
     */
    boolean projectsAlone() {
        return projectsAlone;
    }

    /** What is asked for, in the order in which the criteria ask. */
    List<Asked> all() {
        return List.copyOf(slots.values());
    }

    /**
     * Whether a criterion looks at its own or a higher role, so that a certification can be new evidence for a role that was judged
     * before it on the same day.
     */
    boolean looksUp() {
        return looksUp;
    }

    /** The achievements that criteria name. */
    SortedSet<AchievementId> achievements() {
        return achievements;
    }

    /** Whether a criterion looks at projects. */
    boolean looksAtProjects() {
        return looksAtProjects;
    }

    /** Whether a criterion looks at the axes that a project exercises. */
    boolean looksAtAxes() {
        return looksAtAxes;
    }

    /** The different conditions on ratings, without their ids and clauses, each with the parts of those whose projects it looks at. */
    Map<ProjectCondition.ScoreAtLeast, EnumSet<Part>> conditions() {
        return conditions;
    }

    /** What is not clear about the scales, and what the criteria ask for that is not simulated. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!beyond.isEmpty()) {
            problems.add(
                    Problem.of(SimulationProblem.BEYOND_PROJECTS, Place.nowhere(), "nodes", String.join(", ", beyond)));
        }
        for (Asked one : slots.values()) {
            if (one.scales.size() != 1) {
                problems.add(Problem.of(
                        SimulationProblem.SCALE_UNCLEAR,
                        Place.nowhere(),
                        "nodes",
                        String.join(", ", one.nodes),
                        "scales",
                        (one.scales.isEmpty() ? policy.scales().keySet() : one.scales.keySet()).toString()));
            }
        }
        return problems;
    }

    private void visit(RoleId role, Criterion criterion) {
        if (criterion instanceof Criterion.Choose choose) {
            policy.termValues()
                    .choice(choose.term())
                    .flatMap(chosen -> Optional.ofNullable(choose.cases().get(chosen)))
                    .ifPresent(taken -> visit(role, taken));
        } else if (criterion instanceof Criterion.Holds holds) {
            looksAt(role, holds.role());
            projectsAlone &= holds.since().isEmpty();
        } else if (criterion instanceof Criterion.Count count) {
            visit(role, count.id(), count.of(), count.within());
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            visit(role, run.id(), run.of(), run.within());
            if (run.of() instanceof ProjectSelection projects) {
                visit(role, run.id(), projects.and(run.last()));
            }
        } else if (criterion instanceof Criterion.Level level) {
            visit(role, level.id(), level.of(), level.within());
        } else if (criterion instanceof Criterion.Total total) {
            projectsAlone = false;
            total.of().forEach(one -> visit(role, total.id(), one.of(), total.within()));
        } else if (criterion instanceof Criterion.Profile profile) {
            projectsAlone = false;
            policy.skillCriteria().forEach((cell, earned) -> {
                if (cell.role().equals(profile.row())) {
                    visit(role, earned);
                }
            });
        } else if (criterion.parts().isEmpty()) {
            projectsAlone = false;
        } else {
            criterion.parts().forEach(one -> visit(role, one));
        }
    }

    private void visit(RoleId role, String node, FactSelection selection, Window within) {
        projectsAlone &= within instanceof Window.Ever;
        if (within instanceof Window.SinceGranted since) {
            looksAt(role, since.role());
        }
        if (selection instanceof ProjectSelection projects) {
            visit(role, node, projects);
        } else {
            projectsAlone = false;
            achievements.addAll(((AchievementSelection) selection).which());
        }
    }

    private void visit(RoleId role, String node, ProjectSelection selection) {
        looksAtProjects = true;
        looksAtAxes |= selection.axis().isPresent();
        if (selection.changeKind().isPresent() || selection.changeDepth().isPresent()) {
            beyond.add(node);
        }
        for (ProjectCondition condition : selection.where()) {
            if (condition instanceof ProjectCondition.StartsAfterGrant after) {
                looksAt(role, after.role());
            } else if (condition instanceof ProjectCondition.ScoreAtLeast score) {
                ask(selection, score);
            }
        }
    }

    private void looksAt(RoleId role, RoleId other) {
        looksUp |= policy.ladder().rank(other) >= policy.ladder().rank(role);
    }

    private void ask(ProjectSelection selection, ProjectCondition.ScoreAtLeast node) {
        if (node.rules().minResponse().isPresent()) {
            beyond.add(node.id());
        }
        conditions
                .computeIfAbsent(anonymous(node), one -> EnumSet.noneOf(Part.class))
                .addAll(parts(selection));
        RatedSubject subject =
                policy.termValues().word(node.of(), RatedSubject.class).orElseThrow();
        if (node.perspectives().isEmpty()) {
            ask(
                    selection,
                    node,
                    new Slot(
                            node.occasion(),
                            subject,
                            Optional.empty(),
                            node.rules().axis()),
                    everyGroup());
        }
        for (PerspectiveId angle : node.perspectives()) {
            Perspective perspective = policy.perspective(angle);
            ask(
                    selection,
                    node,
                    new Slot(
                            node.occasion(),
                            subject,
                            Optional.of(angle),
                            node.rules().axis()),
                    perspective.raters());
        }
    }

    private static Set<Part> parts(ProjectSelection selection) {
        return selection.as().<Set<Part>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Part.class));
    }

    /** The condition without its id and clause, by which equal conditions are told. */
    static ProjectCondition.ScoreAtLeast anonymous(ProjectCondition.ScoreAtLeast node) {
        return new ProjectCondition.ScoreAtLeast(
                "condition",
                Optional.empty(),
                node.occasion(),
                node.of(),
                node.perspectives(),
                node.by(),
                node.within(),
                node.combine(),
                node.atLeast(),
                node.rules());
    }

    private List<RaterGroupId> everyGroup() {
        return policy.raterGroups().stream().map(RaterGroup::id).toList();
    }

    private void ask(
            ProjectSelection selection, ProjectCondition.ScoreAtLeast node, Slot slot, List<RaterGroupId> allowed) {
        Asked asked = slots.computeIfAbsent(slot, Asked::new);
        allowed.stream()
                .filter(group -> node.by().isEmpty() || node.by().contains(group))
                .forEach(asked.groups::add);
        asked.parts.addAll(parts(selection));
        asked.nodes.add(node.id());
        node.scaleIn(policy).ifPresent(scale -> asked.scales.put(scale.id(), scale));
    }
}
