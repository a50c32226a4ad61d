package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.source.Language;
import java.util.List;

/**
 * The files of a folder and their columns (ファイル仕様). This is the specification; nothing else defines the format.
 *
 * <p><b>Files.</b> All are required but {@code certifications.csv}, since a city may have certified nobody yet, {@code
 * achievements.csv}, since not every policy speaks of achievements, {@code requests.csv}, since it may not be known how many raters
 * were asked, and {@code relations.csv}, since there may be none to declare. Columns may stand in any order. <i>value</i>: the column and a value in every row; <i>may be empty</i>: the column is required, its
 * values are not; <i>may be missing</i>: not even the column is required.
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>file</th><th>header</th><th>English header</th><th>need</th><th>meaning</th></tr>
 *   <tr><td>departments.csv</td><td>所属コード</td><td>department</td><td>value</td><td>the unit's code, to 40 characters</td></tr>
 *   <tr><td></td><td>所属名</td><td>name</td><td>may be empty</td><td>its name, verbatim</td></tr>
 *   <tr><td></td><td>上位所属コード</td><td>parent</td><td>may be empty</td><td>the unit above; empty for the topmost</td></tr>
 *   <tr><td>staff.csv</td><td>職員番号</td><td>staff</td><td>value</td><td>the staff number, to 20 characters</td></tr>
 *   <tr><td></td><td>所属コード</td><td>department</td><td>value</td><td>the unit in which they serve</td></tr>
 *   <tr><td></td><td>職位</td><td>post</td><td>may be empty</td><td>post or job title, verbatim</td></tr>
 *   <tr><td></td><td>採用日</td><td>joined</td><td>value</td><td>the first day of service</td></tr>
 *   <tr><td></td><td>退職日</td><td>left</td><td>may be empty</td><td>the last day of service, not before the first</td></tr>
 *   <tr><td>projects.csv</td><td>プロジェクト番号</td><td>project</td><td>value</td><td>the project's number, to 40 characters</td></tr>
 *   <tr><td></td><td>年度</td><td>fiscalYear</td><td>value</td><td>the fiscal year; must hold the first day</td></tr>
 *   <tr><td></td><td>プロジェクト名</td><td>title</td><td>may be empty</td><td>what it is called, verbatim</td></tr>
 *   <tr><td></td><td>開始日</td><td>start</td><td>value</td><td>the first day</td></tr>
 *   <tr><td></td><td>終了日</td><td>end</td><td>may be empty</td><td>the last day, not before the first; empty while it runs</td></tr>
 *   <tr><td></td><td>スキル</td><td>axes</td><td>may be empty</td><td>axes of the skill map, separated by ; or 、</td></tr>
 *   <tr><td></td><td>変革の種類</td><td>changeKind</td><td>may be missing</td><td>IT化, デジタル化, DX; it-adoption, digitisation, dx</td></tr>
 *   <tr><td></td><td>変革の深さ</td><td>changeDepth</td><td>may be missing</td><td>業務改善, 業務改革; improvement, transformation</td></tr>
 *   <tr><td>participations.csv</td><td>プロジェクト番号</td><td>project</td><td>value</td><td>the project</td></tr>
 *   <tr><td></td><td>職員番号</td><td>staff</td><td>value</td><td>the person</td></tr>
 *   <tr><td></td><td>役割</td><td>part</td><td>value</td><td>リーダー, メンバー; leader, member</td></tr>
 *   <tr><td>evaluations.csv</td><td>プロジェクト番号</td><td>project</td><td>value</td><td>the project</td></tr>
 *   <tr><td></td><td>評価の機会</td><td>occasion</td><td>value</td><td>報告会, プロジェクト終了後; debrief, after-project</td></tr>
 *   <tr><td></td><td>被評価者</td><td>ratee</td><td>may be empty</td><td>the staff number of the person rated; empty: the project's outcome</td></tr>
 *   <tr><td></td><td>観点</td><td>perspective</td><td>may be empty</td><td>the perspective; empty where the evaluation has none</td></tr>
 *   <tr><td></td><td>評価者区分</td><td>raterGroup</td><td>value</td><td>the rater's group on this occasion</td></tr>
 *   <tr><td></td><td>評価者番号</td><td>rater</td><td>value</td><td>who rated, to 40 characters; never shown in a problem</td></tr>
 *   <tr><td></td><td>評点</td><td>score</td><td>value</td><td>the score, to three decimals; 評価不能, cannot-judge</td></tr>
 *   <tr><td></td><td>評価日</td><td>day</td><td>value</td><td>the day it was given</td></tr>
 *   <tr><td></td><td>評価スキル</td><td>axis</td><td>may be missing</td><td>the axis of the skill map that was rated</td></tr>
 *   <tr><td></td><td>訂正回</td><td>revision</td><td>may be missing</td><td>0 or empty for the first, then 1, 2 … for its corrections</td></tr>
 *   <tr><td></td><td>訂正理由</td><td>reason</td><td>may be missing</td><td>why it was corrected, verbatim</td></tr>
 *   <tr><td>certifications.csv</td><td>職員番号</td><td>staff</td><td>value</td><td>the person</td></tr>
 *   <tr><td></td><td>人材</td><td>role</td><td>value</td><td>the role granted</td></tr>
 *   <tr><td></td><td>認定日</td><td>grantedOn</td><td>value</td><td>the day it was granted</td></tr>
 *   <tr><td></td><td>根拠方針</td><td>ground</td><td>may be empty</td><td>the policy version, id@version, verbatim</td></tr>
 *   <tr><td>achievements.csv</td><td>職員番号</td><td>staff</td><td>value</td><td>the person</td></tr>
 *   <tr><td></td><td>実績の種類</td><td>kind</td><td>value</td><td>研修, 資格・試験 (or 資格, 試験), 推薦・面接・確認 (or one of them), 得点・習熟度 (or one of them), ポイント (or 単位); training, qualification, attestation, assessment, credit</td></tr>
 *   <tr><td></td><td>実績</td><td>item</td><td>value</td><td>which training, examination, attestation…</td></tr>
 *   <tr><td></td><td>達成日</td><td>achievedOn</td><td>value</td><td>the day on which it was achieved</td></tr>
 *   <tr><td></td><td>有効期限</td><td>validUntil</td><td>may be empty</td><td>the last day on which it is valid, not before that day; empty: it does not end</td></tr>
 *   <tr><td></td><td>証明者</td><td>attestedBy</td><td>may be empty</td><td>the office that attests it, never a person; empty where none does</td></tr>
 *   <tr><td></td><td>数量</td><td>quantities</td><td>may be empty</td><td>all figures of one sitting: 時間=12;点=30, or hours=12;points=30; what was not recorded is left out</td></tr>
 *   <tr><td>requests.csv</td><td>プロジェクト番号</td><td>project</td><td>value</td><td>the project</td></tr>
 *   <tr><td></td><td>評価の機会</td><td>occasion</td><td>value</td><td>報告会, プロジェクト終了後; debrief, after-project</td></tr>
 *   <tr><td></td><td>被評価者</td><td>ratee</td><td>may be empty</td><td>the staff number of the person to be rated; empty: the project's outcome</td></tr>
 *   <tr><td></td><td>観点</td><td>perspective</td><td>may be empty</td><td>the perspective; empty where the evaluation has none</td></tr>
 *   <tr><td></td><td>評価者区分</td><td>raterGroup</td><td>value</td><td>the group that was asked</td></tr>
 *   <tr><td></td><td>依頼人数</td><td>asked</td><td>value</td><td>how many of it were asked, 1 or more; never who</td></tr>
 *   <tr><td></td><td>依頼日</td><td>askedOn</td><td>value</td><td>the day on which they were asked; those of several days add up</td></tr>
 *   <tr><td>relations.csv</td><td>評価者番号</td><td>rater</td><td>value</td><td>who is related, to 40 characters, as in evaluations.csv; never shown in a problem</td></tr>
 *   <tr><td></td><td>被評価者</td><td>ratee</td><td>may be empty</td><td>the staff number of the person to whom; empty: to the project as a whole</td></tr>
 *   <tr><td></td><td>対象プロジェクト</td><td>relatedProject</td><td>may be empty</td><td>the project in which it matters; empty: every project of the person. One of the two is needed</td></tr>
 *   <tr><td></td><td>関係の種類</td><td>relation</td><td>value</td><td>the kind, as the policy calls it: 直属の上司, direct-superior…</td></tr>
 *   <tr><td></td><td>開始日</td><td>start</td><td>value</td><td>the first day of the relation</td></tr>
 *   <tr><td></td><td>終了日</td><td>end</td><td>may be empty</td><td>its last day, not before the first; empty while no end is known</td></tr>
 * </table>
 *
 * <p><b>Text.</b> Fields are separated by commas, or by what a first line {@code sep=;} says; quoted by {@code "} where they hold
 * separators, quotes or line breaks. Lines end in CRLF, LF or CR. The charset is the one that is set; a BOM of UTF-8 is
 * understood whatever is set; UTF-16 is refused. Lines that are empty or hold only empty fields are skipped.
 *
 * <p>The columns for axes and corrections of ratings are written only where a rating has one.
 *
 * <p><b>Headers</b> are matched after NFKC and trimming, in Japanese or English. Unknown and duplicate headers are problems.
 *
 * <p><b>Values.</b> Names, titles, posts and grounds are kept verbatim. Ids are trimmed and otherwise kept as they are, leading
 * zeros included. Words (parts, occasions, roles, axes …) and numbers are read after NFKC and trimming, so full-width digits
 * are read. Days are read by {@link io.github.dxjinzai.core.calendar.JapaneseDate}, fiscal years by {@link
 * io.github.dxjinzai.core.calendar.FiscalYear}; days are written as {@code 2023-04-01}, fiscal years as {@code 2023}.
 */
