package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.FactKind;

/** The bits that say of which kinds of fact nothing is missing. */
final class Completeness {

    static final int PARTICIPATION = bit(FactKind.PARTICIPATION);
    static final int EVALUATION = bit(FactKind.EVALUATION);
    static final int CERTIFICATION = bit(FactKind.CERTIFICATION);

    private Completeness() {}

    static int of(AchievementKind kind) {
        return bit(FactKind.of(kind));
    }

    static int bit(FactKind kind) {
        return switch (kind) {
            case PARTICIPATION -> 1;
            case EVALUATION -> 1 << 1;
            case CERTIFICATION -> 1 << 2;
            case TRAINING -> 1 << 3;
            case QUALIFICATION -> 1 << 4;
            case ATTESTATION -> 1 << 5;
            case ASSESSMENT -> 1 << 6;
            case CREDIT -> 1 << 7;
            case SERVICE -> 1 << 8;
        };
    }
}
