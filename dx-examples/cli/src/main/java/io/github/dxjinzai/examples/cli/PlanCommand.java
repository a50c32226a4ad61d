package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.json.PlanWriter;
import io.github.dxjinzai.core.planning.Effort;
import io.github.dxjinzai.core.planning.Goal;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.planning.Plan;
import io.github.dxjinzai.core.planning.Planner;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cheapest programme that reaches the targets with the probability asked for, and what it would cost to be surer. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "目標を求める確率で達成する、最も安い事業計画を探す"
                + " / look for the cheapest programme that reaches the targets with the probability asked for")
final class PlanCommand extends HoldersCommand {

    private static final Pattern ASKED =
            Pattern.compile("(?<role>[a-z0-9][a-zA-Z0-9.-]{0,63})@(?<year>[^=]+)=(?<people>[0-9]{1,6})");

    @Option(
            names = "--probability",
            paramLabel = "PERCENT",
            defaultValue = "80",
            description = "求める確率(百分率) / probability asked for, in per cent (default: ${DEFAULT-VALUE})")
    private int probability;

    @Option(
            names = "--together",
            description = "目標ごとではなく、すべて同時に達成する確率とする / of all targets at once, not of each by itself")
    private boolean together;

    @Option(
            names = "--targets",
            paramLabel = "ROLE[@YEAR|@plan]",
            split = ",",
            description =
                    "対象の目標。省けば年度のある目標すべて。@plan は年度のない目標で、最後の年度に数える"
                            + " / which targets; all that have a year, if left out. @plan is the one without a year, counted in the last year")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--ask",
            paramLabel = "ROLE@YEAR=N",
            split = ",",
            description = "方針にない目標を加える(人数)。これだけを計画するなら --targets は省く"
                    + " / numbers of people that the policy does not ask for; alone, unless --targets names others")
    private List<String> asked = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            defaultValue = ScenarioFile.SAMPLE_CITY,
            description = "シナリオのファイル、または同梱のもの / a scenario, or the bundled one (default: ${DEFAULT-VALUE})")
    private String scenario = ScenarioFile.SAMPLE_CITY;

    @Option(
            names = "--levers",
            paramLabel = "FILE",
            defaultValue = ScenarioFile.SAMPLE_CITY,
            description =
                    "手段と単価のファイル、または同梱のもの / levers and their costs, or the bundled ones (default: ${DEFAULT-VALUE})")
    private String levers = ScenarioFile.SAMPLE_CITY;

    @Option(
            names = "--exhaustive",
            description = "安い順にすべて試す(時間がかかる) / try every programme from the cheapest upwards, which takes long")
    private boolean exhaustive;

    @Mixin
    private SeedOption chance = new SeedOption();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "一つの計画の試行回数。確認にも同じ数を新たに使う / replications of each programme, and as many fresh ones to confirm (default: ${DEFAULT-VALUE})")
    private int replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "スレッド数。結果は変わらない / threads; the result is the same (default: ${DEFAULT-VALUE})")
    private int threads;

    @Mixin
    private ReportOption report = new ReportOption();

    @Override
    public Integer call() {
        CommonOptions.requireRange("--probability", probability, 1, 99);
        CommonOptions.requireRange("--replications", replications, 1, 1_000_000);
        CommonOptions.requireRange("--threads", threads, 1, 256);
        Policy policy = policy();
        StatedScenario stated = ScenarioFile.read(scenario);
        Levers turned = LeversFile.read(levers);
        Goal goal = new Goal(
                Chance.percent(probability), together ? Goal.Reading.TOGETHER : Goal.Reading.EACH, targets(policy));
        Planner planner = PolicyOptions.accept(Planner.of(
                policy, facts(stated.scenario().openingDay()), stated.scenario(), turned, goal, chance.seed()));
        Effort effort =
                new Effort(replications, replications, exhaustive ? Effort.Walk.EXHAUSTIVE : Effort.Walk.MONOTONE);
        Plan plan = planner.plan(effort, threads, this::advance);
        common().err().println();
        Stamp stamp = Provenance.stamp(policy);
        PlanText text = new PlanText(plan, policy, stated, common().language());
        switch (common().format()) {
            case json -> common().print(PlanWriter.write(plan, stamp));
            case csv ->
                common().print(text.frontier()
                        .stamped(Provenance.columns(plan.seed(), replications, stamp, plan.scenarioDigest()))
                        .print(Format.csv, common().language()));
            case text, markdown -> common().print(text.whole(stamp));
        }
        report.write(() -> text.page(stamp), common());
        return ExitCode.DONE;
    }

    private void advance(int tried) {
        common().err().print("\r" + common().language().choose("試した計画 ", "programmes tried ") + tried);
        common().err().flush();
    }

    private List<HeadcountTarget> targets(Policy policy) {
        List<HeadcountTarget> all = policy.targets().list();
        List<HeadcountTarget> besides =
                asked.stream().map(one -> besides(policy, one)).toList();
        if (targets.isEmpty() && !besides.isEmpty()) {
            return besides;
        }
        if (targets.isEmpty()) {
            List<HeadcountTarget> dated =
                    all.stream().filter(one -> one.year().isPresent()).toList();
            return dated.isEmpty() ? all : dated;
        }
        List<HeadcountTarget> chosen = new ArrayList<>();
        for (String name : targets) {
            List<HeadcountTarget> named =
                    all.stream().filter(one -> isNamed(one, name)).toList();
            if (named.isEmpty()) {
                throw CommonOptions.problem(
                        CommandProblem.UNKNOWN_TARGET,
                        "target",
                        name,
                        "known",
                        all.stream().map(PlanCommand::name).collect(Collectors.joining(", ")));
            }
            named.stream().filter(one -> !chosen.contains(one)).forEach(chosen::add);
        }
        chosen.addAll(besides);
        return chosen;
    }

    private static HeadcountTarget besides(Policy policy, String text) {
        Matcher parts = ASKED.matcher(text);
        Optional<FiscalYear> year = Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(all -> FiscalYear.parse(all.group("year")).toJavaOptional());
        if (year.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.BAD_ASK, "value", text);
        }
        RoleId role = new RoleId(parts.group("role"));
        if (!policy.criteria().containsKey(role)) {
            throw CommonOptions.problem(
                    CommandProblem.UNKNOWN_ROLE,
                    "role",
                    role.value(),
                    "known",
                    policy.ladder().ascending().stream().map(RoleId::value).collect(Collectors.joining(", ")));
        }
        FiscalYear of = new FiscalYear(year.get().year(), policy.fiscalYearStart());
        return new HeadcountTarget(
                role,
                Optional.of(of),
                Integer.parseInt(parts.group("people")),
                policy.role(role).clause());
    }

    private static boolean isNamed(HeadcountTarget target, String name) {
        int at = name.indexOf('@');
        String role = at < 0 ? name : name.substring(0, at);
        if (!target.role().equals(new RoleId(role))) {
            return false;
        }
        if (at < 0) {
            return target.year().isPresent();
        }
        String year = name.substring(at + 1);
        return year.equals("plan")
                ? target.year().isEmpty()
                : FiscalYear.parse(year)
                        .map(Optional::of)
                        .map(target.year()::equals)
                        .getOrElse(false);
    }

    static String name(HeadcountTarget target) {
        return target.role() + "@" + target.year().map(FiscalYear::toString).orElse("plan");
    }
}
