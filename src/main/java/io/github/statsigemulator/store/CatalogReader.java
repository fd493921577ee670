package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.sharing.SharingMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads projects from the database. What is as it was in the catalog known before stays the same object. It reads past
 * JPA, which is not up yet when the emulator starts.
 */
@Component
class CatalogReader {

    private final JdbcClient database;
    private final IdListLines lines;
    private final Documents documents;

    CatalogReader(JdbcClient database, IdListLines lines, Documents documents) {
        this.database = database;
        this.lines = lines;
        this.documents = documents;
    }

    /**
     * The project as it is stored.
     *
     * @param known what was known of it before
     * @param time when it was changed last
     */
    Catalog read(Catalog known, long time) {
        Project project = known.project();
        Catalog.Contents contents = new Catalog.Contents(
                shelves(project, known),
                overrides(project),
                idLists(project, known),
                importedDocument(project, known).orElse(null));
        return new Catalog(project, time, contents);
    }

    private Map<EntityKind<?>, Shelf<?>> shelves(Project project, Catalog known) {
        Map<EntityKind<?>, List<String>> stored = new HashMap<>();
        database.sql("select kind, document from entities where project_id = ? order by ordinal")
                .param(project.id())
                .query(row -> {
                    stored.computeIfAbsent(EntityKind.of(row.getString(1)), kind -> new ArrayList<>())
                            .add(row.getString(2));
                });
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>();
        stored.forEach((kind, ofKind) -> shelves.put(kind, shelf(kind, ofKind, known)));
        return shelves;
    }

    private <E extends Entity> Shelf<E> shelf(EntityKind<E> kind, List<String> stored, Catalog known) {
        List<E> entities = new ArrayList<>();
        stored.forEach(document -> entities.add(entity(kind, document, known)));
        return Shelf.of(entities);
    }

    private <E extends Entity> E entity(EntityKind<E> kind, String document, Catalog known) {
        E stored = documents.entity(kind, document);
        E former = known.shelf(kind).withId(stored.id());
        return former != null && former.equals(stored) ? former : stored;
    }

    private SharingMap<EntityRef, Overrides> overrides(Project project) {
        Map<EntityRef, Overrides> laid = new HashMap<>();
        database.sql("select kind, id, document from overrides where project_id = ?")
                .param(project.id())
                .query(row -> {
                    EntityKind<?> kind = EntityKind.of(row.getString(1));
                    laid.put(new EntityRef(kind, row.getString(2)), documents.overrides(kind, row.getString(3)));
                });
        return SharingMap.of(laid);
    }

    private SharingMap<String, IdList> idLists(Project project, Catalog known) {
        Map<String, IdList> empty = new HashMap<>();
        database.sql("select segment, file_id, creation_time from id_lists where project_id = ?")
                .param(project.id())
                .query(row -> {
                    empty.put(row.getString(1), IdList.empty(row.getString(2), row.getLong(3)));
                });
        Map<String, IdList> lists = new HashMap<>();
        empty.forEach((segment, list) -> lists.put(segment, lines.read(beginning(known.idList(segment), list))));
        return SharingMap.of(lists);
    }

    /** The list as it is known already, if its file is still the same. */
    private static IdList beginning(Optional<IdList> known, IdList empty) {
        return known.filter(list -> list.fileId().equals(empty.fileId())).orElse(empty);
    }

    private Optional<ImportedDocument> importedDocument(Project project, Catalog known) {
        return database.sql("select document from imported_documents where project_id = ?")
                .param(project.id())
                .query((row, number) -> new ImportedDocument(row.getString(1)))
                .optional()
                .map(stored -> known.importedDocument().filter(stored::equals).orElse(stored));
    }
}
