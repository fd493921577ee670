package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What must hold between an entity and the others: what it names exists, nothing depends on itself. */
final class Soundness {

    private Soundness() {}

    /**
     * Notes what does not hold.
     *
     * @param isElsewhere whether what a reference names is found although it is no entity
     */
    static void check(
            Entity entity, @Nullable Entity before, Catalog catalog, Predicate<Reference> isElsewhere, Faults faults) {
        List<Reference> references = Reference.of(entity);
        if (!references.isEmpty()) {
            Catalog after = catalog.with(entity);
            references.stream()
                    .filter(reference -> reference.target(after).isEmpty() && !isElsewhere.test(reference))
                    .forEach(reference -> faults.add(reference.place(), reference.problem()));
            NamedGroups.check(entity, after, faults);
            Cycles.check(entity, after, faults);
        }
        if (before != null && !before.name().equals(entity.name())) {
            Users.of(before, catalog).stream()
                    .filter(user -> Users.callsByName(user, before, catalog))
                    .forEach(user -> faults.add(
                            "name", "must stay '%s', by which '%s' refers to it".formatted(before.name(), user.id())));
        }
    }
}
