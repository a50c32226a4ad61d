package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.planning.Effort;
import io.github.dxjinzai.core.planning.Goal;
import io.github.dxjinzai.core.planning.Lever;
import io.github.dxjinzai.core.planning.Plan;
import io.github.dxjinzai.core.planning.PricedProgramme;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan told to people, in Japanese or English: as text for a terminal, and as a page. */
final class PlanText {

    /** How many characters a probability of 1 is drawn with. */
    private static final int BAR = 40;

    private final Plan plan;
    private final Policy policy;
    private final StatedScenario stated;
    private final Language language;

    PlanText(Plan plan, Policy policy, StatedScenario stated, Language language) {
        this.plan = plan;
        this.policy = policy;
        this.stated = stated;
        this.language = language;
    }

    private String say(String japanese, String english) {
        return language.choose(japanese, english);
    }

    String whole(Stamp stamp) {
        StringBuilder text = new StringBuilder();
        text.append(goal()).append("\n\n");
        text.append(targets().print(Format.text, language)).append(notPlanned()).append('\n');
        text.append(cheapest()).append('\n');
        text.append(say(
                        "費用と確率(前のものより高く、確率も高い計画だけ)\n",
                        "Cost against probability (each dearer and likelier than the one before)\n"))
                .append(frontier().print(Format.text, language))
                .append('\n');
        text.append(say("手段を1段階増やしたときの効果\n", "What one step more of each lever brings\n"))
                .append(gains().print(Format.text, language))
                .append(bottleneck())
                .append('\n');
        text.append(say("手段の範囲と単価\n", "Ranges and costs of the levers\n"))
                .append(levers().print(Format.text, language))
                .append('\n');
        return text.append(provenance(stamp)).toString();
    }

    private String goal() {
        String percent = Math.round(100 * plan.goal().probability().value()) + "%";
        return plan.goal().reading() == Goal.Reading.EACH
                ? say(
                        "目標: それぞれを " + percent + " 以上の確率で達成する。",
                        "Goal: each target with a probability of " + percent + " or more.")
                : say(
                        "目標: すべてを同時に " + percent + " 以上の確率で達成する。",
                        "Goal: all targets at once with a probability of " + percent + " or more.");
    }

    private String notPlanned() {
        String names = plan.notPlanned().stream().map(PlanCommand::name).collect(Collectors.joining(say("、", ", ")));
        return names.isEmpty()
                ? ""
                : say(
                        "計画の対象外(人数が未定か、年度が範囲の外): " + names + "\n",
                        "Not planned for (not stated, or of another year): " + names + "\n");
    }

