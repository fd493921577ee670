package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.store.Catalog;
import org.springframework.stereotype.Component;

/** Every change of the overrides of gates and holdouts: an id either passes or fails. */
@Component
public final class GateOverriding extends Overriding<GateOverrides> {

    private static final Overlay<GateOverrides> OVERLAY = new Overlay<>(GateOverrides.NONE);

    GateOverriding(Entities entities) {
        super(entities, OVERLAY);
    }

    /** The overrides laid over that entity. */
    public static GateOverrides of(Entity entity, Catalog catalog) {
        return OVERLAY.of(entity, catalog);
    }

    @Override
    GateOverrides plus(Entity entity, GateOverrides present, GateOverrides more, Catalog catalog) {
        return GateOverrideEdits.plus(entity.idType(), present, more);
    }

    @Override
    GateOverrides minus(Entity entity, GateOverrides present, GateOverrides fewer, Catalog catalog) {
        return GateOverrideEdits.minus(entity.idType(), present, fewer);
    }
}
