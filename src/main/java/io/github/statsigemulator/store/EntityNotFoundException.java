package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.EntityKind;

/** Thrown when a project has no entity of that kind and id. */
public class EntityNotFoundException extends RuntimeException {

    public EntityNotFoundException(EntityKind<?> kind, String idOrName) {
        super("No %s has the id or name '%s'.".formatted(kind.title(), idOrName));
    }
}
