package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the tests of a class on each database, every test in a project of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
abstract class OnEveryDatabase {

    @Parameter
    Database database;

    ConfigurableApplicationContext application;
    EntityStore store;
    AuditLog auditLog;
    Clocks clocks;
    JdbcTemplate jdbc;
    Project project;
    Caller caller;

    @BeforeEach
    void begin() {
        application = database.application();
        store = application.getBean(EntityStore.class);
        auditLog = application.getBean(AuditLog.class);
        clocks = application.getBean(Clocks.class);
        jdbc = application.getBean(JdbcTemplate.class);
        project = application.getBean(Projects.class).create("project-" + UUID.randomUUID());
        caller = new Caller(project, ApiKey.of("console-0123456789", KeyKind.CONSOLE, Set.of(), 0));
    }

    <E extends Entity> E put(E entity) {
        return store.change(caller, draft -> draft.put(entity));
    }

    void change(Consumer<Draft> work) {
        store.change(caller, draft -> {
            work.accept(draft);
            return draft;
        });
    }

    Catalog catalog() {
        return store.catalog(project);
    }

    /** The audit log, the newest entry first. */
    List<AuditEntry> audit() {
        return auditLog.find(project, AuditLog.Filter.ALL, AuditLog.Order.NEWEST_FIRST, 1, 100)
                .getContent();
    }

    /** A second store on the same database, as another process would have it; it knows nothing yet. */
    EntityStore anotherNode() {
        return new EntityStore(
                application.getBean(Projects.class),
                application.getBean("transactions", TransactionOperations.class),
                application.getBean("plainTransactions", TransactionOperations.class),
                application.getBean(ProjectTimes.class),
                application.getBean(EntityVersionRows.class),
                application.getBean(CatalogReader.class),
                application.getBean(CatalogWriter.class),
                application.getBean(Documents.class),
                clocks);
    }

    /** What the database says of the project. */
    Map<String, @Nullable Object> stored() {
        return contents(anotherNode().catalog(project));
    }

    /** All that a catalog says but its time, to be compared. */
    static Map<String, @Nullable Object> contents(Catalog catalog) {
        Map<String, @Nullable Object> contents = new LinkedHashMap<>();
        EntityKind.ALL.forEach(kind -> contents.put(kind.word(), List.copyOf(catalog.all(kind))));
        contents.put("overrides", catalog.overrides());
        contents.put("idLists", catalog.idLists());
        contents.put("importedDocument", catalog.importedDocument());
        return contents;
    }
}
