package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.RuleVariant;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.snapshot.ConditionType.Test;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions and rules that several kinds of entity have in common. */
final class SpecRules {

    static final String USER_ID = "userID";

    private static final String SEGMENT = "segment:";

    private SpecRules() {}

    /** The spec with what every entity tells about itself. */
    static Spec described(Spec spec, Entity entity) {
        List<String> apps = entity.meta().targetApps();
        return spec.idType(entity.idType()).version(entity.meta().version()).targetApps(apps.isEmpty() ? null : apps);
    }

    /** The spec switched off, with the rules that it would have. */
    static Spec disabled(Spec spec, List<SpecRule> rules) {
        return spec.enabled(false).dormantRules(rules);
    }

    /** The name that a segment is published under. */
    static String segment(String id) {
        return SEGMENT + id;
    }

    /**
     * A condition, its fields in the order in which Statsig writes them.
     *
     * @param additional more values by name
     */
    static SpecCondition condition(
            String type, Test test, @Nullable String field, Map<String, String> additional, String idType) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("type", type);
        parts.put("targetValue", test.target());
        parts.put("operator", test.operator());
        parts.put("field", field);
        parts.put("additionalValues", additional);
        parts.put("idType", idType);
        return new SpecCondition(parts);
    }

    /** The condition that everyone meets. */
    static SpecCondition everyone(String idType) {
        return condition("public", Test.NONE, null, Map.of(), idType);
    }

    /** Whether a gate, or segment by its published name, lets the user pass. */
    static SpecCondition passes(String gate, String idType) {
        return condition("pass_gate", new Test(null, gate), null, Map.of(), idType);
    }

    /** Whether a gate, or segment by its published name, does not let the user pass. */
    static SpecCondition fails(String gate, String idType) {
        return condition("fail_gate", new Test(null, gate), null, Map.of(), idType);
    }

    /** Whether the user's environment is one of those tiers. */
    static SpecCondition inEnvironments(List<String> tiers, String idType) {
        return condition("environment_field", Test.any(tiers), "tier", Map.of(), idType);
    }

    /** Whether the user's id of that unit is one of those; the unit userID is an attribute of the user. */
    static SpecCondition isOneOf(List<String> ids, String unit, String idType) {
        return unit.equalsIgnoreCase(USER_ID)
                ? condition("user_field", Test.any(ids), USER_ID, Map.of(), idType)
                : unit(Test.any(ids), unit);
    }

    /** What the user's id of that unit is compared with. */
    static SpecCondition unit(Test test, String unit) {
        return condition("unit_id", test, unit, Map.of("custom_id", unit), unit);
    }

    /** The condition alone, or with one for the environment where one is given. */
    static List<SpecCondition> limited(SpecCondition condition, @Nullable String environment, String idType) {
        return environment == null
                ? List.of(condition)
                : List.of(condition, inEnvironments(List.of(environment), idType));
    }

    /** A rule that gives that value to everyone who meets the conditions; its salt is empty. */
    static SpecRule giving(String id, Object value, String idType, List<SpecCondition> conditions) {
        return SpecRule.giving(id, value).conditions(conditions).idType(idType);
    }

    /** A rule that gives everyone that value; its salt is empty. */
    static SpecRule givingEveryone(String id, Object value, String idType) {
        return giving(id, value, idType, List.of(everyone(idType)));
    }

    /**
     * The rules that somebody wrote, in their order.
     *
     * @param kind of the entity that they belong to
     * @param values what each rule gives
     */
    static List<SpecRule> written(
            EntityKind<?> kind,
            Entity entity,
            List<TargetingRule> rules,
            Function<TargetingRule, Object> values,
            References references) {
        List<String> names = rules.stream().map(TargetingRule::name).toList();
        List<String> derived = DerivedIds.ruleIds(kind, entity.id(), names);
        List<SpecRule> specs = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            TargetingRule rule = rules.get(i);
            String id = rule.id().isEmpty() ? derived.get(i) : rule.id();
            SpecRule whole = new SpecRule(
                    id,
                    id,
                    rule.passPercentage(),
                    conditions(rule, entity.idType(), references),
                    values.apply(rule),
                    entity.idType(),
                    options(id, rule.name()));
            specs.addAll(rule.variants().isEmpty() ? List.of(whole) : split(whole, rule.variants()));
        }
        return specs;
    }

    /**
     * The rule as one for each variant, which takes some of the buckets and has the same salt, so that the percentage
     * reaches the same users whatever their variant. Whom no variant takes gets no later rule, but the default value.
     */
    private static List<SpecRule> split(SpecRule whole, List<RuleVariant> variants) {
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        variants.forEach(variant -> shares.add(variant.passPercentage()));
        List<Integer> bounds = Buckets.bounds(shares);
        List<SpecRule> split = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            List<SpecCondition> conditions = new ArrayList<>(whole.conditions());
            conditions.add(Buckets.before(bounds.get(i), whole.id(), whole.idType()));
            RuleVariant variant = variants.get(i);
            split.add(new SpecRule(
                    variant.id(),
                    variant.id(),
                    whole.passPercentage(),
                    conditions,
                    variant.returnValue(),
                    whole.idType(),
                    options(whole.id(), variant.name())));
        }
        if (bounds.get(bounds.size() - 1) < Buckets.ALL) {
            split.add(whole.passPercentage(BigDecimal.ZERO));
        }
        return split;
    }

    private static Map<String, Object> options(String salt, String groupName) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("salt", salt);
        if (!groupName.isEmpty()) {
            options.put("groupName", groupName);
        }
        return options;
    }

    private static List<SpecCondition> conditions(TargetingRule rule, String idType, References references) {
        List<SpecCondition> conditions = new ArrayList<>();
        List<String> environments = rule.environments();
        if (environments != null) {
            conditions.add(inEnvironments(environments, idType));
        }
        if (rule.conditions().isEmpty()) {
            conditions.add(everyone(idType));
        }
        for (TargetingCondition condition : rule.conditions()) {
            conditions.add(ConditionTranslation.translateOrGiveUp(condition, idType, references));
        }
        return conditions;
    }
}
