package io.github.statsigemulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a layer.
 *
 * @param type string, number, boolean, object or array
 * @param defaultValue what users outside every experiment get
 * @param heldOutValue what held-out users get, where a shipped group has changed the default since; null means the default
 */
public record LayerParameter(
        String name,
        String type,
        @Nullable Object defaultValue,
        @Nullable Object heldOutValue) {

    public LayerParameter {
        name = Defaults.text(name);
        type = Defaults.text(type);
    }

    /** A parameter that no shipped group has touched. */
    public LayerParameter(String name, String type, @Nullable Object defaultValue) {
        this(name, type, defaultValue, null);
    }

    /** The parameter with that default, as a shipped group sets it; held-out users go on getting what they got. */
    public LayerParameter shipped(@Nullable Object value) {
        return new LayerParameter(name, type, value, heldOutValue == null ? defaultValue : heldOutValue);
    }
}
