package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.json.RoundReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Under which round evaluations were given. */
final class RoundOption {

    /** What a round is held for whose ratings certify. */
    static final String CERTIFICATION = "certification";

    /** What a round is held for, or was decided to be used for, whose scorecards researchers get. */
    static final String RESEARCH = "research";

    private static final String SAMPLE_CITY = "sample-city";

    @Option(
            names = "--round",
            paramLabel = "NAME|FILE",
            description = "評価の実施回(同梱の " + SAMPLE_CITY + " またはファイル)。省けば、すべての評価を対象とし、評価者は全員匿名とする"
                    + " / round of evaluation: the bundled " + SAMPLE_CITY
                    + " or a file; all ratings, everyone anonymous, if left out")
    private Optional<String> file = Optional.empty();

    /**
     * The round.
     *
     * @throws ProblemsException with everything that is wrong with the file
     */
    Optional<EvaluationRound> round() {
        return file.map(RoundOption::read);
    }

    /**
     * The rules of disclosure under which raters answered; everyone anonymous where no round is given.
     *
     * @throws ProblemsException if the round has other criteria than the policy's, a rule for a group that the policy does not know, or
     *     another purpose without a decision
     */
    DisclosureRules rules(Policy policy, String purpose, LocalDate day) {
        return round().map(round -> {
                    List<Problem> problems = new ArrayList<>(round.problemsWithUse(purpose, policy.fullVersion(), day));
                    problems.addAll(round.problemsWithGroups(policy.raterGroups()));
                    if (!problems.isEmpty()) {
                        throw new ProblemsException(problems);
                    }
                    return round.rules();
                })
                .orElse(DisclosureRules.withNamed(List.of()));
    }

    static EvaluationRound read(String nameOrFile) {
        Optional<String> bundled = nameOrFile.equals(SAMPLE_CITY) ? Optional.of(sampleCity()) : Optional.empty();
        return PolicyOptions.accept(RoundReader.read(
                bundled.isPresent() ? SAMPLE_CITY + ".round.yaml" : nameOrFile,
                PolicyOptions.text(nameOrFile, bundled)));
    }

    private static String sampleCity() {
        String resource = SAMPLE_CITY + ".round.yaml";
        try (InputStream stream = RoundOption.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", failed);
        }
    }
}
