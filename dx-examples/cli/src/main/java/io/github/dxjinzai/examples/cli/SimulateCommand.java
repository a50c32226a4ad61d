package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.TargetForecast;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A seeded Monte Carlo simulation under the policy's own rules: how likely each target is reached. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "方針のルールそのもので将来を試算する(説明のためのシナリオ)"
                + " / simulate the years to come under the policy's own rules (illustrative scenario)")
final class SimulateCommand extends FactsCommand {

    @Option(
            names = "--from",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "この日までの事実から始める / begin with the facts up to this day")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            required = true,
            converter = DayOption.OfYear.class,
            description = "最後の年度 / last fiscal year")
    private FiscalYear until = FiscalYear.of(1970);

    @Option(
            names = "--projects",
            paramLabel = "N",
            defaultValue = "5",
            description = "年間プロジェクト数(仮定) / projects a year, assumed (default: ${DEFAULT-VALUE})")
    private int projects;

    @Option(
            names = "--leaders",
            paramLabel = "N",
            defaultValue = "1",
            description = "プロジェクトのリーダー数(仮定) / leaders of a project, assumed (default: ${DEFAULT-VALUE})")
    private int leaders;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "2000",
            description = "試行回数 / replications (default: ${DEFAULT-VALUE})")
    private int replications;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20230401",
            description = "乱数の種 / seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "スレッド数。結果は変わらない / threads; the result is the same (default: ${DEFAULT-VALUE})")
    private int threads;

    @Override
    public Integer call() {
        Policy policy = policy();
        Scenario scenario = scenario(policy, from, until, projects, leaders);
        Forecast forecast = run(policy, facts(), scenario);
        common().print(
                        common().format() == Format.json
                                ? ForecastWriter.write(forecast, Optional.of(Dx.libraryVersion()))
                                : table(policy, forecast, common().language())
                                        .print(common().format(), common().language()));
        if (common().format() == Format.text) {
            common().print(provenance(forecast, common().language()));
        }
        return ExitCode.DONE;
    }

    private Forecast run(Policy policy, Facts facts, Scenario scenario) {
        return run(policy, facts, scenario, seed, replications, threads, common());
    }

    /**
     * The illustrative scenario for the fiscal years that begin on {@code from} or later.
     *
     * @throws ProblemsException if there are none up to {@code until}
     */
    static Scenario scenario(Policy policy, LocalDate from, FiscalYear until, int projects, int leaders) {
        FiscalYear first = FiscalYear.containing(from.minusDays(1), policy.fiscalYearStart())
                .next();
        int years = until.year() - first.year() + 1;
        if (years < 1) {
            throw CommonOptions.problem(
                    CommandProblem.NOTHING_TO_SIMULATE, "from", from.toString(), "until", until.toString());
        }
        return IllustrativeScenario.of(policy, from, years, projects, leaders);
    }

    /**
     * Runs a simulation, with a progress bar on the error output.
     *
     * @throws ProblemsException if the policy, the facts or the scenario cannot be simulated
     */
    static Forecast run(
            Policy policy,
            Facts facts,
            Scenario scenario,
            long seed,
            int replications,
            int threads,
            CommonOptions common) {
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

    static Table table(Policy policy, Forecast forecast, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("of", "目標の年度", "target of"),
                        Table.Column.number("target", "目標", "target"),
                        Table.Column.number("probability", "達成確率", "probability"),
                        Table.Column.number("low95", "95%下限", "95% from"),
                        Table.Column.number("high95", "95%上限", "95% to"),
                        Table.Column.number("mean", "平均", "mean"),
                        Table.Column.number("q10", "10%点", "q10"),
                        Table.Column.number("median", "中央値", "median"),
                        Table.Column.number("q90", "90%点", "q90")),
                forecast.attainment().stream()
                        .map(one -> row(policy, forecast, one, language))
                        .toList());
    }

    private static List<String> row(Policy policy, Forecast forecast, TargetForecast one, Language language) {
        Histogram people = forecast.people(one.target().role(), one.year());
        Proportion.Interval interval = one.reached().wilson95();
        return List.of(
                AttainmentCommand.label(one.year(), language),
                policy.role(one.target().role()).name().in(language),
                one.target()
                        .year()
                        .map(year -> AttainmentCommand.label(year, language))
                        .orElse(language.choose("計画", "plan")),
                Integer.toString(one.target().people()),
                decimal(one.reached().estimate(), 3),
                decimal(interval.low(), 3),
                decimal(interval.high(), 3),
                decimal(people.mean(), 1),
                Integer.toString(people.quantile(Chance.percent(10))),
                Integer.toString(people.quantile(Chance.percent(50))),
                Integer.toString(people.quantile(Chance.percent(90))));
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String provenance(Forecast forecast, Language language) {
        String line = language.choose("試行 ", "replications ")
                + forecast.replicationCount()
                + language.choose("、種 ", ", seed ")
                + forecast.seed()
                + language.choose("、方針 ", ", policy ")
                + forecast.policy()
                + language.choose("、シナリオ ", ", scenario ")
                + forecast.scenario().substring(0, 12)
                + language.choose("(値はすべて仮定)", " (every value assumed)");
        return line + "\n";
    }
}
