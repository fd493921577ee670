package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.project.Project;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** What was changed in each project, by whom and when; read from the database. */
@Component
public class AuditLog {

    private static final String CONFIG_SPECS = "config_specs";
    private static final String ID = "id";

    private final AuditEntryRows rows;
    private final Documents documents;

    AuditLog(@Lazy AuditEntryRows rows, Documents documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /**
     * The entries of the project that match.
     *
     * @param page the first is 1
     * @param limit entries on a page
     */
    public Page<AuditEntry> find(Project project, Filter filter, Order order, int page, int limit) {
        PageRequest wanted = PageRequest.of(page - 1, limit, order.sort());
        return rows.findAll(filter.of(project, documents), wanted).map(row -> row.entry(documents));
    }

    /** Writes down what the draft does to that entity. */
    void record(Draft draft, EntityRef ref, String action, Map<String, AuditEntry.Change> changes) {
        save(draft, new About(ref.kind().word(), ref.id(), draft.stateOf(ref).orElse(null)), action, changes);
    }

    /** Writes down what else was done. */
    void record(Draft draft, Change.Note note) {
        About about = new About(note.kind(), note.id(), note.name(), List.of(), List.of());
        save(draft, about, note.action(), note.changes());
    }

    /** Writes down that the draft imports a document or takes it away. */
    void recordImport(Draft draft, String action) {
        save(draft, new About(CONFIG_SPECS, CONFIG_SPECS, null), action, Map.of());
    }

    private void save(Draft draft, About about, String action, Map<String, AuditEntry.Change> changes) {
        AuditEntry entry = new AuditEntry(
                0,
                draft.now().toEpochMilli(),
                draft.who(),
                action,
                ActionType.of(about.kind, action, changes),
                about.kind,
                about.id,
                about.name,
                about.tags,
                about.targetApps,
                changes);
        rows.save(new AuditEntryRow(draft.project().id(), entry, documents));
    }

    /** What an entry is about. */
    private record About(String kind, String id, String name, List<String> tags, List<String> targetApps) {

        /** An entity as it is or was; null if there is none. */
        About(String kind, String id, @Nullable Entity entity) {
            this(
                    kind,
                    id,
                    entity == null ? id : entity.name(),
                    labels(entity, Meta::tags),
                    labels(entity, Meta::targetApps));
        }

        private static List<String> labels(@Nullable Entity entity, Function<Meta, List<String>> labels) {
            return entity == null ? List.of() : labels.apply(entity.meta());
        }
    }

    /**
     * In which order entries are wanted.
     *
     * @param by what decides; among equals, the entry's own id does
     * @param isRising whether the smallest, or oldest, comes first
     */
    public record Order(By by, boolean isRising) {

        /** The newest first. */
        public static final Order NEWEST_FIRST = new Order(By.ID, false);

        /** What entries are ordered by. */
        public enum By {
            ID(AuditLog.ID),
            NAME("entityName"),
            ACTION("action"),
            ACTION_TYPE("actionType"),
            TIME("time"),
            WHO("who");

            private final String column;

            By(String column) {
                this.column = column;
            }
        }

        private Sort sort() {
            return Sort.by(isRising ? Sort.Direction.ASC : Sort.Direction.DESC, by.column, AuditLog.ID);
        }
    }

    /**
     * Which entries are wanted.
     *
     * @param actions names of actions, alone or after a kind and an underscore, or the hosted service's words for them;
     *     none asks for all
     * @param id what was changed, or the entry itself; null asks for all
     * @param tags entries whose entity has one of them; none asks for all
     * @param latest the id of the newest entry that is wanted; null for no end
     * @param from epoch milliseconds, inclusive; null for no beginning
     * @param to epoch milliseconds, exclusive; null for no end
     */
    public record Filter(
            List<String> actions,
            @Nullable String id,
            List<String> tags,
            @Nullable Long latest,
            @Nullable Long from,
            @Nullable Long to) {

        public static final Filter ALL = new Filter(List.of(), null, List.of(), null, null, null);

        private Specification<AuditEntryRow> of(Project project, Documents documents) {
            return Specification.allOf(List.of(
                    (row, query, is) -> is.equal(row.get("projectId"), project.id()),
                    ofActions(),
                    ofId(),
                    ofTags(documents),
                    ofTime()));
        }

        private Specification<AuditEntryRow> ofActions() {
            return (row, query, is) -> actions.isEmpty()
                    ? is.conjunction()
                    : is.or(
                            row.get("action").in(actions),
                            row.get("actionType").in(actions),
                            is.concat(is.concat(row.get("kind"), "_"), row.<String>get("action"))
                                    .in(actions));
        }

        private Specification<AuditEntryRow> ofId() {
            long number = id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
            return (row, query, is) -> id == null
                    ? is.conjunction()
                    : is.or(is.equal(row.get("entityId"), id), is.equal(row.get(AuditLog.ID), number));
        }

        private Specification<AuditEntryRow> ofTags(Documents documents) {
            return (row, query, is) -> tags.isEmpty()
                    ? is.conjunction()
                    : is.or(tags.stream()
                            .map(tag -> is.gt(is.locate(row.get("tags"), documents.quoted(tag)), 0))
                            .toArray(Predicate[]::new));
        }

        private Specification<AuditEntryRow> ofTime() {
            return (row, query, is) -> is.and(
                    is.le(row.get(AuditLog.ID), latest == null ? Long.MAX_VALUE : latest),
                    is.ge(row.get("time"), from == null ? Long.MIN_VALUE : from),
                    is.lt(row.get("time"), to == null ? Long.MAX_VALUE : to));
        }
    }
}
