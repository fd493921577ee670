package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.TargetingRule;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How rules are written. */
final class RuleForm {

    private static final String VALUE = "returnValue";
    private static final String JSON5 = Json5.nameFor(VALUE);
    private static final String VARIANTS = "variants";

    private RuleForm() {}

    /** A rule that has those fields at least, as the hosted service demands. */
    static Schema<?> needing(String... fields) {
        Schema<?> rule = Schemas.object();
        for (String field : fields) {
            rule.addRequiredItem(field);
        }
        return rule;
    }

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
    static Map<String, @Nullable Object> live(TargetingRule rule) {
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
            form.put(VALUE, rule.returnValue());
        }
        if (rule.returnValueJson5() != null) {
            form.put(JSON5, rule.returnValueJson5());
        }
        if (!rule.variants().isEmpty()) {
            form.put(VARIANTS, rule.variants());
        }
        return form;
    }

    /** Moves the rules that a body has into the record's fields. */
    static void write(@Nullable Object sent, Map<String, @Nullable Object> fields) {
        fields.put("rules", sent instanceof List<?> rules ? read(rules) : sent);
    }

    /**
     * Rules as the records have them: a value that is only written as JSON5 is read from there.
     *
     * @throws io.github.statsigemulator.lifecycle.InvalidEntityException if that is no JSON5
     */
    static List<?> read(List<?> rules) {
        List<@Nullable Object> read = new ArrayList<>();
        for (Object rule : rules) {
            String place = "rules[" + read.size() + "].";
            read.add(rule instanceof Map<?, ?> sent ? read(place, sent) : rule);
        }
        return read;
    }

    /**
     * One rule like that, or what is to change about it; {@code place} is where it stands, with its dot. A value that is
     * written without JSON5 puts former JSON5 out of date.
     */
    static Map<?, ?> read(String place, Map<?, ?> sent) {
        Map<Object, @Nullable Object> read = withValue(place, sent);
        if (sent.get(VARIANTS) instanceof List<?> variants) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object variant : variants) {
                String at = place + VARIANTS + "[" + values.size() + "].";
                values.add(variant instanceof Map<?, ?> fields ? withValue(at, fields) : variant);
            }
            read.put(VARIANTS, values);
        }
        return read;
    }

    private static Map<Object, @Nullable Object> withValue(String place, Map<?, ?> sent) {
        Map<Object, @Nullable Object> read = new LinkedHashMap<>(sent);
        if (sent.get(VALUE) != null) {
            read.putIfAbsent(JSON5, null);
        } else if (sent.get(JSON5) instanceof String json5 && !json5.isEmpty()) {
            read.put(VALUE, Json5.object(place + JSON5, json5));
        }
        return read;
    }
}
