package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.MultiAngleEvaluation;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All answers of one evaluation (回答票): the secret side of a disclosure. It has no public means, so that no figure leaves it but by
 * {@link Disclosure}. The order in which answers came does not matter; nobody's answer about themself is in it.
 */
public final class AnswerSheet {

    private final Scale scale;
    private final SortedSet<Answer> answers;

    private AnswerSheet(Scale scale, SortedSet<Answer> answers) {
        this.scale = scale;
        this.answers = Collections.unmodifiableSortedSet(answers);
    }

    /**
     * The sheet of these answers.
     *
     * @param subject the person whose evaluation it is: what they said themself, also about their team, stays out; absent where it
     *     is nobody's
     * @param scale the scale of all scores
     * @return the sheet, or all problems: a rater twice on one item, a score that is not on the scale
     */
    public static Validation<Seq<Problem>, AnswerSheet> of(
            Optional<StaffId> subject, Scale scale, Collection<Answer> answers) {
        SortedSet<Answer> others = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        record Asked(Item item, RaterId rater) {}
        Set<Asked> seen = new HashSet<>();
        for (Answer answer : new TreeSet<>(answers)) {
            if (isOwn(subject, answer) || isOwn(answer.item().ratee(), answer)) {
                continue;
            }
            others.add(answer);
            if (!seen.add(new Asked(answer.item(), answer.rater()))) {
                problems.add(Problem.of(
                        DisclosureProblem.ANSWERED_TWICE,
                        Place.nowhere(),
                        "project",
                        answer.item().project().value()));
            }
            if (!scale.contains(answer.score())) {
                problems.add(Problem.of(
                        DisclosureProblem.OFF_SCALE,
                        Place.nowhere(),
                        "project",
                        answer.item().project().value(),
                        "scale",
                        scale.id().value()));
            }
        }
        return problems.isEmpty()
                ? Validation.valid(new AnswerSheet(scale, others))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    /**
     * The sheet of these ratings; see {@link #of}. The day of a rating is left behind, and so are ratings that were corrected and
     * raters who cannot judge.
     */
    public static Validation<Seq<Problem>, AnswerSheet> ofRatings(
            Optional<StaffId> subject, Scale scale, Collection<Rating> ratings) {
        return of(
                subject,
                scale,
                new MultiAngleEvaluation(List.copyOf(ratings))
                        .latest().ratings().stream()
                                .flatMap(rating -> rating.score().stream()
                                        .map(score -> new Answer(
                                                Item.of(rating),
                                                rating.group(),
                                                rating.rater(),
                                                score,
                                                Optional.empty())))
                                .toList());
    }

    private static boolean isOwn(Optional<StaffId> person, Answer answer) {
        return person.filter(answer.rater()::is).isPresent();
    }

    Scale scale() {
        return scale;
    }

    SortedSet<Answer> answers() {
        return answers;
    }

    @Override
    public String toString() {
        return "(" + answers.size() + " answers, withheld)";
    }
}
