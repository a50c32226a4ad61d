package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.TimeTogether;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.MultiAngleEvaluation;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.disclosure.Item;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ratings of one project's outcome, or of one person in it, known on a day: which of them count, and what befell the others. */
final class CountedRatings {

    private final Policy policy;
    private final Project project;
    private final LocalDate day;
    private final List<DeclaredRelation> relations;
    private final Map<String, Colleague> staff = new HashMap<>();
    private final MultiAngleEvaluation latest;
    private final MultiAngleEvaluation own;

    CountedRatings(Policy policy, Facts facts, Project project, Optional<StaffId> ratee, LocalDate day) {
        this.policy = policy;
        this.project = project;
        this.day = day;
        // what of relations and service begins or ends after the day concerns no rating of the day or before
        this.relations = facts.relations();
        if (policy.conflicts().stream().anyMatch(one -> one.ground() instanceof ConflictRule.Ground.TogetherUnder)) {
            facts.staff().forEach(one -> staff.put(one.id().value(), Colleague.of(one)));
        }
        MultiAngleEvaluation known = new MultiAngleEvaluation(facts.ratings().stream()
                        .filter(rating -> rating.project().equals(project.id())
                                && rating.ratee().equals(ratee)
                                && !rating.day().isAfter(day))
                        .toList())
                .latest();
        this.latest = known.where(rating -> ratee.filter(rating.rater()::is).isEmpty());
        this.own = known.where(rating -> ratee.filter(rating.rater()::is).isPresent());
    }

    /** What was asked, in a stable order. */
    SortedSet<Item> items() {
        SortedSet<Item> items = new TreeSet<>();
        latest.ratings().forEach(rating -> items.add(Item.of(rating)));
        own.ratings().forEach(rating -> items.add(Item.of(rating)));
        return items;
    }

    /** What the person rated said of themself on an item: it is kept apart and never counts. */
    Optional<Mark> own(Item item) {
        return own.ratings().stream()
                .filter(rating -> Item.of(rating).equals(item))
                .map(Rating::mark)
                .findFirst();
    }

    /** Those that count, with a score or that the rater cannot judge. */
    MultiAngleEvaluation counted() {
        return latest.where(rating -> entitled(rating) && timely(rating) && !has(rating, ConflictEffect.EXCLUDE));
    }

    private boolean entitled(Rating rating) {
        return policy.perspectives().stream()
                .filter(angle -> rating.perspective().equals(Optional.of(angle.id())))
                .allMatch(angle -> angle.raters().contains(rating.group()));
    }

    private boolean timely(Rating rating) {
        return rating.occasion() == Occasion.DEBRIEF
                || project.endsOn()
                        .filter(end -> !end.isAfter(day) && !rating.day().isBefore(end))
                        .isPresent();
    }

    private boolean has(Rating rating, ConflictEffect effect) {
        return grounds(effect)
                .anyMatch(ground -> ground instanceof ConflictRule.Ground.TogetherUnder least
                        ? together(rating) < least.days()
                        : declared(ground, relation -> relation.concerns(rating)));
    }

    private Stream<ConflictRule.Ground> grounds(ConflictEffect effect) {
        return policy.conflicts().stream()
                .filter(conflict -> conflict.effect() == effect)
                .map(ConflictRule::ground);
    }

    private boolean declared(ConflictRule.Ground ground, Predicate<DeclaredRelation> concerning) {
        return relations.stream()
                .anyMatch(relation ->
                        ground.equals(new ConflictRule.Ground.Declared(relation.kind())) && concerning.test(relation));
    }

    /** How many days rater and rated have worked together; no limit where the rater is not of the staff. */
    private int together(Rating rating) {
        return Optional.ofNullable(staff.get(rating.rater().value()))
                .map(rater -> TimeTogether.days(
                        rating,
                        project,
                        Stream.concat(Stream.of(rater), rating.ratee().map(StaffId::value).map(staff::get).stream())
                                .toList()))
                .orElse(Integer.MAX_VALUE);
    }

    /** What befell the ratings of an item, of one group or of all. */
    Flags flags(Item item, Optional<RaterGroupId> group) {
        MultiAngleEvaluation mine = latest.where(rating -> Item.of(rating).equals(item)
                && group.map(rating.group()::equals).orElse(true));
        MultiAngleEvaluation entitled = mine.where(this::entitled);
        MultiAngleEvaluation timely = entitled.where(this::timely);
        return new Flags(
                timely.where(rating -> has(rating, ConflictEffect.EXCLUDE)).answers(),
                timely.where(rating -> has(rating, ConflictEffect.FLAG) && !has(rating, ConflictEffect.EXCLUDE))
                        .answers(),
                mine.where(rating -> !entitled(rating)).answers(),
                entitled.where(rating -> !timely(rating)).answers(),
                timely.where(rating -> rating.score().isEmpty() && !has(rating, ConflictEffect.EXCLUDE))
                        .answers(),
                mine.where(rating -> rating.revision() > 0).answers(),
                mine.ratings().stream()
                        .filter(rating -> rating.revision() > 0)
                        .flatMap(rating -> rating.reason().stream())
                        .toList());
    }

    /** What of a team's outcome does not count for one person. */
    Scorecard.Inheritance inheritedBy(StaffId person) {
        MultiAngleEvaluation counted = counted();
        return new Scorecard.Inheritance(
                person,
                counted.where(rating -> rating.rater().is(person)).ratings().size(),
                counted.where(rating -> !rating.rater().is(person)
                                && grounds(ConflictEffect.EXCLUDE)
                                        .anyMatch(ground ->
                                                declared(ground, relation -> relation.concerns(rating, person))))
                        .answers());
    }
}
