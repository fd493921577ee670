package io.github.statsigemulator.spec;

import io.github.statsigemulator.evaluator.ReturnValue;
import io.github.statsigemulator.evaluator.Rule;
import io.github.statsigemulator.evaluator.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spec in the form that is evaluated, beside what in it can never be evaluated.
 *
 * @param ruleset the compiled spec; faulty conditions are in it, and behave as they do in the SDKs
 * @param faults what is wrong with the conditions, in the order of the rules; of a disabled spec those of its dormant
 *     rules, too
 */
public record Compilation(Ruleset ruleset, List<Fault> faults) {

    /**
     * Something that can never be evaluated.
     *
     * @param place where in the spec it is: {@code rules[0].conditions[1]}
     * @param reason what is wrong, in a sentence
     */
    public record Fault(String place, String reason) {}

    public Compilation {
        faults = List.copyOf(faults);
    }

    /** Compiles a spec; that never fails. */
    public static Compilation of(Spec spec) {
        List<Fault> faults = new ArrayList<>();
        compiled(spec, spec.dormantRules(), faults);
        Ruleset ruleset = new Ruleset(
                spec.name(),
                spec.entity(),
                spec.salt(),
                spec.enabled(),
                value(spec, spec.defaultValue()),
                compiled(spec, spec.rules(), faults),
                spec.idType(),
                spec.isActive(),
                spec.hasSharedParams(),
                spec.explicitParameters(),
                Objects.requireNonNullElse(spec.targetApps(), List.of()),
                spec.version(),
                spec.useNewLayerEval());
        return new Compilation(ruleset, faults);
    }

    /** A rule that only says whom it applies to; what it gives does not matter. */
    static Rule trigger(SpecRule rule) {
        return compiled(rule, ReturnValue.EMPTY, "", new ArrayList<>());
    }

    private static List<Rule> compiled(Spec spec, List<SpecRule> rules, List<Fault> faults) {
        List<Rule> compiled = new ArrayList<>(rules.size());
        for (SpecRule rule : rules) {
            String place = "rules[" + compiled.size() + "]";
            compiled.add(compiled(rule, value(spec, rule.returnValue()), place, faults));
        }
        return compiled;
    }

    private static Rule compiled(SpecRule rule, ReturnValue value, String place, List<Fault> faults) {
        List<CompiledCondition> conditions =
                rule.conditions().stream().map(CompiledCondition::of).toList();
        for (int i = 0; i < conditions.size(); i++) {
            String fault = conditions.get(i).fault();
            if (fault != null) {
                faults.add(new Fault(place + ".conditions[" + i + "]", fault));
            }
        }
        return new Rule(
                rule.id(),
                rule.groupName(),
                rule.passPercentage().doubleValue(),
                rule.salt(),
                rule.idType(),
                conditions.stream().map(CompiledCondition::condition).toList(),
                value,
                rule.configDelegate(),
                rule.isExperimentGroup());
    }

    /** What a gate gives is a flag, what others give is parameters; anything else gives nothing. */
    private static ReturnValue value(Spec spec, @Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return ReturnValue.of(Values.object(value), Json.text(value));
        }
        return spec.isGate() && value instanceof Boolean flag ? ReturnValue.of(flag) : ReturnValue.EMPTY;
    }
}
