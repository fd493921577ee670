package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.store.Catalog;

/**
 * Overrides of one form as the catalog has them.
 *
 * @param none the overrides of what has none
 * @param <O> the record of the overrides
 */
record Overlay<O extends Overrides>(O none) {

    /** The overrides laid over the entity. */
    @SuppressWarnings("unchecked") // the class is compared
    O of(Entity entity, Catalog catalog) {
        return catalog.overrides(EntityKind.of(entity), entity.id())
                .filter(none.getClass()::isInstance)
                .map(laid -> (O) laid)
                .orElse(none);
    }
}
