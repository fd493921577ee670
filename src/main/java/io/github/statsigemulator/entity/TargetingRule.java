package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a gate, dynamic config or segment: who is meant, and how many of them.
 *
 * @param id stays through edits, moves and renaming; empty until the rule is stored
 * @param name unique enough for people; {@code Rule <n>} if absent
 * @param passPercentage 0 to 100 with at most two decimals; 100 if absent
 * @param conditions all must hold; none means everyone
 * @param environments tiers that the rule is limited to, or null for all
 * @param returnValue what a dynamic config answers, or null for a gate or segment
 * @param returnValueJson5 the value as it was written in JSON5, or null
 * @param variants values among which the rule of a dynamic config splits its users; none gives all of them the one value
 */
public record TargetingRule(
        String id,
        String name,
        BigDecimal passPercentage,
        List<TargetingCondition> conditions,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> environments,
        @Nullable Map<String, Object> returnValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String returnValueJson5,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RuleVariant> variants) {

    public TargetingRule {
        id = Defaults.text(id);
        name = Defaults.text(name);
        passPercentage = Defaults.percentage(passPercentage, 100);
        conditions = Defaults.list(conditions);
        environments = environments == null ? null : List.copyOf(environments);
        returnValue = returnValue == null ? null : Defaults.object(returnValue);
        variants = Defaults.list(variants);
    }

    /** A rule that gives everybody the same. */
    public TargetingRule(
            String id,
            String name,
            BigDecimal passPercentage,
            List<TargetingCondition> conditions,
            @Nullable List<String> environments,
            @Nullable Map<String, Object> returnValue) {
        this(id, name, passPercentage, conditions, environments, returnValue, null, List.of());
    }
}
