package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.json.PolicyResolution;
import io.github.dxjinzai.core.json.PolicyReviewWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.review.EarliestYears;
import io.github.dxjinzai.core.policy.review.PolicyReview;
import io.github.dxjinzai.core.policy.review.SeatRequirement;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.Severity;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Says every fault of a policy file, or, if it can be read, what a review of it finds: what it leaves open, the earliest year of every role, and the seats that its
 * targets require.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "方針の不備と未定事項、最も早い年度、必要な参加枠を示す / every fault of a policy, what it leaves open, earliest years and required seats")
final class PolicyCheckCommand extends DxCommand {

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Override
    public Integer call() {
        PolicyResolution resolved = options.resolve();
        Policy policy = resolved.policy();
        List<Problem> open = open(policy);
        PolicyReview review = located(PolicyReview.of(policy), resolved);
        switch (common().format()) {
            case json -> common().print(PolicyReviewWriter.write(review, open));
            case csv -> common().print(table(review, open).print(Format.csv, common().language()));
            case text, markdown -> tell(policy, review, open);
        }
        return review.hasErrors() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** The review with the places of its findings in the files that were given. */
    private static PolicyReview located(PolicyReview review, PolicyResolution resolved) {
        return new PolicyReview(
                review.policy(),
                review.findings().stream()
                        .map(one -> one.at(resolved.place(((Place.InJson) one.place()).pointer())))
                        .toList(),
                review.anyDay(),
                review.yearEnd(),
                review.seats());
    }

    private void tell(Policy policy, PolicyReview review, List<Problem> open) {
        long errors = count(review, Severity.ERROR);
        long warnings = count(review, Severity.WARNING);
        long advice = count(review, Severity.ADVICE);
        if (errors + warnings == 0) {
            common().say(
                            policy.fullVersion() + ": 不備はありません。" + (advice == 0 ? "" : "助言 " + advice + "件。") + "未定事項 "
                                    + open.size() + "件。",
                            policy.fullVersion() + ": no faults. " + (advice == 0 ? "" : "Advice: " + advice + ". ")
                                    + "Open: " + open.size() + ".");
        } else {
            common().say(
                            policy.fullVersion() + ": エラー " + errors + "件、警告 " + warnings + "件、助言 " + advice + "件。未定事項 "
                                    + open.size() + "件。",
                            policy.fullVersion() + ": errors: " + errors + ", warnings: " + warnings + ", advice: "
                                    + advice + ". Open: " + open.size() + ".");
        }
        for (Problem one : review.findings()) {
            tell(one, severity(one) + " " + one.place().describe() + ": ");
        }
        open.forEach(one -> tell(one, ""));
        tell(review.anyDay(), review.yearEnd());
        tell(review.seats());
    }

    private void tell(Problem one, String before) {
        Language language = common().language();
        common().print("  " + before + one.message(language) + "\n");
        one.mend(language).ifPresent(mend -> common().print("    → " + mend + "\n"));
    }

    private static long count(PolicyReview review, Severity severity) {
        return review.findings().stream()
                .filter(one -> one.code().severity() == severity)
                .count();
    }

    private String severity(Problem one) {
        Language language = common().language();
        return switch (one.code().severity()) {
            case ERROR -> language.choose("[エラー]", "[error]");
            case WARNING -> language.choose("[警告]", "[warning]");
            case ADVICE -> language.choose("[助言]", "[advice]");
        };
    }

    // ---- what the policy means in years and seats

    private void tell(EarliestYears anyDay, EarliestYears yearEnd) {
        common().say(
                        "施行後に始めた人の、最も早い認定の年度:",
                        "Earliest fiscal year of each role, for people who begin with the policy:");
        List<List<String>> rows = new ArrayList<>();
        for (RoleId role : anyDay.byRole().keySet()) {
            rows.add(List.of(role.value(), year(anyDay.of(role)), year(yearEnd.of(role)), because(yearEnd.of(role))));
        }
        print(new Table(
                List.of(
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("anyDay", "随時の認定", "certified on any day"),
                        Table.Column.text("yearEnd", "年度末の認定", "at year end"),
                        Table.Column.text("because", "年度末の認定の理由", "because, at year end")),
                rows));
    }

    private String year(EarliestYears.Earliest one) {
        Language language = common().language();
        return one.year()
                .map(year -> label(year) + (one.exact() ? "" : language.choose("以後", " or later")))
                .orElse(language.choose("なし", "never"));
    }

    private String label(FiscalYear year) {
        return common().language().choose(year.japaneseLabel(), year.toString());
    }

    private String because(EarliestYears.Earliest one) {
        return one.because().stream()
                .map(step -> step.node() + " " + reason(step.reason()) + " " + label(step.year()))
                .collect(Collectors.joining(" → "));
    }

    private String reason(EarliestYears.Reason reason) {
        Language language = common().language();
        return switch (reason) {
            case FIRST_FACT -> language.choose("最初の事実", "first fact");
            case GRANTED -> language.choose("認定", "granted");
            case AFTER_GRANT -> language.choose("認定の後", "after the grant");
            case FISCAL_YEARS -> language.choose("複数の年度", "several fiscal years");
            case HELD_FOR -> language.choose("保持の期間", "held for so long");
            case FROM_DAY -> language.choose("期間の開始", "from a day on");
        };
    }

    private void tell(List<SeatRequirement> seats) {
        if (seats.stream().allMatch(one -> one.seats() == 0)) {
            return;
        }
        common().say(
                        "目標に必要な参加枠の下限(施行日からの累計):",
                        "Fewest seats in projects that the targets require, since the policy came into force:");
        Language language = common().language();
        print(new Table(
                List.of(
                        Table.Column.text("year", "年度末まで", "by the end of"),
                        Table.Column.number("leaders", "リーダー", "leaders"),
                        Table.Column.number("members", "メンバー", "members"),
                        Table.Column.number("seats", "合計", "all")),
                seats.stream()
                        .map(one -> List.of(
                                one.year()
                                        .map(this::label)
                                        .orElse(language.choose("(年度なしの目標)", "(targets without a year)")),
                                Long.toString(one.leaders()),
                                Long.toString(one.members()),
                                Long.toString(one.seats())))
                        .toList()));
    }

    private void print(Table table) {
        table.print(Format.text, common().language()).lines().forEach(line -> common().print("  " + line + "\n"));
    }

    // ---- what is open

    private Table table(PolicyReview review, List<Problem> open) {
        return new Table(
                List.of(
                        Table.Column.text("code", "コード", "code"),
                        Table.Column.text("id", "番号", "id"),
                        Table.Column.text("message", "内容", "message")),
                Stream.concat(review.findings().stream(), open.stream())
                        .map(one -> List.of(one.code().id(), place(one.place()), one.message(common().language())))
                        .toList());
    }

    private static String place(Place place) {
        return place instanceof Place.AtFact fact ? fact.id() : ((Place.InJson) place).pointer();
    }

    private List<Problem> open(Policy policy) {
        List<Problem> open = new ArrayList<>();
        for (ScaleDeclaration scale : policy.openScales()) {
            open.add(Problem.of(
                    PolicyProblem.OPEN_SCALE,
                    new Place.AtFact("scale", scale.id().value()),
                    "scale",
                    scale.id().value(),
                    "clause",
                    policy.clause(scale.clause()).heading()));
        }
        for (OpenTerm term : policy.openTerms()) {
            open.add(Problem.of(
                    PolicyProblem.OPEN_TERM,
                    new Place.AtFact("term", term.id().value()),
                    "term",
                    term.id().value(),
                    "says",
                    term.says().in(common().language()),
                    "clause",
                    policy.clause(term.clause()).heading(),
                    "type",
                    PolicyTexts.type(term, common().language())));
        }
        return open;
    }
}
