package io.github.dxjinzai.examples.cli.report;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A result as the template shows it: each chart with its specification, what it says in words, and what its colours mean. */
public final class ResultPage {

    private final ResultContent content;
    private final ReportTexts texts;

    private ResultPage(ResultContent content) {
        this.content = content;
        this.texts = ReportTexts.in(content.language());
    }

    static View of(ResultContent content) {
        return new ResultPage(content).view();
    }

    /** The whole page. */
    public record View(
            String language,
            String title,
            String lead,
            List<ResultContent.Entry> provenance,
            List<SectionView> sections) {}

    /** A part of it. */
    public record SectionView(
            String id,
            String heading,
            List<String> paragraphs,
            List<FigureView> figures,
            List<ResultContent.Grid> tables) {}

    /** A chart with its title. */
    public record FigureView(String title, ReportPage.Chart chart) {}

    private View view() {
        return new View(
                content.language().tag(),
                content.title(),
                content.lead(),
                content.provenance(),
                content.sections().stream().map(this::section).toList());
    }

    private SectionView section(ResultContent.Section section) {
        List<FigureView> figures = new ArrayList<>();
        for (ResultContent.Figure figure : section.figures()) {
            figures.add(new FigureView(figure.title(), chart("chart-" + section.id() + "-" + figures.size(), figure)));
        }
        return new SectionView(section.id(), section.heading(), section.paragraphs(), figures, section.tables());
    }

    private ReportPage.Chart chart(String id, ResultContent.Figure figure) {
        ResultContent.Drawing drawing = figure.drawing();
        if (drawing instanceof ResultContent.Fan fan) {
            return chart(id, figure, fan(fan, figure.axis()), words(fan), keys(fan));
        }
        if (drawing instanceof ResultContent.Intervals intervals) {
            List<ReportPage.Key> keys = new ArrayList<>(ofEstimates());
            intervals.rule().ifPresent(rule -> keys.add(new ReportPage.Key("dashes", "", rule.label())));
            return chart(id, figure, ReportCharts.intervals(intervals, figure.axis()), words(intervals), keys);
        }
        if (drawing instanceof ResultContent.Bars bars) {
            String words = bars.rows().stream()
                    .map(one -> one.label() + " " + one.value())
                    .collect(listed());
            return chart(id, figure, ReportCharts.bars(bars, figure.axis()), words, List.of());
        }
        if (drawing instanceof ResultContent.Curve curve) {
            List<ReportPage.Key> keys = new ArrayList<>(ofEstimates());
            keys.add(new ReportPage.Key("dashes", "", texts.text("legendGoal")));
            return chart(id, figure, ReportCharts.curve(curve, figure.axis()), words(curve), keys);
        }
        throw new IllegalArgumentException("a chart that cannot be drawn: " + drawing);
    }

    private ReportPage.Chart chart(
            String id, ResultContent.Figure figure, String spec, String words, List<ReportPage.Key> keys) {
        TemplateHTMLOutputModel markup = HtmlReport.markup(spec);
        return new ReportPage.Chart(id, markup, figure.title() + texts.text("colon") + words, keys);
    }

    private String fan(ResultContent.Fan fan, String axis) {
        return ReportCharts.fan(
                fan.bands().stream().map(ResultContent.Band::year).toList(),
                List.of(),
                fan.bands().stream()
                        .map(one -> new ReportCharts.Band(
                                one.year(), one.q10(), one.q25(), one.median(), one.q75(), one.q90()))
                        .toList(),
                fan.targets().stream()
                        .map(one -> new ReportCharts.Mark(one.year(), one.people(), Integer.toString(one.people())))
                        .toList(),
                fan.plan()
                        .map(people ->
                                new ReportCharts.Mark(texts.text("plan"), people, texts.text("plan") + " " + people)),
                ReportCharts.colour(fan.tone()),
                axis);
    }

    private List<ReportPage.Key> keys(ResultContent.Fan fan) {
        String colour = ReportCharts.colour(fan.tone());
        List<ReportPage.Key> keys = new ArrayList<>(List.of(
                new ReportPage.Key("line", colour, texts.text("legendMedian")),
                new ReportPage.Key("band50", colour, texts.text("legendBand50")),
                new ReportPage.Key("band80", colour, texts.text("legendBand80"))));
        if (!fan.targets().isEmpty()) {
            keys.add(new ReportPage.Key("diamond", "", texts.text("legendTarget")));
        }
        if (fan.plan().isPresent()) {
            keys.add(new ReportPage.Key("dashes", "", texts.text("legendPlan")));
        }
        return keys;
    }

    private List<ReportPage.Key> ofEstimates() {
        return List.of(
                new ReportPage.Key("dot", "", texts.text("legendEstimate")),
                new ReportPage.Key("rule", "", texts.text("legendInterval95")));
    }

    private String words(ResultContent.Fan fan) {
        String bands = texts.text(
                "fanAlternativeForecast",
                fan.bands().stream()
                        .map(one -> one.year() + " " + one.median() + " (" + one.q10() + "–" + one.q90() + ")")
                        .collect(listed()));
        List<String> targets = new ArrayList<>(fan.targets().stream()
                .map(one -> one.year() + " " + one.people())
                .toList());
        Optional<String> plan = fan.plan().map(people -> texts.text("plan") + " " + people);
        plan.ifPresent(targets::add);
        return targets.isEmpty()
                ? bands
                : bands
                        + content.language().choose("", " ")
                        + texts.text("fanAlternativeTarget", targets.stream().collect(listed()));
    }

    private String words(ResultContent.Intervals intervals) {
        return intervals.rows().stream()
                .map(one -> one.label() + " " + one.value() + " (" + one.low() + "–" + one.high() + ")")
                .collect(listed());
    }

    private String words(ResultContent.Curve curve) {
        return curve.points().stream()
                .map(one -> one.cost() + " " + curve.cost() + " " + one.value())
                .collect(listed());
    }

    private Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(content.language().choose("、", ", "));
    }
}
