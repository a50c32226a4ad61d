package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.CalibrationWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.calibration.BackTest;
import io.github.dxjinzai.core.simulation.calibration.Calibration;
import io.github.dxjinzai.core.simulation.calibration.FittedFigure;
import io.github.dxjinzai.core.source.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What recorded years say of a scenario's assumptions, and how a forecast of an earlier day stands against what came. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "記録から前提条件の値を求め、過去の時点からの試算を実績と比べる"
                + " / read assumptions from recorded years; hold a forecast of an earlier day against what came")
final class CalibrateCommand extends FactsCommand {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "YEAR",
            converter = DayOption.OfYear.class,
            description = "記録の最初の年度 / first fiscal year of the records")
    private FiscalYear from = FiscalYear.of(2000);

    @Option(
            names = "--until",
            required = true,
            paramLabel = "YEAR",
            converter = DayOption.OfYear.class,
            description = "記録の最後の年度(年度末まで記録があること) / last fiscal year, recorded to its end")
    private FiscalYear until = FiscalYear.of(2000);

    @Option(
            names = "--back-test",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description = "この日までの事実だけから試算し、その後の実績と比べる(--scenario が必要)"
                    + " / simulate from the facts up to this day only and compare with what came (needs --scenario)")
    private Optional<LocalDate> backTest = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description =
                    "比べるシナリオ(JSON・YAML)、または " + ScenarioFile.SAMPLE_CITY
                            + "。開始日と年数は置き換える / the scenario to test, or the bundled one; its opening day and years are replaced")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "使えない(保管先の認定による) / not possible: it looks at the certifications of the store")
    private Optional<Path> register = Optional.empty();

    @Mixin
    private SeedOption chance = new SeedOption();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Override
    public Integer call() {
        if (register.isPresent()) {
            throw CommonOptions.problem(CommandProblem.CALIBRATES_FROM_THE_STORE);
        }
        Policy policy = policy();
        FiscalYear first = new FiscalYear(from.year(), policy.fiscalYearStart());
        FiscalYear last = new FiscalYear(until.year(), policy.fiscalYearStart());
        if (last.since(first) < 0) {
            throw CommonOptions.problem(
                    CommandProblem.NO_RECORDED_YEARS, "from", from.toString(), "until", until.toString());
        }
        if (backTest.isPresent() != scenario.isPresent()) {
            throw CommonOptions.problem(CommandProblem.BACK_TEST_NEEDS_SCENARIO);
        }
        Facts facts = facts();
        Calibration calibration = Calibration.of(policy, facts, first, last);
        Optional<CalibrationWriter.Tested> tested = backTest.map(day -> test(policy, facts, day, last));
        print(policy, calibration, tested);
        return ExitCode.DONE;
    }

    private CalibrationWriter.Tested test(Policy policy, Facts facts, LocalDate day, FiscalYear last) {
        FiscalYear first = FiscalYear.beginningFrom(day, policy.fiscalYearStart());
        if (last.since(first) < 0) {
            throw CommonOptions.problem(
                    CommandProblem.NOTHING_TO_SIMULATE, "from", day.toString(), "until", until.toString());
        }
        CommonOptions.requireRange("--until", last.since(first) + 1, 1, 100);
        Scenario earlier = ScenarioFile.read(scenario.orElseThrow())
                .scenario()
                .during(day, last.since(first) + 1, policy.fiscalYearStart());
        Forecast forecast = runs.run(policy, facts, earlier, chance.seed(), common());
        return new CalibrationWriter.Tested(forecast, BackTest.of(forecast, policy, facts, last));
    }

    private void print(Policy policy, Calibration calibration, Optional<CalibrationWriter.Tested> tested) {
        Language language = common().language();
        Format format = common().format();
        Stamp stamp = Provenance.stamp(policy);
        switch (format) {
            case json ->
                common().print(CalibrationWriter.write(policy.fullVersion(), calibration, tested, Optional.of(stamp)));
            case csv ->
                common().print(tested.map(one -> compared(policy, one.test(), language))
                        .orElseGet(() -> figures(calibration, language))
                        .stamped(columns(tested, stamp))
                        .print(format, language));
            case text, markdown -> {
                common().print(figures(calibration, language).print(format, language));
                common().print("\n" + unfitted(calibration, language).print(format, language));
                tested.ifPresent(one -> {
                    common().print("\n" + compared(policy, one.test(), language).print(format, language));
                    common().print(language.choose("試行 ", "replications ")
                            + one.forecast().replicationCount()
                            + language.choose("、種 ", ", seed ")
                            + one.forecast().seed()
                            + language.choose("、シナリオ ", ", scenario ")
                            + Provenance.shown(one.forecast().scenarioDigest())
                            + "\n");
                });
                common().print(language.choose("方針 ", "policy ")
                        + Provenance.of(policy.fullVersion(), stamp)
                        + language.choose("、版 ", ", library ")
                        + stamp.library()
                        + "\n");
            }
        }
    }

    private static Map<String, String> columns(Optional<CalibrationWriter.Tested> tested, Stamp stamp) {
        Map<String, String> columns = tested.map(one -> Provenance.columns(
                        one.forecast().seed(),
                        one.forecast().replicationCount(),
                        stamp,
                        one.forecast().scenarioDigest()))
                .orElseGet(LinkedHashMap::new);
        columns.put("library", stamp.library());
        columns.put("policyDigest", stamp.policyDigest().hex());
        return columns;
    }

    private static Table figures(Calibration calibration, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("id", "番号", "id"),
                        Table.Column.text("figure", "値", "figure"),
                        Table.Column.text("years", "年度ごと", "by year"),
                        Table.Column.number("estimate", "推定値", "estimate"),
                        Table.Column.number("low", "下限", "from"),
                        Table.Column.number("high", "上限", "to"),
                        Table.Column.text("interval", "区間", "interval"),
                        Table.Column.number("evenness", "年の一様さ", "evenness")),
                calibration.fitted().stream().map(one -> row(one, language)).toList());
    }

    private static List<String> row(FittedFigure one, Language language) {
        return List.of(
                one.id(),
                one.label().in(language),
                one.years().stream()
                        .map(year -> one.kind() == FittedFigure.Kind.COUNT
                                ? Long.toString(year.times())
                                : year.times() + "/" + year.of())
                        .collect(Collectors.joining(" ")),
                SimulateCommand.decimal(one.estimate(), 3),
                SimulateCommand.decimal(one.interval().low(), 3),
                SimulateCommand.decimal(one.interval().high(), 3),
                switch (one.kind()) {
                    case SHARE, COUNT -> "95%";
                    case EACH -> language.choose("最小〜最大", "least to greatest");
                },
                one.evenness().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", one.evenness().getAsDouble())
                        : "");
    }

    private static Table unfitted(Calibration calibration, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("id", "番号", "id"),
                        Table.Column.text("figure", "記録から得られない前提", "not shown by the records"),
                        Table.Column.text("reason", "理由", "reason")),
                calibration.unfitted().stream()
                        .map(one -> List.of(
                                one.id(),
                                one.label().in(language),
                                one.reason().text().in(language)))
                        .toList());
    }

    private static Table compared(Policy policy, BackTest test, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.number("came", "実績", "came"),
                        Table.Column.number("mean", "試算の平均", "forecast mean"),
                        Table.Column.number("q05", "5%点", "q05"),
                        Table.Column.number("q95", "95%点", "q95"),
                        Table.Column.number("rank", "順位", "rank"),
                        Table.Column.text("tail", "端", "tail")),
                test.compared().stream()
                        .map(one -> List.of(
                                AttainmentCommand.label(one.year(), language),
                                one.role()
                                        .map(role -> policy.role(role).name().in(language))
                                        .orElse(language.choose("全職員", "all staff")),
                                Integer.toString(one.came()),
                                SimulateCommand.decimal(one.forecast().mean(), 1),
                                Integer.toString(one.forecast().quantile(Chance.percent(5))),
                                Integer.toString(one.forecast().quantile(Chance.percent(95))),
                                SimulateCommand.decimal(one.rank(), 3),
                                one.isInTail() ? language.choose("端にある", "in the tail") : ""))
                        .toList());
    }
}
