package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.adapters.csv.CsvFolder;
import io.github.dxjinzai.adapters.csv.CsvOptions;
import io.github.dxjinzai.adapters.csv.Vocabulary;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a folder of CSV files into the store: all of it, or nothing and every problem. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "CSV のフォルダーを保管先に取り込む / read a folder of CSV files into the store")
final class ImportCommand extends FactsCommand {

    @Parameters(paramLabel = "FOLDER", description = "CSV のフォルダー / folder of CSV files")
    private Path folder = Path.of(".");

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "文字コード(Windows の Excel なら windows-31j) / charset (default: ${DEFAULT-VALUE})")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--evaluations-complete",
            description = "評価の記録に漏れがないとみなす: 記録のない評価は「受けていない」"
                    + " / no rating is missing: what is not on record did not take place")
    private boolean evaluationsComplete;

    @Option(
            names = "--complete",
            paramLabel = "KIND",
            split = ",",
            converter = FactKindOption.class,
            description = "記録に漏れがないとみなす種類(複数可): evaluation, training, qualification, attestation, assessment, credit,"
                    + " service。記録のないものは「なかった」とする"
                    + " / kinds of which no fact is missing (repeatable): what is not on record did not take place")
    private Set<FactKind> complete = new LinkedHashSet<>();

    @Override
    public Integer call() {
        Policy policy = policy();
        Set<FactKind> known = EnumSet.noneOf(FactKind.class);
        known.addAll(complete);
        if (evaluationsComplete) {
            known.add(FactKind.EVALUATION);
        }
        Facts facts = read(folder, charset, policy, known);
        List<Problem> remarks = facts.check();
        store().open().write(facts);
        if (!remarks.isEmpty()) {
            remarks.forEach(remark -> common().err().println(remark.describe(common().language())));
        }
        common().print(counts(facts).print(common().format(), common().language()));
        return ExitCode.DONE;
    }

    /** The facts of a folder; parts taken and roles granted are complete in it, and so are the kinds of {@code known}. */
    static Facts read(Path folder, Charset charset, Policy policy, Set<FactKind> known) {
        Set<FactKind> complete = EnumSet.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION);
        complete.addAll(known);
        CsvOptions options = CsvOptions.builder()
                .charset(charset)
                .complete(complete)
                .vocabulary(Vocabulary.of(policy))
                .build();
        return new CsvFolder(folder, options).read().toEither().getOrElseThrow(ProblemsException::new);
    }

    static Table counts(Facts facts) {
        return new Table(
                List.of(Table.Column.text("kind", "種類", "kind"), Table.Column.number("count", "件数", "count")),
                List.of(
                        List.of(
                                "departments",
                                Integer.toString(facts.departments().size())),
                        List.of("staff", Integer.toString(facts.staff().size())),
                        List.of("projects", Integer.toString(facts.projects().size())),
                        List.of(
                                "participations",
                                Integer.toString(facts.participations().size())),
                        List.of("ratings", Integer.toString(facts.ratings().size())),
                        List.of(
                                "certifications",
                                Integer.toString(facts.grants().size())),
                        List.of(
                                "achievements",
                                Integer.toString(facts.achievements().size())),
                        List.of("requests", Integer.toString(facts.requests().size())),
                        List.of("relations", Integer.toString(facts.relations().size()))));
    }
}
