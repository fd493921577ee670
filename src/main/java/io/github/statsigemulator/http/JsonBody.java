package io.github.statsigemulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to the SDK API: a JSON object that is read leniently, field by field. A controller takes it as
 * an argument.
 *
 * @param fields as they were sent, in their order
 */
public record JsonBody(Map<String, @Nullable Object> fields) {

    /** The text of that name; empty if absent or null. */
    public Optional<String> text(String name) {
        return optional(name, String.class, "text");
    }

    /** The object of that name; empty if absent or null. */
    @SuppressWarnings("unchecked") // the parser makes objects into maps by names
    public Map<String, @Nullable Object> object(String name) {
        return optional(name, Map.class, "an object").orElse(Map.of());
    }

    /** The list of that name; empty if absent or null. */
    @SuppressWarnings("unchecked") // a list of what JSON has
    public Optional<List<@Nullable Object>> list(String name) {
        return optional(name, List.class, "a list").map(list -> (List<@Nullable Object>) list);
    }

    private <T> Optional<T> optional(String name, Class<T> type, String kind) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        throw new FaultyRequestException(name, "must be " + kind);
    }
}
