package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An app that entities and keys can be limited to; both name it. */
public record TargetApp(@JsonUnwrapped Meta meta) implements Entity {

    @Override
    public TargetApp withMeta(Meta changed) {
        return new TargetApp(changed);
    }
}
