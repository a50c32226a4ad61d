package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.Digest;
import java.nio.charset.StandardCharsets;

/** The digest of a scenario as it is stated (シナリオのダイジェスト). */
public final class ScenarioDigest {

    private ScenarioDigest() {}

    /**
     * The digest of what a scenario says, with the sources and ranges of its assumptions: that of its canonical JSON in UTF-8. Whether
     * it was written as JSON or YAML, the order of fields, spaces and remarks do not matter; any value does.
     */
    public static Digest of(StatedScenario stated) {
        return Digest.of(CanonicalJson.write(ScenarioWriter.tree(stated)).getBytes(StandardCharsets.UTF_8));
    }
}
