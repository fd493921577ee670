package io.github.statsigemulator.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** A project in the database. */
@Entity
@Table(name = "projects")
class ProjectRow implements Persistable<String> {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // the database sorts by it
    private long createdTime;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ProjectRow() {}

    ProjectRow(Project project, long createdTime) {
        this.id = project.id();
        this.createdTime = createdTime;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Rows are only ever saved to be inserted. */
    @Override
    public boolean isNew() {
        return true;
    }

    Project project() {
        return new Project(id);
    }
}
