package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.json.ScenarioWriter;
import io.github.dxjinzai.core.planning.ForecastBounds;
import io.github.dxjinzai.core.planning.Sensitivity;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Bottlenecks;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.TargetOutlook;
import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A seeded Monte Carlo simulation under the policy's own rules: how likely each target is reached. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "方針のルールそのもので将来を試算する" + " / simulate the years to come under the policy's own rules")
final class SimulateCommand extends HoldersCommand {

    private static final int PROJECTS = 5;
    private static final int LEADERS = 1;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "シナリオのファイル(JSON・YAML)、または " + ScenarioFile.SAMPLE_CITY
                    + "。--from 以下の代わり / a scenario, or the bundled one, in place of --from and the like")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description = "この日までの事実から始める / begin with the facts up to this day")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            converter = DayOption.OfYear.class,
            description = "最後の年度 / last fiscal year")
    private Optional<FiscalYear> until = Optional.empty();

    @Option(
            names = "--projects",
            paramLabel = "N",
            description = "年間プロジェクト数(仮定) / projects a year, assumed (default: " + PROJECTS + ")")
    private Optional<Integer> projects = Optional.empty();

    @Option(
            names = "--leaders",
            paramLabel = "N",
            description = "プロジェクトのリーダー数(仮定) / leaders of a project, assumed (default: " + LEADERS + ")")
    private Optional<Integer> leaders = Optional.empty();

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "試算せず、方針が問うものをすべて載せたシナリオのひな型を書き出す(--from と --until だけが要る)"
                    + " / simulate nothing; write a scenario to begin with, in which everything that the policy asks for is on offer"
                    + " (with --from and --until alone)")
    private Optional<Path> draft = Optional.empty();

    @Mixin
    private SeedOption chance = new SeedOption();

    @Option(
            names = "--bottlenecks",
            paramLabel = "N",
            defaultValue = "0",
            description = "最初の N 回の試行で、どの基準が最も多くの人を止めるかを調べる"
                    + " / look in the first N replications which criteria stop most people (default: ${DEFAULT-VALUE})")
    private int bottlenecks;

    @Option(
            names = "--sensitivity",
            paramLabel = "N",
            defaultValue = "20",
            description = "幅のある前提条件をそれぞれ幅の両端に置き、N 回ずつ試して、どれが最も効くかを調べる。0 なら調べない"
                    + " / put each assumption with a range to its ends, N replications each, to tell which matter most; 0 for not"
                    + " (default: ${DEFAULT-VALUE})")
    private int sensitivity;

    @Mixin
    private ReportOption report = new ReportOption();

    @Mixin
    private PartsOptions parts = new PartsOptions();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Override
    public Integer call() {
        CommonOptions.requireRange("--bottlenecks", bottlenecks, 0, 10_000);
        if (sensitivity != 0) {
            CommonOptions.requireRange("--sensitivity", sensitivity, 2, 100_000);
        }
        Policy policy = policy();
        if (draft.isPresent()) {
            return write(policy, draft.get());
        }
        StatedScenario stated = stated(policy);
        Facts facts = facts(stated.scenario().openingDay());
        Stamp stamp = Provenance.stamp(policy);
        Simulation simulation = PolicyOptions.accept(Simulation.of(policy, facts, stated.scenario(), chance.seed()));
        Forecast simulated = parts.forecast(simulation, facts, stamp, runs, common());
        Forecast forecast = PolicyOptions.accept(ForecastBounds.hold(policy, facts, stated.scenario(), simulated));
        Optional<Bottlenecks> stops = Optional.of(bottlenecks)
                .filter(many -> many > 0)
                .map(many -> simulation.bottlenecks(new Replications(0, many)));
        Optional<Sensitivity> swings = sensitivity(policy, facts, stated);
        ForecastTelling told = new ForecastTelling(
                policy, forecast, stated, stops, swings, simulation.notOffered(), common().language());
        switch (common().format()) {
            case json -> common().print(ForecastWriter.write(forecast, stated, stops, swings));
            case csv ->
                common().print(told.first()
                        .stamped(Provenance.columns(
                                forecast.seed(), forecast.replicationCount(), stamp, forecast.scenarioDigest()))
                        .print(Format.csv, common().language()));
            case text, markdown -> common().print(told.text(stamp, file.isPresent()));
        }
        report.write(() -> told.page(stamp), common());
        return ExitCode.DONE;
    }

    private Optional<Sensitivity> sensitivity(Policy policy, Facts facts, StatedScenario stated) {
        if (sensitivity == 0 || file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PolicyOptions.accept(Sensitivity.of(
                policy, facts, stated, chance.seed(), new Replications(0, sensitivity), runs.threads())));
    }

    private int write(Policy policy, Path to) {
        if (from.isEmpty() || until.isEmpty() || file.isPresent() || projects.isPresent() || leaders.isPresent()) {
            throw CommonOptions.problem(CommandProblem.DRAFT_NEEDS_YEARS);
        }
        Scenario scenario = ScenarioDraft.of(policy, from.get(), years(policy, from.get(), until.get()));
        try {
            Files.writeString(to, ScenarioWriter.write(StatedScenario.assumed(scenario)));
        } catch (IOException failed) {
            throw new UncheckedIOException("the file " + to + " cannot be written", failed);
        }
        common().say(
                        "ひな型を書き出しました。値はすべて仮のもので、置き換えるためにあります: " + to,
                        "A draft was written; every value is assumed, and there to be replaced: " + to);
        return ExitCode.DONE;
    }

    private StatedScenario stated(Policy policy) {
        boolean illustrative = from.isPresent() || until.isPresent() || projects.isPresent() || leaders.isPresent();
        if (file.isPresent() ? illustrative : from.isEmpty() || until.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.SCENARIO_OR_OPTIONS);
        }
        return file.map(ScenarioFile::read)
                .orElseGet(() -> StatedScenario.assumed(scenario(
                        policy,
                        from.orElseThrow(),
                        until.orElseThrow(),
                        projects.orElse(PROJECTS),
                        leaders.orElse(LEADERS))));
    }

    /**
     * The illustrative scenario for the fiscal years that begin on {@code from} or later.
     *
     * @throws ProblemsException if there are none up to {@code until}, or a number is out of range
     */
    static Scenario scenario(Policy policy, LocalDate from, FiscalYear until, int projects, int leaders) {
        int years = years(policy, from, until);
        CommonOptions.requireRange("--projects", projects, 0, 1000);
        CommonOptions.requireRange("--leaders", leaders, 0, 100);
        return IllustrativeScenario.of(policy, from, years, projects, leaders);
    }

    /** How many fiscal years begin on {@code from} or later, up to {@code until}. */
    private static int years(Policy policy, LocalDate from, FiscalYear until) {
        int years = until.year()
                - FiscalYear.beginningFrom(from, policy.fiscalYearStart()).year()
                + 1;
        if (years < 1) {
            throw CommonOptions.problem(
                    CommandProblem.NOTHING_TO_SIMULATE, "from", from.toString(), "until", until.toString());
        }
        CommonOptions.requireRange("--until", years, 1, 100);
        return years;
    }

    static Table table(Policy policy, Forecast forecast, Language language) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("year", "年度", "fiscal year"),
                Table.Column.text("role", "人材", "role"),
                Table.Column.text("of", "目標の年度", "target of"),
                Table.Column.number("target", "目標", "target"),
                Table.Column.number("probability", "達成確率", "probability"),
                Table.Column.number("low95", "95%下限", "95% from"),
                Table.Column.number("high95", "95%上限", "95% to")));
        columns.addAll(OutlookTables.spread());
        return new Table(
                columns,
                forecast.targetOutlooks().stream()
                        .map(one -> row(policy, forecast, one, language))
                        .toList());
    }

    private static List<String> row(Policy policy, Forecast forecast, TargetOutlook one, Language language) {
        Histogram people = forecast.people(one.target().role(), one.year(), one.counting());
        Proportion.Interval interval = one.reached().wilson95();
        return List.of(
                AttainmentCommand.label(one.year(), language),
                policy.role(one.target().role()).name().in(language),
                one.target()
                        .year()
                        .map(year -> AttainmentCommand.label(year, language))
                        .orElse(language.choose("計画", "plan")),
                OutlookTables.size(one.target(), language),
                decimal(one.reached().estimate(), 3),
                decimal(interval.low(), 3),
                decimal(interval.high(), 3),
                decimal(people.mean(), 1),
                OutlookTables.atLeast(people, 90),
                OutlookTables.atLeast(people, 80),
                OutlookTables.atLeast(people, 50),
                OutlookTables.atMost(people));
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
