package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.DiffTelling;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.JudgmentDiff;
import io.github.dxjinzai.core.judgment.Margin;
import io.github.dxjinzai.core.judgment.Safety;
import io.github.dxjinzai.core.judgment.SkillFinding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges one person with all reasons, or everyone who serves. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "判定する: 一人なら理由つき、指定がなければ全員 / judge one person with reasons, or everyone")
final class JudgeCommand extends HoldersCommand {

    @Option(names = "--staff", paramLabel = "ID", description = "職員番号 / staff number")
    private Optional<String> staff = Optional.empty();

    @Option(names = "--role", paramLabel = "ID", description = "人材の段階 / role (default: all)")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "判定の基準日(2024-10-01、R6.10.1 など) / day as of which to judge")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--skills", description = "スキルマップの欄も判定する / judge the cells of the skill map as well")
    private boolean skills;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "判定の控えをこのファイルに書く(1行に1件) / write the receipts of the judgments to this file, one a line")
    private Optional<Path> receipts = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description =
                    "この日の判定から --on の日の判定へ、何が変わったか(一人の場合) / what changed from the judgment of this day (one person)")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--safety", description = "判定の確かさを示す(一人の場合) / how safe the judgment is (one person)")
    private boolean safety;

    @Option(
            names = "--standard-error",
            paramLabel = "SCORE",
            description =
                    "評点の測定の標準誤差。余裕をその倍数でも示す(--safety とともに) / the standard error of measurement of a score: margins are"
                            + " told in it too (with --safety)")
    private Optional<BigDecimal> standardError = Optional.empty();

    @Override
    public Integer call() {
        requireSense();
        Policy policy = policy(on);
        List<RoleId> roles = roles(policy, role);
        Function<LocalDate, Facts> facts = factsByDay();
        Judge judge = Judge.by(policy);
        if (staff.isPresent()) {
            one(judge, PersonCommand.dossier(facts.apply(on), staff.get()), roles, facts);
        } else {
            everyone(judge, facts.apply(on), roles);
        }
        return ExitCode.DONE;
    }

    /** Nothing that was asked for is left out in silence. */
    private void requireSense() {
        List<String> views = new ArrayList<>();
        from.ifPresent(day -> views.add("--from"));
        if (safety) {
            views.add("--safety");
        }
        if (skills) {
            views.add("--skills");
        }
        if (staff.isEmpty() && !views.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.NEEDS_STAFF, "option", String.join(", ", views));
        }
        if (views.size() > 1) {
            throw CommonOptions.problem(CommandProblem.ONE_VIEW, "options", String.join(", ", views));
        }
        if (standardError.isPresent() && !safety) {
            throw CommonOptions.problem(CommandProblem.NEEDS_SAFETY);
        }
        standardError.filter(one -> one.signum() <= 0).ifPresent(one -> {
            throw CommonOptions.problem(CommandProblem.NOT_A_STANDARD_ERROR, "value", one.toPlainString());
        });
        if (from.isPresent()) {
            common().refuseTable();
        }
    }

    /** The role asked for, or all of them in their order. */
    static List<RoleId> roles(Policy policy, Optional<String> role) {
        List<RoleId> known = policy.ladder().ascending();
        if (role.isEmpty()) {
            return known;
        }
        return PersonCommand.roles(policy, role.get());
    }

    private void one(Judge judge, Dossier dossier, List<RoleId> roles, Function<LocalDate, Facts> facts) {
        Language language = common().language();
        List<Judgment> judgments =
                roles.stream().map(one -> judge.judge(dossier, one, on)).toList();
        receipts.ifPresent(file -> write(file, judge, Map.of(dossier.staff(), dossier), judgments));
        if (from.isPresent()) {
            Dossier before = facts.apply(from.get()).dossier(dossier.staff()).orElseThrow();
            changes(judge, before, judgments, from.get());
            return;
        }
        if (safety) {
            safety(judge, dossier, judgments);
            return;
        }
        List<SkillFinding> cells = skills ? judge.skills(dossier, on) : List.of();
        switch (common().format()) {
            case json -> common().print(skills ? JsonWriter.writeSkills(cells) : JsonWriter.writeJudgments(judgments));
            case csv -> common().print(verdicts(judgments).print(Format.csv, language));
            case text, markdown -> {
                common().say("職員 " + dossier.staff(), "Member of staff " + dossier.staff());
                for (Judgment judgment : judgments) {
                    Explanation told = Explanation.of(judgment, judge.policy(), language);
                    common().print(common().format() == Format.markdown ? told.markdown() : told.text());
                }
                judge.policy()
                        .skillMap()
                        .filter(map -> skills)
                        .ifPresent(map -> common().print(
                                        skills(judge.policy(), map, cells).print(Format.text, language)));
            }
        }
    }

    private void changes(Judge judge, Dossier before, List<Judgment> judgments, LocalDate since) {
        for (Judgment to : judgments) {
            JudgmentDiff diff = JudgmentDiff.between(judge.judge(before, to.role(), since), to);
            DiffTelling told = DiffTelling.of(diff, judge.policy(), judge.policy(), common().language());
            switch (common().format()) {
                case json -> common().print(JsonWriter.write(diff));
                case markdown -> common().print(told.markdown());
                case text -> common().print(told.text());
                case csv -> throw new IllegalStateException("no table is printed");
            }
        }
    }

    private void safety(Judge judge, Dossier dossier, List<Judgment> judgments) {
        List<Safety> all = judgments.stream()
                .map(one -> Safety.of(
                        one,
                        judge.policy(),
                        dossier,
                        standardError
                                .map(error -> OptionalDouble.of(error.doubleValue()))
                                .orElseGet(OptionalDouble::empty)))
                .toList();
        if (common().format() == Format.json) {
            common().print(JsonWriter.writeSafety(all));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Safety one : all) {
            for (Margin margin : one.margins()) {
                rows.add(List.of(
                        margin.node(),
                        margin.about().orElse(""),
                        PolicyTexts.word(margin.verdict()),
                        margin.actual().toPlainString(),
                        margin.required().toPlainString(),
                        margin.margin().toPlainString(),
                        PolicyTexts.word(margin.unit()),
                        margin.raters().map(Object::toString).orElse(""),
                        margin.standardErrors().isPresent()
                                ? BigDecimal.valueOf(margin.standardErrors().getAsDouble())
                                        .setScale(2, RoundingMode.HALF_EVEN)
                                        .toPlainString()
                                : ""));
            }
        }
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("node", "条件", "node"),
                Table.Column.text("about", "対象", "about"),
                Table.Column.text("verdict", "判定", "verdict"),
                Table.Column.text("actual", "実際", "actual"),
                Table.Column.text("required", "基準", "required"),
                Table.Column.text("margin", "余裕", "margin"),
                Table.Column.text("unit", "単位", "unit"),
                Table.Column.text("raters", "評価者", "raters")));
        if (standardError.isPresent()) {
            columns.add(Table.Column.text("standardErrors", "標準誤差の倍数", "standard errors"));
        } else {
            rows.replaceAll(row -> row.subList(0, row.size() - 1));
        }
        common().print(new Table(columns, rows).print(common().format(), common().language()));
        if (common().format() != Format.csv) {
            all.forEach(one -> common().say(
                            one.judgment().role() + ": 評価者一人を除くと判定が"
                                    + (one.turnsWithOneRater() ? "変わることがある" : "変わることはない")
                                    + " (評価者 " + one.raters() + "人)",
                            one.judgment().role() + ": leaving one rater out "
                                    + (one.turnsWithOneRater() ? "can turn" : "does not turn") + " the verdict ("
                                    + one.raters() + " raters)"));
        }
    }

    private void everyone(Judge judge, Facts facts, List<RoleId> roles) {
        List<Judgment> judgments = new ArrayList<>();
        for (StaffMember person : facts.staff()) {
            if (person.serves(on)) {
                Dossier dossier = facts.dossier(person.id()).orElseThrow();
                roles.forEach(one -> judgments.add(judge.judge(dossier, one, on)));
            }
        }
        receipts.ifPresent(file -> write(file, judge, facts.dossiers(), judgments));
        switch (common().format()) {
            case json -> common().print(JsonWriter.writeJudgments(judgments));
            case csv -> common().print(verdicts(judgments).print(Format.csv, common().language()));
            case text, markdown -> {
                List<Judgment> telling = judgments.stream()
                        .filter(judgment -> judgment.verdict() != Verdict.NOT_MET)
                        .toList();
                common().print(verdicts(telling).print(Format.text, common().language()));
                common().say(
                                "判定 " + judgments.size() + "件。「満たしていない」" + (judgments.size() - telling.size())
                                        + "件は省略。",
                                judgments.size() + " judgments; " + (judgments.size() - telling.size())
                                        + " that are not met are left out.");
            }
        }
    }

    private static void write(Path file, Judge judge, Map<StaffId, Dossier> dossiers, List<Judgment> judgments) {
        Digest policy = PolicyDigest.of(judge.policy());
        String lines = judgments.stream()
                .map(one -> Receipts.write(Receipts.of(
                                policy,
                                Optional.ofNullable(dossiers.get(one.staff())).orElseThrow(),
                                one,
                                Dx.libraryVersion()))
                        + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException("the receipts cannot be written to " + file, failed);
        }
    }

    private static Table verdicts(List<Judgment> judgments) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("day", "基準日", "day"),
                        Table.Column.text("verdict", "判定", "verdict"),
                        Table.Column.text("openTerms", "未定事項", "open terms")),
                judgments.stream()
                        .map(one -> List.of(
                                one.staff().value(),
                                one.role().value(),
                                one.day().toString(),
                                PolicyTexts.word(one.verdict()),
                                String.join(
                                        " ",
                                        one.openTerms().stream()
                                                .map(Object::toString)
                                                .toList())))
                        .toList());
    }

    private static Table skills(Policy policy, SkillMap map, List<SkillFinding> cells) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("role", "人材", "role"));
        for (SkillAxis axis : map.axes()) {
            columns.add(new Table.Column(axis.id().value(), axis.name(), false));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Role role : policy.roles()) {
            List<String> row = new ArrayList<>();
            row.add(role.id().value());
            for (SkillAxis axis : map.axes()) {
                row.add(cells.stream()
                        .filter(cell -> cell.cell().role().equals(role.id())
                                && cell.cell().axis().equals(axis.id()))
                        .map(cell -> Explanation.sign(cell.verdict()) + " " + PolicyTexts.sign(cell.mark()))
                        .findFirst()
                        .orElse(""));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
