package io.github.statsigemulator.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To whom something was shown.
 *
 * @param user as sent
 * @param sender who asked for the user
 * @param time when, in epoch milliseconds
 */
public record Viewer(Map<String, @Nullable Object> user, Sender sender, long time) {}
