package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The state of every project. Reading it is one look into memory; a change is stored before it can be seen, and seen
 * by everyone as soon as {@link #change} returns.
 */
@Component
public class EntityStore {

    private final Map<Project, Shared> shared = new ConcurrentHashMap<>();
    private final Projects projects;
    private final TransactionOperations transactions;
    private final TransactionOperations plainTransactions;
    private final ProjectTimes times;
    private final EntityVersionRows versions;
    private final CatalogReader reader;
    private final CatalogWriter writer;
    private final Documents documents;
    private final Clocks clocks;

    EntityStore(
            Projects projects,
            TransactionOperations transactions,
            @Qualifier("plainTransactions") TransactionOperations plainTransactions,
            ProjectTimes times,
            @Lazy EntityVersionRows versions,
            CatalogReader reader,
            CatalogWriter writer,
            Documents documents,
            Clocks clocks) {
        this.projects = projects;
        this.transactions = transactions;
        this.plainTransactions = plainTransactions;
        this.times = times;
        this.versions = versions;
        this.reader = reader;
        this.writer = writer;
        this.documents = documents;
        this.clocks = clocks;
    }

    /** Reads every project, and gives each a later time than it ever had: whoever downloads from it starts anew. */
    @PostConstruct
    void start() {
        projects.all().forEach(this::begun);
    }

    /** The present state of the project. */
    public Catalog catalog(Project project) {
        Catalog catalog = shared(project).catalog;
        return catalog.time() == Catalog.NEVER ? firstRead(project) : catalog;
    }

    /**
     * Changes the caller's project. Changes of one project happen one after the other. Whatever {@code work} or a
     * check of the draft throws prevents the change and is thrown here. If the draft changes nothing, nothing is
     * written.
     *
     * @return what {@code work} returns
     */
    public <R> R change(Caller caller, Function<Draft, R> work) {
        catalog(caller.project()); // read by now, because checks compare the change with what was there before
        Shared state = shared(caller.project());
        return state.alone(() -> {
            Outcome<R> outcome = committed(transactions, () -> attempt(caller, work, state.catalog));
            state.catalog = outcome.catalog();
            return outcome.result();
        });
    }

    /** What {@link #change} would return or throw, while nothing changes. */
    public <R> R rehearse(Caller caller, Function<Draft, R> work) {
        Project project = caller.project();
        Catalog known = catalog(project);
        Draft draft =
                new Draft(known, later(known.time()), caller, clocks.of(project).instant(), documents);
        R result = work.apply(draft);
        draft.verify();
        return result;
    }

    /** Reads the project from the database again, whatever memory says. */
    public Catalog reload(Project project) {
        Shared state = shared(project);
        return state.alone(() -> {
            state.catalog = committed(plainTransactions, () -> reader.read(state.catalog, times.lock(project)));
            return state.catalog;
        });
    }

    /** Every version of the entity of that id, the newest first; read from the database. */
    public <E extends Entity> List<EntityVersion<E>> versions(Project project, EntityKind<E> kind, String id) {
        return versions
                .findByKeyProjectIdAndKeyKindAndKeyIdOrderByKeyVersionDesc(project.id(), kind.word(), id)
                .stream()
                .map(row -> new EntityVersion<>(row.who(), documents.entity(kind, row.document())))
                .toList();
    }

    /** Several may come first at once; all but one find what that one has read. */
    private Catalog firstRead(Project project) {
        Shared state = shared(project);
        return state.alone(() -> {
            if (state.catalog.time() == Catalog.NEVER) {
                state.catalog = committed(plainTransactions, () -> readFirst(state.catalog, project));
            }
            return state.catalog;
        });
    }

    private Catalog readFirst(Catalog empty, Project project) {
        long stored = times.lock(project);
        return stored == Catalog.NEVER ? withLaterTime(empty, project, stored) : reader.read(empty, stored);
    }

    /** Reads the project, and gives it a later time than it ever had. */
    private Catalog begun(Project project) {
        Shared state = shared(project);
        return state.alone(() -> {
            state.catalog =
                    committed(plainTransactions, () -> withLaterTime(state.catalog, project, times.lock(project)));
            return state.catalog;
        });
    }

    private Catalog withLaterTime(Catalog known, Project project, long stored) {
        long time = later(stored);
        times.put(project, time);
        return reader.read(known, time);
    }

    private <R> Outcome<R> attempt(Caller caller, Function<Draft, R> work, Catalog known) {
        Project project = caller.project();
        long stored = times.lock(project);
        Catalog base = stored == known.time() ? known : reader.read(known, stored);
        Draft draft = new Draft(base, later(stored), caller, clocks.of(project).instant(), documents);
        R result = work.apply(draft);
        List<Change> changes = draft.changes();
        if (changes.isEmpty()) {
            return new Outcome<>(base, result);
        }
        draft.verify();
        changes.forEach(change -> change.writeTo(writer, draft));
        times.put(project, draft.catalog().time());
        return new Outcome<>(draft.catalog(), result);
    }

    private long later(long last) {
        return Math.max(clocks.wall().millis(), last + 1);
    }

    private static <T> T committed(TransactionOperations transactions, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(transaction -> work.get()));
    }

    private Shared shared(Project project) {
        return shared.computeIfAbsent(project, Shared::new);
    }

    /**
     * What a change leads to.
     *
     * @param catalog the project after the change
     */
    private record Outcome<R>(Catalog catalog, R result) {}
}
