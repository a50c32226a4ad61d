package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Counting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is the same in every replication: worked out once, then only read. */
final class Setting {

    /** Ratings that are given together, made ready. */
    record Slot(AskedRatings.Slot slot, int key, Set<Part> parts, List<RaterGroupId> groups, List<Score> scores) {}

    final Policy policy;
    final Facts facts;
    final Scenario scenario;
    /** By year: the scenario with the programme of that year. */
    final List<Scenario> byYear;

    final long seed;
    final Judge judge;
    final Streams streams;
    final List<FiscalYear> years;
    final List<LocalDate> starts;
    final List<LocalDate> ends;
    final List<LocalDate> lastDays;
    final List<RoleId> roles;
    /** The roles of each track, a bit for each. */
    final long[] tracks;

    final Counting counting;
    final List<AxisId> axes;
    final List<Slot> slots;
    final Map<RaterGroupId, List<RaterId>> raters;
    final Set<FactKind> complete;
    private final List<ProjectId> projectIds;
    /** By year: how many projects there can be in the years before. */
    private final int[] projectsBefore;
    /** By the number of a project in its year: the key of the step to its streams. */
    final long[] projectKeys;

    /** Who serves on the opening day, by staff number. */
    final List<StaffMember> opening;
    /** Everyone who may ever serve: first those of the opening, then those who join, by year. */
    final List<StaffId> people;

    /** The units in which people can serve, each with those above it, from itself upwards. */
    final List<List<DepartmentId>> units;

    /** The units, by number, of those of the opening. */
    final int[] openingUnits;
    /** The weights of the units summed up, in which those who join serve; empty where they are spread in turn. */
    final int[] joinerUnits;

    /** By year: what is offered, in the order of the days of a fiscal year. */
    final List<List<Offer>> offers;

    /** What is counted as used. */
    final List<Resource> resources;
    /** Where among them projects are, and the seats of their leaders and members. */
    final int projectsUsed;

    final int leaderSeatsUsed;
    final int memberSeatsUsed;

    /** Whether everyone is judged every year on all that is known of them, and roles can run out. */
    final boolean whole;

    /** The dossiers of the opening under one id, where judgments of people who have the same facts are the same. */
    final List<Dossier> alike;

    final StaffId someone;

    final List<Dossier> dossiers;
    final long[] held;
    /** The kinds of those of the opening for seats. */
    final byte[] openingKinds;
    /** The roles that those of the opening get at the first year's end for what they did before it. */
    final long[] due;
    /** Whether someone can be certified who did nothing. */
    final boolean idleMayPass;
    /** Whether a certification can be new evidence for a role judged before it. */
    final boolean looksUp;
    /** Whether a criterion looks at the axes of a project. */
    final boolean looksAtAxes;

    final Conditions conditions;
    /** Whether people of the opening have parts in projects or roles from before it. */
    final boolean[] hasRecords;
    /** Those who have, by number. */
    final int[] recorded;
    /** Whether what a judgment can depend on fits a {@linkplain States state}; if not, everyone is judged every time. */
    final boolean remembers;

    final StepDistribution.Table quality;
    final StepDistribution.Table deviation;
    final StepDistribution.Table ability;

    private final String mark;

