package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide does what it says: its files are written, its commands run in order, and what they print is what the page shows. With
 * {@code -Ddx.golden.write=true} the page shows what they print.
 */
class WriteYourPolicyTest {

    private static final Path PAGE = Path.of("../../docs/write-your-policy.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\S+)(?: ([^\n]+))?\n(.*?)```\n", Pattern.DOTALL);
    private static final String FROM = " from ";
    private static final String BOOK = "book:";

    @TempDir
    private Path folder;

    @Test
    void every_command_of_the_guide_prints_what_the_page_shows() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder executed = new StringBuilder();
        Matcher block = BLOCK.matcher(page);
        String printed = "";
        int commands = 0;
        while (block.find()) {
            String info = block.group(2) == null ? "" : block.group(2);
            String body = block.group(3);
            switch (block.group(1)) {
                case "yaml", "csv" -> write(info, body);
                case "diff" -> change(info, body.lines().toList());
                case "sh" -> {
                    StringBuilder all = new StringBuilder();
                    for (String line : body.lines().toList()) {
                        all.append(run(line, info.equals("fails") ? ExitCode.PROBLEMS : ExitCode.DONE));
                        commands++;
                    }
                    printed = all.toString();
                }
                case "text" -> {
                    block.appendReplacement(executed, Matcher.quoteReplacement("```text\n" + printed + "```\n"));
                    printed = "";
                }
                default -> throw new AssertionError("a block of another kind: " + block.group(1));
            }
        }
        block.appendTail(executed);
        assertThat(commands).isGreaterThan(9);
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(PAGE, executed);
        }
        assertThat(page).isEqualTo(executed.toString());
    }

    private void write(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, body);
    }

    /** Takes away the lines with a minus, each group where the lines with a plus that follow it are put. */
    private void change(String info, List<String> lines) throws IOException {
        String[] names = info.split(FROM, -1);
        String text = Files.readString(folder.resolve(names[names.length - 1]));
        for (int i = 0; i < lines.size(); ) {
            StringBuilder old = new StringBuilder();
            while (i < lines.size() && lines.get(i).startsWith("-")) {
                old.append(lines.get(i++).substring(1)).append('\n');
            }
            StringBuilder changed = new StringBuilder();
            while (i < lines.size() && lines.get(i).startsWith("+")) {
                changed.append(lines.get(i++).substring(1)).append('\n');
            }
            assertThat(text).containsOnlyOnce(old);
            text = text.replace(old, changed);
        }
        write(names[0], text);
    }

    private String run(String line, int code) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        assertThat(words.remove(0)).isEqualTo("dx");
        words.replaceAll(word -> word.startsWith(BOOK)
                ? BOOK + folder.resolve(word.substring(BOOK.length()))
                : isFile(word) ? folder.resolve(word).toString() : word);
        DxRun run = DxRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as("%s%n%s%s", line, run.out(), run.err()).isEqualTo(code);
        return (run.out() + run.err()).replace(folder + "/", "");
    }

    private boolean isFile(String word) {
        return word.equals("store") || word.endsWith(".book.json") || Files.exists(folder.resolve(word));
    }
}
