package io.github.dxjinzai.examples.benchmarks.simulation;

import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A way of simulating a town. */
enum Way {
    /** The loop by hand. */
    LOOP("loop by hand over arrays"),
    /** The library, any policy. */
    LIBRARY("**the library**"),
    /** Events of SSJ. */
    SSJ("SSJ 3.3.2, events, MRG32k3a");

    private static final long SEED = 20_230_401L;

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** What it is called in the table. */
    String label() {
        return label;
    }

    /** Simulates a town so many times, shared among threads. */
    Outcomes run(Town town, int replications, int threads) {
        return switch (this) {
            case LOOP -> shared(town, replications, threads, part -> new MokaLoop(town).play(part.from(), part.to()));
            case LIBRARY -> Outcomes.of(town, simulation(town).run(replications, threads));
            case SSJ -> {
                // its streams are made one after another, by one thread
                List<SsjModel> models = new ArrayList<>();
                for (Replications part : parts(replications, threads)) {
                    models.add(new SsjModel(town).startingAt(part.from()));
                }
                yield shared(
                        town,
                        replications,
                        threads,
                        part -> models.get(parts(replications, threads).indexOf(part))
                                .play(part.count()));
            }
        };
    }

    /** The library's simulation, telling how far it has come. */
    static Outcomes watched(Town town, int replications, Progress progress) {
        return Outcomes.of(town, simulation(town).run(new Replications(0, replications), 1, progress));
    }

    private static Simulation simulation(Town town) {
        return Simulation.of(Town.POLICY, town.facts(), town.scenario(), SEED).get();
    }

    private static List<Replications> parts(int replications, int threads) {
        List<Replications> parts = new ArrayList<>();
        int share = (replications + threads - 1) / threads;
        for (int from = 0; from < replications; from += share) {
            parts.add(new Replications(from, Math.min(replications, from + share)));
        }
        return parts;
    }

    private interface Player {
        Outcomes play(Replications part);
    }

    private static Outcomes shared(Town town, int replications, int threads, Player player) {
        List<Replications> parts = parts(replications, threads);
        if (parts.size() == 1) {
            return player.play(parts.get(0));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            IntFunction<Future<Outcomes>> begin = i -> pool.submit(() -> player.play(parts.get(i)));
            List<Future<Outcomes>> begun = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                begun.add(begin.apply(i));
            }
            Outcomes all = new Outcomes(town);
            for (Future<Outcomes> one : begun) {
                all.add(one.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a thread failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
