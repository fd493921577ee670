package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Where a warehouse has properties of users; it is only kept, since there is no warehouse. */
public record EntityPropertySource(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public EntityPropertySource withMeta(Meta changed) {
        return new EntityPropertySource(changed);
    }
}
