package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.judgment.PathwayPlanner.State;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Proposes one project with the ratings that it needs, or the ratings that a project on record still needs: once. */
final class ProjectProposal {

    private final PathwayPlanner planner;
    private final Criterion node;
    private final ProjectSelection of;
    private final List<ProjectCondition> where;
    private final State start;
    private final List<Way> asked = new ArrayList<>();

    ProjectProposal(
            PathwayPlanner planner, Criterion node, ProjectSelection of, List<ProjectCondition> where, State start) {
        this.planner = planner;
        this.node = node;
        this.of = of;
        this.where = List.copyOf(where);
        this.start = start;
    }

    /** What is asked for by what was proposed. */
    List<Way> asked() {
        return asked;
    }

    /** A project that begins and ends on the day, with ratings as asked; empty where no score can be as asked. */
    Optional<State> begun(LocalDate day) {
        ProjectId id = newId();
        Project project = Project.builder()
                .id(id)
                .title("-")
                .startsOn(day)
                .endsOn(day)
                .axes(of.axis().stream().toList())
                .changeKind(of.changeKind())
                .changeDepth(of.changeDepth())
                .build();
        State state =
                start.plus(new Supplied.Worked(new ProjectWork(project, of.as().orElse(Part.MEMBER), List.of())));
        asked.add(PathwayPlanner.ask(
                node.id(), node.clause(), new Supplier.Person(), shown(day), new Asked.TakePart(id, of)));
        return rated(id, false, day, state);
    }

    /** The ratings that a project on record needs besides those it has. */
    Optional<State> rated(ProjectWork work) {
        LocalDate first = planner.first(FactKind.EVALUATION);
        boolean over = work.endsOn().isPresent();
        boolean afterwards = scores().stream().anyMatch(one -> one.occasion() == Occasion.AFTER_PROJECT);
        LocalDate end = work.endsOn().orElse(work.project().startsOn());
        LocalDate day = end.isAfter(first) ? end : first;
        if (scores().isEmpty() || (afterwards && !over) || day.isAfter(planner.target())) {
            return Optional.empty();
        }
        return rated(work.project().id(), true, day, start);
    }

    private LocalDate shown(LocalDate day) {
        return day.isBefore(planner.today()) ? planner.today() : day;
    }

    private ProjectId newId() {
        Set<ProjectId> used =
                start.dossier().work().stream().map(one -> one.project().id()).collect(Collectors.toSet());
        int number = 1;
        while (used.contains(new ProjectId("new-" + number))) {
            number++;
        }
        return new ProjectId("new-" + number);
    }

    private List<ProjectCondition.ScoreAtLeast> scores() {
        return where.stream()
                .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                .map(ProjectCondition.ScoreAtLeast.class::cast)
                .toList();
    }

    private Optional<State> rated(ProjectId project, boolean existing, LocalDate day, State begun) {
        // one score for all, so that no rating for one condition spoils another
        List<Optional<Score>> needed =
                scores().stream().map(one -> needed(one, begun.policy())).toList();
        if (needed.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Optional<Score> score = needed.stream().map(Optional::orElseThrow).max(Score::compareTo);
        State state = begun;
        for (ProjectCondition.ScoreAtLeast one : scores()) {
            List<Optional<PerspectiveId>> angles = one.perspectives().isEmpty()
                    ? List.of(Optional.empty())
                    : one.perspectives().stream().map(Optional::of).toList();
            for (Optional<PerspectiveId> angle : angles) {
                state = angle(one, angle, project, existing, day, score.orElseThrow(), state);
            }
        }
        return Optional.of(state);
    }

    private State angle(
            ProjectCondition.ScoreAtLeast one,
            Optional<PerspectiveId> angle,
            ProjectId project,
            boolean existing,
            LocalDate day,
            Score score,
            State state) {
        TermValues terms = state.policy().termValues();
        boolean person = terms.word(one.of(), RatedSubject.class).orElseThrow() == RatedSubject.PERSON;
        SortedMap<RaterGroupId, Integer> raters = raters(one, angle, state.policy());
        List<Rating> ratings = new ArrayList<>();
        List<RatingRequest> requests = new ArrayList<>();
        int number = state.supplied().size() * 100;
        for (Map.Entry<RaterGroupId, Integer> group : raters.entrySet()) {
            for (int i = 0; i < group.getValue(); i++) {
                Rating rating = new Rating(
                        project,
                        person ? Optional.of(state.dossier().staff()) : Optional.empty(),
                        one.occasion(),
                        angle,
                        group.getKey(),
                        new RaterId("rater-" + ++number),
                        score,
                        day);
                ratings.add(one.rules().axis().map(rating::on).orElse(rating));
            }
            if (one.rules().minResponse().isPresent()) {
                requests.add(new RatingRequest(
                        project,
                        person ? Optional.of(state.dossier().staff()) : Optional.empty(),
                        one.occasion(),
                        angle,
                        group.getKey(),
                        group.getValue(),
                        day));
            }
        }
        asked.add(PathwayPlanner.ask(
                one.id(),
                one.clause().or(node::clause),
                new Supplier.Raters(List.copyOf(raters.keySet())),
                shown(day),
                new Asked.ObtainRating(
                        project,
                        existing,
                        one.occasion(),
                        person ? RatedSubject.PERSON : RatedSubject.TEAM,
                        angle,
                        one.rules().axis(),
                        needed(one, state.policy()).orElse(score),
                        ratings.size())));
        return state.plus(new Supplied.Rated(project, ratings, requests));
    }

    /** The lowest score of the scale that is enough. */
    private static Optional<Score> needed(ProjectCondition.ScoreAtLeast one, Policy policy) {
        Score threshold = policy.termValues().score(one.atLeast()).orElseThrow();
        Optional<Scale> scale = one.scaleIn(policy);
        boolean above = one.rules().above();
        return scale.isEmpty()
                ? Optional.of(above ? new Score(threshold.thousandths() + 1) : threshold)
                : scale.get().scores().stream()
                        .filter(score -> above ? score.compareTo(threshold) > 0 : score.compareTo(threshold) >= 0)
                        .findFirst();
    }

    /** How many raters of which groups. */
    private static SortedMap<RaterGroupId, Integer> raters(
            ProjectCondition.ScoreAtLeast one, Optional<PerspectiveId> angle, Policy policy) {
        EvaluationRules rules = one.rules();
        boolean weighted = !rules.weights().isEmpty()
                && policy.termValues().word(one.within(), Pooling.class).orElseThrow() == Pooling.MEAN_OF_GROUPS;
        List<RaterGroupId> may = (angle.isPresent()
                        ? policy.perspective(angle.get()).raters()
                        : policy.raterGroups().stream().map(RaterGroup::id).toList())
                .stream()
                        .filter(group -> one.by().isEmpty() || one.by().contains(group))
                        .filter(group -> !weighted
                                || Optional.ofNullable(rules.weights().get(group))
                                        .filter(Weight::counts)
                                        .isPresent())
                        .toList();
        int least = Math.max(
                rules.minRaters().orElse(1),
                rules.trim().map(trim -> 2 * trim.each(1) + 1).orElse(1));
        SortedMap<RaterGroupId, Integer> raters = new TreeMap<>();
        for (RaterGroupId group : may) {
            int own = rules.minRatersByGroup().getOrDefault(group, 0);
            if (raters.isEmpty() || weighted || own > 0) {
                raters.put(group, Math.max(own, raters.isEmpty() ? least : 1));
            }
        }
        return raters;
    }
}
