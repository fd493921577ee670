package io.github.statsigemulator.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns specs and rules into the trees that v1 and v2 documents hold. */
final class Rendering {

    private Rendering() {}

    /** A spec of v2, which has no name and refers to its conditions by key. */
    static Map<String, @Nullable Object> v2(Spec spec, Function<SpecCondition, String> keys) {
        return spec(spec, spec.rules().stream().map(rule -> v2(rule, keys)).toList());
    }

    /** A rule of v2. */
    static Map<String, @Nullable Object> v2(SpecRule rule, Function<SpecCondition, String> keys) {
        return rule(rule, rule.conditions().stream().map(keys).toList());
    }

    /** A spec of v1, named, with its conditions inside. */
    static Map<String, @Nullable Object> v1(Spec spec) {
        Spec legacy = LegacyForm.of(spec);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", spec.name());
        json.putAll(spec(legacy, legacy.rules().stream().map(Rendering::v1).toList()));
        json.put(LegacyForm.DEVICE_BASED, LegacyForm.isDeviceBased(spec.idType()));
        return json;
    }

    /** A rule of v1. */
    static Map<String, @Nullable Object> v1(SpecRule rule) {
        // Swift's on-device SDK refuses rules without a salt; the id stands in for it everywhere else
        SpecRule salted = rule.salt() == null ? rule.salt(rule.id()) : rule;
        Map<String, @Nullable Object> json =
                rule(salted, salted.conditions().stream().map(Rendering::v1).toList());
        json.put(LegacyForm.DEVICE_BASED, LegacyForm.isDeviceBased(rule.idType()));
        return json;
    }

    private static Map<String, @Nullable Object> v1(SpecCondition condition) {
        return LegacyForm.of(condition)
                .with(LegacyForm.DEVICE_BASED, LegacyForm.isDeviceBased(condition.idType()))
                .parts();
    }

    private static Map<String, @Nullable Object> spec(Spec spec, List<?> rules) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", spec.type());
        json.put("salt", spec.salt());
        json.put("enabled", spec.enabled());
        json.put("defaultValue", spec.defaultValue());
        json.put("rules", rules);
        json.put("idType", spec.idType());
        json.put("entity", spec.entity());
        json.putAll(spec.options());
        return json;
    }

    private static Map<String, @Nullable Object> rule(SpecRule rule, List<?> conditions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", rule.name());
        json.put("passPercentage", rule.passPercentage());
        json.put("conditions", conditions);
        json.put("returnValue", rule.returnValue());
        json.put("id", rule.id());
        json.put("idType", rule.idType());
        json.putAll(rule.options());
        return json;
    }
}
