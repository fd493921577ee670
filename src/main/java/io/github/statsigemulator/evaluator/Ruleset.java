package io.github.statsigemulator.evaluator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate, segment, holdout, config, experiment, autotune or layer in the form that is evaluated.
 *
 * @param name the name it is published under; segments carry their {@code segment:}
 * @param entity what it is: {@code feature_gate}, {@code segment}, {@code holdout}, {@code dynamic_config},
 *     {@code experiment}, {@code autotune} or {@code layer}
 * @param salt what percentages are drawn with
 * @param isEnabled decides between the rule ids {@code default} and {@code disabled} where no rule decides
 * @param defaultValue what those get whom no rule lets pass
 * @param rules tried in order; the first whose conditions hold decides
 * @param idType the unit it is about
 * @param isActive whether an experiment runs
 * @param hasSharedParams whether an experiment shares a layer
 * @param explicitParameters the layer parameters that an experiment sets itself, or null
 * @param targetAppIds the target apps it is limited to; empty for all
 * @param version its version, or null
 * @param mergesParameters whether a layer takes each parameter from the first passing rule that has it
 *     ({@code useNewLayerEval})
 */
public record Ruleset(
        String name,
        String entity,
        String salt,
        boolean isEnabled,
        ReturnValue defaultValue,
        List<Rule> rules,
        String idType,
        boolean isActive,
        boolean hasSharedParams,
        @Nullable List<String> explicitParameters,
        List<String> targetAppIds,
        @Nullable Long version,
        boolean mergesParameters) {

    public Ruleset {
        rules = List.copyOf(rules);
        explicitParameters = explicitParameters == null ? null : List.copyOf(explicitParameters);
        targetAppIds = List.copyOf(targetAppIds);
    }

    /** The first rule whose conditions hold decides. */
    Decision decide(EvaluationContext context) {
        for (Rule rule : rules) {
            if (rule.matches(context)) {
                return new Decision(this, rule, rule.isWithin(salt, context.user()));
            }
        }
        return new Decision(this, null, false);
    }
}
