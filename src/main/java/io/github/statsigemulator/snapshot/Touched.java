package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.store.Catalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a catalog holds of each kind under other objects than the one before it, and what is tied to those. */
final class Touched {

    /** What a targeting gate may ask. */
    private static final List<EntityKind<?>> ASKED =
            List.of(EntityKind.GATE, EntityKind.SEGMENT, EntityKind.EXPERIMENT);

    private final Catalog before;
    private final Catalog after;
    private final Map<EntityKind<?>, Set<String>> entities = new HashMap<>();
    private final Set<String> movedNames = new HashSet<>();

    Touched(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        EntityKind.EVALUATED.forEach(kind -> entities.put(kind, after.differing(kind, before)));
        EntityKind.EVALUATED.forEach(this::addMovedNames);
    }

    private void addMovedNames(EntityKind<?> kind) {
        for (String id : entities(kind)) {
            Optional<String> former = name(kind, id, before);
            Optional<String> present = name(kind, id, after);
            if (!former.equals(present)) {
                movedNames.add(id);
                former.ifPresent(movedNames::add);
                present.ifPresent(movedNames::add);
            }
        }
    }

    private static Optional<String> name(EntityKind<?> kind, String id, Catalog catalog) {
        return catalog.withId(kind, id).map(Entity::name);
    }

    /** The ids and names of entities that came, went or were renamed: references to them may mean something else. */
    Set<String> movedNames() {
        return movedNames;
    }

    /**
     * The ids of all entities of the kind whose specs may have become others: those that were changed, that have other
     * overrides or ids, or that are tied to such.
     */
    Set<String> of(EntityKind<?> kind) {
        if (movesHoldouts() && kind != EntityKind.SEGMENT && kind != EntityKind.HOLDOUT) {
            return everything(kind);
        }
        if (kind == EntityKind.EXPERIMENT && !laid(EntityKind.LAYER).isEmpty()) {
            return everything(kind);
        }
        Set<String> ids = laid(kind);
        if (kind == EntityKind.SEGMENT) {
            ids.addAll(after.differingIdLists(before));
        } else if (kind == EntityKind.LAYER) {
            laid(EntityKind.EXPERIMENT).forEach(id -> layers(id).forEach(layer -> ids.add(layer.id())));
        }
        return ids;
    }

    /** Whom a global holdout with a targeting gate holds out depends on what the gate asks. */
    private boolean movesHoldouts() {
        return !entities(EntityKind.HOLDOUT).isEmpty()
                || (ASKED.stream().anyMatch(kind -> !entities(kind).isEmpty())
                        && after.all(EntityKind.HOLDOUT).stream().anyMatch(HoldoutIndex::followsGate));
    }

    private Set<String> everything(EntityKind<?> kind) {
        Set<String> ids = new HashSet<>(entities(kind));
        after.all(kind).forEach(entity -> ids.add(entity.id()));
        return ids;
    }

    /** Those that were changed, and those over which other overrides lie. */
    private Set<String> laid(EntityKind<?> kind) {
        Set<String> ids = new HashSet<>(entities(kind));
        after.differingOverrides(before).stream()
                .filter(ref -> ref.kind() == kind)
                .forEach(ref -> ids.add(ref.id()));
        return ids;
    }

    /** The layer that the experiment of that id is in, and the one that it was in. */
    private Stream<Layer> layers(String experiment) {
        return Stream.of(before, after).flatMap(catalog -> layer(experiment, catalog).stream());
    }

    private static Optional<Layer> layer(String experiment, Catalog catalog) {
        return catalog.withId(EntityKind.EXPERIMENT, experiment)
                .map(Experiment::layerID)
                .flatMap(layer -> catalog.find(EntityKind.LAYER, layer));
    }

    private Set<String> entities(EntityKind<?> kind) {
        return entities.getOrDefault(kind, Set.of());
    }
}
