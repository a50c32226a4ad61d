package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.TimeTogether;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.MultiAngleEvaluation;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.PoolingRule;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the evaluation of one project against a threshold. */
final class EvaluationJudge {

    private static final Weight EQUAL = new Weight(1);
    private static final Weight NONE = new Weight(0);

    private final Policy policy;
    private final TermValues terms;
    private final ScoreRules rules;
    private final Dossier dossier;

    EvaluationJudge(Policy policy, TermValues terms, ScoreRules rules, Dossier dossier) {
        this.policy = policy;
        this.terms = terms;
        this.rules = rules;
        this.dossier = dossier;
    }

    Finding find(ProjectCondition.ScoreAtLeast node, ProjectWork work) {
        Optional<ScoreRules.Settled> known = rules.of(node);
        if (known.isEmpty()) {
            return open(node, work);
        }
        ScoreRules.Settled settled = known.get();
        PoolingRule rule = settled.rule();
        MultiAngleEvaluation given = given(node, settled.subject(), rule, work);
        Measure measure = new Measure(settled, work);
        if (node.perspectives().isEmpty()) {
            return measure.one(given, Optional.empty(), node.clause());
        }
        if (settled.combine() == Combination.EACH_PERSPECTIVE) {
            List<Finding> angles = new ArrayList<>();
            for (PerspectiveId angle : node.perspectives()) {
                angles.add(measure.one(from(given, angle), Optional.of(angle), Optional.empty()));
            }
            return measure.each(angles);
        }
        SortedMap<PerspectiveId, MultiAngleEvaluation> angles = new TreeMap<>();
        Map<PerspectiveId, Weight> weights = new HashMap<>();
        for (PerspectiveId angle : node.perspectives()) {
            Weight weight = settled.combine() == Combination.WEIGHTED_MEAN
                    ? node.rules().perspectiveWeights().getOrDefault(angle, NONE)
                    : EQUAL;
            if (weight.counts()) {
                angles.put(angle, from(given, angle));
                weights.put(angle, weight);
            }
        }
        return measure.mean(angles, weights);
    }

    private MultiAngleEvaluation from(MultiAngleEvaluation given, PerspectiveId angle) {
        return given.from(policy.perspective(angle));
    }

    /** Every open term that the node needs gets its own finding, so that each is named. */
    private Finding open(ProjectCondition.ScoreAtLeast node, ProjectWork work) {
        List<TermId> open = terms.open(node.of(), node.within(), node.combine(), node.atLeast());
        List<Finding> children = open.stream()
                .map(term -> Finding.of(
                        node.id(),
                        Verdict.UNDETERMINED,
                        Reason.TERM_OPEN,
                        Map.of("term", new Detail.Word(term.value())),
                        List.of(),
                        Optional.of(policy.term(term).clause()),
                        List.of()))
                .toList();
        return Finding.of(
                node.id(),
                Verdict.UNDETERMINED,
                Reason.EVALUATION,
                Map.of("occasion", new Detail.Word(Words.of(node.occasion()))),
                List.of(evaluationRef(node, work, Optional.empty())),
                node.clause(),
                children);
    }

    /**
     * The answers to this condition about this person: of the occasion and the subject, as last corrected, never their own, after
     * the project only those given once it was over, of the axis, and by the groups that count.
     */
    private MultiAngleEvaluation given(
            ProjectCondition.ScoreAtLeast node, RatedSubject subject, PoolingRule rule, ProjectWork work) {
        boolean ofPerson = subject == RatedSubject.PERSON;
        Optional<AxisId> axis = node.rules().axis();
        return new MultiAngleEvaluation(work.ratings())
                .where(rating -> rating.occasion() == node.occasion()
                        && rating.ratee().isPresent() == ofPerson
                        && !rating.rater().is(dossier.staff()))
                .latest()
                .where(rating -> isTimely(rating, work)
                        && (axis.isEmpty() || rating.axis().equals(axis))
                        && counts(rating.group(), node, rule));
    }

    private static boolean counts(RaterGroupId group, ProjectCondition.ScoreAtLeast node, PoolingRule rule) {
        return (node.by().isEmpty() || node.by().contains(group)) && rule.counts(group);
    }

