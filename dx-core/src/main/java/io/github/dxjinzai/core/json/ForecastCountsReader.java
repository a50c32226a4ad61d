package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.FirstReached;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Outlook;
import io.github.dxjinzai.core.simulation.PartProblem;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Spending;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the exact counts of a part of a run (試行の度数の読み取り), as {@link ForecastCountsWriter} writes them, by
 * {@code forecast-counts-1.schema.json}.
 *
 * <p>A part is read for a run: one of another policy, scenario, seed or version of the library, or that began with other facts, is refused, and so
 * is one whose counts do not add up to its replications.
 */
public final class ForecastCountsReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private static final Wanted RANGE = new Wanted("a replication after those before it", "前の試行より後の番号");
    private static final Wanted RUN =
            new Wanted("[a number above the one before it, how many times, 1 or more]", "[前の行より大きい数, 1以上の回数]");

    private final JsonReading reading;
    private final JsonObject root;
    private final Forecast run;
    private int replications;

    private ForecastCountsReader(JsonReading reading, JsonObject root, Forecast run) {
        this.reading = reading;
        this.root = root;
        this.run = run;
    }

    /**
     * Reads counts. Takes time in proportion to the text.
     *
     * @param file the name of the file, for the places of problems
     * @param text what it says
     * @param run any forecast of the run that the counts should be a part of, saying by what it was made: of a single replication, if there is
     *     no other
     * @param facts the {@linkplain FactsDigest digest} of the facts that the run begins with
     * @return the part, or everything that is wrong with it: {@code json.*}, {@code simulation.part-*}
     * @throws IllegalArgumentException if {@code run} does not say by what it was made
     */
    public static Validation<Seq<Problem>, Forecast> read(String file, String text, Forecast run, Digest facts) {
        Stamp stamp = ForecastCountsWriter.stamp(run);
        JsonReading.Opened opened = JsonReading.open(file, text);
        JsonReading reading = opened.reading();
        Optional<Forecast> part = opened.root()
                .flatMap(root -> JsonObject.of(reading, root, ""))
                .flatMap(root -> new ForecastCountsReader(reading, root, run).part(stamp, facts));
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(part.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private Optional<Forecast> part(Stamp stamp, Digest facts) {
        PolicyReader.format(reading, root, FORMAT);
        root.allow("$schema");
        mark("library", "version of the library", "ライブラリの版", stamp.library());
        mark("policy", "policy", "方針", run.policy());
        mark(
                "policyDigest",
                "digest of the policy",
                "方針のダイジェスト",
                stamp.policyDigest().hex());
        mark(
                "scenarioDigest",
                "digest of the scenario",
                "シナリオのダイジェスト",
                run.scenarioDigest().hex());
        mark("factsDigest", "digest of the facts", "事実のダイジェスト", facts.hex());
        mark("seed", "seed", "乱数の種", Long.toString(run.seed()));
        List<Replications> ranges = ranges();
        if (!root.sound()) {
            // the rows of another run are others, and counts of unknown replications add up to nothing
            return Optional.empty();
        }
        replications = ranges.stream().mapToInt(Replications::count).sum();
        Map<Forecast.Cell, Histogram> people = rows("people", cells(), this::marks, this::histogram);
        Map<FiscalYear, Histogram> staff = rows("staff", run.years(), this::marks, this::histogram);
        Map<Outlook.Cell, Histogram> shortfalls = rows("shortfalls", shortfalls(), this::marks, this::histogram);
        Map<HeadcountTarget, FirstReached> first = rows("firstReached", reached(), this::marks, this::firstReached);
        Map<Outlook.Use, Histogram> uses =
                rows("uses", run.outlook().usesInOrder(), ForecastCountsReader::marks, this::histogram);
        Map<FiscalYear, Spending> spending =
                rows("spending", List.copyOf(run.outlook().spending().keySet()), this::marks, this::spending);
        root.close();
        return root.sound()
                ? Optional.of(new Forecast(
                        run.policy(),
                        run.scenarioDigest(),
                        run.seed(),
                        ranges,
                        run.roles(),
                        run.years(),
                        run.counting(),
                        run.targets(),
                        people,
                        staff,
                        new Outlook(shortfalls, first, uses, new TreeMap<>(spending)),
                        run.stamp()))
                : Optional.empty();
    }

    private void mark(String field, String english, String japanese, String expected) {
        root.text(field)
                .filter(found -> !found.equals(expected))
                .ifPresent(found -> reading.report(
                        PartProblem.OTHER_RUN,
                        root.pointer(field),
                        "what",
                        english,
                        "what.ja",
                        japanese,
                        "found",
                        found,
                        "expected",
                        expected));
    }

    private List<Replications> ranges() {
        int[] next = {0};
        List<Replications> ranges = root.objects("ranges", at -> {
            Optional<Integer> from = at.integer("from");
            Optional<Integer> to = at.integer("to");
            at.close();
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            boolean after = from.get() >= next[0];
            if (!after || to.get() <= from.get()) {
                String field = after ? "to" : "from";
                reading.badValue(at.pointer(field), (after ? to : from).get().toString(), RANGE);
                return Optional.empty();
            }
            next[0] = to.get();
            return Optional.of(new Replications(from.get(), to.get()));
        });
        if (root.hasEmptyList("ranges")) {
            reading.badValue(root.pointer("ranges"), "[]", Wanted.ONE_OR_MORE);
        }
        return ranges;
    }

    // ---- what there is to count, in the order in which it is written

    private List<Forecast.Cell> cells() {
        List<Forecast.Cell> cells = new ArrayList<>();
        for (RoleId role : run.roles()) {
            for (FiscalYear year : run.years()) {
                for (Counting counting : Forecast.countings()) {
                    cells.add(new Forecast.Cell(role, year, counting));
                }
            }
        }
        return cells;
    }

    private List<Outlook.Cell> shortfalls() {
        return run.targets().stream()
                .flatMap(target -> run.years().stream().map(year -> new Outlook.Cell(target, year)))
                .filter(run.outlook().shortfalls()::containsKey)
                .toList();
    }

    private List<HeadcountTarget> reached() {
        return run.targets().stream()
                .filter(run.outlook().firstReached()::containsKey)
                .toList();
    }

    private Map<String, String> marks(Forecast.Cell cell) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("role", cell.role().value());
        marks.putAll(marks(cell.year()));
        marks.put("holders", Words.of(cell.counting().holders()));
        marks.put("over", Words.of(cell.counting().over()));
        return marks;
    }

    private Map<String, String> marks(FiscalYear year) {
        return Map.of("year", Integer.toString(year.year()));
    }

    private Map<String, String> marks(HeadcountTarget target) {
        return Map.of("target", Integer.toString(run.targets().indexOf(target)));
    }

    private Map<String, String> marks(Outlook.Cell cell) {
        Map<String, String> marks = new LinkedHashMap<>(marks(cell.target()));
        marks.putAll(marks(cell.year()));
        return marks;
    }

    private static Map<String, String> marks(Outlook.Use use) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("resource", Words.of(use.resource().kind()));
        use.resource().offer().ifPresent(offer -> marks.put("offer", offer));
        marks.put("year", Integer.toString(use.year().year()));
        return marks;
    }

    // ---- the rows

    private <K, V> Map<K, V> rows(
            String field,
            List<K> expected,
            Function<K, Map<String, String>> marks,
            Function<JsonObject, Optional<V>> read) {
        int before = reading.faultsSoFar();
        // one that is no object keeps its place, so that the others are held against what they stand for
        List<Optional<JsonObject>> rows = root.list(field, (row, at) -> Optional.of(JsonObject.of(reading, row, at)));
        Map<K, V> all = new HashMap<>();
        if (reading.faultsSoFar() == before && rows.size() != expected.size()) {
            reading.badValue(
                    root.pointer(field),
                    Integer.toString(rows.size()),
                    new Wanted(expected.size() + " rows", expected.size() + "行"));
        }
        for (int i = 0; i < Math.min(rows.size(), expected.size()); i++) {
            Map<String, String> wanted = marks.apply(expected.get(i));
            Optional<V> value = rows.get(i).flatMap(row -> value(row, wanted, read));
            if (value.isPresent()) {
                all.put(expected.get(i), value.get());
            }
        }
        return all;
    }

    private <V> Optional<V> value(JsonObject row, Map<String, String> marks, Function<JsonObject, Optional<V>> read) {
        marks.forEach((mark, wanted) -> row.scalar(mark)
                .filter(found -> !found.equals(wanted))
                .ifPresent(found -> reading.badValue(row.pointer(mark), found, Wanted.word(wanted))));
        Optional<V> value = read.apply(row);
        row.close();
        return value;
    }

    private Optional<Histogram> histogram(JsonObject row) {
        SortedMap<Integer, Long> runs = runs(row);
        return row.sound() && addsUp(row, runs, 0) ? Optional.of(new Histogram(runs)) : Optional.empty();
    }

    private Optional<FirstReached> firstReached(JsonObject row) {
        SortedMap<Integer, Long> runs = runs(row);
        Optional<Integer> never = atLeastNone(row, "never");
        SortedMap<FiscalYear, Long> years = new TreeMap<>();
        run.years()
                .forEach(year ->
                        Optional.ofNullable(runs.remove(year.year())).ifPresent(times -> years.put(year, times)));
        runs.keySet()
                .forEach(other -> reading.badValue(
                        row.pointer("runs"),
                        other.toString(),
                        Wanted.listed(run.years().stream()
                                .map(year -> Integer.toString(year.year()))
                                .toList())));
        return row.sound() && addsUp(row, years, never.orElseThrow())
                ? Optional.of(new FirstReached(years, never.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Spending> spending(JsonObject row) {
        Optional<Long> sum = row.whole("sum");
        Optional<Long> least = row.whole("least");
        Optional<Long> most = row.whole("most");
        Optional<Integer> within = atLeastNone(row, "withinBudget");
        if (!row.sound()) {
            return Optional.empty();
        }
        BigInteger total = BigInteger.valueOf(sum.orElseThrow());
        BigInteger runs = BigInteger.valueOf(replications);
        boolean possible = least.orElseThrow() >= 0
                && least.get() <= most.orElseThrow()
                && within.orElseThrow() <= replications
                && total.compareTo(BigInteger.valueOf(least.get()).multiply(runs)) >= 0
                && total.compareTo(BigInteger.valueOf(most.get()).multiply(runs)) <= 0;
        if (!possible) {
            reading.report(
                    PartProblem.BAD_SPENDING,
                    row.pointer(),
                    "sum",
                    total.toString(),
                    "least",
                    least.get().toString(),
                    "most",
                    most.get().toString(),
                    "replications",
                    Integer.toString(replications),
                    "within",
                    within.get().toString());
            return Optional.empty();
        }
        return Optional.of(new Spending(replications, sum.get(), least.get(), most.get(), within.get()));
    }

    private Optional<Integer> atLeastNone(JsonObject row, String field) {
        Optional<Integer> value = row.integer(field);
        value.filter(one -> one < 0)
                .ifPresent(one -> reading.badValue(row.pointer(field), one.toString(), Wanted.NONE_OR_MORE));
        return value;
    }

    /** The pairs of a number and how often it came out; those that are wrong are reported and left out. */
    private SortedMap<Integer, Long> runs(JsonObject row) {
        SortedMap<Integer, Long> runs = new TreeMap<>();
        row.list("runs", (pair, at) -> {
            boolean sound = pair.isArray()
                    && pair.size() == 2
                    && isCount(pair.get(0))
                    && isCount(pair.get(1))
                    && pair.get(1).intValue() > 0
                    && (runs.isEmpty() || pair.get(0).intValue() > runs.lastKey());
            if (sound) {
                runs.put(pair.get(0).intValue(), pair.get(1).longValue());
            } else {
                reading.badValue(at, pair.toString(), RUN);
            }
            return Optional.empty();
        });
        return runs;
    }

    /** Whether this is a whole number from 0 on; no count is above the number of replications, which is an {@code int}. */
    private static boolean isCount(JsonNode node) {
        return node.isNumber() && node.canConvertToInt() && node.canConvertToExactIntegral() && node.intValue() >= 0;
    }

    private boolean addsUp(JsonObject row, SortedMap<?, Long> runs, long others) {
        long sum = others + runs.values().stream().mapToLong(Long::longValue).sum();
        if (sum != replications) {
            reading.report(
                    PartProblem.MISCOUNTED,
                    row.pointer("runs"),
                    "found",
                    Long.toString(sum),
                    "expected",
                    Integer.toString(replications));
        }
        return sum == replications;
    }
}
