package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Precision;
import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import java.math.BigDecimal;
import java.util.Optional;
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

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "達成確率の95パーセント区間が片側 P(0.01 など)以内になるまで試行を増やす。上限は --replications"
                            + " / run until every 95 percent interval is at most P to each side, such as 0.01; --replications at most")
    private Optional<BigDecimal> precision = Optional.empty();

    int replications() {
        return replications;
    }

    int threads() {
        return threads;
    }

    /**
     * Runs a simulation, with a progress bar on the error output.
     *
     * @throws ProblemsException if a number is out of range, or the policy, the facts or the scenario cannot be simulated
     */
    Forecast run(Policy policy, Facts facts, Scenario scenario, long seed, CommonOptions common) {
        CommonOptions.requireRange("--replications", replications, 1, 10_000_000);
        CommonOptions.requireRange("--threads", threads, 1, 256);
        if (precision
                .filter(half -> half.signum() <= 0 || half.compareTo(BigDecimal.ONE) >= 0)
                .isPresent()) {
            throw CommonOptions.problem(
                    CommandProblem.BAD_PRECISION, "value", precision.get().toPlainString());
        }
        Simulation simulation =
                Simulation.of(policy, facts, scenario, seed).toEither().getOrElseThrow(ProblemsException::new);
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(common.language().choose("試行", "replications"))
                .setInitialMax(replications)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ProgressLines(common.err()))
                .build()) {
            return run(simulation, bar);
        }
    }

    private Forecast run(Simulation simulation, ProgressBar bar) {
        Progress shown = (done, of) -> bar.stepTo(done);
        if (precision.isEmpty()) {
            return simulation.run(new Replications(0, replications), threads, shown);
        }
        return simulation.run(new Precision(precision.get().doubleValue(), replications), threads, shown);
    }
}