    private static boolean isTimely(Rating rating, ProjectWork work) {
        return rating.occasion() == Occasion.DEBRIEF
                || (work.endsOn().isPresent()
                        && !rating.day().isBefore(work.endsOn().get()));
    }

    private FactRef evaluationRef(ProjectCondition.ScoreAtLeast node, ProjectWork work, Optional<PerspectiveId> angle) {
        StringBuilder id =
                new StringBuilder(work.project().id().value()).append('/').append(Words.of(node.occasion()));
        angle.ifPresent(one -> id.append('/').append(one.value()));
        node.rules().axis().ifPresent(one -> id.append('/').append(one.value()));
        return new FactRef(FactKind.EVALUATION, id.toString());
    }

    /** One condition on one project, with everything that it needs settled. */
    private final class Measure {

        private final ScoreRules.Settled settled;
        private final ProjectCondition.ScoreAtLeast node;
        private final ProjectWork work;
        private final RatedSubject subject;
        private final PoolingRule rule;
        private final Score threshold;

        Measure(ScoreRules.Settled settled, ProjectWork work) {
            this.settled = settled;
            this.node = settled.node();
            this.work = work;
            this.subject = settled.subject();
            this.rule = settled.rule();
            this.threshold = settled.threshold();
        }

        /** One score, of one perspective or of an evaluation that has none. */
        Finding one(MultiAngleEvaluation given, Optional<PerspectiveId> angle, Optional<ClauseId> clause) {
            Map<String, Detail> details = details();
            angle.ifPresent(one -> details.put("perspective", new Detail.Word(one.value())));
            noted(given, details);
            MultiAngleEvaluation counted = counted(given);
            Optional<Reason> shortfall = shortfall(given, counted, angle, details);
            if (shortfall.isPresent()) {
                return undetermined(shortfall.get(), details, angle, clause);
            }
            Optional<MeanScore> score = counted.score(rule);
            if (score.isPresent()) {
                return compared(score.get(), counted, details, angle, clause);
            }
            return given.ratings().isEmpty()
                    ? unrated(details, angle, clause)
                    : inestimable(counted, details, angle, clause);
        }

        /** Every perspective by itself. */
        Finding each(List<Finding> angles) {
            return Finding.of(
                    node.id(),
                    CriterionJudge.all(angles),
                    Reason.EVALUATION,
                    details(),
                    List.of(evaluationRef(node, work, Optional.empty())),
                    node.clause(),
                    angles);
        }

        /** The mean of the perspectives by their weights; where one is missing there is none. */
        Finding mean(SortedMap<PerspectiveId, MultiAngleEvaluation> angles, Map<PerspectiveId, Weight> weights) {
            Details details = details();
            MultiAngleEvaluation all = new MultiAngleEvaluation(angles.values().stream()
                    .flatMap(given -> given.ratings().stream())
                    .toList());
            noted(all, details);
            List<MeanScore.Weighted> scores = new ArrayList<>();
            boolean unrated = false;
            for (Map.Entry<PerspectiveId, MultiAngleEvaluation> one : angles.entrySet()) {
                Optional<PerspectiveId> angle = Optional.of(one.getKey());
                MultiAngleEvaluation counted = counted(one.getValue());
                Map<String, Detail> own = new Details(details);
                own.put("perspective", new Detail.Word(one.getKey().value()));
                Optional<Reason> shortfall = shortfall(one.getValue(), counted, angle, own);
                if (shortfall.isPresent()) {
                    return undetermined(shortfall.get(), own, angle, node.clause());
                }
                Optional<MeanScore> score = counted.score(rule);
                if (score.isEmpty() && !one.getValue().ratings().isEmpty()) {
                    return inestimable(counted, own, angle, node.clause());
                }
                unrated |= score.isEmpty();
                Weight weight = weights.getOrDefault(one.getKey(), NONE);
                score.ifPresent(mean -> scores.add(new MeanScore.Weighted(mean, weight)));
            }
            return unrated
                    ? unrated(details, Optional.empty(), node.clause())
                    : compared(MeanScore.ofWeighted(scores), counted(all), details, Optional.empty(), node.clause());
        }

