package io.github.statsigemulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.Project;
import org.junit.jupiter.api.Test;

/** Checked against PostgreSQL's description of its texts: they hold every character but U+0000. */
class EventRowTest {

    @Test
    void aNameHasNoCharacterThatADatabaseCannotStore() {
        StoredEvent event = new StoredEvent(EventKind.CUSTOM, "a\0b", "c\0d", "{\"name\":\"a\\u0000b\"}");

        StoredEvent stored = new EventRow(Project.DEFAULT, 1, event).numbered().event();

        assertThat(stored.name()).isEqualTo("a\uFFFDb");
        assertThat(stored.eventName()).isEqualTo("c\uFFFDd");
        assertThat(stored.json()).isEqualTo(event.json());
    }
}
