package io.github.statsigemulator.evaluator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer for a layer that takes each of its parameters from the first passing rule that has it. One rule at most
 * hands over to an experiment: the first that passes, and only if it brings no parameter that is taken already.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs}.
 */
final class ParameterMerge {

    private static final String DEFAULT = "default";

    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> ruleIds = new LinkedHashMap<>();
    private @Nullable Evaluation experiment;
    private boolean hasPassed;

    /** Takes what a passing rule gives. */
    void add(Rule rule) {
        add(rule.returnValue(), rule.id());
        hasPassed = true;
    }

    /** Whether an experiment may still come in. */
    boolean isOpenForExperiment() {
        return !hasPassed;
    }

    /** Takes what an experiment gives. */
    void add(Evaluation answer) {
        add(answer.value(), answer.ruleId());
        experiment = answer;
        hasPassed = true;
    }

    private void add(ReturnValue value, String ruleId) {
        value.parameters().forEach((name, parameter) -> {
            if (!parameters.containsKey(name)) {
                parameters.put(name, parameter);
                ruleIds.put(name, ruleId);
            }
        });
    }

    /** The answer, with the layer's defaults for what nobody gave. */
    Evaluation answer(Ruleset layer, List<SecondaryExposure> all, List<SecondaryExposure> undelegated) {
        add(layer.defaultValue(), DEFAULT);
        ReturnValue value = ReturnValue.of(parameters, JsonText.json(parameters));
        Evaluation decided = experiment == null
                ? Evaluation.of(new Decision(layer, null, false), all)
                : experiment.inLayer(layer, undelegated);
        return decided.merged(value, hasPassed, all, undelegated, Collections.unmodifiableMap(ruleIds));
    }
}