    Setting(Policy policy, Facts facts, Scenario scenario, long seed) {
        this.policy = policy;
        this.facts = facts;
        this.scenario = scenario;
        this.seed = seed;
        this.judge = Judge.by(policy);
        this.streams = new Streams(seed);
        this.roles = policy.ladder().ascending();
        this.tracks = policy.ladder().byTrack().stream()
                .mapToLong(track -> track.stream()
                        .mapToLong(role -> 1L << roles.indexOf(role))
                        .sum())
                .toArray();
        if (roles.size() > Long.SIZE) {
            throw new IllegalArgumentException("a simulation takes at most " + Long.SIZE + " roles, not the "
                    + roles.size() + " of " + policy.fullVersion());
        }
        FiscalYear first = firstYear(policy, scenario);
        this.years = IntStream.range(0, scenario.years()).mapToObj(first::plus).toList();
        this.byYear = years.stream().map(year -> scenario.in(year.year())).toList();
        this.starts = years.stream()
                .map(year -> dayIn(year, scenario.projectStarts()))
                .toList();
        this.ends =
                years.stream().map(year -> dayIn(year, scenario.projectEnds())).toList();
        this.lastDays = years.stream().map(FiscalYear::lastDay).toList();
        this.counting = policy.counting().orElseThrow();
        this.axes = policy.skillMap()
                .map(map -> map.axes().stream().map(SkillAxis::id).toList())
                .orElse(List.of());
        this.mark = unusedMark(facts);
        AskedRatings asked = new AskedRatings(policy);
        this.looksUp = asked.looksUp();
        this.looksAtAxes = asked.looksAtAxes();
        this.slots = asked.all().stream()
                .map(one -> new Slot(
                        one.slot(),
                        one.slot().key(),
                        Set.copyOf(one.parts()),
                        List.copyOf(one.groups()),
                        one.scale().scores()))
                .toList();
        this.raters = raters();
        this.complete = facts.complete();
        this.projectIds = years.stream()
                .flatMap(year -> IntStream.rangeClosed(
                                1, scenario.in(year.year()).projectsPerYear())
                        .mapToObj(number -> new ProjectId(mark + "-p" + year.year() + "-" + number)))
                .toList();
        this.projectsBefore = new int[years.size()];
        for (int year = 1; year < projectsBefore.length; year++) {
            projectsBefore[year] =
                    projectsBefore[year - 1] + byYear.get(year - 1).projectsPerYear();
        }
        this.projectKeys = LongStream.range(0, mostProjects()).map(Streams::key).toArray();
        this.opening = facts.staff().stream()
                .filter(person -> person.serves(scenario.openingDay()))
                .toList();
        List<StaffId> everyone = new ArrayList<>();
        opening.forEach(person -> everyone.add(person.id()));
        for (FiscalYear year : years) {
            for (int i = 1; i <= scenario.joinersPerYear(); i++) {
                everyone.add(new StaffId(mark + year.year() + "-" + i));
            }
        }
        this.people = List.copyOf(everyone);
        this.dossiers = opening.stream()
                .map(person -> facts.dossier(person.id()).orElseThrow().asOf(scenario.openingDay()))
                .toList();
        this.whole = !asked.projectsAlone() || !scenario.programme().offers().isEmpty();
        Comparator<Offer> byDay = Comparator.comparing((Offer offer) -> dayIn(first, offer.on()))
                .thenComparing(Comparator.naturalOrder());
        this.offers = byYear.stream()
                .map(one -> one.programme().offers().stream().sorted(byDay).toList())
                .toList();
        this.resources = resources(scenario.programme());
        this.projectsUsed = resources.indexOf(Resource.of(Resource.Kind.PROJECTS));
        this.leaderSeatsUsed = resources.indexOf(Resource.of(Resource.Kind.LEADER_SEATS));
        this.memberSeatsUsed = resources.indexOf(Resource.of(Resource.Kind.MEMBER_SEATS));
        this.units = units(facts);
        this.openingUnits = opening.stream()
                .mapToInt(person -> IntStream.range(0, units.size())
                        .filter(at -> units.get(at).get(0).equals(person.department()))
                        .findFirst()
                        .orElseThrow())
                .toArray();
        this.joinerUnits = joinerUnits(scenario.personnel());
        this.someone = new StaffId(mark + "0");
        this.alike = whole ? dossiers.stream().map(this::likened).toList() : List.of();
        this.held = dossiers.stream()
                .mapToLong(dossier ->
                        whole ? standings(dossier, scenario.openingDay()).held() : rolesOf(dossier))
                .toArray();
        this.openingKinds = new byte[opening.size()];
        for (int i = 0; i < openingKinds.length; i++) {
            openingKinds[i] = Seats.kind(held[i] != 0, !dossiers.get(i).work().isEmpty());
        }
        Dossier idle = new Dossier(someone, List.of(), List.of(), complete);
        long dueToIdle = whole ? 0 : certifiedFor(idle, 0, lastDays.get(0));
        this.idleMayPass = dueToIdle != 0;
        this.conditions = new Conditions(policy, asked, slots, someone, complete);
        this.hasRecords = new boolean[opening.size()];
        for (int i = 0; i < hasRecords.length; i++) {
            Dossier of = dossiers.get(i);
            hasRecords[i] = !of.work().isEmpty() || !of.grants().isEmpty();
        }
        this.recorded =
                IntStream.range(0, hasRecords.length).filter(i -> hasRecords[i]).toArray();
        this.remembers = !whole
                && conditions.fit()
                && axes.size() <= Long.SIZE
                && years.size() <= Leaves.MOST_YEARS
                && dossiers.stream()
                        .flatMap(of -> of.grants().stream())
                        .allMatch(grant -> grant.grantedOn().isBefore(starts.get(0)));
        this.due = new long[opening.size()];
        for (int i = 0; i < due.length; i++) {
            // where judgments rest on projects, all who have no records are alike
            due[i] = whole || !hasRecords[i] ? dueToIdle : certifiedFor(dossiers.get(i), held[i], lastDays.get(0));
        }
        this.quality = scenario.quality().table();
        this.deviation = scenario.deviation().table();
        this.ability = scenario.ability().table();
    }

