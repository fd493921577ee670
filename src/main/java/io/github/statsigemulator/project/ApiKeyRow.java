package io.github.statsigemulator.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An API key in the database. */
@Entity
@Table(name = "api_keys")
class ApiKeyRow {

    @Id
    private String apiKey;

    private String projectId;

    @Column(insertable = false, updatable = false)
    private @Nullable Long ordinal;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ApiKeyRow() {}

    ApiKeyRow(Project project, String apiKey, String document) {
        this.apiKey = apiKey;
        this.projectId = project.id();
        this.document = document;
    }

    Project project() {
        return new Project(projectId);
    }

    String document() {
        return document;
    }
}
