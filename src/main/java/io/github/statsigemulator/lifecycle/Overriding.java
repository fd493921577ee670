package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;

/**
 * Every change of the overrides of one form. What cannot be laid changes nothing, and an {@link InvalidEntityException}
 * says why.
 *
 * @param <O> the record of the overrides
 */
public abstract sealed class Overriding<O extends Overrides> permits GateOverriding, GroupOverriding {

    private final Entities entities;
    private final Overlay<O> overlay;

    Overriding(Entities entities, Overlay<O> overlay) {
        this.entities = entities;
        this.overlay = overlay;
    }

    /** Makes the overrides of an entity anew. */
    @FunctionalInterface
    private interface Edit<O> {
        O of(Entity entity, O present, Catalog catalog);
    }

    /** Lays exactly these over the entity of that id or name. */
    public final O replace(Caller caller, EntityKind<?> kind, String id, O overrides) {
        return change(caller, kind, id, (entity, present, catalog) -> plus(entity, overlay.none(), overrides, catalog));
    }

    /** Lays these over the entity as well; what an id had before in the same place is gone. */
    public final O add(Caller caller, EntityKind<?> kind, String id, O more) {
        return change(caller, kind, id, (entity, present, catalog) -> plus(entity, present, more, catalog));
    }

    /** Takes these away from the entity; what it does not have does not matter. */
    public final O remove(Caller caller, EntityKind<?> kind, String id, O fewer) {
        return change(caller, kind, id, (entity, present, catalog) -> minus(entity, present, fewer, catalog));
    }

    private O change(Caller caller, EntityKind<?> kind, String id, Edit<O> edit) {
        return entities.change(caller, draft -> {
            Entity entity = draft.get(kind, id);
            O changed = edit.of(entity, overlay.of(entity, draft.catalog()), draft.catalog());
            draft.putOverrides(kind, entity.id(), changed);
            return changed;
        });
    }

    abstract O plus(Entity entity, O present, O more, Catalog catalog);

    abstract O minus(Entity entity, O present, O fewer, Catalog catalog);
}