    /** The first fiscal year that begins on the opening day or later. */
    static FiscalYear firstYear(Policy policy, Scenario scenario) {
        return FiscalYear.beginningFrom(scenario.openingDay(), policy.fiscalYearStart());
    }

    /** The day of a fiscal year that has this month and day; of February 29 in a common year, the day before. */
    static LocalDate dayIn(FiscalYear year, MonthDay day) {
        boolean before = day.getMonthValue() < year.startsIn().getValue();
        return day.atYear(before ? year.year() + 1 : year.year());
    }

    /** A beginning that no id of the facts has, so that nothing simulated is mistaken for something recorded. */
    private static String unusedMark(Facts facts) {
        String mark = "sim";
        while (anyBegins(facts, mark)) {
            mark += "x";
        }
        return mark;
    }

    private static boolean anyBegins(Facts facts, String mark) {
        return Stream.of(
                        facts.staff().stream().map(person -> person.id().value()),
                        facts.projects().stream().map(project -> project.id().value()),
                        facts.ratings().stream().map(rating -> rating.rater().value()))
                .flatMap(ids -> ids)
                .anyMatch(id -> id.startsWith(mark));
    }

    private Map<RaterGroupId, List<RaterId>> raters() {
        Map<RaterGroupId, List<RaterId>> all = new HashMap<>();
        int number = 0;
        for (Map.Entry<RaterGroupId, Integer> one : scenario.ratersPerGroup().entrySet()) {
            number++;
            String group = mark + "-r" + number + "-";
            all.put(
                    one.getKey(),
                    IntStream.rangeClosed(1, one.getValue())
                            .mapToObj(i -> new RaterId(group + i))
                            .toList());
        }
        return Map.copyOf(all);
    }

    private static List<Resource> resources(Programme programme) {
        List<Resource> all = new ArrayList<>(List.of(
                Resource.of(Resource.Kind.PROJECTS),
                Resource.of(Resource.Kind.LEADER_SEATS),
                Resource.of(Resource.Kind.MEMBER_SEATS)));
        for (Offer offer : programme.offers()) {
            all.add(Resource.of(Resource.Kind.APPLICANTS, offer));
            all.add(Resource.of(Resource.Kind.PLACES, offer));
            all.add(Resource.of(Resource.Kind.PASSES, offer));
        }
        return List.copyOf(all);
    }

