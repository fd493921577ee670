package io.github.statsigemulator.store;

import io.github.statsigemulator.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** What was changed in each project, by whom and when; read from the database. */
@Component
public class AuditLog {

    private static final String CONFIG_SPECS = "config_specs";

    private final AuditEntryRows rows;
    private final Documents documents;

    AuditLog(AuditEntryRows rows, Documents documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /**
     * The entries of the project that match, the newest first.
     *
     * @param page the first is 1
     * @param limit entries on a page
     */
    public Page<AuditEntry> find(Project project, Filter filter, int page, int limit) {
        PageRequest wanted = PageRequest.of(page - 1, limit, Sort.by("id").descending());
        return rows.findAll(filter.of(project), wanted).map(row -> row.entry(documents.changes(row.changes())));
    }

    /** Writes down what the draft does to that entity. */
    void record(Draft draft, EntityRef ref, String action, Map<String, AuditEntry.Change> changes) {
        save(draft, action, ref.kind().word(), ref.id(), draft.nameOf(ref), changes);
    }

    /** Writes down what else was done. */
    void record(Draft draft, Change.Note note) {
        save(draft, note.action(), note.kind(), note.id(), note.name(), note.changes());
    }

    /** Writes down that the draft imports a document or takes it away. */
    void recordImport(Draft draft, String action) {
        save(draft, action, CONFIG_SPECS, CONFIG_SPECS, CONFIG_SPECS, Map.of());
    }

    private void save(
            Draft draft, String action, String kind, String id, String name, Map<String, AuditEntry.Change> changes) {
        AuditEntry entry = new AuditEntry(0, draft.now().toEpochMilli(), draft.who(), action, kind, id, name, changes);
        rows.save(new AuditEntryRow(draft.project().id(), entry, documents.write(changes)));
    }

    /**
     * Which entries are wanted; a null asks for all.
     *
     * @param actions names of actions, alone or after a kind and an underscore
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

        private Specification<AuditEntryRow> of(Project project) {
            List<Specification<AuditEntryRow>> wanted = new ArrayList<>();
            wanted.add((row, query, is) -> is.equal(row.get("projectId"), project.id()));
            if (actions != null) {
                wanted.add((row, query, is) -> is.or(
                        row.get("action").in(actions),
                        is.concat(is.concat(row.get("kind"), "_"), row.<String>get("action"))
                                .in(actions)));
            }
            if (kind != null) {
                wanted.add((row, query, is) -> is.equal(row.get("kind"), kind));
            }
            if (entityId != null) {
                wanted.add((row, query, is) -> is.equal(row.get("entityId"), entityId));
            }
            if (from != null) {
                wanted.add((row, query, is) -> is.greaterThanOrEqualTo(row.get("time"), from));
            }
            if (to != null) {
                wanted.add((row, query, is) -> is.lessThan(row.get("time"), to));
            }
            return Specification.allOf(wanted);
        }
    }
}
