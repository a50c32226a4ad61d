package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.planning.Sensitivity;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Bottlenecks;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.ForecastPart;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.TargetOutlook;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forecast told to people: as text for a terminal, and as a page. */
final class ForecastTelling {

    private final Policy policy;
    private final Forecast forecast;
    private final StatedScenario stated;
    private final Optional<Bottlenecks> stops;
    private final Optional<Sensitivity> swings;
    private final Collection<?> notOffered;
    private final Language language;

    ForecastTelling(
            Policy policy,
            Forecast forecast,
            StatedScenario stated,
            Optional<Bottlenecks> stops,
            Optional<Sensitivity> swings,
            Collection<?> notOffered,
            Language language) {
        this.policy = policy;
        this.forecast = forecast;
        this.stated = stated;
        this.stops = stops;
        this.swings = swings;
        this.notOffered = List.copyOf(notOffered);
        this.language = language;
    }

    private String say(String japanese, String english) {
        return language.choose(japanese, english);
    }

    private boolean hasTargets() {
        return !forecast.targetOutlooks().isEmpty();
    }

    private boolean usesAnything() {
        return !stated.scenario().programme().offers().isEmpty()
                || !forecast.outlook().spending().isEmpty();
    }

    /** How likely each target is reached; for a policy without targets, how many people there are. */
    Table first() {
        return hasTargets()
                ? SimulateCommand.table(policy, forecast, language)
                : OutlookTables.people(policy, forecast, language);
    }

    /**
     * The text.
     *
     * @param withAssumptions whether every assumption is listed
     */
    String text(Stamp stamp, boolean withAssumptions) {
        StringBuilder text = new StringBuilder(first().print(Format.text, language));
        if (hasTargets()) {
            text.append(OutlookTables.targets(policy, forecast, language).print(Format.text, language));
        }
        if (usesAnything()) {
            text.append(OutlookTables.uses(forecast, language).print(Format.text, language));
        }
        stops.ifPresent(found -> text.append(
                OutlookTables.bottlenecks(policy, forecast, found, language).print(Format.text, language)));
        notOffered().ifPresent(said -> text.append(said).append('\n'));
        if (withAssumptions) {
            text.append(ScenarioFile.table(stated, language).print(Format.text, language));
        }
        swings.ifPresent(found -> {
            if (!found.swings().isEmpty()) {
                text.append(OutlookTables.sensitivity(policy, found, language).print(Format.text, language));
            }
            text.append(OutlookTables.mattersMost(found, language)).append('\n');
        });
        return text.append(provenance(stamp)).toString();
    }

    private Optional<String> notOffered() {
        return notOffered.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                                "方針が問うが、シナリオのどの施策も与えないもの: ",
                                "Asked for by the policy and given by nothing in the scenario: ")
                        + notOffered.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private String provenance(Stamp stamp) {
        boolean assumed = stated.grounds().values().stream().allMatch(Grounds::isAssumed);
        return say("試行 ", "replications ")
                + replications()
                + say("、種 ", ", seed ")
                + forecast.seed()
                + say("、方針 ", ", policy ")
                + Provenance.of(forecast.policy(), stamp, forecast.scenarioDigest(), language)
                + (assumed ? say("(値はすべて仮定)", " (every value assumed)") : "")
                + say("、版 ", ", library ")
                + stamp.library()
                + "\n";
    }

    /** How many replications, and which, unless they are all from the first on. */
    private String replications() {
        String many = Long.toString(forecast.replicationCount());
        return ForecastPart.missing(forecast).isEmpty()
                ? many
                : many + say("(", " (") + ForecastPart.numbers(forecast.replications(), language) + say(")", ")");
    }

