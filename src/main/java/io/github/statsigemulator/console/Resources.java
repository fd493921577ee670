package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.store.EntityStore;
import org.springframework.stereotype.Component;

/** Gives each controller the resource of its kind. */
@Component
class Resources {

    private final EntityStore store;
    private final Entities entities;

    Resources(EntityStore store, Entities entities) {
        this.store = store;
        this.entities = entities;
    }

    <E extends Entity> Resource<E> of(Dialect<E> dialect) {
        return new Resource<>(store, entities, dialect);
    }
}
