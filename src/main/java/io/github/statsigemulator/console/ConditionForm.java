package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How conditions are written. The contract has fewer types and operators than the hosted service: a type that it lacks
 * is shown as a {@code custom_field} of that name, an operator that it lacks is left out.
 */
final class ConditionForm {

    static final List<String> TYPES = List.of(
            "user_id",
            "email",
            "ip_address",
            "country",
            "app_version",
            "custom_field",
            "browser_name",
            "browser_version",
            "os_name",
            "os_version",
            "passes_gate",
            "fails_gate",
            "environment",
            "passes_segment",
            "fails_segment",
            "time",
            "unit_id");

    static final List<String> OPERATORS = List.of(
            "any",
            "none",
            "str_starts_with_any",
            "str_ends_with_any",
            "str_contains_any",
            "str_contains_none",
            "str_matches",
            "gt",
            "gte",
            "lt",
            "lte",
            "version_gt",
            "version_gte",
            "version_lt",
            "version_lte",
            "before",
            "after",
            "on");

    /** The types that only the hosted service has. */
    private static final List<String> LIVE_TYPES = List.of(
            "public",
            "environment_tier",
            "locale",
            "device_model",
            "user_agent",
            "url",
            "javascript",
            "target_app",
            "experiment_group");

    private static final Set<String> CONTRACT_TYPES = Set.copyOf(TYPES);
    private static final Set<String> CONTRACT_OPERATORS = Set.copyOf(OPERATORS);

    private ConditionForm() {}

    /** All types but those. */
    static List<String> typesBut(String... banned) {
        return Stream.concat(TYPES.stream(), LIVE_TYPES.stream())
                .filter(type -> !List.of(banned).contains(type))
                .toList();
    }

    /** Whether the rule has no condition that anybody could fail. */
    static boolean isForEveryone(TargetingRule rule) {
        return rule.conditions().stream().allMatch(condition -> condition.type().equals("public"));
    }

    /** The conditions as the contract has them: one that everybody passes is no condition there. */
    static List<Map<String, @Nullable Object>> contract(List<TargetingCondition> conditions) {
        return conditions.stream()
                .filter(condition -> !condition.type().equals("public"))
                .map(ConditionForm::contract)
                .toList();
    }

    private static Map<String, @Nullable Object> contract(TargetingCondition condition) {
        String type = condition.type().equals("environment_tier") ? "environment" : condition.type();
        return CONTRACT_TYPES.contains(type)
                ? form(type, contractOperator(condition.operator()), condition, condition.field())
                : form("custom_field", contractOperator(condition.operator()), condition, type);
    }

    private static @Nullable String contractOperator(@Nullable String operator) {
        String word = "regex".equals(operator) ? "str_matches" : operator;
        return word != null && CONTRACT_OPERATORS.contains(word) ? word : null;
    }

    /** The conditions as the hosted service has them. */
    static List<Map<String, @Nullable Object>> live(List<TargetingCondition> conditions) {
        return conditions.stream().map(ConditionForm::live).toList();
    }

    private static Map<String, @Nullable Object> live(TargetingCondition condition) {
        String type = condition.type().equals("environment") ? "environment_tier" : condition.type();
        return form(type, condition.operator(), condition, condition.field());
    }

    private static Map<String, @Nullable Object> form(
            String type, @Nullable String operator, TargetingCondition condition, @Nullable String field) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("type", type);
        putIfThere(form, "targetValue", condition.targetValue());
        putIfThere(form, "operator", operator);
        putIfThere(form, "field", field);
        putIfThere(form, "customID", condition.customID());
        return form;
    }

    private static void putIfThere(Map<String, @Nullable Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
