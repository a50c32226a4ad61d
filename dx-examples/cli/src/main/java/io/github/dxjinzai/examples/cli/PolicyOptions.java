package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyResolution;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which policy, and which overlays on it. */
final class PolicyOptions {

    private static final String GALLERY = "gallery:";

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            required = true,
            description = "方針: 同梱の名前、gallery:番号、ファイル(JSON・YAML)、book:台帳 または book:台帳@版"
                    + " / policy: a bundled name, gallery:ID, a file (JSON, YAML), or book:FILE, of which the version in force on"
                    + " the day is taken, or book:FILE@VERSION")
    private String policy = "";

    @Option(
            names = "--overlay",
            paramLabel = "NAME|FILE",
            description =
                    "未定事項を埋め、許された部分を変える上書き(複数可) / overlay that fills open terms and changes what may be changed (repeatable)")
    private List<String> overlays = new ArrayList<>();

    /**
     * The policy with its overlays.
     *
     * @throws ProblemsException with everything that is wrong with the files
     */
    Policy load() {
        return load(policy, overlays);
    }

    /**
     * The policy for a day: of a book, the version in force on it.
     *
     * @throws ProblemsException with everything that is wrong with the files, or if no version is in force
     */
    Policy load(LocalDate day) {
        return BookFile.parse(policy).map(book -> book.inForce(day, overlays)).orElseGet(this::load);
    }

    /**
     * The policy for a day, if it is in force on it: of a book, the version that is.
     *
     * @throws ProblemsException with everything that is wrong with the files
     */
    Optional<Policy> loadInForce(LocalDate day) {
        return BookFile.parse(policy)
                .map(book -> book.findInForce(day, overlays))
                .orElseGet(() -> Optional.of(load()))
                .filter(found -> found.isInForce(day));
    }

    /** A document by its name, with its text. */
    record Source(String name, String text) {}

    /** A file. */
    static Source source(String file) {
        return new Source(file, text(file, Optional.empty()));
    }

    /**
     * The tests of the policy: the bundled ones, or those in the file beside it, {@code name.cases.yaml} or {@code .json}.
     *
     * @throws ProblemsException if there are none
     */
    Source cases() {
        Optional<String> bundled = ReferencePolicies.casesText(policy);
        if (bundled.isPresent()) {
            return new Source(policy + ".cases.yaml", bundled.get());
        }
        if (policy.startsWith(GALLERY)) {
            return ReferencePolicies.galleryCasesText(policy.substring(GALLERY.length()))
                    .map(text -> new Source(policy + ".cases.yaml", text))
                    .orElseThrow(() -> noFile(policy));
        }
        String beside = policy.replaceFirst("(\\.policy)?\\.(json|yaml|yml)$", "") + ".cases.";
        return Stream.of("yaml", "yml", "json")
                .map(ending -> beside + ending)
                .filter(file -> Files.isRegularFile(Path.of(file)))
                .findFirst()
                .map(PolicyOptions::source)
                .orElseThrow(() ->
                        CommonOptions.problem(CommandProblem.NO_CASES, "policy", policy, "expected", beside + "yaml"));
    }

    static Policy load(String policy, List<String> overlays) {
        return resolve(policy, overlays).policy();
    }

    /**
     * The policy with its overlays, and where its values come from.
     *
     * @throws ProblemsException with everything that is wrong with the files
     */
    PolicyResolution resolve() {
        return resolve(policy, overlays);
    }

    private static PolicyResolution resolve(String policy, List<String> overlays) {
        Optional<PublishedPolicy> published = BookFile.parse(policy).map(book -> book.version(overlays));
        if (published.isPresent()) {
            PublishedPolicy one = published.get();
            return resolve(one.file(), one.overlays());
        }
        return accept(PolicyResolution.resolve(
                document(policy),
                overlays.stream()
                        .map(name ->
                                new PolicyResolution.Document(name, text(name, ReferencePolicies.overlayText(name))))
                        .toList()));
    }

    private static PolicyResolution.Document document(String policy) {
        return bundled(policy).orElseGet(() -> new PolicyResolution.Document(policy, text(policy, Optional.empty())));
    }

    /** What is bundled by this name: a policy, one of the gallery, or an overlay. */
    static Optional<PolicyResolution.Document> bundled(String name) {
        if (name.startsWith(GALLERY)) {
            return ReferencePolicies.galleryText(name.substring(GALLERY.length()))
                    .map(text -> new PolicyResolution.Document(name + ".policy.yaml", text));
        }
        return ReferencePolicies.policyText(name)
                .or(() -> ReferencePolicies.overlayText(name))
                .map(text -> new PolicyResolution.Document(name, text));
    }

    private static ProblemsException noFile(String nameOrFile) {
        return CommonOptions.problem(
                CommandProblem.NO_FILE,
                "file",
                nameOrFile,
                "bundled",
                Stream.of(
                                ReferencePolicies.policies().stream(),
                                ReferencePolicies.overlays().stream(),
                                ReferencePolicies.gallery().stream().map(id -> GALLERY + id))
                        .flatMap(names -> names)
                        .collect(Collectors.joining(", ")));
    }

    static <T> T accept(Validation<Seq<Problem>, T> read) {
        return read.toEither().getOrElseThrow(ProblemsException::new);
    }

    static String text(String nameOrFile, Optional<String> bundled) {
        if (bundled.isPresent()) {
            return bundled.get();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw noFile(nameOrFile);
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
