package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.source.Digest;
import java.nio.charset.StandardCharsets;

/** The digest of what a round of evaluation promised (評価の実施回のダイジェスト). */
public final class RoundDigest {

    private RoundDigest() {}

    /**
     * The digest of what was fixed before the round opened: that of the canonical JSON in UTF-8 of {@link EvaluationRound#promise}. A
     * decision on another use leaves it as it is; a change of purpose, criteria, days or rules does not. Whoever notes it on the day the
     * round opens can see later that nothing was changed.
     */
    public static Digest of(EvaluationRound round) {
        return Digest.of(CanonicalJson.write(RoundWriter.tree(round.promise())).getBytes(StandardCharsets.UTF_8));
    }
}
