package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A judgment told to people (判定の説明), in Japanese or English: a heading, a line for every finding, and the clause of the source.
 * It is made from the findings alone, so that it cannot say anything else; programs read the findings, not these sentences.
 *
 * @param heading the role, the day and the verdict
 * @param lines the findings, a parent before its children
 * @param ground where the source asks for it
 */
public record Explanation(String heading, List<Line> lines, String ground) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * One finding as a line.
     *
     * @param depth how deep in the tree, from 0
     * @param node the id of the criterion's node
     * @param verdict the finding's verdict
     * @param text the sentence
     */
    public record Line(int depth, String node, Verdict verdict, String text) {}

    /**
     * Tells a judgment.
     *
     * @param policy the policy judged by; its names and clauses are used
     */
    public static Explanation of(Judgment judgment, Policy policy, Language language) {
        Teller teller = new Teller(policy, language);
        teller.tell(judgment.finding(), 0, Optional.empty());
        String heading = policy.role(judgment.role()).name().in(language)
                + language.choose("  ", ", as of ")
                + teller.day(judgment.day())
                + language.choose("現在  ", ": ")
                + verdict(judgment.verdict(), language);
        return new Explanation(heading, teller.lines, teller.ground(judgment.finding()));
    }

    /** The verdict in words. */
    public static String verdict(Verdict verdict, Language language) {
        return switch (verdict) {
            case MET -> language.choose("認定基準を満たしています", "the criteria are met");
            case NOT_MET -> language.choose("認定基準を満たしていません", "the criteria are not met");
            case UNDETERMINED -> language.choose("判定できません(保留)", "undetermined");
        };
    }

    /** The whole as text: heading, lines indented by depth with ✓, ✗ or ? in front, and the ground. */
    public String text() {
        String body = lines.stream()
                .map(line -> "  ".repeat(line.depth() + 1) + sign(line.verdict()) + " " + line.text())
                .collect(Collectors.joining("\n"));
        return heading + "\n" + body + "\n  " + ground + "\n";
    }

    /** The sign of a verdict: ✓ met, ✗ not met, ? undetermined. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNDETERMINED -> "?";
        };
    }

    private static final class Teller {

        private final Policy policy;
        private final Language language;
        private final List<Line> lines = new ArrayList<>();

        Teller(Policy policy, Language language) {
            this.policy = policy;
            this.language = language;
        }

        void tell(Finding finding, int depth, Optional<String> as) {
            lines.add(new Line(depth, finding.node(), finding.verdict(), sentence(finding, as)));
            Optional<String> below = word(finding, "as").or(() -> as);
            finding.children().forEach(child -> tell(child, depth + 1, below));
        }

        String ground(Finding root) {
            String cited = root.clause()
                    .map(policy::clause)
                    .map(clause -> clause.cite(policy.sourceTitle()))
                    .orElse(policy.sourceTitle());
            return language.choose("根拠: ", "Ground: ") + cited + " (" + policy.sourcePublished() + ") "
                    + policy.fullVersion();
        }

        private String sentence(Finding of, Optional<String> as) {
            return switch (of.reason()) {
                case ALL_OF -> language.choose("次のすべてを満たすこと", "all of the following");
                case ANY_OF -> language.choose("次のいずれかを満たすこと", "at least one of the following");
                case NEGATION -> language.choose("次を満たさないこと", "not the following");
                case CHOSEN -> chosen(of);
                case CHOICE_OPEN -> open(of);
                case CHOICE_IMMATERIAL ->
                    language.choose(
                            "未定の「" + value(of, "term") + "」がどう決まっても結果は同じ",
                            "the same however the open term '" + value(of, "term") + "' is settled");
                case ROLE_HELD ->
                    language.choose(
                            role(of) + "に認定済み (" + value(of, "since") + ")",
                            role(of) + " held since " + value(of, "since"));
                case ROLE_NOT_HELD -> language.choose(role(of) + "の認定がない", role(of) + " not held");
                case ENOUGH_PROJECTS, TOO_FEW_PROJECTS, PROJECTS_UNKNOWN -> projects(of);
                case PROJECT -> project(of);
                case RUN_LONG_ENOUGH, RUN_TOO_SHORT, RUN_HAS_GAP, RUN_UNKNOWN -> run(of);
                case YEAR -> value(of, "year");
                case YEAR_WITHOUT_PROJECT ->
                    language.choose(
                            value(of, "year") + ": " + taking(as) + "したプロジェクトがない",
                            value(of, "year") + ": no project " + taking(as));
                case LAST_YEAR ->
                    language.choose(value(of, "year") + " (最後の年として)", value(of, "year") + " as the last of the run");
                case EVALUATION -> evaluation(of);
                case AT_OR_ABOVE_THRESHOLD, BELOW_THRESHOLD -> score(of);
                case NO_RATINGS_KNOWN ->
                    language.choose(
                            angle(of) + ": 評価の記録がない (基準 " + value(of, "required") + ")",
                            angle(of) + ": no rating on record (threshold " + value(of, "required") + ")");
                case NOT_EVALUATED ->
                    language.choose(
                            angle(of) + ": 評価を受けていない (基準 " + value(of, "required") + ")",
                            angle(of) + ": not evaluated (threshold " + value(of, "required") + ")");
                case TERM_OPEN -> open(of);
                case STARTED_AFTER_GRANT ->
                    language.choose(
                            value(of, "startsOn") + " 開始: " + role(of) + "の認定 (" + value(of, "grantedOn") + ") の後",
                            "started on " + value(of, "startsOn") + ", after the certification as " + role(of) + " on "
                                    + value(of, "grantedOn"));
                case STARTED_BEFORE_GRANT ->
                    language.choose(
                            value(of, "startsOn") + " 開始。" + role(of) + "の認定は " + value(of, "grantedOn")
                                    + ": 認定前に始まったプロジェクトは数えない",
                            "started on " + value(of, "startsOn") + ", but the certification as " + role(of) + " is of "
                                    + value(of, "grantedOn") + ": a project begun before it does not count");
                case NEVER_GRANTED ->
                    language.choose(
                            value(of, "startsOn") + " 開始。" + role(of) + "に認定されていない",
                            "started on " + value(of, "startsOn") + "; never certified as " + role(of));
                case GRANT_UNKNOWN ->
                    language.choose(
                            value(of, "startsOn") + " 開始。" + role(of) + "の認定の記録が見当たらない",
                            "started on " + value(of, "startsOn") + "; no certification as " + role(of) + " on record");
            };
        }

        private String chosen(Finding of) {
            OpenTerm term = policy.term(new TermId(value(of, "term")));
            String by = term.filling().map(OpenTerm.Filling::by).orElse("");
            return language.choose(
                    "「" + term.id() + "」は " + value(of, "value") + " とする (" + by + ")",
                    "'" + term.id() + "' is " + value(of, "value") + " (" + by + ")");
        }

        private String open(Finding of) {
            OpenTerm term = policy.term(new TermId(value(of, "term")));
            Clause clause = policy.clause(term.clause());
            return language.choose(
                    "「" + term.id() + "」が未定のため判定できない: " + term.says().in(language) + "。典拠: "
                            + clause.cite(policy.sourceTitle()),
                    "'" + term.id() + "' is open: " + term.says().in(language) + ". Clause: "
                            + clause.cite(policy.sourceTitle()));
        }

        private String projects(Finding of) {
            String axis = of.detail("axis").map(detail -> axis(shown(detail))).orElse("");
            String taking = taking(word(of, "as"));
            return language.choose(
                    taking + "し、条件を満たす" + (axis.isEmpty() ? "" : axis + "の") + "プロジェクト " + value(of, "actual")
                            + "件 (必要: " + value(of, "required") + "件)",
                    "projects " + taking + (axis.isEmpty() ? "" : ", exercising " + axis + ",")
                            + " that meet the conditions: " + value(of, "actual") + " (needed: " + value(of, "required")
                            + ")");
        }

        private String project(Finding of) {
            return value(of, "project") + " " + value(of, "title")
                    + language.choose(
                            ": " + part(value(of, "part")) + "、" + value(of, "startsOn") + " 開始",
                            ": " + part(value(of, "part")) + ", started on " + value(of, "startsOn"));
        }

        private String run(Finding of) {
            String gap = of.detail("gap")
                    .map(years -> language.choose(
                            "。連続していない: " + shown(years) + "が空いている", "; not consecutive: gap in " + shown(years)))
                    .orElse("");
            String years = of.detail("years").map(one -> ": " + shown(one)).orElse("");
            String taking = taking(word(of, "as"));
            return language.choose(
                    taking + "し、条件を満たす連続した年度 " + value(of, "actual") + "年" + years + " (必要: " + value(of, "required")
                            + "年)" + gap,
                    "consecutive fiscal years with a project " + taking + " that meets the conditions: "
                            + value(of, "actual") + years + " (needed: " + value(of, "required") + ")" + gap);
        }

        private String evaluation(Finding of) {
            String required = of.detail("required")
                    .map(one -> language.choose(" (基準 " + shown(one) + ")", " (threshold " + shown(one) + ")"))
                    .orElse("");
            return occasion(of) + required;
        }

        private String score(Finding of) {
            boolean met = of.reason() == Reason.AT_OR_ABOVE_THRESHOLD;
            String raters = value(of, "raters");
            return language.choose(
                    angle(of) + " " + value(of, "actual") + (met ? " ≧ " : " < ") + "基準 " + value(of, "required")
                            + " (評価者 " + raters + "人)",
                    angle(of) + " " + value(of, "actual") + (met ? " ≥ " : " < ") + "threshold " + value(of, "required")
                            + " (" + raters + (raters.equals("1") ? " rater)" : " raters)"));
        }

        private String occasion(Finding of) {
            return "debrief".equals(value(of, "occasion"))
                    ? language.choose("報告会での評価", "evaluation at the debrief")
                    : language.choose("プロジェクト終了後の評価", "evaluation after the project");
        }

        /** The perspective, or the occasion where the evaluation has no perspectives. */
        private String angle(Finding of) {
            return word(of, "perspective")
                    .map(id -> policy.perspective(new PerspectiveId(id)).name().in(language))
                    .orElseGet(() -> occasion(of));
        }

        private String role(Finding of) {
            return policy.role(new RoleId(value(of, "role"))).name().in(language);
        }

        private String axis(String id) {
            return policy.skillMap().stream()
                    .flatMap(map -> map.axes().stream())
                    .filter(axis -> axis.id().equals(new AxisId(id)))
                    .map(SkillAxis::name)
                    .map(name -> name.in(language))
                    .findFirst()
                    .orElse(id);
        }

        private String part(String word) {
            return word.equals("leader") ? language.choose("リーダー", "leader") : language.choose("メンバー", "member");
        }

        private String taking(Optional<String> as) {
            return as.map(word -> language.choose(part(word) + "として参加", "taken part in as " + part(word)))
                    .orElse(language.choose("参加", "taken part in"));
        }

        private static Optional<String> word(Finding of, String name) {
            return of.detail(name).map(detail -> ((Detail.Word) detail).value());
        }

        private String value(Finding of, String name) {
            return of.detail(name)
                    .map(this::shown)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the finding at " + of.node() + " with reason " + of.reason() + " has no " + name));
        }

        private String shown(Detail detail) {
            if (detail instanceof Detail.Amount amount) {
                return amount.value().toPlainString();
            }
            if (detail instanceof Detail.Day one) {
                return day(one.value());
            }
            if (detail instanceof Detail.Years years) {
                return years.value().stream().map(this::year).collect(Collectors.joining(language.choose("・", ", ")));
            }
            return detail instanceof Detail.Word one ? one.value() : ((Detail.Text) detail).value();
        }

        private String year(FiscalYear year) {
            return language.choose(year.japaneseLabel(), year.toString());
        }

        private String day(LocalDate day) {
            return language.choose(JapaneseDate.format(day), day.toString());
        }
    }
}
