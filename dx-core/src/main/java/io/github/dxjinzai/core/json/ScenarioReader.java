package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.github.dxjinzai.core.source.Ids;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a scenario with what its assumptions rest on (シナリオ), JSON or YAML, by {@code scenario-1.schema.json}.
 *
 * <p>An assumption has its {@code value}, its {@code source} ({@code assumed} where there is none) and, if it is a whole number or
 * a chance, perhaps a {@code range}. No assumption has a default, so that all must be there.
 */
public final class ScenarioReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    static final String VALUE = "value";
    static final String SOURCE = "source";
    static final String RANGE = "range";

    private static final int MANY = Integer.MAX_VALUE - 1;
    private static final int A_MILLION = 1_000_000;
    private static final Pattern CHANCE = Pattern.compile("([0-9]{1,10})/([0-9]{1,10})");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Wanted A_CHANCE = new Wanted("a fraction from 0 to 1 such as 5/100", "5/100 のような0から1までの分数");
    private static final Wanted A_MONTH_DAY = new Wanted("MM-DD", "MM-DD(月日)");
    private static final Wanted WEIGHTS =
            new Wanted("weights of 0 or more with a sum from 1 to 2147483647", "0以上で合計が1から2147483647までの重み");

    private final JsonReading reading;
    private final JsonObject assumptions;
    private final SortedMap<String, Grounds> grounds = new TreeMap<>();

    private ScenarioReader(JsonReading reading, JsonObject assumptions) {
        this.reading = reading;
        this.assumptions = assumptions;
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
                    Optional<StatedScenario> read =
                            root.object("assumptions").flatMap(at -> new ScenarioReader(reading, at).scenario());
                    root.close();
                    return read;
                });
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(scenario.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private Optional<StatedScenario> scenario() {
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
        chance("perspective-missing").ifPresent(builder::perspectiveMissing);
        chance("after-project-missing").ifPresent(builder::afterProjectMissing);
        chance("leaves").ifPresent(builder::leaves);
        whole("joiners-per-year", 0, A_MILLION).ifPresent(builder::joinersPerYear);
        assumptions.close();
        return assumptions.sound() ? Optional.of(new StatedScenario(builder.build(), grounds)) : Optional.empty();
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
        Wanted wanted = new Wanted("a whole number from " + from + " to " + to, from + "から" + to + "までの整数");
        return ranged(
                id,
                (at, field) -> at.integer(field).filter(value -> {
                    boolean fits = value >= from && value <= to;
                    if (!fits) {
                        reading.badValue(at.pointer(field), value.toString(), wanted);
                    }
                    return fits;
                }),
                Integer::compare);
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
            source.ifPresent(said -> grounds.put(id, new Grounds(said, between)));
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
