package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.TargetingRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How rules are written. */
final class RuleForm {

    private RuleForm() {}

    static List<Map<String, @Nullable Object>> contract(List<TargetingRule> rules) {
        return rules.stream().map(RuleForm::contract).toList();
    }

    static Map<String, @Nullable Object> contract(TargetingRule rule) {
        Map<String, @Nullable Object> form = form(rule, ConditionForm.contract(rule.conditions()));
        if (rule.environments() != null) {
            form.put("environments", rule.environments());
        }
        return form;
    }

    static List<Map<String, @Nullable Object>> live(List<TargetingRule> rules) {
        return rules.stream().map(RuleForm::live).toList();
    }

    /** With {@code environments} null for all of them. */
    private static Map<String, @Nullable Object> live(TargetingRule rule) {
        Map<String, @Nullable Object> form = form(rule, ConditionForm.live(rule.conditions()));
        form.put("environments", rule.environments());
        form.put("baseID", rule.id());
        return form;
    }

    private static Map<String, @Nullable Object> form(
            TargetingRule rule, List<Map<String, @Nullable Object>> conditions) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", rule.id());
        form.put("name", rule.name());
        form.put("passPercentage", rule.passPercentage());
        form.put("conditions", conditions);
        if (rule.returnValue() != null) {
            form.put("returnValue", rule.returnValue());
        }
        return form;
    }
}
