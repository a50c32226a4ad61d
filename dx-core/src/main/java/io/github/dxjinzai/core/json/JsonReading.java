package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One document being read, JSON or YAML: its name, where each value stands, and the problems found so far. */
final class JsonReading {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final Map<String, Place.Position> positions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Where the values of a merged document come from, by pointer; empty for a document of its own. */
    private Map<String, MergedTree.Origin> origins = Map.of();

    private boolean form;
    private int unresolved;

    private JsonReading(String file) {
        this.file = file;
    }

    /**
     * Begins to read; the document is absent if the text is no JSON, and then there is a problem.
     *
     * @param file the name of the document; one that ends in {@code .yaml} or {@code .yml} is read as YAML
     */
    static Opened open(String file, String withMark) {
        JsonReading reading = new JsonReading(file);
        // editors on Windows put a byte order mark in front
        String text = withMark.startsWith("\uFEFF") ? withMark.substring(1) : withMark;
        if (text.isBlank()) {
            reading.report(JsonProblem.EMPTY, "");
            return new Opened(reading, Optional.empty());
        }
        if (isYaml(file)) {
            return new Opened(reading, YamlTree.read(reading, text));
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            reading.locate(text);
            return new Opened(reading, Optional.of(root));
        } catch (JsonProcessingException notJson) {
            JsonLocation at = notJson.getLocation();
            Optional<Place.Position> position =
                    at == null ? Optional.empty() : Optional.of(new Place.Position(at.getLineNr(), at.getColumnNr()));
            reading.problems.add(Problem.of(
                    JsonProblem.NOT_JSON,
                    new Place.InJson(file, "", position),
                    "reason",
                    notJson.getOriginalMessage()));
            return new Opened(reading, Optional.empty());
        }
    }

    /** A reading of a document that was merged of several. */
    static JsonReading merged(String file, Map<String, MergedTree.Origin> origins) {
        JsonReading reading = new JsonReading(file);
        reading.origins = origins;
        return reading;
    }

    /** From here on, a value that is null is a blank that was left in a form. */
    void asForm() {
        form = true;
    }

    boolean isForm() {
        return form;
    }

    /** The overlay that wrote what stands at {@code pointer}, {@code id@version}, if one did. */
    Optional<String> writtenBy(String pointer) {
        return Optional.ofNullable(origins.get(pointer)).flatMap(MergedTree.Origin::by);
    }

    private static boolean isYaml(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Notes where a value stands. */
    void locate(String pointer, Place.Position at) {
        positions.put(pointer, at);
    }

    void reportAt(ProblemCode code, String pointer, Optional<Place.Position> at, String... values) {
        problems.add(Problem.of(code, new Place.InJson(file, pointer, at), values));
    }

    /** A reading, and the document if there is one. */
    record Opened(JsonReading reading, Optional<JsonNode> root) {}

    private void locate(String text) {
        Set<String> fields = new HashSet<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructEnd()) {
                    continue;
                }
                if (token == JsonToken.FIELD_NAME) {
                    field(parser, fields);
                    continue;
                }
                JsonPointer pointer = token.isStructStart()
                        ? parser.getParsingContext().getParent().pathAsPointer()
                        : parser.getParsingContext().pathAsPointer();
                positions.put(pointer.toString(), position(parser));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text that was read cannot be read again", impossible);
        }
    }

    /** Notes a field's name; the tree keeps the last of several fields of one name. */
    private void field(JsonParser parser, Set<String> fields) throws IOException {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (!fields.add(pointer)) {
            fields.removeIf(name -> name.startsWith(pointer + "/"));
            problems.add(Problem.of(
                    JsonProblem.DUPLICATE_FIELD,
                    new Place.InJson(file, pointer, Optional.of(position(parser))),
                    "field",
                    parser.currentName()));
        }
    }

    private static Place.Position position(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place.Position(at.getLineNr(), at.getColumnNr());
    }

    void badValue(String pointer, String value, Wanted expected) {
        report(
                JsonProblem.BAD_VALUE,
                pointer,
                "value",
                value,
                "expected",
                expected.english(),
                "expected.ja",
                expected.japanese());
    }

    void duplicate(PolicyPart part, String id, String pointer) {
        report(PolicyProblem.DUPLICATE_ID, pointer, "kind", part.english(), "kind.ja", part.japanese(), "id", id);
    }

    /** Notes that something cannot be resolved because of a fault that is reported elsewhere. */
    void unresolved() {
        unresolved++;
    }

    void report(ProblemCode code, String pointer, String... values) {
        problems.add(Problem.of(code, place(pointer), values));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    Place place(String pointer) {
        if (!origins.isEmpty()) {
            String at = pointer;
            while (!origins.containsKey(at) && !at.isEmpty()) {
                at = at.substring(0, at.lastIndexOf('/'));
            }
            return Optional.ofNullable(origins.get(at))
                    .map(MergedTree.Origin::place)
                    .orElseGet(() -> Place.json(file, pointer));
        }
        return new Place.InJson(file, pointer, Optional.ofNullable(positions.get(pointer)));
    }

    /** How many faults there are so far, with those that only follow from another one. */
    int faultsSoFar() {
        return problems.size() + unresolved;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
