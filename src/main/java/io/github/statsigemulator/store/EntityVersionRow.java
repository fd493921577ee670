package io.github.statsigemulator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** What an entity was after one of its edits, in the database. */
@Entity
@Table(name = "entity_versions")
class EntityVersionRow implements Persistable<EntityVersionRow.Key> {

    @EmbeddedId
    private Key key;

    private String who;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected EntityVersionRow() {}

    EntityVersionRow(EntityKey entity, int version, String who, String document) {
        this.key = new Key(entity.projectId(), entity.kind(), entity.id(), version);
        this.who = who;
        this.document = document;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Versions are inserted and never edited. */
    @Override
    public boolean isNew() {
        return true;
    }

    String who() {
        return who;
    }

    String document() {
        return document;
    }

    /** What a version is found by. */
    @Embeddable
    record Key(String projectId, String kind, String id, int version) {}
}
