package io.github.statsigemulator.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.statsigemulator.evaluator.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check_gate} says about one gate. All four fields are always there.
 *
 * @param name as it was asked for
 * @param ruleId the rule that decided; null if there is no such gate
 * @param groupName the rule's title, or null
 */
record GateAnswer(
        String name,
        boolean value,
        @JsonProperty("rule_id") @Nullable String ruleId,
        @JsonProperty("group_name") @Nullable String groupName) {

    static GateAnswer of(String name, Evaluation evaluation) {
        return evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED
                ? new GateAnswer(name, false, null, null)
                : new GateAnswer(name, evaluation.passes(), evaluation.ruleId(), evaluation.groupName());
    }
}
