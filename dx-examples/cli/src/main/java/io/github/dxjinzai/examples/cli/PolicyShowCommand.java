package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.development.Measure;
import io.github.dxjinzai.core.development.TalentTrait;
import io.github.dxjinzai.core.json.PolicyResolution;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Provenance;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Alignment;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a policy says, each part with its clause. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "方針の内容を典拠つきで示す / show what a policy says, with its clauses")
final class PolicyShowCommand extends DxCommand {

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(
            names = "--resolved",
            description = "上書きを重ねた結果を、値の由来とともに示す / show the result of the overlays, and whose each value is")
    private boolean resolved;

    @Override
    public Integer call() {
        PolicyResolution resolution = options.resolve();
        Policy policy = resolution.policy();
        Language language = common().language();
        if (resolved && common().format() == Format.json) {
            common().print(resolution.json());
            return ExitCode.DONE;
        }
        List<List<String>> rows = rows(policy, language);
        if (common().format() == Format.text) {
            common().print(policy.name().in(language) + "  " + policy.fullVersion() + "\n" + policy.sourceTitle() + " ("
                    + policy.sourcePublished() + ")\n" + text(rows));
            if (resolved) {
                common().print(provenance(resolution, language));
            }
        } else {
            common().print(new Table(
                            List.of(
                                    Table.Column.text("part", "区分", "part"),
                                    Table.Column.text("id", "番号", "id"),
                                    Table.Column.text("text", "内容", "text"),
                                    Table.Column.text("clause", "典拠", "clause")),
                            rows)
                    .print(common().format(), language));
        }
        return ExitCode.DONE;
    }

