package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.disclosure.PublishedTable;
import io.github.dxjinzai.core.judgment.scorecard.Difference;
import io.github.dxjinzai.core.judgment.scorecard.FairnessReport;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fairness report for people to read.
 *
 * @param policy names roles and groups of raters
 * @param report the report
 * @param language the language
 */
record FairnessText(Policy policy, FairnessReport report, Language language) {

    String text() {
        String role = policy.role(report.role()).name().in(language);
        StringBuilder text = new StringBuilder();
        text.append(language.choose(
                "公平性の報告: " + role + " 基準日: " + report.day() + "\n" + report.threshold()
                        + "未満と、それを推定できる値は * とする。差があることは不公平の証拠ではなく、差がないことも公平の証拠ではない。\n",
                "Fairness: " + role + ", as of " + report.day() + "\nCounts below " + report.threshold()
                        + ", and what would give them away, are *. A difference is no proof of unfairness, and none is no proof of"
                        + " fairness.\n"));
        for (FairnessReport.Outcomes one : report.outcomes()) {
            text.append('\n')
                    .append(language.choose("判定の割合: ", "Outcomes by "))
                    .append(name(one.grouping()))
                    .append('\n')
                    .append(outcomes(one).print(Format.text, language));
        }
        for (FairnessReport.Residuals one : report.residuals()) {
            text.append('\n')
                    .append(language.choose("評点の平均からの差: ", "Mean residuals of scores by "))
                    .append(name(one.grouping()))
                    .append('\n')
                    .append(residuals(one).print(Format.text, language));
        }
        text.append(language.choose("\n区間は95%。割合の差: ", "\nIntervals at 95 %. Differences of rates: "))
                .append(Difference.NEWCOMBE.name())
                .append(language.choose("。平均の差: ", "; of means: "))
                .append(Difference.WELCH.name())
                .append(language.choose("。\n", ".\n"));
        return text.toString();
    }

    private String name(FairnessReport.Grouping grouping) {
        return switch (grouping) {
            case DEPARTMENT -> language.choose("部局", "department");
            case POST -> language.choose("職位", "post");
            case RATER_GROUP -> language.choose("評価者区分", "rater group");
        };
    }

    private Table outcomes(FairnessReport.Outcomes one) {
        PublishedTable counts = one.counts();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row <= counts.rows().size(); row++) {
            String group = row < counts.rows().size() ? counts.rows().get(row) : language.choose("計", "total");
            Optional<FairnessReport.Rate> rate = row < counts.rows().size()
                    ? one.rates().stream()
                            .filter(known -> known.group().equals(group))
                            .findFirst()
                    : Optional.empty();
            List<String> cells = new ArrayList<>();
            cells.add(group);
            for (int column = 0; column <= counts.columns().size(); column++) {
                cells.add(counts.text(row, column));
            }
            cells.add(rate.map(known -> ScorecardText.plain((double) known.met() / known.people()))
                    .orElse(""));
            cells.add(difference(rate.flatMap(FairnessReport.Rate::difference)));
            rows.add(cells);
        }
        return new Table(
                List.of(
                        Table.Column.text("group", "区分", "group"),
                        Table.Column.number("met", "満たす", "met"),
                        Table.Column.number("others", "満たさない・保留", "not met or undetermined"),
                        Table.Column.number("people", "計", "people"),
                        Table.Column.number("rate", "割合", "rate"),
                        Table.Column.text("difference", "ほか全体との差", "difference to all others")),
                rows);
    }

    private Table residuals(FairnessReport.Residuals one) {
        return new Table(
                List.of(
                        Table.Column.text("group", "区分", "group"),
                        Table.Column.number("n", "n", "n"),
                        Table.Column.number("mean", "平均からの差", "residual"),
                        Table.Column.text("difference", "ほか全体との差", "difference to all others")),
                one.lines().stream().map(line -> residual(one, line)).toList());
    }

    private List<String> residual(FairnessReport.Residuals one, FairnessReport.Residual line) {
        return List.of(
                one.grouping() == FairnessReport.Grouping.RATER_GROUP
                        ? policy.raterGroups().stream()
                                .filter(group -> group.id().value().equals(line.group()))
                                .findFirst()
                                .map(RaterGroup::name)
                                .map(name -> name.in(language))
                                .orElse(line.group())
                        : line.group(),
                line.n().isPresent() ? Integer.toString(line.n().getAsInt()) : PublishedTable.WITHHELD,
                line.mean().isPresent() ? ScorecardText.plain(line.mean().getAsDouble()) : PublishedTable.WITHHELD,
                difference(line.difference()));
    }

    private String difference(Optional<Difference> difference) {
        return difference
                .map(one -> ScorecardText.plain(one.value()) + " ("
                        + ScorecardText.plain(one.interval().lower()) + language.choose("〜", " to ")
                        + ScorecardText.plain(one.interval().upper()) + ")")
                .orElse("");
    }

    /** The rows of all tables, for a spreadsheet. */
    Table rows() {
        List<List<String>> rows = new ArrayList<>();
        for (FairnessReport.Outcomes one : report.outcomes()) {
            for (List<String> row : outcomes(one).rows()) {
                rows.add(List.of(
                        "outcomes", one.grouping().name(), row.get(0), row.get(1), row.get(3), row.get(4), row.get(5)));
            }
        }
        for (FairnessReport.Residuals one : report.residuals()) {
            for (List<String> row : residuals(one).rows()) {
                rows.add(List.of(
                        "residuals", one.grouping().name(), row.get(0), "", row.get(1), row.get(2), row.get(3)));
            }
        }
        return new Table(
                List.of(
                        Table.Column.text("table", "表", "table"),
                        Table.Column.text("grouping", "区分の種類", "grouping"),
                        Table.Column.text("group", "区分", "group"),
                        Table.Column.number("met", "満たす", "met"),
                        Table.Column.number("n", "n", "n"),
                        Table.Column.number("value", "値", "value"),
                        Table.Column.text("difference", "差", "difference")),
                rows);
    }
}
