package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import java.util.List;

/** Thrown when an entity is to be deleted on which others rest. */
public class EntityInUseException extends RuntimeException {

    public EntityInUseException(EntityKind<?> kind, String id, List<? extends Entity> users) {
        this(kind, id, users.stream().map(EntityInUseException::named).collect(joining(", ")));
    }

    /** Says who uses it in words. */
    public EntityInUseException(EntityKind<?> kind, String id, String users) {
        super("%s '%s' is not deleted because it is used by %s.".formatted(kind.title(), id, users));
    }

    private static String named(Entity user) {
        return "%s '%s'".formatted(EntityKind.of(user).lowerCase(), user.id());
    }
}
