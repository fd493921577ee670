package io.github.statsigemulator.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user of an event, and the parts of it that matter by themselves.
 *
 * @param user as sent, without what must not leave the SDK; null if the event is about nobody
 * @param environment the user's tier, or null
 */
record Exposed(
        @Nullable Map<String, @Nullable Object> user,
        @Nullable String environment) {

    private static final String PRIVATE = "privateAttributes";

    static Exposed of(@Nullable Map<String, @Nullable Object> user) {
        return user == null ? new Exposed(null, null) : new Exposed(shown(user), tier(user));
    }

    private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> user) {
        if (!user.containsKey(PRIVATE)) {
            return user;
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(user);
        shown.remove(PRIVATE);
        return shown;
    }

    /** The tier; its key is found in any case, as the JavaScript SDKs do. */
    private static @Nullable String tier(Map<String, @Nullable Object> user) {
        if (user.get("statsigEnvironment") instanceof Map<?, ?> environment) {
            Map<String, Object> lowered = new HashMap<>();
            environment.forEach((key, value) -> lowered.put(key.toString().toLowerCase(java.util.Locale.ROOT), value));
            return lowered.get("tier") instanceof String tier ? tier : null;
        }
        return null;
    }
}
