package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.source.LocalizedText;

/** Why a criterion can never be met (満たせない理由). */
enum NeverMet {
    ROLE_UNREACHABLE("必要な人材を誰も認定できない", "it needs a role that nobody can reach"),
    ENDLESS("期間が長すぎ、暦の終わりを越える", "the length of time goes beyond any calendar"),
    HELD_NEVER("必要な人材の保持の条件を誰も満たせない", "what the role must go with can never hold"),
    WINDOW_CLOSED("対象期間に事実が入り得ない", "no fact can lie in its window"),
    OUTSIDE_FORCE("期間が方針の施行期間と重ならない", "its time lies outside that in which the policy is in force"),
    WINDOW_TOO_SHORT("対象期間に、必要な数の年度が入らない", "its window does not hold as many fiscal years"),
    TOO_FEW_ITEMS("挙げた実績の種類が、必要な数より少ない", "it names fewer items than it asks for"),
    TOO_FEW_PARTS("満たし得る条件の数が、必要な数より少ない", "it has fewer parts that can be met than it asks for"),
    FIGURES_CONTRADICT("1件の実績の数値の条件が両立しない", "no achievement can meet all its conditions on figures"),
    LIMITS_TOO_LOW("加算の上限を合計しても、しきい値に届かない", "the limits of what adds up stay below the threshold"),
    THRESHOLD_TOO_HIGH("しきい値が尺度の最高点を越える", "the threshold lies beyond the highest score of the scale"),
    THRESHOLD_TOO_LOW("0より小さい値はない", "nothing is less than 0"),
    LEVEL_OUT_OF_RANGE("実績の条件と水準のしきい値が両立しない", "the conditions on the figure leave none that reaches the threshold"),
    NO_RATERS("評価できる評価者区分がない観点がある", "a perspective has no rater group that can take it"),
    WEIGHT_WITHOUT_RATERS(
            "重みのある評価者区分が評価できない観点がある",
            "a group with a weight may not take one of the perspectives, so that there is never a score"),
    CELL_WITHOUT_CRITERION("スキルマップの欄に、習得の条件がない", "a cell of the skill map does not say how it is earned"),
    ALWAYS_DENIED("否定する条件が常に満たされる", "what it denies always holds"),
    NOTHING_NAMED("何も挙げていない", "it names nothing");

    private final LocalizedText text;

    NeverMet(String japanese, String english) {
        this.text = LocalizedText.of(japanese, english);
    }

    LocalizedText text() {
        return text;
    }
}