    private Table targets() {
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.number("target", "目標", "target"),
                        Table.Column.text("within", "範囲内で", "within the ranges"),
                        Table.Column.number("best", "最良の確率", "best probability"),
                        Table.Column.number("nearest", "届く人数", "nearest reachable"),
                        Table.Column.text("nearestYear", "届く年度", "reached in")),
                plan.aims().stream().map(this::target).toList());
    }

    /** The same with the ends of the intervals that the chart shows. */
    private Table bounds() {
        Table targets = targets();
        List<Table.Column> columns = new ArrayList<>(targets.columns());
        columns.add(Table.Column.number("low95", "95%下限", "95% from"));
        columns.add(Table.Column.number("high95", "95%上限", "95% to"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < plan.aims().size(); i++) {
            ResultContent.Estimate one = estimate(plan.aims().get(i));
            rows.add(Stream.concat(targets.rows().get(i).stream(), Stream.of(one.low(), one.high()))
                    .toList());
        }
        return new Table(columns, rows);
    }

    private List<String> target(Plan.Reach reach) {
        return List.of(
                AttainmentCommand.label(reach.aim().year(), language),
                policy.role(reach.aim().target().role()).name().in(language),
                OutlookTables.size(reach.aim().target(), language)
                        + (reach.aim().ofPolicy() ? "" : say("(方針の外)", " (not of the policy)")),
                reach.within()
                        ? say("届く", "reachable")
                        : reach.byRules()
                                .map(why -> switch (why) {
                                    case TOO_EARLY ->
                                        say("届かない(ルール上まだ認定できない)", "out of reach: no earlier by the rules");
                                    case TOO_FEW_SEATS -> say("届かない(席が足りない)", "out of reach: too few seats");
                                    case TOO_FEW_PLACES -> say("届かない(定員が足りない)", "out of reach: too few places");
                                })
                                .orElse(say("届かない", "out of reach")),
                SimulateCommand.decimal(reach.best().estimate(), 3),
                reach.people()
                        .map(people -> Integer.toString(people))
                        .orElseGet(() -> say("不足 " + reach.missing(), reach.missing() + " missing")),
                reach.year()
                        .map(year -> AttainmentCommand.label(year, language))
                        .orElse(say("期間内にない", "not in the years")));
    }

    private String cheapest() {
        Optional<Plan.Option> cheapest = plan.cheapest();
        if (cheapest.isEmpty()) {
            return say(
                    "範囲の中に、目標を達成する計画は見つかりませんでした。\n",
                    "No programme within the ranges was found that reaches the goal.\n");
        }
        Plan.Option option = cheapest.get();
        boolean all = plan.aims().stream().allMatch(Plan.Reach::within);
        String heading = all
                ? say("見つかった最も安い計画", "The cheapest programme found")
                : say("届く目標について、見つかった最も安い計画", "The cheapest programme found for the targets within reach");
        StringBuilder text = new StringBuilder(heading).append('\n');
        List<PricedProgramme.Setting> settings = option.programme().settings();
        for (int i = 0; i < settings.size(); i++) {
            Lever lever = plan.levers().list().get(i);
            text.append("  ")
                    .append(label(lever))
                    .append(": ")
                    .append(value(lever, settings.get(i).value()))
                    .append(say("(現在の前提 ", " (the scenario has "))
                    .append(inScenario(lever))
                    .append(say(")", ")"))
                    .append('\n');
        }
        text.append(say("  費用: ", "  Cost: "))
                .append(option.programme().cost())
                .append(' ')
                .append(plan.levers().currency().in(language))
                .append(say("(" + plan.years() + "年度の合計)\n", " (" + plan.years() + " fiscal years together)\n"));
        text.append(say("  確率: ", "  Probability: "))
                .append(told(option.score()))
                .append(say("(新たな試行で確認)", ", confirmed on fresh replications"))
                .append('\n');
        return text.toString();
    }

    private String told(Proportion one) {
        Proportion.Interval interval = one.wilson95();
        return SimulateCommand.decimal(one.estimate(), 3)
                + say("(95%区間 ", " (95 % interval ")
                + SimulateCommand.decimal(interval.low(), 3)
                + say("〜", " to ")
                + SimulateCommand.decimal(interval.high(), 3)
                + say(")", ")");
    }

    /** The value in the scenario, and where it is another in later years, those. */
    private String inScenario(Lever lever) {
        Scenario scenario = stated.scenario();
        int before = lever.in(scenario);
        StringBuilder text = new StringBuilder(value(lever, before));
        for (ProgrammeChange change : scenario.changes()) {
            int now = lever.in(scenario.in(change.fromYear()));
            boolean turned = lever.fromYear().orElse(0) < change.fromYear();
            if (turned && now != before) {
                text.append(say("、" + change.fromYear() + "年度から ", ", from FY" + change.fromYear() + " "))
                        .append(value(lever, now));
                before = now;
            }
        }
        return text.toString();
    }

    private String label(Lever lever) {
        return lever.described(stated.scenario()).label().in(language);
    }

    private static String value(Lever lever, int value) {
        return lever.isPercent() ? value + "%" : Integer.toString(value);
    }

    Table frontier() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.number("cost", "費用", "cost"),
                Table.Column.number("probability", "確率", "probability"),
                Table.Column.number("low95", "95%下限", "95% from"),
                Table.Column.number("high95", "95%上限", "95% to")));
        plan.levers().list().forEach(lever -> columns.add(Table.Column.number(lever.id(), lever.id(), lever.id())));
        columns.add(Table.Column.text("chart", "図", "chart"));
        List<List<String>> rows = new ArrayList<>();
        for (Plan.Option one : plan.frontier()) {
            List<String> row = new ArrayList<>();
            row.add(Long.toString(one.programme().cost()));
            row.add(SimulateCommand.decimal(one.score().estimate(), 3));
            row.add(SimulateCommand.decimal(one.score().wilson95().low(), 3));
            row.add(SimulateCommand.decimal(one.score().wilson95().high(), 3));
            List<Integer> values = one.programme().values();
            for (int i = 0; i < values.size(); i++) {
                row.add(value(plan.levers().list().get(i), values.get(i)));
            }
            row.add(bar(one.score().estimate()));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** A bar, with a mark where the goal is. */
    private String bar(double probability) {
        int filled = (int) Math.round(probability * BAR);
        int goal = (int) Math.round(plan.goal().probability().value() * BAR);
        StringBuilder bar = new StringBuilder();
        for (int at = 1; at <= Math.max(filled, goal); at++) {
            bar.append(at == goal ? '|' : at <= filled ? '#' : ' ');
        }
        return bar.toString();
    }

    private Table gains() {
        return new Table(
                List.of(
                        Table.Column.text("lever", "手段", "lever"),
                        Table.Column.text("step", "変化", "step"),
                        Table.Column.number("probability", "確率の増分", "probability"),
                        Table.Column.number("people", "人数の増分", "people"),
                        Table.Column.number("cost", "費用の増分", "cost"),
                        Table.Column.text("remark", "備考", "remark")),
                plan.gains().stream().map(this::gain).toList());
    }

    private List<String> gain(Plan.Gain gain) {
        Lever lever = lever(gain.lever());
        return List.of(
                label(lever),
                value(lever, gain.from()) + " → " + value(lever, gain.to()),
                SimulateCommand.decimal(gain.probability(), 3),
                SimulateCommand.decimal(gain.people(), 2),
                Long.toString(gain.cost()),
                gain.beyond() ? say("範囲の外", "beyond the range") : "");
    }

    private Lever lever(String id) {
        return plan.levers().list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String bottleneck() {
        return plan.bottleneck()
                .map(one -> say(
                        "費用あたり最も効くのは「" + label(lever(one.lever())) + "」です。\n",
                        "What brings most for its cost: " + label(lever(one.lever())) + ".\n"))
                .orElse(say("どの手段を1段階増やしても変わりません。\n", "No lever brings anything by one step more.\n"));
    }

    private Table levers() {
        return new Table(
                List.of(
                        Table.Column.text("lever", "手段", "lever"),
                        Table.Column.text("range", "範囲", "range"),
                        Table.Column.number("step", "刻み", "step"),
                        Table.Column.number("cost", "単価", "cost of a unit"),
                        Table.Column.text("per", "基準", "per"),
                        Table.Column.text("source", "根拠", "source")),
                plan.levers().list().stream().map(this::lever).toList());
    }

    private List<String> lever(Lever lever) {
        return List.of(
                label(lever),
                value(lever, lever.range().from()) + " … "
                        + value(lever, lever.range().to()),
                Integer.toString(lever.range().step()),
                Long.toString(lever.price().perUnit()),
                lever.price().basis() == Lever.Basis.YEAR ? say("年度", "fiscal year") : say("プロジェクト", "project"),
                lever.grounds().isAssumed()
                        ? say("仮定", "assumed")
                        : lever.grounds().source());
    }

    private String provenance(Stamp stamp) {
        return searched()
                + say("種 ", "seed ")
                + plan.seed()
                + say("、方針 ", ", policy ")
                + Provenance.of(plan.policy(), stamp, plan.scenarioDigest(), language)
                + say("、版 ", ", library ")
                + stamp.library()
                + '\n';
    }

    /** What the search did, a sentence a line. */
    private String searched() {
        Plan.Search search = plan.search();
        StringBuilder text = new StringBuilder();
        text.append(say(
                "計画 " + search.programmes() + " 通りのうち " + search.tried() + " 通りを試した(試行 "
                        + plan.effort().search() + "、確認 " + plan.effort().confirmation() + ")。\n",
                search.tried() + " of " + search.programmes() + " programmes were tried, with "
                        + plan.effort().search() + " replications and "
                        + plan.effort().confirmation()
                        + " fresh ones to confirm.\n"));
        if (search.refuted() > 0) {
            text.append(say(
                    "うち " + search.refuted() + " 通りは、確認の試行では目標に届かず退けた。\n",
                    "Of these " + search.refuted() + " failed on the fresh replications.\n"));
        }
        if (plan.effort().walk() == Effort.Walk.MONOTONE && search.against() > 0) {
            text.append(
                    say(
                            "「増やせば確率は下がらない」に反する組が " + search.against()
                                    + " 組あった。より安い計画を見落としたおそれがある(--exhaustive で確かめられる)。\n",
                            search.against()
                                    + " pairs speak against 'more never makes it less likely', so that a cheaper programme may have been missed (--exhaustive tells).\n"));
        }
        return text.toString();
    }

    /** The page. */
    ResultContent page(Stamp stamp) {
        List<ResultContent.Section> sections = new ArrayList<>();
        sections.add(section(
                "targets",
                say("届く目標と届かない目標", "Which targets are within reach"),
                Stream.of(goal(), notPlanned().strip())
                        .filter(said -> !said.isEmpty())
                        .toList(),
                List.of(new ResultContent.Figure(
                        say("範囲内で最も高い確率と95%区間", "The highest probability within the ranges, with its 95 % interval"),
                        say("達成確率", "probability"),
                        new ResultContent.Intervals(
                                plan.aims().stream().map(this::estimate).toList(),
                                Optional.of(new ResultContent.Rule(
                                        goalAsDecimal(), say("求める確率", "probability asked for")))))),
                bounds()));
        sections.add(cheapestSection());
        if (!plan.frontier().isEmpty()) {
            Map<String, LocalizedText> columns = new LinkedHashMap<>();
            columns.put("cost", inCurrency("費用", "cost"));
            plan.levers()
                    .list()
                    .forEach(lever -> columns.put(
                            lever.id(), lever.described(stated.scenario()).label()));
            sections.add(section(
                    "frontier",
                    say("費用と確率", "Cost against probability"),
                    List.of(
                            say(
                                    "試した計画のうち、前のものより高く、確率も高いものだけを示す。選ばれたものなので、確率は少し高めに見える。",
                                    "Of the programmes tried, each is dearer and likelier than the one before. Having been chosen for it, each looks a little likelier than it is.")),
                    List.of(new ResultContent.Figure(
                            say("費用と確率", "Cost against probability"),
                            say("達成確率", "probability"),
                            new ResultContent.Curve(
                                    plan.frontier().stream()
                                            .map(PlanText::point)
                                            .toList(),
                                    goalAsDecimal(),
                                    inCurrency("費用", "cost").in(language)))),
                    frontier().without("chart").headed(columns)));
        }
        sections.add(section(
                "gains",
                say("手段を1段階増やしたときの効果", "What one step more of each lever brings"),
                List.of(bottleneck().strip()),
                List.of(new ResultContent.Figure(
                        say("1段階で増える人数", "People more by one step"),
                        say("人", "people"),
                        new ResultContent.Bars(plan.gains().stream()
                                .map(gain -> new ResultContent.Bar(
                                        label(lever(gain.lever())), SimulateCommand.decimal(gain.people(), 2)))
                                .toList()))),
                gains().headed(Map.of("cost", inCurrency("費用の増分", "cost")))));
        sections.add(section(
                "levers",
                say("手段の範囲と単価", "Ranges and costs of the levers"),
                List.of(),
                List.of(),
                levers().headed(Map.of("cost", inCurrency("単価", "cost of a unit")))));
        sections.add(section(
                "assumptions",
                say("前提条件", "What is assumed"),
                List.of(say(
                        "手段の値だけを変え、ほかの前提条件はそのまま用いた。",
                        "The levers are turned; all other assumptions stay as they are.")),
                List.of(),
                ScenarioFile.table(stated, language)));
        sections.add(new ResultContent.Section(
                "search", say("探索", "The search"), searched().lines().toList(), List.of(), List.of()));
        List<ResultContent.Entry> made =
                new ArrayList<>(Provenance.entries(plan.policy(), stamp, plan.scenarioDigest(), language));
        made.addAll(Provenance.run(
                plan.seed(),
                say(
                        plan.effort().search() + "、確認 " + plan.effort().confirmation(),
                        plan.effort().search() + ", and " + plan.effort().confirmation() + " to confirm"),
                stamp.library(),
                language));
        return new ResultContent(
                language,
                say("事業計画案: ", "Plan: ") + policy.name().in(language),
                say(
                        "目標を求める確率で達成する、最も安い事業計画。方針のルールそのものによる試算。",
                        "The cheapest programme that reaches the targets with the probability asked for, simulated under the policy's own rules."),
                made,
                sections);
    }

    private ResultContent.Section section(
            String id, String heading, List<String> paragraphs, List<ResultContent.Figure> figures, Table table) {
        return new ResultContent.Section(id, heading, paragraphs, figures, List.of(table.grid(heading, language)));
    }

    /** What costs are headed with, and what they are counted in. */
    private LocalizedText inCurrency(String japanese, String english) {
        LocalizedText currency = plan.levers().currency();
        return LocalizedText.of(
                japanese + "(" + currency.in(Language.JA) + ")", english + " (" + currency.in(Language.EN) + ")");
    }

    private String goalAsDecimal() {
        return SimulateCommand.decimal(plan.goal().probability().value(), 2);
    }

    private ResultContent.Estimate estimate(Plan.Reach reach) {
        Proportion.Interval interval = reach.best().wilson95();
        RoleId role = reach.aim().target().role();
        return new ResultContent.Estimate(
                AttainmentCommand.label(reach.aim().year(), language) + " "
                        + policy.role(role).name().in(language) + " "
                        + OutlookTables.size(reach.aim().target(), language),
                policy.ladder().rank(role),
                SimulateCommand.decimal(interval.low(), 3),
                SimulateCommand.decimal(reach.best().estimate(), 3),
                SimulateCommand.decimal(interval.high(), 3));
    }

    private static ResultContent.Point point(Plan.Option option) {
        Proportion.Interval interval = option.score().wilson95();
        return new ResultContent.Point(
                Long.toString(option.programme().cost()),
                SimulateCommand.decimal(interval.low(), 3),
                SimulateCommand.decimal(option.score().estimate(), 3),
                SimulateCommand.decimal(interval.high(), 3));
    }

    private ResultContent.Section cheapestSection() {
        List<String> lines = cheapest().lines().map(String::strip).toList();
        Optional<Table> table = plan.cheapest().map(option -> {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < plan.levers().list().size(); i++) {
                Lever lever = plan.levers().list().get(i);
                rows.add(List.of(
                        label(lever), value(lever, option.programme().values().get(i)), inScenario(lever)));
            }
            return new Table(
                    List.of(
                            Table.Column.text("lever", "手段", "lever"),
                            Table.Column.number("value", "計画案", "in the programme"),
                            Table.Column.number("now", "現在の前提", "the scenario has")),
                    rows);
        });
        int levers = table.map(all -> all.rows().size()).orElse(0);
        // the levers stand in the table; what is said before and after them remains
        List<String> said = new ArrayList<>(lines.subList(1 + levers, lines.size()));
        if (table.isEmpty()) {
            said.add(0, lines.get(0));
        }
        return new ResultContent.Section(
                "cheapest",
                table.isEmpty() ? say("最も安い計画", "The cheapest programme") : lines.get(0),
                said,
                List.of(),
                table.map(all -> all.grid(lines.get(0), language)).stream().toList());
    }
}
