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
        return new Catalog(project, 0, Contents.NONE);
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

    /** The same with that entity added, or put in the place of the one of its kind and id; its meta data stay as they are. */
    public Catalog with(Entity entity) {
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>(contents.shelves);
        shelves.put(EntityKind.of(entity), shelfWith(entity));
        return with(new Contents(shelves, contents.overrides, contents.idLists, contents.importedDocument));
    }

    /** The same with those overrides, which take the place of former ones. */
    public Catalog with(EntityKind<?> kind, String id, Overrides laid) {
        Map<EntityRef, Overrides> overrides = new LinkedHashMap<>(contents.overrides);
        overrides.put(new EntityRef(kind, id), laid);
        return with(new Contents(contents.shelves, overrides, contents.idLists, contents.importedDocument));
    }

    /** The same with that id list. */
    public Catalog with(String segment, IdList list) {
        Map<String, IdList> idLists = new LinkedHashMap<>(contents.idLists);
        idLists.put(segment, list);
        return with(new Contents(contents.shelves, contents.overrides, idLists, contents.importedDocument));
    }

    /** The same over that document. */
    public Catalog with(ImportedDocument document) {
        return with(new Contents(contents.shelves, contents.overrides, contents.idLists, document));
    }

    /** The same without that entity. */
    public Catalog without(EntityKind<?> kind, String id) {
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>(contents.shelves);
        Shelf<?> shelf = shelf(kind).copy();
        shelf.remove(id);
        shelves.put(kind, shelf);
        return with(new Contents(shelves, contents.overrides, contents.idLists, contents.importedDocument));
    }

    /** The same over no document. */
    public Catalog withoutImportedDocument() {
        return with(new Contents(contents.shelves, contents.overrides, contents.idLists, null));
    }

    Contents contents() {
        return contents;
    }

    private Catalog with(Contents changed) {
        return new Catalog(project, time, changed);
    }

    @SuppressWarnings("unchecked") // a shelf holds entities of its kind only
    private <E extends Entity> Shelf<E> shelf(EntityKind<E> kind) {
        return (Shelf<E>) contents.shelves.getOrDefault(kind, Shelf.EMPTY);
    }

    private <E extends Entity> Shelf<E> shelfWith(E entity) {
        Shelf<E> shelf = shelf(EntityKind.of(entity)).copy();
        shelf.put(entity);
        return shelf;
    }
}
