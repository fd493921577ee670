package io.github.statsigemulator.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.statsigemulator.evaluator.Evaluation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What {@code get_config} says about a dynamic config, an experiment or an autotune.
 *
 * @param name as it was asked for
 * @param value a JSON object; empty if there is no such config
 * @param group the rule's id under its older name; empty if there is no such config
 * @param ruleId the rule that decided; null if there is no such config
 * @param groupName the group's or rule's title, or null
 */
record ConfigAnswer(
        String name,
        @JsonRawValue @Schema(type = "object") String value,
        String group,
        @JsonProperty("rule_id") @Nullable String ruleId,
        @JsonProperty("group_name") @Nullable String groupName) {

    static ConfigAnswer of(String name, Evaluation evaluation) {
        String value = evaluation.value().json();
        return evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED
                ? new ConfigAnswer(name, value, "", null, null)
                : new ConfigAnswer(name, value, evaluation.ruleId(), evaluation.ruleId(), evaluation.groupName());
    }
}
