package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;

/** What entities mean when they name each other: people write ids or names, specs have ids. */
@FunctionalInterface
interface References {

    /** Takes everything for an id. */
    References AS_WRITTEN = (kind, written) -> written;

    /** The id of the entity; what was written if there is none. */
    String id(EntityKind<?> kind, String written);

    /** The published name of a gate. */
    default String gate(String written) {
        return id(EntityKind.GATE, written);
    }

    /** The published name of a segment. */
    default String segment(String written) {
        return SpecRules.segment(id(EntityKind.SEGMENT, written));
    }

    /** The published name of an experiment. */
    default String experiment(String written) {
        return id(EntityKind.EXPERIMENT, written);
    }
}
