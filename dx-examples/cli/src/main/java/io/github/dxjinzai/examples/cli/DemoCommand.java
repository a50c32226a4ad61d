package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.adapters.jdbc.JdbcStore;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.Headcount;
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
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import io.github.dxjinzai.examples.cli.city.Stories;
import io.github.dxjinzai.examples.cli.report.ActualCount;
import io.github.dxjinzai.examples.cli.report.ForecastSeries;
import io.github.dxjinzai.examples.cli.report.HtmlReport;
import io.github.dxjinzai.examples.cli.report.PersonalRecord;
import io.github.dxjinzai.examples.cli.report.ReportContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final int PROJECTS_A_YEAR = 6;
    private static final int LEADERS = 2;
    private static final long SEED = 20_230_401L;
    private static final RoleId EXPERT = new RoleId("expert");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "dx-demo",
            description = "出力先(前回の出力は置き換える) / folder for the output; that of an earlier run is replaced"
                    + " (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("dx-demo");

    @Mixin
    private RunOptions runs = new RunOptions();

    @Override
    public Integer call() {
        Language language = common().language();
        Path city = out.resolve("city");
        prepare(city);
        Policy published = PolicyOptions.load(POLICY, List.of());
        Policy policy = PolicyOptions.load(POLICY, List.of(OVERLAY));
        step(
                "1. 方針 " + published.fullVersion() + ": 未定事項 "
                        + published.openTerms().size() + "件と尺度を、説明のための上書きで埋める",
                "1. Policy " + published.fullVersion() + ": "
                        + published.openTerms().size()
                        + " open terms and the scale, filled by the illustrative overlay");

        SampleCity.copyTo(city);
        Facts imported = ImportCommand.read(city, StandardCharsets.UTF_8, policy, Set.of());
        JdbcStore store = JdbcStore.h2(out.resolve("store"));
        store.write(imported);
        step("2. 取り込み: " + SampleCity.NAME.in(language), "2. Import: " + SampleCity.NAME.in(language));
        common().print(ImportCommand.counts(imported).print(Format.text, language));

        Judge judge = Judge.by(policy);
        CertificationRound round = CertificationRound.hold(judge, imported, DAY);
        store.append(round.granted());
        Facts facts = store.read().toEither().getOrElseThrow(ProblemsException::new);
        step(
                "3. 判定 " + round.judgments().size() + "件 (" + DAY + ")。新しい認定 "
                        + round.granted().size() + "件を台帳へ",
                "3. " + round.judgments().size() + " judgments as of " + DAY + "; "
                        + round.granted().size() + " new certifications into the register");

        step("4. 判定の説明: 認定前にリーダーを務めた職員", "4. A judgment explained: someone who led before being certified");
        Dossier dossier = facts.dossier(Stories.LED_BEFORE_CERTIFIED).orElseThrow();
        List<Judgment> judgments = judge.judge(dossier, DAY);
        judgments.stream()
                .filter(judgment -> judgment.role().equals(EXPERT))
                .forEach(judgment -> common().print(
                                Explanation.of(judgment, policy, language).text()));

        List<Attainment> attained = AttainmentCommand.attained(
                policy, day -> facts, policy.targets().years());
        step(
                "5. 見通し (" + OPENING + " までの事実から、試行 " + runs.replications() + "回)",
                "5. Forecast (from the facts up to " + OPENING + ", " + runs.replications() + " replications)");
        Scenario scenario = SimulateCommand.scenario(policy, OPENING, LAST_YEAR, PROJECTS_A_YEAR, LEADERS);
        StatedScenario stated = StatedScenario.assumed(scenario);
        Forecast forecast = runs.run(policy, facts, scenario, SEED, common()).stamped(Provenance.stamp(policy));
        common().print(SimulateCommand.table(policy, forecast, language).print(Format.text, language));

        String report = HtmlReport.write(ReportContent.builder()
                .language(language)
                .city(SampleCity.NAME)
                .policy(policy)
                .day(DAY)
                .libraryVersion(Dx.libraryVersion())
                .dataSource(LocalizedText.of("架空の市の CSV ファイル", "CSV files of a fictional city"))
                .addNotes(LocalizedText.of(
                        SampleCity.NAME.in(Language.JA) + "は架空の市で、職員も数値もすべて作り物です。",
                        SampleCity.NAME.in(Language.EN) + " is fictional, and so are its staff and all figures."))
                .addNotes(LocalizedText.of(
                        "上書き " + OVERLAY + " の値は説明のための仮のもので、真岡市の値ではありません。",
                        "The values of the overlay " + OVERLAY + " are illustrative, not the city's."))
                .attainment(attained)
                .counts(counts(policy, facts))
                .forecast(ForecastSeries.of(forecast))
                .assumptions(scenario.assumptions())
                .person(new PersonalRecord(
                        dossier.staff(), department(facts, dossier), judge.skills(dossier, DAY), judgments))
                .build());
        save("judgments.json", JsonWriter.writeJudgments(round.judgments()));
        save("attainment.json", JsonWriter.writeAttainment(attained));
        save("forecast.json", ForecastWriter.write(forecast, stated));
        Path file = save("report.html", report);
        step("6. 達成状況", "6. Attainment");
        common().print(AttainmentCommand.table(policy, attained, language).print(Format.text, language));
        common().say(
                        "\n報告書: " + file.toAbsolutePath().normalize(),
                        "\nReport: " + file.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }

    private void step(String japanese, String english) {
        common().say("\n" + japanese, "\n" + english);
    }

    /** Empties what an earlier run left: only the files that this command writes. */
    private void prepare(Path city) {
        try {
            Files.createDirectories(city);
            for (Path folder : List.of(city, out)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(DemoCommand::isOwn)
                            .toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + out + " cannot be prepared", failed);
        }
    }

    private static boolean isOwn(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".html") || name.endsWith(".mv.db");
    }

    private Path save(String name, String text) {
        try {
            return Files.writeString(out.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file " + name + " cannot be written to " + out, failed);
        }
    }

    /** How many people counted for each role in each fiscal year that is over. */
    private static List<ActualCount> counts(Policy policy, Facts facts) {
        Judge judge = Judge.by(policy);
        Counting counting = policy.counting().orElseThrow();
        List<ActualCount> counts = new ArrayList<>();
        for (FiscalYear year = SampleCity.FIRST_YEAR; year.compareTo(SampleCity.LAST_YEAR) <= 0; year = year.next()) {
            Headcount headcount = Headcount.of(judge, facts, year);
            for (RoleId role : policy.ladder().ascending()) {
                counts.add(new ActualCount(role, year, headcount.count(role, counting)));
            }
        }
        return counts;
    }

    private static String department(Facts facts, Dossier dossier) {
        DepartmentId unit = facts.staff().stream()
                .filter(person -> person.id().equals(dossier.staff()))
                .map(StaffMember::department)
                .findFirst()
                .orElseThrow();
        return facts.departments().stream()
                .filter(one -> one.id().equals(unit))
                .map(Department::name)
                .findFirst()
                .orElseThrow();
    }
}
