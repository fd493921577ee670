package io.github.statsigemulator.entity;

import java.util.stream.Stream;

/** Units whose answer is fixed, whatever the rules say. They stand apart from the entity's document and versions. */
public sealed interface Overrides permits GateOverrides, GroupOverrides {

    /** Whether nothing is overridden. */
    boolean isEmpty();

    /** The tiers that overrides are limited to. */
    Stream<String> environments();

    /** The units that overrides name. */
    Stream<String> units();
}
