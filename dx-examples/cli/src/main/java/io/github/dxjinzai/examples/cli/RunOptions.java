package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Option;

/** How much a simulation is run, and by how many threads. */
final class RunOptions {

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "2000",
            description = "試行回数 / replications (default: ${DEFAULT-VALUE})")
    private int replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "スレッド数。結果は変わらない / threads; the result is the same (default: ${DEFAULT-VALUE})")
    private int threads;

    int replications() {
        return replications;
    }

    /**
     * Runs a simulation, with a progress bar on the error output.
     *
     * @throws ProblemsException if a number is out of range, or the policy, the facts or the scenario cannot be simulated
     */
    Forecast run(Policy policy, Facts facts, Scenario scenario, long seed, CommonOptions common) {
        CommonOptions.requireRange("--replications", replications, 1, 10_000_000);
        CommonOptions.requireRange("--threads", threads, 1, 256);
        Simulation simulation =
                Simulation.of(policy, facts, scenario, seed).toEither().getOrElseThrow(ProblemsException::new);
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(common.language().choose("試行", "replications"))
                .setInitialMax(replications)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ProgressLines(common.err()))
                .build()) {
            return simulation.run(new Replications(0, replications), threads, (done, of) -> bar.stepTo(done));
        }
    }
}
