package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays replications one after another: the people's careers of one at a time, in arrays that are used again. */
final class Careers {

    /** A dossier weighs more than a few numbers. */
    private static final int MOST_OUTCOMES = 20_000;

    /** What an outcome depends on where no project does. */
    private record Alike(Dossier dossier, int year) {}

    private final Setting setting;
    private final Scenario scenario;
    private final Seats seats;

    /** How many people there have been; those who left are among them. */
    private int people;

    private int serving;
    /** Whether people's facts are kept under their own ids; if not, under one that stands for anybody. */
    private boolean named;

    private final int[] ability;
    /** By person, where abilities rise: whether experience has raised theirs. */
    private final boolean[] raised;

    private final long[] held;
    private final long[] granted;
    /** The careers of those who have done something since the opening, or were certified. */
    private final @Nullable Career[] careers;
    /** Whether the person took part in a project of the year being played. */
    private final boolean[] active;
    /** Those who did. */
    private final int[] took;
    /** The leaders of the year's projects, one project after another; and where those of the next begin. */
    private final int[] leaders;

    private final int[] leadersUpTo;
    /** The members of the project being played. */
    private final int[] members;

    private final RandomStream stream = new RandomStream();

    private int seatedNow;
    /** Those who were granted a role at the end of the last year. */
    private final int[] lately;

    private int grantedBefore;
    /** Whether people who hold the same roles are counted together. */
    private final boolean together;
    /** Then: how many people serve who hold just these roles, a bit for each. */
    private final int[] holding;
    /** And how many were granted just these at the end of the year. */
    private final int[] granting;
    /** The scores of the project being evaluated. */
    private final ScoreSheet sheet;
    /** How people stand, where what a judgment can depend on fits a number. */
    private final @Nullable States states;
    /** How people stand in the replication being played; absent if each has a career and is judged every time. */
    private @Nullable States remembered;

    /** The roles that were granted and of which it cannot be said whether they are held. */
    private final long[] unknown;
    /** The unit in which the person serves, by number. */
    private final int[] unit;
    /** Whether the person has a seat in a project of the year being staffed. */
    private final boolean[] seated;
    /** What a year's last day brings those who are alike: many people have the same facts but for their id. */
    private final Map<Alike, Setting.Outcome> outcomes = new HashMap<>();

    Careers(Setting setting) {
        this.setting = setting;
        this.scenario = setting.scenario;
        int most = setting.people.size();
        this.seats = new Seats(most, setting.openingKinds);
        this.sheet = new ScoreSheet(setting);
        // what is remembered of people takes their ability for the same in all years
        this.states =
                setting.remembers && sheet.remembers() && !scenario.raisesAbility() ? new States(setting, sheet) : null;
        this.raised = new boolean[scenario.raisesAbility() ? most : 0];
        this.together = !setting.whole && setting.roles.size() <= Tally.MOST_ROLES;
        this.holding = new int[together ? 1 << setting.roles.size() : 1];
        this.granting = new int[holding.length];
        this.ability = new int[most];
        this.held = new long[most];
        this.granted = new long[most];
        this.careers = new @Nullable Career[most];
        this.active = new boolean[most];
        this.took = new int[most];
        this.leaders = new int[most];
        this.leadersUpTo = new int[setting.mostProjects()];
        this.members = new int[most];
        this.lately = new int[most];
        this.unknown = new long[most];
        this.unit = new int[most];
        this.seated = new boolean[most];
    }

    /**
     * Plays a replication.
     *
     * @param years how many years of it
     */
    void play(int replication, int years, Tally tally, Replay replay) {
        named = replay.listens() || !setting.whole || setting.projects() > 0;
        // a replay asks the judge each time, and so shows that remembering changes nothing
        remembered = replay.listens() ? null : states;
        open(replication);
        for (int year = 0; year < years; year++) {
            int before = serving;
            int left = leave(replication, year, replay);
            transfer(replication, year);
            int joined = join(replication, year, replay);
            seats.offer(people);
            requireConserved(before, left, joined);
            carryOut(replication, year, tally, replay);
            for (Offer offer : setting.offers.get(year)) {
                carryOut(offer, replication, year, tally);
            }
            if (setting.whole) {
                certifyOnEverything(year, replay);
            } else {
                certify(replication, year);
            }
            count(tally);
            tally.endYear(year, serving);
            if (replay.listens()) {
                replay.endYear(setting.years.get(year), dossiersOfServing());
            }
        }
        tally.endReplication();
    }

