package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.problem.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML document as the tree that the same content in JSON would give, with the place of every value.
 *
 * <p>Only what JSON can say is read. A plain scalar is a number, {@code true}, {@code false} or {@code null} where JSON would
 * read it so, {@code null} where nothing is written, and otherwise the text as it stands: {@code no}, {@code 2023-03},
 * {@code 1_000}, {@code 0o17} and {@code 12:30} are texts. Anchors, aliases, merge keys, tags, several documents and keys that
 * are no texts are refused, each with its place: so no document is larger than its text.
 */
final class YamlTree {

    /** As deep as no document written by people is; a tree is walked down recursively. */
    private static final int DEEPEST = 200;

    /** So deep that nobody reads on to look for more that is wrong: the scanner takes time in proportion to the depth for every token. */
    private static final int BOTTOMLESS = 10 * DEEPEST;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Wanted ANCHOR = new Wanted("an anchor (&)", "アンカー(&)");
    private static final Wanted ALIAS = new Wanted("an alias (*)", "エイリアス(*)");
    private static final Wanted TAG = new Wanted("a tag (!)", "タグ(!)");
    private static final Wanted MERGE = new Wanted("a merge key (<<)", "マージキー(<<)");
    private static final Wanted SECOND = new Wanted("a second document (---)", "2つ目の文書(---)");
    private static final Wanted KEY = new Wanted("a key that is no text", "文字列でないキー");
    private static final Wanted DEEP = new Wanted("nesting deeper than " + DEEPEST, DEEPEST + "段より深い入れ子");

    /** Ends the reading of a document of which it is reported already that it is nested too deeply. */
    private static final class Bottomless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JsonReading reading;
    private final Parser events;
    private boolean refused;

    private YamlTree(JsonReading reading, String text) {
        this.reading = reading;
        this.events = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The document, if there is one; everything that keeps it from being read is reported to {@code reading}. */
    static Optional<JsonNode> read(JsonReading reading, String text) {
        try {
            return new YamlTree(reading, text).document();
        } catch (Bottomless reported) {
            return Optional.empty();
        } catch (MarkedYAMLException notYaml) {
            Optional<Place.Position> at = Optional.ofNullable(notYaml.getProblemMark())
                    .or(() -> Optional.ofNullable(notYaml.getContextMark()))
                    .map(YamlTree::position);
            notYaml(reading, at, String.valueOf(notYaml.getProblem()));
        } catch (ReaderException notText) {
            notYaml(
                    reading,
                    Optional.of(position(text, notText.getPosition())),
                    "the character U+" + Integer.toHexString(notText.getCodePoint()) + " is not allowed");
        } catch (YAMLException notYaml) {
            notYaml(reading, Optional.empty(), String.valueOf(notYaml.getMessage()));
        }
        return Optional.empty();
    }

    private static void notYaml(JsonReading reading, Optional<Place.Position> at, String reason) {
        reading.reportAt(
                YamlProblem.NOT_YAML,
                "",
                at,
                "reason",
                reason.lines().findFirst().orElse(""));
    }

    private Optional<JsonNode> document() {
        events.getEvent();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            reading.report(JsonProblem.EMPTY, "");
            return Optional.empty();
        }
        events.getEvent();
        Event first = events.peekEvent();
        JsonNode root = node(events.getEvent(), "", 0);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            refuse(SECOND, "", events.peekEvent().getStartMark());
        }
        if (refused) {
            return Optional.empty();
        }
        if (first instanceof ScalarEvent scalar && isBlank(scalar)) {
            reading.report(JsonProblem.EMPTY, "");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private JsonNode node(Event event, String pointer, int depth) {
        reading.locate(pointer, position(event.getStartMark()));
        if (event instanceof AliasEvent) {
            refuse(ALIAS, pointer, event.getStartMark());
            return NODES.nullNode();
        }
        if (((NodeEvent) event).getAnchor() != null) {
            refuse(ANCHOR, pointer, event.getStartMark());
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag() != null) {
                refuse(TAG, pointer, event.getStartMark());
            }
            return scalar(scalar);
        }
        if (depth == DEEPEST) {
            refuse(DEEP, pointer, event.getStartMark());
            skip();
            return NODES.nullNode();
        }
        return event instanceof SequenceStartEvent list ? list(list, pointer, depth) : object(event, pointer, depth);
    }

    private ArrayNode list(SequenceStartEvent start, String pointer, int depth) {
        if (start.getTag() != null) {
            refuse(TAG, pointer, start.getStartMark());
        }
        ArrayNode list = NODES.arrayNode();
        for (Event event = events.getEvent(); !(event instanceof SequenceEndEvent); event = events.getEvent()) {
            list.add(node(event, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private ObjectNode object(Event start, String pointer, int depth) {
        if (((MappingStartEvent) start).getTag() != null) {
            refuse(TAG, pointer, start.getStartMark());
        }
        ObjectNode object = NODES.objectNode();
        Set<String> fields = new HashSet<>();
        for (Event key = events.getEvent(); !(key instanceof MappingEndEvent); key = events.getEvent()) {
            String name = key(key, pointer);
            String at = pointer + "/" + JsonObject.escaped(name);
            if (!fields.add(name)) {
                reading.reportAt(
                        JsonProblem.DUPLICATE_FIELD, at, Optional.of(position(key.getStartMark())), "field", name);
            }
            object.set(name, node(events.getEvent(), at, depth + 1));
        }
        return object;
    }

    private String key(Event key, String pointer) {
        if (!(key instanceof ScalarEvent scalar)) {
            refuse(key instanceof AliasEvent ? ALIAS : KEY, pointer, key.getStartMark());
            if (!(key instanceof AliasEvent)) {
                skip();
            }
            return "";
        }
        if (scalar.getAnchor() != null) {
            refuse(ANCHOR, pointer, key.getStartMark());
        }
        if (scalar.getTag() != null) {
            refuse(TAG, pointer, key.getStartMark());
        }
        if (isPlain(scalar) && scalar.getValue().equals("<<")) {
            refuse(MERGE, pointer, key.getStartMark());
        }
        return scalar.getValue();
    }

    /** Passes over what has been begun and is refused, up to its end. */
    private void skip() {
        for (int open = 1; open > 0; ) {
            if (open > BOTTOMLESS) {
                throw new Bottomless();
            }
            Event event = events.getEvent();
            if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
                open++;
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                open--;
            }
        }
    }

    private JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!isPlain(scalar)) {
            return NODES.textNode(text);
        }
        if (text.isEmpty() || text.equals("null")) {
            return NODES.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (NUMBER.matcher(text).matches()) {
            try {
                return JsonReading.MAPPER.readTree(text);
            } catch (JsonProcessingException tooLong) {
                refused = true;
                notYaml(reading, Optional.of(position(scalar.getStartMark())), tooLong.getOriginalMessage());
            }
        }
        return NODES.textNode(text);
    }

    private static boolean isPlain(ScalarEvent scalar) {
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    }

    private static boolean isBlank(ScalarEvent scalar) {
        return isPlain(scalar) && scalar.getValue().isEmpty();
    }

    private void refuse(Wanted what, String pointer, Mark at) {
        refused = true;
        reading.reportAt(
                YamlProblem.NOT_PLAIN,
                pointer,
                Optional.of(position(at)),
                "what",
                what.english(),
                "what.ja",
                what.japanese());
    }

    private static Place.Position position(Mark mark) {
        return new Place.Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place.Position position(String text, int codePoints) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))));
        int line = 1 + (int) before.chars().filter(one -> one == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new Place.Position(line, column);
    }
}
