package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.HoleWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the decisions that a policy leaves to take, or writes them as a form that once filled in is an overlay. */
@Command(
        name = "holes",
        mixinStandardHelpOptions = true,
        description = "まだ決まっていないことを示す / list the decisions still to take")
final class PolicyHolesCommand extends DxCommand {

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(
            names = "--form",
            description = "書き込めば上書きになる YAML の様式を出す / write a form in YAML that becomes an overlay once filled in")
    private boolean form;

    @Override
    public Integer call() {
        Policy policy = options.load();
        if (form) {
            common().print(HoleWriter.form(policy, common().language()));
            return ExitCode.DONE;
        }
        if (common().format() == Format.json) {
            common().print(HoleWriter.json(policy));
            return ExitCode.DONE;
        }
        common().print(new Table(
                        List.of(
                                Table.Column.text("id", "番号", "id"),
                                Table.Column.text("fills", "入る値", "what fills it"),
                                Table.Column.text("says", "原文", "what the source says"),
                                Table.Column.text("clause", "典拠", "clause"),
                                Table.Column.text("quote", "引用", "quote"),
                                Table.Column.text("decides", "決める人", "who decides")),
                        rows(policy))
                .print(common().format(), common().language()));
        return ExitCode.DONE;
    }

    private List<List<String>> rows(Policy policy) {
        List<List<String>> rows = new ArrayList<>();
        for (ScaleDeclaration scale : policy.openScales()) {
            Clause clause = policy.clause(scale.clause());
            rows.add(List.of(
                    scale.id().value(),
                    "from, to, step",
                    "",
                    clause.heading(),
                    clause.quote().orElse(""),
                    ""));
        }
        for (OpenTerm term : policy.openTerms()) {
            Clause clause = policy.clause(term.clause());
            rows.add(List.of(
                    term.id().value(),
                    PolicyTexts.type(term, common().language()),
                    term.says().in(common().language()),
                    clause.heading(),
                    clause.quote().orElse(""),
                    term.decides().map(this::inLanguage).orElse("")));
        }
        return rows;
    }

    private String inLanguage(LocalizedText text) {
        return text.in(common().language());
    }
}
