package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A document in the database that is edited in place. */
@MappedSuperclass
abstract class DocumentRow {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // the database finds by it
    private EntityKey key;

    @Version
    private @Nullable Integer rowVersion;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    DocumentRow() {}

    DocumentRow(EntityKey key, String document) {
        this.key = key;
        this.document = document;
    }

    void edit(String changed) {
        document = changed;
    }
}
