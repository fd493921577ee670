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
import org.springframework.stereotype.Component;

/** Reads projects from the database. What is as it was in the catalog known before stays the same object. */
@Component
class CatalogReader {

    private final EntityRows entities;
    private final OverridesRows overrides;
    private final IdListRows idLists;
    private final IdListLines lines;
    private final ImportedDocumentRows importedDocuments;
    private final Documents documents;

    CatalogReader(
            EntityRows entities,
            OverridesRows overrides,
            IdListRows idLists,
            IdListLines lines,
            ImportedDocumentRows importedDocuments,
            Documents documents) {
        this.entities = entities;
        this.overrides = overrides;
        this.idLists = idLists;
        this.lines = lines;
        this.importedDocuments = importedDocuments;
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
        Map<EntityKind<?>, List<EntityRow>> rows = new HashMap<>();
        for (EntityRow row : entities.findByKeyProjectIdOrderByOrdinal(project.id())) {
            rows.computeIfAbsent(EntityKind.of(row.key().kind()), kind -> new ArrayList<>())
                    .add(row);
        }
        Map<EntityKind<?>, Shelf<?>> shelves = new HashMap<>();
        rows.forEach((kind, ofKind) -> shelves.put(kind, shelf(kind, ofKind, known)));
        return shelves;
    }

    private <E extends Entity> Shelf<E> shelf(EntityKind<E> kind, List<EntityRow> rows, Catalog known) {
        List<E> stored = new ArrayList<>();
        rows.forEach(row -> stored.add(entity(kind, row, known)));
        return Shelf.of(stored);
    }

    private <E extends Entity> E entity(EntityKind<E> kind, EntityRow row, Catalog known) {
        E stored = documents.entity(kind, row.document());
        E former = known.shelf(kind).withId(stored.id());
        return former != null && former.equals(stored) ? former : stored;
    }

    private SharingMap<EntityRef, Overrides> overrides(Project project) {
        Map<EntityRef, Overrides> laid = new HashMap<>();
        for (OverridesRow row : overrides.findByKeyProjectIdOrderByKeyKindAscKeyIdAsc(project.id())) {
            EntityKind<?> kind = EntityKind.of(row.key().kind());
            laid.put(new EntityRef(kind, row.key().id()), documents.overrides(kind, row.document()));
        }
        return SharingMap.of(laid);
    }

    private SharingMap<String, IdList> idLists(Project project, Catalog known) {
        Map<String, IdList> lists = new HashMap<>();
        for (IdListRow row : idLists.findByKeyProjectIdOrderByKeySegment(project.id())) {
            IdList beginning = known.idList(row.segment())
                    .filter(list -> list.fileId().equals(row.fileId()))
                    .orElseGet(row::empty);
            lists.put(row.segment(), lines.read(beginning));
        }
        return SharingMap.of(lists);
    }

    private Optional<ImportedDocument> importedDocument(Project project, Catalog known) {
        return importedDocuments
                .findById(project.id())
                .map(row -> new ImportedDocument(row.document()))
                .map(stored -> known.importedDocument().filter(stored::equals).orElse(stored));
    }
}
