package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;

/**
 * What overrides of one form are laid over, and how they change.
 *
 * @param none the overrides of what has none
 * @param <O> the record of the overrides
 */
record Overlay<O extends Overrides>(O none) {

    /** Makes the overrides of an entity anew. */
    @FunctionalInterface
    interface Edit<O> {
        O of(Entity entity, O present, Catalog catalog);
    }

    /** The overrides laid over the entity. */
    @SuppressWarnings("unchecked") // the class is compared
    O of(Entity entity, Catalog catalog) {
        return catalog.overrides(EntityKind.of(entity), entity.id())
                .filter(none.getClass()::isInstance)
                .map(laid -> (O) laid)
                .orElse(none);
    }

    /** Edits the overrides of the entity of that id or name. */
    O change(Entities entities, Caller caller, EntityKind<?> kind, String id, Edit<O> edit) {
        return entities.change(caller, draft -> {
            Entity entity = draft.get(kind, id);
            O changed = edit.of(entity, of(entity, draft.catalog()), draft.catalog());
            draft.putOverrides(kind, entity.id(), changed);
            Register.add(changed, draft);
            return changed;
        });
    }
}
