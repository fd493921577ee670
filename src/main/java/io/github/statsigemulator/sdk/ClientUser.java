package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.evaluator.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user of a client.
 *
 * @param sent as the client sent it
 * @param completed with what the request and its metadata tell besides
 */
record ClientUser(Map<String, @Nullable Object> sent, Map<String, @Nullable Object> completed) {

    private static final String PRIVATE = "privateAttributes";
    private static final String CUSTOM_IDS = "customIDs";
    private static final String STABLE_ID = "stableID";

    /**
     * A user, completed with what the client left out.
     *
     * @param stableId the device's id, or null; clients send it beside the user
     * @param derived fields of the user that the request tells
     */
    static ClientUser of(Map<String, @Nullable Object> sent, @Nullable Object stableId, Map<String, String> derived) {
        Map<String, @Nullable Object> completed = new LinkedHashMap<>(sent);
        derived.forEach((field, value) -> completed.merge(field, value, (own, told) -> "".equals(own) ? told : own));
        if (stableId != null) {
            completed.put(CUSTOM_IDS, ids(sent.get(CUSTOM_IDS), stableId));
        }
        return new ClientUser(sent, completed);
    }

    private static Map<String, @Nullable Object> ids(@Nullable Object own, Object stableId) {
        Map<String, @Nullable Object> ids = new LinkedHashMap<>();
        if (own instanceof Map<?, ?> map) {
            map.forEach((type, id) -> ids.put(String.valueOf(type), id));
        }
        if (ids.keySet().stream().noneMatch(STABLE_ID::equalsIgnoreCase)) {
            ids.put(STABLE_ID, stableId);
        }
        return ids;
    }

    User forEvaluation() {
        return User.from(completed);
    }

    /** What may be shown. */
    Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(sent);
        shown.remove(PRIVATE);
        return shown;
    }

    /** The ids that answers depend on. */
    Map<String, @Nullable Object> evaluatedKeys() {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        if (completed.get("userID") != null) {
            keys.put("userID", completed.get("userID"));
        }
        if (completed.get(CUSTOM_IDS) instanceof Map<?, ?> ids && !ids.isEmpty()) {
            keys.put(CUSTOM_IDS, ids);
        }
        return keys;
    }

    /** Tells whether two users have the same private attributes; empty if there are none. */
    Optional<String> privateHash() {
        if (!(sent.get(PRIVATE) instanceof Map<?, ?> attributes) || attributes.isEmpty()) {
            return Optional.empty();
        }
        long sum = attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + ":"
                        + Value.of(attribute.getValue()).text())
                .mapToLong(attribute -> Long.parseLong(NameHash.djb2(attribute)))
                .sum();
        return Optional.of(String.valueOf(sum & 0xFFFF_FFFFL));
    }
}
