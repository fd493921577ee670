package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of test tables into plain values, fractions exactly. */
final class Json {

    /** Stands in tables for an attribute that is not there. */
    static final String MISSING = "-";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static @Nullable Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    static Value value(String json) {
        return json.equals(MISSING) ? Value.MISSING : Value.of(read(json));
    }
}
