package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import org.jspecify.annotations.Nullable;

/**
 * How kinds behave that SDKs do not see.
 *
 * @param form what their names look like
 * @param inspection notes what else must not be stored like that
 * @param ties what a new name or a deletion means to others
 */
record ListedConduct<E extends Entity>(NameForm form, Inspection<? super E> inspection, Ties<E> ties)
        implements Conduct<E> {

    /** Notes what else must not be stored like that. */
    interface Inspection<E> {
        void inspect(E entity, Draft draft, Faults faults);
    }

    /** Says of a description what holds for all. */
    static void describe(Entity entity, Draft draft, Faults faults) {
        Texts.description(entity, faults);
    }

    @Override
    public String idFor(E sent, Draft draft) {
        return sent.id().isEmpty() ? Naming.id(EntityKind.of(sent), sent.name(), draft) : sent.id();
    }

    @Override
    public void checkNames(E complete, boolean isNew, Catalog catalog, Faults faults) {
        form.check(complete.name(), faults);
        catalog.find(EntityKind.of(complete), complete.name())
                .filter(other -> isNew || !other.id().equals(complete.id()))
                .ifPresent(other -> faults.add(
                        "name",
                        "'%s' is taken by another %s"
                                .formatted(
                                        complete.name(), EntityKind.of(complete).lowerCase())));
    }

    @Override
    public void check(E complete, @Nullable E before, Draft draft, Faults faults) {
        inspection.inspect(complete, draft, faults);
    }

    @Override
    public E settle(E complete, @Nullable E before, Draft draft) {
        if (before != null && !before.name().equals(complete.name())) {
            ties.rename(before, complete.name(), draft);
        }
        return complete;
    }

    @Override
    public void letGo(E entity, Draft draft) {
        ties.letGo(entity, draft);
    }
}
