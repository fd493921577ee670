package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.store.Draft;

/**
 * What is done to an entity beyond editing its fields: a start, a reset, an archiving.
 *
 * @param <E> the record of the kind
 */
@FunctionalInterface
public interface Step<E extends Entity> {

    /**
     * The entity after the step; what else the step changes is put into the draft.
     *
     * @throws InvalidEntityException if the entity's state does not allow it
     */
    E take(E entity, Draft draft);
}
