package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A metric, as it was defined.
 *
 * @param type such as {@code event_count_custom}; never changes
 * @param isArchived whether it is out of use
 */
public record Metric(
        @JsonUnwrapped Meta meta,
        String type,
        @JsonProperty("isArchived") boolean isArchived) implements Entity {

    public Metric {
        type = Defaults.text(type);
    }

    @Override
    public Metric withMeta(Meta changed) {
        return new Metric(changed, type, isArchived);
    }
}
