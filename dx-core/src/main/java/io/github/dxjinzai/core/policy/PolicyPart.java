package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.problem.Problem;

/** The kinds of parts that a policy names by id (方針の構成要素), as problems speak of them. */
public enum PolicyPart {
    /** A place in the source. */
    CLAUSE("clause", "典拠"),
    /** A scale of scores. */
    SCALE("scale", "尺度"),
    /** An open term. */
    TERM("term", "未定事項"),
    /** A principle or definition. */
    STATEMENT("statement", "考え方・定義"),
    /** A trait sought in staff. */
    TRAIT("trait", "職員像"),
    /** A group of raters. */
    RATER_GROUP("rater group", "評価者区分"),
    /** An angle of evaluation. */
    PERSPECTIVE("perspective", "観点"),
    /** A rule for related raters. */
    CONFLICT("rule for related raters", "利害関係の定め"),
    /** A kind of relation. */
    RELATION_KIND("kind of relation", "利害関係の種類"),
    /** A role. */
    ROLE("role", "人材"),
    /** A column of the skill map. */
    AXIS("axis", "スキル"),
    /** A row of the skill map. */
    SKILL_ROW("row of the skill map", "スキルマップの行"),
    /** An achievement. */
    ACHIEVEMENT("achievement", "実績"),
    /** An office that attests. */
    ATTESTER("attester", "証明者"),
    /** A figure of an achievement. */
    QUANTITY("quantity", "数量"),
    /** A measure. */
    MEASURE("measure", "方策"),
    /** A test of the policy. */
    CASE("case", "事例"),
    /** A project of such a test. */
    PROJECT("project", "プロジェクト"),
    /** A node of a criterion. */
    CRITERION("criterion", "条件");

    private final String english;
    private final String japanese;

    PolicyPart(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** The word in English, which is the value {@code kind} of a {@link Problem}: {@code rater group}. */
    public String english() {
        return english;
    }

    /** The word in Japanese: 評価者区分. */
    public String japanese() {
        return japanese;
    }
}
