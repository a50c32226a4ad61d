package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * JSON in the one form of which a digest is taken (正準形): no space between tokens, the fields of an object in the order of their names'
 * UTF-16 code units, strings with no more escapes than they need. So far as RFC 8785 (JCS). A number, however, is its exact decimal
 * without trailing zeros and without an exponent, where RFC 8785 takes the nearest binary double.
 */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** A tree in the canonical form. */
    static String write(JsonNode tree) {
        CanonicalJson writing = new CanonicalJson();
        writing.value(tree);
        return writing.text.toString();
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.textValue());
            case NUMBER -> text.append(number(node.decimalValue()));
            case BOOLEAN, NULL -> text.append(node.asText());
            default -> throw new IllegalArgumentException("JSON has no value of the type " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        text.append('{');
        String separator = "";
        for (var field : fields.entrySet()) {
            text.append(separator);
            string(field.getKey());
            text.append(':');
            value(field.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void array(JsonNode node) {
        text.append('[');
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
            value(elements.next());
            if (elements.hasNext()) {
                text.append(',');
            }
        }
        text.append(']');
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            switch (one) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (one < ' ') {
                        text.append("\\u00").append(hex(one >> 4)).append(hex(one & 0xF));
                    } else {
                        text.append(one);
                    }
                }
            }
        }
        text.append('"');
    }

    private static char hex(int digit) {
        return Character.forDigit(digit, 16);
    }
}
