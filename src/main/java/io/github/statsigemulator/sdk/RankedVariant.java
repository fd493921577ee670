package io.github.statsigemulator.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.statsigemulator.evaluator.RankedGroup;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What {@code get_ranked_list} says about one group of a contextual autotune (the published contract).
 *
 * @param name the group's name
 * @param value a JSON object
 */
record RankedVariant(
        String name,
        @JsonRawValue @Schema(type = "object") String value,
        @JsonProperty("rule_id") String ruleId,
        double score) {

    static RankedVariant of(RankedGroup ranked) {
        return new RankedVariant(ranked.group().name(), ranked.group().value().json(), ranked.ruleId(), ranked.score());
    }
}
