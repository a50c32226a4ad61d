package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.evaluation.disclosure.AnswerSheet;
import io.github.dxjinzai.core.evaluation.disclosure.Disclosure;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Item;
import io.github.dxjinzai.core.evaluation.disclosure.Publication;
import io.github.dxjinzai.core.evaluation.disclosure.Publications;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.disclosure.View;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * All scorecards of a release (評価結果票の一式): what every reader may see of the evaluations known on one day. There is one release for
 * all readers, made project by project; each reader's cards are a part of it. So it does not matter who asks first, or for what.
 *
 * <p>Every figure comes out of {@link Disclosure}, or is made of figures that did. What was shown on earlier days is worked out anew from
 * the facts as they were then, so that no ledger of secrets has to be kept; facts that were entered later with an earlier day are taken as
 * known on that day.
 *
 * <p>Example: {@code Scorecards.of(policy, facts, rules, day, List.of()).get().person(Reader.PERSON, id)}.
 */
public final class Scorecards {

    private record Subject(ProjectId project, Optional<StaffId> ratee) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byProject = project.compareTo(other.project);
            return byProject != 0
                    ? byProject
                    : ratee.map(StaffId::value)
                            .orElse("")
                            .compareTo(other.ratee.map(StaffId::value).orElse(""));
        }
    }

    /** What is shown of a subject to whoever sees most, with the ratings behind it. */
    private record Released(View view, CountedRatings ratings) {}

    private static final Reader SEES_MOST = Reader.COMMITTEE;

    private final Ways ways;
    private final Facts facts;
    private final LocalDate day;
    private final SortedMap<Subject, Released> released = new TreeMap<>();
    private final List<RatingReliability> reliability;
    private final Optional<EvaluationRound> round;
    private final int outsideRound;

    private Scorecards(
            Ways ways,
            Facts facts,
            Optional<EvaluationRound> round,
            int outsideRound,
            LocalDate day,
            SortedMap<Subject, Released> released,
            Reliabilities how) {
        this.ways = ways;
        this.facts = facts;
        this.round = round;
        this.outsideRound = outsideRound;
        this.day = day;
        this.released.putAll(released);
        this.reliability =
                how.all(released.values().stream().map(Released::view).toList());
    }

    /**
     * The release of a day.
     *
     * @param policy says which groups may rate what, whose ratings do not count, and how scores are made
     * @param facts the facts; ratings after the day do not matter
     * @param rules the rules of disclosure, fixed before the rounds were opened
     * @param day the day
     * @param shownOn the earlier days on which a release was shown to anyone
     * @return the release, or all reasons why there is none
     */
    public static Validation<Seq<Problem>, Scorecards> of(
            Policy policy, Facts facts, DisclosureRules rules, LocalDate day, Collection<LocalDate> shownOn) {
        return of(policy, facts, rules, Optional.empty(), 0, day, shownOn);
    }

    /**
     * The release of one round on a day: of the ratings given in it, with their corrections, under the rules that were fixed before it
     * opened. Requests for ratings count that were made on its days.
     *
     * @param policy the policy whose criteria the round was fixed to
     * @param facts the facts, of this round and any other
     * @param round the round
     * @param purpose what the release is for: what the round was held for, or what was decided since
     * @param day the day
     * @param shownOn the earlier days on which a release of this round was shown to anyone
     * @return the release, or all reasons why there is none: the round has other criteria ({@code round.other-criteria}), another purpose
     *     ({@code round.other-purpose}) or a rule for a group that the policy does not know ({@code round.unknown-rater-group}), and those
     *     of the release without a round
     */
    public static Validation<Seq<Problem>, Scorecards> of(
            Policy policy,
            Facts facts,
            EvaluationRound round,
            String purpose,
            LocalDate day,
            Collection<LocalDate> shownOn) {
        List<Problem> problems = new ArrayList<>(round.problemsWithUse(purpose, policy.fullVersion(), day));
        problems.addAll(round.problemsWithGroups(policy.raterGroups()));
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        List<Rating> given = round.ratings(facts.ratings());
        long outside = known(facts.ratings(), day) - known(given, day);
        Facts ofRound = ImmutableFacts.copyOf(facts).withRatings(given).withRequests(round.requests(facts.requests()));
        return of(policy, ofRound, round.rules(), Optional.of(round), Math.toIntExact(outside), day, shownOn);
    }

    private static long known(List<Rating> ratings, LocalDate day) {
        return ratings.stream().filter(rating -> !rating.day().isAfter(day)).count();
    }

    private static Validation<Seq<Problem>, Scorecards> of(
            Policy policy,
            Facts facts,
            DisclosureRules rules,
            Optional<EvaluationRound> round,
            int outsideRound,
            LocalDate day,
            Collection<LocalDate> shownOn) {
        List<Problem> problems = new ArrayList<>();
        SortedSet<LocalDate> days = new TreeSet<>(shownOn);
        days.stream()
                .filter(one -> !one.isBefore(day))
                .forEach(late -> problems.add(Problem.of(
                        ScorecardProblem.SHOWN_LATER, Place.nowhere(), "day", late.toString(), "on", day.toString())));
        days.add(day);
        Ways ways = new Ways(policy);
        Map<Occasion, Scale> scales = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            Optional<Scale> scale = ways.scale(occasion);
            scale.ifPresent(known -> scales.put(occasion, known));
            if (scale.isEmpty() && facts.ratings().stream().anyMatch(rating -> rating.occasion() == occasion)) {
                problems.add(Problem.of(
                        ScorecardProblem.SCALE_OPEN,
                        Place.nowhere(),
                        "occasion",
                        Words.of(occasion),
                        "scales",
                        policy.scales().keySet().toString()));
            }
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        SortedMap<Subject, Released> released = new TreeMap<>();
        Disclosure disclosure = new Disclosure(rules);
        for (Project project : facts.projects()) {
            SortedSet<Subject> subjects = new TreeSet<>();
            facts.ratings().stream()
                    .filter(rating -> rating.project().equals(project.id())
                            && !rating.day().isAfter(day))
                    .forEach(rating -> subjects.add(new Subject(project.id(), rating.ratee())));
            for (Subject subject : subjects) {
                Publications ledger = Publications.none();
                for (LocalDate shown : days) {
                    CountedRatings ratings = new CountedRatings(policy, facts, project, subject.ratee(), shown);
                    List<View.Line> lines = new ArrayList<>();
                    for (Map.Entry<Occasion, Scale> one : scales.entrySet()) {
                        Validation<Seq<Problem>, AnswerSheet> sheet = AnswerSheet.ofRatings(
                                subject.ratee(),
                                one.getValue(),
                                ratings.counted()
                                        .where(rating -> rating.occasion() == one.getKey())
                                        .ratings());
                        if (sheet.isInvalid()) {
                            problems.addAll(sheet.getError().toJavaList());
                            continue;
                        }
                        Publication shownThen = disclosure.publish(sheet.get(), SEES_MOST, ledger, 0);
                        ledger = shownThen.ledger();
                        lines.addAll(shownThen.view().lines());
                    }
                    released.put(subject, new Released(new View(SEES_MOST, lines, Optional.empty()), ratings));
                }
            }
        }
        return problems.isEmpty()
                ? Validation.valid(new Scorecards(
                        ways,
                        facts,
                        round,
                        outsideRound,
                        day,
                        released,
                        new Reliabilities(rules, scales, counted(released))))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems).distinct());
    }

    private static List<Rating> counted(SortedMap<Subject, Released> released) {
        return released.values().stream()
                .flatMap(one -> one.ratings().counted().ratings().stream())
                .toList();
    }

    /** The day of the release. */
    public LocalDate day() {
        return day;
    }

    /** The round that this is the release of; absent where it is of all ratings. */
    public Optional<EvaluationRound> round() {
        return round;
    }

    /** How many ratings of other rounds, known on the day, this release leaves out, corrections among them; 0 without a round. */
    public int outsideRound() {
        return outsideRound;
    }

    /** The terms of the policy that say how scores are made and are still open: what needs them is not combined. */
    public List<TermId> openTerms() {
        return ways.open();
    }

    /** How far the ratings can be relied on; nothing for the public. */
    public List<RatingReliability> reliability(Reader reader) {
        return reader.seesTotals() ? reliability : List.of();
    }

    /** The cards of one project: its outcome, then each person who was rated. None for the public. */
    public List<Scorecard> project(Reader reader, ProjectId project) {
        return all(reader).stream()
                .filter(card -> card.project().equals(project))
                .toList();
    }

    /**
     * The cards of one person: in each project in which they took part, the team's outcome where the policy lets members inherit it, and
     * what they were rated themself. None for the public.
     */
    public List<Scorecard> person(Reader reader, StaffId person) {
        if (!reader.seesTotals()) {
            return List.of();
        }
        Set<ProjectId> took = new HashSet<>();
        facts.participations().stream()
                .filter(one -> one.staff().equals(person))
                .map(Participation::project)
                .forEach(took::add);
        List<Scorecard> cards = new ArrayList<>();
        released.forEach((subject, one) -> {
            if (subject.ratee().equals(Optional.of(person))) {
                cards.add(card(reader, subject, one, Optional.empty()));
            } else if (subject.ratee().isEmpty() && took.contains(subject.project()) && ways.inherits()) {
                cards.add(card(reader, subject, one, Optional.of(one.ratings().inheritedBy(person))));
            }
        });
        return List.copyOf(cards);
    }

    /**
     * All cards, project by project: the outcome, then each person who was rated. None for the public.
     *
     * <p>For research the ids are real here; {@link #research} gives pseudonyms.
     */
    public List<Scorecard> all(Reader reader) {
        List<Scorecard> cards = new ArrayList<>();
        if (reader.seesTotals()) {
            released.forEach((subject, one) -> cards.add(card(reader, subject, one, Optional.empty())));
        }
        return List.copyOf(cards);
    }

    /**
     * All cards for research: projects and people under pseudonyms {@code X1}, {@code X2} … and {@code Y1}, {@code Y2} …, which are given
     * out by chance.
     *
     * @param seed decides which pseudonym is whose; whoever knows it can undo them
     */
    public List<Scorecard> research(long seed) {
        List<Scorecard> cards = all(Reader.RESEARCH);
        SplitMix64 stream = new SplitMix64(seed);
        Map<String, String> projects =
                pseudonyms("X", cards.stream().map(card -> card.project().value()), stream);
        Map<String, String> people = pseudonyms(
                "Y", cards.stream().flatMap(card -> card.ratee().stream()).map(StaffId::value), stream);
        return cards.stream()
                .map(card -> new Scorecard(
                        Reader.RESEARCH,
                        new ProjectId(projects.getOrDefault(card.project().value(), "X")),
                        card.ratee().map(person -> new StaffId(people.getOrDefault(person.value(), "Y"))),
                        Optional.empty(),
                        card.lines(),
                        card.combined()))
                .sorted(Comparator.comparing(
                                (Scorecard card) -> card.project().value().length())
                        .thenComparing(Scorecard::project)
                        .thenComparing(card ->
                                card.ratee().map(StaffId::value).orElse("").length())
                        .thenComparing(card -> card.ratee().map(StaffId::value).orElse("")))
                .toList();
    }

    private static Map<String, String> pseudonyms(String letter, Stream<String> ids, SplitMix64 stream) {
        List<String> mixed = new ArrayList<>(ids.distinct().sorted().toList());
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, stream.nextInt(i + 1));
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String id : mixed) {
            given.put(id, letter + (given.size() + 1));
        }
        return given;
    }

    /**
     * What a reader may be told of the score that a condition judges: the one place to ask for whoever tells of a judgment. The answer is
     * told by {@code new Explained(outcome, figure).text(language)}: {@code met (5 raters, value withheld)}.
     *
     * @param reader for whom
     * @param node the condition of the policy
     * @param project the project that was judged by it
     * @param person whose judgment it is
     * @param perspective one perspective of it; absent for all together
     * @return the figure, withheld where this person's judgment leaves out ratings that count for the team, and for the public; without
     *     data where there are no ratings, or a term is open that says how the score is made
     */
    public Figure figure(
            Reader reader,
            ProjectCondition.ScoreAtLeast node,
            ProjectId project,
            StaffId person,
            Optional<PerspectiveId> perspective) {
        Optional<Way> way = ways.of(node);
        boolean team = way.filter(one -> one.subject() == RatedSubject.TEAM).isPresent();
        Subject subject = new Subject(project, team ? Optional.empty() : Optional.of(person));
        Optional<Released> found = Optional.ofNullable(released.get(subject));
        if (way.isEmpty() || found.isEmpty()) {
            return Figure.mean(List.of());
        }
        Figure figure = combined(reader, way.get(), lines(SEES_MOST, found.get())).stream()
                .filter(one -> one.perspective().equals(perspective)
                        || way.get().perspectives().isEmpty())
                .findFirst()
                .map(Scorecard.Combined::figure)
                .orElse(Figure.mean(List.of()));
        Scorecard.Inheritance inherited = found.get().ratings().inheritedBy(person);
        boolean other = team && inherited.own() + inherited.excluded() > 0;
        return other || !reader.seesTotals() ? figure.withheld() : figure;
    }

    private Scorecard card(Reader reader, Subject subject, Released one, Optional<Scorecard.Inheritance> inheritance) {
        List<Scorecard.Line> lines = lines(reader, one);
        List<Scorecard.Line> most = lines(SEES_MOST, one);
        RatedSubject rated = subject.ratee().isPresent() ? RatedSubject.PERSON : RatedSubject.TEAM;
        List<Scorecard.Combined> combined = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            if (lines.stream().anyMatch(line -> line.occasion() == occasion)) {
                ways.of(occasion, rated).forEach(way -> combined.addAll(combined(reader, way, most)));
            }
        }
        return new Scorecard(reader, subject.project(), subject.ratee(), inheritance, lines, combined);
    }

    private static List<Scorecard.Line> lines(Reader reader, Released one) {
        View view = one.view().as(reader);
        List<Scorecard.Line> lines = new ArrayList<>();
        for (Item item : one.ratings().items()) {
            Optional<View.Line> shown = view.lines().stream()
                    .filter(line -> line.item().equals(Optional.of(item)))
                    .findFirst();
            SortedMap<RaterGroupId, Scorecard.GroupLine> groups = new TreeMap<>();
            shown.ifPresent(line -> line.groups()
                    .forEach((group, figure) -> groups.put(
                            group,
                            new Scorecard.GroupLine(
                                    figure, told(reader, figure, one.ratings().flags(item, Optional.of(group)))))));
            Figure total = shown.map(View.Line::total).orElse(Figure.mean(List.of()));
            lines.add(new Scorecard.Line(
                    item.occasion(),
                    item.perspective(),
                    item.axis(),
                    groups,
                    total,
                    reader.seesGroups() ? one.ratings().own(item) : Optional.empty(),
                    told(reader, total, one.ratings().flags(item, Optional.empty()))));
        }
        return lines;
    }

    private static Flags told(Reader reader, Figure figure, Flags flags) {
        return reader.seesComments() && figure.state() == DisclosureState.SHOWN ? flags : flags.withoutReasons();
    }

    /** The scores of a way, by perspective and then of all together: made of what is shown to whoever sees most. */
    private static List<Scorecard.Combined> combined(Reader reader, Way way, List<Scorecard.Line> lines) {
        List<Scorecard.Line> asked = lines.stream()
                .filter(line -> line.occasion() == way.occasion()
                        && way.rules()
                                .axis()
                                .map(axis -> line.axis().equals(Optional.of(axis)))
                                .orElse(true))
                .toList();
        if (way.perspectives().isEmpty()) {
            return List.of(pooled(reader, way, Optional.empty(), asked));
        }
        List<Scorecard.Combined> each = new ArrayList<>();
        List<Figure.Weighted> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (PerspectiveId angle : way.perspectives()) {
            Scorecard.Combined one = pooled(
                    reader,
                    way,
                    Optional.of(angle),
                    asked.stream()
                            .filter(line -> line.perspective().equals(Optional.of(angle)))
                            .toList());
            each.add(one);
            Weight weight = way.weight(angle);
            parts.add(new Figure.Weighted(one.figure(), weight));
            if (weight.counts() && one.figure().state() == DisclosureState.NO_DATA) {
                missing.add(angle.value());
            }
        }
        if (way.combine().isMean()) {
            Figure figure = missing.isEmpty() ? rounded(way, Figure.mean(parts)) : Figure.mean(List.of());
            each.add(new Scorecard.Combined(way, Optional.empty(), figure, missing));
        }
        return each;
    }

    private static Figure rounded(Way way, Figure figure) {
        return way.rules().rounded().map(figure::rounded).orElse(figure);
    }

    private static Scorecard.Combined pooled(
            Reader reader, Way way, Optional<PerspectiveId> angle, List<Scorecard.Line> lines) {
        SortedMap<RaterGroupId, List<Figure>> byGroup = new TreeMap<>();
        List<Figure> totals = new ArrayList<>();
        boolean whole = true;
        for (Scorecard.Line line : lines) {
            List<Figure> counted = new ArrayList<>();
            line.groups().forEach((group, shown) -> {
                if (way.counts(group)) {
                    counted.add(shown.figure());
                    byGroup.computeIfAbsent(group, one -> new ArrayList<>()).add(shown.figure());
                }
            });
            whole &= counted.size() == line.groups().size();
            totals.add(counted.size() == line.groups().size() ? line.total() : Figure.together(counted));
        }
        List<String> missing = way.within() == Pooling.MEAN_OF_GROUPS
                ? way.rules().weights().entrySet().stream()
                        .filter(one -> one.getValue().counts() && !byGroup.containsKey(one.getKey()))
                        .map(one -> one.getKey().value())
                        .sorted()
                        .toList()
                : List.of();
        Figure all = Figure.together(totals);
        Figure figure = switch (way.within()) {
            case MEAN_OF_RATINGS -> all;
            case MEAN_OF_GROUPS ->
                missing.isEmpty()
                        ? Figure.mean(byGroup.entrySet().stream()
                                .map(one ->
                                        new Figure.Weighted(Figure.together(one.getValue()), way.weight(one.getKey())))
                                .toList())
                        : Figure.mean(List.of());
            // of one rating they are that rating; of several they tell single ones
            case MEDIAN, TRIMMED_MEAN, LOWEST -> all.n() > 1 ? all.withheld() : all;
        };
        // beside a total, the score of some groups or a mean of groups tells the figures of single ones
        boolean total = whole && (way.within() == Pooling.MEAN_OF_RATINGS || byGroup.size() < 2);
        Figure told = reader.seesGroups() || total ? figure : figure.withheld();
        return new Scorecard.Combined(way, angle, way.combine().isMean() ? told : rounded(way, told), missing);
    }
}
