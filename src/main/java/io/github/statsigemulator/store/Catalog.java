package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.project.Project;
import java.util.Collection;
import java.util.Optional;

/**
 * The state of one project at one moment. It never changes: a write makes the next one, which shares all that the
 * write left alone, so the same object stands for the same content.
 */
public interface Catalog {

    Project project();

    /** When the project changed last, in epoch milliseconds; grows with every change and every start. */
    long time();

    /** Every entity of the kind, in the order of creation. */
    <E extends Entity> Collection<E> all(EntityKind<E> kind);

    /** The entity of that id, else the one of exactly that name. */
    <E extends Entity> Optional<E> find(EntityKind<E> kind, String idOrName);

    /** The overrides laid over the entity (or imported spec) of that id, if there are any. */
    Optional<Overrides> overrides(EntityKind<?> kind, String id);
}
