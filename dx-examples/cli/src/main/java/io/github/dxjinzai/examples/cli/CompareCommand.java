package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.DryRun;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ComparisonWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.planning.PairedCounts;
import io.github.dxjinzai.core.planning.PolicyComparison;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The same people and the same chance under two policies, or in two scenarios. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "二つの方針(またはシナリオ)を、同じ人・同じ偶然のもとで比べる"
                + " / two policies (or scenarios) for the same people under the same chance")
final class CompareCommand extends DxCommand {

    @Parameters(index = "0", paramLabel = "A", description = "比べる方針 / the one policy: a name, gallery:ID, or a file")
    private String first = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            arity = "0..1",
            description = "もう一つの方針。省けば A / the other policy; A, if left out")
    private Optional<String> second = Optional.empty();

    @Option(names = "--overlay", paramLabel = "NAME|FILE", description = "両方への上書き(複数可) / overlays of both (repeatable)")
    private List<String> overlays = new ArrayList<>();

    @Option(names = "--overlay-a", paramLabel = "NAME|FILE", description = "A への上書き(複数可) / overlays of A (repeatable)")
    private List<String> firstOverlays = new ArrayList<>();

    @Option(names = "--overlay-b", paramLabel = "NAME|FILE", description = "B への上書き(複数可) / overlays of B (repeatable)")
    private List<String> secondOverlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            defaultValue = ScenarioFile.SAMPLE_CITY,
            description = "シナリオのファイル、または同梱のもの / a scenario, or the bundled one (default: ${DEFAULT-VALUE})")
    private String scenario = ScenarioFile.SAMPLE_CITY;

    @Option(
            names = "--scenario-b",
            paramLabel = "FILE",
            description = "B のシナリオ。省けば同じもの / the scenario of B; the same, if left out")
    private Optional<String> secondScenario = Optional.empty();

    @Option(
            names = "--holders",
            paramLabel = "keep|judge-again|expire",
            converter = TreatmentOption.class,
            description =
                    "現在の比較で、認定を受けている人の扱い。省けば B の定め、なければ keep / today, what becomes of holders; as B says, else keep")
    private Optional<HolderTreatment> holders = Optional.empty();

    @Mixin
    private SeedOption chance = new SeedOption();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "500",
            description = "試行回数(2以上) / replications, 2 or more (default: ${DEFAULT-VALUE})")
    private int replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "スレッド数。結果は変わらない / threads; the result is the same (default: ${DEFAULT-VALUE})")
    private int threads;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HoldersOptions holding = new HoldersOptions();

    @Mixin
    private ReportOption report = new ReportOption();

    @Override
    public Integer call() {
        CommonOptions.requireRange("--replications", replications, 2, 10_000_000);
        CommonOptions.requireRange("--threads", threads, 1, 256);
        Policy before = PolicyOptions.load(first, both(firstOverlays));
        Policy after = PolicyOptions.load(second.orElse(first), both(secondOverlays));
        StatedScenario stated = ScenarioFile.read(scenario);
        StatedScenario other = secondScenario.map(ScenarioFile::read).orElse(stated);
        Facts facts = holding.on(stated.scenario().openingDay(), store.facts());
        PolicyComparison comparison = PolicyOptions.accept(PolicyComparison.of(
                        before, stated.scenario(), after, other.scenario(), facts, chance.seed(), Optional.empty()))
                .run(new Replications(0, replications), threads);
        Optional<DryRun> today = before.equals(after)
                ? Optional.empty()
                : Optional.of(DryRun.of(
                        Judge.by(before),
                        Judge.by(after),
                        facts,
                        stated.scenario().openingDay(),
                        transition(after)));
        Stamp from = Provenance.stamp(before);
        Stamp to = Provenance.stamp(after);
        switch (common().format()) {
            case json -> common().print(ComparisonWriter.write(comparison, from, to, today));
            case csv ->
                common().print(table(comparison, before, after)
                        .stamped(columns(comparison, from, to))
                        .print(Format.csv, common().language()));
            case text, markdown -> {
                today.ifPresent(run -> {
                    common().say(said(run, Language.JA), said(run, Language.EN));
                    common().print(table(run, before, after).print(Format.text, common().language()) + "\n");
                });
                common().say(
                                "これから(A と B で同じ人・同じ偶然)",
                                "The years to come: the same people and the same chance under A and B");
                common().print(table(comparison, before, after).print(Format.text, common().language()));
                tell(comparison, from, to);
            }
        }
        report.write(() -> page(comparison, today, before, after, stated, other), common());
        return ExitCode.DONE;
    }

    private List<String> both(List<String> own) {
        List<String> all = new ArrayList<>(overlays);
        all.addAll(own);
        return all;
    }

    private Transition transition(Policy after) {
        return holders.map(Transition::all).or(after::transition).orElse(Transition.all(HolderTreatment.KEEP));
    }

    private static String said(DryRun run, Language language) {
        return language.choose(
                "いま(" + run.day() + " の記録で A を B に替えたとき)", "Today: A replaced by B on the records of " + run.day());
    }

    private Table table(DryRun run, Policy before, Policy after) {
        Language language = common().language();
        List<List<String>> rows = new ArrayList<>();
        for (RoleId role :
                run.effects().stream().map(DryRun.Effect::role).distinct().toList()) {
            run.counts(role)
                    .forEach((outcome, people) -> rows.add(List.of(
                            name(role, before, after, language),
                            PolicyDryRunCommand.outcome(outcome, language),
                            people.toString())));
        }
        return new Table(
                List.of(
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("outcome", "影響", "outcome"),
                        Table.Column.number("people", "人数", "people")),
                rows);
    }

    private Table table(PolicyComparison comparison, Policy before, Policy after) {
        Language language = common().language();
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.number("a", "A 平均", "A mean"),
                        Table.Column.number("b", "B 平均", "B mean"),
                        Table.Column.number("difference", "差 B−A", "B - A"),
                        Table.Column.number("low95", "95%下限", "95% from"),
                        Table.Column.number("high95", "95%上限", "95% to"),
                        Table.Column.number("more", "Bが多い割合", "B has more"),
                        Table.Column.number("reduction", "分散の削減(倍)", "variance reduced")),
                comparison.rows().stream()
                        .map(row -> row(row, before, after, language))
                        .toList());
    }

    private static List<String> row(PolicyComparison.Row row, Policy before, Policy after, Language language) {
        PairedCounts counts = row.counts();
        PairedCounts.Limits limits = counts.interval95();
        return List.of(
                AttainmentCommand.label(row.year(), language),
                name(row.role(), before, after, language),
                SimulateCommand.decimal(counts.firstMean(), 2),
                SimulateCommand.decimal(counts.secondMean(), 2),
                SimulateCommand.decimal(counts.difference(), 2),
                SimulateCommand.decimal(limits.low(), 2),
                SimulateCommand.decimal(limits.high(), 2),
                SimulateCommand.decimal(counts.moreOften().estimate(), 3),
                counts.varianceReduction()
                        .map(times -> SimulateCommand.decimal(times, 1))
                        .orElse("-"));
    }

    private static String name(RoleId role, Policy before, Policy after, Language language) {
        return (after.criteria().containsKey(role) ? after : before)
                .role(role)
                .name()
                .in(language);
    }

    private void tell(PolicyComparison comparison, Stamp from, Stamp to) {
        common().print(howToRead() + "\n");
        common().print("A: " + side(comparison.from(), from) + "\nB: " + side(comparison.to(), to) + "\n");
        common().say(
                        "試行 " + comparison.replicationCount() + "、種 " + comparison.seed() + "、版 " + from.library(),
                        "replications " + comparison.replicationCount() + ", seed " + comparison.seed() + ", library "
                                + from.library());
    }

    private String side(PolicyComparison.Side side, Stamp stamp) {
        return Provenance.of(side.policy(), stamp, side.scenarioDigest(), common().language());
    }

    private String howToRead() {
        return common().language()
                .choose(
                        "人数は A の目標の数え方による。「分散の削減」は、別々の偶然で比べるときに何倍の試行が要るかを示す。",
                        "People are counted as A's targets count. 'Variance reduced': how many times as many replications it would take if A and B did not meet the same chance.");
    }

    private static Map<String, String> columns(PolicyComparison comparison, Stamp from, Stamp to) {
        Map<String, String> columns =
                Provenance.columns(comparison.seed(), comparison.replicationCount(), from.library());
        columns.put("policyDigestA", from.policyDigest().hex());
        columns.put("scenarioDigestA", comparison.from().scenarioDigest().hex());
        columns.put("policyDigestB", to.policyDigest().hex());
        columns.put("scenarioDigestB", comparison.to().scenarioDigest().hex());
        return columns;
    }

    private ResultContent page(
            PolicyComparison comparison,
            Optional<DryRun> today,
            Policy before,
            Policy after,
            StatedScenario stated,
            StatedScenario other) {
        Language language = common().language();
        List<ResultContent.Section> sections = new ArrayList<>();
        today.ifPresent(run -> sections.add(new ResultContent.Section(
                "today",
                said(run, language),
                List.of(),
                List.of(),
                List.of(table(run, before, after).grid(said(run, language), language)))));
        String heading =
                language.choose("これから: 同じ人・同じ偶然のもとでの差", "The years to come: the same people and the same chance");
        sections.add(new ResultContent.Section(
                "years",
                heading,
                List.of(howToRead()),
                List.of(new ResultContent.Figure(
                        language.choose(
                                "B が A より何人多いか、95%区間",
                                "How many people more under B than under A, with the 95 % interval"),
                        language.choose("差 B−A(人)", "B - A (people)"),
                        new ResultContent.Intervals(
                                comparison.rows().stream()
                                        .map(row -> estimate(row, before, after, language))
                                        .toList(),
                                Optional.of(new ResultContent.Rule("0", language.choose("差なし", "no difference")))))),
                List.of(table(comparison, before, after).grid(heading, language))));
        sections.add(assumptions("assumptions", language.choose("前提条件", "What is assumed"), stated));
        if (!other.equals(stated)) {
            sections.add(assumptions("assumptions-b", language.choose("B の前提条件", "What is assumed for B"), other));
        }
        List<ResultContent.Entry> made = new ArrayList<>();
        addSide("A", comparison.from(), Provenance.stamp(before), made);
        addSide("B", comparison.to(), Provenance.stamp(after), made);
        made.addAll(Provenance.run(
                comparison.seed(), Long.toString(comparison.replicationCount()), Dx.libraryVersion(), language));
        return new ResultContent(
                language,
                language.choose("比較: ", "Comparison: ")
                        + before.name().in(language)
                        + (before.equals(after)
                                ? ""
                                : language.choose(" と ", " and ") + after.name().in(language)),
                "A: " + comparison.from().policy() + ", B: " + comparison.to().policy(),
                made,
                sections);
    }

    private ResultContent.Section assumptions(String id, String heading, StatedScenario stated) {
        Language language = common().language();
        return new ResultContent.Section(
                id,
                heading,
                List.of(),
                List.of(),
                List.of(ScenarioFile.table(stated, language).grid(heading, language)));
    }

    private void addSide(String name, PolicyComparison.Side side, Stamp stamp, List<ResultContent.Entry> to) {
        Provenance.entries(side.policy(), stamp, side.scenarioDigest(), common().language())
                .forEach(entry -> to.add(new ResultContent.Entry(name + ": " + entry.label(), entry.value())));
    }

    private static ResultContent.Estimate estimate(
            PolicyComparison.Row row, Policy before, Policy after, Language language) {
        List<String> cells = row(row, before, after, language);
        return new ResultContent.Estimate(
                cells.get(0) + " " + cells.get(1),
                (after.criteria().containsKey(row.role()) ? after : before)
                        .ladder()
                        .rank(row.role()),
                cells.get(5),
                cells.get(4),
                cells.get(6));
    }
}
