package io.github.dxjinzai.examples.cli.report;

import freemarker.core.TemplateHTMLOutputModel;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyStatus;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report's content as the template shows it: every value a text in the report's language, not yet escaped. Lists are empty where
 * there is nothing to show. Public only because the template can read nothing else; made by {@link HtmlReport} alone.
 */
public record ReportPage(
        String language,
        String title,
        String basis,
        String asOf,
        List<String> notes,
        List<Entry> provenance,
        String glance,
        List<Card> cards,
        List<AttainmentRow> attainment,
        List<String> planYears,
        List<PlanRow> plan,
        List<Chart> attainmentChart,
        String forecastLead,
        List<ChanceRow> chances,
        List<Fan> fans,
        String skillMapLead,
        List<String> axes,
        List<SkillRow> skills,
        String judgmentLead,
        List<RoleJudgment> judgments,
        List<TermRow> terms,
        List<Entry> assumptions) {

    /** A label and its value. */
    public record Entry(String id, String label, String value, boolean code) {}

    /** One role in the year last counted. */
    public record Card(String role, String colour, int actual, String status, boolean reached) {}

    /** Actual against target for one role and year. */
    public record AttainmentRow(String year, String role, String target, int actual, String status, String state) {}

    /** One role against its target in the long-term plan. */
    public record PlanRow(String role, List<String> actual, int target, String status, String state) {}

    /** A chart, what it says in words, and what its colours mean. */
    public record Chart(String id, TemplateHTMLOutputModel spec, String alternative, List<Key> keys) {}

    /** One entry of a chart's legend. */
    public record Key(String shape, String colour, String label) {}

    /** One target in one year. */
    public record ChanceRow(
            String year, String role, String kind, int target, String probability, String width, String interval) {}

    /** One role's forecast. */
    public record Fan(String id, String role, String title, String caption, Chart chart, List<FanRow> rows) {}

    /** One role in one year, past or forecast. */
    public record FanRow(
            String year, String actual, String median, String band50, String band80, String mean, String target) {}

    /** One row of the skill map. */
    public record SkillRow(String role, List<SkillCellView> cells) {}

    /** One cell of the skill map: the source's mark, and whether the person has earned it. */
    public record SkillCellView(String mark, String sign, String earned) {}

    /** One role's judgment. */
    public record RoleJudgment(
            String role, String verdict, String sign, String heading, String ground, String quote, Node root) {}

    /** One finding. */
    public record Node(
            String id,
            String verdict,
            String sign,
            String spoken,
            String text,
            String clause,
            boolean open,
            List<Node> children) {}

    /** Something open in the source. */
    public record TermRow(String id, String says, String clause, String meaning, String value, String by) {}

    static ReportPage of(ReportContent content) {
        return new Composer(content).compose();
    }

    private static final class Composer {

        private final ReportContent content;
        private final Policy policy;
        private final Language language;
        private final ReportTexts texts;

        Composer(ReportContent content) {
            this.content = content;
            this.policy = content.policy();
            this.language = content.language();
            this.texts = ReportTexts.in(language);
        }

        ReportPage compose() {
            Optional<FiscalYear> last = content.attainment().stream()
                    .filter(one -> one.target().year().isPresent())
                    .map(Attainment::year)
                    .max(FiscalYear::compareTo);
            Optional<ForecastSeries> forecast = content.forecast();
            Optional<PersonalRecord> person = content.person();
            return new ReportPage(
                    language.tag(),
                    texts.text("title", in(content.city())),
                    texts.text("basis", in(policy.municipality()), policy.sourceTitle(), policy.sourcePublished()),
                    texts.text("asOf", day(content.day())),
                    Stream.concat(
                                    content.notes().stream().map(this::in),
                                    content.overlayNotes().stream().map(note -> texts.text("overlayNote", in(note))))
                            .toList(),
                    provenance(),
                    last.map(year -> texts.text("glance", year(year))).orElse(""),
                    last.map(this::cards).orElse(List.of()),
                    attainment(),
                    pastYears().stream().map(this::shortYear).toList(),
                    plan(),
                    content.actual().isEmpty() ? List.of() : List.of(attainmentChart()),
                    forecast.map(one -> texts.text("forecastLead", grouped(one.replications())))
                            .orElse(""),
                    forecast.map(one -> one.chances().stream().map(this::chance).toList())
                            .orElse(List.of()),
                    forecast.map(this::fans).orElse(List.of()),
                    person.map(one -> texts.text("skillMapLead", one.staff()))
                            .orElseGet(() -> texts.text("skillMapLeadNobody")),
                    policy.skillMap()
                            .map(map -> map.axes().stream()
                                    .map(axis -> in(axis.name()))
                                    .toList())
                            .orElse(List.of()),
                    policy.skillMap().map(this::skills).orElse(List.of()),
                    person.map(one -> texts.text("judgmentLead", one.staff(), one.department()))
                            .orElse(""),
                    person.map(one ->
                                    one.judgments().stream().map(this::judgment).toList())
                            .orElse(List.of()),
                    terms(),
                    content.assumptions().stream()
                            .map(one -> new Entry(one.id(), in(one.label()), one.value(), false))
                            .toList());
        }

        private List<Entry> provenance() {
            List<Entry> lines = new ArrayList<>();
            lines.add(entry("policyName", in(policy.name())));
            lines.add(entry("policySource", policy.sourceTitle() + " (" + policy.sourcePublished() + ")"));
            lines.add(code("policyVersion", policy.fullVersion()));
            lines.add(code("policyDigest", PolicyDigest.of(policy).hex()));
            lines.add(entry(
                    "policyStatus",
                    texts.text(
                            policy.status() == PolicyStatus.ADOPTED ? "statusAdopted" : "statusDraft",
                            day(policy.inForceFrom()))));
            lines.add(entry(
                    "countingLabel",
                    policy.counting()
                            .map(counting -> meaning(Words.of(counting.holders()))
                                    + language.choose("。", "; ")
                                    + meaning(Words.of(counting.over())))
                            .orElseGet(() -> texts.text("countingOpen"))));
            lines.add(entry("dataSourceLabel", in(content.dataSource())));
            content.forecast().ifPresent(series -> {
                lines.add(entry("replications", texts.text("replicationsValue", grouped(series.replications()))));
                lines.add(code("seed", Long.toString(series.seed())));
                lines.add(code("scenario", series.scenarioDigest().hex()));
            });
            lines.add(code("libraryVersion", content.libraryVersion()));
            return lines;
        }

        private Entry entry(String key, String value) {
            return new Entry(key, texts.text(key), value, false);
        }

        private Entry code(String key, String value) {
            return new Entry(key, texts.text(key), value, true);
        }

        private List<Card> cards(FiscalYear year) {
            return content.attainment().stream()
                    .filter(one -> one.year().equals(year)
                            && one.target().year().isPresent()
                            && one.target().people().isPresent())
                    .map(one -> new Card(
                            role(one.target().role()),
                            colour(one.target().role()),
                            one.actual(),
                            one.reached()
                                    ? texts.text("cardReached", one.required().orElseThrow())
                                    : texts.text("cardShort", one.required().orElseThrow(), one.shortfall()),
                            one.reached()))
                    .toList();
        }

        private List<AttainmentRow> attainment() {
            List<AttainmentRow> rows = new ArrayList<>();
            content.actual().forEach((past, actual) -> {
                Optional<Attainment> attained = ofYear(past);
                rows.add(new AttainmentRow(
                        year(past.year()),
                        role(past.role()),
                        attained.map(one -> Integer.toString(one.required().orElseThrow()))
                                .orElseGet(() -> texts.text("none")),
                        actual,
                        attained.map(this::status).orElseGet(() -> texts.text("noTarget")),
                        attained.map(Composer::state).orElse("none")));
            });
            return rows;
        }

        private Optional<Attainment> ofYear(ReportContent.Past past) {
            return content.attainment().stream()
                    .filter(one -> one.year().equals(past.year())
                            && one.target().role().equals(past.role())
                            && one.target().year().isPresent()
                            && one.target().people().isPresent())
                    .findFirst();
        }

        private String status(Attainment attained) {
            return attained.reached() ? texts.text("reached") : texts.text("shortfall", attained.shortfall());
        }

        private static String state(Attainment attained) {
            return attained.reached() ? "reached" : "short";
        }

        /** The long-term plan's targets, held against the last year for which the content does so. */
        private List<PlanRow> plan() {
            List<PlanRow> rows = new ArrayList<>();
            for (RoleId role : policy.ladder().ascending()) {
                content.attainment().stream()
                        .filter(one -> one.target().role().equals(role)
                                && one.target().year().isEmpty()
                                && one.target().people().isPresent())
                        .max((one, other) -> one.year().compareTo(other.year()))
                        .ifPresent(latest -> rows.add(new PlanRow(
                                role(role),
                                pastYears().stream()
                                        .map(year -> actual(role, year)
                                                .map(Object::toString)
                                                .orElseGet(() -> texts.text("none")))
                                        .toList(),
                                latest.required().orElseThrow(),
                                status(latest),
                                state(latest))));
            }
            return rows;
        }

        private SortedSet<FiscalYear> pastYears() {
            return content.actual().keySet().stream()
                    .map(ReportContent.Past::year)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Optional<Integer> actual(RoleId role, FiscalYear year) {
            return content.actual().entrySet().stream()
                    .filter(one -> one.getKey().role().equals(role)
                            && one.getKey().year().equals(year))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private Chart attainmentChart() {
            List<ReportCharts.Bar> bars = new ArrayList<>();
            List<String> spoken = new ArrayList<>();
            content.actual().forEach((past, actual) -> {
                OptionalInt target = ofYear(past)
                        .map(one -> OptionalInt.of(one.required().orElseThrow()))
                        .orElse(OptionalInt.empty());
                bars.add(new ReportCharts.Bar(shortYear(past.year()), role(past.role()), actual, target));
                spoken.add(shortYear(past.year()) + " " + role(past.role()) + " " + actual + "/"
                        + (target.isPresent() ? Integer.toString(target.getAsInt()) : texts.text("none")));
            });
            List<RoleId> roles = policy.ladder().ascending();
            String spec = ReportCharts.attainment(
                    bars,
                    roles.stream().map(this::role).toList(),
                    roles.stream().map(this::colour).toList(),
                    texts.text("chartAttainmentAxis"));
            List<Key> keys = new ArrayList<>();
            roles.forEach(role -> keys.add(new Key("bar", colour(role), role(role))));
            keys.add(new Key("rule", "", texts.text("legendTarget")));
            return new Chart(
                    "chart-attainment",
                    HtmlReport.markup(spec),
                    texts.text("attainmentAlternative", String.join(comma(), spoken)),
                    keys);
        }

        private ChanceRow chance(ForecastSeries.TargetChance one) {
            BigDecimal percent = percent(one.probability(), RoundingMode.HALF_EVEN);
            return new ChanceRow(
                    year(one.year()),
                    role(one.role()),
                    one.targetYear()
                            .map(of -> texts.text("targetYear", shortYear(of)))
                            .orElseGet(() -> texts.text("targetPlan")),
                    one.target(),
                    shownPercent(one.probability(), percent),
                    percent.toPlainString(),
                    // the ends outwards, so that the interval shown holds the one computed
                    percent(one.low(), RoundingMode.FLOOR).toPlainString() + "–"
                            + percent(one.high(), RoundingMode.CEILING).toPlainString() + "%");
        }

        private static BigDecimal percent(double share, RoundingMode mode) {
            return new BigDecimal(share).movePointRight(2).setScale(1, mode);
        }

        /** Nothing that came out sometimes is shown as never or always. */
        private static String shownPercent(double share, BigDecimal percent) {
            if (share > 0 && percent.signum() == 0) {
                return "<0.1%";
            }
            return share < 1 && percent.compareTo(BigDecimal.valueOf(100)) == 0
                    ? ">99.9%"
                    : percent.toPlainString() + "%";
        }

        private List<Fan> fans(ForecastSeries series) {
            List<Fan> fans = new ArrayList<>();
            for (RoleId role : policy.ladder().ascending()) {
                List<ForecastSeries.Point> points = series.of(role);
                if (!points.isEmpty()) {
                    fans.add(fan(role, points));
                }
            }
            return fans;
        }

        private Fan fan(RoleId role, List<ForecastSeries.Point> points) {
            TreeSet<FiscalYear> years = new TreeSet<>();
            points.forEach(point -> years.add(point.year()));
            pastYears().stream().filter(year -> actual(role, year).isPresent()).forEach(years::add);

            List<FanRow> rows = new ArrayList<>();
            List<ReportCharts.Mark> actuals = new ArrayList<>();
            List<ReportCharts.Band> bands = new ArrayList<>();
            List<ReportCharts.Mark> targets = new ArrayList<>();
            for (FiscalYear year : years) {
                Optional<Integer> actual = actual(role, year);
                Optional<ForecastSeries.Point> point =
                        points.stream().filter(one -> one.year().equals(year)).findFirst();
                Optional<Integer> target =
                        policy.targets().of(role, Optional.of(year)).flatMap(HeadcountTarget::people);
                actual.ifPresent(people -> actuals.add(mark(shortYear(year), people)));
                point.ifPresent(one -> bands.add(new ReportCharts.Band(
                        shortYear(year), one.q10(), one.q25(), one.median(), one.q75(), one.q90())));
                target.ifPresent(one -> targets.add(mark(shortYear(year), one)));
                rows.add(new FanRow(
                        year(year),
                        shown(actual),
                        shown(point.map(ForecastSeries.Point::median)),
                        shown(point.map(one -> one.q25() + "–" + one.q75())),
                        shown(point.map(one -> one.q10() + "–" + one.q90())),
                        shown(point.map(one -> new BigDecimal(one.mean())
                                .setScale(1, RoundingMode.HALF_EVEN)
                                .toPlainString())),
                        shown(target)));
            }
            Optional<Integer> plan = policy.targets().of(role, Optional.empty()).flatMap(HeadcountTarget::people);
            plan.ifPresent(one -> rows.add(new FanRow(
                    texts.text("plan"),
                    texts.text("none"),
                    texts.text("none"),
                    texts.text("none"),
                    texts.text("none"),
                    texts.text("none"),
                    Integer.toString(one))));
            Optional<ReportCharts.Mark> planMark =
                    plan.map(one -> new ReportCharts.Mark(texts.text("plan"), one, texts.text("plan") + " " + one));
            List<ReportCharts.Band> fan = fromActual(role, points.get(0).year(), bands);
            String spec = ReportCharts.fan(
                    years.stream().map(this::shortYear).toList(),
                    actuals,
                    fan,
                    targets,
                    planMark,
                    colour(role),
                    texts.text("chartAttainmentAxis"));
            String id = "forecast-" + role;
            Chart chart = new Chart(
                    "chart-" + id,
                    HtmlReport.markup(spec),
                    alternative(role, actuals, bands, targets, planMark),
                    fanKeys(role, actuals, targets, planMark));
            return new Fan(
                    id,
                    role(role),
                    texts.text("fanTitle", role(role)),
                    texts.text("fanCaption", role(role)),
                    chart,
                    rows);
        }

        /** The bands, opening out from the actual number of the year before, where it is known. */
        private List<ReportCharts.Band> fromActual(RoleId role, FiscalYear first, List<ReportCharts.Band> bands) {
            FiscalYear before = first.plus(-1);
            return Stream.concat(
                            actual(role, before)
                                    .map(people -> new ReportCharts.Band(
                                            shortYear(before), people, people, people, people, people))
                                    .stream(),
                            bands.stream())
                    .toList();
        }

        private List<Key> fanKeys(
                RoleId role,
                List<ReportCharts.Mark> actuals,
                List<ReportCharts.Mark> targets,
                Optional<ReportCharts.Mark> plan) {
            List<Key> keys = new ArrayList<>();
            if (!actuals.isEmpty()) {
                keys.add(new Key("dot", "", texts.text("legendActual")));
            }
            keys.add(new Key("line", colour(role), texts.text("legendMedian")));
            keys.add(new Key("band50", colour(role), texts.text("legendBand50")));
            keys.add(new Key("band80", colour(role), texts.text("legendBand80")));
            if (!targets.isEmpty()) {
                keys.add(new Key("diamond", "", texts.text("legendTarget")));
            }
            plan.ifPresent(one -> keys.add(new Key("dashes", "", texts.text("legendPlan"))));
            return keys;
        }

        private String alternative(
                RoleId role,
                List<ReportCharts.Mark> actuals,
                List<ReportCharts.Band> bands,
                List<ReportCharts.Mark> targets,
                Optional<ReportCharts.Mark> plan) {
            List<String> sentences = new ArrayList<>();
            sentences.add(texts.text("fanAlternative", role(role)));
            if (!actuals.isEmpty()) {
                sentences.add(texts.text("fanAlternativeActual", spoken(actuals)));
            }
            sentences.add(texts.text(
                    "fanAlternativeForecast",
                    bands.stream()
                            .map(band -> band.year() + " " + band.median() + " (" + band.q10() + "–" + band.q90() + ")")
                            .collect(Collectors.joining(comma()))));
            List<ReportCharts.Mark> all =
                    Stream.concat(targets.stream(), plan.stream()).toList();
            if (!all.isEmpty()) {
                sentences.add(texts.text("fanAlternativeTarget", spoken(all)));
            }
            return String.join(language.choose("", " "), sentences);
        }

        private String spoken(List<ReportCharts.Mark> marks) {
            return marks.stream().map(mark -> mark.year() + " " + mark.people()).collect(Collectors.joining(comma()));
        }

        private static ReportCharts.Mark mark(String year, int people) {
            return new ReportCharts.Mark(year, people, Integer.toString(people));
        }

        private String shown(Optional<?> value) {
            return value.map(Object::toString).orElseGet(() -> texts.text("none"));
        }

        private List<SkillRow> skills(SkillMap map) {
            Map<SkillCell, Verdict> earned = new HashMap<>();
            content.person().ifPresent(person -> person.skills().forEach(one -> earned.put(one.cell(), one.verdict())));
            List<SkillRow> rows = new ArrayList<>();
            for (RoleId role : map.rows().keySet()) {
                rows.add(new SkillRow(
                        role(role),
                        map.axes().stream()
                                .map(axis -> {
                                    SkillMark mark = map.mark(role, axis.id());
                                    return new SkillCellView(
                                            Words.of(mark),
                                            sign(mark),
                                            Optional.ofNullable(earned.get(new SkillCell(role, axis.id())))
                                                    .map(Words::of)
                                                    .orElse("not-met"));
                                })
                                .toList()));
            }
            return rows;
        }

        private String sign(SkillMark mark) {
            return switch (mark) {
                case MARKED -> texts.text("marked");
                case UNMARKED -> "";
                case ILLEGIBLE -> texts.text("illegible");
            };
        }

        private RoleJudgment judgment(Judgment judgment) {
            Explanation told = Explanation.of(judgment, policy, language);
            Verdict verdict = judgment.verdict();
            return new RoleJudgment(
                    judgment.role().value(),
                    Words.of(verdict),
                    Explanation.sign(verdict),
                    told.heading(),
                    told.ground(),
                    judgment.finding()
                            .clause()
                            .flatMap(clause -> policy.clause(clause).quote())
                            .orElse(""),
                    node(judgment.finding(), told.lines().iterator(), verdict));
        }

        /** An explanation has a line for every finding, a parent before its children: the two are walked together. */
        private Node node(Finding finding, Iterator<Explanation.Line> lines, Verdict root) {
            Explanation.Line line = lines.next();
            if (!line.node().equals(finding.node())) {
                throw new IllegalStateException(
                        "the explanation speaks of " + line.node() + " where the finding is " + finding.node());
            }
            List<Node> children = new ArrayList<>();
            finding.children().forEach(child -> children.add(node(child, lines, root)));
            return new Node(
                    finding.node(),
                    Words.of(finding.verdict()),
                    Explanation.sign(finding.verdict()),
                    spoken(finding.verdict()),
                    line.text(),
                    finding.clause().map(this::heading).orElse(""),
                    // what speaks for the answer is open to begin with
                    finding.verdict() == root,
                    children);
        }

        private String spoken(Verdict verdict) {
            return switch (verdict) {
                case MET -> texts.text("verdictMet");
                case NOT_MET -> texts.text("verdictNotMet");
                case UNDETERMINED -> texts.text("verdictUndetermined");
            };
        }

        private List<TermRow> terms() {
            List<TermRow> rows = new ArrayList<>();
            policy.scales()
                    .values()
                    .forEach(declared -> rows.add(new TermRow(
                            declared.id().value(),
                            texts.text("scaleSays", declared.id()),
                            heading(declared.clause()),
                            declared.scale()
                                    .map(scale -> texts.text("scaleValue", scale.from(), scale.to(), scale.step()))
                                    .orElseGet(() -> texts.text("stillOpen")),
                            "",
                            "")));
            policy.terms().values().forEach(term -> rows.add(term(term)));
            return rows;
        }

        private TermRow term(OpenTerm term) {
            Optional<String> value = term.filling().map(OpenTerm.Filling::value);
            boolean choice = term.type() instanceof TermType.OneOf;
            return new TermRow(
                    term.id().value(),
                    in(term.says()),
                    heading(term.clause()),
                    value.map(word -> choice ? texts.meaning(word).orElse("") : word)
                            .orElseGet(() -> texts.text("stillOpen")),
                    choice ? value.orElse("") : "",
                    term.filling().map(OpenTerm.Filling::by).orElse(""));
        }

        private String heading(ClauseId id) {
            Clause clause = policy.clause(id);
            return clause.heading();
        }

        private String meaning(String word) {
            return texts.meaning(word).orElse(word);
        }

        private String role(RoleId id) {
            return in(policy.role(id).name());
        }

        private String colour(RoleId id) {
            return ReportCharts.colour(policy.ladder().rank(id));
        }

        private String in(LocalizedText text) {
            return text.in(language);
        }

        private String year(FiscalYear year) {
            return language.choose(year.japaneseLabel(), year.toString());
        }

        private String shortYear(FiscalYear year) {
            return language.choose(year.shortLabel(), year.toString());
        }

        private String day(LocalDate day) {
            return language.choose(JapaneseDate.format(day), day.toString());
        }

        private String comma() {
            return language.choose("、", ", ");
        }

        /** 2,000 for 2000: in both languages. */
        private static String grouped(long number) {
            StringBuilder digits = new StringBuilder(Long.toString(number));
            for (int at = digits.length() - 3; at > 0; at -= 3) {
                digits.insert(at, ',');
            }
            return digits.toString();
        }
    }
}
