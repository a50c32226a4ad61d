package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.PartPath;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.PolicyVersion;
import io.github.dxjinzai.core.policy.Provenance;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Words;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy with its overlays merged into one (上書きの解決): the policy, its document, and where each value comes from that is not the
 * policy's own.
 *
 * <p>The order in which overlays are given does not matter. Each is merged after the one that it extends; those that build on the same
 * one are merged in the order of their ids, and may not change the same part. First all parts are changed, then all terms are filled.
 */
public final class PolicyResolution {

    /**
     * A document: a policy or an overlay.
     *
     * @param file its name, for the places of problems; one that ends in {@code .yaml} or {@code .yml} is read as YAML
     * @param text its text
     */
    public record Document(String file, String text) {}

    private final Policy policy;
    private final Provenance provenance;
    private final JsonNode document;
    private final JsonReading reading;

    private PolicyResolution(Policy policy, Provenance provenance, JsonNode document, JsonReading reading) {
        this.policy = policy;
        this.provenance = provenance;
        this.document = document;
        this.reading = reading;
    }

    /**
     * Reads a policy and the overlays on it, and merges them.
     *
     * @return the result, or everything that is wrong with the documents, each where it stands in its own document
     */
    public static Validation<Seq<Problem>, PolicyResolution> resolve(Document policy, List<Document> overlays) {
        JsonReading.Opened base = JsonReading.open(policy.file(), policy.text());
        Optional<Policy> published = PolicyReader.policy(base);
        List<Problem> problems = new ArrayList<>(base.reading().problems());
        List<Source> sources = new ArrayList<>();
        for (Document one : overlays) {
            JsonReading.Opened opened = JsonReading.open(one.file(), one.text());
            PolicyReader.overlay(opened)
                    .filter(read -> opened.reading().problems().isEmpty())
                    .ifPresent(read -> sources.add(
                            new Source(read, opened.reading(), opened.root().orElseThrow())));
            problems.addAll(opened.reading().problems());
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        return new Merging(published.orElseThrow(), base).of(sources);
    }

    /** The policy with everything that the overlays say. */
    public Policy policy() {
        return policy;
    }

    /** Where the values come from that are not the policy's own. */
    public Provenance provenance() {
        return provenance;
    }

    /** Where the value at a JSON pointer into the resolved document comes from: its file, line and column, as far as they are known. */
    public Place place(String pointer) {
        return reading.place(pointer);
    }

    /** The policy as one document that needs no overlay, by {@code policy-1.schema.json}. */
    public String document() {
        return JsonWriter.text(document);
    }

    /** The document and the provenance of its values, by {@code resolved-1.schema.json}. */
    public String json() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("version", policy.fullVersion());
        whole.set("policy", document);
        ArrayNode list = whole.putArray("provenance");
        for (Provenance.Entry entry : provenance.entries()) {
            ObjectNode one = list.addObject();
            one.put("path", entry.path().toString());
            one.put("change", Words.of(entry.kind()));
            one.put("by", entry.by().toString());
            entry.note().ifPresent(note -> note.byTag().forEach(one.putObject("note")::put));
            one.set("place", JsonWriter.place(entry.place()));
        }
        return JsonWriter.text(whole);
    }

    /** What stands at a part of the document, in one line of JSON. */
    public String valueAt(PartPath part) {
        return MergedTree.of(document, JsonReading.merged("", Map.of()), "", Optional.empty())
                .find(part.steps())
                .map(found -> found.document(new LinkedHashMap<>()).toString())
                .orElse("-");
    }

    private record Source(Overlay overlay, JsonReading reading, JsonNode root) {

        String by() {
            return overlay.version().toString();
        }

        List<PartPath> overridable() {
            List<PartPath> paths = new ArrayList<>();
            root.path("overridable").forEach(one -> PartPath.parse(one.asText()).ifPresent(paths::add));
            return paths;
        }
    }

    private record Touched(PartPath path, Provenance.Kind kind, Source by) {}

    /** One merging of overlays into a policy. */
    private static final class Merging {

        private final Policy policy;
        private final JsonReading.Opened base;
        private final MergedTree tree;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Provenance.Entry> entries = new ArrayList<>();
        private final List<Touched> touched = new ArrayList<>();
        private final List<Source> merged = new ArrayList<>();

        Merging(Policy policy, JsonReading.Opened base) {
            this.policy = policy;
            this.base = base;
            this.tree = MergedTree.of(base.root().orElseThrow(), base.reading(), "", Optional.empty());
        }

