package io.github.dxjinzai.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every way of judging on every task in this one process, and writes the table of ratios as Markdown. */
public final class Benchmarks {

    private static final int MANY = 1_000_000;
    private static final int TENTH = 10;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Benchmarks() {}

    /**
     * What one way of judging takes for a person.
     *
     * @param nanos the processor time in nanoseconds
     * @param error the half-width of the 99.9 % interval of the mean, by JMH
     * @param bytes what is allocated
     */
    private record Cost(double nanos, double error, double bytes) {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments the file to which the table is written; without one it is printed only. Then how many people, if not a million
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY;
        List<String> table = new ArrayList<>(List.of(
                "| task | way of judging | people | ratio to the loop by hand | bytes a person |",
                "| --- | --- | --- | --- | --- |"));
        RuleEngine engine = new RuleEngine();
        Population all = new Population(Task.EXPERT, many, engine);
        Population tenth = new Population(Task.EXPERT, many / TENTH, engine);
        for (Task task : Task.values()) {
            all = all.forTask(task).check();
            tenth = tenth.forTask(task).check();
            Map<String, Cost> costs = run(task, all, out, List.of());
            Cost few = cost(run(task, tenth, out, List.of("bulk")), "bulk");
            rows(task, many, costs, few, table);
        }
        String text = String.join("\n", table) + "\n";
        out.println(text);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), text);
        }
    }

    private static Map<String, Cost> run(Task task, Population population, PrintStream out, List<String> only)
            throws RunnerException {
        int people = population.people();
        out.println(task + ", " + people + " people: " + population.counts());
        JudgingBenchmark.PEOPLE.set(population);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(0)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldDoGC(true)
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(6)
                .measurementTime(TimeValue.seconds(1));
        List<String> ways =
                new ArrayList<>(only.isEmpty() ? List.of("fused", "bulk", "explained", "explainedWalked") : only);
        if (only.isEmpty() && population.isWrittenByHand()) {
            ways.add("records");
            ways.add("recordsWalked");
        }
        if (only.isEmpty() && population.isRules()) {
            ways.add("rules");
        }
        ways.forEach(way -> options.include("JudgingBenchmark." + way + "$"));
        Collection<RunResult> results = new Runner(options.build()).run();
        JudgingBenchmark.PEOPLE.set(null);
        Map<String, Cost> costs = new TreeMap<>();
        for (RunResult result : results) {
            String way = result.getPrimaryResult().getLabel();
            boolean everyone = way.equals("bulk") || way.equals("fused");
            int judged = everyone ? people : population.few();
            double bytes = Double.NaN;
            Result<?> cpu = result.getPrimaryResult();
            for (String name : result.getSecondaryResults().keySet()) {
                Result<?> one = result.getSecondaryResults().get(name);
                bytes = name.endsWith(ALLOCATED) ? one.getScore() : bytes;
                cpu = name.endsWith(CpuTime.LABEL) ? one : cpu;
            }
            Cost cost = new Cost(cpu.getScore() / judged, cpu.getScoreError() / judged, bytes / judged);
            out.println("  " + way + ": " + cost);
            costs.put(way, cost);
        }
        return costs;
    }

    private static Cost cost(Map<String, Cost> costs, String way) {
        return Optional.ofNullable(costs.get(way))
                .orElseThrow(
                        () -> new IllegalStateException("there is no cost of " + way + " among " + costs.keySet()));
    }

    private static void rows(Task task, int people, Map<String, Cost> costs, Cost tenth, List<String> table) {
        double limit = cost(costs, "fused").nanos();
        Map<String, String> names = Map.of(
                "fused", "loop by hand over columns (b)",
                "bulk", "**verdicts in bulk**",
                "explained", "**judgments with all reasons**",
                "explainedWalked", "**judgments with all reasons, each read**",
                "records", "records and reasons by hand (a)",
                "recordsWalked", "records and reasons by hand (a), each read",
                "rules", "Drools 10, executable model, batches of " + Population.BATCH);
        for (String way :
                List.of("fused", "bulk", "records", "explained", "recordsWalked", "explainedWalked", "rules")) {
            Cost cost = costs.get(way);
            if (cost != null) {
                boolean everyone = way.equals("bulk") || way.equals("fused");
                table.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,d | %.1f ± %.1f | %.2f |",
                        task.label(),
                        names.get(way),
                        everyone ? people : Math.min(people, Population.FEW),
                        cost.nanos() / limit,
                        cost.error() / limit,
                        cost.bytes()));
            }
        }
        table.add(String.format(
                Locale.ROOT,
                "| %s | verdicts in bulk, a person, of %,d people to one of %,d | | %.2f (not to the loop) | |",
                task.label(),
                people,
                people / TENTH,
                cost(costs, "bulk").nanos() / tenth.nanos()));
    }
}
