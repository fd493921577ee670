package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.store.Catalog;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is asked, directly or on the way, to decide whom a gate lets pass. */
final class Deciders {

    private final Catalog catalog;
    private final Set<Entity> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Deciders(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Adds the gate and all that it asks. */
    void addGate(@Nullable String gate) {
        follow(EntityKind.GATE, gate);
    }

    boolean contains(Entity entity) {
        return found.contains(entity);
    }

    private void follow(EntityKind<?> kind, @Nullable String idOrName) {
        if (idOrName != null) {
            catalog.find(kind, idOrName).filter(found::add).ifPresent(this::followFrom);
        }
    }

    private void followFrom(Entity entity) {
        if (entity instanceof Experiment experiment) {
            addGate(experiment.targetingGateID());
        }
        rules(entity).flatMap(rule -> rule.conditions().stream()).forEach(this::follow);
    }

    private static Stream<TargetingRule> rules(Entity entity) {
        if (entity instanceof Gate gate) {
            return gate.rules().stream();
        }
        return entity instanceof Segment segment ? segment.rules().stream() : Stream.of();
    }

    private void follow(TargetingCondition condition) {
        switch (condition.type()) {
            case "passes_gate", "fails_gate" -> follow(EntityKind.GATE, target(condition));
            case "passes_segment", "fails_segment" -> follow(EntityKind.SEGMENT, target(condition));
            case "experiment_group" -> follow(EntityKind.EXPERIMENT, condition.field());
            default -> {
                // asks nobody
            }
        }
    }

    private static String target(TargetingCondition condition) {
        Object target = condition.targetValue();
        return Objects.toString(target instanceof List<?> one && one.size() == 1 ? one.get(0) : target);
    }
}