    private void count(Tally tally) {
        if (together && tally.countsAlike()) {
            tally.count(holding, granting);
            return;
        }
        for (int i = 0; i < people; i++) {
            if (seats.serves(i)) {
                tally.count(unit[i], held[i], unknown[i], granted[i]);
            }
        }
    }

    private void open(int replication) {
        people = setting.opening.size();
        serving = people;
        if (remembered == null) {
            Arrays.fill(careers, null);
        } else {
            remembered.open();
        }
        Arrays.fill(granted, 0, people, 0);
        Arrays.fill(unknown, 0, people, 0);
        System.arraycopy(setting.openingUnits, 0, unit, 0, people);
        System.arraycopy(setting.held, 0, held, 0, people);
        seats.open();
        if (together) {
            Arrays.fill(holding, 0);
            for (int i = 0; i < people; i++) {
                holding[(int) held[i]]++;
            }
        }
        stream.begin(setting.streams.at(replication, Purpose.ABILITY, 0));
        setting.ability.draw(stream, ability, 0, people);
        Arrays.fill(raised, false);
    }

    /** A draw for everyone there has ever been, so that a person meets the same draw whoever else has left. */
    private int leave(int replication, int year, Replay replay) {
        int before = serving;
        long leaving = setting.streams.at(replication, Purpose.ATTRITION, year);
        for (int first = 0; first < people; first += Long.SIZE) {
            stream.begin(Streams.step(leaving, first / Long.SIZE));
            long there = people - first < Long.SIZE ? (1L << (people - first)) - 1 : -1;
            for (long left = stream.happening(scenario.leaves(), there); left != 0; left &= left - 1) {
                letGo(first + Long.numberOfTrailingZeros(left), year, replay);
            }
        }
        Optional<Integer> retiresAfter = scenario.personnel().retiresAfter();
        if (retiresAfter.isPresent()) {
            LocalDate first = setting.years.get(year).firstDay();
            for (int i = 0; i < people; i++) {
                if (setting.yearsOfService(i, first) >= retiresAfter.get()) {
                    letGo(i, year, replay);
                }
            }
        }
        return before - serving;
    }

    private void letGo(int i, int year, Replay replay) {
        if (seats.serves(i)) {
            seats.leaves(i);
            serving--;
            if (together) {
                holding[(int) held[i]]--;
            }
            if (replay.listens()) {
                replay.left(setting.people.get(i), setting.years.get(year));
            }
        }
    }

    /** Two draws for everyone there has ever been, as for leaving. */
    private void transfer(int replication, int year) {
        int others = setting.units.size() - 1;
        if (scenario.personnel().transfers().isEmpty() || others < 1) {
            return;
        }
        Chance chance = scenario.personnel().transfers().get();
        stream.begin(setting.streams.at(replication, Purpose.TRANSFERS, year));
        for (int i = 0; i < people; i++) {
            boolean moves = chance.happens(stream);
            int to = stream.below(others);
            if (moves) {
                unit[i] = to < unit[i] ? to : to + 1;
            }
        }
    }

    private int join(int replication, int year, Replay replay) {
        int joined = scenario.joinersPerYear();
        stream.begin(setting.streams.at(replication, Purpose.ABILITY, year + 1));
        setting.ability.draw(stream, ability, people, joined);
        stream.begin(setting.streams.at(replication, Purpose.JOINERS, year));
        for (int i = people; i < people + joined; i++) {
            unit[i] = unitOfJoiner(i);
            granted[i] = 0;
            unknown[i] = 0;
            seats.joins(i);
            held[i] = 0;
            if (replay.listens()) {
                replay.joined(setting.people.get(i), setting.years.get(year));
            }
        }
        holding[0] += joined;
        people += joined;
        serving += joined;
        return joined;
    }

