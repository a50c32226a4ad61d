package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyBookReader;
import io.github.dxjinzai.core.json.PolicyResolution;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyBook;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of a policy's book. The files that it names stand beside it.
 *
 * @param file the file
 * @param version the version asked for; absent for that in force on a day
 */
record BookFile(Path file, Optional<String> version) {

    private static final String PREFIX = "book:";

    /** The book that {@code policy} names, {@code book:FILE} or {@code book:FILE@VERSION}, if it names one. */
    static Optional<BookFile> parse(String policy) {
        if (!policy.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = policy.substring(PREFIX.length());
        int at = name.lastIndexOf('@');
        return Optional.of(
                at < 0
                        ? new BookFile(Path.of(name), Optional.empty())
                        : new BookFile(Path.of(name.substring(0, at)), Optional.of(name.substring(at + 1))));
    }

    /**
     * The published versions, in the order of their first days; none where there is no book yet. Files are named as they are found
     * from here.
     *
     * @throws ProblemsException with everything that is wrong with the book and the files that it names
     */
    List<PublishedPolicy> published() {
        return Files.exists(file) ? read() : List.of();
    }

    /**
     * The version in force on a day, or the one that was asked for.
     *
     * @throws ProblemsException if there is none
     */
    Policy inForce(LocalDate day, List<String> overlays) {
        return at(day, overlays).getOrElseThrow(problem -> new ProblemsException(List.of(problem)));
    }

    /** The version that was asked for, or else that in force on a day, if there is one. */
    Optional<Policy> findInForce(LocalDate day, List<String> overlays) {
        return at(day, overlays).toJavaOptional();
    }

    private Either<Problem, Policy> at(LocalDate day, List<String> overlays) {
        if (version.isPresent()) {
            return Either.right(version(overlays).policy());
        }
        refuse(overlays);
        return new PolicyBook(read().stream().map(PublishedPolicy::policy).toList()).at(day);
    }

    /**
     * The version that was asked for, or else the latest, with the files as they are found from here.
     *
     * @throws ProblemsException if there is none
     */
    PublishedPolicy version(List<String> overlays) {
        refuse(overlays);
        List<PublishedPolicy> all = read();
        return all.stream()
                .filter(one ->
                        version.map(one.policy().version().version()::equals).orElse(true))
                .reduce((earlier, later) -> later)
                .map(one -> new PublishedPolicy(
                        one.policy(),
                        found(one.file()),
                        one.overlays().stream().map(this::found).toList(),
                        one.digest()))
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.NO_SUCH_VERSION,
                        "book",
                        file.toString(),
                        "version",
                        version.orElse(""),
                        "known",
                        all.stream()
                                .map(one -> one.policy().version().version())
                                .collect(Collectors.joining(", "))));
    }

    /** Writes the book. */
    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("the book " + file + " cannot be written", failed);
        }
    }

    /** How the book names a file that is found from here. */
    String named(String name) {
        if (PolicyOptions.bundled(name).isPresent()) {
            return name;
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow();
        return folder.relativize(Path.of(name).toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private List<PublishedPolicy> read() {
        return PolicyOptions.accept(PolicyBookReader.read(
                file.toString(), PolicyOptions.text(file.toString(), Optional.empty()), this::document));
    }

    private Optional<PolicyResolution.Document> document(String name) {
        Optional<PolicyResolution.Document> bundled = PolicyOptions.bundled(name);
        if (bundled.isPresent()) {
            return bundled;
        }
        return Files.isRegularFile(Path.of(found(name)))
                ? Optional.of(new PolicyResolution.Document(name, PolicyOptions.text(found(name), Optional.empty())))
                : Optional.empty();
    }

    private String found(String name) {
        return PolicyOptions.bundled(name).isPresent()
                ? name
                : file.resolveSibling(name).toString();
    }

    private static void refuse(List<String> overlays) {
        if (!overlays.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.OVERLAY_ON_BOOK, "overlays", String.join(", ", overlays));
        }
    }
}
