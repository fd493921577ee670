package io.github.statsigemulator.contract;

import static io.restassured.RestAssured.given;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.javasdk.JavaSdks;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.store.EntityStore;
import io.github.statsigemulator.store.ImportedDocument;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * One running emulator for all tests over HTTP, and for each test a project of its own in it: nothing that one test makes
 * is seen by another.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class EmulatorContext {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Projects projects;

    @Autowired
    private Keys keys;

    @Autowired
    private EntityStore store;

    @Autowired
    private JsonMapper json;

    private Project project = Project.DEFAULT;

    @BeforeEach
    void makeAProject() {
        project = projects.create("test-" + PROJECTS.incrementAndGet());
        key(KeyKind.SERVER);
        key(KeyKind.CLIENT);
        key(KeyKind.CONSOLE, ApiKey.READ_WRITE);
    }

    /** Makes the project's key of that kind, with these scopes alone. */
    protected final void key(KeyKind kind, String... scopes) {
        keys.put(project, ApiKey.of(key(kind, project), kind, Set.of(scopes), 0));
    }

    /** Makes a client key of the project that belongs to a target app. */
    final void keyOfApp(String key, String app) {
        keys.put(project, new ApiKey(key, KeyKind.CLIENT, "", Set.of(), List.of(), app, List.of(), true, 0));
    }

    /** The project's key of that kind. */
    protected final String keyOf(KeyKind kind) {
        return key(kind, project);
    }

    private static String key(KeyKind kind, Project project) {
        return kind.prefix() + project.id();
    }

    /** Stores an entity of the kind, with just what the JSON says of it, past all that the Console API would check. */
    protected final <E extends Entity> void store(EntityKind<E> kind, String entity) {
        Caller console = keys.find(keyOf(KeyKind.CONSOLE)).orElseThrow();
        store.change(console, draft -> draft.put(json.readValue(entity, kind.type())));
    }

    /** Lays a config-specs document under the project's entities. */
    protected final void importDocument(String document) {
        Caller console = keys.find(keyOf(KeyKind.CONSOLE)).orElseThrow();
        store.change(console, draft -> {
            draft.importDocument(new ImportedDocument(document));
            return document;
        });
    }

    /** Statsig's SDKs for Java with the project's server key. */
    protected final JavaSdks javaSdks() {
        return new JavaSdks("http://localhost:" + port, keyOf(KeyKind.SERVER));
    }

    protected final Project project() {
        return project;
    }

    protected final int port() {
        return port;
    }

    /** A request without any key. */
    protected final RequestSpecification anonymous() {
        return given().port(port);
    }

    /** A request with the project's key of that kind. */
    protected final RequestSpecification with(KeyKind kind) {
        return anonymous().header("STATSIG-API-KEY", keyOf(kind));
    }
}
