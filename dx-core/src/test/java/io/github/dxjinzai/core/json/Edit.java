package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One small change of a JSON document, by JSON pointer. */
interface Edit {

    JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    void on(JsonNode document);

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    /** Puts a value at a field or an element; {@code -} as the last part appends to a list. */
    static Edit set(String pointer, String json) {
        return document -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode parent = document.at(at.head());
            String last = at.last().getMatchingProperty();
            if (parent instanceof ArrayNode list) {
                if (last.equals("-")) {
                    list.add(parse(json));
                } else {
                    list.set(Integer.parseInt(last), parse(json));
                }
            } else {
                ((ObjectNode) parent).set(last, parse(json));
            }
        };
    }

    static Edit drop(String pointer) {
        return document -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode parent = document.at(at.head());
            String last = at.last().getMatchingProperty();
            JsonNode gone = parent instanceof ArrayNode list
                    ? list.remove(Integer.parseInt(last))
                    : ((ObjectNode) parent).remove(last);
            if (gone == null) {
                throw new IllegalArgumentException("there is nothing at " + pointer);
            }
        };
    }

    static Edit rename(String pointer, String name) {
        return document -> {
            JsonPointer at = JsonPointer.compile(pointer);
            ObjectNode parent = (ObjectNode) document.at(at.head());
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            parent.properties()
                    .forEach(field -> fields.put(
                            field.getKey().equals(at.last().getMatchingProperty()) ? name : field.getKey(),
                            field.getValue()));
            parent.removeAll();
            parent.setAll(fields);
        };
    }
}