        private Details details() {
            return new Details(settled.stated());
        }

        // ---- relations of raters

        private MultiAngleEvaluation counted(MultiAngleEvaluation given) {
            return related() ? given.where(rating -> !has(rating, ConflictEffect.EXCLUDE)) : given;
        }

        private boolean related() {
            return !policy.conflicts().isEmpty()
                    && (!work.relations().isEmpty() || !work.colleagues().isEmpty());
        }

        private boolean has(Rating rating, ConflictEffect effect) {
            return policy.conflicts().stream()
                    .filter(conflict -> conflict.effect() == effect)
                    .anyMatch(conflict -> concerns(conflict.ground(), rating));
        }

        private boolean concerns(ConflictRule.Ground ground, Rating rating) {
            if (ground instanceof ConflictRule.Ground.TogetherUnder least) {
                return work.colleagues().stream()
                        .filter(rater -> rater.gave(rating))
                        .anyMatch(rater -> together(rater, rating) < least.days());
            }
            RelationKindId kind = ((ConflictRule.Ground.Declared) ground).kind();
            return work.relations().stream()
                    .anyMatch(relation -> relation.kind().equals(kind) && relation.concerns(rating, dossier.staff()));
        }

        private int together(Colleague rater, Rating rating) {
            List<Colleague> people = new ArrayList<>(List.of(rater));
            dossier.service()
                    .filter(service -> rating.ratee().isPresent())
                    .ifPresent(service -> people.add(Colleague.of(service.member())));
            return TimeTogether.days(rating, work.project(), people);
        }

        /** Notes what befell ratings: numbers alone, never whose. */
        private void noted(MultiAngleEvaluation given, Map<String, Detail> details) {
            note("corrected", given.where(rating -> rating.revision() > 0), details);
            note("cannotJudge", counted(given).where(rating -> rating.mark() instanceof Mark.CannotJudge), details);
            if (related()) {
                note("excluded", given.where(rating -> has(rating, ConflictEffect.EXCLUDE)), details);
                note("flagged", counted(given).where(rating -> has(rating, ConflictEffect.FLAG)), details);
            }
        }

        private void note(String name, MultiAngleEvaluation part, Map<String, Detail> details) {
            if (!part.ratings().isEmpty()) {
                details.put(name, Detail.Amount.of(part.answers(), Detail.Unit.RATERS));
            }
        }

        // ---- whether there is enough to go by

        private Optional<Reason> shortfall(
                MultiAngleEvaluation given,
                MultiAngleEvaluation counted,
                Optional<PerspectiveId> angle,
                Map<String, Detail> details) {
            EvaluationRules rules = node.rules();
            if (rules.minRaters().isPresent()
                    && counted.raters() < rules.minRaters().get()) {
                return tooFew(counted.raters(), rules.minRaters().get(), details);
            }
            for (Map.Entry<RaterGroupId, Integer> one : rules.minRatersByGroup().entrySet()) {
                RaterGroupId group = one.getKey();
                int raters = counted.by(List.of(group)).raters();
                boolean may = angle.map(policy::perspective)
                        .map(perspective -> perspective.raters().contains(group))
                        .orElse(true);
                if (may && raters < one.getValue()) {
                    details.put("group", new Detail.Word(group.value()));
                    return tooFew(raters, one.getValue(), details);
                }
            }
            return rules.minResponse().flatMap(percent -> lowResponse(given, angle, percent, details));
        }

        private Optional<Reason> tooFew(int raters, int needed, Map<String, Detail> details) {
            details.put("raters", Detail.Amount.of(raters, Detail.Unit.RATERS));
            details.put("needed", Detail.Amount.of(needed, Detail.Unit.RATERS));
            return Optional.of(Reason.TOO_FEW_RATERS);
        }

