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

/**
 * A page of the documentation whose blocks are carried out: files are written, changed, and commands run in a folder of their own. What
 * a command prints stands on the page; {@code -Ddx.golden.write=true} writes it there.
 */
final class GuidePage {
    private static final Pattern BLOCK = Pattern.compile("```(\\S+)(?: ([^\n]+))?\n(.*?)```\n", Pattern.DOTALL);
    private static final String FROM = " from ";
    private static final String BOOK = "book:";

    private final Path file;
    private final Path folder;

    GuidePage(String page, Path folder) {
        this.file = Path.of("../../docs", page);
        this.folder = folder;
    }

    /** Carries the page out and holds it against what was printed; gives the number of its commands. */
    int carryOut() throws IOException {
        String page = Files.readString(file);
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
                case "java" -> {}
                default -> throw new AssertionError("a block of another kind: " + block.group(1));
            }
        }
        block.appendTail(executed);
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(file, executed);
            return commands;
        }
        assertThat(page).isEqualTo(executed.toString());
        return commands;
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
        // progress tells how long it took, which is another time each time
        String told = run.out() + run.err().replaceAll("\\r[^\\n]*\\n?", "");
        return told.replace("library " + Dx.libraryVersion(), "library 0.1.0").replace(folder + "/", "");
    }

    private boolean isFile(String word) {
        return word.equals("store")
                || word.endsWith(".book.json")
                || word.endsWith(".jsonl")
                || word.endsWith(".scenario.json")
                || word.endsWith(".counts.json")
                || word.endsWith(".html")
                || Files.exists(folder.resolve(word));
    }
}