    private int unitOfJoiner(int person) {
        int[] upTo = setting.joinerUnits;
        if (upTo.length == 0) {
            return (person - setting.opening.size()) % setting.units.size();
        }
        int at = stream.below(upTo[upTo.length - 1]);
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return i;
    }

    /** Whoever serves was offered a seat just now, and so counted. */
    private void requireConserved(int before, int left, int joined) {
        int counted = seats.free();
        if (counted != serving || counted != before + joined - left) {
            throw new IllegalStateException(before + " people, " + joined + " in and " + left + " out do not make the "
                    + counted + " counted, or the " + serving + " kept");
        }
    }

    /** Carries out the year's projects, where everyone who serves was offered a seat. */
    private void carryOut(int replication, int year, Tally tally, Replay replay) {
        for (int at = 0; at < seatedNow; at++) {
            active[took[at]] = false;
        }
        seatedNow = 0;
        Scenario then = setting.byYear.get(year);
        Optional<Applicants> mayLead = then.programme().leaders();
        if (mayLead.isPresent()) {
            LocalDate start = setting.starts.get(year);
            seats.offer(people, i -> may(i, mayLead.get(), start));
        }
        int count = then.projectsPerYear();
        int leaderSeats = 0;
        long leading = setting.streams.at(replication, Purpose.LEADERS, year);
        for (int project = 0; project < count; project++) {
            stream.begin(Streams.along(leading, setting.projectKeys[project]));
            leaderSeats +=
                    seats.takeLeaders(stream, then.leadersPerProject(), then.leaderHoldsRole(), leaders, leaderSeats);
            leadersUpTo[project] = leaderSeats;
        }
        if (mayLead.isPresent()) {
            Arrays.fill(seated, 0, people, false);
            for (int at = 0; at < leaderSeats; at++) {
                seated[leaders[at]] = true;
            }
            seats.offer(people, i -> !seated[i]);
        }
        int projects = 0;
        int memberSeats = 0;
        int firstLeader = 0;
        long ofStaffing = setting.streams.at(replication, Purpose.STAFFING, year);
        long ofMembers = setting.streams.at(replication, Purpose.MEMBERS, year);
        long ofQuality = setting.streams.at(replication, Purpose.QUALITY, year);
        long ofRatings = setting.streams.at(replication, Purpose.RATINGS, year);
        long ofSeverity = setting.streams.at(replication, Purpose.SEVERITY, year);
        for (int project = 0; project < count; project++) {
            stream.begin(Streams.along(ofStaffing, setting.projectKeys[project]));
            int wanted = setting.wanted(stream, year);
            List<AxisId> axes = remembered == null || setting.looksAtAxes ? setting.axes(stream) : List.of();
            stream.begin(Streams.along(ofMembers, setting.projectKeys[project]));
            int taken = seats.takeMembers(stream, wanted, then.memberHasExperience(), members);
            if (leadersUpTo[project] - firstLeader + taken > 0) {
                projects++;
                memberSeats += taken;
                stream.begin(Streams.along(ofQuality, setting.projectKeys[project]));
                int quality = setting.quality.draw(stream);
                sheet.drawTeam(
                        Streams.along(ofRatings, setting.projectKeys[project]),
                        Streams.along(ofSeverity, setting.projectKeys[project]),
                        quality);
                evaluate(year, project, quality, axes, firstLeader, taken, replay);
            }
            firstLeader = leadersUpTo[project];
        }
        tally.use(setting.projectsUsed, projects);
        tally.use(setting.leaderSeatsUsed, leaderSeats);
        tally.use(setting.memberSeatsUsed, memberSeats);
    }

    private boolean may(int i, Applicants who, LocalDate day) {
        return (who.holding().isEmpty() || (held[i] & setting.mask(who.holding())) != 0)
                && (held[i] & setting.mask(who.notHolding())) == 0
                && (who.departments().isEmpty()
                        || setting.units.get(unit[i]).stream().anyMatch(who.departments()::contains))
                && setting.yearsOfService(i, day) >= who.serviceYears()
                && who.having().stream()
                        .allMatch(item -> hasAchieved(i, one -> one.item().equals(item), day));
    }

