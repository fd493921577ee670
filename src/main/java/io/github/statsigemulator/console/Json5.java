package io.github.statsigemulator.console;

import io.github.statsigemulator.http.HugeNumbers;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that are also written as JSON5 text: with comments, plain names, single quotes and commas at the end. The text
 * stands beside the value under its own name; whichever is written last decides, and of both together the value. It is
 * another language than JSON, which the mapper of the house does not read.
 */
final class Json5 {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper READER = STRICT.rebuild()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private Json5() {}

    /** What the text is called that belongs to a value. */
    static String nameFor(String value) {
        return value + "Json5";
    }

    /** Writes a value, which makes its former text out of date. */
    static Writing replacing(String name) {
        return (value, fields) -> {
            fields.put(name, value);
            if (value != null) {
                Field.details(fields).put(nameFor(name), null);
            }
        };
    }

    /** Keeps the text of a value, and takes the value from it unless that was written as well. */
    static Writing reading(String name) {
        return (text, fields) -> {
            Field.details(fields).put(nameFor(name), text);
            if (text instanceof String json5 && fields.get(name) == null) {
                fields.put(name, object(nameFor(name), json5));
            }
        };
    }

    /**
     * The object that a text says.
     *
     * @throws InvalidEntityException if it is none
     * @throws io.github.statsigemulator.http.FaultyRequestException if it has a number that is too long written out
     */
    static Map<?, ?> object(String place, String json5) {
        try {
            if (READER.readValue(json5, Object.class) instanceof Map<?, ?> object) {
                HugeNumbers.refuse(place, object);
                return object;
            }
        } catch (JacksonException noJson5) {
            throw InvalidEntityException.at(place, "must be JSON5: " + reason(noJson5));
        }
        throw InvalidEntityException.at(place, "must be an object as JSON5");
    }

    /** Keeps a JSON Schema, which is a text; nothing is held against it here. */
    static void keepSchema(@Nullable Object schema, Map<String, @Nullable Object> fields) {
        if (schema instanceof String json) {
            try {
                STRICT.readTree(json);
            } catch (JacksonException noJson) {
                throw InvalidEntityException.at("schema", "must be JSON: " + reason(noJson));
            }
        }
        Field.details(fields).put("schema", schema);
    }

    /** What the parser says, but for where it read from, which is nothing that the sender knows. */
    private static String reason(JacksonException problem) {
        String[] parts = problem.getOriginalMessage().split("\\s*\\((start marker )?at \\[|\\R", 2);
        return "%s (line %d, column %d)"
                .formatted(
                        parts[0],
                        problem.getLocation().getLineNr(),
                        problem.getLocation().getColumnNr());
    }
}
