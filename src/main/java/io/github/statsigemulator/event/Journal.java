package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import java.util.List;

/** Where events outlive the process. */
interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {

        @Override
        public void write(Project project, long first, List<StoredEvent> events) {
            // an emulator in memory forgets
        }

        @Override
        public void forget(Project project, long before) {
            // nothing is kept
        }

        @Override
        public List<Numbered> read(Project project, int most) {
            return List.of();
        }
    };

    /** Writes events under consecutive numbers; when it returns, they are safe. */
    void write(Project project, long first, List<StoredEvent> events);

    /** Drops the events below that number. */
    void forget(Project project, long before);

    /** The last events of the project, oldest first, without gaps. */
    List<Numbered> read(Project project, int most);

    /** An event and its number. */
    record Numbered(long number, StoredEvent event) {}
}
