package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.ParamReference;
import io.github.statsigemulator.entity.ParamStore;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.snapshot.Snapshots;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in an entity that names another one.
 *
 * @param place such as {@code rules[0].conditions[1].targetValue}
 * @param kinds the other one is of one of these
 * @param id the other one's id, or its name
 * @param consults whether evaluation asks the other one; a holdout only lists what it holds
 */
record Reference(String place, List<EntityKind<?>> kinds, String id, boolean consults) {

    /** Everything that the entity names. */
    static List<Reference> of(Entity entity) {
        List<Reference> references = new ArrayList<>();
        Conditions.each(entity, (place, condition) -> addCondition(place, condition, references));
        if (entity instanceof Experiment experiment) {
            addOne("targetingGateID", EntityKind.GATE, experiment.targetingGateID(), references);
            addOne("layerID", EntityKind.LAYER, experiment.layerID(), references);
        } else if (entity instanceof Holdout holdout) {
            addOne("targetingGateID", EntityKind.GATE, holdout.targetingGateID(), references);
            addHeld("gateIDs", List.of(EntityKind.GATE, EntityKind.DYNAMIC_CONFIG), holdout.gateIDs(), references);
            addHeld("experimentIDs", List.of(EntityKind.EXPERIMENT), holdout.experimentIDs(), references);
            addHeld("layerIDs", List.of(EntityKind.LAYER), holdout.layerIDs(), references);
        }
        if (entity instanceof ParamStore store) {
            for (int i = 0; i < store.parameters().size(); i++) {
                addParameter("parameters[" + i + "].", store.parameters().get(i), references);
            }
        }
        return references;
    }

    /** Everything that the entity names, and what is named by overrides that are laid over it. */
    static List<Reference> of(Entity entity, Catalog catalog) {
        List<Reference> references = of(entity);
        GroupOverrides laid = GroupOverriding.of(entity, catalog);
        OverrideWords words = OverrideWords.of(EntityKind.of(entity));
        for (int i = 0; i < laid.conditions().size(); i++) {
            Conditional each = laid.conditions().get(i);
            EntityKind<?> kind = each.type().equals(Conditional.SEGMENT) ? EntityKind.SEGMENT : EntityKind.GATE;
            addOne(words.conditionPlace(i, words.id()), kind, each.id(), references);
        }
        return references;
    }

    private static void addParameter(String place, Map<String, ?> parameter, List<Reference> references) {
        ParamReference.of(parameter)
                .ifPresent(reference -> addOne(
                        place + reference.nameField(),
                        reference.kind(),
                        reference.nameIn(parameter).orElse(null),
                        references));
    }

    private static void addCondition(String place, TargetingCondition condition, List<Reference> references) {
        switch (condition.type()) {
            case "passes_gate", "fails_gate" ->
                addOne(place + ".targetValue", EntityKind.GATE, one(condition.targetValue()), references);
            case "passes_segment", "fails_segment" ->
                addOne(place + ".targetValue", EntityKind.SEGMENT, one(condition.targetValue()), references);
            case "experiment_group" -> addOne(place + ".field", EntityKind.EXPERIMENT, condition.field(), references);
            default -> {
                // names nothing
            }
        }
    }

    /** The one id that a target value names; null if it is no text, which is a fault of its own. */
    private static @Nullable String one(@Nullable Object targetValue) {
        Object value = targetValue instanceof List<?> values && values.size() == 1 ? values.get(0) : targetValue;
        return value instanceof String id ? id : null;
    }

    private static void addOne(
            String place, @Nullable EntityKind<?> kind, @Nullable String id, List<Reference> references) {
        if (kind != null && id != null) {
            references.add(new Reference(place, List.of(kind), id, true));
        }
    }

    private static void addHeld(String place, List<EntityKind<?>> kinds, List<String> ids, List<Reference> references) {
        for (int i = 0; i < ids.size(); i++) {
            references.add(new Reference(place + "[" + i + "]", kinds, ids.get(i), false));
        }
    }

    /** The entity that is named, by its id or else by its name. */
    Optional<Entity> target(Catalog catalog) {
        return kinds.stream()
                .flatMap(kind -> catalog.find(kind, id).map(Entity.class::cast).stream())
                .findFirst();
    }

    /** Whether it names a spec that was imported: evaluation finds that as well, but nothing else of an entity does. */
    boolean isImported(Project project, Snapshots snapshots) {
        return consults
                && !place.equals("layerID")
                && kinds.stream().anyMatch(kind -> snapshots.isImported(project, kind, id));
    }

    /** Whether it is this entity that is named. */
    boolean names(Entity entity, Catalog catalog) {
        return (id.equals(entity.id()) || id.equals(entity.name()))
                && target(catalog).filter(named -> isSame(named, entity)).isPresent();
    }

    private static boolean isSame(Entity one, Entity other) {
        return one.id().equals(other.id()) && EntityKind.of(one) == EntityKind.of(other);
    }

    /** What is wrong if there is nothing of that id or name. */
    String problem() {
        return "must name a " + kinds.get(0).lowerCase() + " that exists" + Sent.not(id);
    }
}