    private static List<List<DepartmentId>> units(Facts facts) {
        Map<DepartmentId, DepartmentId> parents = new HashMap<>();
        facts.departments().forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.id(), parent)));
        List<List<DepartmentId>> all = new ArrayList<>();
        for (Department unit : facts.departments()) {
            List<DepartmentId> upwards = new ArrayList<>();
            Optional<DepartmentId> at = Optional.of(unit.id());
            while (at.isPresent()) {
                upwards.add(at.get());
                at = Optional.ofNullable(parents.get(at.get()));
            }
            all.add(List.copyOf(upwards));
        }
        return all.isEmpty() ? List.of(List.of(new DepartmentId("simulated"))) : List.copyOf(all);
    }

    private int[] joinerUnits(Personnel personnel) {
        if (personnel.joinerDepartments().isEmpty()) {
            return new int[0];
        }
        int[] upTo = new int[units.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += personnel.joinerDepartments().getOrDefault(units.get(i).get(0), 0);
            upTo[i] = sum;
        }
        return upTo;
    }

    /** The number of the year in which someone who was not there at the opening joins. */
    int yearOfJoining(int person) {
        return (person - opening.size()) / scenario.joinersPerYear();
    }

    LocalDate joinedOn(int person) {
        return person < opening.size()
                ? opening.get(person).joinedOn()
                : years.get(yearOfJoining(person)).firstDay();
    }

    /** How many full years someone has served on a day. */
    long yearsOfService(int person, LocalDate day) {
        return ChronoUnit.YEARS.between(joinedOn(person), day);
    }

    /** Where and as what a person serves, under this id. */
    Service service(int person, int unit, StaffId id) {
        List<DepartmentId> upwards = units.get(unit);
        String post = person < opening.size()
                ? opening.get(person).post()
                : scenario.personnel().joinerPost().orElse("");
        return new Service(new StaffMember(id, upwards.get(0), post, joinedOn(person), Optional.empty()), upwards);
    }

    /** The dossier under the id that stands for anybody; as it is where it has projects, in which a person's id may matter. */
    private Dossier likened(Dossier of) {
        if (!of.work().isEmpty()) {
            return of;
        }
        return new Dossier(
                someone,
                Optional.empty(),
                List.of(),
                of.achievements().stream()
                        .map(one -> new Achievement(
                                someone,
                                one.kind(),
                                one.item(),
                                one.day(),
                                one.validUntil(),
                                one.by(),
                                one.quantities()))
                        .toList(),
                of.grants().stream()
                        .map(one -> new RoleGrant(someone, one.role(), one.grantedOn(), one.ground()))
                        .toList(),
                of.complete());
    }

    /**
     * How someone stands on a day.
     *
     * @param held the roles held
     * @param unknown the roles that were granted and of which it cannot be said whether they are held
     */
    record Standings(long held, long unknown) {}

    /**
     * What a year's last day brings someone.
     *
     * @param granted the roles granted or renewed
     * @param fresh those of them that were not held the day before
     * @param after how they stand to the roles then
     */
    record Outcome(long granted, long fresh, Standings after) {}

    private Standings standings(Dossier dossier, LocalDate day) {
        long heldThen = 0;
        long unknown = 0;
        for (long left = rolesOf(dossier); left != 0; left &= left - 1) {
            int rank = Long.numberOfTrailingZeros(left);
            switch (judge.standing(dossier, roles.get(rank), day).verdict()) {
                case MET -> heldThen |= 1L << rank;
                case UNDETERMINED -> unknown |= 1L << rank;
                case NOT_MET -> {}
            }
        }
        return new Standings(heldThen, unknown);
    }

    /** The last day on which a role may run out that is renewed at the end of a year: that before the next year's last day. */
    LocalDate renewUntil(int year) {
        return years.get(year).next().lastDay().minusDays(1);
    }

    /**
     * Judges someone on a year's last day for every role, from the lowest to the highest, as a round of certification does: for
     * renewal what would run out before the next round, for award what is not held.
     */
    Outcome certify(Dossier dossier, int year) {
        LocalDate day = lastDays.get(year);
        Dossier judged = dossier;
        long certified = 0;
        for (int rank = 0; rank < roles.size(); rank++) {
            RoleId role = roles.get(rank);
            RoleStanding standing = judge.standing(judged, role, day);
            boolean renews = standing.verdict() == Verdict.MET
                    && standing.until()
                            .filter(last -> !last.isAfter(renewUntil(year)))
                            .isPresent();
            Verdict verdict = renews
                    ? judge.judgeRenewal(judged, role, day).verdict()
                    : mayBeAwarded(standing) ? judge.judge(judged, role, day).verdict() : Verdict.NOT_MET;
            if (verdict == Verdict.MET) {
                judged = judged.with(grant(dossier.staff(), rank, day));
                certified |= 1L << rank;
            }
        }
        long fresh = certified == 0
                ? 0
                : certified & ~standings(judged, day.minusDays(1)).held();
        return new Outcome(certified, fresh, standings(judged, day));
    }

    private static boolean mayBeAwarded(RoleStanding standing) {
        return switch (standing.state()) {
            case NEVER_GRANTED, RAN_OUT -> true;
            case UNKNOWN -> standing.since().isEmpty();
            case HELD, IN_GRACE, NOT_KEPT -> false;
        };
    }

    /** The roles, a bit for each. */
    long mask(List<RoleId> some) {
        return some.stream().mapToLong(role -> 1L << roles.indexOf(role)).reduce(0, (one, other) -> one | other);
    }

    /** How many projects there can be. */
    int projects() {
        return projectIds.size();
    }

    /** How many projects there can be in a year at most. */
    int mostProjects() {
        return byYear.stream().mapToInt(Scenario::projectsPerYear).max().orElseThrow();
    }

    /** The number of a project of a year among all there can be, by its number in the year. */
    int numberOfProject(int year, int number) {
        return projectsBefore[year] + number;
    }

    /** The year of a project, by its number among all there can be. */
    int yearOfProject(int project) {
        int year = projectsBefore.length - 1;
        while (projectsBefore[year] > project) {
            year--;
        }
        return year;
    }

    /** A project of a year, by its number in it. */
    Project project(int year, int number, List<AxisId> exercised) {
        ProjectId id = projectIds.get(numberOfProject(year, number));
        return Project.builder()
                .id(id)
                .title(id.value())
                .startsOn(starts.get(year))
                .endsOn(ends.get(year))
                .axes(exercised)
                .build();
    }

    /** How many members a project of a year wants: the first that is drawn of its staffing. */
    int wanted(RandomStream staffing, int year) {
        Scenario then = byYear.get(year);
        return then.membersFrom() + staffing.below(then.membersTo() - then.membersFrom() + 1);
    }

    /** The axes that a project exercises, drawn after the members that it wants. */
    List<AxisId> axes(RandomStream staffing) {
        AxisId[] all = axes.toArray(AxisId[]::new);
        for (int i = 0; i < scenario.axesPerProject(); i++) {
            int other = i + staffing.below(all.length - i);
            AxisId chosen = all[other];
            all[other] = all[i];
            all[i] = chosen;
        }
        return List.of(all).subList(0, scenario.axesPerProject());
    }

    /** The axes of a project of a replication. */
    List<AxisId> axes(int replication, int year, int number) {
        RandomStream staffing = streams.of(replication, Purpose.STAFFING, year, number);
        wanted(staffing, year);
        return axes(staffing);
    }

    /** The true quality of a project of a replication. */
    int quality(int replication, int year, int number) {
        return quality.draw(streams.of(replication, Purpose.QUALITY, year, number));
    }

    /** The dossier of someone on the opening day; an empty one of those who join later. */
    Dossier opening(int person) {
        return person < dossiers.size()
                ? dossiers.get(person)
                : new Dossier(people.get(person), List.of(), List.of(), complete);
    }

    long rolesOf(Dossier dossier) {
        long mask = 0;
        for (RoleGrant grant : dossier.grants()) {
            int rank = roles.indexOf(grant.role());
            if (rank >= 0) {
                mask |= 1L << rank;
            }
        }
        return mask;
    }

    /** The roles that a person is certified for on a day besides those held, judged from the lowest role to the highest. */
    long certifiedFor(Dossier dossier, long holds, LocalDate day) {
        Dossier judged = dossier;
        long certified = 0;
        for (int rank = 0; rank < roles.size(); rank++) {
            if ((holds >>> rank & 1) == 0
                    && judge.judge(judged, roles.get(rank), day).verdict() == Verdict.MET) {
                judged = judged.with(grant(dossier.staff(), rank, day));
                certified |= 1L << rank;
            }
        }
        return certified;
    }

    RoleGrant grant(StaffId person, int rank, LocalDate day) {
        return new RoleGrant(person, roles.get(rank), day, policy.fullVersion());
    }
}
