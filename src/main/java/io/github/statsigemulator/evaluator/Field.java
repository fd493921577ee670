package io.github.statsigemulator.evaluator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a user attribute, lower-cased once because attributes are looked up in both spellings.
 *
 * @param name the name as written; empty if a condition names none
 * @param lowered the name in lower case
 */
public record Field(String name, String lowered) {

    static final Field IP = of("ip");
    static final Field USER_AGENT = of("userAgent");
    static final Field COUNTRY = of("country");

    /** The field of that name. */
    public static Field of(@Nullable String name) {
        String exact = name == null ? "" : name;
        return new Field(exact, exact.toLowerCase(Locale.ROOT));
    }
}
