package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Applicants;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.FigureDistribution;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableOfferChange;
import io.github.dxjinzai.core.simulation.ImmutableProgrammeChange;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.OfferChange;
import io.github.dxjinzai.core.simulation.Personnel;
import io.github.dxjinzai.core.simulation.Programme;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Reads a scenario with what its assumptions rest on (シナリオ), JSON or YAML, by {@code scenario-1.schema.json}.
 *
 * <p>An assumption has its {@code value}, its {@code source} ({@code assumed} where there is none) and, if it is a whole number or
 * a chance, perhaps a {@code range}. No assumption about projects and staff has a default, so that all of those must be there; what
 * is offered besides stands in {@code programme}. What is otherwise from a later fiscal year on stands in {@code changes}, each with the
 * year {@code from} which on it holds, and of assumptions and programme what is otherwise alone.
 */
public final class ScenarioReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    static final String PROGRAMME = "programme";
    static final String ASSUMPTIONS = "assumptions";
    static final String CHANGES = "changes";
    static final String FROM = "from";
    static final String VALUE = "value";
    static final String SOURCE = "source";
    static final String RANGE = "range";
    static final String TRAINERS = "trainers";
    static final String PLACES_PER_TRAINER = "places-per-trainer";

    private static final int MANY = Integer.MAX_VALUE - 1;
    private static final int A_MILLION = 1_000_000;
    private static final Pattern CHANCE = Pattern.compile("([0-9]{1,10})/([0-9]{1,10})");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Wanted A_CHANCE = new Wanted("a fraction from 0 to 1 such as 5/100", "5/100 のような0から1までの分数");
    private static final Wanted A_MONTH_DAY = new Wanted("MM-DD", "MM-DD(月日)");
    private static final Wanted WEIGHTS =
            new Wanted("weights of 0 or more with a sum from 1 to 2147483647", "0以上で合計が1から2147483647までの重み");

    private static final Wanted A_CHANGE = new Wanted("what is otherwise from that year on", "その年度から変わるもの");

    private final JsonReading reading;
    private final JsonObject assumptions;
    /** What the ids of the assumptions begin with: the offer that they are of. */
    private final String prefix;
    /** From which year on they hold; absent where they do from the beginning. */
    private final Optional<Integer> from;

    private final SortedMap<String, Grounds> grounds;

    private ScenarioReader(
            JsonReading reading,
            JsonObject assumptions,
            String prefix,
            Optional<Integer> from,
            SortedMap<String, Grounds> grounds) {
        this.reading = reading;
        this.assumptions = assumptions;
        this.prefix = prefix;
        this.from = from;
        this.grounds = grounds;
    }

    /**
     * Reads a scenario.
     *
     * @param file the name of the file, for the places of problems; one that ends in {@code .yaml} or {@code .yml} is YAML
     * @param text what it says
     * @return the scenario, or everything that is wrong with it: {@code json.*}
     */
    public static Validation<Seq<Problem>, StatedScenario> read(String file, String text) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        JsonReading reading = opened.reading();
        Optional<StatedScenario> scenario = opened.root()
                .flatMap(root -> JsonObject.of(reading, root, ""))
                .flatMap(root -> {
                    PolicyReader.format(reading, root, FORMAT);
                    root.allow("$schema");
                    SortedMap<String, Grounds> grounds = new TreeMap<>();
                    Offered offered = new Offered(new TreeSet<>(), new HashSet<>(), new HashSet<>());
                    List<Offer> offers = root.optionalObjects(PROGRAMME, at -> offer(reading, at, offered, grounds));
                    NavigableSet<Integer> years = new TreeSet<>();
                    List<ProgrammeChange> changes =
                            root.optionalObjects(CHANGES, at -> change(reading, at, years, offered, grounds));
                    Optional<StatedScenario> read = root.object(ASSUMPTIONS)
                            .flatMap(at -> new ScenarioReader(reading, at, "", Optional.empty(), grounds)
                                    .scenario(offers, changes));
                    root.close();
                    return read;
                });
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(scenario.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    /**
     * What is known of the offers read so far.
     *
     * @param ids their ids
     * @param trained the ids of those of which it is stated who trains
     * @param nameless where those stand whose ids cannot be read
     */
    private record Offered(SortedSet<String> ids, Set<String> trained, Set<String> nameless) {

        /** Whether there may be an offer of this id. */
        boolean has(String id) {
            return ids.contains(id) || !nameless.isEmpty();
        }
    }

    private static Optional<Offer> offer(
            JsonReading reading, JsonObject at, Offered offered, SortedMap<String, Grounds> grounds) {
        Optional<String> id =
                at.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        if (id.filter(known -> !offered.ids().add(known)).isPresent()) {
            reading.badValue(at.pointer("id"), id.get(), Wanted.EACH_ONCE);
        }
        if (id.isEmpty()) {
            offered.nameless().add(at.pointer());
        }
        Optional<Offer> read = new ScenarioReader(reading, at, id.orElse("") + "/", Optional.empty(), grounds)
                .offer(id, offered.trained());
        at.close();
        return read;
    }

    private static Optional<ProgrammeChange> change(
            JsonReading reading,
            JsonObject at,
            NavigableSet<Integer> years,
            Offered offered,
            SortedMap<String, Grounds> grounds) {
        Optional<Integer> year = between(reading, at, FROM, 1, 9999, at.integer(FROM));
        year.filter(one -> !years.isEmpty() && one <= years.last())
                .ifPresent(one -> reading.badValue(
                        at.pointer(FROM),
                        one.toString(),
                        new Wanted(
                                "a year after " + years.last() + ", from which the change before holds",
                                "前の変更の " + years.last() + " より後の年度")));
        year.ifPresent(years::add);
        ImmutableProgrammeChange.Builder builder = ProgrammeChange.builder();
        year.ifPresent(builder::fromYear);
        Optional<JsonObject> assumptions = at.optionalObject(ASSUMPTIONS);
        assumptions.ifPresent(one -> {
            new ScenarioReader(reading, one, "", year, grounds).change(builder);
            one.close();
        });
        Set<String> changed = new HashSet<>();
        List<OfferChange> offers =
                at.optionalObjects(PROGRAMME, one -> offerChange(reading, one, year, changed, offered, grounds));
        builder.offers(offers);
        at.close();
        boolean saysNothing = assumptions.filter(one -> !one.names().isEmpty()).isEmpty() && offers.isEmpty();
        if (at.sound() && saysNothing) {
            reading.badValue(at.pointer(), "{}", A_CHANGE);
        }
        return at.sound() ? Optional.of(builder.build()) : Optional.empty();
    }

    private void change(ImmutableProgrammeChange.Builder builder) {
        optional("projects-per-year", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::projectsPerYear);
        optional("leaders-per-project", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::leadersPerProject);
        Optional<Integer> fewest = optional("members-from", one -> whole(one, 0, MANY));
        fewest.ifPresent(builder::membersFrom);
        optional("members-to", one -> whole(one, fewest.orElse(0), MANY)).ifPresent(builder::membersTo);
        optional("leader-holds-role", this::chance).ifPresent(builder::leaderHoldsRole);
        optional("member-has-experience", this::chance).ifPresent(builder::memberHasExperience);
        optional("leader-applicants", one -> plain(one, this::applicants)).ifPresent(builder::leaders);
        optional("project-cost", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::projectCost);
        optional("budget", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::budget);
    }

    private static Optional<OfferChange> offerChange(
            JsonReading reading,
            JsonObject at,
            Optional<Integer> year,
            Set<String> changed,
            Offered offered,
            SortedMap<String, Grounds> grounds) {
        Optional<String> id = at.parsed(
                "id", Wanted.listed(offered.ids()), text -> Optional.of(text).filter(offered::has));
        if (id.filter(known -> !changed.add(known)).isPresent()) {
            reading.badValue(at.pointer("id"), id.get(), Wanted.EACH_ONCE);
        }
        ImmutableOfferChange.Builder builder = OfferChange.builder();
        id.ifPresent(builder::id);
        new ScenarioReader(reading, at, id.orElse("") + "/", year, grounds).change(id, builder, offered.trained());
        at.close();
        if (at.sound() && at.names().equals(List.of("id"))) {
            reading.badValue(at.pointer(), "{}", A_CHANGE);
        }
        return at.sound() ? Optional.of(builder.build()) : Optional.empty();
    }

    private void change(Optional<String> id, ImmutableOfferChange.Builder builder, Set<String> trained) {
        optional("places", one -> whole(one, 0, A_MILLION)).ifPresent(builder::places);
        boolean known = id.filter(trained::contains).isPresent();
        if (known) {
            optional(TRAINERS, one -> plain(one, this::trainers)).ifPresent(builder::trainers);
            optional(PLACES_PER_TRAINER, one -> whole(one, 0, A_MILLION)).ifPresent(builder::placesPerTrainer);
        } else {
            trained(id, trained, builder::trainers, builder::placesPerTrainer);
        }
        optional("applicants", one -> plain(one, this::applicants)).ifPresent(builder::applicants);
        optional("applies", this::chance).ifPresent(builder::applies);
        optional("passes", this::chance).ifPresent(builder::passes);
        optional("hours", one -> whole(one, 0, A_MILLION)).ifPresent(builder::hours);
        optional("place-cost", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::placeCost);
        optional("year-cost", one -> whole(one, 0, Integer.MAX_VALUE)).ifPresent(builder::yearCost);
    }

    /** Who trains, and how many places each makes possible: both, or neither. */
    private void trained(
            Optional<String> id, Set<String> trained, Consumer<List<RoleId>> who, IntConsumer placesOfEach) {
        assumptions.allow(TRAINERS);
        assumptions.allow(PLACES_PER_TRAINER);
        if (assumptions.has(TRAINERS) || assumptions.has(PLACES_PER_TRAINER)) {
            this.<List<RoleId>>plain(TRAINERS, this::trainers).ifPresent(who);
            whole(PLACES_PER_TRAINER, 0, A_MILLION).ifPresent(placesOfEach::accept);
            id.ifPresent(trained::add);
        }
    }

    private Optional<List<RoleId>> trainers(JsonObject at, String field) {
        List<RoleId> roles = ids(at, field, RoleId::new);
        if (at.hasEmptyList(field)) {
            reading.badValue(at.pointer(field), "[]", Wanted.ONE_OR_MORE);
        }
        return at.has(field) ? Optional.of(roles) : Optional.empty();
    }

    private Optional<Offer> offer(Optional<String> id, Set<String> trained) {
        ImmutableOffer.Builder builder = Offer.builder();
        id.ifPresent(builder::id);
        plain(
                "gives",
                (at, field) -> at.object(field).map(gives -> {
                    gives.word("kind", AchievementKind.class).ifPresent(builder::kind);
                    gives.parsed("item", Wanted.ID, PolicyReader.id(AchievementId::new))
                            .ifPresent(builder::item);
                    gives.optionalParsed("by", Wanted.ID, PolicyReader.id(AttesterId::new))
                            .ifPresent(builder::by);
                    between(gives, "validYears", 1, 100, gives.optionalInteger("validYears"))
                            .ifPresent(builder::validYears);
                    gives.flag("again").ifPresent(builder::again);
                    gives.close();
                    return gives;
                }));
        monthDay("on").ifPresent(builder::on);
        optional("places", one -> whole(one, 0, A_MILLION)).ifPresent(builder::places);
        trained(id, trained, builder::trainers, builder::placesPerTrainer);
        plain("applicants", this::applicants).ifPresent(builder::applicants);
        chance("applies").ifPresent(builder::applies);
        chance("passes").ifPresent(builder::passes);
        optional("figures", one -> plain(one, this::figures)).ifPresent(builder::figures);
        optional("raises", one -> whole(one, 0, 100)).ifPresent(builder::raises);
        whole("hours", 0, A_MILLION).ifPresent(builder::hours);
        whole("place-cost", 0, Integer.MAX_VALUE).ifPresent(builder::placeCost);
        whole("year-cost", 0, Integer.MAX_VALUE).ifPresent(builder::yearCost);
        return assumptions.sound() ? Optional.of(builder.build()) : Optional.empty();
    }

    private Optional<Applicants> applicants(JsonObject at, String field) {
        return at.object(field).map(who -> {
            List<RoleId> holding = ids(who, "holding", RoleId::new);
            List<RoleId> notHolding = ids(who, "notHolding", RoleId::new);
            List<DepartmentId> departments = who.optionalTexts("departments", this::unit);
            List<AchievementId> having = ids(who, "having", AchievementId::new);
            Optional<Integer> years = between(who, "serviceYears", 0, 100, who.optionalInteger("serviceYears"));
            who.close();
            return new Applicants(holding, notHolding, departments, having, years.orElse(0));
        });
    }

    private <T> List<T> ids(JsonObject at, String field, Function<String, T> make) {
        return at.optionalTexts(field, (text, pointer) -> {
            if (!Ids.isId(text)) {
                reading.badValue(pointer, text, Wanted.ID);
                return Optional.<T>empty();
            }
            return Optional.of(make.apply(text));
        });
    }

    private Optional<DepartmentId> unit(String text, String pointer) {
        if (!DepartmentId.isId(text)) {
            reading.badValue(pointer, text, Wanted.DEPARTMENT);
            return Optional.empty();
        }
        return Optional.of(new DepartmentId(text));
    }

    private Optional<SortedMap<QuantityId, FigureDistribution>> figures(JsonObject at, String field) {
        return at.object(field).map(all -> {
            SortedMap<QuantityId, FigureDistribution> figures = new TreeMap<>();
            if (all.names().isEmpty()) {
                reading.badValue(all.pointer(), "{}", Wanted.ONE_OR_MORE);
            }
            for (String quantity : all.names()) {
                if (!Ids.isId(quantity)) {
                    reading.badValue(all.pointer(quantity), quantity, Wanted.ID);
                }
                all.object(quantity)
                        .flatMap(weights -> weights(weights, this::figure))
                        .filter(weights -> Ids.isId(quantity))
                        .ifPresent(weights -> figures.put(new QuantityId(quantity), new FigureDistribution(weights)));
            }
            return figures;
        });
    }

    private Optional<Quantity> figure(String text, String pointer) {
        try {
            return Optional.of(Quantity.of(text));
        } catch (NumberFormatException | ArithmeticException notAQuantity) {
            reading.badValue(pointer, text, Wanted.QUANTITY);
            return Optional.empty();
        }
    }

    /** Weights by what they are of. */
    private <T extends Comparable<T>> Optional<SortedMap<T, Integer>> weights(
            JsonObject at, BiFunction<String, String, Optional<T>> read) {
        SortedMap<T, Integer> all = new TreeMap<>();
        long sum = 0;
        for (String name : at.names()) {
            Optional<T> of = read.apply(name, at.pointer(name));
            Optional<Integer> weight = between(at, name, 0, Integer.MAX_VALUE, at.integer(name));
            if (of.isPresent() && weight.isPresent() && all.put(of.get(), weight.get()) != null) {
                reading.badValue(at.pointer(name), name, Wanted.EACH_ONCE);
            }
            sum += weight.orElse(0);
        }
        if (!at.sound()) {
            return Optional.empty();
        }
        if (sum < 1 || sum > Integer.MAX_VALUE) {
            reading.badValue(at.pointer(), all.toString(), WEIGHTS);
            return Optional.empty();
        }
        return Optional.of(all);
    }

    private Optional<Integer> between(JsonObject at, String field, int from, int to, Optional<Integer> value) {
        return between(reading, at, field, from, to, value);
    }

    private static Optional<Integer> between(
            JsonReading reading, JsonObject at, String field, int from, int to, Optional<Integer> value) {
        return value.filter(number -> {
            boolean fits = number >= from && number <= to;
            if (!fits) {
                reading.badValue(
                        at.pointer(field),
                        number.toString(),
                        new Wanted("a whole number from " + from + " to " + to, from + "から" + to + "までの整数"));
            }
            return fits;
        });
    }

    /** An assumption that need not be stated. */
    private <T> Optional<T> optional(String id, Function<String, Optional<T>> read) {
        assumptions.allow(id);
        return assumptions.has(id) ? read.apply(id) : Optional.empty();
    }

    private Optional<StatedScenario> scenario(List<Offer> offers, List<ProgrammeChange> changes) {
        ImmutableScenario.Builder builder = Scenario.builder();
        day("opening-day").ifPresent(builder::openingDay);
        whole("years", 1, 100).ifPresent(builder::years);
        whole("projects-per-year", 0, Integer.MAX_VALUE).ifPresent(builder::projectsPerYear);
        whole("leaders-per-project", 0, Integer.MAX_VALUE).ifPresent(builder::leadersPerProject);
        Optional<Integer> fewest = whole("members-from", 0, MANY);
        fewest.ifPresent(builder::membersFrom);
        whole("members-to", fewest.orElse(0), MANY).ifPresent(builder::membersTo);
        chance("leader-holds-role").ifPresent(builder::leaderHoldsRole);
        chance("member-has-experience").ifPresent(builder::memberHasExperience);
        whole("axes-per-project", 0, Integer.MAX_VALUE).ifPresent(builder::axesPerProject);
        monthDay("project-starts").ifPresent(builder::projectStarts);
        monthDay("project-ends").ifPresent(builder::projectEnds);
        plain("raters-per-group", this::raters).ifPresent(builder::ratersPerGroup);
        steps("quality", 0).ifPresent(builder::quality);
        steps("deviation", Integer.MIN_VALUE).ifPresent(builder::deviation);
        steps("ability", Integer.MIN_VALUE).ifPresent(builder::ability);
        optional("severity", one -> steps(one, Integer.MIN_VALUE)).ifPresent(builder::severity);
        optional("experience", one -> whole(one, 0, 100)).ifPresent(builder::experience);
        chance("perspective-missing").ifPresent(builder::perspectiveMissing);
        chance("after-project-missing").ifPresent(builder::afterProjectMissing);
        chance("leaves").ifPresent(builder::leaves);
        whole("joiners-per-year", 0, A_MILLION).ifPresent(builder::joinersPerYear);
        builder.programme(new Programme(
                offers,
                optional("leader-applicants", one -> plain(one, this::applicants)),
                optional("project-cost", one -> whole(one, 0, Integer.MAX_VALUE)),
                optional("budget", one -> whole(one, 0, Integer.MAX_VALUE))));
        builder.personnel(new Personnel(
                optional("retires-after", one -> whole(one, 1, 100)),
                optional("transfers", this::chance),
                optional(
                                "joiner-departments",
                                one -> plain(
                                        one,
                                        (at, field) -> at.object(field).flatMap(units -> weights(units, this::unit))))
                        .orElseGet(TreeMap::new),
                optional(
                        "joiner-post",
                        one -> plain(one, (at, field) -> at.parsed(field, Wanted.TEXT, ScenarioReader::line)))));
        builder.changes(changes);
        assumptions.close();
        // an offer that is wrong is not among the offers, but what it rests on is among the grounds
        return reading.faultsSoFar() == 0
                ? Optional.of(new StatedScenario(builder.build(), grounds))
                : Optional.empty();
    }

    private Optional<LocalDate> day(String id) {
        return plain(id, (at, field) -> at.parsed(field, Wanted.DAY, PolicyReader::day));
    }

    private Optional<MonthDay> monthDay(String id) {
        return plain(id, (at, field) -> at.parsed(field, A_MONTH_DAY, ScenarioReader::monthDayOf));
    }

    private Optional<StepDistribution> steps(String id, int least) {
        return plain(id, (at, field) -> at.object(field).flatMap(value -> distribution(value, least)));
    }

    private Optional<Integer> whole(String id, int from, int to) {
        return ranged(id, (at, field) -> between(at, field, from, to, at.integer(field)), Integer::compare);
    }

    private Optional<Chance> chance(String id) {
        return ranged(
                id,
                (at, field) -> at.parsed(field, A_CHANCE, ScenarioReader::chanceOf),
                // by cross-multiplication, since 1/3 has no exact decimal
                (one, other) -> Long.compare((long) one.times() * other.of(), (long) other.times() * one.of()));
    }

    private <T> Optional<T> plain(String id, BiFunction<JsonObject, String, Optional<T>> read) {
        return assumption(id, read, at -> value -> Optional.empty());
    }

    private <T> Optional<T> ranged(String id, BiFunction<JsonObject, String, Optional<T>> read, Comparator<T> order) {
        return assumption(
                id,
                read,
                at -> value -> at.optionalObject(RANGE).flatMap(range -> {
                    Optional<T> from = read.apply(range, "from");
                    Optional<T> to = read.apply(range, "to");
                    range.close();
                    if (from.isEmpty() || to.isEmpty() || value.isEmpty()) {
                        return Optional.empty();
                    }
                    Grounds.Range said =
                            new Grounds.Range(from.get().toString(), to.get().toString());
                    if (order.compare(from.get(), value.get()) > 0 || order.compare(value.get(), to.get()) > 0) {
                        reading.badValue(
                                range.pointer(),
                                said.from() + " … " + said.to(),
                                new Wanted("a range that contains " + value.get(), value.get() + " を含む幅"));
                    }
                    return Optional.of(said);
                }));
    }

    private <T> Optional<T> assumption(
            String id,
            BiFunction<JsonObject, String, Optional<T>> read,
            Function<JsonObject, Function<Optional<T>, Optional<Grounds.Range>>> range) {
        return assumptions.object(id).flatMap(at -> {
            Optional<T> value = read.apply(at, VALUE);
            Optional<String> source = at.text(SOURCE);
            Optional<Grounds.Range> between = range.apply(at).apply(value);
            at.close();
            source.ifPresent(said -> grounds.put(
                    from.map(year -> Assumption.id(prefix + id, year)).orElse(prefix + id),
                    new Grounds(said, between)));
            return value;
        });
    }

    private Optional<SortedMap<RaterGroupId, Integer>> raters(JsonObject at, String field) {
        return at.object(field).map(groups -> {
            SortedMap<RaterGroupId, Integer> raters = new TreeMap<>();
            for (String group : groups.names()) {
                Optional<Integer> people = groups.integer(group);
                if (!Ids.isId(group)) {
                    reading.badValue(groups.pointer(group), group, Wanted.ID);
                } else if (people.filter(many -> many < 0 || many > A_MILLION).isPresent()) {
                    reading.badValue(
                            groups.pointer(group),
                            people.get().toString(),
                            new Wanted("a whole number from 0 to " + A_MILLION, "0から" + A_MILLION + "までの整数"));
                } else {
                    people.ifPresent(many -> raters.put(new RaterGroupId(group), many));
                }
            }
            return raters;
        });
    }

    private Optional<StepDistribution> distribution(JsonObject at, int least) {
        Optional<Integer> lowest = at.integer("lowest");
        lowest.filter(steps -> steps < least)
                .ifPresent(steps -> reading.badValue(at.pointer("lowest"), steps.toString(), Wanted.NONE_OR_MORE));
        List<Integer> weights = at.numbers("weights", WEIGHTS, number -> {
            try {
                return Optional.of(number.intValueExact()).filter(weight -> weight >= 0);
            } catch (ArithmeticException notWhole) {
                return Optional.empty();
            }
        });
        at.close();
        if (!at.sound() || lowest.isEmpty()) {
            return Optional.empty();
        }
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum < 1 || sum > Integer.MAX_VALUE) {
            reading.badValue(at.pointer("weights"), weights.toString(), WEIGHTS);
            return Optional.empty();
        }
        return Optional.of(new StepDistribution(lowest.get(), weights));
    }

    private static Optional<String> line(String text) {
        return Optional.of(text).filter(post -> post.chars().noneMatch(Character::isISOControl));
    }

    private static Optional<Chance> chanceOf(String text) {
        var fraction = CHANCE.matcher(text);
        if (!fraction.matches()) {
            return Optional.empty();
        }
        long times = Long.parseLong(fraction.group(1));
        long of = Long.parseLong(fraction.group(2));
        return of < 1 || of > Integer.MAX_VALUE || times > of
                ? Optional.empty()
                : Optional.of(new Chance((int) times, (int) of));
    }

    private static Optional<MonthDay> monthDayOf(String text) {
        var parts = MONTH_DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
