package io.github.statsigemulator.evaluator;

import io.github.statsigemulator.evaluator.Field.Property;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user that a question is about, as the SDKs send it. What is made of its attributes is kept, so that asking many
 * questions about one user reads each of them once.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/user/statsig_user_internal.rs}.
 */
public final class User {

    private static final String USER_ID = "userID";

    private final Value userId;
    private final Map<Property, Value> properties = new EnumMap<>(Property.class);
    private final Map<String, Value> customIds;
    private final Map<String, Value> custom;
    private final Map<String, Value> privateAttributes;
    private final Map<String, Value> environment;
    private @Nullable UserAgent agent;

    private User(Map<String, ?> json) {
        for (Property property : Property.values()) {
            Value value = Value.of(json.get(property.key()));
            if (!value.textOrEmpty().isEmpty()) {
                properties.put(property, value);
            }
        }
        userId = Value.of(json.get(USER_ID));
        customIds = values(json.get("customIDs"));
        custom = values(json.get("custom"));
        privateAttributes = values(json.get("privateAttributes"));
        environment = values(json.get("statsigEnvironment"));
    }

    /** Reads a user leniently: what is unknown or of the wrong kind is not there. */
    public static User from(Map<String, ? extends @Nullable Object> json) {
        return new User(json);
    }

    private static Map<String, Value> values(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || map.isEmpty()) {
            return Map.of();
        }
        Map<String, Value> values = new HashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), Value.of(value)));
        return values;
    }

    /** The attribute, or {@link Value#MISSING}. */
    Value field(Field field) {
        Value found = find(field);
        return found == null ? Value.MISSING : found;
    }

    /** The attribute, or null: properties first, then custom and private attributes. */
    @Nullable
    Value find(Field field) {
        Value found = property(field.property());
        if (found == null) {
            found = find(custom, field);
        }
        if (found == null) {
            found = find(privateAttributes, field);
        }
        return found == null ? property(field.alias()) : found;
    }

    private @Nullable Value property(@Nullable Property property) {
        return property == null ? null : properties.get(property);
    }

    private static @Nullable Value find(Map<String, Value> values, Field field) {
        Value exact = values.isEmpty() ? null : values.get(field.name());
        return exact == null && field.isMixedCase() ? values.get(field.lowered()) : exact;
    }

    /** The attribute, else what the user agent says. */
    Value fieldOrAgent(Field field) {
        Value found = find(field);
        return found == null ? Value.of(agent().field(field.lowered())) : found;
    }

    private UserAgent agent() {
        UserAgent known = agent;
        if (known == null) {
            known = UserAgent.parse(field(Field.USER_AGENT).textOrEmpty());
            agent = known;
        }
        return known;
    }

    /** A part of the user's own environment, exactly under that name, or null. */
    @Nullable
    Value environment(String name) {
        return environment.get(name);
    }

    /** The id of a unit, or {@link Value#MISSING}. */
    Value unit(String idType) {
        if (USER_ID.equalsIgnoreCase(idType)) {
            return userId;
        }
        return customIds.isEmpty() ? Value.MISSING : customId(idType);
    }

    private Value customId(String idType) {
        Value exact = customIds.get(idType);
        Value found = exact == null ? customIds.get(idType.toLowerCase(Locale.ROOT)) : exact;
        return found == null ? Value.MISSING : found;
    }

    /** The id of a unit as text, empty if the user has none. */
    String unitId(String idType) {
        return unit(idType).textOrEmpty();
    }
}
