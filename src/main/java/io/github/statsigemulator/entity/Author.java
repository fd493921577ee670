package io.github.statsigemulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * Who makes or changes an entity.
 *
 * @param id of the person or key, or null
 * @param name as shown, or null
 * @param email or null
 */
public record Author(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email) {

    /** Whoever calls the Console API with a key; the hosted service shows it so. */
    public static final Author CONSOLE_API = new Author(null, "CONSOLE API", null);
}
