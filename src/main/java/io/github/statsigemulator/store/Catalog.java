package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one project at one moment. It never changes: a write makes the next one, which shares all that the
 * write left alone, so the same object stands for the same content.
 */
public final class Catalog {

    /** The time of a catalog that was never stored. */
    static final long NEVER = 0;

    private final Project project;
    private final long time;
    private final Contents contents;

    /** All of a catalog but its project and time; nobody changes the collections once a catalog has them. */
    record Contents(
            Map<EntityKind<?>, Shelf<?>> shelves,
            Map<EntityRef, Overrides> overrides,
            Map<String, IdList> idLists,
            @Nullable ImportedDocument importedDocument) {

        static final Contents NONE = new Contents(Map.of(), Map.of(), Map.of(), null);
    }

    Catalog(Project project, long time, Contents contents) {
        this.project = project;
        this.time = time;
        this.contents = contents;
    }

    /** A project in which nothing has been made yet. */
    public static Catalog empty(Project project) {
        return new Catalog(project, NEVER, Contents.NONE);
    }

    public Project project() {
        return project;
    }

    /** When the project changed last, in epoch milliseconds; grows with every change and every start. */
    public long time() {
        return time;
    }

    /** Every entity of the kind, in the order of creation. */
    public <E extends Entity> Collection<E> all(EntityKind<E> kind) {
        return shelf(kind).all();
    }

    /** The entity of that id, else the one of exactly that name. */
    public <E extends Entity> Optional<E> find(EntityKind<E> kind, String idOrName) {
        return shelf(kind).find(idOrName);
    }

    /**
     * The entity of that id, else the one of exactly that name.
     *
     * @throws EntityNotFoundException if there is none
     */
    public <E extends Entity> E get(EntityKind<E> kind, String idOrName) {
        return find(kind, idOrName).orElseThrow(() -> new EntityNotFoundException(kind, idOrName));
    }

    /** The overrides laid over the entity (or imported spec) of that id, if there are any. */
    public Optional<Overrides> overrides(EntityKind<?> kind, String id) {
        return Optional.ofNullable(contents.overrides.get(new EntityRef(kind, id)));
    }

    /** Everything that has overrides, with them. */
    public Map<EntityRef, Overrides> overrides() {
        return Collections.unmodifiableMap(contents.overrides);
    }

    /** The ids of the segment of that id, if it is a list that was ever given any. */
    public Optional<IdList> idList(String segment) {
        return Optional.ofNullable(contents.idLists.get(segment));
    }

    /** Every id list by the id of its segment. */
    public Map<String, IdList> idLists() {
        return Collections.unmodifiableMap(contents.idLists);
    }

    /** The config-specs document that lies under the entities, if one does. */
    public Optional<ImportedDocument> importedDocument() {
        return Optional.ofNullable(contents.importedDocument);
    }

    /** Whether the other catalog has the very same entities of that kind. */
    public boolean sharesEntities(EntityKind<?> kind, Catalog other) {
        return shelf(kind) == other.shelf(kind);
    }

    /** Whether the other catalog has the very same overrides. */
    public boolean sharesOverrides(Catalog other) {
        return contents.overrides == other.contents.overrides;
    }

    /** Whether the other catalog has the very same id lists. */
    public boolean sharesIdLists(Catalog other) {
        return contents.idLists == other.contents.idLists;
    }

    /** The same with that entity added, or in the place of the one of its kind and id; its meta data stay as they are. */
    public Catalog with(Entity entity) {
        return with(Map.of(EntityKind.of(entity), shelfWith(entity)));
    }

    /** The same with those overrides in the place of former ones. */
    public Catalog with(EntityKind<?> kind, String id, Overrides laid) {
        return with(new EntityRef(kind, id), laid);
    }

    /** The same with that id list, or without one. */
    public Catalog with(String segment, @Nullable IdList list) {
        Map<String, IdList> idLists = changed(contents.idLists, segment, list);
        return with(new Contents(contents.shelves, contents.overrides, idLists, contents.importedDocument));
    }

    /** The same over that document. */
    public Catalog with(ImportedDocument document) {
        return with(new Contents(contents.shelves, contents.overrides, contents.idLists, document));
    }

    Catalog withoutImportedDocument() {
        return with(new Contents(contents.shelves, contents.overrides, contents.idLists, null));
    }

    Catalog with(EntityRef ref, @Nullable Overrides laid) {
        Map<EntityRef, Overrides> overrides = changed(contents.overrides, ref, laid);
        return with(new Contents(contents.shelves, overrides, contents.idLists, contents.importedDocument));
    }

    Catalog with(Map<EntityKind<?>, Shelf<?>> changed) {
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>(contents.shelves);
        shelves.putAll(changed);
        return with(new Contents(shelves, contents.overrides, contents.idLists, contents.importedDocument));
    }

    Catalog at(long changedTime) {
        return new Catalog(project, changedTime, contents);
    }

    @SuppressWarnings("unchecked") // a shelf holds entities of its kind only
    <E extends Entity> Shelf<E> shelf(EntityKind<E> kind) {
        return (Shelf<E>) contents.shelves.getOrDefault(kind, Shelf.beginning(kind));
    }

    /** The entity of that id, unless it is only what every project begins with. */
    @Nullable
    Entity stored(EntityRef ref) {
        Shelf<?> shelf = contents.shelves.get(ref.kind());
        return shelf == null ? null : shelf.withId(ref.id());
    }

    private Catalog with(Contents changed) {
        return new Catalog(project, time, changed);
    }

    private <E extends Entity> Shelf<E> shelfWith(E entity) {
        Shelf<E> shelf = shelf(EntityKind.of(entity)).copy();
        shelf.put(entity);
        return shelf;
    }

    private static <K, V> Map<K, V> changed(Map<K, V> map, K key, @Nullable V value) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
