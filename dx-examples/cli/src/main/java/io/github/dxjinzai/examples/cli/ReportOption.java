package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.examples.cli.report.HtmlReport;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where a result is written to as a page, besides being printed. */
final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "表と図を、一つのHTMLファイルにも書き出す(ネットワーク不要)"
                    + " / write tables and charts to one HTML file too, which needs no network")
    private Optional<Path> file = Optional.empty();

    /** Writes the page, if one is asked for, and says where, apart from the output. */
    void write(Supplier<ResultContent> content, CommonOptions common) {
        file.ifPresent(path -> {
            try {
                Files.writeString(path, HtmlReport.write(content.get()));
            } catch (IOException failed) {
                throw new UncheckedIOException("the file " + path + " cannot be written", failed);
            }
            common.err().println(common.language().choose("報告書: ", "Report: ") + path);
            common.err().flush();
        });
    }
}
