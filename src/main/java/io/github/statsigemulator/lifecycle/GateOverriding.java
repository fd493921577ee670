package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;
import org.springframework.stereotype.Component;

/** Every change of the overrides of gates and holdouts. */
@Component
public class GateOverriding {

    private static final Overlay<GateOverrides> OVERLAY = new Overlay<>(GateOverrides.NONE);

    private final Entities entities;

    GateOverriding(Entities entities) {
        this.entities = entities;
    }

    /** The overrides laid over that entity. */
    public static GateOverrides of(Entity entity, Catalog catalog) {
        return OVERLAY.of(entity, catalog);
    }

    /** Lays exactly these over the entity of that id or name. */
    public GateOverrides replace(Caller caller, EntityKind<?> kind, String id, GateOverrides overrides) {
        return OVERLAY.change(
                entities,
                caller,
                kind,
                id,
                (entity, present, catalog) -> GateOverrideEdits.normal(entity.idType(), overrides));
    }

    /** Lays these over the entity as well; an id that passed before and fails now has moved, and the other way round. */
    public GateOverrides add(Caller caller, EntityKind<?> kind, String id, GateOverrides more) {
        return OVERLAY.change(
                entities,
                caller,
                kind,
                id,
                (entity, present, catalog) -> GateOverrideEdits.plus(entity.idType(), present, more));
    }

    /** Takes these away from the entity. */
    public GateOverrides remove(Caller caller, EntityKind<?> kind, String id, GateOverrides fewer) {
        return OVERLAY.change(
                entities,
                caller,
                kind,
                id,
                (entity, present, catalog) -> GateOverrideEdits.minus(entity.idType(), present, fewer));
    }
}
