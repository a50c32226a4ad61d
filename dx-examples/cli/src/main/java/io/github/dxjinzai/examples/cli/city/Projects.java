package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Carries out the plans of a fiscal year: who takes part, and how they are evaluated (プロジェクトの実施). */
final class Projects {

    private static final RaterGroupId EXECUTIVE = new RaterGroupId("executive");
    private static final RaterGroupId COLLEAGUE = new RaterGroupId("colleague");
    private static final RaterGroupId PROJECT_MEMBER = new RaterGroupId("project-member");
    private static final RaterGroupId OUTSIDE_EXPERT = new RaterGroupId("outside-expert");
    private static final PerspectiveId POLICY = new PerspectiveId("policy");
    private static final PerspectiveId LEADERSHIP = new PerspectiveId("leadership");
    private static final PerspectiveId TECHNICAL = new PerspectiveId("technical");

    private static final List<RaterId> PANEL = List.of(new RaterId("EX-01"), new RaterId("EX-02"));
    private static final int PLACES = 6;
    private static final int FEWEST_ANSWERS = 3;
    private static final int JOINED_SINCE = 1995;

    private final Dice dice;
    private final Organisation organisation;
    private final Workforce workforce;
    private final ImmutableFacts.Builder facts;
    private final Set<StaffId> tookPart = new HashSet<>();
    private final Set<StaffId> passed = new HashSet<>();

    Projects(Dice dice, Organisation organisation, Workforce workforce, ImmutableFacts.Builder facts) {
        this.dice = dice;
        this.organisation = organisation;
        this.workforce = workforce;
        this.facts = facts;
    }

    /** The projects that end in a fiscal year. */
    void carryOut(FiscalYear year) {
        Set<StaffId> passedBefore = Set.copyOf(passed);
        Set<StaffId> busy = new HashSet<>();
        for (Plan plan : Plan.ALL) {
            if (plan.year().equals(year)) {
                carryOut(plan, passedBefore, busy);
            }
        }
    }

    private void carryOut(Plan plan, Set<StaffId> passedBefore, Set<StaffId> busy) {
        Plan.Team team = plan.team();
        LocalDate start = plan.project().startsOn();
        Predicate<Workforce.Person> free = person -> !busy.contains(person.id());
        Predicate<Workforce.Person> returns = free.and(person -> passedBefore.contains(person.id()));
        Predicate<Workforce.Person> isNew = free.and(person -> !tookPart.contains(person.id())
                && person.post().compareTo(Post.CHIEF) >= 0
                && person.joinedOn().getYear() >= JOINED_SINCE
                && person.joinedOn().isBefore(start));

        StaffId leader = team.leader()
                .or(() -> one(returns))
                .or(() -> one(isNew.and(person -> person.post() == Post.CHIEF)))
                .orElseThrow();
        busy.add(leader);
        List<StaffId> members = new ArrayList<>(team.members());
        members.addAll(some(returns, team.returning()));
        int places = team.members().size() + team.returning() + team.newcomers();
        members.addAll(some(isNew, places - members.size()));
        busy.addAll(members);
        tookPart.addAll(members);
        tookPart.add(leader);
        if (plan.marks().passes()) {
            members.stream()
                    .filter(member -> Stories.POSITIONS.stream()
                            .noneMatch(story -> story.person().equals(member)))
                    .forEach(passed::add);
        }

        facts.addProjects(plan.project());
        facts.addParticipations(new Participation(plan.project().id(), leader, Part.LEADER));
        members.forEach(member ->
                facts.addParticipations(new Participation(plan.project().id(), member, Part.MEMBER)));
        debrief(plan, leader, members);
        afterProject(plan, leader, members);
    }

    private Optional<StaffId> one(Predicate<Workforce.Person> which) {
        return some(which, 1).stream().findFirst();
    }

