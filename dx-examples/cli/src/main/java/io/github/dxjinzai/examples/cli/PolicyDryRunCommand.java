package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.DryRun;
import io.github.dxjinzai.core.certification.DryRun.Outcome;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a change of rules out: who would gain, lose or keep which role, and why. Nothing is written. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        description = "改定を試す: 誰が何を得る・失う・保つか / try a change of rules out: who would gain, lose or keep what, and why")
final class PolicyDryRunCommand extends DxCommand {

    private static final Set<Outcome> WITHOUT_REASONS = EnumSet.of(Outcome.KEEPS, Outcome.UNCHANGED);

    @Option(names = "--from", paramLabel = "NAME|FILE", required = true, description = "施行中の方針 / the policy in force")
    private String from = "";

    @Option(names = "--from-overlay", paramLabel = "NAME|FILE", description = "その上書き(複数可) / its overlays (repeatable)")
    private List<String> fromOverlays = new ArrayList<>();

    @Option(names = "--to", paramLabel = "NAME|FILE", required = true, description = "試す方針 / the policy tried out")
    private String to = "";

    @Option(names = "--to-overlay", paramLabel = "NAME|FILE", description = "その上書き(複数可) / its overlays (repeatable)")
    private List<String> toOverlays = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "基準日 / the day")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--holders",
            paramLabel = "keep|judge-again|expire",
            converter = TreatmentOption.class,
            description =
                    "認定を受けている人の扱い。省けば試す方針の定め / what becomes of holders; as the policy tried out says, if left out")
    private Optional<HolderTreatment> holders = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HoldersOptions holding = new HoldersOptions();

    @Override
    public Integer call() {
        Policy before = PolicyOptions.load(from, fromOverlays);
        Policy after = PolicyOptions.load(to, toOverlays);
        Transition transition = holders.map(Transition::all)
                .or(after::transition)
                .orElseThrow(() ->
                        CommonOptions.problem(CommandProblem.TRANSITION_NOT_STATED, "policy", after.fullVersion()));
        DryRun run = DryRun.of(Judge.by(before), Judge.by(after), holding.on(on, store.facts()), on, transition);
        switch (common().format()) {
            case json -> common().print(JsonWriter.write(run));
            case csv -> common().print(people(run).print(Format.csv, common().language()));
            case text, markdown -> tell(run, before, after);
        }
        return ExitCode.DONE;
    }

    private void tell(DryRun run, Policy before, Policy after) {
        Language language = common().language();
        common().say(
                        run.from() + " から " + run.to() + " への改定を " + run.day() + " 現在で試した結果。何も変更していません。",
                        "The change from " + run.from() + " to " + run.to() + ", tried out as of " + run.day()
                                + ". Nothing was changed.");
        List<RoleId> roles =
                run.effects().stream().map(DryRun.Effect::role).distinct().toList();
        List<List<String>> rows = new ArrayList<>();
        for (RoleId role : roles) {
            run.counts(role)
                    .forEach((outcome, people) -> rows.add(List.of(
                            name(role, after, before, language), outcome(outcome, language), people.toString())));
        }
        common().print(new Table(
                        List.of(
                                Table.Column.text("role", "人材", "role"),
                                Table.Column.text("outcome", "影響", "outcome"),
                                Table.Column.number("people", "人数", "people")),
                        rows)
                .print(Format.text, language));
        run.effects().stream()
                .filter(effect -> !WITHOUT_REASONS.contains(effect.outcome()))
                .forEach(effect -> why(effect, before, after));
    }

    private void why(DryRun.Effect effect, Policy before, Policy after) {
        Language language = common().language();
        common().print("\n" + effect.staff() + " " + name(effect.role(), after, before, language) + ": "
                + outcome(effect.outcome(), language) + "\n");
        Set<String> nodes = effect.differences().stream().map(Finding::node).collect(Collectors.toSet());
        effect.after()
                .ifPresent(judgment -> Explanation.of(judgment, after, language).lines().stream()
                        .filter(line -> nodes.contains(line.node()))
                        .forEach(line ->
                                common().print("  " + Explanation.sign(line.verdict()) + " " + line.text() + "\n")));
        if (effect.after().isEmpty()) {
            common().say("  改定後の方針にこの人材はありません。", "  The new version has no such role.");
        }
    }

    private static String name(RoleId role, Policy after, Policy before, Language language) {
        return (after.criteria().containsKey(role) ? after : before)
                .role(role)
                .name()
                .in(language);
    }

    static String outcome(Outcome outcome, Language language) {
        return switch (outcome) {
            case KEEPS -> language.choose("保つ(改定後の基準も満たす)", "keeps it (meets the new criteria)");
            case KEEPS_BY_TRANSITION -> language.choose("保つ(経過措置による)", "keeps it (by the transition alone)");
            case LOSES -> language.choose("失う", "loses it");
            case LOSES_AND_MAY_REGAIN -> language.choose("失効(改めて認定できる)", "loses it, and may be granted it anew");
            case PENDING -> language.choose("再判定で保留", "judged again: undetermined");
            case GAINS -> language.choose("新たに基準を満たす", "newly meets the criteria");
            case FORFEITS -> language.choose("基準を満たさなくなる", "no longer meets the criteria");
            case UNCHANGED -> language.choose("変わらない", "no difference");
        };
    }

    private static Table people(DryRun run) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("held", "現に保持", "held"),
                        Table.Column.text("outcome", "影響", "outcome"),
                        Table.Column.text("before", "改定前の判定", "before"),
                        Table.Column.text("after", "改定後の判定", "after")),
                run.effects().stream()
                        .map(one -> List.of(
                                one.staff().value(),
                                one.role().value(),
                                Words.of(one.held()),
                                Words.of(one.outcome()),
                                one.before()
                                        .map(judgment -> Words.of(judgment.verdict()))
                                        .orElse(""),
                                one.after()
                                        .map(judgment -> Words.of(judgment.verdict()))
                                        .orElse("")))
                        .toList());
    }
}
