package io.github.dxjinzai.examples.spark;

import io.github.dxjinzai.adapters.csv.CsvFolder;
import io.github.dxjinzai.adapters.csv.CsvOptions;
import io.github.dxjinzai.adapters.csv.ImmutableCsvOptions;
import io.github.dxjinzai.adapters.csv.Vocabulary;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a machine needs to simulate, as it was read: so that each machine reads it for itself, and none has to see the files of
 * another.
 */
final class SimulationJob implements Serializable {

    private static final long serialVersionUID = 1;

    private final String policy;
    private final ArrayList<String> overlays;
    private final String scenario;
    private final TreeMap<String, byte[]> facts;
    private final boolean complete;
    private final long seed;

    private transient volatile @Nullable Simulation simulation;

    /**
     * A job.
     *
     * @param policy the policy file's text
     * @param overlays the overlays' texts, in order
     * @param scenario the scenario file's text
     * @param facts the folder of CSV files
     * @param complete whether nothing is missing in the folder, of any kind of fact; else of those that a folder is taken to hold all of
     * @param seed the seed
     */
    SimulationJob(String policy, List<String> overlays, String scenario, Path facts, boolean complete, long seed) {
        this.policy = policy;
        this.overlays = new ArrayList<>(overlays);
        this.scenario = scenario;
        this.facts = new TreeMap<>(files(facts));
        this.complete = complete;
        this.seed = seed;
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", unreadable);
        }
    }

    /**
     * The simulation, made once on each machine.
     *
     * @throws IllegalArgumentException if policy, scenario or facts have problems, with all of them
     */
    Simulation simulation() {
        Simulation made = simulation;
        if (made == null) {
            synchronized (this) {
                made = simulation;
                if (made == null) {
                    made = make();
                    simulation = made;
                }
            }
        }
        return made;
    }

    private Simulation make() {
        Policy filled = accept(PolicyReader.readPolicy("policy", policy));
        for (String overlay : overlays) {
            filled = accept(accept(PolicyReader.readOverlay("overlay", overlay)).applyTo(filled));
        }
        return accept(Simulation.of(filled, facts(filled), stated().scenario(), seed));
    }

    /**
     * The scenario with what its assumptions rest on.
     *
     * @throws IllegalArgumentException if it has problems, with all of them
     */
    StatedScenario stated() {
        return accept(ScenarioReader.read("scenario", scenario));
    }

    /** By what this machine simulates: parts of other versions of the library or of another policy are not merged. */
    Stamp stamp() {
        String version = Simulation.class.getPackage().getImplementationVersion();
        return new Stamp(
                version == null ? "development" : version,
                PolicyDigest.of(simulation().policy()));
    }

    private Facts facts(Policy policy) {
        try {
            Path folder = Files.createTempDirectory("dx-facts");
            try {
                for (var file : facts.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                ImmutableCsvOptions.Builder options = CsvOptions.builder().vocabulary(Vocabulary.of(policy));
                if (complete) {
                    options.complete(List.of(FactKind.values()));
                }
                return accept(new CsvFolder(folder, options.build()).read());
            } finally {
                for (String name : facts.keySet()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the facts cannot be laid down for reading", failed);
        }
    }

    private static <T> T accept(Validation<Seq<Problem>, T> read) {
        return read.toEither().getOrElseThrow(problems -> new IllegalArgumentException(problems.mkString("\n")));
    }
}
