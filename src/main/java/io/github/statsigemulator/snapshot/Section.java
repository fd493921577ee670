package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import java.util.Collection;
import java.util.List;

/**
 * Every entity of one kind in one catalog, compiled.
 *
 * @param entities in the order of creation; beside the compiled ones, so that a walk along them touches little memory
 * @param all what they were compiled to, in the same order
 * @param fresh those that were compiled for this catalog
 * @param gone those that the catalog before had under an id that this one has not
 */
record Section(List<Entity> entities, List<Compiled> all, List<Compiled> fresh, Collection<Compiled> gone) {

    static final Section EMPTY = new Section(List.of(), List.of(), List.of(), List.of());

    /** The same in a catalog that changes nothing about it. */
    Section unchanged() {
        return new Section(entities, all, List.of(), List.of());
    }

    /** What cannot be evaluated of the entity of that id. */
    List<Fault> faults(String id) {
        return all.stream()
                .filter(compiled -> compiled.entity().id().equals(id))
                .flatMap(compiled -> compiled.faults().stream())
                .toList();
    }

    boolean isUnchanged() {
        return fresh.isEmpty() && gone.isEmpty();
    }
}
