package io.github.statsigemulator.event;

import io.github.statsigemulator.project.KeyKind;
import org.jspecify.annotations.Nullable;

/**
 * Who reports events.
 *
 * @param keyKind the kind of key it has
 * @param sdkType what it calls itself, such as {@code java-server}; null if it does not say
 * @param sdkVersion its version, or null
 */
public record Sender(
        KeyKind keyKind, @Nullable String sdkType, @Nullable String sdkVersion) {}
