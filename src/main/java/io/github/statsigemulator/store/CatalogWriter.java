package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.idlist.IdList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes what a draft changes, with its versions and audit entries, in the transaction of whoever calls. Repositories
 * are lazy here as everywhere: whoever injected them eagerly would make the start wait for JPA.
 */
@Component
class CatalogWriter {

    private final EntityRows entities;
    private final EntityVersionRows versions;
    private final OverridesRows overrides;
    private final IdListRows idLists;
    private final IdListLines lines;
    private final ImportedDocumentRows importedDocuments;
    private final AuditLog auditLog;
    private final Documents documents;

    CatalogWriter(
            @Lazy EntityRows entities,
            @Lazy EntityVersionRows versions,
            @Lazy OverridesRows overrides,
            @Lazy IdListRows idLists,
            IdListLines lines,
            @Lazy ImportedDocumentRows importedDocuments,
            AuditLog auditLog,
            Documents documents) {
        this.entities = entities;
        this.versions = versions;
        this.overrides = overrides;
        this.idLists = idLists;
        this.lines = lines;
        this.importedDocuments = importedDocuments;
        this.auditLog = auditLog;
        this.documents = documents;
    }

    void write(Change.OfEntity change, Draft draft) {
        EntityKey key = EntityKey.of(draft.project(), change.ref());
        if (change.after() == null || change.recreated()) {
            versions.delete(key.projectId(), key.kind(), key.id());
            entities.delete(key);
        }
        if (change.after() != null) {
            write(key, change.after(), change.before() == null || change.recreated(), draft);
        }
        if (!draft.isByProduct(change.ref())) {
            Map<String, AuditEntry.Change> difference = documents.difference(change.before(), change.after());
            String action = draft.action(change.ref()).orElseGet(() -> action(change.before(), change.after()));
            auditLog.record(draft, change.ref(), action, difference);
        }
    }

    private void write(EntityKey key, Entity entity, boolean isNew, Draft draft) {
        String document = documents.write(entity);
        if (isNew) {
            entities.save(new EntityRow(key, document));
        } else {
            entities.findById(key).orElseThrow().edit(document);
        }
        versions.save(new EntityVersionRow(key, entity.meta().version(), draft.who(), document));
    }

    private static String action(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return AuditEntry.CREATE;
        }
        return after == null ? AuditEntry.DELETE : AuditEntry.UPDATE;
    }

    void write(Change.OfOverrides change, Draft draft) {
        EntityKey key = EntityKey.of(draft.project(), change.ref());
        if (change.after() == null) {
            overrides.delete(key);
        } else if (change.before() == null) {
            overrides.save(new OverridesRow(key, documents.write(change.after())));
        } else {
            overrides.findById(key).orElseThrow().edit(documents.write(change.after()));
        }
        if (!draft.deletes(change.ref())) {
            Map<String, AuditEntry.Change> difference = documents.difference(change.before(), change.after());
            auditLog.record(draft, change.ref(), AuditEntry.UPDATE_OVERRIDES, difference);
        }
    }

    void write(Change.OfIdList change, Draft draft) {
        if (change.before() != null && !change.goesOn()) {
            lines.delete(change.before().fileId());
            idLists.delete(new IdListRow.Key(draft.project().id(), change.segment()));
        }
        if (change.after() != null) {
            write(change, change.after(), draft);
        }
        if (!draft.deletes(change.ref())) {
            Map<String, AuditEntry.Change> counts =
                    Map.of("count", new AuditEntry.Change(count(change.before()), count(change.after())));
            auditLog.record(draft, change.ref(), AuditEntry.UPDATE_IDS, counts);
        }
    }

    private void write(Change.OfIdList change, IdList list, Draft draft) {
        if (!change.goesOn()) {
            idLists.save(new IdListRow(new IdListRow.Key(draft.project().id(), change.segment()), list));
        }
        int first = (int) (list.size() / IdList.LINE_BYTES) - change.lines().size();
        lines.append(list.fileId(), first, change.lines());
    }

    private static int count(@Nullable IdList list) {
        return list == null ? 0 : list.count();
    }

    void write(Change.Note note, Draft draft) {
        auditLog.record(draft, note);
    }

    void write(Change.OfImportedDocument change, Draft draft) {
        if (change.after() == null) {
            importedDocuments.deleteById(draft.project().id());
        } else {
            importedDocuments.save(
                    new ImportedDocumentRow(draft.project().id(), change.after().text()));
        }
        auditLog.recordImport(draft, action(change.before(), change.after()));
    }
}
