package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import org.jspecify.annotations.Nullable;

/** What was sent, as messages about it show it: cut short, and with keys masked. */
public final class Sent {

    private static final int MOST = 60;

    private Sent() {}

    /** The end of a message that has said what would be right, such as {@code , not 'yes'}. */
    public static String not(@Nullable Object value) {
        return value == null ? "" : ", not '" + shown(String.valueOf(value)) + "'";
    }

    private static String shown(String text) {
        if (KeyKind.of(text).isPresent()) {
            return ApiKey.masked(text);
        }
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }
}
