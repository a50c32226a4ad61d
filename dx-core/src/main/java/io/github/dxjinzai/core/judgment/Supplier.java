package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Who can supply what a question of a pathway asks for (提供者): never a single rater. */
public sealed interface Supplier {

    /** The person judged (本人). */
    record Person() implements Supplier {}

    /** The personnel section, which keeps the records and appoints (人事担当). */
    record PersonnelSection() implements Supplier {}

    /**
     * Raters of these groups: executives, project members, outside experts, as the policy calls them (評価者).
     *
     * @param groups the groups, in the policy's order
     */
    record Raters(List<RaterGroupId> groups) implements Supplier {
        public Raters {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One of the offices whose attestation counts (証明者).
     *
     * @param offices the offices, in the policy's order
     */
    record Attesters(List<AttesterId> offices) implements Supplier {
        public Attesters {
            offices = List.copyOf(offices);
        }
    }

    /**
     * Whoever decides an open term (未定事項の決定者).
     *
     * @param who as the policy says; absent where it does not
     */
    record Decider(Optional<LocalizedText> who) implements Supplier {}
}
