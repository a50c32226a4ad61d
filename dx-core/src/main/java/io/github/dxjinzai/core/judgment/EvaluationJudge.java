package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.MultiAngleEvaluation;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the evaluation of one project against a threshold. */
final class EvaluationJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Dossier dossier;

    EvaluationJudge(Policy policy, TermValues terms, Dossier dossier) {
        this.policy = policy;
        this.terms = terms;
        this.dossier = dossier;
    }

    Finding find(ProjectCondition.ScoreAtLeast node, ProjectWork work) {
        Optional<RatedSubject> subject = terms.word(node.of(), RatedSubject.class);
        Optional<Pooling> within = terms.word(node.within(), Pooling.class);
        Optional<Combination> combine = terms.word(node.combine(), Combination.class);
        Optional<Score> threshold = terms.score(node.atLeast());
        if (subject.isEmpty() || within.isEmpty() || combine.isEmpty() || threshold.isEmpty()) {
            return open(node, work);
        }
        MultiAngleEvaluation counted =
                counted(node.occasion(), subject.get(), work).by(node.by());
        Measure measure = new Measure(node, work, within.get(), threshold.get());
        if (node.perspectives().isEmpty()) {
            return measure.one(counted, Optional.empty(), node.clause());
        }
        List<Finding> angles = node.perspectives().stream()
                .map(angle ->
                        measure.one(counted.from(policy.perspective(angle)), Optional.of(angle), Optional.empty()))
                .toList();
        return combine.get() == Combination.EACH_PERSPECTIVE
                ? measure.each(angles)
                : measure.mean(node.perspectives().stream()
                        .map(angle -> counted.from(policy.perspective(angle)))
                        .toList());
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
     * The ratings that count for this person: of the occasion and the subject, never their own, and after the project only those
     * given once it was over.
     */
    private MultiAngleEvaluation counted(Occasion occasion, RatedSubject subject, ProjectWork work) {
        return new MultiAngleEvaluation(work.ratings().stream()
                .filter(rating -> rating.occasion() == occasion
                        && rating.ratee().isPresent() == (subject == RatedSubject.PERSON)
                        && !rating.rater().is(dossier.staff())
                        && isTimely(rating, work))
                .toList());
    }

    private static boolean isTimely(Rating rating, ProjectWork work) {
        return rating.occasion() == Occasion.DEBRIEF
                || work.endsOn().filter(end -> !rating.day().isBefore(end)).isPresent();
    }

    private FactRef evaluationRef(ProjectCondition.ScoreAtLeast node, ProjectWork work, Optional<PerspectiveId> angle) {
        return new FactRef(
                FactKind.EVALUATION,
                work.project().id() + "/" + Words.of(node.occasion())
                        + angle.map(one -> "/" + one).orElse(""));
    }

    /** One condition on one project, with everything that it needs settled. */
    private final class Measure {

        private final ProjectCondition.ScoreAtLeast node;
        private final ProjectWork work;
        private final Pooling within;
        private final Score threshold;

        Measure(ProjectCondition.ScoreAtLeast node, ProjectWork work, Pooling within, Score threshold) {
            this.node = node;
            this.work = work;
            this.within = within;
            this.threshold = threshold;
        }

        /** One score, of one perspective or of an evaluation that has none. */
        Finding one(MultiAngleEvaluation evaluation, Optional<PerspectiveId> angle, Optional<ClauseId> clause) {
            Map<String, Detail> details = details();
            angle.ifPresent(one -> details.put("perspective", new Detail.Word(one.value())));
            return compared(evaluation.mean(within), evaluation.raters(), details, angle, clause);
        }

        /** Every perspective by itself. */
        Finding each(List<Finding> angles) {
            return Finding.of(
                    node.id(),
                    Verdict.all(angles.stream().map(Finding::verdict).toList()),
                    Reason.EVALUATION,
                    details(),
                    List.of(evaluationRef(node, work, Optional.empty())),
                    node.clause(),
                    angles);
        }

        /** The mean of the perspectives; where one is missing there is none. */
        Finding mean(List<MultiAngleEvaluation> angles) {
            List<MeanScore> means = angles.stream()
                    .flatMap(angle -> angle.mean(within).stream())
                    .toList();
            int raters = new MultiAngleEvaluation(angles.stream()
                            .flatMap(angle -> angle.ratings().stream())
                            .toList())
                    .raters();
            Optional<MeanScore> mean =
                    means.size() == angles.size() ? Optional.of(MeanScore.ofMeans(means)) : Optional.empty();
            return compared(mean, raters, details(), Optional.empty(), node.clause());
        }

        private Map<String, Detail> details() {
            Map<String, Detail> details = new TreeMap<>();
            details.put("occasion", new Detail.Word(Words.of(node.occasion())));
            details.put("required", new Detail.Amount(threshold.value(), Detail.Unit.SCORE));
            return details;
        }

        private Finding compared(
                Optional<MeanScore> mean,
                int raters,
                Map<String, Detail> details,
                Optional<PerspectiveId> angle,
                Optional<ClauseId> clause) {
            Verdict verdict;
            Reason reason;
            if (mean.isPresent()) {
                details.put("actual", new Detail.Amount(mean.get().shown(), Detail.Unit.SCORE));
                details.put("raters", Detail.Amount.of(raters, Detail.Unit.RATERS));
                verdict = Verdict.of(mean.get().isAtLeast(threshold));
                reason = verdict == Verdict.MET ? Reason.AT_OR_ABOVE_THRESHOLD : Reason.BELOW_THRESHOLD;
            } else {
                boolean none = dossier.isComplete(FactKind.EVALUATION);
                verdict = none ? Verdict.NOT_MET : Verdict.UNDETERMINED;
                reason = none ? Reason.NOT_EVALUATED : Reason.NO_RATINGS_KNOWN;
            }
            return Finding.of(
                    node.id(), verdict, reason, details, List.of(evaluationRef(node, work, angle)), clause, List.of());
        }
    }
}
