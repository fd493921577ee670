package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What a warehouse says of who takes part in an experiment; it is only kept, since there is no warehouse. */
public record QualifyingEvent(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public QualifyingEvent withMeta(Meta changed) {
        return new QualifyingEvent(changed);
    }
}
