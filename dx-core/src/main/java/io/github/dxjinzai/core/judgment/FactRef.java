package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a finding rests on (根拠となる事実). It never names a rater. Two of the same kind and id are equal.
 *
 * <p>Example: {@code new FactRef(FactKind.PARTICIPATION, "P-2023-04/00123")}.
 */
public final class FactRef {

    private final FactKind kind;
    private final String first;
    // a text that follows the first, or the fact of which the whole id is told: nearly nobody reads the id of a finding
    // that they do not look at
    private final Object rest;

    private FactRef(FactKind kind, String first, Object rest) {
        this.kind = kind;
        this.first = first;
        this.rest = rest;
    }

    /** The fact of this kind and id. */
    public FactRef(FactKind kind, String id) {
        this(kind, id, "");
    }

    static FactRef to(RoleGrant grant) {
        return new FactRef(FactKind.CERTIFICATION, "", grant);
    }

    /** An achievement, which is a fact of this kind. */
    static FactRef to(Achievement one, FactKind kind) {
        return new FactRef(kind, "", one);
    }

    static FactRef to(Service service) {
        return new FactRef(FactKind.SERVICE, service.member().id().value());
    }

    static FactRef to(ProjectWork work, StaffId staff) {
        return new FactRef(FactKind.PARTICIPATION, work.project().id().value(), staff.value());
    }

    /** An evaluation on the occasion of a project; {@code which} is the occasion, and the perspective and axis where it has them. */
    static FactRef to(ProjectWork work, String which) {
        return new FactRef(FactKind.EVALUATION, work.project().id().value(), which);
    }

    /** The kind of fact. */
    public FactKind kind() {
        return kind;
    }

    /**
     * Which one: {@code P-2023-04/00123} for a part in a project, {@code P-2023-04/debrief/technical} for an evaluation,
     * {@code 00123/advisor/2024-03-31} for a certification, {@code 00123/it-passport/2024-06-30} for an achievement, {@code 00123} for
     * where and since when someone serves. It is put together when it is asked for.
     */
    public String id() {
        if (rest instanceof String text) {
            return text.isEmpty() ? first : first + "/" + text;
        }
        if (rest instanceof RoleGrant grant) {
            return grant.staff().value() + "/" + grant.role().value() + "/" + grant.grantedOn();
        }
        Achievement one = (Achievement) rest;
        return one.staff().value() + "/" + one.item().value() + "/" + one.day();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactRef ref && kind == ref.kind && id().equals(ref.id());
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + id().hashCode();
    }

    /** As {@code FactRef[kind=PARTICIPATION, id=P-2023-04/00123]}. */
    @Override
    public String toString() {
        return "FactRef[kind=" + kind + ", id=" + id() + "]";
    }
}
