package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.store.Draft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of entity makes of a body on its way into the store.
 *
 * @param <E> the record of the kind
 */
interface Conduct<E extends Entity> {

    /** The fields of a new entity with those that only other entities can supply. */
    default Map<String, ?> supplied(Map<String, ?> fields, Draft draft) {
        return fields;
    }

    /**
     * Fills in what a body may leave out: ids and names of parts, sizes, values of another entity.
     *
     * @param sent what the body asks for; its id is known
     * @param before what was stored, null at creation
     */
    E complete(E sent, @Nullable E before, Draft draft);

    /** Notes what must not be stored like that. References and cycles are looked at elsewhere. */
    void check(E complete, @Nullable E before, Draft draft, Faults faults);

    /**
     * Takes the steps that a sound body asks for, such as the start of an experiment.
     *
     * @throws InvalidEntityException if its state does not allow a step
     */
    default E settle(E complete, @Nullable E before, Draft draft) {
        return complete;
    }
}
