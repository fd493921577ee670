package io.github.statsigemulator.entity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an autotune.
 *
 * @param id derived from autotune and name; empty until stored
 * @param parameterValues what its users get
 * @param size its share of the traffic in percent, or null for an equal share
 */
public record Variant(
        String id,
        String name,
        Map<String, Object> parameterValues,
        @Nullable BigDecimal size) {

    public Variant {
        id = Defaults.text(id);
        name = Defaults.text(name);
        parameterValues = Defaults.object(parameterValues);
    }
}
