package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.FactRef;
import io.github.dxjinzai.core.judgment.PersonalSkillMap;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows the skill map of one person, compared with the rows of the roles. */
@Command(
        name = "skillmap",
        mixinStandardHelpOptions = true,
        description = "個人スキルマップ: 得たスキルとその経過 / the skill map of one person with its history")
final class SkillmapCommand extends PersonCommand {

    @Override
    public Integer call() {
        Policy policy = policy(on());
        Facts stored = facts();
        Dossier dossier = dossier(stored);
        Optional<PersonalSkillMap> map = registered(stored)
                .map(by -> PersonalSkillMap.of(
                        policy, day -> by.dossier(dossier.staff(), day).orElseThrow(), by.days(dossier.staff()), on()))
                .orElseGet(() -> PersonalSkillMap.of(policy, dossier, on()));
        if (map.isEmpty()) {
            common().say("方針にスキルマップがありません。", "The policy has no skill map.");
            return ExitCode.DONE;
        }
        if (common().format() == Format.json) {
            common().print(JsonWriter.write(map.get()));
            return ExitCode.DONE;
        }
        Language language = common().language();
        SkillMap names = policy.skillMap().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (RoleId role : roles(policy)) {
            for (PersonalSkillMap.Cell cell : map.get().row(role)) {
                rows.add(List.of(
                        policy.role(role).name().in(language),
                        names.axes().stream()
                                .filter(axis -> axis.id().equals(cell.cell().axis()))
                                .map(axis -> axis.name().in(language))
                                .findFirst()
                                .orElseThrow(),
                        PolicyTexts.sign(cell.asked()),
                        Explanation.sign(cell.now()),
                        cell.history().stream()
                                .map(event -> event(event, language))
                                .collect(Collectors.joining("; "))));
            }
        }
        common().print(new Table(
                        List.of(
                                Table.Column.text("role", "人材", "role"),
                                Table.Column.text("axis", "軸", "axis"),
                                Table.Column.text("asked", "求める", "asked"),
                                Table.Column.text("now", "現在", "now"),
                                Table.Column.text("history", "経過", "history")),
                        rows)
                .print(common().format(), language));
        return ExitCode.DONE;
    }

    private static String event(PersonalSkillMap.Event event, Language language) {
        String through = event.through().stream().map(FactRef::id).collect(Collectors.joining(", "));
        return event.on()
                + (event.earned() ? language.choose(" 取得", " earned") : language.choose(" 失効", " lapsed"))
                + (through.isEmpty() ? "" : " [" + through + "]");
    }
}
