package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an API key may be, as bodies say it: {@code type} (when it is made), {@code description}, {@code scopes},
 * {@code environments}, {@code targetAppID} and {@code secondaryTargetAppIDs}.
 */
public final class KeyTerms {

    /** What keys may be allowed, in the words of the hosted service. */
    public static final List<String> SCOPES = List.of(
            ApiKey.READ_ONLY,
            ApiKey.READ_WRITE,
            ApiKey.DOWNLOAD_CONFIG_SPECS,
            "none_hash_enabled",
            "can_access_keys",
            "client_can_write_user_store",
            "personal_read_only",
            "personal_read_write");

    private final Map<String, ?> fields;
    private final Faults faults = new Faults();

    private KeyTerms(Map<String, ?> fields) {
        this.fields = fields;
    }

    /**
     * The kind of key that a body asks for.
     *
     * @throws InvalidEntityException if it asks for none, or for one that is not made here
     */
    public static KeyKind kind(Map<String, ?> fields) {
        Object type = fields.get("type");
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(String.valueOf(type)))
                .findFirst()
                .orElseThrow(() -> InvalidEntityException.at(
                        "type",
                        (type == null ? "is required: " : "must be ") + "a text, one of SERVER, CLIENT, CONSOLE"
                                + Sent.not(type)));
    }

    /**
     * The key as the body wants it; what the body does not mention stays, and null takes away.
     *
     * @throws InvalidEntityException if the body asks for what no key can be
     */
    public static ApiKey applied(Map<String, ?> fields, ApiKey key) {
        KeyTerms terms = new KeyTerms(fields);
        ApiKey changed = new ApiKey(
                key.key(),
                key.kind(),
                terms.description(key.description()),
                terms.scopes(key.scopes()),
                terms.texts("environments", key.environments()),
                terms.text("targetAppID", key.targetApp()),
                terms.texts("secondaryTargetAppIDs", key.secondaryTargetApps()),
                key.isActive(),
                key.createdTime());
        terms.faults.refuse();
        return changed;
    }

    private String description(String present) {
        String text = text("description", present);
        if (text != null && text.length() > Texts.LONGEST_DESCRIPTION) {
            faults.add(
                    "description",
                    "must have at most %d characters, not %d".formatted(Texts.LONGEST_DESCRIPTION, text.length()));
        }
        return text == null ? "" : text;
    }

    private Set<String> scopes(Set<String> present) {
        List<String> scopes = texts("scopes", List.copyOf(present));
        for (int i = 0; i < scopes.size(); i++) {
            Texts.oneOf("scopes[" + i + "]", scopes.get(i).toLowerCase(Locale.ROOT), SCOPES, faults);
        }
        return new LinkedHashSet<>(scopes);
    }

    private @Nullable String text(String name, @Nullable String present) {
        if (!fields.containsKey(name)) {
            return present;
        }
        Object value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            faults.add(name, "must be a text" + Sent.not(value));
        }
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            faults.add(name, "must not have the character U+0000");
        }
        return value instanceof String text && !text.isEmpty() ? text : null;
    }

    private List<String> texts(String name, List<String> present) {
        Object value = fields.get(name);
        if (!fields.containsKey(name) || value == null) {
            return present;
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> texts.add(each instanceof String text ? text : refused(name, texts.size(), each)));
        } else {
            faults.add(name, "must be an array" + Sent.not(value));
        }
        return texts;
    }

    /** Stands for what is no text until the faults are told. */
    private String refused(String name, int index, @Nullable Object value) {
        faults.add("%s[%d]".formatted(name, index), "must be a text" + Sent.not(String.valueOf(value)));
        return ApiKey.READ_ONLY;
    }
}
