package io.github.statsigemulator.event;

import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants to see.
 *
 * @param since those with a higher number; 0 for all
 * @param limit how many at most
 * @param kind of that kind alone; null for any
 * @param name about that gate, config, layer, or of that event name; null for any
 */
public record EventQuery(
        long since,
        int limit,
        @Nullable EventKind kind,
        @Nullable String name) {

    boolean matches(StoredEvent event) {
        return (kind == null || event.kind() == kind)
                && (name == null
                        || event.name().equals(name)
                        || event.eventName().equals(name));
    }
}
