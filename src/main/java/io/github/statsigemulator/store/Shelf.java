package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one kind, in the order of creation. Only a draft changes a shelf, and only one that no catalog has
 * seen yet.
 */
final class Shelf<E extends Entity> {

    private static final Map<EntityKind<?>, Shelf<?>> BEGINNINGS =
            EntityKind.ALL.stream().collect(Collectors.toUnmodifiableMap(kind -> kind, Shelf::holding));

    private final Map<String, E> byId;
    private final Map<String, String> idByName;

    Shelf() {
        this(new LinkedHashMap<>(), new HashMap<>());
    }

    private Shelf(Map<String, E> byId, Map<String, String> idByName) {
        this.byId = byId;
        this.idByName = idByName;
    }

    /** What every project begins with of the kind: always the same shelf. */
    @SuppressWarnings({"unchecked", "NullAway"}) // there is one for each kind, with entities of the kind
    static <E extends Entity> Shelf<E> beginning(EntityKind<E> kind) {
        return (Shelf<E>) BEGINNINGS.get(kind);
    }

    private static <E extends Entity> Shelf<E> holding(EntityKind<E> kind) {
        Shelf<E> shelf = new Shelf<>();
        kind.beginning().forEach(shelf::put);
        return shelf;
    }

    Shelf<E> copy() {
        return new Shelf<>(new LinkedHashMap<>(byId), new HashMap<>(idByName));
    }

    Collection<E> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    @Nullable
    E withId(String id) {
        return byId.get(id);
    }

    Optional<E> find(String idOrName) {
        E entity = byId.get(idOrName);
        return Optional.ofNullable(entity == null ? byId.get(idByName.getOrDefault(idOrName, "")) : entity);
    }

    void put(E entity) {
        E former = byId.put(entity.id(), entity);
        if (former != null) {
            forgetName(former);
        }
        if (!entity.name().equals(entity.id())) {
            idByName.put(entity.name(), entity.id());
        }
    }

    void remove(String id) {
        E former = byId.remove(id);
        if (former != null) {
            forgetName(former);
        }
    }

    private void forgetName(E former) {
        idByName.remove(former.name(), former.id());
    }
}
