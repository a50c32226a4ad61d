package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.judgment.scorecard.Scorecards;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Digest;
import java.nio.charset.StandardCharsets;

/** The digest of a release of evaluations (開示した内容のダイジェスト). */
public final class ReleaseDigest {

    private ReleaseDigest() {}

    /**
     * The digest of what whoever sees most is shown of a release, with the policy and the round: that of its JSON in UTF-8. Whoever notes it
     * with the day can see later whether the release of that day comes out again as it was shown. It changes with the facts as of the day, the
     * policy, the round and the earlier days on which something was shown, and with nothing that was dated later.
     *
     * <p>Whoever can guess everything that is shown can see by the digest whether the guess is right: it is kept as the scorecards are.
     *
     * @param policy the policy of the release
     * @param release the release
     */
    public static Digest of(Policy policy, Scorecards release) {
        return Digest.of(
                ScorecardWriter.write(policy.fullVersion(), Reader.COMMITTEE, release, release.all(Reader.COMMITTEE))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
