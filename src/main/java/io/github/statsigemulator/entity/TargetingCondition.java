package io.github.statsigemulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule, as it was written.
 *
 * @param type such as {@code email}, {@code custom_field} or {@code passes_gate}
 * @param operator such as {@code any} or {@code version_gt}; null where the type needs none
 * @param targetValue a text, number, boolean or list of them; null where the type or operator needs none
 * @param field the user attribute of a {@code custom_field}, else null
 * @param customID the unit of a {@code unit_id}; null means the entity's own
 */
public record TargetingCondition(
        String type,
        @Nullable String operator,
        @Nullable Object targetValue,
        @Nullable String field,
        @Nullable String customID) {

    public TargetingCondition {
        type = Defaults.text(type);
    }
}
