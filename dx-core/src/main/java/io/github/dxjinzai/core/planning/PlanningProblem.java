package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why nothing can be planned (計画できない理由). */
public enum PlanningProblem implements ProblemCode {
    NO_TARGET(
            ProblemText.error(
                    "planning.no-target",
                    "シミュレーションする年度({from}〜{to})に、人数で示された目標がありません。",
                    "None of the targets is a number of people among all staff in one of the years simulated ({from} to {to}).")),
    NOT_A_TARGET(ProblemText.error(
            "planning.not-a-target",
            "人材「{role}」の年度「{year}」の目標は方針にありません。",
            "The policy has no such target of the role '{role}' for the year '{year}'.")),
    OTHER_YEARS(ProblemText.error(
            "planning.other-years",
            "比べる二つのシミュレーションの年度が異なります({first} と {second})。",
            "The two simulations to be compared are of different years: {first} and {second}.")),
    TOO_MANY(ProblemText.error(
            "planning.too-many-programmes",
            "手段の組み合わせが {programmes} 通りあります。{most} 通りまでにしてください。",
            "The levers make {programmes} programmes; a plan takes at most {most}.")),
    NOT_ALLOWED(ProblemText.error(
            "planning.value-not-allowed",
            "手段「{lever}」の値 {value} は、このシナリオでは取れません。",
            "The lever '{lever}' cannot have the value {value} in this scenario."));

    private final ProblemText text;

    PlanningProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
