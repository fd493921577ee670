package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A line of the audit log in the database. */
@Entity
@Table(name = "audit_entries")
class AuditEntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // the database filters by it
    private String projectId;

    private long time;
    private String who;
    private String action;
    private String actionType;
    private String kind;
    private String entityId;
    private String entityName;
    private String tags;
    private String targetApps;

    @Column(columnDefinition = "text")
    private String changes;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AuditEntryRow() {}

    AuditEntryRow(String projectId, AuditEntry entry, Documents documents) {
        this.projectId = projectId;
        this.time = entry.time();
        this.who = entry.who();
        this.action = entry.action();
        this.actionType = entry.actionType();
        this.kind = entry.kind();
        this.entityId = entry.entityId();
        this.entityName = entry.entityName();
        this.tags = documents.write(entry.tags());
        this.targetApps = documents.write(entry.targetApps());
        this.changes = documents.write(entry.changes());
    }

    AuditEntry entry(Documents documents) {
        return new AuditEntry(
                id == null ? 0 : id,
                time,
                who,
                action,
                actionType,
                kind,
                entityId,
                entityName,
                documents.texts(tags),
                documents.texts(targetApps),
                documents.changes(changes));
    }
}
