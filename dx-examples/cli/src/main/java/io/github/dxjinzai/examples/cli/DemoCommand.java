package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.adapters.jdbc.JdbcStore;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRegister;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import io.github.dxjinzai.examples.cli.city.Stories;
import io.github.dxjinzai.examples.cli.report.HtmlReport;
import io.github.dxjinzai.examples.cli.report.ReportContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole main job on the fictional city, from CSV files to a report. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "架空の市で全体を通して動かし、報告書を作る / the whole job on a fictional city, ending in a report")
final class DemoCommand extends DxCommand {

    private static final String POLICY = "moka-dx-talent";
    private static final String OVERLAY = "moka-dx-talent-illustrative";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate OPENING = LocalDate.of(2024, 3, 31);
    private static final FiscalYear LAST_YEAR = FiscalYear.of(2029);
    private static final int PROJECTS_A_YEAR = 5;
    private static final long SEED = 20_230_401L;
    private static final RoleId EXPERT = new RoleId("expert");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "dx-demo",
            description = "出力先(中身は置き換える) / folder for the output, replaced (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("dx-demo");

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

    @Override
    public Integer call() {
        Language language = common().language();
        Path city = out.resolve("city");
        prepare(city);
        Policy published = PolicyOptions.load(POLICY, List.of());
        Policy policy = PolicyOptions.load(POLICY, List.of(OVERLAY));
        step("1. 方針 " + published.fullVersion() + ": 未定事項 " + published.openTerms().size()
                + "件と尺度を、説明のための上書きで埋める",
                "1. Policy " + published.fullVersion() + ": " + published.openTerms().size()
                        + " open terms and the scale, filled by the illustrative overlay");

        SampleCity.copyTo(city);
        Facts imported = ImportCommand.read(city, StandardCharsets.UTF_8, policy, false);
        JdbcStore store = JdbcStore.h2(out.resolve("store"));
        store.write(imported);
        step("2. 取り込み: " + SampleCity.NAME.in(language), "2. Import: " + SampleCity.NAME.in(language));
        common().print(ImportCommand.counts(imported).print(Format.text, language));

        Judge judge = Judge.by(policy);
        CertificationRound round = CertificationRound.hold(judge, imported, DAY);
        store.append(round.granted());
        Facts facts = store.read().toEither().getOrElseThrow(ProblemsException::new);
        step("3. 判定 " + round.judgments().size() + "件 (" + DAY + ")。新しい認定 " + round.granted().size() + "件を台帳へ",
                "3. " + round.judgments().size() + " judgments as of " + DAY + "; " + round.granted().size()
                        + " new certifications into the register");

        step("4. 判定の説明: 認定前にリーダーを務めた職員", "4. A judgment explained: someone who led before being certified");
        Dossier dossier = facts.dossier(Stories.LED_BEFORE_CERTIFIED).orElseThrow();
        List<Judgment> judgments = judge.judge(dossier, DAY);
        judgments.stream()
                .filter(judgment -> judgment.role().equals(EXPERT))
                .forEach(judgment ->
                        common().print(Explanation.of(judgment, policy, language).text()));

        List<Attainment> attained =
                AttainmentCommand.attained(policy, facts, policy.targets().years());
        step("5. 見通し (" + OPENING + " までの事実から、試行 " + replications + "回)",
                "5. Forecast (from the facts up to " + OPENING + ", " + replications + " replications)");
        Scenario scenario = SimulateCommand.scenario(policy, OPENING, LAST_YEAR, PROJECTS_A_YEAR);
        Forecast forecast = SimulateCommand.run(policy, facts, scenario, SEED, replications, threads, common());
        common().print(SimulateCommand.table(policy, forecast, language).print(Format.text, language));

        String report = HtmlReport.write(content(
                published, policy, facts, attained, forecast, scenario, judge, dossier, judgments));
        save("judgments.json", JsonWriter.writeJudgments(round.judgments()));
        save("attainment.json", JsonWriter.writeAttainment(attained));
        save("forecast.json", ForecastWriter.write(forecast, Optional.of(Dx.libraryVersion())));
        Path file = save("report.html", report);
        step("6. 達成状況", "6. Attainment");
        common().print(AttainmentCommand.table(policy, attained, language).print(Format.text, language));
        common().say(
                        "\n報告書: " + file.toAbsolutePath().normalize(),
                        "\nReport: " + file.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }
}