public enum CsvTable {
    /** Organisational units (所属). */
    DEPARTMENTS("departments", Column.DEPARTMENT, Column.NAME, Column.PARENT),
    /** Members of staff (職員). */
    STAFF("staff", Column.STAFF, Column.DEPARTMENT, Column.POST, Column.JOINED, Column.LEFT),
    /** Projects (プロジェクト). */
    PROJECTS(
            "projects",
            Column.PROJECT,
            Column.FISCAL_YEAR,
            Column.TITLE,
            Column.START,
            Column.END,
            Column.AXES,
            Column.CHANGE_KIND,
            Column.CHANGE_DEPTH),
    /** Parts taken in projects (参加). */
    PARTICIPATIONS("participations", Column.PROJECT, Column.STAFF, Column.PART),
    /** Ratings (評価). */
    EVALUATIONS(
            "evaluations",
            Column.PROJECT,
            Column.OCCASION,
            Column.RATEE,
            Column.PERSPECTIVE,
            Column.RATER_GROUP,
            Column.RATER,
            Column.SCORE,
            Column.DAY,
            Column.AXIS,
            Column.REVISION,
            Column.REASON),
    /** Certifications (認定). */
    CERTIFICATIONS("certifications", Column.STAFF, Column.ROLE, Column.GRANTED_ON, Column.GROUND),
    /** Achievements (実績). */
    ACHIEVEMENTS(
            "achievements",
            Column.STAFF,
            Column.ACHIEVEMENT_KIND,
            Column.ACHIEVEMENT,
            Column.ACHIEVED_ON,
            Column.VALID_UNTIL,
            Column.ATTESTED_BY,
            Column.QUANTITIES),
    /** Requests for ratings (評価の依頼). */
    REQUESTS(
            "requests",
            Column.PROJECT,
            Column.OCCASION,
            Column.RATEE,
            Column.PERSPECTIVE,
            Column.RATER_GROUP,
            Column.ASKED,
            Column.ASKED_ON),
    /** Declared relations of raters (利害関係の申告). */
    RELATIONS(
            "relations", Column.RATER, Column.RATEE, Column.RELATED_PROJECT, Column.RELATION, Column.START, Column.END);

