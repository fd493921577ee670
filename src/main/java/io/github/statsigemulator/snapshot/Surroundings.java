package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what an entity's spec is made of: what is laid over the entity in a catalog, and what it is tied to. */
final class Surroundings {

    private final Catalog catalog;
    private final HoldoutIndex holdouts;
    private @Nullable Map<String, List<Experiment>> experiments;

    Surroundings(Catalog catalog) {
        this.catalog = catalog;
        this.holdouts = new HoldoutIndex(catalog);
    }

    /** What the spec of an entity is made of. */
    SpecSource source(Entity entity) {
        // the source level has no switch over types
        if (entity instanceof Gate gate) {
            return new GateSource(gate, overrides(EntityKind.GATE, gate, GateOverrides.NONE), holdouts(gate));
        }
        if (entity instanceof DynamicConfig config) {
            return new DynamicConfigSource(config, holdouts(config));
        }
        if (entity instanceof Experiment experiment) {
            return source(experiment);
        }
        if (entity instanceof Segment segment) {
            return new SegmentSource(segment, catalog.idList(segment.id()).orElse(null));
        }
        if (entity instanceof Layer layer) {
            List<Experiment> members = experiments().getOrDefault(layer.id(), List.of());
            return new LayerSource(layer, members.stream().map(this::source).toList(), holdouts(layer));
        }
        if (entity instanceof Holdout holdout) {
            return new HoldoutSource(holdout, overrides(EntityKind.HOLDOUT, holdout, GateOverrides.NONE));
        }
        return new AutotuneSource((Autotune) entity, holdouts(entity));
    }

    private ExperimentSource source(Experiment experiment) {
        GroupOverrides own = overrides(EntityKind.EXPERIMENT, experiment, GroupOverrides.NONE);
        Layer layer = layer(experiment);
        if (layer == null) {
            return new ExperimentSource(experiment, List.of(own), null, holdouts(experiment));
        }
        GroupOverrides shared = overrides(EntityKind.LAYER, layer, GroupOverrides.NONE);
        return new ExperimentSource(experiment, List.of(own, shared), layer, holdouts(experiment, layer));
    }

    /** The experiments in each layer; most changes have nothing to do with them. */
    private Map<String, List<Experiment>> experiments() {
        Map<String, List<Experiment>> known = experiments;
        if (known == null) {
            known = new HashMap<>();
            for (Experiment experiment : catalog.all(EntityKind.EXPERIMENT)) {
                Layer layer = layer(experiment);
                if (layer != null) {
                    known.computeIfAbsent(layer.id(), id -> new ArrayList<>()).add(experiment);
                }
            }
            experiments = known;
        }
        return known;
    }

    private List<String> holdouts(Entity... entities) {
        return holdouts.holding(entities);
    }

    private @Nullable Layer layer(Experiment experiment) {
        String layer = experiment.layerID();
        return layer == null ? null : catalog.find(EntityKind.LAYER, layer).orElse(null);
    }

    private <O extends Overrides> O overrides(EntityKind<?> kind, Entity entity, O none) {
        return catalog.overrides(kind, entity.id())
                .map(overrides -> cast(overrides, none))
                .orElse(none);
    }

    /** Overrides of another kind than the entity's are none. */
    @SuppressWarnings("unchecked") // the class is compared
    private static <O extends Overrides> O cast(Overrides overrides, O none) {
        return overrides.getClass() == none.getClass() ? (O) overrides : none;
    }
}
