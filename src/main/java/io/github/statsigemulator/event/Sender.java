package io.github.statsigemulator.event;

import io.github.statsigemulator.project.KeyKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The same, where what the body says of the SDK holds before what the headers say. */
    public Sender saying(Map<String, ? extends @Nullable Object> statsigMetadata) {
        String type = text(statsigMetadata.get("sdkType"));
        String version = text(statsigMetadata.get("sdkVersion"));
        return type == null && version == null
                ? this
                : new Sender(keyKind, type == null ? sdkType : type, version == null ? sdkVersion : version);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? null : value.toString();
    }
}
