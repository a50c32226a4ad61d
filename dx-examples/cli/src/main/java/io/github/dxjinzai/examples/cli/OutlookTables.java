package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.planning.Sensitivity;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Bottlenecks;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Outlook;
import io.github.dxjinzai.core.simulation.Resource;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a forecast says besides how likely each target is reached: by how much, when, and what it takes. */
final class OutlookTables {

    private static final int MOST_NODES = 3;
    private static final List<Integer> SHARES = List.of(50, 80, 95);

    private OutlookTables() {}

    /** What a target asks for: 20, 10%, 1 in each section. */
    static String size(HeadcountTarget target, Language language) {
        String size = target.size() instanceof TargetSize.People people
                ? Integer.toString(people.count())
                : target.size() instanceof TargetSize.ShareOfStaff share
                        ? share.percent().toPlainString() + "%"
                        : language.choose("未定", "not stated");
        if (target.scope() instanceof TargetScope.Unit unit) {
            return size + language.choose("(所属 " + unit.id() + ")", " in " + unit.id());
        }
        if (target.scope() instanceof TargetScope.EachUnit each) {
            return size
                    + switch (each.which()) {
                        case SECTION -> language.choose("(各所属)", " in each section");
                        case TOP -> language.choose("(各部局)", " in each topmost unit");
                    };
        }
        return size;
    }

    /** How many people hold each role at the end of each fiscal year, as the policy counts: for a policy without targets. */
    static Table people(Policy policy, Forecast forecast, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (FiscalYear year : forecast.years()) {
            for (RoleId role : forecast.roles()) {
                Histogram people = forecast.people(role, year);
                rows.add(List.of(
                        AttainmentCommand.label(year, language),
                        policy.role(role).name().in(language),
                        SimulateCommand.decimal(people.mean(), 1),
                        atLeast(people, 90),
                        atLeast(people, 80),
                        atLeast(people, 50),
                        atMost(people)));
            }
        }
        List<Table.Column> columns = new ArrayList<>(
                List.of(Table.Column.text("year", "年度", "fiscal year"), Table.Column.text("role", "人材", "role")));
        columns.addAll(spread());
        return new Table(columns, rows);
    }

    /** The columns of mean and quantiles, whose direction is said in words. */
    static List<Table.Column> spread() {
        return List.of(
                Table.Column.number("mean", "平均", "mean"),
                Table.Column.number("atLeast90", "90%の試行で以上", "in 90% of runs at least"),
                Table.Column.number("atLeast80", "80%の試行で以上", "in 80% at least"),
                Table.Column.number("atLeast50", "50%の試行で以上", "in 50% at least"),
                Table.Column.number("atMost90", "90%の試行で以下", "in 90% at most"));
    }

    /** The largest number that is reached or exceeded in so many per cent of the replications. */
    static String atLeast(Histogram people, int percent) {
        return Integer.toString(people.reachedIn(Chance.percent(percent)));
    }

    /** The smallest number that is not exceeded in 90 per cent of the replications. */
    static String atMost(Histogram people) {
        return Integer.toString(people.quantile(Chance.percent(90)));
    }

