package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.TimeTogether;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.MultiAngleEvaluation;
import io.github.dxjinzai.core.evaluation.PackedRatings;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.PoolingRule;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleKind;
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
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the evaluation of one project against a threshold: one condition, with what the policy says of it worked out once. */
final class EvaluationJudge implements ConditionJudge {

    private static final Weight EQUAL = new Weight(1);
    private static final Weight NONE = new Weight(0);
    private static final int SHARED = 32;
    private static final Detail[] RATERS = raters();
    private static final int FEW = 2;
    /** Of more, raters are not told apart by comparing each with each. */
    private static final int MANY = 16;

    private static final int[] NOWHERE = {};

    private final Policy policy;
    private final TermValues terms;
    private final ProjectCondition.ScoreAtLeast node;
    private final String evaluation;
    private volatile Optional<Settled> known = Optional.empty();

    EvaluationJudge(Policy policy, TermValues terms, ProjectCondition.ScoreAtLeast node) {
        this.policy = policy;
        this.terms = terms;
        this.node = node;
        this.evaluation = evaluation(Optional.empty());
    }

    /** How many raters, for the numbers that nearly all are. */
    private static Detail[] raters() {
        Detail[] some = new Detail[SHARED];
        for (int i = 0; i < SHARED; i++) {
            some[i] = Detail.Amount.of(i, Detail.Unit.RATERS);
        }
        return some;
    }

    private static Detail raters(int number) {
        return number < SHARED ? RATERS[number] : Detail.Amount.of(number, Detail.Unit.RATERS);
    }

    /** What the evaluation is called after its project: the occasion, and the perspective and axis where it has them. */
    private String evaluation(Optional<PerspectiveId> angle) {
        return Words.of(node.occasion())
                + angle.map(one -> "/" + one.value()).orElse("")
                + node.rules().axis().map(one -> "/" + one.value()).orElse("");
    }

    @Override
    public Finding find(ProjectWork work, KnownFacts facts) {
        // a condition that no project is held against is never settled: it may name what the policy has not
        if (known.isEmpty()) {
            known = settled();
        }
        Optional<Settled> settled = known;
        return settled.isEmpty() ? open(work) : new Measure(settled.get(), work, facts).find();
    }

