package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which holdouts hold which entities of a catalog. Global ones come first, then each in the order of creation. What
 * decides whom a global holdout is about is held by no such holdout, or the two would ask each other for ever.
 */
final class HoldoutIndex {

    private final List<Holdout> holdouts = new ArrayList<>();
    private final IdentityHashMap<Entity, Set<String>> namedBy = new IdentityHashMap<>();
    private final Deciders deciders;

    HoldoutIndex(Catalog catalog) {
        deciders = new Deciders(catalog);
        List<Holdout> others = new ArrayList<>();
        for (Holdout holdout : catalog.all(EntityKind.HOLDOUT)) {
            (holdout.isGlobal() ? holdouts : others).add(holdout);
            link(catalog, holdout, holdout.gateIDs(), EntityKind.GATE, EntityKind.DYNAMIC_CONFIG);
            link(catalog, holdout, holdout.experimentIDs(), EntityKind.EXPERIMENT, EntityKind.AUTOTUNE);
            link(catalog, holdout, holdout.layerIDs(), EntityKind.LAYER);
            if (followsGate(holdout)) {
                deciders.addGate(holdout.targetingGateID());
            }
        }
        holdouts.addAll(others);
    }

    private void link(Catalog catalog, Holdout holdout, List<String> written, EntityKind<?>... kinds) {
        for (String idOrName : written) {
            for (EntityKind<?> kind : kinds) {
                catalog.find(kind, idOrName)
                        .ifPresent(held -> namedBy.computeIfAbsent(held, key -> new HashSet<>())
                                .add(holdout.id()));
            }
        }
    }

    /** Ids of the holdouts that hold one of those entities, in the order in which they are asked. */
    List<String> holding(Entity... entities) {
        if (holdouts.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Holdout holdout : holdouts) {
            if (holdsAny(holdout, entities)) {
                ids.add(holdout.id());
            }
        }
        return ids;
    }

    private boolean holdsAny(Holdout holdout, Entity... entities) {
        for (Entity entity : entities) {
            if (holdsAll(holdout, entity)
                    || namedBy.getOrDefault(entity, Set.of()).contains(holdout.id())) {
                return true;
            }
        }
        return false;
    }

    /** A global holdout holds everything of its unit that has a value to hold back. */
    private boolean holdsAll(Holdout holdout, Entity entity) {
        return holdout.isGlobal()
                && holdout.idType().equalsIgnoreCase(entity.idType())
                && !(entity instanceof Segment)
                && !(entity instanceof Holdout)
                && !(followsGate(holdout) && deciders.contains(entity));
    }

    /** Whether it depends on a gate, and on what that asks, whom the holdout is about. */
    static boolean followsGate(Holdout holdout) {
        return holdout.isGlobal()
                && holdout.targetingGateID() != null
                && !holdout.targetingGateID().isEmpty();
    }
}
