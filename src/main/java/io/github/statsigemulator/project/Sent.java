package io.github.statsigemulator.project;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent, as messages about it show it: cut short, and with keys masked. */
public final class Sent {

    private static final int MOST = 60;

    private Sent() {}

    /** The end of a message that has said what would be right, such as {@code , not 'yes'}; nothing if nothing was sent. */
    public static String not(@Nullable Object value) {
        return value == null ? "" : ", not " + shown(value);
    }

    private static String shown(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof Collection ? "an array" : "'" + shown(value.toString()) + "'";
    }

    private static String shown(String text) {
        if (KeyKind.of(text).isPresent()) {
            return ApiKey.masked(text);
        }
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }
}
