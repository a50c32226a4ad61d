package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyBook;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.PolicyStatus;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Ids;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads and continues the book of a policy's published versions (方針の台帳), by {@code policy-book-1.schema.json}.
 *
 * <p>A book says of each version where it stands and which digest it had when it was published. A version that no longer has it is
 * refused: a change is a new version.
 */
public final class PolicyBookReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private final JsonReading reading;
    private final Function<String, Optional<PolicyResolution.Document>> files;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyBookReader(JsonReading reading, Function<String, Optional<PolicyResolution.Document>> files) {
        this.reading = reading;
        this.files = files;
    }

    /** A published version and where its entry stands. */
    private record Entry(PublishedPolicy published, String pointer) {}

    /**
     * Reads a book and every version in it.
     *
     * @param file the name of the book, for the places of problems
     * @param text the book, JSON or YAML by its name
     * @param files the policies and overlays by the names that the book gives them; a document whose own name ends in {@code .yaml} or
     *     {@code .yml} is YAML
     * @return the versions in the order of their first days, or everything that is wrong with the book and with the files
     */
    public static Validation<Seq<Problem>, List<PublishedPolicy>> read(
            String file, String text, Function<String, Optional<PolicyResolution.Document>> files) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        PolicyBookReader reader = new PolicyBookReader(opened.reading(), files);
        List<PublishedPolicy> versions = opened.root()
                .flatMap(root -> JsonObject.of(opened.reading(), root, ""))
                .map(reader::versions)
                .orElse(List.of());
        List<Problem> all = new ArrayList<>(opened.reading().problems());
        all.addAll(reader.problems);
        return all.isEmpty() ? Validation.valid(versions) : Validation.invalid(io.vavr.collection.List.ofAll(all));
    }

    private List<PublishedPolicy> versions(JsonObject root) {
        PolicyReader.format(reading, root, FORMAT);
        root.allow("$schema");
        Optional<String> id =
                root.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        List<Entry> entries = root.objects("versions", at -> entry(at, id));
        root.close();
        Set<String> seen = new HashSet<>();
        List<PublishedPolicy> versions = new ArrayList<>();
        for (Entry one : entries) {
            Policy policy = one.published().policy();
            if (!seen.add(policy.version().version())) {
                reading.report(
                        PolicyProblem.PUBLISHED_TWICE,
                        one.pointer(),
                        "version",
                        policy.version().toString());
                continue;
            }
            Optional<Policy> clash = versions.stream()
                    .map(PublishedPolicy::policy)
                    .filter(other -> PolicyBook.bothInForce(other, policy))
                    .findFirst();
            if (clash.isPresent()) {
                reading.report(
                        PolicyProblem.BOTH_IN_FORCE,
                        one.pointer(),
                        "version",
                        policy.version().toString(),
                        "other",
                        clash.get().version().toString());
            } else {
                versions.add(one.published());
            }
        }
        versions.sort((one, other) ->
                one.policy().inForceFrom().compareTo(other.policy().inForceFrom()));
        return List.copyOf(versions);
    }

    private Optional<Entry> entry(JsonObject at, Optional<String> id) {
        Optional<String> version =
                at.parsed("version", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        Optional<String> policy = at.text("policy");
        List<String> overlays = at.optionalTexts("overlays", (text, pointer) -> Optional.of(text));
        Optional<Digest> digest = at.parsed(
                "digest",
                Wanted.DIGEST,
                text -> Optional.of(text).filter(Digest::isDigest).map(Digest::new));
        at.close();
        if (!at.sound()) {
            return Optional.empty();
        }
        Optional<PolicyResolution.Document> document = document(policy.orElseThrow(), at.pointer("policy"));
        List<PolicyResolution.Document> over = new ArrayList<>();
        for (int i = 0; i < overlays.size(); i++) {
            document(overlays.get(i), at.pointer("overlays") + "/" + i).ifPresent(over::add);
        }
        if (document.isEmpty() || over.size() < overlays.size()) {
            return Optional.empty();
        }
        Validation<Seq<Problem>, PolicyResolution> resolved = PolicyResolution.resolve(document.get(), over);
        if (resolved.isInvalid()) {
            problems.addAll(resolved.getError().asJava());
            return Optional.empty();
        }
        Policy found = resolved.get().policy();
        String expected = id.orElseGet(() -> found.version().id()) + "@" + version.orElseThrow();
        if (!found.version().toString().equals(expected)) {
            reading.report(
                    PolicyProblem.OTHER_VERSION_IN_FILE,
                    at.pointer("version"),
                    "file",
                    document.get().file(),
                    "found",
                    found.version().toString(),
                    "expected",
                    expected);
            return Optional.empty();
        }
        Digest actual = PolicyDigest.of(found);
        if (!actual.equals(digest.orElseThrow())) {
            reading.report(
                    PolicyProblem.CHANGED_AFTER_PUBLICATION,
                    at.pointer("digest"),
                    "version",
                    found.fullVersion(),
                    "recorded",
                    digest.get().hex(),
                    "actual",
                    actual.hex());
            return Optional.empty();
        }
        return Optional.of(new Entry(new PublishedPolicy(found, policy.get(), overlays, actual), at.pointer()));
    }

    private Optional<PolicyResolution.Document> document(String name, String pointer) {
        Optional<PolicyResolution.Document> document = files.apply(name);
        if (document.isEmpty()) {
            reading.report(PolicyProblem.BOOK_FILE_MISSING, pointer, "file", name);
        }
        return document;
    }

    /**
     * The book with one version more, as JSON. A version that is in it already with the same digest changes nothing.
     *
     * @param versions the versions published so far
     * @param next the version to be published
     * @return the book, or what stands in the way: a draft ({@code policy.draft-published}), another id ({@code
     *     policy.other-version-in-file}), a version that was published with another text ({@code policy.changed-after-publication}),
     *     days on which another version is in force ({@code policy.both-in-force})
     */
    public static Validation<Seq<Problem>, String> publish(List<PublishedPolicy> versions, PublishedPolicy next) {
        Policy policy = next.policy();
        Place place = new Place.AtFact("policy", policy.fullVersion());
        List<Problem> problems = new ArrayList<>();
        if (policy.status() == PolicyStatus.DRAFT) {
            problems.add(Problem.of(PolicyProblem.DRAFT_PUBLISHED, place, "version", policy.fullVersion()));
        }
        boolean there = false;
        for (PublishedPolicy one : versions) {
            Policy earlier = one.policy();
            if (!earlier.version().id().equals(policy.version().id())) {
                problems.add(Problem.of(
                        PolicyProblem.OTHER_VERSION_IN_FILE,
                        place,
                        "file",
                        next.file(),
                        "found",
                        policy.version().toString(),
                        "expected",
                        earlier.version().id() + "@…"));
                break;
            }
            if (earlier.version().equals(policy.version())) {
                there = one.digest().equals(next.digest());
                if (!there) {
                    problems.add(Problem.of(
                            PolicyProblem.CHANGED_AFTER_PUBLICATION,
                            place,
                            "version",
                            policy.fullVersion(),
                            "recorded",
                            one.digest().hex(),
                            "actual",
                            next.digest().hex()));
                }
            } else if (PolicyBook.bothInForce(earlier, policy)) {
                problems.add(Problem.of(
                        PolicyProblem.BOTH_IN_FORCE,
                        place,
                        "version",
                        policy.version().toString(),
                        "other",
                        earlier.version().toString()));
            }
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        List<PublishedPolicy> all = new ArrayList<>(versions);
        if (!there) {
            all.add(next);
        }
        return Validation.valid(JsonWriter.write(policy.version().id(), all));
    }
}