    private boolean hasAchieved(int i, Predicate<Achievement> what, LocalDate day) {
        Career career = careers[i];
        return career == null
                ? opening(i).achievements().stream().anyMatch(one -> what.test(one) && one.isValid(day))
                : career.hasAchieved(what, day);
    }

    /**
     * Draws for everyone there has ever been, whether they may apply or not, so that a person meets the same luck whoever else applies,
     * and with one place more one more of those with the next lot takes part.
     */
    private void carryOut(Offer offer, int replication, int year, Tally tally) {
        LocalDate day = Setting.dayIn(setting.years.get(year), offer.on());
        long key = offer.id().hashCode();
        RandomStream wishes = setting.streams.of(replication, Purpose.APPLICATIONS, year, key);
        List<Integer> applicants = new ArrayList<>();
        long[] lots = new long[people];
        for (int i = 0; i < people; i++) {
            boolean wants = offer.applies().happens(wishes);
            lots[i] = wishes.nextLong();
            if (wants && seats.serves(i) && mayTake(i, offer, day)) {
                applicants.add(i);
            }
        }
        applicants.sort(Comparator.comparingLong(i -> lots[i]));
        int taken = Math.min(applicants.size(), places(offer));
        boolean[] takes = new boolean[people];
        applicants.subList(0, taken).forEach(i -> takes[i] = true);
        tally.use(Resource.of(Resource.Kind.APPLICANTS, offer), applicants.size());
        tally.use(Resource.of(Resource.Kind.PLACES, offer), taken);
        int passed = 0;
        RandomStream results = setting.streams.of(replication, Purpose.PASSES, year, key);
        for (int i = 0; i < people; i++) {
            boolean passes = offer.passes().happens(results);
            SortedMap<QuantityId, Quantity> figures = new TreeMap<>();
            offer.figures().forEach((quantity, distribution) -> figures.put(quantity, distribution.draw(results)));
            if (passes && takes[i]) {
                achieve(i, offer, day, figures);
                passed++;
            }
        }
        tally.use(Resource.of(Resource.Kind.PASSES, offer), passed);
    }

    /** How many places there are, with those who can train: they hold what they held at the end of the year before. */
    private int places(Offer offer) {
        int places = offer.places().orElse(Integer.MAX_VALUE);
        if (offer.placesPerTrainer().isEmpty()) {
            return places;
        }
        long roles = setting.mask(offer.trainers());
        long trainers = 0;
        for (int i = 0; i < people; i++) {
            trainers += seats.serves(i) && (held[i] & roles) != 0 ? 1 : 0;
        }
        return (int) Math.min(places, trainers * offer.placesPerTrainer().get());
    }

    private boolean mayTake(int i, Offer offer, LocalDate day) {
        return may(i, offer.applicants(), day)
                && (offer.again()
                        || !hasAchieved(
                                i,
                                one -> one.kind() == offer.kind() && one.item().equals(offer.item()),
                                day));
    }

    private void achieve(int i, Offer offer, LocalDate day, SortedMap<QuantityId, Quantity> figures) {
        Optional<LocalDate> until = offer.validYears()
                .map(years -> Span.lastDay(day, years, SpanUnit.YEARS, setting.policy.fiscalYearStart()));
        Career career = career(i);
        // this year's ratings are drawn before its offers
        offer.raises().filter(steps -> !career.hasEverAchieved(offer)).ifPresent(steps -> ability[i] += steps);
        career.achieve(new Achievement(idOf(career), offer.kind(), offer.item(), day, until, offer.by(), figures));
    }

    /** The id under which a career is kept: people without projects are alike but for it. */
    private static StaffId idOf(Career career) {
        return career.opening().staff();
    }

