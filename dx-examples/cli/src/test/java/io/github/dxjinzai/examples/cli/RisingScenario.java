package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scenario of the gallery for the IT passport, with a study circle led by those who passed, which grows every year. */
final class RisingScenario {

    private RisingScenario() {}

    /** Writes it into a folder; gives the file. */
    static String in(Path folder) throws IOException {
        String text = ReferencePolicies.galleryScenarioText("gotsu-it-passport")
                .orElseThrow()
                .replace("    places: {value: 40, source: assumed}\n", """
                            places: {value: 3, source: assumed, range: {from: 2, to: 4}}
                            trainers: {value: [it-passport], source: assumed}
                            places-per-trainer: {value: 1, source: assumed}
                        """);
        Path file = folder.resolve("rising.scenario.yaml");
        Files.writeString(file, text + """
                changes:
                  - from: 2028
                    programme:
                      - id: autumn-sitting
                        places: {value: 4, source: assumed, range: {from: 3, to: 9}}
                        applies: {value: 30/100, source: assumed}
                  - from: 2029
                    assumptions:
                      budget: {value: 2500000, source: the finance office}
                    programme:
                      - id: spring-sitting
                        applies: {value: 20/100, source: assumed}
                      - id: autumn-sitting
                        places: {value: 8, source: assumed}
                        place-cost: {value: 7000, source: assumed}
                """);
        return file.toString();
    }
}
