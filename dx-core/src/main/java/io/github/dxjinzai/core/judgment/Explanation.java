package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Explained;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A judgment told to people (判定の説明), in Japanese or English: a heading, a line for every finding, and the clause of the source.
 * It is made from the findings alone, so that it cannot say anything else; programs read the findings, not these sentences.
 *
 * <p>The same findings are told to several readers; what may not be shown to them is told as withheld: 「満たす(評価者2名、値は非公開)」,
 * {@code met (2 raters, value withheld)}.
 *
 * @param audience for whom it is told
 * @param language the language
 * @param judgment the judgment; it is not to go to everyone
 * @param heading the role, the day and the verdict
 * @param lines the findings, a parent before its children
 * @param ground where the source asks for it
 * @param notes what is told beside the findings, a sentence each; mostly none
 */
public record Explanation(
        Audience audience,
        Language language,
        Judgment judgment,
        String heading,
        List<Line> lines,
        String ground,
        List<String> notes) {

    public Explanation {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The same, with what is worth knowing beside the findings: such as why a role that was granted once is not held. */
    public Explanation noted(List<String> more) {
        return new Explanation(audience, language, judgment, heading, lines, ground, more);
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
     * Tells a judgment to those who keep the records: all of it.
     *
     * @param policy the policy judged by; its names and clauses are used
     */
    public static Explanation of(Judgment judgment, Policy policy, Language language) {
        return of(judgment, policy, language, Audience.PERSONNEL, DisclosureRules.withNamed(List.of()));
    }

    /**
     * Tells a judgment to a reader.
     *
     * @param policy the policy judged by; its names and clauses are used
     * @param rules how many raters there must be so that a score may be shown; what {@link Audience#PERSONNEL} is told does not
     *     depend on them
     */
    public static Explanation of(
            Judgment judgment, Policy policy, Language language, Audience audience, DisclosureRules rules) {
        Teller teller = new Teller(policy, language, audience, rules);
        teller.tell(judgment.finding(), 0, Optional.empty());
        String whose = switch (audience) {
            case PERSON -> language.choose("あなたの判定: ", "Your judgment: ");
            case COMMITTEE -> language.choose("職員 ", "Member of staff ") + judgment.staff() + ": ";
            case PERSONNEL, PUBLIC -> "";
        };
        String heading = whose
                + policy.role(judgment.role()).name().in(language)
                + language.choose("  ", ", as of ")
                + teller.day(judgment.day())
                + language.choose("現在  ", ": ")
                + verdict(judgment.verdict(), language);
        return new Explanation(
                audience, language, judgment, heading, teller.lines, teller.ground(judgment.finding()), List.of());
    }

    /** One finding in words, to those who keep the records. */
    static String sentence(Finding finding, Policy policy, Language language) {
        return new Teller(policy, language, Audience.PERSONNEL, DisclosureRules.withNamed(List.of()))
                .sentence(finding, Teller.word(finding, "as"));
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
        String besides = notes.stream().map(note -> "  " + note + "\n").collect(Collectors.joining());
        return heading + "\n" + body + "\n" + besides + "  " + ground + "\n";
    }

    /** The whole as Markdown: a heading, a nested list with the signs, and the ground. */
    public String markdown() {
        String body = lines.stream()
                .map(line ->
                        "  ".repeat(line.depth()) + "- " + sign(line.verdict()) + " " + Markdown.escaped(line.text()))
                .collect(Collectors.joining("\n"));
        String besides =
                notes.stream().map(note -> Markdown.escaped(note) + "\n\n").collect(Collectors.joining());
        return "## " + Markdown.escaped(heading) + "\n\n" + body + "\n\n" + besides + Markdown.escaped(ground) + "\n";
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
        private final Audience audience;
        private final DisclosureRules rules;
        private final PolicyNames names;
        private final List<Line> lines = new ArrayList<>();

        Teller(Policy policy, Language language, Audience audience, DisclosureRules rules) {
            this.policy = policy;
            this.language = language;
            this.audience = audience;
            this.rules = rules;
            this.names = new PolicyNames(policy, language);
        }

        void tell(Finding finding, int depth, Optional<String> as) {
            lines.add(new Line(depth, finding.node(), finding.verdict(), sentence(finding, as) + evidence(finding)));
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
                            "未定の" + names.term(new TermId(value(of, "term"))) + "がどう決まっても結果は同じ",
                            "the same however the open term " + names.term(new TermId(value(of, "term")))
                                    + " is settled");
                case SOME_OF ->
                    language.choose(
                            "次のうち " + value(of, "required") + "項目以上を満たすこと (満たすもの: " + value(of, "actual") + ")",
                            "at least " + value(of, "required") + " of the following (met: " + value(of, "actual")
                                    + ")");
                case PROFILE ->
                    language.choose(
                            "スキルマップの" + role(of) + "の欄 " + value(of, "required") + "項目 (満たすもの: " + value(of, "actual")
                                    + ")",
                            "cells asked for in the row " + role(of) + " of the skill map: " + value(of, "required")
                                    + " (earned: " + value(of, "actual") + ")");
                case CELL_ILLEGIBLE ->
                    language.choose(
                            axis(value(of, "axis")) + ": 原文の印が読み取れない",
                            axis(value(of, "axis")) + ": the mark cannot be read in the source");
                case CELL_WITHOUT_CRITERION ->
                    language.choose(
                            axis(value(of, "axis")) + ": 欄の基準が定められていない",
                            axis(value(of, "axis")) + ": the policy does not say how the cell is earned");
                case ENOUGH_ACHIEVEMENTS, TOO_FEW_ACHIEVEMENTS, ACHIEVEMENTS_UNKNOWN -> achievements(of);
                case ACHIEVEMENT, ACHIEVEMENT_LAPSED -> achievement(of);
                case FIGURE_PASSES, FIGURE_FAILS -> word(of, "quantity").orElseThrow() + " " + compared(of);
                case FIGURE_UNKNOWN ->
                    language.choose(value(of, "quantity") + " の記録がない", "no " + value(of, "quantity") + " on record");
                case TOTAL_PASSES, TOTAL_FAILS, TOTAL_UNKNOWN ->
                    language.choose("合計 ", "total ") + compared(of) + window(of);
                case LEVEL_PASSES, LEVEL_FAILS -> level(of) + " " + compared(of) + window(of);
                case LEVEL_UNKNOWN ->
                    level(of) + language.choose(" の記録が揃っていない", ": the record is not complete") + needed(of);
                case LEVEL_ABSENT -> level(of) + language.choose(" の記録がない", ": none") + needed(of);
                case SERVED_LONG_ENOUGH, SERVED_TOO_SHORT ->
                    language.choose(
                            value(of, "since") + " から在職 (必要: " + span(of) + ")",
                            "in service since " + value(of, "since") + " (needed: " + span(of) + ")");
                case JOINED_WITHIN, JOINED_OUTSIDE ->
                    language.choose(
                            value(of, "since") + " 採用" + window(of), "joined on " + value(of, "since") + window(of));
                case POST_AMONG, POST_OTHER ->
                    language.choose(
                            "職位 " + value(of, "actual") + " (対象: " + value(of, "required") + ")",
                            "post " + value(of, "actual") + " (asked for: " + value(of, "required") + ")");
                case UNIT_AMONG, UNIT_OTHER ->
                    language.choose(
                            "所属 " + value(of, "actual") + " (対象: " + value(of, "required") + ")",
                            "department " + value(of, "actual") + " (asked for: " + value(of, "required") + ")");
                case SERVICE_UNKNOWN -> language.choose("在職の記録がない", "no record of service");
                case DAY_WITHIN, DAY_OUTSIDE ->
                    language.choose("基準日 " + value(of, "day") + window(of), "as of " + value(of, "day") + window(of));
                case ROLE_HELD ->
                    language.choose(
                            role(of) + "に認定済み (" + value(of, "since") + ")" + until(of),
                            role(of) + " held since " + value(of, "since") + until(of));
                case ROLE_IN_GRACE ->
                    language.choose(
                            role(of) + "の認定は " + value(of, "until") + " まで。猶予期間中",
                            role(of) + " held until " + value(of, "until") + "; in its time of grace");
                case ROLE_HELD_TOO_SHORT ->
                    language.choose(
                            role(of) + "に認定済み (" + value(of, "since") + ")。必要な期間 " + span(of) + " に満たない",
                            role(of) + " held since " + value(of, "since") + ", but not yet for " + span(of));
                case ROLE_RAN_OUT ->
                    language.choose(
                            role(of) + "の認定は " + value(of, "until") + " で失効",
                            role(of) + " ran out after " + value(of, "until"));
                case ROLE_NOT_KEPT ->
                    language.choose(role(of) + "の認定を保つための条件", role(of) + " is held only while the following holds");
                case ROLE_NOT_HELD -> language.choose(role(of) + "の認定がない", role(of) + " not held");
                case ENOUGH_PROJECTS, TOO_FEW_PROJECTS, PROJECTS_UNKNOWN -> projects(of);
                case PROJECT -> project(of);
                case RUN_LONG_ENOUGH, RUN_TOO_SHORT, RUN_HAS_GAP, RUN_UNKNOWN -> run(of);
                case YEAR -> value(of, "year");
                case YEAR_WITHOUT_PROJECT ->
                    language.choose(
                            value(of, "year") + ": " + taking(as) + "したプロジェクトがない",
                            value(of, "year") + ": no project " + taking(as));
                case YEAR_WITHOUT_ACHIEVEMENT ->
                    language.choose(value(of, "year") + ": 該当する実績がない", value(of, "year") + ": none");
                case LAST_YEAR ->
                    language.choose(value(of, "year") + " (最後の年として)", value(of, "year") + " as the last of the run");
                case EVALUATION -> evaluation(of);
                case AT_OR_ABOVE_THRESHOLD, BELOW_THRESHOLD, ABOVE_THRESHOLD, NOT_ABOVE_THRESHOLD -> score(of);
                case TOO_FEW_RATERS, RESPONSE_TOO_LOW, ASKED_UNKNOWN, NOT_ESTIMABLE -> tooLittle(of);
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
                            "started on " + value(of, "startsOn") + "; not certified as " + role(of));
                case GRANT_UNKNOWN ->
                    language.choose(
                            value(of, "startsOn") + " 開始。" + role(of) + "の認定の記録が見当たらない",
                            "started on " + value(of, "startsOn") + "; no certification as " + role(of) + " on record");
            };
        }

        /** What the finding rests on, for the committee. */
        private String evidence(Finding of) {
            return audience == Audience.COMMITTEE && !of.evidence().isEmpty()
                    ? " [" + of.evidence().stream().map(FactRef::id).collect(Collectors.joining(", ")) + "]"
                    : "";
        }

        private String chosen(Finding of) {
            OpenTerm term = policy.term(new TermId(value(of, "term")));
            String by = term.filling().map(OpenTerm.Filling::by).orElse("");
            String value = names.value(value(of, "value"));
            return names.term(term.id())
                    + language.choose("は " + value + " とする (" + by + ")", " is " + value + " (" + by + ")");
        }

        private String open(Finding of) {
            OpenTerm term = policy.term(new TermId(value(of, "term")));
            Clause clause = policy.clause(term.clause());
            return language.choose(
                    names.term(term.id()) + "が未定のため判定できない。典拠: " + clause.cite(policy.sourceTitle()),
                    names.term(term.id()) + " is open. Clause: " + clause.cite(policy.sourceTitle()));
        }

        private String projects(Finding of) {
            String axis = of.detail("axis").map(detail -> axis(shown(detail))).orElse("");
            String taking = taking(word(of, "as"));
            String counter = counter(of);
            return language.choose(
                            taking + "し、条件を満たす" + (axis.isEmpty() ? "" : axis + "の")
                                    + (isYears(of) ? "プロジェクトのある年度 " : "プロジェクト ") + value(of, "actual") + counter
                                    + " (必要: " + value(of, "required") + counter + ")",
                            (isYears(of) ? "fiscal years with projects " : "projects ") + taking
                                    + (axis.isEmpty() ? "" : ", exercising " + axis + ",")
                                    + " that meet the conditions: " + value(of, "actual") + " (needed: "
                                    + value(of, "required") + ")")
                    + window(of);
        }

        private static boolean isYears(Finding of) {
            return unit(of) == Detail.Unit.FISCAL_YEARS;
        }

        private static Detail.Unit unit(Finding of) {
            return of.detail("required")
                    .map(detail -> ((Detail.Amount) detail).unit())
                    .orElse(Detail.Unit.PARTS);
        }

        /** The Japanese counter of what is asked for. */
        private static String counter(Finding of) {
            return switch (unit(of)) {
                case PROJECTS, ACHIEVEMENTS -> "件";
                case ITEMS -> "種類";
                case FISCAL_YEARS -> "年度";
                default -> "";
            };
        }

        private String achievements(Finding of) {
            String what = of.detail("which").map(this::items).orElseGet(() -> kind(of));
            String by = of.detail("by").map(this::offices).orElse("");
            String counter = counter(of);
            return language.choose(
                            what + (by.isEmpty() ? "" : " (" + by + ")") + " " + value(of, "actual") + counter
                                    + " (必要: " + value(of, "required") + counter + ")",
                            what + (by.isEmpty() ? "" : " (by " + by + ")") + ": " + value(of, "actual") + " (needed: "
                                    + value(of, "required") + (isYears(of) ? " fiscal years)" : ")"))
                    + window(of);
        }

        private String achievement(Finding of) {
            if (audience == Audience.PUBLIC) {
                return language.choose("ある実績", "an achievement")
                        + (of.reason() == Reason.ACHIEVEMENT_LAPSED
                                ? language.choose("。有効期間を過ぎている", "; no longer valid")
                                : "");
            }
            String by = of.detail("attestedBy")
                    .map(office -> language.choose("、", ", ") + office(shown(office)))
                    .orElse("");
            String lapsed = of.reason() == Reason.ACHIEVEMENT_LAPSED
                    ? language.choose(
                            "。有効期間 " + value(of, "until") + " まで: 数えない",
                            "; valid until " + value(of, "until") + " only: does not count")
                    : "";
            return item(value(of, "item")) + ": " + value(of, "day") + by + lapsed;
        }

        private String kind(Finding of) {
            return switch (value(of, "kind")) {
                case "training" -> language.choose("研修", "trainings");
                case "qualification" -> language.choose("資格・試験", "qualifications");
                case "attestation" -> language.choose("推薦・確認等", "attestations");
                case "assessment" -> language.choose("判定", "assessments");
                default -> language.choose("ポイント", "credits");
            };
        }

        private String items(Detail which) {
            return joined(((Detail.Words) which).value().stream().map(this::item));
        }

        private String item(String id) {
            return names.item(new AchievementId(id));
        }

        private String offices(Detail by) {
            return joined(((Detail.Words) by).value().stream().map(this::office));
        }

        private String office(String id) {
            return names.office(new AttesterId(id));
        }

        private String joined(Stream<String> names) {
            return names.collect(Collectors.joining(language.choose("・", ", ")));
        }

        /** The value found, and how it stands to the threshold. */
        private String compared(Finding of) {
            Comparison comparison =
                    Words.parse(Comparison.class, value(of, "comparison")).orElseThrow();
            return value(of, "actual") + language.choose(" (基準 ", " (threshold ") + comparison.sign() + " "
                    + value(of, "required") + ")";
        }

        private String needed(Finding of) {
            Comparison comparison =
                    Words.parse(Comparison.class, value(of, "comparison")).orElseThrow();
            return language.choose(" (基準 ", " (threshold ") + comparison.sign() + " " + value(of, "required") + ")"
                    + window(of);
        }

        private String level(Finding of) {
            String what = of.detail("which").map(this::items).orElseGet(() -> kind(of));
            String take = switch (value(of, "take")) {
                case "latest" -> language.choose("最新の", "latest ");
                case "highest" -> language.choose("最高の", "highest ");
                case "lowest" -> language.choose("最低の", "lowest ");
                case "mean" -> language.choose("平均の", "mean ");
                default -> language.choose("中央の", "median ");
            };
            return what + language.choose("の", ", ") + take + value(of, "quantity");
        }

        /** When the facts must have happened, in parentheses; empty for any time. */
        private String window(Finding of) {
            if (of.detail("within").isPresent()) {
                return language.choose(
                        " (直近 " + length(of, "within") + ")", " (within the last " + length(of, "within") + ")");
            }
            if (of.detail("sinceGranted").isPresent()) {
                String name = policy.role(new RoleId(value(of, "sinceGranted")))
                        .name()
                        .in(language);
                return language.choose(" (" + name + "の認定・更新の後)", " (since " + name + " was last granted)");
            }
            String from = of.detail("from").map(this::shown).orElse("");
            String until = of.detail("until").map(this::shown).orElse("");
            return from.isEmpty() && until.isEmpty()
                    ? ""
                    : language.choose(
                            " (" + from + "〜" + until + ")",
                            from.isEmpty()
                                    ? " (until " + until + ")"
                                    : until.isEmpty() ? " (from " + from + ")" : " (" + from + " to " + until + ")");
        }

        private String until(Finding of) {
            return of.detail("until")
                    .filter(last -> !isPersonal(of, "until"))
                    .map(last -> language.choose("、" + shown(last) + " まで", ", until " + shown(last)))
                    .orElse("");
        }

        private String span(Finding of) {
            return length(of, "required");
        }

        private String length(Finding of, String name) {
            Detail.Amount amount = (Detail.Amount) of.detail(name).orElseThrow();
            String number = amount.value().toPlainString();
            return switch (amount.unit()) {
                case FISCAL_YEARS -> language.choose(number + "年度", number + " fiscal years");
                case MONTHS -> language.choose(number + "か月", number + " months");
                default -> language.choose(number + "年", number + " years");
            };
        }

        private String project(Finding of) {
            if (audience == Audience.PUBLIC) {
                return language.choose("あるプロジェクト", "a project");
            }
            return value(of, "project") + " " + value(of, "title")
                    + language.choose(
                            ": " + part(value(of, "part")) + "、" + value(of, "startsOn") + " 開始",
                            ": " + part(value(of, "part")) + ", started on " + value(of, "startsOn"));
        }

        private String run(Finding of) {
            if (of.detail("kind").isPresent()) {
                return runOfAchievements(of);
            }
            String gap = of.detail("gap")
                    .filter(years -> !isPersonal(of, "gap"))
                    .map(years -> language.choose(
                            "。連続していない: " + shown(years) + "が空いている", "; not consecutive: gap in " + shown(years)))
                    .orElse("");
            String years = of.detail("years")
                    .filter(one -> !isPersonal(of, "years"))
                    .map(one -> ": " + shown(one))
                    .orElse("");
            String taking = taking(word(of, "as"));
            return language.choose(
                    taking + "し、条件を満たす連続した年度 " + value(of, "actual") + "年" + years + " (必要: " + value(of, "required")
                            + "年)" + gap,
                    "consecutive fiscal years with a project " + taking + " that meets the conditions: "
                            + value(of, "actual") + years + " (needed: " + value(of, "required") + ")" + gap);
        }

        private String runOfAchievements(Finding of) {
            String what = of.detail("which").map(this::items).orElseGet(() -> kind(of));
            return language.choose(
                            what + "のある連続した年度 " + value(of, "actual") + "年 (必要: " + value(of, "required") + "年)",
                            "consecutive fiscal years with " + what + ": " + value(of, "actual") + " (needed: "
                                    + value(of, "required") + ")")
                    + window(of);
        }

        private String evaluation(Finding of) {
            String required = of.detail("required")
                    .map(one -> language.choose(" (基準 " + shown(one) + ")", " (threshold " + shown(one) + ")"))
                    .orElse("");
            return occasion(of) + required;
        }

        /**
         * Whether the score may be told: all groups that gave it rate under their names. What may be told of others depends on
         * everything else that is shown, which is for the scorecards to say.
         */
        private boolean mayBeShown(Finding of) {
            if (audience == Audience.PERSONNEL) {
                return true;
            }
            List<RaterGroupId> groups = word(of, "perspective")
                    .map(id -> policy.perspective(new PerspectiveId(id)).raters())
                    .orElseGet(() ->
                            policy.raterGroups().stream().map(RaterGroup::id).toList());
            boolean secret = groups.isEmpty()
                    || groups.stream().anyMatch(group -> rules.of(group).anonymous());
            int least = groups.stream()
                    .mapToInt(group -> rules.of(group).minimum())
                    .max()
                    .orElse(1);
            return audience != Audience.PUBLIC && !secret && count(of, "raters") >= least;
        }

        private static int count(Finding of, String name) {
            return of.detail(name)
                    .map(detail -> ((Detail.Amount) detail).value().intValueExact())
                    .orElse(0);
        }

        /** {@code met (2 raters, value withheld)}. */
        private String withheld(Finding of) {
            int raters = count(of, "raters");
            Explained explained = new Explained(
                    switch (of.verdict()) {
                        case MET -> Explained.Outcome.MET;
                        case NOT_MET -> Explained.Outcome.NOT_MET;
                        case UNDETERMINED -> Explained.Outcome.UNDETERMINED;
                    },
                    new Figure(
                            raters,
                            raters == 0 ? DisclosureState.NO_DATA : DisclosureState.WITHHELD_FIRST,
                            Optional.empty()));
            return angle(of) + ": " + explained.text(language);
        }

        private String score(Finding of) {
            if (!mayBeShown(of)) {
                return withheld(of);
            }
            String sign = switch (of.reason()) {
                case AT_OR_ABOVE_THRESHOLD -> language.choose("≧", "≥");
                case ABOVE_THRESHOLD -> language.choose("＞", ">");
                case NOT_ABOVE_THRESHOLD -> language.choose("≦", "≤");
                default -> "<";
            };
            return angle(of) + " " + level(of, "actual") + " " + sign + language.choose(" 基準 ", " threshold ")
                    + level(of, "required") + " (" + way(of) + language.choose("評価者 ", "") + raters(of, "raters")
                    + notes(of) + ")";
        }

        private String raters(Finding of, String name) {
            String count = value(of, name);
            return language.choose(count + "人", count + (count.equals("1") ? " rater" : " raters"));
        }

        /** A score, with what its level is called where it is one. */
        private String level(Finding of, String name) {
            Optional<String> label = word(of, "scale")
                    .flatMap(id -> policy.scale(new ScaleId(id)))
                    .flatMap(scale -> of.detail(name)
                            .map(detail -> Score.of(((Detail.Amount) detail).value()))
                            .flatMap(scale::label))
                    .map(text -> text.in(language));
            return value(of, name)
                    + label.map(text -> language.choose("「" + text + "」", " '" + text + "'"))
                            .orElse("");
        }

        private String way(Finding of) {
            return switch (word(of, "pooling").orElse("")) {
                case "median" -> language.choose("中央値、", "median; ");
                case "trimmed-mean" -> language.choose("トリム平均、", "trimmed mean; ");
                case "lowest" -> language.choose("最低点、", "lowest; ");
                default -> "";
            };
        }

        /** What befell single ratings: how many, never whose. */
        private String notes(Finding of) {
            return note(of, "cannotJudge", "評価不能 %s人", "%s cannot judge")
                    + note(of, "excluded", "利害関係等により除外 %s人", "%s excluded for their relation")
                    + note(of, "flagged", "利害関係等の注記あり %s人", "%s with a relation to note")
                    + note(of, "corrected", "訂正 %s件", "%s corrected")
                    + note(of, "unrounded", "丸め前 %s", "%s before rounding");
        }

        private String note(Finding of, String name, String japanese, String english) {
            return of.detail(name)
                    .map(this::shown)
                    .map(shown ->
                            language.choose("、" + japanese, "; " + english).replace("%s", shown))
                    .orElse("");
        }

        private String tooLittle(Finding of) {
            String threshold = language.choose("基準 ", "threshold ") + level(of, "required");
            String group = word(of, "group")
                    .map(id -> names.group(new RaterGroupId(id)))
                    .orElse("");
            String said = switch (of.reason()) {
                case TOO_FEW_RATERS ->
                    language.choose(
                            (group.isEmpty() ? "" : group + "の") + "評価者が " + value(of, "raters") + "人で、必要な "
                                    + value(of, "needed") + "人に足りない",
                            (group.isEmpty() ? "" : group + ": ") + raters(of, "raters") + " with a score, but "
                                    + value(of, "needed") + " needed");
                case RESPONSE_TOO_LOW ->
                    language.choose(
                            "回答 " + value(of, "answers") + "人/依頼 " + value(of, "asked") + "人で、必要な回答率 "
                                    + value(of, "needed") + "% に足りない",
                            value(of, "answers") + " of " + value(of, "asked") + " asked answered, but "
                                    + value(of, "needed") + "% needed");
                case ASKED_UNKNOWN ->
                    language.choose(
                            "評価を依頼した人数の記録がなく、必要な回答率 " + value(of, "needed") + "% に届くか分からない (回答 " + value(of, "answers")
                                    + "人)",
                            "how many were asked is not on record, so whether " + value(of, "needed")
                                    + "% answered is not known (" + value(of, "answers") + " answered)");
                default ->
                    language.choose(
                            (group.isEmpty() ? "" : group + "の評点がなく、") + "評点を求められない (評点を付けた評価者 " + value(of, "raters")
                                    + "人)",
                            "no score comes of the ratings" + (group.isEmpty() ? "" : ", none by " + group) + " ("
                                    + raters(of, "raters") + " with a score)");
            };
            return angle(of) + ": " + said + " (" + threshold + notes(of) + ")";
        }

        private String occasion(Finding of) {
            return "debrief".equals(value(of, "occasion"))
                    ? language.choose("報告会での評価", "evaluation at the debrief")
                    : language.choose("プロジェクト終了後の評価", "evaluation after the project");
        }

        /** The perspective, or the occasion where the evaluation has no perspectives. */
        private String angle(Finding of) {
            return word(of, "perspective")
                            .map(id -> names.perspective(new PerspectiveId(id)))
                            .orElseGet(() -> occasion(of))
                    + word(of, "axis")
                            .map(id -> language.choose("・", ", ") + axis(id))
                            .orElse("");
        }

        private String role(Finding of) {
            return policy.role(new RoleId(value(of, "role"))).name().in(language);
        }

        private String axis(String id) {
            return names.axis(new AxisId(id));
        }

        private String part(String word) {
            return word.equals("leader") ? language.choose("リーダー", "leader") : language.choose("メンバー", "member");
        }

        private String taking(Optional<String> as) {
            return as.map(word -> language.choose(part(word) + "として参加", "taken part in as " + part(word)))
                    .orElse(language.choose("参加", "taken part in"));
        }

        /** Whether a value is the person's own and so not for everyone: days, figures, posts, projects; not how many there are. */
        private boolean isPersonal(Finding of, String name) {
            return audience == Audience.PUBLIC
                    && of.detail(name)
                            .filter(detail -> switch (name) {
                                case "actual" ->
                                    !(detail instanceof Detail.Amount amount)
                                            || amount.unit() == Detail.Unit.QUANTITY
                                            || amount.unit() == Detail.Unit.SCORE;
                                case "since", "startsOn", "grantedOn", "year", "years", "gap" -> true;
                                case "until", "day", "item" ->
                                    of.reason() != Reason.DAY_WITHIN
                                            && of.reason() != Reason.DAY_OUTSIDE
                                            && of.reason() != Reason.JOINED_WITHIN
                                            && of.reason() != Reason.JOINED_OUTSIDE;
                                default -> false;
                            })
                            .isPresent();
        }

        private static Optional<String> word(Finding of, String name) {
            return of.detail(name).map(detail -> ((Detail.Word) detail).value());
        }

        private String value(Finding of, String name) {
            if (isPersonal(of, name)) {
                return language.choose("(非公開)", "(withheld)");
            }
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
            if (detail instanceof Detail.Words words) {
                return joined(words.value().stream());
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
