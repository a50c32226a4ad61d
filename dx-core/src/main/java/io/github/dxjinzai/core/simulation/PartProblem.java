package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why parts of a run cannot be merged into one forecast (試行の合算ができない理由). */
public enum PartProblem implements ProblemCode {
    OTHER_RUN(
            ProblemText.error(
                            "simulation.part-of-another-run",
                            "{what}が「{found}」で、合算する試算の「{expected}」と違います。",
                            "The {what} is '{found}', but '{expected}' in the run that it would be merged into.")
                    .mendedBy(
                            "同じ方針・事実・シナリオ・乱数の種・ライブラリの版で試算したファイルだけを合算してください。",
                            "Merge only what was simulated with the same policy, facts, scenario, seed and version of the library.")),
    MISCOUNTED(ProblemText.error(
            "simulation.part-miscounted",
            "度数の合計が {found} です。試行は {expected} 回です。",
            "The counts add up to {found}, but there are {expected} replications.")),
    BAD_SPENDING(
            ProblemText.error(
                    "simulation.part-spending",
                    "支出の合計 {sum} 円は、最小 {least} 円から最大 {most} 円の試行 {replications} 回(予算内 {within} 回)の合計ではありえません。",
                    "{replications} replications from {least} to {most} yen, {within} of them within the budget, cannot add up to {sum} yen.")),
    OVERLAP(ProblemText.error(
                    "simulation.parts-overlap",
                    "「{first}」と「{second}」の両方に、{from} 番から {last} 番の試行があります。二重に数えることになります。",
                    "The replications {from} to {last} are both in '{first}' and in '{second}', and would count twice.")
            .mendedBy("どちらか一方だけを合算してください。", "Merge one of the two only.")),
    MISSING(ProblemText.error(
            "simulation.parts-missing",
            "{from} 番から {last} 番の試行がありません。",
            "The replications {from} to {last} are missing.")),
    TOO_LARGE(ProblemText.error(
            "simulation.parts-too-large",
            "{year} の支出の合計 {sum} 円は、数えられる範囲を超えます。",
            "What is spent in {year} adds up to {sum} yen, more than can be counted."));

    private final ProblemText text;

    PartProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
