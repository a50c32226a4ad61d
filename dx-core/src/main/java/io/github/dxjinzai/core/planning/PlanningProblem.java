package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why nothing can be planned (計画できない理由). */
public enum PlanningProblem implements ProblemCode {
    NO_TARGET(ProblemText.error(
            "planning.no-target",
            "シミュレーションする年度({from}〜{to})に、示された目標がありません。",
            "None of the targets is stated and of one of the years simulated ({from} to {to}).")),
    NOT_A_TARGET(
            ProblemText.error(
                    "planning.not-a-target",
                    "人材「{role}」の年度「{year}」の目標は方針になく、方針の人材の人数でもありません。",
                    "The policy has no such target of the role '{role}' for the year '{year}', nor is it a number of people of one of its roles.")),
    OTHER_YEARS(ProblemText.error(
            "planning.other-years",
            "比べる二つのシミュレーションの年度が異なります({first} と {second})。",
            "The two simulations to be compared are of different years: {first} and {second}.")),
    TOO_MANY(ProblemText.error(
            "planning.too-many-programmes",
            "手段の組み合わせが {programmes} 通りあります。{most} 通りまでにしてください。",
            "The levers make {programmes} programmes; a plan takes at most {most}.")),
    OUTSIDE_BOUNDS(
            ProblemText.error(
                    "planning.outside-bounds",
                    "試算が誤っています。年度 {year} に人材「{role}」が {people} 人いますが、方針からはあり得ません({why})。プログラムの誤りです。",
                    "The forecast is wrong: {people} people hold the role '{role}' in {year}, which the policy does not allow ({why}). This is a fault of the program.")),
    NOT_ASSUMED(
            ProblemText.error(
                    "planning.not-assumed",
                    "手段「{lever}」に当たる前提条件が、このシナリオにありません(定員のない施策の定員は手段にできません)。施策で手段にできるもの: {known}",
                    "The scenario has no assumption '{lever}' for a lever to turn (the places of an offer without a limit are none). Of its offers there are: {known}")),
    LEVER_OUTSIDE_YEARS(ProblemText.error(
            "planning.lever-outside-years",
            "手段「{lever}」の年度は、試算する年度({first}〜{last})にありません。",
            "The year of the lever '{lever}' is none of the fiscal years simulated ({first} to {last}).")),
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
