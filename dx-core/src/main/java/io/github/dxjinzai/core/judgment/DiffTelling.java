package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two judgments, told to those who keep the records (差分の説明), in Japanese or English.
 *
 * @param heading the direction, and whether the verdict turns
 * @param lines what changed, in the order of the diff
 */
public record DiffTelling(String heading, List<String> lines) {

    public DiffTelling {
        lines = List.copyOf(lines);
    }

    /**
     * Tells what changed.
     *
     * @param before the policy of the judgment from which
     * @param after the policy of the judgment to which
     */
    public static DiffTelling of(JudgmentDiff diff, Policy before, Policy after, Language language) {
        String heading = side(diff.from(), before, language) + " → " + side(diff.to(), after, language);
        List<String> lines = diff.changes().stream()
                .map(change -> line(change, before, after, language))
                .toList();
        return new DiffTelling(
                heading, lines.isEmpty() ? List.of(language.choose("違いはありません", "nothing differs")) : lines);
    }

    private static String side(Judgment judgment, Policy policy, Language language) {
        return Explanation.of(judgment, policy, language).heading() + " [" + judgment.policy() + "]";
    }

    private static String line(JudgmentDiff.Change change, Policy before, Policy after, Language language) {
        return Stream.concat(
                        change
                                .before()
                                .map(one -> language.choose("前: ", "before: ") + told(one, before, language))
                                .stream(),
                        change
                                .after()
                                .map(one -> language.choose("後: ", "after: ") + told(one, after, language))
                                .stream())
                .collect(Collectors.joining(
                        language.choose(" / ", " / "),
                        change.before().isEmpty()
                                ? language.choose("加わる ", "appears; ")
                                : change.after().isEmpty()
                                        ? language.choose("なくなる ", "goes; ")
                                        : change.turns()
                                                ? language.choose("変わる ", "turns; ")
                                                : language.choose("根拠が変わる ", "rests on something else; "),
                        ""));
    }

    private static String told(Finding finding, Policy policy, Language language) {
        return Explanation.sign(finding.verdict()) + " " + Explanation.sentence(finding, policy, language);
    }

    /** The whole as text. */
    public String text() {
        return heading + lines.stream().map(line -> "\n  - " + line).collect(Collectors.joining()) + "\n";
    }

    /** The whole as Markdown. */
    public String markdown() {
        return "## " + Markdown.escaped(heading) + "\n"
                + lines.stream().map(line -> "\n- " + Markdown.escaped(line)).collect(Collectors.joining())
                + "\n";
    }
}
