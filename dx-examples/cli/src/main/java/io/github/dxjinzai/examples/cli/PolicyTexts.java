package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;

/** Small texts about policies that several commands print. */
final class PolicyTexts {

    private PolicyTexts() {}

    /**
     * Refuses a day on which the policy is not in force.
     *
     * @throws ProblemsException if it is not
     */
    static void requireInForce(Policy policy, LocalDate day) {
        if (!policy.isInForce(day)) {
            throw CommonOptions.problem(
                    CommandProblem.NOT_IN_FORCE_YET,
                    "policy",
                    policy.fullVersion(),
                    "day",
                    day.toString(),
                    "from",
                    policy.inForceFrom().toString());
        }
    }

    /** What may fill a term. */
    static String type(OpenTerm term, Language language) {
        if (term.type() instanceof TermType.OneOf choice) {
            return language.choose("選択肢: ", "Options: ") + String.join(" | ", choice.options());
        }
        if (term.type() instanceof TermType.Numeric number) {
            return language.choose("数: ", "A number: ") + number.from() + "–" + number.to() + " (" + number.unit()
                    + ")";
        }
        return language.choose("尺度: ", "Scale: ") + ((TermType.OnScale) term.type()).scale();
    }

    static String word(Enum<?> constant) {
        return Words.of(constant);
    }

    /** The sign of a mark: 〇 asked for, - not asked for, (?) illegible in the source. */
    static String sign(SkillMark mark) {
        return switch (mark) {
            case MARKED -> "〇";
            case UNMARKED -> "-";
            case ILLEGIBLE -> "(?)";
        };
    }
}
