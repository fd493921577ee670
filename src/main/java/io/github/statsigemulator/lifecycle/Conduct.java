package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
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

    /** The id of a new entity: the one given, else one that is made. */
    default String idFor(E sent, Draft draft) {
        return Identity.idFor(EntityKind.of(sent), sent.meta());
    }

    /**
     * Notes what is wrong with id and name, by themselves and beside those of others.
     *
     * @param isNew whether the entity has no place in the catalog yet
     */
    default void checkNames(E complete, boolean isNew, Catalog catalog, Faults faults) {
        Identity.check(complete, isNew, catalog, faults);
    }

    /**
     * Fills in what a body may leave out: ids and names of parts, sizes, values of another entity.
     *
     * @param sent what the body asks for; its id is known
     * @param before what was stored, null at creation
     */
    default E complete(E sent, @Nullable E before, Draft draft) {
        return sent;
    }

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

    /**
     * Lets others go on without the entity, which is about to be deleted.
     *
     * @throws EntityInUseException if they cannot
     */
    default void letGo(E entity, Draft draft) {
        Users.refuseIfUsed(entity, draft.catalog());
        Users.letGo(entity, draft);
    }
}
