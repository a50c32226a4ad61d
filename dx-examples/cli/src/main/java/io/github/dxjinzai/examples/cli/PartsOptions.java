package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.FactsDigest;
import io.github.dxjinzai.core.json.ForecastCountsReader;
import io.github.dxjinzai.core.json.ForecastCountsWriter;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.ForecastPart;
import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A run in parts: which part is done here, where its counts go, and which parts done elsewhere are added. */
final class PartsOptions {

    private static final int LAST = 2_000_000_000;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "最初の試行の番号。--replications 回の部分だけを試算する"
                            + " / number of the first replication; a part of a run, --replications long (default: ${DEFAULT-VALUE})")
    private int first;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "合算できる正確な度数も書き出す(JSON) / write the exact counts too, as JSON, to be merged with others")
    private Optional<Path> counts = Optional.empty();

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            description =
                    "--counts で書き出した度数を加える(複数可)。--replications か --first がなければ、新たには試算しない"
                            + " / add the counts that --counts wrote elsewhere (repeatable); without --replications and --first nothing more is run")
    private List<String> merged = new ArrayList<>();

    @Option(
            names = "--incomplete",
            description = "合算したものに抜けている試行があってもよい / replications may be missing of what is merged")
    private boolean incomplete;

    /**
     * The forecast of what is run here and what was run elsewhere.
     *
     * @throws ProblemsException if the options do not go together, or the parts do not
     */
    Forecast forecast(Simulation simulation, Facts facts, Stamp stamp, RunOptions runs, CommonOptions common) {
        CommonOptions.requireRange("--first", first, 0, LAST);
        if (runs.isToPrecision() && (first > 0 || !merged.isEmpty())) {
            throw CommonOptions.problem(CommandProblem.PRECISION_OF_A_WHOLE);
        }
        if (incomplete && merged.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.NEEDS_MERGE);
        }
        if (merged.isEmpty() && counts.isEmpty()) {
            return runs.run(simulation, first, common).stamped(stamp);
        }
        Digest digest = FactsDigest.of(facts, simulation.scenario().openingDay());
        List<ForecastPart> parts = read(simulation, digest, stamp);
        if (merged.isEmpty() || runs.isStated() || first > 0) {
            parts.add(new ForecastPart(
                    "--first " + first, runs.run(simulation, first, common).stamped(stamp)));
        }
        Forecast forecast = PolicyOptions.accept(ForecastPart.merge(parts));
        if (!merged.isEmpty()) {
            tellMissing(ForecastPart.missing(forecast), common);
        }
        counts.ifPresent(file -> write(file, ForecastCountsWriter.write(forecast, digest)));
        return forecast;
    }

    private List<ForecastPart> read(Simulation simulation, Digest facts, Stamp stamp) {
        List<ForecastPart> parts = new ArrayList<>();
        if (merged.isEmpty()) {
            return parts;
        }
        List<Problem> problems = new ArrayList<>();
        Forecast run = simulation.run(0, 1, Progress.silent()).stamped(stamp);
        for (String file : merged) {
            ForecastCountsReader.read(file, PolicyOptions.text(file, Optional.empty()), run, facts)
                    .toEither()
                    .peek(part -> parts.add(new ForecastPart(file, part)))
                    .peekLeft(faults -> faults.forEach(problems::add));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return parts;
    }

    private void tellMissing(List<Problem> missing, CommonOptions common) {
        if (!missing.isEmpty() && !incomplete) {
            throw new ProblemsException(missing);
        }
        missing.forEach(one -> common.err().println(one.message(common.language())));
        common.err().flush();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file " + file + " cannot be written", failed);
        }
    }
}