    private List<StaffId> some(Predicate<Workforce.Person> which, int howMany) {
        return dice.some(workforce.others().stream().filter(which).toList(), howMany).stream()
                .map(Workforce.Person::id)
                .toList();
    }

    /** On the project's last day, of the team's outcome. */
    private void debrief(Plan plan, StaffId leader, List<StaffId> members) {
        Debrief debrief = new Debrief(plan);
        List<RaterId> executives = raters(dice.some(
                workforce.servingAllYear().stream()
                        .filter(person -> person.post().isExecutive())
                        .toList(),
                dice.between(2, 4)));
        debrief.rate(POLICY, plan.marks().policy(), List.of(new Raters(EXECUTIVE, executives)));

        // whoever leads from a topmost unit has colleagues there alone
        String unit = workforce.person(leader).unit();
        String division = organisation.above(unit).orElse(unit);
        List<RaterId> colleagues = raters(dice.some(
                workforce.servingAllYear().stream()
                        .filter(person -> person.unit().startsWith(division)
                                && !person.id().equals(leader)
                                && !members.contains(person.id()))
                        .toList(),
                dice.between(2, 3)));
        debrief.rate(
                LEADERSHIP,
                plan.marks().leadership(),
                List.of(new Raters(COLLEAGUE, colleagues), new Raters(PROJECT_MEMBER, answering(members))));

        debrief.rate(TECHNICAL, plan.marks().technical(), List.of(new Raters(OUTSIDE_EXPERT, panel())));
    }

    /** The two outside experts come to every debrief; each draws one of the places in the order of speaking. */
    private List<RaterId> panel() {
        List<Integer> places =
                dice.some(IntStream.rangeClosed(1, PLACES).boxed().toList(), PANEL.size());
        return places.get(0) < places.get(1) ? PANEL : List.of(PANEL.get(1), PANEL.get(0));
    }

    private static List<RaterId> raters(List<Workforce.Person> people) {
        return people.stream().map(person -> new RaterId(person.id().value())).toList();
    }

    /** Not everyone answers. */
    private List<RaterId> answering(List<StaffId> members) {
        return dice.some(members, dice.between(FEWEST_ANSWERS, members.size())).stream()
                .map(member -> new RaterId(member.value()))
                .toList();
    }

    /** Within three weeks of the project's last day, of the leader, not at weekends. */
    private void afterProject(Plan plan, StaffId leader, List<StaffId> members) {
        List<RaterId> answering = answering(members);
        List<Score> scores = plan.marks().members().scores(dice, answering.size());
        LocalDate end = plan.project().endsOn().orElseThrow();
        for (int i = 0; i < scores.size(); i++) {
            facts.addRatings(new Rating(
                    plan.project().id(),
                    Optional.of(leader),
                    Occasion.AFTER_PROJECT,
                    Optional.empty(),
                    PROJECT_MEMBER,
                    answering.get(i),
                    scores.get(i),
                    weekday(end.plusDays(dice.between(3, 18)))));
        }
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The raters of one group. */
    private record Raters(RaterGroupId group, List<RaterId> raters) {}

    /** One debrief. */
    private final class Debrief {

        private final Plan plan;

        Debrief(Plan plan) {
            this.plan = plan;
        }

        /** The groups that take a perspective are marked together, as their mean is. */
        void rate(PerspectiveId perspective, Marks marks, List<Raters> groups) {
            int all = groups.stream().mapToInt(group -> group.raters().size()).sum();
            List<Score> scores = marks.scores(dice, all);
            int next = 0;
            for (Raters group : groups) {
                for (RaterId rater : group.raters()) {
                    if (next < scores.size()) {
                        facts.addRatings(new Rating(
                                plan.project().id(),
                                Optional.empty(),
                                Occasion.DEBRIEF,
                                Optional.of(perspective),
                                group.group(),
                                rater,
                                scores.get(next++),
                                plan.project().endsOn().orElseThrow()));
                    }
                }
            }
        }
    }
}
