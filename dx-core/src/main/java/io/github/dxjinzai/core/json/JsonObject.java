package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One object of a document being read. Every question notes the field's name, so that at the end {@link #close} can refuse the
 * fields nobody asked for. Whatever is wrong is reported once, where it is asked for.
 */
final class JsonObject {

    private static final int PLAIN = 20;

    private final JsonReading reading;
    private final JsonNode node;
    private final String pointer;
    private final SortedSet<String> asked = new TreeSet<>();
    private final int faultsBefore;

    private JsonObject(JsonReading reading, JsonNode node, String pointer) {
        this.reading = reading;
        this.node = node;
        this.pointer = pointer;
        this.faultsBefore = reading.faultsSoFar();
    }

    /** The object at {@code pointer}, or a problem. */
    static Optional<JsonObject> of(JsonReading reading, JsonNode node, String pointer) {
        if (!node.isObject()) {
            wrongType(reading, Wanted.OBJECT, node, pointer);
            return Optional.empty();
        }
        return Optional.of(new JsonObject(reading, node, pointer));
    }

    JsonReading reading() {
        return reading;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String field) {
        return pointer + "/" + escaped(field);
    }

    /** A name as it stands in a JSON pointer. */
    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean isText(String field, String text) {
        return node.path(field).asText("").equals(text);
    }

    boolean isNumber(String field) {
        return node.path(field).isNumber();
    }

    /** Whether the field is a list without elements. */
    boolean hasEmptyList(String field) {
        JsonNode value = node.path(field);
        return value.isArray() && value.isEmpty();
    }

    /** The fields' names, in the document's order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    /** The field as it is, noted as asked for. */
    JsonNode raw(String field) {
        asked.add(field);
        return node.path(field);
    }

    /** Refuses the fields nobody asked for. */
    void close() {
        for (String name : names()) {
            if (!asked.contains(name)) {
                String near = nearest(name);
                reading.report(
                        JsonProblem.UNKNOWN_FIELD,
                        pointer(name),
                        "field",
                        name,
                        "suggestion",
                        near.isEmpty() ? "" : "Did you mean '" + near + "'? ",
                        "suggestion.ja",
                        near.isEmpty() ? "" : "「" + near + "」のことでしょうか。",
                        "known",
                        String.join(", ", asked));
            }
        }
    }

    /** Whether nothing was wrong in this object or below since it was opened. */
    boolean sound() {
        return reading.faultsSoFar() == faultsBefore;
    }