    /** What each assumption with a range moves between its ends. */
    static Table sensitivity(Policy policy, Sensitivity found, Language language) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("assumption", "前提条件", "assumption"),
                Table.Column.text("range", "幅", "range"),
                Table.Column.number("people", "動く人数", "people moved")));
        policy.ladder().ascending().forEach(role -> {
            String name = policy.role(role).name().in(language);
            columns.add(Table.Column.text(role.value(), name, name));
        });
        return new Table(
                columns,
                found.swings().stream().map(one -> swing(one, language)).toList());
    }

    private static List<String> swing(Sensitivity.Swing one, Language language) {
        List<String> row = new ArrayList<>(List.of(
                one.assumption().label().in(language),
                one.range().from() + " … " + one.range().to(),
                SimulateCommand.decimal(one.people(), 1)));
        one.roles()
                .forEach(role -> row.add(SimulateCommand.decimal(role.counts().firstMean(), 1)
                        + " → "
                        + SimulateCommand.decimal(role.counts().secondMean(), 1)));
        return row;
    }

    /** Which two assumptions matter most, in a sentence; and of which nothing can be said. */
    static String mattersMost(Sensitivity found, Language language) {
        List<Sensitivity.Swing> most = found.most(2);
        String names = most.stream()
                .map(one -> one.assumption().label().in(language)
                        + language.choose(
                                "(幅の両端で " + SimulateCommand.decimal(one.people(), 1) + " 人の差)",
                                " (" + SimulateCommand.decimal(one.people(), 1) + " people between the ends)"))
                .collect(Collectors.joining(language.choose("、", ", ")));
        String first = most.isEmpty()
                ? language.choose(
                        found.swings().isEmpty() ? "幅のある前提条件がなく、どれが最も効くかは言えない。" : "幅のある前提条件は、どれも人数を変えない。",
                        found.swings().isEmpty()
                                ? "No assumption has a range, so that it cannot be said which matter most."
                                : "None of the assumptions with a range moves anybody.")
                : language.choose("最も効く前提条件: " + names + "。", "What matters most: " + names + ".");
        String rest = found.unstated().isEmpty()
                ? ""
                : language.choose(
                        "幅がなく比べていないもの: " + String.join("、", found.unstated()) + "。",
                        " Without a range, and not compared: " + String.join(", ", found.unstated()) + ".");
        return first + rest;
    }

    /** When each target is reached for the first time, and how many people are missing at the end. */
    static Table targets(Policy policy, Forecast forecast, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (HeadcountTarget target : forecast.targets()) {
            forecast.outlook().firstReached(target).ifPresent(first -> {
                List<String> row = new ArrayList<>(List.of(
                        policy.role(target.role()).name().in(language),
                        target.year()
                                .map(year -> AttainmentCommand.label(year, language))
                                .orElse(language.choose("計画", "plan")),
                        size(target, language)));
                for (int percent : SHARES) {
                    row.add(first.reachedIn(Chance.percent(percent))
                            .map(year -> AttainmentCommand.label(year, language))
                            .orElse("-"));
                }
                FiscalYear last = target.year()
                        .filter(forecast.years()::contains)
                        .orElse(forecast.years().get(forecast.years().size() - 1));
                row.add(forecast.outlook()
                        .shortfall(target, last)
                        .map(missing -> SimulateCommand.decimal(missing.mean(), 2))
                        .orElse("-"));
                rows.add(row);
            });
        }
        return new Table(
                List.of(
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("of", "目標の年度", "target of"),
                        Table.Column.number("target", "目標", "target"),
                        Table.Column.text("reachedIn50", "50%の試行で達する年度", "reached in 50% of runs by"),
                        Table.Column.text("reachedIn80", "80%の試行で", "in 80%"),
                        Table.Column.text("reachedIn95", "95%の試行で", "in 95%"),
                        Table.Column.number("expectedShortfall", "期待不足人数", "expected shortfall")),
                rows);
    }

    /** What is used up and spent in each fiscal year. */
    static Table uses(Forecast forecast, Language language) {
        List<List<String>> rows = new ArrayList<>();
        forecast.outlook().uses().keySet().stream()
                .sorted(Comparator.comparing(Outlook.Use::year)
                        .thenComparing(use -> use.resource().offer().orElse(""))
                        .thenComparing(use -> use.resource().kind()))
                .forEach(use -> {
                    Histogram used =
                            forecast.outlook().used(use.resource(), use.year()).orElseThrow();
                    if (used.max() > 0) {
                        rows.add(List.of(
                                AttainmentCommand.label(use.year(), language),
                                use.resource().offer().orElse("-"),
                                kind(use.resource().kind(), language),
                                SimulateCommand.decimal(used.mean(), 1),
                                Integer.toString(used.min()),
                                Integer.toString(used.max())));
                    }
                });
        forecast.outlook()
                .spending()
                .forEach((year, yen) -> rows.add(List.of(
                        AttainmentCommand.label(year, language),
                        "-",
                        language.choose("支出(円)", "spent (yen)"),
                        SimulateCommand.decimal(yen.mean(), 0),
                        Long.toString(yen.least()),
                        Long.toString(yen.most()))));
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("offer", "施策", "offer"),
                        Table.Column.text("resource", "量", "what"),
                        Table.Column.number("mean", "平均", "mean"),
                        Table.Column.number("least", "最小", "least"),
                        Table.Column.number("most", "最大", "most")),
                rows);
    }

    private static String kind(Resource.Kind kind, Language language) {
        return switch (kind) {
            case PROJECTS -> language.choose("プロジェクト", "projects");
            case LEADER_SEATS -> language.choose("リーダーの席", "leaders' seats");
            case MEMBER_SEATS -> language.choose("メンバーの席", "members' seats");
            case APPLICANTS -> language.choose("応募者", "applicants");
            case PLACES -> language.choose("使った定員", "places");
            case PASSES -> language.choose("合格・修了者", "passes");
        };
    }

    /** The criteria that stop most people from each role in each fiscal year. */
    static Table bottlenecks(Policy policy, Forecast forecast, Bottlenecks found, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (FiscalYear year : forecast.years()) {
            for (RoleId role : forecast.roles()) {
                found.of(role, year).stream().limit(MOST_NODES).forEach(cell -> {
                    Bottlenecks.Stops stops = found.stopped(cell);
                    rows.add(List.of(
                            AttainmentCommand.label(year, language),
                            policy.role(role).name().in(language),
                            cell.node(),
                            mean(stops.people(), found),
                            mean(stops.alone(), found)));
                });
            }
        }
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("node", "止めている基準", "criterion that stops"),
                        Table.Column.number("people", "平均人数", "mean people"),
                        Table.Column.number("alone", "これだけで", "by it alone")),
                rows);
    }

    private static String mean(long people, Bottlenecks found) {
        return SimulateCommand.decimal((double) people / found.replicationCount(), 1);
    }
}
