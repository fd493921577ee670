package io.github.statsigemulator.entity;

/** Units whose answer is fixed, whatever the rules say. They stand apart from the entity's document and versions. */
public sealed interface Overrides permits GateOverrides, GroupOverrides {

    /** Whether nothing is overridden. */
    boolean isEmpty();
}
