package io.github.statsigemulator.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often an SDK was asked without an exposure, by the names of what it was asked for. JavaScript sends an object
 * (statsig-io/js-client-monorepo, packages/client-core/src/EventLogger.ts), Core and iOS the text of one
 * (statsig-io/statsig-server-core, statsig-rust/src/event_logging).
 */
final class UnexposedChecks {

    /** The event that carries them. */
    static final String EVENT = "statsig::non_exposed_checks";

    private static final String CHECKS = "checks";

    private final JsonMapper json;

    UnexposedChecks(JsonMapper json) {
        this.json = json;
    }

    /** The metadata of the event with other names; what is no such object stays as it is. */
    Map<String, @Nullable Object> renamed(Map<String, @Nullable Object> metadata, UnaryOperator<String> names) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>(metadata);
        renamed.computeIfPresent(CHECKS, (key, checks) -> renamed(checks, names));
        return renamed;
    }

    private Object renamed(Object checks, UnaryOperator<String> names) {
        if (checks instanceof Map<?, ?> counts) {
            return counted(counts, names);
        }
        return checks instanceof String text && object(text) instanceof Map<?, ?> counts
                ? json.writeValueAsString(counted(counts, names))
                : checks;
    }

    private @Nullable Object object(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> counted(Map<?, ?> counts, UnaryOperator<String> names) {
        Map<String, @Nullable Object> counted = new LinkedHashMap<>();
        counts.forEach((name, count) -> {
            String plain = names.apply(String.valueOf(name));
            counted.put(plain, sum(counted.get(plain), count));
        });
        return counted;
    }

    /** The same thing may have been counted under its name and its hash. */
    private static @Nullable Object sum(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Integer first && other instanceof Integer second) {
            return first + (long) second;
        }
        return one == null ? other : one;
    }
}
