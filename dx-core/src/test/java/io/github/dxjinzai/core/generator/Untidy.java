package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Dossiers with what records have in real life: ratings corrected once or twice, raters who cannot judge, who rate themselves or are
 * related to those rated, requests that were answered or not, axes, and now and then work of long ago or two parts in one project.
 * Achievements and grants are moved by some days, so that one dossier makes many.
 */
public final class Untidy {

    /** The kinds of relation that there are. */
    public static final List<RelationKindId> RELATIONS =
            List.of(new RelationKindId("superior"), new RelationKindId("contractor"));

    private Untidy() {}

    /** The dossier, made untidy by chance from a seed. */
    public static Dossier of(Dossier one, long seed) {
        Random chance = new Random(seed);
        List<ProjectWork> works = new ArrayList<>();
        for (ProjectWork work : one.work()) {
            works.add(untidy(work, one.staff(), chance));
        }
        if (!works.isEmpty() && chance.nextInt(20) == 0) {
            ProjectWork twice = works.get(0);
            works.add(new ProjectWork(
                    twice.project(), twice.part() == Part.LEADER ? Part.MEMBER : Part.LEADER, twice.ratings()));
        }
        if (!works.isEmpty() && chance.nextInt(10) == 0) {
            ProjectWork old = works.get(works.size() - 1);
            works.set(
                    works.size() - 1,
                    new ProjectWork(
                            ImmutableProject.copyOf(old.project())
                                    .withStartsOn(old.project().startsOn().minusYears(60L + chance.nextInt(20))),
                            old.part(),
                            old.ratings()));
        }
        return new Dossier(
                one.staff(),
                one.service(),
                works,
                one.achievements().stream()
                        .map(achieved -> moved(achieved, chance))
                        .toList(),
                one.grants().stream().map(grant -> moved(grant, chance)).toList(),
                one.complete());
    }

    private static Achievement moved(Achievement one, Random chance) {
        int days = chance.nextInt(400) - 200;
        return new Achievement(
                one.staff(),
                one.kind(),
                one.item(),
                one.day().plusDays(days),
                one.validUntil().map(last -> last.plusDays(days)),
                one.by(),
                one.quantities());
    }

    private static RoleGrant moved(RoleGrant one, Random chance) {
        return new RoleGrant(
                one.staff(), one.role(), one.grantedOn().plusDays(chance.nextInt(800) - 600L), one.ground());
    }

    private static ProjectWork untidy(ProjectWork work, StaffId staff, Random chance) {
        List<Rating> ratings = new ArrayList<>();
        List<DeclaredRelation> relations = new ArrayList<>();
        List<RatingRequest> requests = new ArrayList<>();
        for (Rating given : work.ratings()) {
            Rating rating = chance.nextInt(5) == 0 ? given.on(Moka.AXES.get(chance.nextInt(2))) : given;
            RaterId rater = chance.nextInt(20) == 0 ? new RaterId(staff.value()) : rating.rater();
            rating = new Rating(
                    rating.project(),
                    rating.ratee(),
                    rating.occasion(),
                    rating.perspective(),
                    rating.axis(),
                    rating.group(),
                    rater,
                    mark(rating.mark(), chance),
                    rating.day(),
                    0,
                    Optional.empty());
            ratings.add(rating);
            for (int i = chance.nextInt(8); i > 5; i--) {
                rating = rating.revised(
                        mark(new Mark.Scored(new Score(1000 + 500 * chance.nextInt(9))), chance),
                        rating.day().plusDays(chance.nextInt(60)),
                        "転記の誤り");
                ratings.add(rating);
            }
            if (chance.nextInt(8) == 0) {
                relations.add(new DeclaredRelation(
                        rater,
                        chance.nextBoolean() ? Optional.of(staff) : Optional.empty(),
                        Optional.of(work.project().id()),
                        RELATIONS.get(chance.nextInt(RELATIONS.size())),
                        rating.day().plusDays(chance.nextInt(20) - 15L),
                        chance.nextBoolean() ? Optional.of(rating.day().plusDays(5)) : Optional.empty()));
            }
            if (chance.nextInt(3) == 0) {
                requests.add(new RatingRequest(
                        rating.project(),
                        rating.ratee(),
                        rating.occasion(),
                        rating.perspective(),
                        rating.group(),
                        1 + chance.nextInt(3),
                        work.project().startsOn()));
            }
        }
        return new ProjectWork(work.project(), work.part(), ratings)
                .withRequests(requests)
                .withRelations(relations);
    }

    private static Mark mark(Mark mark, Random chance) {
        return chance.nextInt(10) == 0 ? new Mark.CannotJudge() : mark;
    }
}
