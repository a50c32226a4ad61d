package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisteredFacts;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Audience;
import io.github.dxjinzai.core.judgment.Detail;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the judgment of one person to a reader. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "一人の判定を、読み手に応じて説明する / tell the judgment of one person to a reader")
final class ExplainCommand extends PersonCommand {

    @Option(
            names = "--for",
            paramLabel = "person|committee|public",
            required = true,
            description = "本人・審査会・公表 / the person, the committee, or everyone")
    private Audience audience = Audience.PUBLIC;

    @Mixin
    private RoundOption rounds = new RoundOption();

    @Override
    public Integer call() {
        common().refuseTable();
        Policy policy = policy(on());
        Facts stored = facts();
        Optional<RegisteredFacts> held = registered(stored);
        Dossier dossier = dossier(held.map(one -> one.on(on())).orElse(stored));
        List<RegisterEntry> ended =
                held.map(one -> one.ended(dossier.staff(), on())).orElse(List.of());
        Judge judge = Judge.by(policy);
        DisclosureRules rules = rounds.rules(policy, RoundOption.CERTIFICATION, on());
        List<Explanation> told = roles(policy).stream()
                .map(role -> judge.judge(dossier, role, on()))
                .map(judgment -> Explanation.of(judgment, policy, common().language(), audience, rules)
                        .noted(audience == Audience.PUBLIC ? List.of() : notes(judgment, policy, ended)))
                .toList();
        switch (common().format()) {
            case json -> common().print(JsonWriter.writeExplanations(told));
            case csv -> throw new IllegalStateException("no table is printed");
            case markdown -> told.forEach(one -> common().print(one.markdown()));
            case text -> told.forEach(one -> common().print(one.text()));
        }
        return ExitCode.DONE;
    }

    /** Which entries of the register ended or suspended the roles that a judgment looks at: without a reason, which may be personal. */
    private List<String> notes(Judgment judgment, Policy policy, List<RegisterEntry> ended) {
        Language language = common().language();
        return ended.stream()
                .filter(one -> isLookedAt(one.event().role(), judgment))
                .map(one -> language.choose(
                        "経過台帳 " + one.number() + "番: " + name(one, policy) + " "
                                + RegisterTable.kind(one.event().kind(), language) + "、"
                                + one.event().from() + " から(" + one.event().actor() + ")",
                        "Register, entry " + one.number() + ": " + name(one, policy) + " "
                                + RegisterTable.kind(one.event().kind(), language) + " from "
                                + one.event().from() + " on (" + one.event().actor() + ")"))
                .toList();
    }

    private static boolean isLookedAt(RoleId role, Judgment judgment) {
        return judgment.role().equals(role)
                || judgment.finding()
                        .all()
                        .anyMatch(finding -> finding.detail("role")
                                .filter(new Detail.Word(role.value())::equals)
                                .isPresent());
    }

    private String name(RegisterEntry entry, Policy policy) {
        RoleId role = entry.event().role();
        return policy.ladder().ascending().contains(role)
                ? policy.role(role).name().in(common().language())
                : role.value();
    }
}
