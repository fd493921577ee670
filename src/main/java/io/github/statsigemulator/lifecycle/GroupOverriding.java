package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;
import org.springframework.stereotype.Component;

/**
 * Every change of the overrides of experiments and layers.
 *
 * <p>What is laid must name gates, segments and groups that exist, and lead nobody back to where the evaluation began;
 * else nothing changes, and an {@link InvalidEntityException} says what is wrong.
 */
@Component
public class GroupOverriding {

    private static final Overlay<GroupOverrides> OVERLAY = new Overlay<>(GroupOverrides.NONE);

    private final Entities entities;

    GroupOverriding(Entities entities) {
        this.entities = entities;
    }

    /** The overrides laid over that entity. */
    public static GroupOverrides of(Entity entity, Catalog catalog) {
        return OVERLAY.of(entity, catalog);
    }

    /** Lays exactly these over the entity of that id or name. */
    public GroupOverrides replace(Caller caller, EntityKind<?> kind, String id, GroupOverrides overrides) {
        return OVERLAY.change(entities, caller, kind, id, (entity, present, catalog) -> {
            GroupOverrides sound = NamedParts.of(entity, catalog).checked(overrides);
            return sound(entity, GroupOverrideEdits.plus(GroupOverrides.NONE, sound), catalog);
        });
    }

    /** Lays these over the entity as well; an id that had another group before has moved. */
    public GroupOverrides add(Caller caller, EntityKind<?> kind, String id, GroupOverrides more) {
        return OVERLAY.change(entities, caller, kind, id, (entity, present, catalog) -> {
            GroupOverrides sound = NamedParts.of(entity, catalog).checked(more);
            return sound(entity, GroupOverrideEdits.plus(present, sound), catalog);
        });
    }

    /** Takes these away from the entity; what it does not have does not matter. */
    public GroupOverrides remove(Caller caller, EntityKind<?> kind, String id, GroupOverrides fewer) {
        return OVERLAY.change(
                entities,
                caller,
                kind,
                id,
                (entity, present, catalog) -> GroupOverrideEdits.minus(
                        present, NamedParts.of(entity, catalog).identified(fewer)));
    }

    private static GroupOverrides sound(Entity entity, GroupOverrides laid, Catalog catalog) {
        Faults faults = new Faults();
        Cycles.check(entity, catalog.with(EntityKind.of(entity), entity.id(), laid), faults);
        faults.refuse();
        return laid;
    }
}
