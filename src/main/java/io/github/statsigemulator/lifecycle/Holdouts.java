package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which holdouts hold an entity. */
public final class Holdouts {

    private static final Map<EntityKind<?>, Function<Holdout, List<String>>> LISTS = Map.of(
            EntityKind.GATE, Holdout::gateIDs,
            EntityKind.DYNAMIC_CONFIG, Holdout::gateIDs,
            EntityKind.EXPERIMENT, Holdout::experimentIDs,
            EntityKind.LAYER, Holdout::layerIDs);

    private Holdouts() {}

    /** The ids of the holdouts that list the entity, or are global and of its unit. */
    public static List<String> of(Entity entity, Catalog catalog) {
        Function<Holdout, List<String>> list = LISTS.get(EntityKind.of(entity));
        return list == null
                ? List.of()
                : catalog.all(EntityKind.HOLDOUT).stream()
                        .filter(holdout -> list.apply(holdout).contains(entity.id())
                                || (holdout.isGlobal() && holdout.idType().equals(entity.idType())))
                        .map(Entity::id)
                        .toList();
    }
}
