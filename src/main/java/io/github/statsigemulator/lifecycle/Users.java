package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.stream.Stream;

/** Who rests on an entity. A holdout rests on its targeting gate, but not on what it only lists as held. */
public final class Users {

    private Users() {}

    /** The entities of that kind whose evaluation asks the given one, in the order of creation. */
    public static <E extends Entity> List<E> of(Entity entity, EntityKind<E> kind, Catalog catalog) {
        return catalog.all(kind).stream()
                .filter(other -> consulted(other, catalog).anyMatch(reference -> reference.names(entity, catalog)))
                .toList();
    }

    static List<? extends Entity> of(Entity entity, Catalog catalog) {
        return EntityKind.ALL.stream()
                .flatMap(kind -> of(entity, kind, catalog).stream())
                .toList();
    }

    /** Whether the user names the entity by its name, not by its id. */
    static boolean callsByName(Entity user, Entity entity, Catalog catalog) {
        return !entity.name().equals(entity.id())
                && consulted(user, catalog)
                        .anyMatch(
                                reference -> reference.id().equals(entity.name()) && reference.names(entity, catalog));
    }

    /**
     * Ends the request if anything rests on the entity.
     *
     * @throws EntityInUseException if so
     */
    static void refuseIfUsed(Entity entity, Catalog catalog) {
        List<? extends Entity> users = of(entity, catalog);
        if (!users.isEmpty()) {
            throw new EntityInUseException(EntityKind.of(entity), entity.id(), users);
        }
    }

    /** Takes the entity off the lists of all holdouts. */
    static void letGo(Entity entity, Draft draft) {
        for (Holdout holdout : List.copyOf(draft.catalog().all(EntityKind.HOLDOUT))) {
            Holdout without = HoldoutConduct.without(entity, holdout);
            if (!without.equals(holdout)) {
                draft.put(without);
            }
        }
    }

    private static Stream<Reference> consulted(Entity entity, Catalog catalog) {
        return Reference.of(entity, catalog).stream().filter(Reference::consults);
    }
}
