package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.testkit.CriterionNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the scores of a project in a case: in full, or in short by perspective and group. */
final class CaseRatings {

    private final JsonReading reading;
    private final Policy policy;
    private final Collection<CriterionNode> nodes;
    private final StaffId person;

    /**
     * @param nodes the nodes of the policy's criteria
     * @param person the person of the case
     */
    CaseRatings(JsonReading reading, Policy policy, Collection<CriterionNode> nodes, StaffId person) {
        this.reading = reading;
        this.policy = policy;
        this.nodes = nodes;
        this.person = person;
    }

    /** The ratings of a project. */
    List<Rating> of(JsonObject at, Optional<ProjectId> id, Optional<LocalDate> from, Optional<LocalDate> to) {
        List<Rating> ratings = new ArrayList<>();
        at.optionalObjects("ratings", one -> inFull(one, id, to.or(() -> from), ratings));
        for (Occasion occasion : Occasion.values()) {
            ratings.addAll(inShort(at, occasion, id, to));
        }
        return ratings;
    }

    /** The scores that one group gave, each by another rater. */
    private Optional<Boolean> inFull(
            JsonObject at, Optional<ProjectId> id, Optional<LocalDate> unsaid, List<Rating> into) {
        Optional<Occasion> occasion = at.word("occasion", Occasion.class);
        Optional<RatedSubject> of = at.word("of", RatedSubject.class);
        Optional<PerspectiveId> angle = at.optionalText("perspective")
                .flatMap(text -> known(PolicyPart.PERSPECTIVE, text, at.pointer("perspective"), angles()));
        Optional<RaterGroupId> by =
                at.text("by").flatMap(text -> known(PolicyPart.RATER_GROUP, text, at.pointer("by"), groups()));
        Optional<LocalDate> on =
                at.optionalParsed("on", Wanted.DAY, PolicyReader::day).or(() -> unsaid);
        List<Score> scores = scores(at, "scores");
        at.close();
        if (at.sound() && id.isPresent() && on.isPresent()) {
            for (Score score : scores) {
                into.add(new Rating(
                        id.get(),
                        of.filter(RatedSubject.PERSON::equals).map(one -> person),
                        occasion.orElseThrow(),
                        angle,
                        by.orElseThrow(),
                        new RaterId("rater-" + into.size()),
                        score,
                        on.get()));
            }
        }
        return Optional.of(true);
    }

    private List<RaterGroupId> groups() {
        return policy.raterGroups().stream().map(RaterGroup::id).toList();
    }

    private List<PerspectiveId> angles() {
        return policy.perspectives().stream().map(Perspective::id).toList();
    }

    private <T> Optional<T> known(PolicyPart kind, String id, String pointer, Collection<T> all) {
        Optional<T> found =
                all.stream().filter(one -> one.toString().equals(id)).findFirst();
        if (found.isEmpty()) {
            DeclaredIds.dangling(
                    reading,
                    kind,
                    id,
                    pointer,
                    all.stream().map(Object::toString).toList());
        }
        return found;
    }

    private List<Rating> inShort(JsonObject at, Occasion occasion, Optional<ProjectId> id, Optional<LocalDate> to) {
        String field = occasion == Occasion.DEBRIEF ? "debrief" : "afterProject";
        Optional<LocalDate> stated = at.optionalParsed(field + "On", Wanted.DAY, PolicyReader::day);
        Optional<RatedSubject> of = at.optionalWord(field + "Of", RatedSubject.class);
        Optional<JsonObject> scores = at.optionalObject(field);
        if (scores.isEmpty()) {
            return List.of();
        }
        if (!at.has("to") && !at.has(field + "On")) {
            reading.report(JsonProblem.MISSING, at.pointer(), "field", field + "On");
        }
        Optional<LocalDate> on = stated.or(() -> to);
        Set<RatedSubject> subjects = of.<Set<RatedSubject>>map(EnumSet::of).orElseGet(() -> subjects(occasion));
        List<Rating> ratings = new ArrayList<>();
        for (String name : scores.get().names()) {
            Optional<Raters> raters = raters(name, scores.get().pointer(name));
            List<Score> given = scores(scores.get(), name);
            if (raters.isPresent() && id.isPresent() && on.isPresent()) {
                for (RatedSubject subject : subjects) {
                    for (int i = 0; i < given.size(); i++) {
                        ratings.add(new Rating(
                                id.get(),
                                subject == RatedSubject.PERSON ? Optional.of(person) : Optional.empty(),
                                occasion,
                                raters.get().perspective(),
                                raters.get().group(),
                                rater(raters.get().group(), i),
                                given.get(i),
                                on.get()));
                    }
                }
            }
        }
        return ratings;
    }

