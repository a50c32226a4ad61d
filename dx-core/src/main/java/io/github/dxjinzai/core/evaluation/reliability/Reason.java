package io.github.dxjinzai.core.evaluation.reliability;

import io.github.dxjinzai.core.source.LocalizedText;

/** Why a figure cannot be estimated from the ratings (推定できない理由): a stable code, and a sentence. */
public enum Reason {
    /** No ratings at all. */
    NO_RATINGS("評定値がありません。", "There are no ratings."),
    /** One subject only. */
    ONE_SUBJECT("評定対象が1つしかありません。", "There is only one subject."),
    /** One rater only. */
    ONE_RATER("評定者が1人しかいません。", "There is only one rater."),
    /** A rating is missing, and the estimator needs all. */
    INCOMPLETE("欠けている評定値があります。", "Ratings are missing, and this estimator needs all of them."),
    /** No subject has two ratings, or one has fewer and the estimator does without none. */
    TOO_FEW_RATINGS_PER_SUBJECT("評定対象あたりの評定値が2つに足りません。", "Subjects have fewer than two ratings."),
    /** Subjects have different numbers of ratings. */
    UNEQUAL_RATINGS_PER_SUBJECT(
            "評定値の数が評定対象によって違います。", "Subjects have different numbers of ratings, and this estimator needs the same."),
    /** All ratings are the same, or as good as. */
    NO_VARIANCE("評定値にばらつきがありません。", "The ratings do not vary."),
    /** Subjects do not differ in their means. */
    NO_VARIANCE_BETWEEN_SUBJECTS("評定対象の平均に差がありません。", "The subjects do not differ in their means."),
    /** A rater gives everyone the same, so that there is no correlation. */
    NO_VARIANCE_OF_A_RATER("どの対象にも同じ評定をつけた評定者がいます。", "A rater gives every subject the same rating."),
    /** The estimated variance under the line is not above zero. */
    DENOMINATOR_NOT_POSITIVE(
            "分母の分散の推定値が0以下です。", "The estimated variance that the coefficient divides by is not above zero."),
    /** A ratio has no sense below zero. */
    NEGATIVE_RATINGS("比率尺度なのに負の評定値があります。", "There are ratings below zero on a ratio scale."),
    /** One occasion only. */
    ONE_OCCASION("評定の機会が1回しかありません。", "There is only one occasion."),
    /** One rater on an occasion. */
    ONE_RATER_ON_AN_OCCASION("評定者が1人しかいない機会があります。", "There is an occasion with one rater only."),
    /** A rater rates on more than one occasion. */
    RATERS_NOT_NESTED("複数の機会で評定した人がいます。", "A rater rates on more than one occasion, so raters are not nested."),
    /** Occasions have different numbers of raters. */
    UNBALANCED("評定者の数が機会によって違います。", "Occasions have different numbers of raters.");

    private final LocalizedText text;

    Reason(String japanese, String english) {
        text = LocalizedText.of(japanese, english);
    }

    /** The sentence. */
    public LocalizedText text() {
        return text;
    }
}
