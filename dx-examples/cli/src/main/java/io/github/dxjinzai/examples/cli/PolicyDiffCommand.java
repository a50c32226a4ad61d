package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyDiff;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changes from one version of a policy to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "二つの版の違いを示す(新旧対照) / what changes from one version of a policy to another")
final class PolicyDiffCommand extends DxCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "旧: 同梱の名前かファイル / old: a bundled name or a file")
    private String from = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "新: 同梱の名前かファイル / new: a bundled name or a file")
    private String to = "";

    @Option(
            names = "--from-overlay",
            paramLabel = "NAME|FILE",
            description = "旧の上書き(複数可) / overlays of the old one (repeatable)")
    private List<String> fromOverlays = new ArrayList<>();

    @Option(
            names = "--to-overlay",
            paramLabel = "NAME|FILE",
            description = "新の上書き(複数可) / overlays of the new one (repeatable)")
    private List<String> toOverlays = new ArrayList<>();

    @Override
    public Integer call() {
        PolicyDiff diff =
                PolicyDiff.between(PolicyOptions.load(from, fromOverlays), PolicyOptions.load(to, toOverlays));
        switch (common().format()) {
            case json -> common().print(diff.json());
            case csv -> common().print(table(diff).print(Format.csv, common().language()));
            case text, markdown -> common().print(diff.text(common().language()));
        }
        return ExitCode.DONE;
    }

    private static Table table(PolicyDiff diff) {
        return new Table(
                List.of(
                        Table.Column.text("path", "箇所", "path"),
                        Table.Column.text("kind", "種類", "kind"),
                        Table.Column.text("before", "旧", "before"),
                        Table.Column.text("after", "新", "after"),
                        Table.Column.text("direction", "方向", "direction")),
                diff.changes().stream()
                        .map(one -> List.of(
                                one.path(),
                                Words.of(one.kind()),
                                one.before().orElse(""),
                                one.after().orElse(""),
                                Words.of(one.direction())))
                        .toList());
    }
}
