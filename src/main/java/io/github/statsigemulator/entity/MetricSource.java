package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Where metrics of a warehouse come from; it is only kept, since there is no warehouse. */
public record MetricSource(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public MetricSource withMeta(Meta changed) {
        return new MetricSource(changed);
    }
}
