package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.disclosure.Suppression;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.json.ReleaseDigest;
import io.github.dxjinzai.core.json.ScorecardWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.scorecard.FairnessReport;
import io.github.dxjinzai.core.judgment.scorecard.Scorecard;
import io.github.dxjinzai.core.judgment.scorecard.Scorecards;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows evaluations as a reader may see them, or whether outcomes differ between groups of people. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "評価結果を、閲覧者に見せてよい範囲で示す / show evaluations as far as a reader may see them")
final class EvaluateCommand extends FactsCommand {

    @Option(
            names = "--for",
            paramLabel = "READER",
            defaultValue = "PUBLIC",
            description = "閲覧者: ${COMPLETION-CANDIDATES} / reader (default: ${DEFAULT-VALUE})")
    private Reader reader = Reader.PUBLIC;

    @Option(names = "--project", paramLabel = "ID", description = "プロジェクト番号 / project")
    private Optional<String> project = Optional.empty();

    @Option(names = "--staff", paramLabel = "ID", description = "職員番号 / staff number")
    private Optional<String> staff = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "基準日 / day as of which")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--shown-on",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description = "以前に開示した日(複数可)。差から分かるものを伏せる / earlier days on which evaluations were shown (repeatable);"
                    + " what a difference would give away is withheld")
    private List<LocalDate> shownOn = new ArrayList<>();

    @Option(
            names = "--releases",
            paramLabel = "FILE",
            description = "開示の記録。開示した日がここから読まれ、ここに書き足される / record of releases: the days on which evaluations were"
                    + " shown are read from it, and this one is added")
    private Optional<Path> releases = Optional.empty();

    @Mixin
    private RoundOption rounds = new RoundOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "研究用の仮名を割り当てる鍵。秘密にする / key that gives out pseudonyms for research; keep it secret")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--fairness",
            description = "評価の代わりに、部局・職位・評価者区分による差を示す / instead, show differences by department, post and rater group")
    private boolean fairness;

    @Option(
            names = "--role",
            paramLabel = "ID",
            description = "--fairness の対象とする人材 / role for --fairness (default: lowest)")
    private Optional<String> role = Optional.empty();

    @Override
    public Integer call() {
        Policy policy = policy();
        PolicyTexts.requireInForce(policy, on);
        Facts facts = facts();
        Optional<EvaluationRound> round = rounds.round();
        ReleaseLog log = releases.map(ReleaseLog::read).orElseGet(ReleaseLog::none);
        if (releases.isPresent() && !shownOn.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.RELEASES_OR_SHOWN_ON);
        }
        Optional<String> purpose = round.map(EvaluationRound::purpose);
        log.check(policy, (day, before) -> release(policy, facts, round, purpose, day, before));
        Set<LocalDate> before = new TreeSet<>(log.shown().keySet());
        before.remove(on);
        before.addAll(shownOn);
        Scorecards release = release(
                policy,
                facts,
                round,
                reader == Reader.RESEARCH ? Optional.of(RoundOption.RESEARCH) : purpose,
                on,
                before);
        List<Scorecard> cards = fairness ? List.of() : cards(facts, release);
        releases.ifPresent(
                file -> log.with(on, ReleaseDigest.of(policy, release)).write(file));
        if (fairness) {
            tellFairness(policy, facts, release);
        } else {
            tellCards(policy, facts, release, cards);
        }
        return ExitCode.DONE;
    }

    private static Scorecards release(
            Policy policy,
            Facts facts,
            Optional<EvaluationRound> round,
            Optional<String> purpose,
            LocalDate day,
            Collection<LocalDate> before) {
        return PolicyOptions.accept(round.map(
                        one -> Scorecards.of(policy, facts, one, purpose.orElse(one.purpose()), day, before))
                .orElseGet(() -> Scorecards.of(policy, facts, DisclosureRules.withNamed(List.of()), day, before)));
    }

    private void tellCards(Policy policy, Facts facts, Scorecards release, List<Scorecard> cards) {
        ScorecardText text = new ScorecardText(policy, facts, release, reader, common().language());
        switch (common().format()) {
            case json -> common().print(ScorecardWriter.write(policy.fullVersion(), reader, release, cards));
            case csv -> common().print(text.lines(cards).print(Format.csv, common().language()));
            case text, markdown -> common().print(text.text(cards));
        }
    }

    private List<Scorecard> cards(Facts facts, Scorecards release) {
        Optional<ProjectId> one = project.map(id -> Optional.of(id)
                .filter(ProjectId::isId)
                .map(ProjectId::new)
                .filter(known ->
                        facts.projects().stream().anyMatch(work -> work.id().equals(known)))
                .orElseThrow(() -> CommonOptions.problem(CommandProblem.UNKNOWN_PROJECT, "project", id)));
        Optional<StaffId> person = staff.map(id -> Optional.of(id)
                .filter(StaffId::isId)
                .map(StaffId::new)
                .filter(known -> facts.dossier(known).isPresent())
                .orElseThrow(() -> CommonOptions.problem(CommandProblem.UNKNOWN_STAFF, "staff", id)));
        if (reader == Reader.PERSON && person.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.WHOSE_EVALUATION);
        }
        if (reader == Reader.RESEARCH) {
            if (one.isPresent() || person.isPresent() || seed.isEmpty()) {
                throw CommonOptions.problem(CommandProblem.RESEARCH_IS_PSEUDONYMOUS);
            }
            return release.research(seed.get());
        }
        List<Scorecard> cards =
                person.map(known -> release.person(reader, known)).orElseGet(() -> release.all(reader));
        return cards.stream()
                .filter(card -> one.map(card.project()::equals).orElse(true))
                .toList();
    }

    private void tellFairness(Policy policy, Facts facts, Scorecards release) {
        RoleId asked = JudgeCommand.roles(policy, role).get(0);
        FairnessReport report = FairnessReport.of(Judge.by(policy), facts, asked, release, Suppression.standard());
        FairnessText text = new FairnessText(policy, report, common().language());
        switch (common().format()) {
            case json -> common().print(ScorecardWriter.write(policy.fullVersion(), report));
            case csv -> common().print(text.rows().print(Format.csv, common().language()));
            case text, markdown -> common().print(text.text());
        }
    }
}