    /** Each value that is not the policy's own, and the overlay that gave it. */
    private static String provenance(PolicyResolution resolution, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(language.choose("\n上書きによる値\n", "\nvalues given by overlays\n"));
        for (Provenance.Entry one : resolution.provenance().entries()) {
            text.append("  ").append(one.path());
            if (one.kind() != Provenance.Kind.REMOVED) {
                text.append(": ").append(resolution.valueAt(one.path()));
            }
            text.append("  ← ").append(kind(one.kind(), language)).append(": ").append(one.by());
            one.note()
                    .ifPresent(
                            note -> text.append(" (").append(note.in(language)).append(")"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String kind(Provenance.Kind kind, Language language) {
        return switch (kind) {
            case FILLED -> language.choose("記入", "filled");
            case REPLACED -> language.choose("置き換え", "replaced");
            case ADDED -> language.choose("追加", "added");
            case REMOVED -> language.choose("削除", "removed");
        };
    }

    /** A heading for every part, and below it its rows, each with its clause. */
    private static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        String part = "";
        for (List<String> row : rows) {
            if (!row.get(0).equals(part)) {
                part = row.get(0);
                text.append('\n').append(part).append('\n');
            }
            text.append("  ").append(row.get(1)).append(": ").append(row.get(2));
            text.append("  〔").append(row.get(3)).append("〕\n");
        }
        return text.toString();
    }

    private static List<List<String>> rows(Policy policy, Language language) {
        Rows rows = new Rows(policy, language);
        policy.statements().forEach(one -> rows.add("statement", one.id(), one.text(), one.clause()));
        for (TalentTrait one : policy.traits()) {
            String side = one.side().map(Enum::toString).orElse("-");
            rows.add("trait", one.id(), one.text().in(language) + " [" + side + ", " + one.facet() + "]", one.clause());
        }
        policy.roles().forEach(role -> rows.add("role", role.id().value(), role.name(), role.clause()));
        for (Role role : policy.roles()) {
            role.duties().forEach(duty -> rows.add("duty", role.id().value(), duty, role.clause()));
        }
        for (Role role : policy.roles()) {
            policy.criterion(role.id())
                    .clause()
                    .map(policy::clause)
                    .ifPresent(clause -> rows.add(
                            "criterion", role.id().value(), clause.quote().orElse(clause.heading()), clause.id()));
        }
        policy.perspectives()
                .forEach(one -> rows.add(
                        "perspective",
                        one.id().value(),
                        one.name().in(language) + ": "
                                + one.raters().stream().map(Object::toString).collect(Collectors.joining(", ")),
                        one.clause()));
        policy.appeals()
                .ifPresent(one -> rows.add(
                        "appeals",
                        "-",
                        language.choose("申立て ", "filed within ")
                                + deadline(one.filedWithin(), language)
                                + language.choose("以内、決定 ", ", decided within ")
                                + deadline(one.decidedWithin(), language)
                                + language.choose("以内", ""),
                        one.clause()));
        policy.skillMap().ifPresent(map -> skillMap(rows, map));
        names(rows, policy);
        for (Measure one : policy.measures()) {
            rows.add("measure", one.id(), one.name().in(language) + facts(one, language), one.clause());
        }
        for (HeadcountTarget one : policy.targets().list()) {
            String year =
                    one.year().map(of -> AttainmentCommand.label(of, language)).orElse(language.choose("計画", "plan"));
            String scope = one.scope() instanceof TargetScope.Unit unit
                    ? " (" + unit.id() + ")"
                    : one.scope() instanceof TargetScope.EachUnit each
                            ? each.which() == TargetScope.Which.SECTION
                                    ? language.choose(" (所属ごと)", " (in each section)")
                                    : language.choose(" (最上位の所属ごと)", " (in each topmost unit)")
                            : "";
            rows.add(
                    "target",
                    one.role().value(),
                    year + ": " + AttainmentCommand.size(one.size(), language) + scope,
                    one.clause());
        }
        policy.terms()
                .values()
                .forEach(term -> rows.add(
                        "term",
                        term.id().value(),
                        term.says().in(language)
                                + term.filling()
                                        .map(filling -> " = " + filling.value() + " (" + filling.by() + ")")
                                        .orElse(language.choose(" = 未定", " = open")),
                        term.clause()));
        return rows.all;
    }

    private static String deadline(Deadline deadline, Language language) {
        String amount = deadline.amount() instanceof Term.Named<Integer> term
                ? "$" + term.id()
                : String.valueOf(((Term.Stated<Integer>) deadline.amount()).value());
        return amount
                + switch (deadline.unit()) {
                    case DAYS -> language.choose("日", " days");
                    case MONTHS -> language.choose("か月", " months");
                };
    }

    private static void skillMap(Rows rows, SkillMap map) {
        map.rows()
                .forEach((role, marks) -> rows.add(
                        "skills",
                        role.value(),
                        marks.entrySet().stream()
                                .map(mark -> mark.getKey() + " " + PolicyTexts.sign(mark.getValue()))
                                .collect(Collectors.joining("  ")),
                        map.clause()));
    }

    /** Other names, and what corresponds to a part outside. */
    private static void names(Rows rows, Policy policy) {
        for (Role one : policy.roles()) {
            rows.alias(one.id().value(), one.aliases(), one.clause());
            one.alignment().forEach(to -> rows.alignment(one.id().value(), to, one.clause()));
        }
        policy.skillMap()
                .ifPresent(map -> map.axes().forEach(one -> {
                    rows.alias(one.id().value(), one.aliases(), map.clause());
                    one.alignment().forEach(to -> rows.alignment(one.id().value(), to, map.clause()));
                }));
        policy.perspectives().forEach(one -> rows.alias(one.id().value(), one.aliases(), one.clause()));
        policy.raterGroups().forEach(one -> rows.alias(one.id().value(), one.aliases(), one.clause()));
    }

    private static String facts(Measure measure, Language language) {
        List<String> facts = new ArrayList<>();
        measure.sessions().ifPresent(one -> facts.add(one + language.choose("回", " sessions")));
        measure.hours().ifPresent(one -> facts.add(one + language.choose("時間", " hours")));
        measure.fees()
                .forEach(fee -> facts.add(
                        fee.payer().in(language) + " " + fee.yenPerPerson() + language.choose("円/人", " yen/person")));
        return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
    }

    private static final class Rows {

        private final Policy policy;
        private final Language language;
        private final List<List<String>> all = new ArrayList<>();

        Rows(Policy policy, Language language) {
            this.policy = policy;
            this.language = language;
        }

        void alias(String id, Aliases aliases, ClauseId clause) {
            if (!aliases.all().isEmpty()) {
                add("alias", id, String.join(", ", aliases.all()), clause);
            }
        }

        void alignment(String id, Alignment to, ClauseId clause) {
            add("alignment", id, to + to.url().map(url -> " " + url).orElse(""), clause);
        }

        void add(String part, String id, LocalizedText text, ClauseId clause) {
            add(part, id, text.in(language), clause);
        }

        void add(String part, String id, String text, Optional<ClauseId> clause) {
            all.add(List.of(
                    part,
                    id,
                    text,
                    clause.map(policy::clause).map(Clause::heading).orElse("-")));
        }

        void add(String part, String id, String text, ClauseId clause) {
            Clause cited = policy.clause(clause);
            all.add(List.of(part, id, text, cited.heading()));
        }
    }
}