    /** The page. */
    ResultContent page(Stamp stamp) {
        List<ResultContent.Section> sections = new ArrayList<>();
        if (hasTargets()) {
            sections.add(targets());
        }
        sections.add(people());
        if (hasTargets()) {
            sections.add(reached());
        }
        if (usesAnything()) {
            sections.add(section(
                    "uses",
                    say("使うものと支出", "What is used and spent"),
                    List.of(),
                    List.of(),
                    OutlookTables.uses(forecast, language)));
        }
        stops.ifPresent(found -> sections.add(section(
                "bottlenecks",
                say("ボトルネック", "Which criteria stop most people"),
                List.of(
                        say(
                                "各年度・各人材について、最も多くの人を止める基準を、理由まで判定した試行の平均で示す。「これだけで」は、その基準だけが満たされれば認定される人数。",
                                "For each year and role the criteria that stop most people, on the mean of the runs that were judged with their reasons. 'By it alone': how many would be certified were that one alone met.")),
                List.of(),
                OutlookTables.bottlenecks(policy, forecast, found, language))));
        swings.ifPresent(found -> sections.add(sensitivity(found)));
        sections.add(section(
                "assumptions",
                say("前提条件", "What is assumed"),
                List.of(say("予測は、これらの前提条件より確かにはなりません。", "A forecast is no better than these assumptions.")),
                List.of(),
                ScenarioFile.table(stated, language)));
        return new ResultContent(
                language,
                say("見通し: ", "Forecast: ") + policy.name().in(language),
                say(
                        stated.scenario().openingDay() + " までの事実から、方針のルールそのもので試算した、年度末の人数と目標達成の確率。",
                        "People at the end of each fiscal year, and how likely the targets are reached, simulated under the policy's own rules from the facts up to "
                                + stated.scenario().openingDay() + "."),
                made(stamp),
                sections);
    }

    private List<ResultContent.Entry> made(Stamp stamp) {
        List<ResultContent.Entry> made =
                new ArrayList<>(Provenance.entries(forecast.policy(), stamp, forecast.scenarioDigest(), language));
        made.addAll(Provenance.run(forecast.seed(), replications(), stamp.library(), language));
        return made;
    }

    private ResultContent.Section section(
            String id, String heading, List<String> paragraphs, List<ResultContent.Figure> figures, Table table) {
        return new ResultContent.Section(id, heading, paragraphs, figures, List.of(table.grid(heading, language)));
    }

    private ResultContent.Section targets() {
        List<ResultContent.Estimate> rows = new ArrayList<>();
        for (TargetOutlook one : forecast.targetOutlooks()) {
            Proportion.Interval interval = one.reached().wilson95();
            rows.add(new ResultContent.Estimate(
                    AttainmentCommand.label(one.year(), language)
                            + " "
                            + policy.role(one.target().role()).name().in(language)
                            + " "
                            + OutlookTables.size(one.target(), language)
                            + one.target().year().map(year -> "").orElse(say("(計画)", " (plan)")),
                    tone(one.target().role()),
                    SimulateCommand.decimal(interval.low(), 3),
                    SimulateCommand.decimal(one.reached().estimate(), 3),
                    SimulateCommand.decimal(interval.high(), 3)));
        }
        return section(
                "targets",
                say("目標を達成する確率", "How likely the targets are reached"),
                List.of(
                        say(
                                "95%区間は試行の偶然だけのもの(ウィルソンの区間)で、前提条件の誤りを含みません。",
                                "The 95 % interval (Wilson's) tells what chance in the runs has to do with it, and nothing of assumptions that are wrong.")),
                List.of(new ResultContent.Figure(
                        say("目標を達成する確率と95%区間", "Probability of each target, with its 95 % interval"),
                        say("達成確率", "probability"),
                        new ResultContent.Intervals(rows, Optional.empty()))),
                first());
    }

    private int tone(RoleId role) {
        return policy.ladder().rank(role);
    }

    private ResultContent.Section people() {
        List<ResultContent.Figure> figures = new ArrayList<>();
        List<ResultContent.Grid> tables = new ArrayList<>();
        for (RoleId role : forecast.roles()) {
            String name = policy.role(role).name().in(language);
            String title = say(name + "の人数", "People: " + name);
            List<ResultContent.Band> bands = forecast.years().stream()
                    .map(year -> band(year, forecast.people(role, year)))
                    .toList();
            figures.add(new ResultContent.Figure(
                    title,
                    say("人", "people"),
                    new ResultContent.Fan(tone(role), bands, targetsOf(role), planOf(role))));
            tables.add(spread(role).grid(title, language));
        }
        return new ResultContent.Section(
                "people",
                say("人数の見通し", "How many people"),
                List.of(
                        say(
                                "「90%の試行で以上」は、90%以上の試行で達した最大の人数。帯の端は分位点で、その割合以上の試行で超えなかった最小の人数(Hyndman・Fan 1996 の定義1)。",
                                "'In 90% of runs at least': the largest number reached in 90 % of the runs or more. The edges of the bands are quantiles: the smallest number not exceeded in that share of the runs or more (definition 1 of Hyndman and Fan, 1996).")),
                figures,
                tables);
    }

