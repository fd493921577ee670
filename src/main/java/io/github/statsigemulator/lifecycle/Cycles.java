package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for ways by which the evaluation of an entity would ask that entity again: through conditions, targeting
 * gates and overrides, and through the holdouts that keep users from what is asked. A global holdout, which its own targeting gate
 * cannot escape, is not counted.
 */
final class Cycles {

    /** How deep entities may refer to each other; what is deeper, Core and the emulator cannot evaluate. */
    private static final int DEEPEST = 300;

    private final Entity start;
    private final Catalog catalog;
    private final Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Entity> way = new ArrayDeque<>();
    private boolean isTooDeep;

    private Cycles(Entity start, Catalog catalog) {
        this.start = start;
        this.catalog = catalog;
    }

    /**
     * Notes the references by which the entity depends on itself.
     *
     * @param catalog with the entity in it as it would be stored
     */
    static void check(Entity entity, Catalog catalog, Faults faults) {
        for (Reference reference : Reference.of(entity, catalog)) {
            if (reference.consults()) {
                Cycles cycles = new Cycles(entity, catalog);
                reference.target(catalog).ifPresent(target -> cycles.check(target, reference.place(), faults));
            }
        }
    }

    private void check(Entity target, String place, Faults faults) {
        if (leadsBack(target)) {
            faults.add(place, "must not lead back to where it begins: " + description());
        } else if (isTooDeep) {
            faults.add(place, "must not lead on more than %d times".formatted(DEEPEST));
        }
    }

    /** Whether a way from there leads to the start; the way is kept then. */
    private boolean leadsBack(Entity from) {
        if (way.size() == DEEPEST) {
            isTooDeep = true;
            return false;
        }
        way.addLast(from);
        boolean leads = isStart(from) || (seen.add(from) && consulted(from).anyMatch(this::leadsBack));
        if (!leads) {
            way.removeLast();
        }
        return leads;
    }

    private boolean isStart(Entity entity) {
        return entity.id().equals(start.id()) && EntityKind.of(entity) == EntityKind.of(start);
    }

    private Stream<Entity> consulted(Entity entity) {
        Stream<Entity> named = Reference.of(entity, catalog).stream()
                .filter(Reference::consults)
                .flatMap(reference -> reference.target(catalog).stream());
        return Stream.concat(named, holdoutsOf(entity));
    }

    /** The holdouts that ask further; those without a targeting gate lead nowhere. */
    private Stream<Holdout> holdoutsOf(Entity entity) {
        return catalog.all(EntityKind.HOLDOUT).stream()
                .filter(holdout -> holdout.targetingGateID() != null)
                .filter(holdout -> Reference.of(holdout).stream()
                        .anyMatch(reference -> !reference.consults() && reference.names(entity, catalog)));
    }

    private String description() {
        return Stream.concat(Stream.of(start), way.stream())
                .map(entity -> EntityKind.of(entity).lowerCase() + " '" + entity.id() + "'")
                .collect(joining(" → "));
    }
}
