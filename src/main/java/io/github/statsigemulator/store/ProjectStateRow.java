package io.github.statsigemulator.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The side of a project in the database that the store writes: when it changed last. */
@Entity
@Table(name = "projects")
class ProjectStateRow {

    @Id
    private String id;

    private long changedTime;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ProjectStateRow() {}

    long changedTime() {
        return changedTime;
    }

    void changedAt(long time) {
        changedTime = time;
    }
}
