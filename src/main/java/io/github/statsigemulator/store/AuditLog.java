package io.github.statsigemulator.store;

import io.github.statsigemulator.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed in each project, by whom and when; read from the database. */
@Component
public class AuditLog {

    AuditLog() {}

    /** How many entries of the project match. */
    public long count(Project project, Filter filter) {
        return 0;
    }

    /** The entries of the project that match, the newest first. */
    public List<AuditEntry> find(Project project, Filter filter, int offset, int limit) {
        return List.of();
    }

    /**
     * Which entries are wanted; a null asks for all.
     *
     * @param actions names of actions
     * @param kind word of a kind
     * @param entityId id of what was changed
     * @param from epoch milliseconds, inclusive
     * @param to epoch milliseconds, exclusive
     */
    public record Filter(
            @Nullable List<String> actions,
            @Nullable String kind,
            @Nullable String entityId,
            @Nullable Long from,
            @Nullable Long to) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }
}
