package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that a rule of a dynamic config splits its users among.
 *
 * @param id stays through edits; empty until the rule is stored
 * @param name differs from those of the rule's other variants; {@code Variant <n>} if absent
 * @param passPercentage its share of the rule's users, 0 to 100, or null for an equal one
 * @param returnValue what its users get
 * @param returnValueJson5 the value as it was written in JSON5, or null
 */
public record RuleVariant(
        String id,
        String name,
        @Nullable BigDecimal passPercentage,
        Map<String, Object> returnValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String returnValueJson5) {

    public RuleVariant {
        id = Defaults.text(id);
        name = Defaults.text(name);
        returnValue = Defaults.object(returnValue);
    }
}
