package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why a certification is refused (認定できない理由). */
public enum CertificationProblem implements ProblemCode {
    NOT_MET(ProblemText.error(
            "certification.not-met",
            "職員「{staff}」の「{role}」は、{day} 現在の判定が {verdict} のため認定できません。",
            "The member of staff '{staff}' cannot be certified as '{role}': the judgment as of {day} is {verdict}.")),
    BEFORE_JUDGMENT(
            ProblemText.error(
                    "certification.before-judgment",
                    "認定日 {day} が、判定の基準日 {judged} より前です(職員「{staff}」、「{role}」)。",
                    "The day of certification {day} is earlier than the day judged, {judged} (member of staff '{staff}', '{role}').")),
    NOTHING_TO_RENEW(ProblemText.error(
            "certification.nothing-to-renew",
            "職員「{staff}」は {day} に「{role}」を保持していないため、更新できません。",
            "The member of staff '{staff}' does not hold '{role}' on {day}, so there is nothing to renew."));

    private final ProblemText text;

    CertificationProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