    private ResultContent.Band band(FiscalYear year, Histogram people) {
        return new ResultContent.Band(
                AttainmentCommand.label(year, language),
                people.quantile(Chance.percent(10)),
                people.quantile(Chance.percent(25)),
                people.quantile(Chance.percent(50)),
                people.quantile(Chance.percent(75)),
                people.quantile(Chance.percent(90)));
    }

    private Table spread(RoleId role) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("year", "年度", "fiscal year")));
        columns.addAll(OutlookTables.spread());
        for (int percent : List.of(10, 25, 50, 75, 90)) {
            columns.add(Table.Column.number("q" + percent, percent + "%点", percent + "% quantile"));
        }
        columns.add(Table.Column.number("target", "目標", "target"));
        columns.add(Table.Column.number("plan", "計画", "plan"));
        List<List<String>> rows = new ArrayList<>();
        for (FiscalYear year : forecast.years()) {
            Histogram people = forecast.people(role, year);
            ResultContent.Band band = band(year, people);
            rows.add(List.of(
                    band.year(),
                    SimulateCommand.decimal(people.mean(), 1),
                    OutlookTables.atLeast(people, 90),
                    OutlookTables.atLeast(people, 80),
                    OutlookTables.atLeast(people, 50),
                    OutlookTables.atMost(people),
                    Integer.toString(band.q10()),
                    Integer.toString(band.q25()),
                    Integer.toString(band.median()),
                    Integer.toString(band.q75()),
                    Integer.toString(band.q90()),
                    targetsOf(role).stream()
                            .filter(one -> one.year().equals(band.year()))
                            .map(one -> Integer.toString(one.people()))
                            .findFirst()
                            .orElse("-"),
                    planOf(role).map(Object::toString).orElse("-")));
        }
        return new Table(columns, rows);
    }

    /** The targets of single years that count as the chart does, and ask for a number of people. */
    private List<ResultContent.YearTarget> targetsOf(RoleId role) {
        return drawn(role)
                .filter(one -> one.year().filter(forecast.years()::contains).isPresent())
                .map(one -> new ResultContent.YearTarget(
                        AttainmentCommand.label(one.year().orElseThrow(), language),
                        one.people().orElseThrow()))
                .toList();
    }

    private Optional<Integer> planOf(RoleId role) {
        return drawn(role)
                .filter(one -> one.year().isEmpty())
                .flatMap(one -> one.people().stream())
                .findFirst();
    }

    private Stream<HeadcountTarget> drawn(RoleId role) {
        return forecast.targets().stream()
                .filter(one -> one.role().equals(role)
                        && one.people().isPresent()
                        && one.counting(forecast.counting()).equals(forecast.counting()));
    }

    private ResultContent.Section reached() {
        return section(
                "reached",
                say("いつ達し、何人足りないか", "When they are reached, and how many are missing"),
                List.of(),
                List.of(),
                OutlookTables.targets(policy, forecast, language));
    }

    private ResultContent.Section sensitivity(Sensitivity found) {
        String heading = say("どの前提条件が効くか", "Which assumptions matter most");
        List<String> paragraphs = List.of(
                OutlookTables.mattersMost(found, language),
                say(
                        "前提条件を一つずつ幅の両端に置き、ほかは変えず、同じ偶然のもとで " + found.replications() + " 回ずつ試した。「動く人数」は、"
                                + AttainmentCommand.label(found.year(), language) + "末の人数の差を人材ごとに取り、向きを問わず足したもの。",
                        "Each assumption by itself was put to either end of its range, all others as they are, in "
                                + found.replications()
                                + " runs with the same chance at both. 'People moved': the differences at the end of "
                                + AttainmentCommand.label(found.year(), language)
                                + ", of all roles, whatever their direction, added up."));
        if (found.swings().isEmpty()) {
            return new ResultContent.Section("sensitivity", heading, paragraphs, List.of(), List.of());
        }
        return section(
                "sensitivity",
                heading,
                paragraphs,
                List.of(new ResultContent.Figure(
                        heading,
                        say("動く人数", "people moved"),
                        new ResultContent.Bars(found.swings().stream()
                                .map(one -> new ResultContent.Bar(
                                        one.assumption().label().in(language),
                                        SimulateCommand.decimal(one.people(), 1)))
                                .toList()))),
                OutlookTables.sensitivity(policy, found, language));
    }
}
