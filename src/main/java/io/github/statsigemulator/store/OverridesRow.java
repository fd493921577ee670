package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The overrides of an entity or an imported spec, in the database. */
@Entity
@Table(name = "overrides")
class OverridesRow {

    @EmbeddedId
    private EntityKey key;

    @Version
    private @Nullable Integer rowVersion;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OverridesRow() {}

    OverridesRow(EntityKey key, String document) {
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
