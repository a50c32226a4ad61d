package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scenario by the name of its file, or the bundled one of the sample city. */
final class ScenarioFile {

    /** The bundled scenario. Every figure in it is assumed. */
    static final String SAMPLE_CITY = "sample-city";

    /** What the name of a scenario begins with that comes with a policy of the gallery. */
    static final String GALLERY = "gallery:";

    private ScenarioFile() {}

    /**
     * The scenario.
     *
     * @param nameOrFile the bundled scenario's name, {@code gallery:} and the id of a policy of the gallery that comes with one, or a
     *     file, JSON or YAML
     * @throws ProblemsException if there is none, or it is not sound
     */
    static StatedScenario read(String nameOrFile) {
        if (nameOrFile.startsWith(GALLERY)) {
            return gallery(nameOrFile);
        }
        boolean bundled = nameOrFile.equals(SAMPLE_CITY);
        if (!bundled && !Files.isRegularFile(Path.of(nameOrFile))) {
            throw CommonOptions.problem(CommandProblem.NO_FILE, "file", nameOrFile, "bundled", SAMPLE_CITY);
        }
        String text = PolicyOptions.text(nameOrFile, bundled ? Optional.of(sampleCity()) : Optional.empty());
        return PolicyOptions.accept(ScenarioReader.read(nameOrFile, text));
    }

    private static StatedScenario gallery(String name) {
        String id = name.substring(GALLERY.length());
        String text = ReferencePolicies.galleryScenarioText(id)
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.NO_FILE,
                        "file",
                        name,
                        "bundled",
                        bundled(ReferencePolicies.galleryScenarios())));
        return PolicyOptions.accept(ScenarioReader.read(id + ".scenario.yaml", text));
    }

    /** The names of what is bundled: that of the sample city, and those of the gallery. */
    static String bundled(List<String> gallery) {
        return Stream.concat(Stream.of(SAMPLE_CITY), gallery.stream().map(one -> GALLERY + one))
                .collect(Collectors.joining(", "));
    }

    private static String sampleCity() {
        String resource = SAMPLE_CITY + ".scenario.json";
        try (InputStream stream = ScenarioFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", failed);
        }
    }

    /** Every assumption with its value, its source and its range. */
    static Table table(StatedScenario stated, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("id", "番号", "id"),
                        Table.Column.text("assumption", "前提条件", "assumption"),
                        Table.Column.text("value", "値", "value"),
                        Table.Column.text("range", "幅", "range"),
                        Table.Column.text("source", "根拠", "source")),
                stated.scenario().assumptions().stream()
                        .map(one -> List.of(
                                one.id(),
                                one.label().in(language),
                                one.value(),
                                stated.grounds(one.id())
                                        .range()
                                        .map(range -> range.from() + " … " + range.to())
                                        .orElse(""),
                                source(stated.grounds(one.id()), language)))
                        .toList());
    }

    private static String source(Grounds grounds, Language language) {
        return grounds.isAssumed() ? language.choose("仮定", "assumed") : grounds.source();
    }
}
