package io.github.statsigemulator.evaluator;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes values as the compact JSON that Core compares and hands out. */
final class JsonText {

    private JsonText() {}

    /** The text that stands for a value among texts: null for null and maps, a number's shortest decimal. */
    static @Nullable String of(@Nullable Object value) {
        if (value == null || value instanceof Map) {
            return null;
        }
        return value instanceof Number number ? Numbers.text(number) : json(value);
    }

    /** The text of an element of a target list: texts as they are, anything else as JSON. */
    static String element(@Nullable Object value) {
        return value instanceof String text ? text : json(value);
    }

    static String json(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Number number) {
            return Numbers.json(number);
        }
        return value instanceof Boolean || value == null ? String.valueOf(value) : quoted(value.toString());
    }

    private static String list(List<?> list) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        list.forEach(element -> json.add(json(element)));
        return json.toString();
    }

    private static String map(Map<?, ?> map) {
        StringJoiner json = new StringJoiner(",", "{", "}");
        map.forEach((key, value) -> json.add(quoted(String.valueOf(key)) + ":" + json(value)));
        return json.toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(character -> append(json, (char) character));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char character) {
        switch (character) {
            case '"', '\\' -> json.append('\\').append(character);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                if (character < ' ') {
                    json.append("\\u%04x".formatted((int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
