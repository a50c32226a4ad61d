package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;

/**
 * A fact that a finding rests on (根拠となる事実). It never names a rater.
 *
 * @param kind the kind of fact
 * @param id which: {@code P-2023-04/00123} for a part in a project, {@code P-2023-04/debrief/technical} for an evaluation,
 *     {@code 00123/advisor/2024-03-31} for a certification
 */
public record FactRef(FactKind kind, String id) {}
