package io.github.statsigemulator.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user whom somebody asked about, or who caused an event.
 *
 * @param id the user's {@code userID}, else the first of the other ids
 * @param user as the user was sent last, without private attributes
 */
public record SeenUser(String id, Map<String, @Nullable Object> user) {}
