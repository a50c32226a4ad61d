package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path out;

    @Test
    void the_demo_does_the_whole_job_and_ends_with_the_table_and_the_reports_path() throws IOException {
        DxRun run = DxRun.of("demo", "--out", out.toString(), "--replications", "20");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        Path report = out.resolve("report.html");
        assertThat(run.out())
                .contains("653")
                .contains("認定前に始まったプロジェクトは数えない")
                .contains("達成確率")
                .contains("6. 達成状況")
                .endsWith("報告書: " + report.toAbsolutePath().normalize() + "\n");
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("架空市");
        assertThat(out.resolve("judgments.json")).isNotEmptyFile();
        assertThat(out.resolve("attainment.json")).isNotEmptyFile();
        assertThat(out.resolve("forecast.json")).isNotEmptyFile();
        assertThat(out.resolve("city").resolve("staff.csv")).isNotEmptyFile();
    }

    @Test
    void a_second_demo_replaces_the_first_and_gives_the_same_bytes() throws IOException {
        DxRun first = DxRun.of("demo", "--out", out.toString(), "--replications", "20", "--lang", "en");
        String report = Files.readString(out.resolve("report.html"));
        String forecast = Files.readString(out.resolve("forecast.json"));
        Path own = Files.writeString(out.resolve("notes.txt"), "mine");
        DxRun second =
                DxRun.of("demo", "--out", out.toString(), "--replications", "20", "--threads", "1", "--lang", "en");
        assertThat(second.out()).isEqualTo(first.out()).contains("Report: ");
        assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(report);
        assertThat(Files.readString(out.resolve("forecast.json"))).isEqualTo(forecast);
        assertThat(own).exists();
    }
}
