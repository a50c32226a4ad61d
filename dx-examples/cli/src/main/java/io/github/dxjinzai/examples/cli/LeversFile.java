package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.LeversReader;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Levers by the name of their file, or the bundled ones of the sample city. */
final class LeversFile {

    private LeversFile() {}

    /**
     * The levers.
     *
     * @param nameOrFile the bundled levers' name, {@code gallery:} and the id of a policy of the gallery that comes with some, or a
     *     file, JSON or YAML
     * @throws ProblemsException if there is none, or it is not sound
     */
    static Levers read(String nameOrFile) {
        if (nameOrFile.startsWith(ScenarioFile.GALLERY)) {
            return gallery(nameOrFile);
        }
        boolean bundled = nameOrFile.equals(ScenarioFile.SAMPLE_CITY);
        if (!bundled && !Files.isRegularFile(Path.of(nameOrFile))) {
            throw CommonOptions.problem(
                    CommandProblem.NO_FILE, "file", nameOrFile, "bundled", ScenarioFile.SAMPLE_CITY);
        }
        String text = PolicyOptions.text(nameOrFile, bundled ? Optional.of(sampleCity()) : Optional.empty());
        return PolicyOptions.accept(LeversReader.read(nameOrFile, text));
    }

    private static Levers gallery(String name) {
        String id = name.substring(ScenarioFile.GALLERY.length());
        String text = ReferencePolicies.galleryLeversText(id)
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.NO_FILE,
                        "file",
                        name,
                        "bundled",
                        ScenarioFile.bundled(ReferencePolicies.galleryLevers())));
        return PolicyOptions.accept(LeversReader.read(id + ".levers.yaml", text));
    }

    private static String sampleCity() {
        String resource = ScenarioFile.SAMPLE_CITY + ".levers.json";
        try (InputStream stream = LeversFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", failed);
        }
    }
}