    /** Every open term that the node needs gets its own finding, so that each is named. */
    private Finding open(ProjectWork work) {
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
                List.of(FactRef.to(work, evaluation)),
                node.clause(),
                children);
    }

    // ---- what the policy says

    /**
     * A perspective that is asked for, or the whole evaluation where none is.
     *
     * @param id the perspective; absent for the whole evaluation
     * @param groups the groups that may take it; empty for any
     * @param clause where the source asks for what is found of it
     * @param evaluation what its evaluation is called after the project
     * @param stated what is told of it, whatever was rated
     * @param compared the same with its score and raters
     * @param actual the place of the score
     * @param raters the place of the raters
     */
    private record Angle(
            Optional<PerspectiveId> id,
            List<RaterGroupId> groups,
            Optional<ClauseId> clause,
            String evaluation,
            Details stated,
            Details.Form compared,
            int actual,
            int raters) {

        boolean holds(PackedRatings ratings, int place) {
            return id.isEmpty() || (ratings.isFrom(place, id.get()) && groups.contains(ratings.group(place)));
        }
    }

    /**
     * The condition with its terms, nothing of it open.
     *
     * @param subject whose ratings are meant
     * @param rule how ratings become a score
     * @param combine how perspectives are put together
     * @param threshold what the score is held against
     * @param whole the whole evaluation
     * @param angles each perspective, in the policy's order; the whole evaluation alone where it has none
     * @param minRaters how many raters each needs at least
     * @param anyAxis whether ratings count whatever axis they are of
     * @param anyGroup whether ratings count whoever gave them
     * @param plain whether the mean of all ratings is taken, and no least number of them is asked for
     */
    private record Settled(
            RatedSubject subject,
            PoolingRule rule,
            Combination combine,
            Score threshold,
            Angle whole,
            List<Angle> angles,
            int minRaters,
            boolean anyAxis,
            boolean anyGroup,
            boolean plain) {}

    private Optional<Settled> settled() {
        Optional<RatedSubject> subject = terms.word(node.of(), RatedSubject.class);
        Optional<Pooling> within = terms.word(node.within(), Pooling.class);
        Optional<Combination> combine = terms.word(node.combine(), Combination.class);
        Optional<Score> threshold = terms.score(node.atLeast());
        if (subject.isEmpty() || within.isEmpty() || combine.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        PoolingRule rule = rule(within.get());
        SortedMap<String, Detail> stated = stated(rule, threshold.get());
        Angle whole = angle(Optional.empty(), node.clause(), stated);
        // by itself a perspective has no clause of its own; where all are put together there is one finding, the
        // condition's
        Optional<ClauseId> clause = combine.get() == Combination.EACH_PERSPECTIVE ? Optional.empty() : node.clause();
        List<Angle> angles = node.perspectives().isEmpty()
                ? List.of(whole)
                : node.perspectives().stream()
                        .map(one -> angle(Optional.of(one), clause, stated))
                        .toList();
        return Optional.of(new Settled(
                subject.get(),
                rule,
                combine.get(),
                threshold.get(),
                whole,
                angles,
                node.rules().minRaters().orElse(0),
                node.rules().axis().isEmpty(),
                node.by().isEmpty() && rule.weights().isEmpty(),
                rule.how() == Pooling.MEAN_OF_RATINGS && !node.rules().asksForMinimum()));
    }

    private PoolingRule rule(Pooling how) {
        Map<RaterGroupId, Weight> weights =
                how == Pooling.MEAN_OF_GROUPS ? node.rules().weights() : Map.of();
        ScaleKind kind = node.scaleIn(policy).map(Scale::kind).orElse(ScaleKind.NUMERIC);
        return new PoolingRule(how, node.rules().trim(), new TreeMap<>(weights), kind);
    }

    private SortedMap<String, Detail> stated(PoolingRule rule, Score threshold) {
        SortedMap<String, Detail> details = new TreeMap<>();
        details.put("occasion", new Detail.Word(Words.of(node.occasion())));
        details.put("required", new Detail.Amount(threshold.thousandths(), Detail.Unit.SCORE));
        node.rules().axis().ifPresent(axis -> details.put("axis", new Detail.Word(axis.value())));
        if (!rule.scale().allowsMeans()) {
            node.scaleIn(policy)
                    .ifPresent(scale ->
                            details.put("scale", new Detail.Word(scale.id().value())));
        }
        if (rule.how() != Pooling.MEAN_OF_RATINGS && rule.how() != Pooling.MEAN_OF_GROUPS) {
            details.put("pooling", new Detail.Word(Words.of(rule.how())));
        }
        return details;
    }

    private Angle angle(Optional<PerspectiveId> id, Optional<ClauseId> clause, SortedMap<String, Detail> stated) {
        SortedMap<String, Detail> own = new TreeMap<>(stated);
        id.ifPresent(one -> own.put("perspective", new Detail.Word(one.value())));
        Details.Form compared = new Details.Form(own, "actual", "raters");
        return new Angle(
                id,
                id.map(policy::perspective).map(Perspective::raters).orElse(List.of()),
                clause,
                evaluation(id),
                Details.of(own),
                compared,
                compared.place("actual"),
                compared.place("raters"));
    }

    private boolean counts(RaterGroupId group, PoolingRule rule) {
        return (node.by().isEmpty() || node.by().contains(group)) && rule.counts(group);
    }

    /** What was given from one perspective. */
    private static final class Tally {

        private final Angle angle;
        private final PackedRatings ratings;
        private int[] places = NOWHERE;
        private int size;
        private long sum;
        // whether all of them are scores and none is a correction
        private boolean plain = true;

        Tally(Angle angle, PackedRatings ratings) {
            this.angle = angle;
            this.ratings = ratings;
        }

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, Math.max(FEW, 2 * size));
            }
            places[size++] = place;
            sum += ratings.thousandths(place);
            plain &= ratings.isScored(place) && !ratings.isCorrection(place);
        }

        int raters() {
            for (int i = 1; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    if (size > MANY || ratings.isBySame(places[i], places[j])) {
                        return evaluation().raters();
                    }
                }
            }
            return size;
        }

        MultiAngleEvaluation evaluation() {
            return new MultiAngleEvaluation(
                    Arrays.stream(places, 0, size).mapToObj(ratings::get).toList());
        }
    }

    /** What is told of one evaluation beside what is told of each: mostly nothing. */
    private static final class Notes {

        private Details all = Details.NONE;

        Notes() {}

        Notes(Notes others) {
            this.all = others.all;
        }

        void put(String name, Detail value) {
            all = all.and(name, value);
        }
    }

    /** The condition on one project. */
    private final class Measure {

        private final Settled settled;
        private final ProjectWork work;
        private final KnownFacts facts;
        private final PoolingRule rule;
        private final boolean ofPerson;

        Measure(Settled settled, ProjectWork work, KnownFacts facts) {
            this.settled = settled;
            this.work = work;
            this.facts = facts;
            this.rule = settled.rule();
            this.ofPerson = settled.subject() == RatedSubject.PERSON;
        }

        Finding find() {
            Tally[] given = given();
            if (node.perspectives().isEmpty()) {
                return one(settled.whole(), given[0]);
            }
            if (settled.combine() == Combination.EACH_PERSPECTIVE) {
                return each(given);
            }
            SortedMap<PerspectiveId, Weighed> weighed = new TreeMap<>();
            for (int i = 0; i < given.length; i++) {
                Angle angle = settled.angles().get(i);
                PerspectiveId id = angle.id().orElseThrow();
                Weight weight = settled.combine() == Combination.WEIGHTED_MEAN
                        ? node.rules().perspectiveWeights().getOrDefault(id, NONE)
                        : EQUAL;
                if (weight.counts()) {
                    weighed.put(id, new Weighed(angle, given[i].evaluation(), weight));
                }
            }
            return mean(List.copyOf(weighed.values()));
        }

        // ---- the answers that count

        /**
         * The answers to this condition about this person, for each perspective those by the groups that may take it: of the occasion
         * and the subject, as last corrected, never their own, after the project only those given once it was over, of the axis, and by
         * the groups that count.
         */
        private Tally[] given() {
            PackedRatings ratings = work.ratings();
            Tally[] given = tallies(ratings);
            if (!isSorted(ratings, given, true)) {
                PackedRatings latest = PackedRatings.of(new MultiAngleEvaluation(IntStream.range(0, ratings.size())
                                .filter(place -> isAnswer(ratings, place))
                                .mapToObj(ratings::get)
                                .toList())
                        .latest()
                        .ratings());
                given = tallies(latest);
                isSorted(latest, given, false);
            }
            return given;
        }

        private Tally[] tallies(PackedRatings ratings) {
            Tally[] all = new Tally[settled.angles().size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Tally(settled.angles().get(i), ratings);
            }
            return all;
        }

        /** Sorts ratings by perspective; with {@code plain} it ends at the first correction, since that may supersede others. */
        private boolean isSorted(PackedRatings ratings, Tally[] given, boolean plain) {
            long first = first();
            for (int place = 0; place < ratings.size(); place++) {
                if (isAnswer(ratings, place)) {
                    if (plain && ratings.isCorrection(place)) {
                        return false;
                    }
                    if (ratings.epochDay(place) >= first
                            && (settled.anyAxis()
                                    || ratings.get(place)
                                            .axis()
                                            .equals(node.rules().axis()))
                            && (settled.anyGroup() || counts(ratings.group(place), rule))) {
                        for (Tally one : given) {
                            if (one.angle.holds(ratings, place)) {
                                one.add(place);
                            }
                        }
                    }
                }
            }
            return true;
        }

        /** The first day whose answers count: after the project that on which it was over; none that can come if it is not. */
        private long first() {
            if (node.occasion() == Occasion.DEBRIEF) {
                return Long.MIN_VALUE;
            }
            return work.endDay() <= facts.epochDay() ? work.endDay() : Long.MAX_VALUE;
        }

        private boolean isAnswer(PackedRatings ratings, int place) {
            return ratings.isOf(place, node.occasion(), ofPerson)
                    && ratings.epochDay(place) <= facts.epochDay()
                    && !ratings.isBy(place, facts.staff());
        }

        // ---- perspectives

        /** One score, of one perspective or of an evaluation that has none. */
        private Finding one(Angle angle, Tally tally) {
            if (settled.plain() && tally.plain && !related()) {
                // nothing befell the ratings and no more is asked of them than their mean: their sum is enough
                return tally.size == 0
                        ? unrated(angle, new Notes())
                        : compared(new MeanScore(tally.sum, tally.size), tally.raters(), angle, new Notes());
            }
            MultiAngleEvaluation given = tally.evaluation();
            Notes notes = noted(given);
            MultiAngleEvaluation counted = counted(given);
            Optional<Reason> shortfall = shortfall(angle, given, counted, notes);
            if (shortfall.isPresent()) {
                return undetermined(shortfall.get(), angle, notes);
            }
            Optional<MeanScore> score = counted.score(rule);
            if (score.isPresent()) {
                return compared(score.get(), counted.raters(), angle, notes);
            }
            return given.ratings().isEmpty() ? unrated(angle, notes) : inestimable(counted, angle, notes);
        }

        /** Every perspective by itself. */
        private Finding each(Tally[] given) {
            Finding[] found = new Finding[given.length];
            Verdict verdict = Verdict.MET;
            for (int i = 0; i < found.length; i++) {
                found[i] = one(settled.angles().get(i), given[i]);
                verdict = verdict.and(found[i].verdict());
            }
            Angle whole = settled.whole();
            return new Finding(
                    node.id(),
                    verdict,
                    Reason.EVALUATION,
                    whole.stated(),
                    List.of(FactRef.to(work, evaluation)),
                    node.clause(),
                    SelectionJudge.listed(found, found.length));
        }

        /** A perspective with what was given from it, and what it weighs beside others. */
        private record Weighed(Angle angle, MultiAngleEvaluation given, Weight weight) {}

        /** The mean of the perspectives by their weights; where one is missing there is none. */
        private Finding mean(List<Weighed> angles) {
            MultiAngleEvaluation all = new MultiAngleEvaluation(angles.stream()
                    .flatMap(one -> one.given().ratings().stream())
                    .toList());
            Notes notes = noted(all);
            List<MeanScore.Weighted> scores = new ArrayList<>();
            boolean unrated = false;
            for (Weighed one : angles) {
                MultiAngleEvaluation counted = counted(one.given());
                Notes own = new Notes(notes);
                Optional<Reason> shortfall = shortfall(one.angle(), one.given(), counted, own);
                if (shortfall.isPresent()) {
                    return undetermined(shortfall.get(), one.angle(), own);
                }
                Optional<MeanScore> score = counted.score(rule);
                if (score.isEmpty() && !one.given().ratings().isEmpty()) {
                    return inestimable(counted, one.angle(), own);
                }
                unrated |= score.isEmpty();
                score.ifPresent(mean -> scores.add(new MeanScore.Weighted(mean, one.weight())));
            }
            return unrated
                    ? unrated(settled.whole(), notes)
                    : compared(MeanScore.ofWeighted(scores), counted(all).raters(), settled.whole(), notes);
        }

        // ---- relations of raters

        // nothing is cut off at the day here: a relation or service that begins or ends later concerns no rating of the
        // day or before

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
                    .anyMatch(relation -> relation.kind().equals(kind) && relation.concerns(rating, facts.staff()));
        }

        private int together(Colleague rater, Rating rating) {
            List<Colleague> people = new ArrayList<>(List.of(rater));
            facts.dossier()
                    .service()
                    .filter(service -> rating.ratee().isPresent())
                    .ifPresent(service -> people.add(Colleague.of(service.member())));
            return TimeTogether.days(rating, work.project(), people);
        }

        /** What befell ratings: numbers alone, never whose. */
        private Notes noted(MultiAngleEvaluation given) {
            Notes notes = new Notes();
            note("corrected", given.where(rating -> rating.revision() > 0), notes);
            note("cannotJudge", counted(given).where(rating -> rating.mark() instanceof Mark.CannotJudge), notes);
            if (related()) {
                note("excluded", given.where(rating -> has(rating, ConflictEffect.EXCLUDE)), notes);
                note("flagged", counted(given).where(rating -> has(rating, ConflictEffect.FLAG)), notes);
            }
            return notes;
        }

        private void note(String name, MultiAngleEvaluation part, Notes notes) {
            if (!part.ratings().isEmpty()) {
                notes.put(name, Detail.Amount.of(part.answers(), Detail.Unit.RATERS));
            }
        }

        // ---- whether there is enough to go by

        private Optional<Reason> shortfall(
                Angle angle, MultiAngleEvaluation given, MultiAngleEvaluation counted, Notes notes) {
            EvaluationRules rules = node.rules();
            if (!rules.asksForMinimum()) {
                return Optional.empty();
            }
            if (settled.minRaters() > 0 && counted.raters() < settled.minRaters()) {
                return tooFew(counted.raters(), settled.minRaters(), notes);
            }
            for (Map.Entry<RaterGroupId, Integer> one : rules.minRatersByGroup().entrySet()) {
                RaterGroupId group = one.getKey();
                int raters = counted.by(List.of(group)).raters();
                boolean may = angle.id().isEmpty() || angle.groups().contains(group);
                if (may && raters < one.getValue()) {
                    notes.put("group", new Detail.Word(group.value()));
                    return tooFew(raters, one.getValue(), notes);
                }
            }
            return rules.minResponse().flatMap(percent -> lowResponse(angle, given, percent, notes));
        }

        private Optional<Reason> tooFew(int raters, int needed, Notes notes) {
            notes.put("raters", Detail.Amount.of(raters, Detail.Unit.RATERS));
            notes.put("needed", Detail.Amount.of(needed, Detail.Unit.RATERS));
            return Optional.of(Reason.TOO_FEW_RATERS);
        }

        private Optional<Reason> lowResponse(Angle angle, MultiAngleEvaluation given, int percent, Notes notes) {
            List<RatingRequest> requests = work.requests().stream()
                    .filter(request -> request.occasion() == node.occasion()
                            && facts.include(request.day())
                            && request.ratee().isPresent() == ofPerson
                            && request.perspective().equals(angle.id())
                            && counts(request.group(), rule)
                            && (angle.id().isEmpty() || angle.groups().contains(request.group())))
                    .toList();
            Set<RaterGroupId> asked =
                    requests.stream().map(RatingRequest::group).collect(Collectors.toSet());
            boolean known = !requests.isEmpty()
                    && given.ratings().stream().map(Rating::group).allMatch(asked::contains);
            long people = requests.stream().mapToLong(RatingRequest::asked).sum();
            if (known && given.answers() * 100L >= percent * people) {
                return Optional.empty();
            }
            notes.put("answers", Detail.Amount.of(given.answers(), Detail.Unit.RATERS));
            notes.put("needed", Detail.Amount.of(percent, Detail.Unit.PERCENT));
            if (known) {
                notes.put("asked", new Detail.Amount(new BigDecimal(people), Detail.Unit.RATERS));
            }
            return Optional.of(known ? Reason.RESPONSE_TOO_LOW : Reason.ASKED_UNKNOWN);
        }

        // ---- answers

        private Finding undetermined(Reason reason, Angle angle, Notes notes) {
            return finding(Verdict.UNDETERMINED, reason, angle, notes);
        }

        /** There are answers, but no score comes of them. */
        private Finding inestimable(MultiAngleEvaluation counted, Angle angle, Notes notes) {
            notes.put("raters", raters(counted.raters()));
            rule.weights().entrySet().stream()
                    .filter(one -> one.getValue().counts()
                            && counted.by(List.of(one.getKey())).raters() == 0)
                    .findFirst()
                    .ifPresent(one ->
                            notes.put("group", new Detail.Word(one.getKey().value())));
            return undetermined(Reason.NOT_ESTIMABLE, angle, notes);
        }

        private Finding unrated(Angle angle, Notes notes) {
            boolean none = facts.isComplete(FactKind.EVALUATION);
            return finding(
                    none ? Verdict.NOT_MET : Verdict.UNDETERMINED,
                    none ? Reason.NOT_EVALUATED : Reason.NO_RATINGS_KNOWN,
                    angle,
                    notes);
        }

        private Finding compared(MeanScore exact, int raters, Angle angle, Notes notes) {
            Optional<Rounding> rounding = node.rules().rounded();
            MeanScore score = rounding.isEmpty() ? exact : exact.rounded(rounding.get());
            if (rounding.isPresent() && !score.equals(exact)) {
                notes.put("unrounded", new Detail.Amount(exact.shownThousandths(), Detail.Unit.SCORE));
            }
            boolean above = node.rules().above();
            boolean met = above ? score.isAbove(settled.threshold()) : score.isAtLeast(settled.threshold());
            Reason reason = above
                    ? met ? Reason.ABOVE_THRESHOLD : Reason.NOT_ABOVE_THRESHOLD
                    : met ? Reason.AT_OR_ABOVE_THRESHOLD : Reason.BELOW_THRESHOLD;
            Details told = angle.compared()
                    .filled(
                            angle.actual(),
                            new Detail.Amount(score.shownThousandths(), Detail.Unit.SCORE),
                            angle.raters(),
                            raters(raters));
            return finding(Verdict.of(met), reason, angle, told.and(notes.all));
        }

        private Finding finding(Verdict verdict, Reason reason, Angle angle, Notes notes) {
            return finding(verdict, reason, angle, angle.stated().and(notes.all));
        }

        private Finding finding(Verdict verdict, Reason reason, Angle angle, Details told) {
            return new Finding(
                    node.id(),
                    verdict,
                    reason,
                    told,
                    List.of(FactRef.to(work, angle.evaluation())),
                    angle.clause(),
                    List.of());
        }
    }
}
