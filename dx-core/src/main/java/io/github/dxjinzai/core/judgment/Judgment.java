package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;

/**
 * The reasoned answer for one person, one role, one day (判定). It changes nothing; certification is another act.
 *
 * @param policy the policy judged by, with its overlays: {@code moka-dx-talent@2023-03+moka-dx-talent-illustrative@1}
 * @param staff the person
 * @param role the role
 * @param purpose whether for the first grant or for a renewal
 * @param day the day as of which the facts are known
 * @param finding the whole tree of findings; its verdict is the judgment's
 */
public record Judgment(String policy, StaffId staff, RoleId role, Purpose purpose, LocalDate day, Finding finding) {

    /** What a judgment is for. */
    public enum Purpose {
        /** That the role be granted (認定). */
        AWARD,
        /** That a role that is held be granted again (更新). */
        RENEWAL
    }

    /** Whether the criterion is met. */
    public Verdict verdict() {
        return finding.verdict();
    }

    /**
     * The open terms that stand in the way of an answer, each once; empty if the answer is determined, or undetermined for want of
     * evidence alone.
     */
    public List<TermId> openTerms() {
        if (verdict() != Verdict.UNDETERMINED) {
            return List.of();
        }
        return finding.all()
                .filter(one -> one.verdict() == Verdict.UNDETERMINED && one.reason() != Reason.CHOSEN)
                .flatMap(one -> one.detail("term").stream())
                .filter(Detail.Word.class::isInstance)
                .map(detail -> new TermId(((Detail.Word) detail).value()))
                .distinct()
                .toList();
    }
}
