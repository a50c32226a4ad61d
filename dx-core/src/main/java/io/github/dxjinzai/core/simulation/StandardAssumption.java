package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * What the assumptions of a scenario are called, those of its offers left out (前提条件の名称): the one place for ids and labels, for
 * scenarios, for what recorded years show of them, and for what a plan turns.
 */
public enum StandardAssumption {
    OPENING_DAY("opening-day", "開始日(この日までの事実を使う)", "Opening day: facts up to it are used"),
    YEARS("years", "年数(年度)", "Fiscal years"),
    PROJECTS_PER_YEAR("projects-per-year", "年間プロジェクト数", "Projects a fiscal year"),
    LEADERS_PER_PROJECT("leaders-per-project", "プロジェクトのリーダー数(人)", "Leaders of a project (people)"),
    MEMBERS_FROM("members-from", "プロジェクトのメンバー数の下限(人)", "Members of a project, at least (people)"),
    MEMBERS_TO("members-to", "プロジェクトのメンバー数の上限(人)", "Members of a project, at most (people)"),
    LEADER_HOLDS_ROLE("leader-holds-role", "リーダーの席に認定者が就く確率", "Chance that a leader's seat goes to a holder of a role"),
    MEMBER_HAS_EXPERIENCE(
            "member-has-experience",
            "メンバーの席にプロジェクト経験者が就く確率",
            "Chance that a member's seat goes to someone with experience"),
    AXES_PER_PROJECT("axes-per-project", "プロジェクトが使うスキル軸の数", "Axes of the skill map a project exercises"),
    PROJECT_STARTS("project-starts", "プロジェクト開始日(月日)", "First day of a project (month-day)"),
    PROJECT_ENDS("project-ends", "プロジェクト終了日・評価日(月日)", "Last day and evaluation (month-day)"),
    RATERS_PER_GROUP("raters-per-group", "評価者区分ごとの評価者数(人)", "Raters of each group (people)"),
    QUALITY("quality", "プロジェクトの真の質(最低点からの段階:重み)", "True quality of a project (steps above the lowest score:weight)"),
    DEVIATION("deviation", "評価者のずれ(段階:重み)", "Deviation of a rater (steps:weight)"),
    ABILITY("ability", "本人の力量(段階:重み)", "Ability of a person (steps:weight)"),
    SEVERITY("severity", "評価者の厳しさ(段階:重み)", "Severity of a rater in a project (steps:weight)"),
    EXPERIENCE("experience", "プロジェクト経験による力量の向上(段階)", "Ability gained by the first project (steps)"),
    PERSPECTIVE_MISSING(
            "perspective-missing", "報告会で一つの観点の評価が欠ける確率", "Chance that a perspective is missing at a debrief"),
    AFTER_PROJECT_MISSING(
            "after-project-missing", "プロジェクト終了後の評価が欠ける確率", "Chance that the evaluation after a project is missing"),
    LEAVES("leaves", "職員一人が1年に離職する確率", "Chance that a member of staff leaves, a year"),
    JOINERS_PER_YEAR("joiners-per-year", "年間採用者数(人)", "People joining a year"),
    LEADER_APPLICANTS("leader-applicants", "リーダーの席に就ける人", "Who may have a leader's seat"),
    PROJECT_COST("project-cost", "プロジェクト1件の費用(円)", "Cost of a project (yen)"),
    BUDGET("budget", "年間予算(円)", "Budget a year (yen)"),
    RETIRES_AFTER("retires-after", "退職する勤続年数(年)", "Years of service after which one retires"),
    TRANSFERS("transfers", "職員一人が1年に異動する確率", "Chance that a member of staff moves to another unit, a year"),
    JOINER_DEPARTMENTS("joiner-departments", "採用者の所属(所属:重み)", "Units of those who join (unit:weight)"),
    JOINER_POST("joiner-post", "採用者の職位", "Post of those who join");

    private final String id;
    private final LocalizedText label;

    StandardAssumption(String id, String japanese, String english) {
        this.id = id;
        this.label = LocalizedText.of(japanese, english);
    }

    /** The id, stable: {@code projects-per-year}. */
    public String id() {
        return id;
    }

    /** What it is, in Japanese and English, with its unit. */
    public LocalizedText label() {
        return label;
    }

    Assumption is(Object value) {
        return new Assumption(id, label, value.toString());
    }
}
