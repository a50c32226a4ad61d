package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Small fictional cities, R4 to R7: departments, staff, projects with debriefs from three angles and members' evaluations,
 * certifications. {@link Facts#check} finds nothing wrong with them.
 */
public final class Cities {

    /** The first fiscal year with a project: R4. */
    public static final FiscalYear FIRST = FiscalYear.of(2022);

    /** The last fiscal year with a project: R7. */
    public static final FiscalYear LAST = FiscalYear.of(2025);

    private static final List<String> UNITS = List.of("総務部", "情報政策課", "市民課", "髙﨑支所", "𠮷野窓口係");
    private static final List<String> POSTS = List.of("主事", "係長", "課長補佐", "技師", "");
    private static final List<String> TITLES =
            List.of("窓口予約の見直し", "申請書の電子化(第2期)", "髙﨑地区〜𠮷野地区の巡回バス予約", "AI-OCR、RPA の活用", "\"紙を無くす\", 会議の改革", "ﾃﾞｰﾀ利活用①");
    private static final List<String> STAFF = List.of("00123", "0007", "R05-007", "12345", "a01", "ア-9", "00000");

    private Cities() {}

    /** One project before its people are known: they are numbers, taken round the staff. */
    private record Plan(
            LocalDate startsOn,
            Optional<Integer> days,
            int leader,
            Set<Integer> members,
            Set<AxisId> axes,
            String title,
            Optional<ChangeKind> kind,
            Optional<ChangeDepth> depth,
            Voices voices) {}

    /** The scores of one project's evaluations, before it is known who gives them. */
    private record Voices(
            List<List<Score>> ofTeam, List<List<Score>> ofLeader, List<List<Score>> ofMembers, List<Score> after) {}

    /** One person's way up, as fiscal years between a certification and the next; shorter for whoever stopped on the way. */
    private record Climb(int firstYear, List<Integer> years) {}

    /** A city of 1 to 6 members of staff and 0 to 6 projects. */
    public static Arbitrary<Facts> cities() {
        Arbitrary<List<Climb>> climbs = Combinators.combine(
                        Arbitraries.integers().between(2022, 2024),
                        Arbitraries.integers().between(1, 2).list().ofMaxSize(2))
                .as(Climb::new)
                .optional(0.5)
                .map(climb -> climb.orElse(new Climb(0, List.of())))
                .list()
                .ofSize(6);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, UNITS.size()),
                        plans().list().ofMaxSize(6),
                        climbs,
                        complete(),
                        Arbitraries.integers().between(0, 40).list().ofSize(6))
                .as(Cities::city);
    }

    /** Any set of kinds of fact. */
    public static Arbitrary<Set<FactKind>> complete() {
        return Arbitraries.of(FactKind.class).set();
    }

    /** A score of the illustrative scale, more often near its threshold. */
    public static Arbitrary<Score> scores() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Moka.SCALE.scores())),
                Tuple.of(2, Arbitraries.of(new Score(3000), Moka.THRESHOLD, new Score(4000))));
    }

    /** A first day of a project, R4 to R7, often on the days round the turn of the fiscal year. */
    public static Arbitrary<LocalDate> startDays() {
        Arbitrary<Integer> offsets = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 364)), Tuple.of(2, Arbitraries.of(0, 364)));
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(FIRST.year(), LAST.year())
                                .map(FiscalYear::of),
                        offsets)
                .as((year, offset) -> year.firstDay().plusDays(offset));
    }

    private static Arbitrary<Plan> plans() {
        return startDays()
                .flatMap(start -> Combinators.combine(
                                Arbitraries.integers().between(0, 400).optional(0.9),
                                Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                                Arbitraries.integers().between(0, 5).set().ofMaxSize(3),
                                Arbitraries.of(Moka.AXES).set().ofMaxSize(3),
                                Arbitraries.of(TITLES),
                                Arbitraries.of(ChangeKind.class).optional(),
                                Arbitraries.of(ChangeDepth.class).optional(),
                                voices())
                        .as((days, leader, members, axes, title, kind, depth, voices) ->
                                new Plan(start, days, leader, members, axes, title, kind, depth, voices)));
    }

    private static Arbitrary<Voices> voices() {
        Arbitrary<Score> passing = Arbitraries.of(Moka.THRESHOLD, new Score(4000), new Score(5000));
        Arbitrary<Voices> good = Combinators.combine(
                        angles(passing, 1), angles(passing, 1), angles(passing, 1), some(passing, 1))
                .as(Voices::new);
        Arbitrary<Voices> any = Combinators.combine(
                        angles(scores(), 0), angles(scores(), 0), angles(scores(), 0), some(scores(), 0))
                .as(Voices::new);
        return Arbitraries.oneOf(any, good);
    }

    private static Arbitrary<List<List<Score>>> angles(Arbitrary<Score> scores, int atLeast) {
        return some(scores, atLeast).list().ofSize(Moka.ANGLES.size());
    }

    private static Arbitrary<List<Score>> some(Arbitrary<Score> scores, int atLeast) {
        return scores.list().ofMinSize(atLeast).ofMaxSize(3);
    }

    private static Facts city(
            int people, int units, List<Plan> plans, List<Climb> climbs, Set<FactKind> complete, List<Integer> joined) {
        ImmutableFacts.Builder facts = Facts.builder().complete(complete);
        for (int i = 0; i < units; i++) {
            facts.addDepartments(
                    new Department(unit(i), UNITS.get(i), i == 0 ? Optional.empty() : Optional.of(unit((i - 1) / 2))));
        }
        for (int i = 0; i < people; i++) {
            LocalDate joinedOn = LocalDate.of(1985 + joined.get(i), 4, 1);
            facts.addStaff(new StaffMember(
                    person(i),
                    unit(i % units),
                    POSTS.get(i % POSTS.size()),
                    joinedOn,
                    i == 5 ? Optional.of(LocalDate.of(2026, 3, 31)) : Optional.empty()));
            climb(person(i), climbs.get(i)).forEach(facts::addGrants);
        }
        for (int i = 0; i < plans.size(); i++) {
            carryOut(plans.get(i), new ProjectId("P-" + plans.get(i).startsOn().getYear() + "-0" + i), people, facts);
        }
        return facts.build();
    }

    private static StaffId person(int number) {
        return new StaffId(STAFF.get(number));
    }

    private static DepartmentId unit(int number) {
        return new DepartmentId("0" + (100 + number));
    }

    /** Certifications from the lowest role upwards, on last days of fiscal years. */
    private static List<RoleGrant> climb(StaffId person, Climb climb) {
        List<RoleGrant> grants = new ArrayList<>();
        if (climb.firstYear() > 0) {
            FiscalYear year = FiscalYear.of(climb.firstYear());
            grants.add(new RoleGrant(person, Moka.ADVISOR, year.lastDay(), "moka-dx-talent@2023-03"));
            for (int i = 0; i < climb.years().size(); i++) {
                year = year.plus(climb.years().get(i));
                grants.add(new RoleGrant(person, Moka.ROLES.get(i + 1), year.lastDay(), "moka-dx-talent@2023-03"));
            }
        }
        return grants;
    }

    private static void carryOut(Plan plan, ProjectId id, int people, ImmutableFacts.Builder facts) {
        Optional<LocalDate> endsOn = plan.days().map(plan.startsOn()::plusDays);
        facts.addProjects(Project.builder()
                .id(id)
                .title(plan.title())
                .startsOn(plan.startsOn())
                .endsOn(endsOn)
                .axes(plan.axes())
                .changeKind(plan.kind())
                .changeDepth(plan.depth())
                .build());
        StaffId leader = person(plan.leader() % people);
        Set<StaffId> members = new TreeSet<>();
        plan.members().forEach(number -> members.add(person(number % people)));
        members.remove(leader);
        facts.addParticipations(new Participation(id, leader, Part.LEADER));
        members.forEach(member -> facts.addParticipations(new Participation(id, member, Part.MEMBER)));

        LocalDate debrief = endsOn.orElse(plan.startsOn().plusDays(150));
        Panel panel = new Panel(id, debrief, facts);
        panel.debrief(Optional.empty(), plan.voices().ofTeam());
        panel.debrief(Optional.of(leader), plan.voices().ofLeader());
        members.forEach(
                member -> panel.debrief(Optional.of(member), plan.voices().ofMembers()));
        endsOn.ifPresent(end -> panel.after(leader, plan.voices().after(), end));
    }

    /** Those who evaluate one project: everyone gives one score for a subject. */
    private record Panel(ProjectId project, LocalDate day, ImmutableFacts.Builder facts) {

        void debrief(Optional<StaffId> ratee, List<List<Score>> scores) {
            for (int angle = 0; angle < scores.size(); angle++) {
                for (int i = 0; i < scores.get(angle).size(); i++) {
                    rate(
                            ratee,
                            Optional.of(Moka.ANGLES.get(angle)),
                            group(angle, i),
                            i,
                            scores.get(angle).get(i));
                }
            }
        }

        private static RaterGroupId group(int angle, int rater) {
            return switch (angle) {
                case 0 -> Moka.EXECUTIVE;
                case 1 -> rater % 2 == 0 ? Moka.COLLEAGUE : Moka.PROJECT_MEMBER;
                default -> Moka.OUTSIDE_EXPERT;
            };
        }

        private void rate(
                Optional<StaffId> ratee, Optional<PerspectiveId> angle, RaterGroupId group, int rater, Score score) {
            facts.addRatings(new Rating(
                    project, ratee, Occasion.DEBRIEF, angle, group, new RaterId(group + "-" + rater), score, day));
        }

        void after(StaffId leader, List<Score> scores, LocalDate end) {
            for (int i = 0; i < scores.size(); i++) {
                facts.addRatings(new Rating(
                        project,
                        Optional.of(leader),
                        Occasion.AFTER_PROJECT,
                        Optional.empty(),
                        Moka.PROJECT_MEMBER,
                        new RaterId("project-member-" + i),
                        scores.get(i),
                        end.plusDays(i * 7L)));
            }
        }
    }
}
