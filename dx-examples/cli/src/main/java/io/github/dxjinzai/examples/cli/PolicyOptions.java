package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which policy, and which overlays on it. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            required = true,
            description = "方針: 同梱の名前かファイル / policy: a bundled name or a file")
    private String policy = "";

    @Option(
            names = "--overlay",
            paramLabel = "NAME|FILE",
            description = "未定事項を埋める上書き(複数可) / overlay that fills open terms (repeatable)")
    private List<String> overlays = new ArrayList<>();

    /**
     * The policy with its overlays.
     *
     * @throws ProblemsException with everything that is wrong with the files
     */
    Policy load() {
        return load(policy, overlays);
    }

    static Policy load(String policy, List<String> overlays) {
        Policy loaded = accept(PolicyReader.readPolicy(policy, text(policy, ReferencePolicies.policyText(policy))));
        for (String name : overlays) {
            Overlay overlay = accept(PolicyReader.readOverlay(name, text(name, ReferencePolicies.overlayText(name))));
            loaded = accept(overlay.applyTo(loaded));
        }
        return loaded;
    }

    private static <T> T accept(Validation<Seq<Problem>, T> read) {
        return read.toEither().getOrElseThrow(ProblemsException::new);
    }

    private static String text(String nameOrFile, Optional<String> bundled) {
        if (bundled.isPresent()) {
            return bundled.get();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw CommonOptions.problem(
                    CommandProblem.NO_FILE,
                    "file",
                    nameOrFile,
                    "bundled",
                    String.join(", ", ReferencePolicies.policies()) + ", "
                            + String.join(", ", ReferencePolicies.overlays()));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw CommonOptions.problem(CommandProblem.NOT_UTF8, "file", nameOrFile);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file " + file + " cannot be read", failed);
        }
    }
}
