package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Author;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one change makes of a project, before it is stored. All that a draft says takes the draft's own changes into
 * account. A draft lives as long as the function that {@link EntityStore#change} gave it to, in one thread.
 */
public final class Draft {

    private final Caller caller;
    private final Instant now;
    private final long time;
    private final List<Consumer<Catalog>> checks = new ArrayList<>();
    private final Map<EntityRef, String> actions = new LinkedHashMap<>();
    private Catalog catalog;

    Draft(Catalog base, Caller caller, Instant now, long time) {
        this.catalog = base;
        this.caller = caller;
        this.now = now;
        this.time = time;
    }

    /** Who makes the change. */
    public Caller caller() {
        return caller;
    }

    /** What time it is by the project's clock; the same throughout the change. */
    public Instant now() {
        return now;
    }

    /** The project as it would be if the change ended here. After more changes, ask again. */
    public Catalog catalog() {
        return catalog;
    }

    /** The entity of that id, else the one of exactly that name. */
    public <E extends Entity> Optional<E> find(EntityKind<E> kind, String idOrName) {
        return catalog.find(kind, idOrName);
    }

    /**
     * The entity of that id, else the one of exactly that name.
     *
     * @throws EntityNotFoundException if there is none
     */
    public <E extends Entity> E get(EntityKind<E> kind, String idOrName) {
        return catalog.get(kind, idOrName);
    }

    /**
     * Creates the entity, or edits the one of its kind and id. Its version, and who made and changed it when, are
     * filled in here; what the given meta data say of them does not count, but for the creator's id.
     *
     * @return the entity as it will be stored; the present one if nothing but such meta data differ
     */
    public <E extends Entity> E put(E entity) {
        EntityKind<E> kind = EntityKind.of(entity);
        Author author = Author.CONSOLE_API;
        Meta meta = find(kind, entity.id())
                .map(present -> entity.meta().editing(present.meta(), author, now.toEpochMilli()))
                .orElseGet(() -> entity.meta().created(author, now.toEpochMilli()));
        E stored = kind.type().cast(entity.withMeta(meta));
        catalog = catalog.with(stored);
        return stored;
    }

    /**
     * Deletes the entity of exactly that id, with its versions, overrides and ids.
     *
     * @throws EntityNotFoundException if there is none
     */
    public void delete(EntityKind<?> kind, String id) {
        get(kind, id);
        catalog = catalog.without(kind, id);
    }

    /** Lays overrides over the entity or imported spec of that id, in the place of former ones; empty ones remove. */
    public void putOverrides(EntityKind<?> kind, String id, Overrides overrides) {
        catalog = catalog.with(kind, id, overrides);
    }

    /** Adds unit ids to the segment's list, which is made if there is none; ids that it has already change nothing. */
    public void addIds(String segment, Collection<String> unitIds) {
        appendIds(segment, unitIds, true);
    }

    /** Removes unit ids from the segment's list. */
    public void removeIds(String segment, Collection<String> unitIds) {
        appendIds(segment, unitIds, false);
    }

    /** Empties the segment's list under a new file id, so that SDKs start over. */
    public void resetIds(String segment) {
        catalog = catalog.with(segment, IdList.empty(String.valueOf(time), time));
    }

    /** Lays the document under the entities, in the place of a former one. */
    public void importDocument(ImportedDocument document) {
        catalog = catalog.with(document);
    }

    /** Takes the imported document away, if there is one. */
    public void removeImportedDocument() {
        catalog = catalog.withoutImportedDocument();
    }

    /**
     * Says what the change to that entity is called in the audit log, such as {@code start}; else it is called
     * {@code create}, {@code update} or {@code delete}.
     */
    public void audit(EntityKind<?> kind, String id, String action) {
        actions.put(new EntityRef(kind, id), action);
    }

    /** Puts a check before the commit: it is shown the resulting catalog, and prevents the change by throwing. */
    public void check(Consumer<Catalog> check) {
        checks.add(check);
    }

    private void appendIds(String segment, Collection<String> unitIds, boolean added) {
        IdList list = catalog.idList(segment).orElseGet(() -> IdList.empty(String.valueOf(time), time));
        List<IdList.Line> lines =
                unitIds.stream().map(id -> new IdList.Line(id, added)).toList();
        catalog = catalog.with(segment, list.with(lines));
    }

    List<Consumer<Catalog>> checks() {
        return checks;
    }
}
