package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.CaseReader;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.testkit.CaseResult;
import io.github.dxjinzai.core.testkit.Coverage;
import io.github.dxjinzai.core.testkit.PolicyCase;
import io.github.dxjinzai.core.testkit.PolicyCases;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the tests that stand beside a policy, and says which criteria no test has seen both met and not met. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "方針の隣に置いたテストを走らせる / run the tests that stand beside a policy")
final class PolicyTestCommand extends DxCommand {

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "テストのファイル(複数可)。省けば方針の隣のもの / files of tests (repeatable); those beside the policy if left out")
    private List<String> files = new ArrayList<>();

    @Option(names = "--coverage", description = "どのテストも両側から見ていない条件を示す / show the nodes that no test has seen both ways")
    private boolean coverage;

    @Override
    public Integer call() {
        Policy policy = options.load();
        List<PolicyCase> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (PolicyOptions.Source source : files.isEmpty() ? List.of(options.cases()) : sources()) {
            Validation<Seq<Problem>, PolicyCases> read = CaseReader.read(source.name(), source.text(), policy);
            if (read.isValid()) {
                all.addAll(read.get().cases());
            } else {
                problems.addAll(read.getError().asJava());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        PolicyCases cases = new PolicyCases(policy, all);
        List<CaseResult> results = cases.run();
        switch (common().format()) {
            case json -> common().print(JsonWriter.write(cases));
            case csv -> common().print(table(results).print(Format.csv, common().language()));
            case text, markdown -> tell(policy, cases, results);
        }
        return results.stream().allMatch(CaseResult::passed) ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private List<PolicyOptions.Source> sources() {
        return files.stream().map(PolicyOptions::source).toList();
    }

    private void tell(Policy policy, PolicyCases cases, List<CaseResult> results) {
        Language language = common().language();
        for (CaseResult result : results) {
            String says = result.of()
                    .says()
                    .map(text -> " (" + text.in(language) + ")")
                    .orElse("");
            common().print((result.passed() ? "✓ " : "✗ ") + result.name() + says + "\n");
            if (!result.passed()) {
                why(policy, result);
            }
        }
        long failed = results.stream().filter(one -> !one.passed()).count();
        common().say(
                        policy.fullVersion() + ": テスト " + results.size() + "件、失敗 " + failed + "件。",
                        policy.fullVersion() + ": " + results.size() + " tests, " + failed + " failed.");
        if (coverage) {
            tell(cases.coverage());
        }
    }

    private void why(Policy policy, CaseResult result) {
        Language language = common().language();
        String place = result.expected().place().describe();
        common().say(
                        "  期待: " + result.wanted() + "、実際: " + result.actual() + " (" + place + ")",
                        "  expected: " + result.wanted() + ", actual: " + result.actual() + " (" + place + ")");
        result.of()
                .clause()
                .map(policy::clause)
                .ifPresent(clause -> common().say(
                                "  根拠: " + clause.cite(policy.sourceTitle()),
                                "  ground: " + clause.cite(policy.sourceTitle())));
        for (PolicyCase.Because because : result.missing()) {
            String reason = because.node() + " " + Words.of(because.reason())
                    + because.verdict().map(one -> " " + Words.of(one)).orElse("");
            common().say("  理由にない: " + reason, "  not among the reasons: " + reason);
        }
        result.judgment()
                .forEach(judgment -> common().print("  "
                        + Explanation.of(judgment, policy, language).heading() + "\n"));
        result.found().ifPresent(found -> findings(policy, result, found));
    }

    /** Every finding with its node and reason, as they stand in {@code because}. */
    private void findings(Policy policy, CaseResult result, Finding found) {
        Judgment told = new Judgment(
                policy.fullVersion(),
                result.of().dossier().staff(),
                result.expected().role(),
                Judgment.Purpose.AWARD,
                result.of().day(),
                found);
        List<Explanation.Line> lines =
                Explanation.of(told, policy, common().language()).lines();
        List<Finding> all = found.all().toList();
        for (int i = 0; i < lines.size(); i++) {
            Explanation.Line line = lines.get(i);
            common().print("  ".repeat(line.depth() + 2) + Explanation.sign(line.verdict()) + " " + line.text() + " ["
                    + line.node() + " " + Words.of(all.get(i).reason()) + "]\n");
        }
    }

    private void tell(Coverage seen) {
        List<Coverage.Node> uncovered = seen.uncovered();
        common().say(
                        "条件 " + seen.nodes().size() + "件のうち、満たす場合と満たさない場合の両方を見ていないもの " + uncovered.size() + "件。",
                        uncovered.size() + " of " + seen.nodes().size() + " nodes were not seen both met and not met.");
        for (Coverage.Node node : uncovered) {
            common().print("  " + node.id() + "  " + unseen(node) + "\n");
        }
    }

    private String unseen(Coverage.Node node) {
        Language language = common().language();
        if (!node.seenMet() && !node.seenNotMet()) {
            return language.choose("どちらも見ていない", "neither seen");
        }
        return node.seenMet()
                ? language.choose("満たさない場合を見ていない", "never seen not met")
                : language.choose("満たす場合を見ていない", "never seen met");
    }

    private static Table table(List<CaseResult> results) {
        return new Table(
                List.of(
                        Table.Column.text("case", "事例", "case"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("expected", "期待", "expected"),
                        Table.Column.text("actual", "実際", "actual"),
                        Table.Column.text("passed", "合否", "passed")),
                results.stream()
                        .map(one -> List.of(
                                one.of().id(),
                                one.expected().role().value(),
                                one.wanted(),
                                one.actual(),
                                Boolean.toString(one.passed())))
                        .toList());
    }
}
