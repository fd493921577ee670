package io.github.statsigemulator.store;

import io.github.statsigemulator.idlist.IdList;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An id list in the database, without its lines. */
@Entity
@Table(name = "id_lists")
class IdListRow {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // all of a row is read past JPA
    private Key key;

    @SuppressWarnings("UnusedVariable") // as above
    private String fileId;

    @SuppressWarnings("UnusedVariable") // as above
    private long creationTime;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected IdListRow() {}

    IdListRow(Key key, IdList list) {
        this.key = key;
        this.fileId = list.fileId();
        this.creationTime = list.creationTime();
    }

    /** What a list is found by. */
    @Embeddable
    record Key(String projectId, String segment) {}
}