        Validation<Seq<Problem>, PolicyResolution> of(List<Source> sources) {
            for (Source source : inOrder(sources)) {
                merged.add(source);
                source.overlay().changes().forEach(change -> change(source, change));
            }
            if (!problems.isEmpty()) {
                return Validation.invalid(io.vavr.collection.List.ofAll(problems));
            }
            Map<String, MergedTree.Origin> origins = new LinkedHashMap<>();
            JsonNode document = tree.document(origins);
            JsonReading reading =
                    JsonReading.merged(((Place.InJson) base.reading().place("")).file(), origins);
            Optional<Policy> changed = PolicyReader.policy(new JsonReading.Opened(reading, Optional.of(document)));
            if (!reading.problems().isEmpty()) {
                return Validation.invalid(io.vavr.collection.List.ofAll(reading.problems()));
            }
            Policy filled = fill(changed.orElseThrow(), (ObjectNode) document);
            return problems.isEmpty()
                    ? Validation.valid(new PolicyResolution(filled, new Provenance(entries), document, reading))
                    : Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }

        /** Each after the one that it extends, and otherwise by their ids. */
        private List<Source> inOrder(List<Source> sources) {
            List<Source> left = new ArrayList<>(sources);
            left.sort(Comparator.comparing(Source::by));
            List<Source> ordered = new ArrayList<>();
            Set<PolicyVersion> there = new LinkedHashSet<>(List.of(policy.version()));
            while (true) {
                Optional<Source> next = left.stream()
                        .filter(one -> there.contains(one.overlay().of()))
                        .findFirst();
                if (next.isEmpty()) {
                    break;
                }
                left.remove(next.get());
                ordered.add(next.get());
                there.add(next.get().overlay().version());
            }
            for (Source one : left) {
                problems.add(Problem.of(
                        PolicyProblem.OTHER_POLICY,
                        one.reading().place("/extends"),
                        "extends",
                        one.overlay().of().toString(),
                        "policy",
                        String.join(
                                "+", there.stream().map(PolicyVersion::toString).toList())));
            }
            return ordered;
        }

        private void change(Source source, Overlay.Change change) {
            PartPath path = change.path();
            if (change.kind() == Provenance.Kind.ADDED) {
                JsonNode added = source.root().at(pointer(change.place()));
                MergedTree part =
                        MergedTree.of(added, source.reading(), pointer(change.place()), Optional.of(source.by()));
                PartPath own = path.to(part.key().orElse("?"));
                if (unclaimed(source, change, own)) {
                    tree.append(path.steps(), part);
                    note(source, change, own);
                }
                return;
            }
            List<String> above = path.steps().subList(0, path.steps().size() - 1);
            Optional<MergedTree> parent = tree.find(above);
            Optional<MergedTree> part = tree.find(path.steps());
            if (!allowed(path, part)) {
                notOverridable(change);
                return;
            }
            if (!unclaimed(source, change, path)) {
                return;
            }
            boolean replaced = change.kind() == Provenance.Kind.REPLACED;
            if (parent.isEmpty()
                    || (part.isEmpty() && !(replaced && parent.get().isObject()))) {
                noSuchPart(change);
                return;
            }
            if (replaced) {
                JsonNode value = source.root().at(pointer(change.place()));
                parent.get()
                        .put(
                                path.last(),
                                MergedTree.of(
                                        value, source.reading(), pointer(change.place()), Optional.of(source.by())));
            } else {
                parent.get().remove(path.last());
            }
            note(source, change, path);
        }

        private static String pointer(Place place) {
            return ((Place.InJson) place).pointer();
        }

        private void note(Source source, Overlay.Change change, PartPath path) {
            entries.add(new Provenance.Entry(
                    path,
                    change.kind(),
                    source.overlay().version(),
                    source.overlay().note(),
                    change.place()));
        }

        /** What the policy lets be changed, and what an overlay lets be changed of the parts that are its own. */
        private boolean allowed(PartPath path, Optional<MergedTree> part) {
            if (path.last().equals("id") && path.steps().size() > 1) {
                return false;
            }
            Optional<String> owner = part.flatMap(one -> one.origin().by());
            return policy.overridable().stream().anyMatch(one -> one.covers(path))
                    || merged.stream()
                            .filter(one -> owner.filter(one.by()::equals).isPresent())
                            .flatMap(one -> one.overridable().stream())
                            .anyMatch(one -> one.covers(path));
        }

        private void notOverridable(Overlay.Change change) {
            Wanted known = Wanted.listed(
                    policy.overridable().stream().map(PartPath::toString).toList());
            problems.add(Problem.of(
                    PolicyProblem.NOT_OVERRIDABLE,
                    change.place(),
                    "path",
                    change.path().toString(),
                    "overridable",
                    known.english(),
                    "overridable.ja",
                    known.japanese()));
        }

