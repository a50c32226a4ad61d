package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.disclosure.GroupRule;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.json.RoundDigest;
import io.github.dxjinzai.core.json.RoundWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a round of evaluation against its policy, and a change of one against what had been said before. */
@Command(
        name = "round",
        mixinStandardHelpOptions = true,
        description =
                "評価の実施回を確かめ、約束した内容とダイジェストを示す / check a round of evaluation; show what it promises, with its digest")
final class RoundCommand extends DxCommand {

    @Parameters(
            paramLabel = "NAME|FILE",
            description = "評価の実施回: 同梱の sample-city またはファイル / round: the bundled sample-city or a file")
    private String file = "";

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--was",
            paramLabel = "FILE",
            description =
                    "これまでの内容。変更が許されるかを --on の日で確かめる / what it said before: whether the change is permitted on the day --on")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description = "変更する日 / day of the change")
    private Optional<LocalDate> on = Optional.empty();

    @Override
    public Integer call() {
        Policy policy = policies.load();
        EvaluationRound round = RoundOption.read(file);
        if (before.isPresent() != on.isPresent()) {
            throw CommonOptions.problem(CommandProblem.CHANGE_NEEDS_A_DAY);
        }
        List<Problem> problems =
                new ArrayList<>(round.problemsWithUse(round.purpose(), policy.fullVersion(), round.opensOn()));
        problems.addAll(round.problemsWithGroups(policy.raterGroups()));
        before.map(RoundOption::read)
                .map(was -> was.changedTo(round, on.orElseThrow()))
                .filter(changed -> changed.isInvalid())
                .ifPresent(refused -> problems.addAll(refused.getError().asJava()));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        common().print(
                        common().format() == Format.json
                                ? RoundWriter.write(round)
                                : table(policy, round).print(common().format(), common().language()));
        return ExitCode.DONE;
    }

    private Table table(Policy policy, EvaluationRound round) {
        Language language = common().language();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", language.choose("番号", "id"), round.id()));
        rows.add(List.of("purpose", language.choose("目的", "purpose"), round.purpose()));
        rows.add(List.of("criteria", language.choose("基準", "criteria"), round.criteria()));
        rows.add(List.of("days", language.choose("期間", "days"), round.opensOn() + " - " + round.closesOn()));
        for (RaterGroup group : policy.raterGroups()) {
            GroupRule rule = round.rules().of(group.id());
            String how = rule.anonymous() ? language.choose("匿名", "anonymous") : language.choose("記名", "named");
            rows.add(List.of(
                    "group/" + group.id(),
                    group.name().in(language),
                    how + language.choose("、" + rule.minimum() + "人以上", ", at least " + rule.minimum())));
        }
        rows.add(List.of(
                "anonymousInAll",
                language.choose("匿名の評価者の合計", "anonymous raters in all"),
                language.choose(
                        round.rules().anonymousInAll() + "人以上",
                        "at least " + round.rules().anonymousInAll())));
        rows.add(List.of(
                "knownRatings",
                language.choose("閲覧者が既に知り得る評価", "ratings a reader may know"),
                String.valueOf(round.rules().knownRatings())));
        round.decisions()
                .forEach(use -> rows.add(List.of(
                        "otherUse/" + use.purpose(),
                        language.choose("目的外利用", "other use") + " (" + use.purpose() + ")",
                        use.decidedOn() + " " + use.reason())));
        rows.add(List.of(
                "digest",
                language.choose("ダイジェスト", "digest"),
                RoundDigest.of(round).hex()));
        return new Table(
                List.of(
                        Table.Column.text("id", "項目番号", "id"),
                        Table.Column.text("what", "項目", "what"),
                        Table.Column.text("value", "内容", "value")),
                rows);
    }
}
