package io.github.statsigemulator.event;

import io.github.statsigemulator.project.KeyKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reports events.
 *
 * @param keyKind the kind of key it has: {@code server} or {@code client}
 * @param sdkType what it calls itself, such as {@code java-server}; null if it does not say
 * @param sdkVersion its version, or null
 */
public record Sender(
        String keyKind, @Nullable String sdkType, @Nullable String sdkVersion) {

    /** Who has a key of that kind, and says of itself what is given. */
    public static Sender of(KeyKind kind, @Nullable String sdkType, @Nullable String sdkVersion) {
        return new Sender(kind.name().toLowerCase(Locale.ROOT), sdkType, sdkVersion);
    }
}