        private void noSuchPart(Overlay.Change change) {
            List<String> steps = change.path().steps();
            int there = steps.size() - 1;
            while (tree.find(steps.subList(0, there)).isEmpty()) {
                there--;
            }
            Wanted known = Wanted.listed(
                    tree.find(steps.subList(0, there)).orElseThrow().steps());
            problems.add(Problem.of(
                    PolicyProblem.NO_SUCH_PART,
                    change.place(),
                    "path",
                    change.path().toString(),
                    "parent",
                    "/" + String.join("/", steps.subList(0, there)),
                    "known",
                    known.english(),
                    "known.ja",
                    known.japanese()));
        }

        /** Whether nobody on whom the overlay does not build has changed the same part; if somebody has, that is a problem. */
        private boolean unclaimed(Source source, Overlay.Change change, PartPath path) {
            Optional<Touched> other = touched.stream()
                    .filter(one -> one.by().equals(source) || !buildsOn(source, one.by()))
                    .filter(one -> overlap(one, source, change, path))
                    .findFirst();
            other.ifPresent(one -> problems.add(Problem.of(
                    PolicyProblem.OVERLAY_CONFLICT,
                    change.place(),
                    "path",
                    path.toString(),
                    "other",
                    one.by().by())));
            touched.add(new Touched(path, change.kind(), source));
            return other.isEmpty();
        }

        private static boolean overlap(Touched one, Source source, Overlay.Change change, PartPath path) {
            if (one.kind() == Provenance.Kind.ADDED && change.kind() == Provenance.Kind.ADDED) {
                // an id that stands twice is a problem of its own; but the order of the roles is their rank
                return !one.by().equals(source)
                        && change.path().equals(new PartPath(List.of("roles")))
                        && change.path().covers(one.path());
            }
            return one.path().covers(path) || path.covers(one.path());
        }

        private boolean buildsOn(Source upper, Source lower) {
            PolicyVersion below = upper.overlay().of();
            while (!below.equals(policy.version())) {
                if (below.equals(lower.overlay().version())) {
                    return true;
                }
                PolicyVersion at = below;
                below = merged.stream()
                        .map(Source::overlay)
                        .filter(one -> one.version().equals(at))
                        .findFirst()
                        .orElseThrow()
                        .of();
            }
            return false;
        }

        private Policy fill(Policy changed, ObjectNode document) {
            Policy filled = changed;
            for (Source source : merged) {
                Overlay settling = settling(source, filled);
                Validation<Seq<Problem>, Policy> with = settling.applyTo(filled);
                if (with.isValid()) {
                    filled = with.get();
                    write(source, settling, document);
                } else {
                    problems.addAll(with.getError().asJava());
                }
            }
            return filled;
        }

        /** What an overlay settles, without what one that builds on it has replaced. */
        private Overlay settling(Source source, Policy filled) {
            Overlay overlay = source.overlay();
            return new Overlay(
                    overlay.version(),
                    overlay.of(),
                    overlay.note(),
                    overlay.scales().stream()
                            .filter(one -> !replacedAbove(
                                    source,
                                    Optional.ofNullable(filled.scales()
                                                    .get(one.scale().id()))
                                            .flatMap(scale -> scale.by())))
                            .toList(),
                    overlay.fillings().stream()
                            .filter(one -> !replacedAbove(
                                    source,
                                    Optional.ofNullable(filled.terms().get(one.term()))
                                            .flatMap(term -> term.filling().map(filling -> filling.by()))))
                            .toList());
        }

        private boolean replacedAbove(Source source, Optional<String> by) {
            return merged.stream()
                    .filter(one -> by.filter(one.by()::equals).isPresent())
                    .anyMatch(one -> !one.equals(source) && buildsOn(one, source));
        }

        /** Writes into the document what an overlay settles. */
        private void write(Source source, Overlay settling, ObjectNode document) {
            settling.scales().forEach(one -> {
                ObjectNode scale =
                        element(document.path("scales"), one.scale().id().value());
                scale.remove("open");
                scale.put("from", one.scale().from().value());
                scale.put("to", one.scale().to().value());
                scale.put("step", one.scale().step().value());
                settled(source, "scales", one.scale().id().value(), one.place());
            });
            settling.fillings().forEach(one -> {
                JsonNode written = source.root().path("fill").path(one.term().value());
                element(document.path("terms"), one.term().value()).set("value", written);
                settled(source, "terms", one.term().value(), one.place());
            });
        }

        private void settled(Source source, String list, String id, Place place) {
            PartPath part = new PartPath(List.of(list, id));
            entries.add(new Provenance.Entry(
                    list.equals("terms") ? part.to("value") : part,
                    Provenance.Kind.FILLED,
                    source.overlay().version(),
                    source.overlay().note(),
                    place));
        }

        private static ObjectNode element(JsonNode list, String id) {
            for (JsonNode one : list) {
                if (one.path("id").asText().equals(id)) {
                    return (ObjectNode) one;
                }
            }
            throw new IllegalStateException("the document lacks " + id + ", which was read from it");
        }
    }
}
