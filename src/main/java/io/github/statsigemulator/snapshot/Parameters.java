package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a layer are for those whom no group reaches. An experiment outside of layers has none.
 *
 * @param defaults what everybody else gets
 * @param heldOut what held-out users get: the defaults from before a group was shipped
 */
record Parameters(Map<String, @Nullable Object> defaults, Map<String, @Nullable Object> heldOut) {

    static final Parameters NONE = new Parameters(Map.of(), Map.of());

    static Parameters of(Layer layer) {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        Map<String, @Nullable Object> heldOut = new LinkedHashMap<>();
        for (LayerParameter parameter : layer.parameters()) {
            defaults.put(parameter.name(), parameter.defaultValue());
            heldOut.put(
                    parameter.name(),
                    parameter.heldOutValue() == null ? parameter.defaultValue() : parameter.heldOutValue());
        }
        return new Parameters(defaults, heldOut);
    }

    /** All parameters, with the values that a group sets in place of the defaults. */
    Map<String, @Nullable Object> with(Map<String, Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(defaults);
        all.putAll(values);
        return all;
    }
}
