package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Author;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.idlist.IdList.Line;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one change makes of a project, before it is stored. All that a draft says takes the draft's own changes into
 * account. A draft lives as long as the function that {@link EntityStore#change} gave it to, in one thread.
 */
public final class Draft {

    private static final Author AUTHOR = Author.CONSOLE_API;

    private final Catalog base;
    private final Caller caller;
    private final Instant now;
    private final Documents documents;

    private final Touched touched;
    private final Map<EntityRef, String> actions = new HashMap<>();
    private final List<Consumer<Catalog>> checks = new ArrayList<>();
    private Catalog catalog;

    /** A draft over {@code base} that becomes the catalog of that time. */
    Draft(Catalog base, long time, Caller caller, Instant now, Documents documents) {
        this.base = base;
        this.touched = new Touched(base);
        this.catalog = base.at(time);
        this.caller = caller;
        this.now = now;
        this.documents = documents;
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
     * @return the entity as it will be stored; if nothing but such meta data differ, as it is
     * @throws IllegalArgumentException if the entity has no id
     */
    public <E extends Entity> E put(E entity) {
        if (entity.id().isEmpty()) {
            throw new IllegalArgumentException("An entity that is stored has an id.");
        }
        EntityKind<E> kind = EntityKind.of(entity);
        EntityRef ref = EntityRef.of(entity);
        E former = touched.isDeleted(ref) ? null : base.shelf(kind).withId(entity.id());
        E stored = former == null ? created(kind, entity) : edited(kind, entity, former);
        if (catalog.shelf(kind).withId(stored.id()) != stored) {
            touched.entity(ref, catalog);
            catalog = catalog.with(stored);
        }
        return stored;
    }

    /**
     * Creates an entity that the caller did not ask for, but that what the caller makes names. It is no line of its own in
     * the audit log, where one request is to be one line.
     */
    public <E extends Entity> void putByProduct(E entity) {
        touched.byProduct(EntityRef.of(put(entity)));
    }

    /**
     * Deletes the entity of exactly that id, with its versions, overrides and ids.
     *
     * @throws EntityNotFoundException if there is none
     */
    public void delete(EntityKind<?> kind, String id) {
        Entity gone = catalog.shelf(kind).withId(id);
        if (gone == null) {
            throw new EntityNotFoundException(kind, id);
        }
        EntityRef ref = new EntityRef(kind, id);
        if (base.stored(ref) == null && base.shelf(kind).withId(id) != null) {
            // what every project begins with was never stored, so that nothing else tells that it is gone
            touched.note(
                    new Change.Note(AuditEntry.DELETE, kind.word(), id, gone.name(), documents.difference(gone, null)));
        }
        touched.entity(ref, catalog);
        catalog = catalog.without(kind, id);
        touched.deletion(ref);
        putOverrides(ref, null);
        if (kind == EntityKind.SEGMENT) {
            putIdList(id, null);
        }
    }

    /** Lays overrides over the entity or imported spec of that id, in the place of former ones; empty ones remove. */
    public void putOverrides(EntityKind<?> kind, String id, Overrides laid) {
        putOverrides(new EntityRef(kind, id), laid.isEmpty() ? null : documents.settled(laid));
    }

    /** Adds unit ids to the segment's list, which is made if there is none; ids that it has already change nothing. */
    public void addIds(String segment, Collection<String> unitIds) {
        append(segment, unitIds.stream().map(id -> new Line(id, true)).toList());
    }

    /** Removes unit ids from the segment's list. */
    public void removeIds(String segment, Collection<String> unitIds) {
        append(segment, unitIds.stream().map(id -> new Line(id, false)).toList());
    }

    /** Empties the segment's list under a new file id, so that SDKs start over. */
    public void resetIds(String segment) {
        putIdList(segment, newList());
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

    /**
     * Puts into the audit log what was done to something that is no entity.
     *
     * @param before its fields before, none if it is new
     * @param after its fields now, none if it is gone
     */
    public void note(
            String action,
            String kind,
            String id,
            String name,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        touched.note(new Change.Note(action, kind, id, name, documents.difference(before, after)));
    }

    /** Puts a check before the commit: it is shown the resulting catalog, and prevents the change by throwing. */
    public void check(Consumer<Catalog> check) {
        checks.add(check);
    }

    Project project() {
        return base.project();
    }

    /** Who makes the change, as the audit log says it. */
    String who() {
        return caller.key().masked();
    }

    /** Whether an entity that was there before is deleted, even if another one has its id now. */
    boolean deletes(EntityRef ref) {
        return touched.isDeleted(ref);
    }

    /** Whether the entity is made only because what the caller makes names it. */
    boolean isByProduct(EntityRef ref) {
        return touched.isByProduct(ref);
    }

    /** The entity as it is now, else as it was. */
    Optional<Entity> stateOf(EntityRef ref) {
        return Stream.of(catalog(), base)
                .flatMap(state -> state.find(ref.kind(), ref.id()).stream())
                .map(Entity.class::cast)
                .findFirst();
    }

    /** Runs the checks on the result. */
    void verify() {
        List.copyOf(checks).forEach(check -> check.accept(catalog()));
    }

    /** What the change is called in the audit log, if it was said. */
    Optional<String> action(EntityRef ref) {
        return Optional.ofNullable(actions.get(ref));
    }

    /** All that differs between the base and the result. */
    List<Change> changes() {
        return touched.changes(catalog());
    }

    private <E extends Entity> E created(EntityKind<E> kind, E entity) {
        return settled(kind, entity, entity.meta().created(AUTHOR, now.toEpochMilli()));
    }

    private <E extends Entity> E edited(EntityKind<E> kind, E entity, E former) {
        E edited = settled(kind, entity, entity.meta().editing(former.meta(), AUTHOR, now.toEpochMilli()));
        return edited.withMeta(edited.meta().unedited(former.meta())).equals(former) ? former : edited;
    }

    private <E extends Entity> E settled(EntityKind<E> kind, E entity, Meta meta) {
        return documents.settled(kind.type().cast(entity.withMeta(meta)));
    }

    private void putOverrides(EntityRef ref, @Nullable Overrides laid) {
        touched.overrides(ref);
        catalog = catalog.with(ref, laid);
    }

    private void append(String segment, List<Line> news) {
        IdList.Appended appended = Optional.ofNullable(catalog.idLists().get(segment))
                .orElseGet(this::newList)
                .append(news);
        catalog = catalog.with(segment, appended.list());
        touched.lines(segment, appended.lines());
    }

    private void putIdList(String segment, @Nullable IdList list) {
        catalog = catalog.with(segment, list);
        touched.newList(segment);
    }

    /** Nobody can guess the id of a file, because whoever knows it may read the file without a key. */
    private IdList newList() {
        return IdList.empty(UUID.randomUUID().toString(), catalog.time());
    }
}
