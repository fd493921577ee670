package io.github.statsigemulator.evaluator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer for a layer that takes each of its parameters from the first passing rule that has it. A rule that hands
 * over to an experiment counts only if it is the first that passes.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs}.
 */
final class ParameterMerge {

    private static final String DEFAULT = "default";

    private final Ruleset layer;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> ruleIds = new LinkedHashMap<>();
    private Evaluation decided;
    private boolean hasPassed;

    ParameterMerge(Ruleset layer) {
        this.layer = layer;
        this.decided = Evaluation.of(new Decision(layer, null, false), List.of());
    }

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
    void add(String experiment, Evaluation answer) {
        add(answer.value(), answer.ruleId());
        decided = answer.inLayer(layer, experiment, List.of());
        hasPassed = true;
    }

    private void add(ReturnValue value, String ruleId) {
        value.parameters().forEach((name, parameter) -> {
            if (!ruleIds.containsKey(name)) {
                parameters.put(name, parameter);
                ruleIds.put(name, ruleId);
            }
        });
    }

    /** The answer, with the layer's defaults for what nobody gave. */
    Evaluation answer(List<SecondaryExposure> all, List<SecondaryExposure> undelegated) {
        add(layer.defaultValue(), DEFAULT);
        ReturnValue value = ReturnValue.of(parameters, JsonText.json(parameters));
        return decided.merged(value, hasPassed, all, undelegated, Collections.unmodifiableMap(ruleIds));
    }
}
