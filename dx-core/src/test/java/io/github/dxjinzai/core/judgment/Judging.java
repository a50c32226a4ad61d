package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.List;

/** Short words for the tests of judgments. */
final class Judging {

    /** Late enough for everything that the examples and the generators tell. */
    static final LocalDate LATER = LocalDate.of(2030, 3, 31);

    private Judging() {}

    static Verdict verdict(Career career, RoleId role) {
        return judgment(Moka.illustrative(), career, role).verdict();
    }

    static Verdict verdict(Policy policy, Career career, RoleId role) {
        return judgment(policy, career, role).verdict();
    }

    static Judgment judgment(Career career, RoleId role) {
        return judgment(Moka.illustrative(), career, role);
    }

    static Judgment judgment(Policy policy, Career career, RoleId role) {
        return judgment(policy, career.dossier(), role);
    }

    static Judgment judgment(Policy policy, Dossier dossier, RoleId role) {
        return Judge.by(policy).judge(dossier, role, LATER);
    }

    /** The findings with this reason, a parent before its children. */
    static List<Finding> because(Judgment judgment, Reason reason) {
        return judgment.finding().all().filter(one -> one.reason() == reason).toList();
    }

    static List<Reason> reasons(Judgment judgment) {
        return judgment.finding().all().map(Finding::reason).toList();
    }
}
