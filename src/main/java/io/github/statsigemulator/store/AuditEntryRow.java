package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
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
    private String kind;
    private String entityId;
    private String entityName;

    @Column(columnDefinition = "text")
    private String changes;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AuditEntryRow() {}

    AuditEntryRow(String projectId, AuditEntry entry, String changes) {
        this.projectId = projectId;
        this.time = entry.time();
        this.who = entry.who();
        this.action = entry.action();
        this.kind = entry.kind();
        this.entityId = entry.entityId();
        this.entityName = entry.entityName();
        this.changes = changes;
    }

    String changes() {
        return changes;
    }

    AuditEntry entry(Map<String, AuditEntry.Change> read) {
        return new AuditEntry(id == null ? 0 : id, time, who, action, kind, entityId, entityName, read);
    }
}
