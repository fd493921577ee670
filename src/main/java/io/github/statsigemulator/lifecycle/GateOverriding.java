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

    private final Entities entities;

    GateOverriding(Entities entities) {
        this.entities = entities;
    }

    /** The overrides laid over that entity. */
    public static GateOverrides of(Entity entity, Catalog catalog) {
        return catalog.overrides(EntityKind.of(entity), entity.id())
                .filter(GateOverrides.class::isInstance)
                .map(GateOverrides.class::cast)
                .orElse(GateOverrides.NONE);
    }

    /** Lays exactly these over the entity of that id or name. */
    public GateOverrides replace(Caller caller, EntityKind<?> kind, String id, GateOverrides overrides) {
        return change(caller, kind, id, (entity, present) -> GateOverrideEdits.normal(entity.idType(), overrides));
    }

    /** Lays these over the entity as well; an id that passed before and fails now has moved, and the other way round. */
    public GateOverrides add(Caller caller, EntityKind<?> kind, String id, GateOverrides more) {
        return change(caller, kind, id, (entity, present) -> GateOverrideEdits.plus(entity.idType(), present, more));
    }

    /** Takes these away from the entity. */
    public GateOverrides remove(Caller caller, EntityKind<?> kind, String id, GateOverrides fewer) {
        return change(caller, kind, id, (entity, present) -> GateOverrideEdits.minus(entity.idType(), present, fewer));
    }

    private interface Edit {
        GateOverrides of(Entity entity, GateOverrides present);
    }

    private GateOverrides change(Caller caller, EntityKind<?> kind, String id, Edit edit) {
        return entities.change(caller, draft -> {
            Entity entity = draft.get(kind, id);
            GateOverrides changed = edit.of(entity, of(entity, draft.catalog()));
            draft.putOverrides(kind, entity.id(), changed);
            return changed;
        });
    }
}
