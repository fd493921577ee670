package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import java.util.Map;

/** The table of what is particular to each kind. */
final class Conducts {

    private static final String SQL = "sql";
    private static final String TIMESTAMP = "timestampColumn";
    private static final String UNITS = "idTypeMapping";

    private static final Map<EntityKind<?>, Conduct<?>> ALL = Map.ofEntries(
            Map.entry(EntityKind.GATE, new GateConduct()),
            Map.entry(EntityKind.DYNAMIC_CONFIG, new DynamicConfigConduct()),
            Map.entry(EntityKind.EXPERIMENT, new ExperimentConduct()),
            Map.entry(EntityKind.SEGMENT, new SegmentConduct()),
            Map.entry(EntityKind.LAYER, new LayerConduct()),
            Map.entry(EntityKind.HOLDOUT, new HoldoutConduct()),
            Map.entry(EntityKind.AUTOTUNE, new AutotuneConduct()),
            Map.entry(EntityKind.PARAM_STORE, new ParamStoreConduct()),
            Map.entry(EntityKind.TAG, ListedConducts.tags()),
            Map.entry(EntityKind.TARGET_APP, ListedConducts.targetApps()),
            Map.entry(EntityKind.UNIT_ID_TYPE, ListedConducts.unitIdTypes()),
            Map.entry(EntityKind.ENVIRONMENT, ListedConducts.environments()),
            Map.entry(EntityKind.ROLE, ListedConducts.roles()),
            Map.entry(EntityKind.MEMBER, ListedConducts.members()),
            Map.entry(EntityKind.TEAM, ListedConducts.teams()),
            Map.entry(EntityKind.SETTINGS, ListedConducts.settings()),
            Map.entry(EntityKind.METRIC_SOURCE, ListedConducts.sources(SQL, TIMESTAMP, UNITS)),
            Map.entry(EntityKind.QUALIFYING_EVENT, ListedConducts.sources(SQL, TIMESTAMP, UNITS)),
            Map.entry(EntityKind.ENTITY_PROPERTY_SOURCE, ListedConducts.sources(SQL, UNITS)),
            Map.entry(
                    EntityKind.ASSIGNMENT_SOURCE,
                    ListedConducts.sources(SQL, TIMESTAMP, UNITS, "experimentIDColumn", "groupIDColumn")),
            Map.entry(EntityKind.METRIC, new MetricConduct()));

    private Conducts() {}

    @SuppressWarnings({"unchecked", "NullAway"}) // the table has each kind once, beside the conduct of that kind
    static <E extends Entity> Conduct<E> of(EntityKind<E> kind) {
        return (Conduct<E>) ALL.get(kind);
    }
}
