package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.policy.PublishedPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the published versions of a policy, each held to its digest. */
@Command(
        name = "book",
        mixinStandardHelpOptions = true,
        description = "台帳の版を、書き換えがないことを確かめて示す / the published versions, each held to its digest")
final class PolicyBookCommand extends DxCommand {

    @Parameters(paramLabel = "BOOK", description = "台帳 / the book")
    private Path book = Path.of("");

    @Override
    public Integer call() {
        if (!book.toFile().isFile()) {
            throw CommonOptions.problem(CommandProblem.NO_BOOK, "file", book.toString());
        }
        List<PublishedPolicy> versions = new BookFile(book, Optional.empty()).published();
        common().print(new Table(
                        List.of(
                                Table.Column.text("version", "版", "version"),
                                Table.Column.text("from", "施行日", "from"),
                                Table.Column.text("until", "終了日", "until"),
                                Table.Column.number("open", "未定事項", "open"),
                                Table.Column.text("digest", "ダイジェスト", "digest")),
                        versions.stream()
                                .map(one -> List.of(
                                        one.policy().fullVersion(),
                                        one.policy().inForceFrom().toString(),
                                        one.policy()
                                                .inForceUntil()
                                                .map(LocalDate::toString)
                                                .orElse(""),
                                        Integer.toString(one.policy()
                                                        .openTerms()
                                                        .size()
                                                + one.policy().openScales().size()),
                                        one.digest().hex()))
                                .toList())
                .print(common().format(), common().language()));
        return ExitCode.DONE;
    }
}