    /** Evaluates the people of a project by what was drawn for its team. */
    private void evaluate(
            int year, int number, int quality, List<AxisId> axes, int firstLeader, int taken, Replay replay) {
        int leading = leadersUpTo[number] - firstLeader;
        if (remembered == null) {
            Outcome outcome = new Outcome(year, number, quality, axes);
            outcome.take(Part.LEADER, leaders, firstLeader, leading, 1);
            outcome.take(Part.MEMBER, members, 0, taken, 1 + leading);
            if (replay.listens()) {
                replay.project(outcome.project, outcome.parts, outcome.all);
            }
        } else {
            Marks marks = new Marks(remembered, year, number, quality, maskOf(axes));
            marks.take(Part.LEADER, leaders, firstLeader, leading, 1);
            marks.take(Part.MEMBER, members, 0, taken, 1 + leading);
        }
    }

    private void takesPart(int i) {
        active[i] = true;
        if (raised.length > 0 && !raised[i]) {
            // people have one seat a year, and this year's ratings are drawn
            ability[i] += scenario.experience().orElse(0);
            raised[i] = true;
        }
        seats.gainsExperience(i);
        took[seatedNow] = i;
        seatedNow++;
    }

    private long maskOf(List<AxisId> axes) {
        long mask = 0;
        for (AxisId axis : axes) {
            mask |= 1L << setting.axes.indexOf(axis);
        }
        return mask;
    }

    private void certify(int replication, int year) {
        Arrays.fill(granting, 0);
        if (year == 0 || setting.looksUp || setting.idleMayPass) {
            certifyAnyone(replication, year);
            return;
        }
        for (int at = 0; at < grantedBefore; at++) {
            granted[lately[at]] = 0;
        }
        grantedBefore = 0;
        for (int at = 0; at < seatedNow; at++) {
            int i = took[at];
            grant(i, certifiedFor(i, replication, year), year);
        }
    }

    /** Those who took part are judged, and whoever else may come to a role. */
    private void certifyAnyone(int replication, int year) {
        int firstNew = people - scenario.joinersPerYear();
        grantedBefore = 0;
        for (int i = 0; i < people; i++) {
            boolean evidence = active[i] || (setting.looksUp && granted[i] != 0);
            granted[i] = 0;
            if (!seats.serves(i)) {
                continue;
            }
            boolean isNew = year == 0 || i >= firstNew;
            if (evidence || (isNew && setting.idleMayPass)) {
                grant(i, certifiedFor(i, replication, year), year);
            } else if (year == 0 && i < setting.due.length) {
                grant(i, setting.due[i], year);
            }
        }
    }

    /** Everyone is judged, since time alone may change what someone stands to. */
    private void certifyOnEverything(int year, Replay replay) {
        for (int i = 0; i < people; i++) {
            granted[i] = 0;
            if (seats.serves(i)) {
                Setting.Outcome outcome = outcome(i, year, replay);
                for (long left = outcome.granted(); left != 0; left &= left - 1) {
                    Career career = career(i);
                    career.grant(
                            setting.grant(idOf(career), Long.numberOfTrailingZeros(left), setting.lastDays.get(year)));
                }
                held[i] = outcome.after().held();
                seats.holds(i, held[i] != 0);
                unknown[i] = outcome.after().unknown();
                granted[i] = outcome.fresh();
            }
        }
    }

    private Setting.Outcome outcome(int i, int year, Replay replay) {
        Dossier dossier = dossier(i);
        if (replay.listens() || !dossier.work().isEmpty()) {
            return setting.certify(dossier, year);
        }
        Alike alike = new Alike(dossier, year);
        Setting.Outcome before = outcomes.get(alike);
        if (before != null) {
            return before;
        }
        Setting.Outcome outcome = setting.certify(dossier, year);
        if (outcomes.size() < MOST_OUTCOMES) {
            outcomes.put(alike, outcome);
        }
        return outcome;
    }

    private Dossier dossier(int i) {
        Career career = careers[i];
        Dossier opening = career == null ? opening(i) : career.opening();
        Optional<Service> service = Optional.of(setting.service(i, unit[i], opening.staff()));
        return career == null
                ? new Dossier(
                        opening.staff(),
                        service,
                        opening.work(),
                        opening.achievements(),
                        opening.grants(),
                        opening.complete())
                : career.dossier(service);
    }

