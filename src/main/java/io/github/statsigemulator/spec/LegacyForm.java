package io.github.statsigemulator.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How v1 says what v2 says otherwise. The SDKs that read v1 take "a rule passed" for the value of a gate and never ask
 * the rules of a disabled spec; Core, which reads v2, looks at the values of the rule and at the rules first (seen in
 * statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs, and statsig-io/java-server-sdk,
 * src/main/kotlin/com/statsig/sdk/Evaluator.kt).
 */
final class LegacyForm {

    static final String DEVICE_BASED = "isDeviceBased";

    private static final String STABLE_ID = "stableID";

    private static final String DISABLED = "disabled";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Set<String> MEMBERSHIP = Set.of("any", "none");

    private LegacyForm() {}

    /** The spec as v1 writes it. */
    static Spec of(Spec spec) {
        Spec legacy = spec.isGate()
                ? spec.rules(spec.rules().stream().map(LegacyForm::ofGateRule).toList())
                : spec;
        boolean on = Boolean.TRUE.equals(spec.defaultValue());
        if (spec.enabled()) {
            return on ? closedBy(legacy, "default") : legacy;
        }
        return on || !spec.rules().isEmpty()
                ? closedBy(legacy.enabled(true), DISABLED)
                : legacy.rules(spec.dormantRules());
    }

    /** With a last rule that gives everyone the default value, since these SDKs would not. */
    private static Spec closedBy(Spec spec, String id) {
        SpecRule last = spec.isGate()
                ? closing(id, Boolean.TRUE.equals(spec.defaultValue()))
                : SpecRule.giving(id, Values.object(spec.defaultValue()), SpecCondition.everyone());
        Spec closed = spec.isGate() ? spec.defaultValue(false) : spec;
        SpecRule ofUnit = last.idType(spec.idType())
                .conditions(List.of(SpecCondition.everyone().idType(spec.idType())));
        return closed.rules(
                Stream.concat(spec.rules().stream(), Stream.of(ofUnit)).toList());
    }

    private static SpecRule closing(String id, boolean passes) {
        return passes ? SpecRule.pass(id) : SpecRule.fail(id);
    }

    private static SpecRule ofGateRule(SpecRule rule) {
        return Boolean.FALSE.equals(rule.returnValue()) ? rule.returnValue(true).passPercentage(BigDecimal.ZERO) : rule;
    }

    /** The condition as v1 writes it: buckets as an array of numbers. */
    static SpecCondition of(SpecCondition condition) {
        if (!listsBuckets(condition) || !(condition.targetValue() instanceof Map<?, ?> buckets)) {
            return condition;
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object bucket : buckets.keySet()) {
            if (!String.valueOf(bucket).matches("-?\\d{1,9}")) {
                return condition;
            }
            numbers.add(Integer.valueOf(String.valueOf(bucket)));
        }
        return condition.target(numbers);
    }

    /** What v1 says of a unit beside its name. */
    static boolean isDeviceBased(String idType) {
        return idType.equalsIgnoreCase(STABLE_ID);
    }

    /** The unit of a spec, rule or condition of v1: the oldest documents only say whether it is the device. */
    static String idType(Map<String, @Nullable Object> fields) {
        boolean isDevice = Boolean.TRUE.equals(fields.get(DEVICE_BASED));
        return Values.textOr(isDevice ? STABLE_ID : "userID", fields.get("idType"));
    }

    /** The spec that v1 wrote so, in the form of v2; {@code isHoldout} knows the holdouts of the document. */
    static Spec normal(Spec legacy, Predicate<String> isHoldout) {
        Spec spec = legacy.rules(legacy.rules().stream().map(LegacyForm::normal).toList());
        if (!spec.enabled()) {
            return spec.rules(List.of()).dormantRules(spec.rules());
        }
        if (isSwitchedOnForGood(spec)) {
            List<SpecRule> before = spec.rules().subList(0, spec.rules().size() - 1);
            return turned(spec.enabled(false).defaultValue(true).rules(before), rule -> true);
        }
        return spec.isGate() ? turned(spec, rule -> consultsOnly(rule, isHoldout)) : spec;
    }

    /** Whether the gate is one that is disabled with true as its value, which v1 writes as a last rule. */
    private static boolean isSwitchedOnForGood(Spec spec) {
        if (!spec.isGate() || spec.rules().isEmpty()) {
            return false;
        }
        SpecRule last = spec.rules().get(spec.rules().size() - 1);
        return last.id().equals(DISABLED)
                && Boolean.TRUE.equals(last.returnValue())
                && takesAll(last)
                && last.conditions().stream()
                        .allMatch(condition -> condition.type().equals("public"))
                && spec.rules().stream().allMatch(rule -> takesAll(rule) || takesNobody(rule));
    }

    /** With those of its rules that let nobody pass giving false to everyone. */
    private static Spec turned(Spec gate, Predicate<SpecRule> which) {
        return gate.rules(gate.rules().stream()
                .map(rule -> takesNobody(rule) && which.test(rule)
                        ? rule.returnValue(false).passPercentage(ALL)
                        : rule)
                .toList());
    }

    private static boolean takesAll(SpecRule rule) {
        return rule.passPercentage().compareTo(ALL) == 0;
    }

    private static boolean takesNobody(SpecRule rule) {
        return rule.passPercentage().signum() == 0;
    }

    private static boolean consultsOnly(SpecRule rule, Predicate<String> gates) {
        return rule.conditions().size() == 1
                && rule.conditions().get(0).type().equals("pass_gate")
                && rule.conditions().get(0).targetValue() instanceof String gate
                && gates.test(gate);
    }

    /** The rule that v1 wrote so, with its conditions in the form of v2. */
    static SpecRule normal(SpecRule rule) {
        return rule.conditions(
                rule.conditions().stream().map(LegacyForm::normal).toList());
    }

    private static SpecCondition normal(SpecCondition condition) {
        if (!listsBuckets(condition) || !(condition.targetValue() instanceof List<?> buckets)) {
            return condition;
        }
        Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
        buckets.forEach(bucket -> keyed.put(String.valueOf(bucket), true));
        return condition.target(keyed);
    }

    private static boolean listsBuckets(SpecCondition condition) {
        return condition.type().equals("user_bucket") && MEMBERSHIP.contains(condition.operator());
    }
}
