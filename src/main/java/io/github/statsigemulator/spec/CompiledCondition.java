package io.github.statsigemulator.spec;

import io.github.statsigemulator.evaluator.Condition;
import io.github.statsigemulator.evaluator.ValueTest;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the form that is evaluated, beside what is wrong with it. The types are those that Core knows (seen in
 * statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs).
 *
 * @param fault why the condition can never be evaluated, or never holds; null if nothing is wrong
 */
record CompiledCondition(Condition condition, @Nullable String fault) {

    private static final Map<String, BiFunction<SpecCondition, ValueTest, Condition>> TESTS = Map.of(
            "user_field", (spec, test) -> new Condition.UserField(spec.field(), test),
            "ip_based", (spec, test) -> new Condition.IpBased(spec.field(), test),
            "ua_based", (spec, test) -> new Condition.UserAgentBased(spec.field(), test),
            "environment_field", (spec, test) -> new Condition.EnvironmentField(spec.field(), test),
            "current_time", (spec, test) -> new Condition.CurrentTime(test),
            "user_bucket",
                    (spec, test) -> new Condition.UserBucket(orEmpty(spec.additional("salt")), spec.idType(), test),
            "unit_id", (spec, test) -> new Condition.UnitId(spec.idType(), test),
            "target_app", (spec, test) -> new Condition.TargetApp(test),
            "experiment_group", (spec, test) -> new Condition.ExperimentGroup(orEmpty(spec.field()), test));

    static CompiledCondition of(SpecCondition spec) {
        return switch (spec.type()) {
            case "public" -> new CompiledCondition(new Condition.Everyone(), null);
            case "pass_gate" -> new CompiledCondition(new Condition.PassesGate(gate(spec)), gateFault(spec));
            case "fail_gate" -> new CompiledCondition(new Condition.FailsGate(gate(spec)), gateFault(spec));
            default -> tested(spec);
        };
    }

    private static CompiledCondition tested(SpecCondition spec) {
        BiFunction<SpecCondition, ValueTest, Condition> type = TESTS.get(spec.type());
        if (type == null) {
            return unsupported(typeFault(spec));
        }
        return ValueTest.find(spec.operator(), spec.targetValue())
                .map(test -> new CompiledCondition(type.apply(spec, test), fault(test)))
                .orElseGet(() -> unsupported(operatorFault(spec)));
    }

    private static @Nullable String fault(ValueTest test) {
        if (test instanceof ValueTest.Not not) {
            return fault(not.test());
        }
        return test instanceof ValueTest.Never never ? never.reason() : null;
    }

    private static CompiledCondition unsupported(String reason) {
        return new CompiledCondition(new Condition.Unsupported(reason), reason);
    }

    private static String typeFault(SpecCondition spec) {
        String reason = spec.additional(SpecCondition.REASON);
        return spec.type().equals(SpecCondition.UNSUPPORTED) && reason != null
                ? reason
                : "The condition type '%s' is unknown.".formatted(spec.type());
    }

    private static String operatorFault(SpecCondition spec) {
        return spec.operator() == null
                ? "The condition type '%s' needs an operator.".formatted(spec.type())
                : "The operator '%s' is unknown.".formatted(spec.operator());
    }

    private static String gate(SpecCondition spec) {
        return orEmpty(Values.text(spec.targetValue()));
    }

    private static @Nullable String gateFault(SpecCondition spec) {
        return spec.targetValue() instanceof String ? null : "The target is not the name of a gate.";
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