    private long certifiedFor(int i, int replication, int year) {
        if (remembered == null) {
            return setting.certifiedFor(career(i).dossier(), held[i], setting.lastDays.get(year));
        }
        long known = remembered.certified(i);
        return known == States.NOT_ASKED ? remembered.ask(i, replication, year, ability[i]) : known;
    }

    private void grant(int i, long roles, int year) {
        if (roles == 0) {
            return;
        }
        if (remembered == null) {
            for (long left = roles; left != 0; left &= left - 1) {
                int rank = Long.numberOfTrailingZeros(left);
                career(i).grant(setting.grant(setting.people.get(i), rank, setting.lastDays.get(year)));
            }
        } else {
            remembered.grant(i, roles, year);
        }
        if (together) {
            holding[(int) held[i]]--;
            holding[(int) (held[i] | roles)]++;
            granting[(int) roles]++;
        }
        seats.holds(i, true);
        held[i] |= roles;
        granted[i] = roles;
        lately[grantedBefore] = i;
        grantedBefore++;
    }

    private Career career(int i) {
        Career begun = careers[i];
        if (begun == null) {
            begun = new Career(opening(i));
            careers[i] = begun;
        }
        return begun;
    }

    private Dossier opening(int i) {
        if (named) {
            return setting.opening(i);
        }
        return i < setting.alike.size()
                ? setting.alike.get(i)
                : new Dossier(setting.someone, List.of(), List.of(), setting.complete);
    }

    private SortedMap<StaffId, Dossier> dossiersOfServing() {
        SortedMap<StaffId, Dossier> all = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            if (seats.serves(i)) {
                all.put(setting.people.get(i), dossier(i));
            }
        }
        return all;
    }

    /** What becomes of one project: its ratings, and the parts that people took in it. */
    private final class Outcome {

        private final Project project;
        private final int quality;
        private final LocalDate day;
        private final List<Rating> ofTeam;
        private final List<Rating> all;
        private final List<Participation> parts = new ArrayList<>();

        Outcome(int year, int number, int quality, List<AxisId> axes) {
            this.project = setting.project(year, number, axes);
            this.quality = quality;
            this.day = setting.ends.get(year);
            this.ofTeam = sheet.ofTeam(project, day);
            this.all = new ArrayList<>(ofTeam);
        }

        void take(Part part, int[] who, int from, int count, int firstSeat) {
            for (int seat = 0; seat < count; seat++) {
                int i = who[from + seat];
                StaffId person = setting.people.get(i);
                sheet.drawPerson(firstSeat + seat, part, quality + ability[i]);
                List<Rating> own = sheet.of(person, project, day);
                parts.add(new Participation(project.id(), person, part));
                all.addAll(own);
                career(i).take(new Career.Taken(project, part, ofTeam, own));
                takesPart(i);
            }
        }
    }

    /** What becomes of one project, where nothing of it is kept but what judgments can depend on. */
    private final class Marks {

        private final States to;
        private final int year;
        private final int number;
        private final int quality;
        private final long axes;
        private final long ofTeam;

        Marks(States to, int year, int number, int quality, long axes) {
            this.to = to;
            this.year = year;
            this.number = number;
            this.quality = quality;
            this.axes = axes;
            this.ofTeam = sheet.marksOfTeam(year, number);
        }

        void take(Part part, int[] who, int from, int count, int firstSeat) {
            boolean rated = sheet.rates(part);
            long marks = ofTeam;
            int event = rated ? 0 : to.event(part, ofTeam, axes);
            for (int seat = 0; seat < count; seat++) {
                int i = who[from + seat];
                if (rated) {
                    sheet.drawPerson(firstSeat + seat, part, quality + ability[i]);
                    marks = ofTeam | sheet.marksOfPerson(part, year, number);
                    event = to.event(part, marks, axes);
                }
                to.take(i, year, number, firstSeat + seat, part, event, marks, axes);
                takesPart(i);
            }
        }
    }
}
