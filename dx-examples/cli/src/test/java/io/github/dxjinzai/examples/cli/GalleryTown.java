package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A town of sixty people in three sections without a past, to simulate policies of the gallery in. */
final class GalleryTown {

    private static final String ALL =
            "participation,evaluation,certification,training,qualification,attestation,assessment,credit,service";

    private GalleryTown() {}

    /** Imports it into a store in this folder; gives the store. */
    static String in(Path folder) throws IOException {
        Path town = Files.createDirectory(folder.resolve("town"));
        SampleCity.copyTo(town);
        for (String empty : List.of("projects", "participations", "evaluations")) {
            Path file = town.resolve(empty + ".csv");
            Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
        }
        for (String absent : List.of("achievements", "certifications", "requests", "relations")) {
            Files.delete(town.resolve(absent + ".csv"));
        }
        Files.writeString(town.resolve("departments.csv"), """
                所属コード,所属名,上位所属コード
                01,総務部,
                011,総務課,01
                012,財政課,01
                02,市民部,
                021,市民課,02
                """);
        StringBuilder staff = new StringBuilder("職員番号,所属コード,職位,採用日,退職日\n");
        List<String> units = List.of("011", "012", "021");
        for (int i = 1; i <= 60; i++) {
            staff.append(String.format(Locale.ROOT, "%05d,%s,主事,%d-04-01,%n", i, units.get(i % 3), 1985 + i % 35)
                    .replace("\r", ""));
        }
        Files.writeString(town.resolve("staff.csv"), staff);
        String store = folder.resolve("store").toString();
        DxRun run =
                DxRun.of("import", town.toString(), "--policy", "gallery:yasu-dx", "--store", store, "--complete", ALL);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return store;
    }
}
