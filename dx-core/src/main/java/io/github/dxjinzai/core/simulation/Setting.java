package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Counting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is the same in every replication: worked out once, then only read. */
final class Setting {

    /** Ratings that are given together, made ready. */
    record Slot(AskedRatings.Slot slot, int key, Set<Part> parts, List<RaterGroupId> groups, List<Score> scores) {}

    final Policy policy;
    final Facts facts;
    final Scenario scenario;
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

    /** Who serves on the opening day, by staff number. */
    final List<StaffMember> opening;
    /** Everyone who may ever serve: first those of the opening, then those who join, by year. */
    final List<StaffId> people;

    final List<Dossier> dossiers;
    final long[] held;
    final boolean[] experienced;
    /** The roles that those of the opening get at the first year's end for what they did before it. */
    final long[] due;
    /** Whether someone can be certified who did nothing. */
    final boolean idleMayPass;
    /** Whether a certification can be new evidence for a role judged before it. */
    final boolean looksUp;
    /** Whether a criterion looks at the axes of a project. */
    final boolean looksAtAxes;

    final Conditions conditions;
    /** Whether what a judgment can depend on fits the state of a career; if not, everyone is judged every time. */
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
                .flatMap(year -> IntStream.rangeClosed(1, scenario.projectsPerYear())
                        .mapToObj(number -> new ProjectId(mark + "-p" + year.year() + "-" + number)))
                .toList();
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
        this.held = dossiers.stream().mapToLong(this::rolesOf).toArray();
        this.experienced = new boolean[opening.size()];
        for (int i = 0; i < experienced.length; i++) {
            experienced[i] = !dossiers.get(i).work().isEmpty();
        }
        StaffId someone = new StaffId(mark + "0");
        Dossier idle = new Dossier(someone, List.of(), List.of(), complete);
        this.idleMayPass = certifiedFor(idle, 0, lastDays.get(0)) != 0;
        this.conditions = new Conditions(policy, asked, someone, complete);
        this.remembers = conditions.fit() && axes.size() <= Long.SIZE;
        this.due = new long[opening.size()];
        for (int i = 0; i < due.length; i++) {
            due[i] = certifiedFor(dossiers.get(i), held[i], lastDays.get(0));
        }
        this.quality = scenario.quality().table();
        this.deviation = scenario.deviation().table();
        this.ability = scenario.ability().table();
    }

    /** The first fiscal year that begins on the opening day or later. */
    static FiscalYear firstYear(Policy policy, Scenario scenario) {
        FiscalYear year = FiscalYear.containing(scenario.openingDay(), policy.fiscalYearStart());
        return year.firstDay().equals(scenario.openingDay()) ? year : year.next();
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

    ProjectId projectId(int year, int number) {
        return projectIds.get(year * scenario.projectsPerYear() + number);
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
