package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold between an entity and the others: what it names exists, nothing depends on itself. */
final class Soundness {

    private Soundness() {}

    static void check(Entity entity, @Nullable Entity before, Catalog catalog, Faults faults) {
        List<Reference> references = Reference.of(entity);
        if (!references.isEmpty()) {
            checkReferences(references, entity, catalog.with(entity), faults);
        }
        if (before != null && !before.name().equals(entity.name())) {
            Users.of(before, catalog).stream()
                    .filter(user -> Users.callsByName(user, before, catalog))
                    .forEach(user -> faults.add(
                            "name", "must stay '%s', by which '%s' refers to it".formatted(before.name(), user.id())));
        }
    }

    private static void checkReferences(List<Reference> references, Entity entity, Catalog after, Faults faults) {
        for (Reference reference : references) {
            if (reference.target(after).isEmpty()) {
                faults.add(reference.place(), reference.problem());
            }
        }
        NamedGroups.check(entity, after, faults);
        Cycles.check(entity, after, faults);
    }
}
