package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one person's dossier in the words of the source (経歴). Participations and certifications are known to be complete unless
 * {@link #complete} says otherwise; evaluations are not.
 *
 * <p>Example: {@code Career.of("00123").member("P-1", "2023-05-10", "2024-02-20").debrief("3.5", "4", "3.5").dossier()}.
 */
public final class Career {

    private final StaffId staff;
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<RoleGrant> grants = new ArrayList<>();
    private Set<FactKind> complete = EnumSet.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION);
    private int raters;

    private Career(StaffId staff) {
        this.staff = staff;
    }

    /** The career of a member of staff, with nothing in it. */
    public static Career of(String staff) {
        return new Career(new StaffId(staff));
    }

    /** Took part as a member in a project that is over; what follows speaks of this project. */
    public Career member(String project, String startsOn, String endsOn) {
        return took(Part.MEMBER, project, startsOn, Optional.of(endsOn));
    }

    /** Led a project that is over; what follows speaks of this project. */
    public Career leader(String project, String startsOn, String endsOn) {
        return took(Part.LEADER, project, startsOn, Optional.of(endsOn));
    }

    /** Leads a project that has no last day yet; what follows speaks of this project. */
    public Career leads(String project, String startsOn) {
        return took(Part.LEADER, project, startsOn, Optional.empty());
    }

    private Career took(Part part, String project, String startsOn, Optional<String> endsOn) {
        chapters.add(new Chapter(
                new ProjectId(project),
                part,
                LocalDate.parse(startsOn),
                endsOn.map(LocalDate::parse),
                new ArrayList<>(),
                new ArrayList<>()));
        return this;
    }

    /** The project exercises these axes. */
    public Career axes(AxisId... axes) {
        current().axes().addAll(List.of(axes));
        return this;
    }

    /** The team's result is rated at the debrief from each perspective once, by the group that may take it; {@code ""} for none. */
    public Career debrief(String policy, String leadership, String technical) {
        return angle(Optional.empty(), Moka.POLICY_ANGLE, Moka.EXECUTIVE, policy)
                .angle(Optional.empty(), Moka.LEADERSHIP_ANGLE, Moka.COLLEAGUE, leadership)
                .angle(Optional.empty(), Moka.TECHNICAL_ANGLE, Moka.OUTSIDE_EXPERT, technical);
    }

    /** The person is rated at the debrief from each perspective once, by the group that may take it; {@code ""} for none. */
    public Career debriefOfPerson(String policy, String leadership, String technical) {
        return angle(Optional.of(staff), Moka.POLICY_ANGLE, Moka.EXECUTIVE, policy)
                .angle(Optional.of(staff), Moka.LEADERSHIP_ANGLE, Moka.COLLEAGUE, leadership)
                .angle(Optional.of(staff), Moka.TECHNICAL_ANGLE, Moka.OUTSIDE_EXPERT, technical);
    }

    /** One more rating of the team's result at the debrief. */
    public Career rated(PerspectiveId angle, RaterGroupId group, String score) {
        return angle(Optional.empty(), angle, group, score);
    }

    private Career angle(Optional<StaffId> ratee, PerspectiveId angle, RaterGroupId group, String score) {
        if (!score.isEmpty()) {
            add(ratee, Occasion.DEBRIEF, Optional.of(angle), group, nextRater(), score, debriefDay());
        }
        return this;
    }

    /** After the project, members of it evaluate the person on its last day. */
    public Career members(String... scores) {
        return membersOn(debriefDay().toString(), scores);
    }

    /** After the project, members of it evaluate the person on {@code day}. */
    public Career membersOn(String day, String... scores) {
        for (String score : scores) {
            after(day, Moka.PROJECT_MEMBER, score);
        }
        return this;
    }

    /** After the project, someone of {@code group} evaluates the person on {@code day}. */
    public Career after(String day, RaterGroupId group, String score) {
        add(
                Optional.of(staff),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                group,
                nextRater(),
                score,
                LocalDate.parse(day));
        return this;
    }

    /** The person evaluates the result of their own team at the debrief, for leadership, as a member of the project. */
    public Career ownDebrief(String score) {
        RaterId self = new RaterId(staff.value());
        add(
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(Moka.LEADERSHIP_ANGLE),
                Moka.PROJECT_MEMBER,
                self,
                score,
                debriefDay());
        return this;
    }

    /** The person evaluates themself after the project. */
    public Career ownAfterProject(String score) {
        RaterId self = new RaterId(staff.value());
        add(
                Optional.of(staff),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                Moka.PROJECT_MEMBER,
                self,
                score,
                debriefDay());
        return this;
    }

    private void add(
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> angle,
            RaterGroupId group,
            RaterId rater,
            String score,
            LocalDate day) {
        current().ratings().add(new Rating(current().id(), ratee, occasion, angle, group, rater, Score.of(score), day));
    }

    private RaterId nextRater() {
        raters++;
        return new RaterId("R-" + raters);
    }

    private LocalDate debriefDay() {
        return current().endsOn().orElse(current().startsOn().plusMonths(6));
    }

    private Chapter current() {
        return chapters.get(chapters.size() - 1);
    }

    /** Was granted a role. */
    public Career granted(RoleId role, String day) {
        grants.add(new RoleGrant(staff, role, LocalDate.parse(day), "moka-dx-talent@2023-03"));
        return this;
    }

    /** Of these kinds of fact nothing is missing, and of no other. */
    public Career complete(FactKind... kinds) {
        complete = EnumSet.noneOf(FactKind.class);
        complete.addAll(List.of(kinds));
        return this;
    }

    /** The dossier. */
    public Dossier dossier() {
        return new Dossier(staff, chapters.stream().map(Chapter::work).toList(), grants, complete);
    }

    private record Chapter(
            ProjectId id,
            Part part,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            List<AxisId> axes,
            List<Rating> ratings) {

        ProjectWork work() {
            return new ProjectWork(
                    Project.builder()
                            .id(id)
                            .title("架空の業務の見直し " + id)
                            .startsOn(startsOn)
                            .endsOn(endsOn)
                            .axes(axes)
                            .build(),
                    part,
                    ratings);
        }
    }
}