    /** What criteria ask for on an occasion: the team, the person, or both where the policy leaves it open or asks for both. */
    private Set<RatedSubject> subjects(Occasion occasion) {
        Set<RatedSubject> asked = EnumSet.noneOf(RatedSubject.class);
        nodes.stream()
                .filter(CriterionNode::used)
                .flatMap(node -> node.condition().stream())
                .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                .map(ProjectCondition.ScoreAtLeast.class::cast)
                .filter(one -> one.occasion() == occasion)
                .map(ProjectCondition.ScoreAtLeast::of)
                .forEach(term -> policy.termValues()
                        .word(term, RatedSubject.class)
                        .ifPresentOrElse(asked::add, () -> asked.addAll(EnumSet.allOf(RatedSubject.class))));
        return asked.isEmpty() ? EnumSet.allOf(RatedSubject.class) : asked;
    }

    private record Raters(Optional<PerspectiveId> perspective, RaterGroupId group) {}

    /** A perspective, a group of raters, or {@code perspective/group}. */
    private Optional<Raters> raters(String name, String pointer) {
        List<RaterGroupId> groups = groups();
        List<PerspectiveId> angles = angles();
        int cut = name.indexOf('/');
        if (cut > 0) {
            Optional<PerspectiveId> angle = known(PolicyPart.PERSPECTIVE, name.substring(0, cut), pointer, angles);
            Optional<RaterGroupId> group = known(PolicyPart.RATER_GROUP, name.substring(cut + 1), pointer, groups);
            return angle.flatMap(one -> group.map(by -> new Raters(Optional.of(one), by)));
        }
        String bare = cut == 0 ? name.substring(1) : name;
        if (cut < 0) {
            Optional<Perspective> angle = policy.perspectives().stream()
                    .filter(one -> one.id().value().equals(name))
                    .findFirst();
            if (angle.isPresent()) {
                return Optional.of(new Raters(
                        Optional.of(angle.get().id()), angle.get().raters().get(0)));
            }
        }
        Optional<RaterGroupId> group =
                groups.stream().filter(one -> one.value().equals(bare)).findFirst();
        if (group.isEmpty()) {
            Wanted known = Wanted.listed(Stream.concat(angles.stream(), groups.stream())
                    .map(Object::toString)
                    .toList());
            reading.badValue(pointer, name, known);
        }
        return group.map(by -> new Raters(Optional.empty(), by));
    }

    /** The same place in a list is the same rater of the group, from one angle or another. */
    private RaterId rater(RaterGroupId group, int place) {
        return new RaterId("rater-" + groups().indexOf(group) + "-" + place);
    }

    /** Scores on a scale of the policy. */
    private List<Score> scores(JsonObject at, String field) {
        List<Scale> settled = policy.scales().values().stream()
                .flatMap(one -> one.scale().stream())
                .toList();
        boolean open =
                policy.scales().values().stream().map(ScaleDeclaration::scale).anyMatch(Optional::isEmpty);
        return at.numbers(field, steps(settled), number -> {
            try {
                return Optional.of(Score.of(number))
                        .filter(score -> open || settled.stream().anyMatch(scale -> scale.contains(score)));
            } catch (ArithmeticException notAScore) {
                return Optional.empty();
            }
        });
    }

    private static Wanted steps(List<Scale> scales) {
        return new Wanted(
                scales.stream()
                        .map(one -> one.from() + " to " + one.to() + " in steps of " + one.step())
                        .collect(Collectors.joining("; ", "a score: ", "")),
                scales.stream()
                        .map(one -> one.from() + "〜" + one.to() + "(" + one.step() + " 刻み)")
                        .collect(Collectors.joining("、", "評点 ", "")));
    }
}
