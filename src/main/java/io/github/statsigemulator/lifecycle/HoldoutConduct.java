package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How holdouts behave. What they hold is kept by id, also where it was sent by name. */
final class HoldoutConduct implements Conduct<Holdout> {

    @Override
    public Holdout complete(Holdout sent, @Nullable Holdout before, Draft draft) {
        Ids ids = new Ids(draft.catalog());
        return holding(
                sent,
                ids.all(sent.gateIDs(), EntityKind.GATE, EntityKind.DYNAMIC_CONFIG),
                ids.all(sent.experimentIDs(), EntityKind.EXPERIMENT),
                ids.all(sent.layerIDs(), EntityKind.LAYER),
                ids.optional(sent.targetingGateID(), EntityKind.GATE));
    }

    @Override
    public void check(Holdout complete, @Nullable Holdout before, Draft draft, Faults faults) {
        Percentages.check("passPercentage", complete.passPercentage(), faults);
    }

    /** The holdout without that entity on its lists. */
    static Holdout without(Entity entity, Holdout holdout) {
        BiFunction<List<String>, List<EntityKind<?>>, List<String>> kept =
                (ids, kinds) -> kinds.contains(EntityKind.of(entity))
                        ? ids.stream().filter(id -> !id.equals(entity.id())).toList()
                        : ids;
        return holding(
                holdout,
                kept.apply(holdout.gateIDs(), List.of(EntityKind.GATE, EntityKind.DYNAMIC_CONFIG)),
                kept.apply(holdout.experimentIDs(), List.of(EntityKind.EXPERIMENT)),
                kept.apply(holdout.layerIDs(), List.of(EntityKind.LAYER)),
                holdout.targetingGateID());
    }

    private static Holdout holding(
            Holdout holdout,
            List<String> gateIDs,
            List<String> experimentIDs,
            List<String> layerIDs,
            @Nullable String targetingGateID) {
        return new Holdout(
                holdout.meta(),
                holdout.idType(),
                holdout.isEnabled(),
                holdout.passPercentage(),
                holdout.isGlobal(),
                gateIDs,
                experimentIDs,
                layerIDs,
                targetingGateID,
                holdout.shuffle());
    }
}
