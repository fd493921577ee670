package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An imported config-specs document in the database. */
@Entity
@Table(name = "imported_documents")
class ImportedDocumentRow {

    @Id
    private String projectId;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ImportedDocumentRow() {}

    ImportedDocumentRow(String projectId, String document) {
        this.projectId = projectId;
        this.document = document;
    }
}
