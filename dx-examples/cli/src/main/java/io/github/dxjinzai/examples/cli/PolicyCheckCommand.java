package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.OpenTerm;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says every fault of a policy file, or, if there is none, what it leaves open. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "方針の不備と未定事項をすべて示す / every fault of a policy, and what it leaves open")
final class PolicyCheckCommand extends DxCommand {

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Override
    public Integer call() {
        Policy policy = options.load();
        List<Problem> open = open(policy);
        switch (common().format()) {
            case json -> common().print(JsonWriter.writeProblems(open));
            case csv -> common().print(table(open).print(Format.csv, common().language()));
            case text -> {
                common().say(
                                policy.fullVersion() + ": 不備はありません。未定事項 " + open.size() + "件。",
                                policy.fullVersion() + ": no faults. Open: " + open.size() + ".");
                for (Problem one : open) {
                    common().print("  " + one.message(common().language()) + "\n");
                    one.mend(common().language()).ifPresent(mend -> common().print("    → " + mend + "\n"));
                }
            }
        }
        return ExitCode.DONE;
    }

    private Table table(List<Problem> open) {
        return new Table(
                List.of(
                        Table.Column.text("code", "コード", "code"),
                        Table.Column.text("id", "番号", "id"),
                        Table.Column.text("message", "内容", "message")),
                open.stream()
                        .map(one -> List.of(
                                one.code().id(), ((Place.AtFact) one.place()).id(), one.message(common().language())))
                        .toList());
    }

    private List<Problem> open(Policy policy) {
        List<Problem> open = new ArrayList<>();
        for (ScaleDeclaration scale : policy.openScales()) {
            open.add(Problem.of(
                    PolicyProblem.OPEN_SCALE,
                    new Place.AtFact("scale", scale.id().value()),
                    "scale",
                    scale.id().value(),
                    "clause",
                    policy.clause(scale.clause()).heading()));
        }
        for (OpenTerm term : policy.openTerms()) {
            open.add(Problem.of(
                    PolicyProblem.OPEN_TERM,
                    new Place.AtFact("term", term.id().value()),
                    "term",
                    term.id().value(),
                    "says",
                    term.says().in(common().language()),
                    "clause",
                    policy.clause(term.clause()).heading(),
                    "type",
                    PolicyTexts.type(term, common().language())));
        }
        return open;
    }
}
