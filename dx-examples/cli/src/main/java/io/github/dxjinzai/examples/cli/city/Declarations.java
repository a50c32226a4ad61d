package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many raters were asked, and which of them are related to those rated (評価の依頼と利害関係の申告): recorded from the city's last
 * year on. They follow from the ratings, and no dice are cast for them. Everyone asked answered but some project members.
 */
final class Declarations {

    private static final RaterGroupId PROJECT_MEMBER = new RaterGroupId("project-member");
    private static final RaterGroupId OUTSIDE_EXPERT = new RaterGroupId("outside-expert");
    private static final RaterGroupId COLLEAGUE = new RaterGroupId("colleague");
    private static final RelationKindId CONTRACTOR = new RelationKindId("contractor-of-project");
    private static final RelationKindId INTEREST = new RelationKindId("declared-interest");

    /** How many days before the debrief the raters are asked. */
    private static final int AHEAD = 14;

    private Declarations() {}

    /** The same facts with the requests and relations of the projects that end in this fiscal year. */
    static Facts added(Facts facts, FiscalYear year) {
        ImmutableFacts.Builder more = ImmutableFacts.builder().from(facts);
        List<Project> projects = facts.projects().stream()
                .filter(project -> project.endsOn().filter(year::contains).isPresent())
                .toList();
        for (Project project : projects) {
            more.addAllRequests(requests(facts, project));
        }
        projects.stream().limit(1).forEach(project -> contractor(facts, project).ifPresent(more::addRelations));
        projects.stream()
                .skip(1)
                .limit(1)
                .forEach(project -> interest(facts, project).ifPresent(more::addRelations));
        return more.build();
    }

    private static List<RatingRequest> requests(Facts facts, Project project) {
        LocalDate end = project.endsOn().orElseThrow();
        int members = (int) facts.participations().stream()
                .filter(one -> one.project().equals(project.id()) && one.part() == Part.MEMBER)
                .count();
        List<RatingRequest> requests = new ArrayList<>();
        Set<RatingRequest.Key> known = new HashSet<>();
        List<Rating> debrief = facts.ratings().stream()
                .filter(one -> one.project().equals(project.id()) && one.occasion() == Occasion.DEBRIEF)
                .toList();
        for (Rating rating : debrief) {
            int answered = (int) debrief.stream()
                    .filter(one -> one.group().equals(rating.group())
                            && one.perspective().equals(rating.perspective()))
                    .count();
            RatingRequest request = new RatingRequest(
                    project.id(),
                    Optional.empty(),
                    Occasion.DEBRIEF,
                    rating.perspective(),
                    rating.group(),
                    rating.group().equals(PROJECT_MEMBER) ? members : answered,
                    end.minusDays(AHEAD));
            if (known.add(request.key())) {
                requests.add(request);
            }
        }
        leader(facts, project)
                .ifPresent(leader -> requests.add(new RatingRequest(
                        project.id(),
                        Optional.of(leader),
                        Occasion.AFTER_PROJECT,
                        Optional.empty(),
                        PROJECT_MEMBER,
                        members,
                        end)));
        return requests;
    }

    /** An outside expert whose company ran the project, and who rated its outcome. */
    private static Optional<DeclaredRelation> contractor(Facts facts, Project project) {
        return rater(facts, project, OUTSIDE_EXPERT)
                .map(rating -> new DeclaredRelation(
                        rating.rater(),
                        Optional.empty(),
                        Optional.of(project.id()),
                        CONTRACTOR,
                        project.startsOn(),
                        Optional.empty()));
    }

    /** A colleague with an interest in how the leader fares, who rated the leader's project. */
    private static Optional<DeclaredRelation> interest(Facts facts, Project project) {
        return rater(facts, project, COLLEAGUE)
                .flatMap(rating -> leader(facts, project)
                        .map(leader -> new DeclaredRelation(
                                rating.rater(),
                                Optional.of(leader),
                                Optional.empty(),
                                INTEREST,
                                project.startsOn(),
                                project.endsOn())));
    }

    private static Optional<Rating> rater(Facts facts, Project project, RaterGroupId group) {
        return facts.ratings().stream()
                .filter(one -> one.project().equals(project.id()) && one.group().equals(group))
                .findFirst();
    }

    private static Optional<StaffId> leader(Facts facts, Project project) {
        return facts.participations().stream()
                .filter(one -> one.project().equals(project.id()) && one.part() == Part.LEADER)
                .map(Participation::staff)
                .findFirst();
    }
}
