package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A team of members, which owns entities. */
public record Team(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public Team withMeta(Meta changed) {
        return new Team(changed);
    }
}
