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

    private static final int REPLICATIONS = 2000;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "試行回数 / replications (default: " + REPLICATIONS + ")")
    private Optional<Integer> replications = Optional.empty();

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
        return replications.orElse(REPLICATIONS);
    }

    /** Whether it was said how many. */
    boolean isStated() {
        return replications.isPresent();
    }

    /** Whether as many are run as a precision needs. */
    boolean isToPrecision() {
        return precision.isPresent();
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
        Simulation simulation =
                Simulation.of(policy, facts, scenario, seed).toEither().getOrElseThrow(ProblemsException::new);
        return run(simulation, 0, common);
    }

    /**
     * Runs a simulation from a replication on, with a progress bar on the error output.
     *
     * @throws ProblemsException if a number is out of range
     */
    Forecast run(Simulation simulation, int first, CommonOptions common) {
        CommonOptions.requireRange("--replications", replications(), 1, 10_000_000);
        CommonOptions.requireRange("--threads", threads, 1, 256);
        if (precision
                .filter(half -> half.signum() <= 0 || half.compareTo(BigDecimal.ONE) >= 0)
                .isPresent()) {
            throw CommonOptions.problem(
                    CommandProblem.BAD_PRECISION, "value", precision.get().toPlainString());
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(common.language().choose("試行", "replications"))
                .setInitialMax(replications())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ProgressLines(common.err()))
                .build()) {
            return run(simulation, first, bar);
        }
    }

    private Forecast run(Simulation simulation, int first, ProgressBar bar) {
        Progress shown = (done, of) -> bar.stepTo(done);
        if (precision.isEmpty()) {
            return simulation.run(new Replications(first, first + replications()), threads, shown);
        }
        return simulation.run(new Precision(precision.get().doubleValue(), replications()), threads, shown);
    }
}
