package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Where a warehouse says who is in which group of which experiment; it is only kept, since there is no warehouse. */
public record AssignmentSource(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public AssignmentSource withMeta(Meta changed) {
        return new AssignmentSource(changed);
    }
}
