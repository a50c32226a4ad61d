package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;

/**
 * A fact that a finding rests on (根拠となる事実). It never names a rater.
 *
 * @param kind the kind of fact
 * @param id which: {@code P-2023-04/00123} for a part in a project, {@code P-2023-04/debrief/technical} for an evaluation,
 *     {@code 00123/advisor/2024-03-31} for a certification, {@code 00123/it-passport/2024-06-30} for an achievement, {@code 00123}
 *     for where and since when someone serves
 */
public record FactRef(FactKind kind, String id) {

    static FactRef to(RoleGrant grant) {
        return new FactRef(FactKind.CERTIFICATION, grant.staff() + "/" + grant.role() + "/" + grant.grantedOn());
    }

    static FactRef to(Achievement one) {
        return new FactRef(FactKind.of(one.kind()), one.staff() + "/" + one.item() + "/" + one.day());
    }

    static FactRef to(Service service) {
        return new FactRef(FactKind.SERVICE, service.member().id().value());
    }
}
