package io.github.statsigemulator.sdk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A parameter store as clients get it: its parameters by name, and in them the names of what they refer to, hashed. Seen
 * in statsig-io/statsig-server-core, statsig-rust/src/gcir/param_stores_processor.rs.
 */
final class ClientStore {

    private static final Set<String> REFERENCES = Set.of("gate_name", "config_name", "experiment_name", "layer_name");

    private final Collection<?> apps;
    private final Map<HashAlgorithm, byte[]> entries = new EnumMap<>(HashAlgorithm.class);

    /**
     * A store.
     *
     * @param store as a document has it
     */
    ClientStore(String name, Map<String, @Nullable Object> store, JsonMapper json) {
        apps = store.get("targetAppIDs") instanceof Collection<?> limits ? limits : List.of();
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            byte[] entry = json.writeValueAsBytes(
                    Map.of(algorithm.hash(name), parameters(store.get("parameters"), algorithm)));
            entries.put(algorithm, JsonBuffer.withoutBraces(entry));
        }
    }

    private static Map<String, Object> parameters(@Nullable Object stored, HashAlgorithm algorithm) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (stored instanceof Map<?, ?> named) {
            named.forEach((name, parameter) -> {
                if (parameter instanceof Map<?, ?> fields) {
                    parameters.put(String.valueOf(name), hashed(fields, algorithm));
                }
            });
        }
        return parameters;
    }

    private static Map<String, @Nullable Object> hashed(Map<?, ?> fields, HashAlgorithm algorithm) {
        Map<String, @Nullable Object> hashed = new LinkedHashMap<>();
        fields.forEach((field, value) -> hashed.put(
                String.valueOf(field),
                REFERENCES.contains(field) && value instanceof String name ? algorithm.hash(name) : value));
        return hashed;
    }

    /** Whether a client of one of these apps gets it; no apps are all of them. */
    boolean isFor(Set<String> clientApps) {
        return clientApps.isEmpty() || apps.isEmpty() || apps.stream().anyMatch(clientApps::contains);
    }

    /** The store's name and parameters, as a field of an object. */
    byte[] entry(HashAlgorithm algorithm) {
        return Objects.requireNonNull(entries.get(algorithm));
    }
}
