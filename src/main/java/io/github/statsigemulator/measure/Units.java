package io.github.statsigemulator.measure;

import io.github.statsigemulator.event.Event;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who events are about, unit by unit. */
final class Units {

    private Units() {}

    /** The id of that unit type which the user of an event has. */
    static Optional<String> id(Event event, String unit) {
        return Optional.ofNullable(event.user()).map(user -> of(user, unit)).map(String::valueOf);
    }

    /** What a user has under that name, itself or among its custom ids; null for nothing. */
    static @Nullable Object of(Map<String, @Nullable Object> user, String unit) {
        Object own = user.get(unit);
        return own == null && user.get("customIDs") instanceof Map<?, ?> ids ? ids.get(unit) : own;
    }
}
