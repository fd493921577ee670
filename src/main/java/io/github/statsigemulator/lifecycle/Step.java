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

    /** The same step, after which the entity has that detail too. */
    @SuppressWarnings("unchecked") // a record with other meta data is of the same class
    default Step<E> noting(String detail, String value) {
        return (entity, draft) -> {
            E taken = take(entity, draft);
            return (E) taken.withMeta(taken.meta().withDetail(detail, value));
        };
    }
}
