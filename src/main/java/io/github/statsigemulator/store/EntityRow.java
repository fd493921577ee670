package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An entity in the database. */
@Entity
@Table(name = "entities")
class EntityRow {

    @EmbeddedId
    private EntityKey key;

    /** Rises in the order of creation; the database gives it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long ordinal;

    @Version
    private @Nullable Integer rowVersion;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected EntityRow() {}

    EntityRow(EntityKey key, String document) {
        this.key = key;
        this.document = document;
    }

    EntityKey key() {
        return key;
    }

    String document() {
        return document;
    }

    void edit(String changed) {
        document = changed;
    }
}
