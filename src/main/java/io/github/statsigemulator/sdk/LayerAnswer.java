package io.github.statsigemulator.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.statsigemulator.evaluator.Evaluation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What {@code get_layer} says about a layer.
 *
 * @param name as it was asked for
 * @param value a JSON object
 * @param ruleId the rule that decided, {@code default} if none did
 * @param allocatedExperimentName the experiment that the user is in, or null
 */
record LayerAnswer(
        String name,
        @JsonRawValue @Schema(type = "object") String value,
        @JsonProperty("ruleID") String ruleId,
        @Nullable String allocatedExperimentName) {

    static LayerAnswer of(String name, Evaluation evaluation) {
        return new LayerAnswer(name, evaluation.value().json(), evaluation.ruleId(), evaluation.configDelegate());
    }
}
