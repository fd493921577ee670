package io.github.statsigemulator.evaluator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a user attribute, looked at once because attributes are found in several ways.
 *
 * @param name the name as written; empty if a condition names none
 * @param lowered the name in lower case
 * @param property the property of a user that has this name in any case, or null
 * @param alias the property that another spelling of its name leads to at last, or null
 */
public record Field(
        String name,
        String lowered,
        @Nullable Property property,
        @Nullable Property alias) {

    /** What a user has beside ids, custom and private attributes. */
    public enum Property {
        USER_ID("userID", "user_id"),
        EMAIL("email", ""),
        IP("ip", ""),
        USER_AGENT("userAgent", "user_agent"),
        COUNTRY("country", ""),
        LOCALE("locale", ""),
        APP_VERSION("appVersion", "app_version");

        private final String key;
        private final String alias;

        Property(String key, String alias) {
            this.key = key;
            this.alias = alias;
        }

        /** The name in a user's JSON. */
        String key() {
            return key;
        }
    }

    /** Most conditions are about a few fields; those are the same objects everywhere, and stay near the processor. */
    private static final Map<String, Field> COMMON = Arrays.stream(Property.values())
            .map(Property::key)
            .collect(Collectors.toUnmodifiableMap(key -> key, Field::read));

    static final Field IP = of("ip");
    static final Field USER_AGENT = of("userAgent");
    static final Field COUNTRY = of("country");

    /** The field of that name. */
    public static Field of(@Nullable String name) {
        String written = name == null ? "" : name;
        Field common = COMMON.get(written);
        return common == null ? read(written) : common;
    }

    private static Field read(String name) {
        // Interned, because keys in maps of attributes often are, and then are equal without being compared.
        String exact = name.intern();
        String lowered = exact.toLowerCase(Locale.ROOT).intern();
        Property property = null;
        Property alias = null;
        for (Property candidate : Property.values()) {
            property = candidate.key.equalsIgnoreCase(lowered) ? candidate : property;
            alias = candidate.alias.equals(lowered) && !lowered.isEmpty() ? candidate : alias;
        }
        return new Field(exact, lowered, property, alias);
    }

    /** Whether the lower-case form is another one. */
    boolean isMixedCase() {
        return !name.equals(lowered);
    }
}
