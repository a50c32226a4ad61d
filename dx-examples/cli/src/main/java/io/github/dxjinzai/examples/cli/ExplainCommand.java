package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Audience;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import java.util.List;
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
        Dossier dossier = dossier();
        Judge judge = Judge.by(policy);
        DisclosureRules rules = rounds.rules(policy, RoundOption.CERTIFICATION, on());
        List<Explanation> told = roles(policy).stream()
                .map(role -> judge.judge(dossier, role, on()))
                .map(judgment -> Explanation.of(judgment, policy, common().language(), audience, rules))
                .toList();
        switch (common().format()) {
            case json -> common().print(JsonWriter.writeExplanations(told));
            case csv -> throw new IllegalStateException("no table is printed");
            case markdown -> told.forEach(one -> common().print(one.markdown()));
            case text -> told.forEach(one -> common().print(one.text()));
        }
        return ExitCode.DONE;
    }
}
