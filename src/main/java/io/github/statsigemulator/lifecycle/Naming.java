package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.snapshot.DerivedIds;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.stream.IntStream;

/** How kinds that SDKs do not see are named: some by an id that outlives their names, others by their name alone. */
final class Naming {

    /** Those that are called by name and can be renamed, so that their ids must say nothing. */
    private static final List<EntityKind<?>> RENAMED = List.of(
            EntityKind.TAG,
            EntityKind.TARGET_APP,
            EntityKind.ENVIRONMENT,
            EntityKind.TEAM,
            EntityKind.METRIC_SOURCE,
            EntityKind.ASSIGNMENT_SOURCE,
            EntityKind.ENTITY_PROPERTY_SOURCE,
            EntityKind.QUALIFYING_EVENT);

    private Naming() {}

    /** An id for a new entity of that name which no other entity of the kind has. */
    static String id(EntityKind<?> kind, String name, Draft draft) {
        return RENAMED.contains(kind)
                ? IntStream.iterate(0, ordinal -> ordinal + 1)
                        .mapToObj(ordinal -> DerivedIds.ruleId(kind, "", name, ordinal))
                        .filter(id -> draft.find(kind, id).isEmpty())
                        .findFirst()
                        .orElseThrow()
                : name;
    }
}