        private Optional<Reason> lowResponse(
                MultiAngleEvaluation given, Optional<PerspectiveId> angle, int percent, Map<String, Detail> details) {
            List<RatingRequest> requests = work.requests().stream()
                    .filter(request -> request.occasion() == node.occasion()
                            && request.ratee().isPresent() == (subject == RatedSubject.PERSON)
                            && request.perspective().equals(angle)
                            && counts(request.group(), node, rule)
                            && angle.map(policy::perspective)
                                    .map(perspective -> perspective.raters().contains(request.group()))
                                    .orElse(true))
                    .toList();
            Set<RaterGroupId> asked =
                    requests.stream().map(RatingRequest::group).collect(Collectors.toSet());
            boolean known = !requests.isEmpty()
                    && given.ratings().stream().map(Rating::group).allMatch(asked::contains);
            long people = requests.stream().mapToLong(RatingRequest::asked).sum();
            if (known && given.answers() * 100L >= percent * people) {
                return Optional.empty();
            }
            details.put("answers", Detail.Amount.of(given.answers(), Detail.Unit.RATERS));
            details.put("needed", Detail.Amount.of(percent, Detail.Unit.PERCENT));
            if (known) {
                details.put("asked", new Detail.Amount(BigDecimal.valueOf(people), Detail.Unit.RATERS));
            }
            return Optional.of(known ? Reason.RESPONSE_TOO_LOW : Reason.ASKED_UNKNOWN);
        }

        // ---- answers

        private Finding undetermined(
                Reason reason, Map<String, Detail> details, Optional<PerspectiveId> angle, Optional<ClauseId> clause) {
            return finding(Verdict.UNDETERMINED, reason, details, angle, clause);
        }

        /** There are answers, but no score comes of them. */
        private Finding inestimable(
                MultiAngleEvaluation counted,
                Map<String, Detail> details,
                Optional<PerspectiveId> angle,
                Optional<ClauseId> clause) {
            details.put("raters", Detail.Amount.of(counted.raters(), Detail.Unit.RATERS));
            rule.weights().entrySet().stream()
                    .filter(one -> one.getValue().counts()
                            && counted.by(List.of(one.getKey())).raters() == 0)
                    .findFirst()
                    .ifPresent(one ->
                            details.put("group", new Detail.Word(one.getKey().value())));
            return undetermined(Reason.NOT_ESTIMABLE, details, angle, clause);
        }

        private Finding unrated(Map<String, Detail> details, Optional<PerspectiveId> angle, Optional<ClauseId> clause) {
            boolean none = dossier.isComplete(FactKind.EVALUATION);
            return finding(
                    none ? Verdict.NOT_MET : Verdict.UNDETERMINED,
                    none ? Reason.NOT_EVALUATED : Reason.NO_RATINGS_KNOWN,
                    details,
                    angle,
                    clause);
        }

        private Finding compared(
                MeanScore exact,
                MultiAngleEvaluation counted,
                Map<String, Detail> details,
                Optional<PerspectiveId> angle,
                Optional<ClauseId> clause) {
            MeanScore score = node.rules().rounded().map(exact::rounded).orElse(exact);
            details.put("actual", new Detail.Amount(score.shown(), Detail.Unit.SCORE));
            if (!score.equals(exact)) {
                details.put("unrounded", new Detail.Amount(exact.shown(), Detail.Unit.SCORE));
            }
            details.put("raters", Detail.Amount.of(counted.raters(), Detail.Unit.RATERS));
            boolean above = node.rules().above();
            boolean met = above ? score.isAbove(threshold) : score.isAtLeast(threshold);
            Reason reason = above
                    ? met ? Reason.ABOVE_THRESHOLD : Reason.NOT_ABOVE_THRESHOLD
                    : met ? Reason.AT_OR_ABOVE_THRESHOLD : Reason.BELOW_THRESHOLD;
            return finding(Verdict.of(met), reason, details, angle, clause);
        }

        private Finding finding(
                Verdict verdict,
                Reason reason,
                Map<String, Detail> details,
                Optional<PerspectiveId> angle,
                Optional<ClauseId> clause) {
            return Finding.of(
                    node.id(), verdict, reason, details, List.of(evaluationRef(node, work, angle)), clause, List.of());
        }
    }
}
