package io.github.statsigemulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a layer.
 *
 * @param type string, number, boolean, object or array
 * @param defaultValue what users outside every experiment get
 */
public record LayerParameter(
        String name, String type, @Nullable Object defaultValue) {

    public LayerParameter {
        name = Defaults.text(name);
        type = Defaults.text(type);
    }
}
