package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.store.Catalog;
import org.springframework.stereotype.Component;

/**
 * Every change of the overrides of experiments and layers. What is laid must name gates, segments and groups that
 * exist, and lead nobody back to where the evaluation began.
 */
@Component
public final class GroupOverriding extends Overriding<GroupOverrides> {

    private static final Overlay<GroupOverrides> OVERLAY = new Overlay<>(GroupOverrides.NONE);

    GroupOverriding(Entities entities) {
        super(entities, OVERLAY);
    }

    /** The overrides laid over that entity. */
    public static GroupOverrides of(Entity entity, Catalog catalog) {
        return OVERLAY.of(entity, catalog);
    }

    @Override
    GroupOverrides plus(Entity entity, GroupOverrides present, GroupOverrides more, Catalog catalog) {
        GroupOverrides known = NamedParts.of(entity, catalog).checked(more);
        GroupOverrides laid = GroupOverrideEdits.plus(present, known);
        Faults faults = new Faults();
        Cycles.check(entity, catalog.with(EntityKind.of(entity), entity.id(), laid), faults);
        faults.refuse();
        return laid;
    }

    @Override
    GroupOverrides minus(Entity entity, GroupOverrides present, GroupOverrides fewer, Catalog catalog) {
        return GroupOverrideEdits.minus(present, NamedParts.of(entity, catalog).identified(fewer));
    }
}