    /** What a column has to hold. */
    public enum Need {
        /** The column is required, and a value in every row. */
        VALUE,
        /** The column is required; its values may be empty. */
        MAY_BE_EMPTY,
        /** The column may be missing. */
        MAY_BE_MISSING
    }

    /** A column: a header means the same in every file. */
    public enum Column {
        /** 所属コード. */
        DEPARTMENT("所属コード", "department", Need.VALUE),
        /** 所属名. */
        NAME("所属名", "name", Need.MAY_BE_EMPTY),
        /** 上位所属コード. */
        PARENT("上位所属コード", "parent", Need.MAY_BE_EMPTY),
        /** 職員番号. */
        STAFF("職員番号", "staff", Need.VALUE),
        /** 職位. */
        POST("職位", "post", Need.MAY_BE_EMPTY),
        /** 採用日. */
        JOINED("採用日", "joined", Need.VALUE),
        /** 退職日. */
        LEFT("退職日", "left", Need.MAY_BE_EMPTY),
        /** プロジェクト番号. */
        PROJECT("プロジェクト番号", "project", Need.VALUE),
        /** 年度. */
        FISCAL_YEAR("年度", "fiscalYear", Need.VALUE),
        /** プロジェクト名. */
        TITLE("プロジェクト名", "title", Need.MAY_BE_EMPTY),
        /** 開始日. */
        START("開始日", "start", Need.VALUE),
        /** 終了日. */
        END("終了日", "end", Need.MAY_BE_EMPTY),
        /** スキル. */
        AXES("スキル", "axes", Need.MAY_BE_EMPTY),
        /** 変革の種類. */
        CHANGE_KIND("変革の種類", "changeKind", Need.MAY_BE_MISSING),
        /** 変革の深さ. */
        CHANGE_DEPTH("変革の深さ", "changeDepth", Need.MAY_BE_MISSING),
        /** 役割. */
        PART("役割", "part", Need.VALUE),
        /** 評価の機会. */
        OCCASION("評価の機会", "occasion", Need.VALUE),
        /** 被評価者. */
        RATEE("被評価者", "ratee", Need.MAY_BE_EMPTY),
        /** 観点. */
        PERSPECTIVE("観点", "perspective", Need.MAY_BE_EMPTY),
        /** 評価者区分. */
        RATER_GROUP("評価者区分", "raterGroup", Need.VALUE),
        /** 評価者番号. */
        RATER("評価者番号", "rater", Need.VALUE),
        /** 評点. */
        SCORE("評点", "score", Need.VALUE),
        /** 評価日. */
        DAY("評価日", "day", Need.VALUE),
        /** 評価スキル. */
        AXIS("評価スキル", "axis", Need.MAY_BE_MISSING),
        /** 訂正回. */
        REVISION("訂正回", "revision", Need.MAY_BE_MISSING),
        /** 訂正理由. */
        REASON("訂正理由", "reason", Need.MAY_BE_MISSING),
        /** 人材. */
        ROLE("人材", "role", Need.VALUE),
        /** 認定日. */
        GRANTED_ON("認定日", "grantedOn", Need.VALUE),
        /** 根拠方針. */
        GROUND("根拠方針", "ground", Need.MAY_BE_EMPTY),
        /** 実績の種類. */
        ACHIEVEMENT_KIND("実績の種類", "kind", Need.VALUE),
        /** 実績. */
        ACHIEVEMENT("実績", "item", Need.VALUE),
        /** 達成日. */
        ACHIEVED_ON("達成日", "achievedOn", Need.VALUE),
        /** 有効期限. */
        VALID_UNTIL("有効期限", "validUntil", Need.MAY_BE_EMPTY),
        /** 証明者. */
        ATTESTED_BY("証明者", "attestedBy", Need.MAY_BE_EMPTY),
        /** 数量. */
        QUANTITIES("数量", "quantities", Need.MAY_BE_EMPTY),
        /** 依頼人数. */
        ASKED("依頼人数", "asked", Need.VALUE),
        /** 依頼日. */
        ASKED_ON("依頼日", "askedOn", Need.VALUE),
        /** 対象プロジェクト. */
        RELATED_PROJECT("対象プロジェクト", "relatedProject", Need.MAY_BE_EMPTY),
        /** 関係の種類. */
        RELATION("関係の種類", "relation", Need.VALUE);

        private final String japanese;
        private final String english;
        private final Need need;

        Column(String japanese, String english, Need need) {
            this.japanese = japanese;
            this.english = english;
            this.need = need;
        }

        /** The header in this language. */
        public String header(Language language) {
            return language.choose(japanese, english);
        }

        /** What the column has to hold. */
        public Need need() {
            return need;
        }

        boolean isNamed(String header) {
            return header.equals(japanese) || header.equals(english);
        }
    }

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    CsvTable(String name, Column... columns) {
        this.fileName = name + ".csv";
        this.columns = List.of(columns);
    }

    /** The name of the file: {@code staff.csv}. */
    public String fileName() {
        return fileName;
    }

    /** The columns in the order in which they are written. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether a folder may do without the file. */
    public boolean mayBeMissing() {
        return switch (this) {
            case CERTIFICATIONS, ACHIEVEMENTS, REQUESTS, RELATIONS -> true;
            case DEPARTMENTS, STAFF, PROJECTS, PARTICIPATIONS, EVALUATIONS -> false;
        };
    }
}
