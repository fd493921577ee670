package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;

/** What an entity is found by: ids are unique within a kind. */
public record EntityRef(EntityKind<?> kind, String id) {

    /** What that entity is found by. */
    public static EntityRef of(Entity entity) {
        return new EntityRef(EntityKind.of(entity), entity.id());
    }
}
