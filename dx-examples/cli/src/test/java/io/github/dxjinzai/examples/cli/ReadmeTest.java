package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.adapters.csv.CsvFolder;
import io.github.dxjinzai.adapters.csv.CsvOptions;
import io.github.dxjinzai.adapters.csv.Vocabulary;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is what the library does. */
class ReadmeTest {

    @TempDir
    private Path folder;

    @Test
    void the_ten_lines_of_java_judge_one_person_and_say_why() throws IOException {
        SampleCity.copyTo(folder.resolve("city"));
        // begin of the README's lines
        Policy policy = ReferencePolicies.overlay("moka-dx-talent-illustrative")
                .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                .get();
        CsvOptions options =
                CsvOptions.builder().vocabulary(Vocabulary.of(policy)).build();
        Facts facts = new CsvFolder(folder.resolve("city"), options).read().get();
        Dossier dossier = facts.dossier(new StaffId("00287")).orElseThrow();
        Judgment judgment = Judge.by(policy).judge(dossier, new RoleId("expert"), LocalDate.of(2026, 3, 31));
        String printed = Explanation.of(judgment, policy, Language.JA).text();
        // end of the README's lines
        assertThat(printed).contains("認定前に始まったプロジェクトは数えない");
        assertThat(printed.lines().map(String::strip))
                .containsAll(shownIn(block("text").get(0)));
        assertThat(dense(block("java").get(0))).isEqualTo(dense(ownLines()));
    }

    @Test
    void the_first_two_shell_blocks_are_the_main_job_and_the_tests() throws IOException {
        List<String> shell = block("sh");
        assertThat(shell.get(0).strip().lines()).hasSize(1);
        assertThat(shell.get(0)).contains("dx.jar demo");
        assertThat(shell.get(1).strip()).isEqualTo("./mvnw -B verify");
    }

    @Test
    void every_command_of_the_table_is_there() throws IOException {
        Matcher commands = Pattern.compile("\\| `dx ([a-z -]+)").matcher(readme());
        List<String> named = new ArrayList<>();
        while (commands.find()) {
            named.add(commands.group(1).strip());
        }
        assertThat(named).hasSize(31);
        for (String command : named) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add("--help");
            assertThat(DxRun.of(words.toArray(String[]::new)).code())
                    .as(command)
                    .isEqualTo(ExitCode.DONE);
        }
    }

    /** The lines of an example of output, without those that the README shortens. */
    private static List<String> shownIn(String block) {
        return block.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains("…"))
                .toList();
    }

    private static String ownLines() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/dxjinzai/examples/cli/ReadmeTest.java"));
        int from = source.indexOf("// begin of the README's lines");
        int to = source.indexOf("// end of the README's lines");
        return source.substring(source.indexOf('\n', from), source.lastIndexOf('\n', to))
                .replace("folder.resolve(\"city\")", "Path.of(\"city\")")
                .replace("String printed = Explanation", "System.out.println(Explanation")
                .replace(".text();", ".text());");
    }

    private static String dense(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> block(String language) throws IOException {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../../README.md"));
    }
}
