package io.github.statsigemulator.spec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Statsig writes it: compact, escapes only where they must be, numbers exact. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Json() {}

    /** The compact text of a plain value; it makes the key of a condition, so it must not change. */
    static String text(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The compact text in UTF-8; half a surrogate pair becomes a question mark, which no reader stumbles over. */
    static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The plain value of a text.
     *
     * @throws MalformedDocumentException if it is not JSON, naming line and column
     */
    static @Nullable Object read(byte[] json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JacksonException failure) {
            TokenStreamLocation at = failure.getLocation();
            String place = at == null ? "document" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new MalformedDocumentException(place, failure.getOriginalMessage(), failure);
        }
    }
}