    private String nearest(String name) {
        String best = "";
        int least = Math.max(2, name.length() / 3) + 1;
        for (String candidate : asked) {
            if (!node.has(candidate)) {
                int distance = distance(name, candidate);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int up = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(up, row[j - 1]) + 1);
                diagonal = up;
            }
        }
        return row[b.length()];
    }

    private Optional<JsonNode> ask(String field, boolean required) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null) {
            if (required) {
                reading.report(JsonProblem.MISSING, pointer, "field", field);
            }
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Notes that a field may stand here, without reading it. */
    void allow(String field) {
        asked.add(field);
    }

    Optional<String> text(String field) {
        return ask(field, true).flatMap(value -> textual(value, field));
    }

    Optional<String> optionalText(String field) {
        return ask(field, false).flatMap(value -> textual(value, field));
    }

    private Optional<String> textual(JsonNode value, String field) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrongType(reading, Wanted.TEXT, value, pointer(field));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    Optional<Integer> integer(String field) {
        return ask(field, true).flatMap(value -> integral(value, field));
    }

    Optional<Integer> optionalInteger(String field) {
        return ask(field, false).flatMap(value -> integral(value, field));
    }

    private Optional<Integer> integral(JsonNode value, String field) {
        if (!value.isNumber() || !value.canConvertToInt() || !value.canConvertToExactIntegral()) {
            wrongType(reading, Wanted.WHOLE_NUMBER, value, pointer(field));
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    Optional<Long> whole(String field) {
        return ask(field, true).flatMap(value -> {
            if (!value.isNumber() || !value.canConvertToLong() || !value.canConvertToExactIntegral()) {
                wrongType(reading, Wanted.WHOLE_NUMBER, value, pointer(field));
                return Optional.empty();
            }
            return Optional.of(value.longValue());
        });
    }

    /** The elements of an array, each read by {@code read} with its pointer. */
    <T> List<T> list(String field, BiFunction<JsonNode, String, Optional<T>> read) {
        return ask(field, true).map(value -> elements(value, field, read)).orElse(List.of());
    }

    Optional<Boolean> flag(String field) {
        return ask(field, true).flatMap(value -> truth(value, field));
    }

    Optional<Boolean> optionalFlag(String field) {
        return ask(field, false).flatMap(value -> truth(value, field));
    }

    private Optional<Boolean> truth(JsonNode value, String field) {
        if (!value.isBoolean()) {
            wrongType(reading, Wanted.TRUE_OR_FALSE, value, pointer(field));
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    Optional<BigDecimal> number(String field) {
        return ask(field, true).flatMap(value -> {
            if (!value.isNumber()) {
                wrongType(reading, Wanted.NUMBER, value, pointer(field));
                return Optional.empty();
            }
            return Optional.of(value.decimalValue());
        });
    }

    /** The elements of an array of numbers, each read by {@code read}; one that it does not understand is a problem. */
    <T> List<T> numbers(String field, Wanted expected, Function<BigDecimal, Optional<T>> read) {
        return ask(field, true)
                .map(value -> elements(value, field, (element, at) -> {
                    if (!element.isNumber()) {
                        wrongType(reading, Wanted.NUMBER, element, at);
                        return Optional.<T>empty();
                    }
                    Optional<T> number = read.apply(element.decimalValue());
                    if (number.isEmpty()) {
                        reading.badValue(at, element.asText(), expected);
                    }
                    return number;
                }))
                .orElse(List.of());
    }

    /** A number or a text, as it is written. */
    Optional<String> scalar(String field) {
        return ask(field, true).flatMap(value -> {
            if (value.isNumber()) {
                return Optional.of(written(value.decimalValue()));
            }
            return textual(value, field);
        });
    }

    /** A number, or a text that may stand in its place, such as {@code $term}; not a number in quotation marks. */
    Optional<String> number(String field, Predicate<String> inPlace, Wanted expected) {
        return scalar(field).filter(text -> {
            boolean sound = raw(field).isNumber() || inPlace.test(text);
            if (!sound) {
                reading.badValue(pointer(field), text, expected);
            }
            return sound;
        });
    }

    /** The number as it is written, but for one that would be long beyond any use. */
    private static String written(BigDecimal number) {
        return Math.abs((long) number.scale()) > PLAIN ? number.toString() : number.toPlainString();
    }

    /** A text that {@code parse} understands; otherwise a problem that says what was expected. */
    <T> Optional<T> parsed(String field, Wanted expected, Function<String, Optional<T>> parse) {
        return text(field).flatMap(text -> understood(field, text, expected, parse));
    }

    <T> Optional<T> optionalParsed(String field, Wanted expected, Function<String, Optional<T>> parse) {
        return optionalText(field).flatMap(text -> understood(field, text, expected, parse));
    }

    private <T> Optional<T> understood(
            String field, String text, Wanted expected, Function<String, Optional<T>> parse) {
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            reading.badValue(pointer(field), text, expected);
        }
        return value;
    }

    <E extends Enum<E>> Optional<E> word(String field, Class<E> words) {
        return parsed(field, Wanted.oneOf(words), text -> Words.parse(words, text));
    }

    <E extends Enum<E>> Optional<E> optionalWord(String field, Class<E> words) {
        return optionalParsed(field, Wanted.oneOf(words), text -> Words.parse(words, text));
    }

    Optional<JsonObject> object(String field) {
        return ask(field, true).flatMap(value -> of(reading, value, pointer(field)));
    }

    Optional<JsonObject> optionalObject(String field) {
        return ask(field, false).flatMap(value -> of(reading, value, pointer(field)));
    }

    /** The elements of an array of objects, each read by {@code read}; those that are wrong are reported and left out. */
    <T> List<T> objects(String field, Function<JsonObject, Optional<T>> read) {
        return ask(field, true)
                .map(value -> elements(
                        value, field, (element, at) -> of(reading, element, at).flatMap(read)))
                .orElse(List.of());
    }

    <T> List<T> optionalObjects(String field, Function<JsonObject, Optional<T>> read) {
        return has(field) ? objects(field, read) : noted(field);
    }

    /** The elements of an array of texts, each once, each read by {@code read} with its pointer. */
    <T> List<T> texts(String field, BiFunction<String, String, Optional<T>> read) {
        Set<String> seen = new HashSet<>();
        return ask(field, true)
                .map(value -> elements(value, field, (element, at) -> {
                    if (!element.isTextual() || element.textValue().isBlank()) {
                        wrongType(reading, Wanted.TEXT, element, at);
                        return Optional.<T>empty();
                    }
                    if (!seen.add(element.textValue())) {
                        reading.badValue(at, element.textValue(), Wanted.EACH_ONCE);
                        return Optional.<T>empty();
                    }
                    return read.apply(element.textValue(), at);
                }))
                .orElse(List.of());
    }

    <T> List<T> optionalTexts(String field, BiFunction<String, String, Optional<T>> read) {
        return has(field) ? texts(field, read) : noted(field);
    }

    private <T> List<T> noted(String field) {
        asked.add(field);
        return List.of();
    }

    private <T> List<T> elements(JsonNode array, String field, BiFunction<JsonNode, String, Optional<T>> read) {
        if (!array.isArray()) {
            wrongType(reading, Wanted.LIST, array, pointer(field));
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            read.apply(array.get(i), pointer(field) + "/" + i).ifPresent(all::add);
        }
        return all;
    }

    static void wrongType(JsonReading reading, Wanted expected, JsonNode actual, String pointer) {
        if (actual.isNull() && reading.isForm()) {
            reading.report(
                    PolicyProblem.BLANK_IN_FORM, pointer, "field", pointer.substring(pointer.lastIndexOf('/') + 1));
            return;
        }
        Wanted found = actual.isObject()
                ? Wanted.OBJECT
                : actual.isArray()
                        ? Wanted.LIST
                        : actual.isTextual() && actual.textValue().isBlank()
                                ? Wanted.EMPTY_TEXT
                                : Wanted.word(actual.toString());
        reading.report(
                JsonProblem.WRONG_TYPE,
                pointer,
                "expected",
                expected.english(),
                "expected.ja",
                expected.japanese(),
                "actual",
                found.english(),
                "actual.ja",
                found.japanese());
    }
}
