package io.github.dxjinzai.examples.benchmarks.simulation;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Simulates the same town in every way, in turn and in this one process, and writes what it takes as Markdown. A run counts with all
 * that it needs, from the facts to the forecast.
 */
public final class SimulationBenchmarks {

    private static final int REPLICATIONS = 10_000;
    private static final int ROUNDS = 11;
    private static final int WARM_UP = 4;
    private static final int TENTH = 10;
    private static final double ERRORS = 4.5;
    private static final Town TOWN = new Town(600, 10);

    private final PrintStream out;
    private final List<String> text = new ArrayList<>();
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private SimulationBenchmarks(PrintStream out) {
        this.out = out;
    }

    /**
     * What one run took.
     *
     * @param processor nanoseconds of processor time of the whole process, for a person-year
     * @param elapsed nanoseconds that passed, for a person-year
     */
    private record Cost(double processor, double elapsed) {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments the file to which the tables are written; then how many replications, if not ten thousand
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SimulationBenchmarks all = new SimulationBenchmarks(out);
        all.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : REPLICATIONS);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), String.join("\n", all.text) + "\n");
        }
    }

    private void run(int replications) {
        say("Two threads do %.2f times the work of one before.", gainOfTwoThreads());
        compare(replications);
        say("");
        grow(replications);
        say("");
        remember(replications);
        say("");
        judgeEach(replications);
        say("");
        say("Two threads do %.2f times the work of one afterwards.", gainOfTwoThreads());
    }

    private void say(String line, Object... values) {
        String said = String.format(Locale.ROOT, line, values);
        out.println(said);
        text.add(said);
    }

    // ---- beside one another

    private void compare(int replications) {
        Outcomes loop = Way.LOOP.run(TOWN, replications, 1);
        for (Way way : Way.values()) {
            List<String> differences = loop.differences(way.run(TOWN, replications, 1), ERRORS);
            if (!differences.isEmpty()) {
                throw new IllegalStateException(way + " does not do the same: " + differences);
            }
        }
        say("");
        say(
                "| way | threads | million person-years a second, by processor time | by elapsed time | ratio to the loop by hand, by "
                        + "processor time (range of rounds) | by elapsed time |");
        say("| --- | --- | --- | --- | --- | --- |");
        for (int count = 1; count <= 2; count++) {
            Map<Way, List<Cost>> costs = new EnumMap<>(Way.class);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Way way : Way.values()) {
                    Cost cost = cost(way, TOWN, replications, count);
                    if (round >= 0) {
                        costs.computeIfAbsent(way, one -> new ArrayList<>()).add(cost);
                    }
                }
            }
            List<Cost> ofLoop = costs.getOrDefault(Way.LOOP, List.of());
            for (Map.Entry<Way, List<Cost>> one : costs.entrySet()) {
                row(one.getKey(), count, one.getValue(), ofLoop);
            }
        }
    }

    private void row(Way way, int count, List<Cost> costs, List<Cost> loop) {
        double[] ratios = new double[ROUNDS];
        double[] elapsed = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = costs.get(round).processor / loop.get(round).processor;
            elapsed[round] = costs.get(round).elapsed / loop.get(round).elapsed;
        }
        Arrays.sort(ratios);
        Arrays.sort(elapsed);
        say(
                "| %s | %d | %.1f | %.1f | %.2f (%.2f–%.2f) | %.2f |",
                way.label(),
                count,
                1000 / median(costs.stream().mapToDouble(Cost::processor).toArray()),
                1000 / median(costs.stream().mapToDouble(Cost::elapsed).toArray()),
                median(ratios),
                ratios[0],
                ratios[ROUNDS - 1],
                median(elapsed));
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Cost cost(Way way, Town town, int replications, int count) {
        System.gc();
        long processor = process.getProcessCpuTime();
        long elapsed = System.nanoTime();
        Outcomes outcomes = way.run(town, replications, count);
        elapsed = System.nanoTime() - elapsed;
        processor = process.getProcessCpuTime() - processor;
        double personYears = outcomes.personYears();
        return new Cost(processor / personYears, elapsed / personYears);
    }

    // ---- growth

    private void grow(int replications) {
        int tenth = replications / TENTH;
        say("| growth | what a person-year takes with more, beside what it takes with fewer |");
        say("| --- | --- |");
        say("| %,d replications instead of %,d | %.2f |", replications, tenth, growth(TOWN, replications, TOWN, tenth));
        Town longer = new Town(TOWN.staff(), 3 * TOWN.years());
        say("| %d years instead of %d | %.2f |", longer.years(), TOWN.years(), growth(longer, tenth, TOWN, tenth));
        Town larger = new Town(TENTH * TOWN.staff(), TOWN.years());
        say("| %,d people instead of %,d | %.2f |", larger.staff(), TOWN.staff(), growth(larger, tenth, TOWN, tenth));
    }

    private double growth(Town more, int replications, Town fewer, int ofThose) {
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double one = cost(Way.LIBRARY, more, replications, 1).processor;
            double ratio = one / cost(Way.LIBRARY, fewer, ofThose, 1).processor;
            if (round >= 0) {
                ratios[round] = ratio;
            }
        }
        return median(ratios);
    }

    // ---- memory

    private void remember(int replications) {
        int tenth = replications / TENTH;
        long few = allocated(tenth);
        long many = allocated(replications);
        say("| memory | |");
        say("| --- | --- |");
        say(
                "| allocated for a replication of %,d person-years | %,d bytes |",
                TOWN.staff() * TOWN.years(), (many - few) / (replications - tenth));
        say("| most that lived in a run of %,d replications | %.1f MB |", tenth, mostAlive(tenth));
        say("| most that lived in a run of %,d replications | %.1f MB |", replications, mostAlive(replications));
    }

    private long allocated(int replications) {
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        long personYears = Way.LIBRARY.run(TOWN, replications, 1).personYears();
        long after = threads.getThreadAllocatedBytes(thread);
        return personYears > 0 ? after - before : 0;
    }

    /** Twenty times in a run everything that is dead is collected, and what lives is looked at. */
    private static double mostAlive(int replications) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        AtomicLong most = new AtomicLong();
        AtomicLong next = new AtomicLong();
        int step = replications / 20;
        Way.watched(TOWN, replications, (done, of) -> {
            if (done >= next.get()) {
                next.set((long) done + step);
                System.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
            }
        });
        return most.get() / 1e6;
    }

    // ---- policies under which each person is judged

    /** The scenarios of the gallery in a town of as many people, with fewer replications: they take far longer. */
    private void judgeEach(int replications) {
        double plain = cost(Way.LIBRARY, TOWN, replications, 1).processor;
        int few = Math.max(1, replications / 1000);
        say("| policy and scenario | replications | a person-year, beside one under the bundled policy |");
        say("| --- | --- | --- |");
        for (String id : ReferencePolicies.galleryScenarios()) {
            double[] ratios = new double[3];
            for (int round = -1; round < ratios.length; round++) {
                double ratio = costOfGallery(id, few) / plain;
                if (round >= 0) {
                    ratios[round] = ratio;
                }
            }
            say("| `%s` | %d | %,.0f times |", id, few, median(ratios));
        }
    }

    private double costOfGallery(String id, int replications) {
        String text = ReferencePolicies.galleryScenarioText(id).orElseThrow();
        Scenario scenario =
                ScenarioReader.read(id + ".scenario.yaml", text).get().scenario();
        Policy policy = ReferencePolicies.gallery(id);
        System.gc();
        long processor = process.getProcessCpuTime();
        Forecast forecast =
                Simulation.of(policy, TOWN.facts(), scenario, 1).get().run(replications, 1);
        processor = process.getProcessCpuTime() - processor;
        long personYears = forecast.years().stream()
                .mapToLong(year -> forecast.staff(year).sum())
                .sum();
        return (double) processor / personYears;
    }

    // ---- the machine

    /** How much more two threads get done than one: on a busy machine far from twice as much. */
    private static double gainOfTwoThreads() {
        double alone = 0;
        double both = 0;
        for (int round = 0; round < 5; round++) {
            alone = Math.max(alone, speed(1));
            both = Math.max(both, speed(2));
        }
        return both / alone;
    }

    private static double speed(int count) {
        long steps = 100_000_000L;
        AtomicLong sink = new AtomicLong();
        List<Thread> spinning = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> {
                long bits = 1;
                for (long step = 0; step < steps; step++) {
                    bits = bits * 6_364_136_223_846_793_005L + 1;
                }
                sink.addAndGet(bits);
            });
            thread.start();
            spinning.add(thread);
        }
        for (Thread thread : spinning) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
        return (double) count * steps / (System.nanoTime() - begin);
    }
}
