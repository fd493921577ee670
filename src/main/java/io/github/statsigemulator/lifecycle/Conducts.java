package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import java.util.Map;

/** The table of what is particular to each kind. */
final class Conducts {

    private static final Map<EntityKind<?>, Conduct<?>> ALL = Map.of(
            EntityKind.GATE, new GateConduct(),
            EntityKind.DYNAMIC_CONFIG, new DynamicConfigConduct(),
            EntityKind.EXPERIMENT, new ExperimentConduct(),
            EntityKind.SEGMENT, new SegmentConduct(),
            EntityKind.LAYER, new LayerConduct(),
            EntityKind.HOLDOUT, new HoldoutConduct(),
            EntityKind.AUTOTUNE, new AutotuneConduct(),
            EntityKind.PARAM_STORE, new ParamStoreConduct());

    private Conducts() {}

    @SuppressWarnings({"unchecked", "NullAway"}) // the table has each kind once, beside the conduct of that kind
    static <E extends Entity> Conduct<E> of(EntityKind<E> kind) {
        return (Conduct<E>) ALL.get(kind);
    }
}
