package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.sharing.SharingMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            SharingMap<EntityRef, Overrides> overrides,
            SharingMap<String, IdList> idLists,
            @Nullable ImportedDocument importedDocument) {

        static final Contents NONE = new Contents(Map.of(), SharingMap.empty(), SharingMap.empty(), null);
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

    /** Whether the store has this state; what nobody has asked for yet has not been read. */
    public boolean isStored() {
        return time != NEVER;
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

    /** The entity of exactly that id. */
    public <E extends Entity> Optional<E> withId(EntityKind<E> kind, String id) {
        return Optional.ofNullable(shelf(kind).withId(id));
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
        return contents.overrides;
    }

    /** The ids of the segment of that id, if it is a list that was ever given any. */
    public Optional<IdList> idList(String segment) {
        return Optional.ofNullable(contents.idLists.get(segment));
    }

    /** Every id list by the id of its segment. */
    public Map<String, IdList> idLists() {
        return contents.idLists;
    }

    /** The config-specs document that lies under the entities, if one does. */
    public Optional<ImportedDocument> importedDocument() {
        return Optional.ofNullable(contents.importedDocument);
    }

    /** The ids of that kind under which the other catalog has another object, or none, or which it alone has. */
    public <E extends Entity> Set<String> differing(EntityKind<E> kind, Catalog other) {
        return shelf(kind).differing(other.shelf(kind));
    }

    /** Everything over which the other catalog lays other overrides. */
    public Set<EntityRef> differingOverrides(Catalog other) {
        return contents.overrides.differing(other.contents.overrides, Object::equals);
    }

    /** The segments whose ids the other catalog has in another file or another number of lines. */
    public Set<String> differingIdLists(Catalog other) {
        return contents.idLists.differing(other.contents.idLists, Object::equals);
    }

    /** The same with that entity added, or in the place of the one of its kind and id; its meta data stay as they are. */
    public Catalog with(Entity entity) {
        return with(EntityKind.of(entity), shelfWith(entity));
    }

    /** The same with those overrides in the place of former ones. */
    public Catalog with(EntityKind<?> kind, String id, Overrides laid) {
        return with(new EntityRef(kind, id), laid);
    }

    /** The same with that id list, or without one. */
    public Catalog with(String segment, @Nullable IdList list) {
        SharingMap<String, IdList> idLists = contents.idLists.changed(segment, list);
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
        SharingMap<EntityRef, Overrides> overrides = contents.overrides.changed(ref, laid);
        return with(new Contents(contents.shelves, overrides, contents.idLists, contents.importedDocument));
    }

    /** The same without the entity of exactly that id. */
    public Catalog without(EntityKind<?> kind, String id) {
        return with(kind, shelf(kind).without(id));
    }

    private Catalog with(EntityKind<?> kind, Shelf<?> shelf) {
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>(contents.shelves);
        shelves.put(kind, shelf);
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
        return shelf(EntityKind.of(entity)).with(entity);
    }
}
