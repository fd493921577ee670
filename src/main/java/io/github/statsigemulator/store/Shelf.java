package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one kind, in the order of creation. Only a draft changes a shelf, and only one that no catalog has
 * seen yet.
 */
final class Shelf<E extends Entity> {

    static final Shelf<?> EMPTY = new Shelf<>();

    private final Map<String, E> byId;
    private final Map<String, String> idByName;

    Shelf() {
        this(new LinkedHashMap<>(), new HashMap<>());
    }

    private Shelf(Map<String, E> byId, Map<String, String> idByName) {
        this.byId = byId;
        this.idByName = idByName;
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
