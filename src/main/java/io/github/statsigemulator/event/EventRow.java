package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** An event in the database. */
@Entity
@Table(name = "events")
class EventRow {

    @EmbeddedId
    private EventKey key;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar")
    private EventKind kind;

    private String name;
    private String eventName;

    @Column(columnDefinition = "text")
    private String document;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected EventRow() {}

    EventRow(Project project, long ordinal, StoredEvent event) {
        key = new EventKey(project.id(), ordinal);
        kind = event.kind();
        name = storable(event.name());
        eventName = storable(event.eventName());
        document = event.json();
    }

    /** The text without the one character that PostgreSQL has no place for. In a document it is escaped. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    Journal.Numbered numbered() {
        return new Journal.Numbered(key.ordinal(), new StoredEvent(kind, name, eventName, document));
    }
}
