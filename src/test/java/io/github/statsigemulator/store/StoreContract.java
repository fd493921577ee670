package io.github.statsigemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.ExperimentOverrides;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerOverrides;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What the store does on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
abstract class StoreContract {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    ConfigurableApplicationContext context;
    EntityStore store;
    AuditLog auditLog;
    Clocks clocks;
    JdbcTemplate jdbc;
    Project project;
    Caller caller;

    /** The settings that choose the database, each {@code name=value}. */
    abstract String[] database();

    @BeforeAll
    void start() {
        context = StoreSlice.start(database());
        store = context.getBean(EntityStore.class);
        auditLog = context.getBean(AuditLog.class);
        clocks = context.getBean(Clocks.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void inAProjectOfItsOwn() {
        project = context.getBean(Projects.class).create("project-" + PROJECTS.incrementAndGet());
        caller = new Caller(project, ApiKey.of("console-0123456789", KeyKind.CONSOLE, Set.of(), 0));
    }

    @Test
    void showsAWriteToTheNextReadAndToWhoeverReadsTheDatabase() {
        fill();

        Catalog written = store.catalog(project);
        Catalog read = anotherNode().catalog(project);

        assertThat(contents(read)).isEqualTo(contents(written));
        for (EntityKind<?> kind : EntityKind.ALL) {
            assertThat(written.all(kind)).as(kind.word()).hasSize(1);
        }
    }

    @Test
    void stampsEntities() {
        clocks.shift(project, Duration.ofDays(1));
        long tomorrow = clocks.of(project).millis();

        Gate created = put(gate("new_nav", "first"));
        Gate edited = put(gate("new_nav", "second"));

        assertThat(created.meta().version()).isEqualTo(1);
        assertThat(created.meta().createdTime()).isGreaterThanOrEqualTo(tomorrow);
        assertThat(created.meta().creatorName()).isEqualTo("CONSOLE API");
        assertThat(edited.meta().version()).isEqualTo(2);
        assertThat(edited.meta().createdTime()).isEqualTo(created.meta().createdTime());
        assertThat(edited.meta().lastModifiedTime())
                .isGreaterThanOrEqualTo(created.meta().lastModifiedTime());
        assertThat(edited.meta().lastModifierName()).isEqualTo("CONSOLE API");
    }

    @Test
    void neverTakesTheTimeOfAProjectFromAShiftedClock() {
        clocks.shift(project, Duration.ofDays(365));
        put(gate("new_nav", "first"));
        long first = store.catalog(project).time();
        clocks.shift(project, Duration.ofDays(-365));

        put(gate("new_nav", "second"));

        assertThat(first).isLessThan(clocks.wall().millis() + 1000);
        assertThat(store.catalog(project).time()).isGreaterThan(first);
    }

    @Test
    void writesNothingWhenNothingChanges() {
        put(gate("new_nav", "first"));
        Catalog before = store.catalog(project);

        Gate again = put(gate("new_nav", "first"));
        store.change(caller, draft -> {
            draft.put(gate("new_nav", "second"));
            draft.putOverrides(EntityKind.GATE, "new_nav", GateOverrides.NONE);
            return draft.put(gate("new_nav", "first"));
        });

        assertThat(store.catalog(project)).isSameAs(before);
        assertThat(again).isSameAs(before.get(EntityKind.GATE, "new_nav"));
        assertThat(store.versions(project, EntityKind.GATE, "new_nav")).hasSize(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void keepsEveryVersion() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        put(gate("new_nav", "third"));

        List<EntityVersion<Gate>> versions = store.versions(project, EntityKind.GATE, "new_nav");

        assertThat(versions)
                .extracting(version -> version.entity().meta().version() + " "
                        + version.entity().meta().description() + " " + version.who())
                .containsExactly("3 third console-****6789", "2 second console-****6789", "1 first console-****6789");
        assertThat(versions.get(0).entity()).isEqualTo(store.catalog(project).get(EntityKind.GATE, "new_nav"));
    }

    @Test
    void tellsWhoChangedWhichFieldAndWhen() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        store.change(caller, draft -> {
            draft.audit(EntityKind.GATE, "new_nav", "disable");
            return draft.put(gate("new_nav", "third"));
        });
        store.change(caller, draft -> {
            draft.delete(EntityKind.GATE, "new_nav");
            return draft;
        });

        List<AuditEntry> entries = audit();

        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.DELETE, "disable", AuditEntry.UPDATE, AuditEntry.CREATE);
        assertThat(entries).extracting(AuditEntry::who).containsOnly("console-****6789");
        assertThat(entries).extracting(AuditEntry::entityName).containsOnly("new_nav");
        assertThat(entries.get(2).changes()).isEqualTo(Map.of("description", new AuditEntry.Change("first", "second")));
        assertThat(entries.get(3).changes()).containsEntry("description", new AuditEntry.Change(null, "first"));
        assertThat(entries.get(0).changes()).containsEntry("description", new AuditEntry.Change("third", null));
    }

    @Test
    void findsAuditEntriesByActionKindIdAndTime() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        put(segment("staff"));
        long later = clocks.of(project).millis() + 1000;

        assertThat(find(new AuditLog.Filter(List.of("create"), null, null, null, null)))
                .containsExactly("staff create", "new_nav create");
        assertThat(find(new AuditLog.Filter(null, "gate", null, null, null)))
                .containsExactly("new_nav update", "new_nav create");
        assertThat(find(new AuditLog.Filter(null, null, "staff", 0L, later))).containsExactly("staff create");
        assertThat(find(new AuditLog.Filter(null, null, null, later, null))).isEmpty();
        assertThat(auditLog.find(project, AuditLog.Filter.ALL, 2, 2).getTotalElements())
                .isEqualTo(3);
        assertThat(auditLog.find(project, AuditLog.Filter.ALL, 2, 2).getContent())
                .extracting(AuditEntry::action)
                .containsExactly("create");
    }

    @Test
    void leavesEverythingAsItIsWhenTheWorkFails() {
        fill();
        Catalog before = store.catalog(project);

        assertThatIllegalStateException()
                .isThrownBy(() -> store.change(caller, draft -> {
                    draft.put(gate("new_nav", "never"));
                    throw new IllegalStateException("no");
                }));

        assertUntouched(before);
    }

    @Test
    void leavesEverythingAsItIsWhenACheckRefusesTheResult() {
        fill();
        Catalog before = store.catalog(project);

        assertThatIllegalStateException()
                .isThrownBy(() -> store.change(caller, draft -> {
                    draft.check(result -> {
                        throw new IllegalStateException(
                                result.get(EntityKind.GATE, "new_nav").meta().description());
                    });
                    draft.addIds("vips", List.of("user-9"));
                    return draft.put(gate("new_nav", "never"));
                }));

        assertUntouched(before);
    }

    @Test
    void leavesEverythingAsItIsWhenTheDatabaseRefuses() {
        fill();
        Catalog before = store.catalog(project);
        jdbc.update(
                "insert into entity_versions (project_id, kind, id, version, who, document) values (?,?,?,?,?,?)",
                project.id(),
                "gate",
                "new_nav",
                2,
                "somebody",
                "{}");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> store.change(caller, draft -> {
                    draft.addIds("vips", List.of("user-9"));
                    draft.delete(EntityKind.LAYER, "colours");
                    return draft.put(gate("new_nav", "never"));
                }));

        assertUntouched(before);
    }

    @Test
    void publishesTheVeryCatalogThatTheCheckSaw() {
        List<Catalog> checked = new ArrayList<>();

        store.change(caller, draft -> {
            draft.check(checked::add);
            return draft.put(gate("new_nav", "first"));
        });

        assertThat(checked).hasSize(1);
        assertThat(store.catalog(project)).isSameAs(checked.get(0));
    }

    @Test
    void refusesAChangeWithinAChange() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.change(caller, outer -> store.change(caller, inner -> inner)));
    }

    @Test
    void losesNoUpdateOfWritersThatCompete() throws Exception {
        put(gate("counter", "0"));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(9);
        Future<Boolean> timeOnlyGrows = threads.submit(() -> timeOnlyGrows(goesOn));

        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(threads.submit(() -> IntStream.range(0, 25).forEach(round -> increment())));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        goesOn.set(false);

        assertThat(timeOnlyGrows.get()).isTrue();
        assertThat(counter(store)).isEqualTo("200");
        assertThat(counter(anotherNode())).isEqualTo("200");
        assertThat(store.versions(project, EntityKind.GATE, "counter")).hasSize(201);
        threads.shutdown();
    }

    private boolean timeOnlyGrows(AtomicBoolean goesOn) {
        long last = 0;
        while (goesOn.get()) {
            long time = store.catalog(project).time();
            if (time < last) {
                return false;
            }
            last = time;
        }
        return true;
    }

    private void increment() {
        Gate written = store.change(caller, draft -> {
            String count = draft.get(EntityKind.GATE, "counter").meta().description();
            return draft.put(gate("counter", String.valueOf(Integer.parseInt(count) + 1)));
        });
        assertThat(store.catalog(project).get(EntityKind.GATE, "counter").meta().version())
                .isGreaterThanOrEqualTo(written.meta().version());
    }

    @Test
    void seesFirstWhatAnotherNodeHasWritten() {
        EntityStore other = anotherNode();
        put(gate("new_nav", "first"));
        Catalog known = store.catalog(project);

        other.change(caller, draft -> draft.put(gate("old_nav", "by the other")));
        Gate edited = store.change(caller, draft -> {
            assertThat(draft.find(EntityKind.GATE, "old_nav")).isPresent();
            return draft.put(gate("new_nav", "second"));
        });

        assertThat(edited.meta().version()).isEqualTo(2);
        assertThat(store.catalog(project).time()).isGreaterThan(known.time());
        assertThat(contents(other.reload(project))).isEqualTo(contents(store.catalog(project)));
    }

    @Test
    void keepsTheObjectsThatAReloadFindsUnchanged() {
        fill();
        Catalog before = store.catalog(project);
        anotherNode().change(caller, draft -> draft.put(gate("old_nav", "by the other")));

        Catalog after = store.reload(project);

        assertThat(after.get(EntityKind.GATE, "new_nav")).isSameAs(before.get(EntityKind.GATE, "new_nav"));
        assertThat(after.get(EntityKind.LAYER, "colours")).isSameAs(before.get(EntityKind.LAYER, "colours"));
        assertThat(after.idList("vips")).containsSame(before.idList("vips").orElseThrow());
        assertThat(after.importedDocument())
                .containsSame(before.importedDocument().orElseThrow());
        assertThat(after.find(EntityKind.GATE, "old_nav")).isPresent();
    }

    @Test
    void keepsTheOrderOfCreation() {
        Stream.of("c", "a", "b").forEach(id -> put(gate(id, "first")));
        put(gate("c", "edited"));
        store.change(caller, draft -> {
            draft.delete(EntityKind.GATE, "a");
            return draft.put(gate("a", "again"));
        });

        Catalog written = store.catalog(project);

        assertThat(written.all(EntityKind.GATE)).extracting(Entity::id).containsExactly("c", "b", "a");
        assertThat(written.get(EntityKind.GATE, "a").meta().version()).isEqualTo(1);
        assertThat(contents(anotherNode().catalog(project))).isEqualTo(contents(written));
        assertThat(store.versions(project, EntityKind.GATE, "a")).hasSize(1);
    }

    @Test
    void findsByIdElseByExactName() {
        put(new Gate(Meta.of("new_nav", "New nav"), "userID", true, Gate.Status.ACTIVE, List.of(), 0));
        put(new Gate(Meta.of("New nav 2", "new_nav"), "userID", true, Gate.Status.ACTIVE, List.of(), 0));

        put(new Gate(Meta.of("new_nav", "Newest nav"), "userID", true, Gate.Status.ACTIVE, List.of(), 0));

        Catalog catalog = store.catalog(project);
        assertThat(catalog.get(EntityKind.GATE, "new_nav").name()).isEqualTo("Newest nav");
        assertThat(catalog.get(EntityKind.GATE, "Newest nav").id()).isEqualTo("new_nav");
        assertThat(catalog.find(EntityKind.GATE, "New nav")).isEmpty();
        assertThat(catalog.find(EntityKind.GATE, "new NAV")).isEmpty();
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> catalog.get(EntityKind.GATE, "nobody"))
                .withMessage("No Gate has the id or name 'nobody'.");
    }

    @Test
    void deletesAnEntityWithAllThatBelongsToIt() {
        fill();

        store.change(caller, draft -> {
            draft.delete(EntityKind.GATE, "new_nav");
            draft.delete(EntityKind.SEGMENT, "vips");
            return draft;
        });

        Catalog after = store.catalog(project);
        assertThat(after.find(EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(after.overrides(EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(after.idLists()).isEmpty();
        assertThat(store.versions(project, EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(contents(anotherNode().catalog(project))).isEqualTo(contents(after));
        assertThat(audit()).extracting(AuditEntry::action).startsWith(AuditEntry.DELETE, AuditEntry.DELETE);
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> store.change(caller, draft -> {
                    draft.delete(EntityKind.GATE, "new_nav");
                    return draft;
                }));
    }

    @Test
    void laysAndRemovesOverrides() {
        override(overrides("user-1"));
        override(overrides("user-2"));

        assertThat(store.catalog(project).overrides(EntityKind.GATE, "new_nav")).contains(overrides("user-2"));
        assertThat(contents(anotherNode().catalog(project))).isEqualTo(contents(store.catalog(project)));

        override(GateOverrides.NONE);

        assertThat(store.catalog(project).overrides()).isEmpty();
        assertThat(anotherNode().catalog(project).overrides()).isEmpty();
        assertThat(audit()).extracting(AuditEntry::action).containsOnly(AuditEntry.UPDATE_OVERRIDES);
    }

    @Test
    void appendsToIdListsAndStartsThemOver() {
        ids(draft -> draft.addIds("vips", List.of("user-1", "user-2", "user-1")));
        IdList first = list();
        ids(draft -> draft.addIds("vips", List.of("user-2")));
        ids(draft -> draft.removeIds("vips", List.of("user-1")));
        IdList second = list();

        ids(draft -> {
            draft.resetIds("vips");
            draft.addIds("vips", List.of("user-3"));
        });

        assertThat(first.count()).isEqualTo(2);
        assertThat(second.fileId()).isEqualTo(first.fileId());
        assertThat(second.size()).isEqualTo(30);
        assertThat(second.inlineIds()).contains(List.of("user-2"));
        assertThat(list().fileId()).isNotEqualTo(first.fileId());
        assertThat(list().creationTime()).isGreaterThan(first.creationTime());
        assertThat(list().size()).isEqualTo(10);
        assertThat(list().contains("user-3")).isTrue();
        assertThat(contents(anotherNode().catalog(project))).isEqualTo(contents(store.catalog(project)));
        assertThat(audit())
                .extracting(entry -> entry.changes().get("count"))
                .containsExactly(new AuditEntry.Change(1, 1), new AuditEntry.Change(2, 1), new AuditEntry.Change(0, 2));
    }

    @Test
    void keepsLargeIdLists() {
        List<String> users =
                IntStream.range(0, 100_000).mapToObj(index -> "user-" + index).toList();

        ids(draft -> draft.addIds("vips", users));
        ids(draft -> draft.addIds("vips", List.of("one more")));

        assertThat(list().count()).isEqualTo(100_001);
        assertThat(anotherNode().catalog(project).idLists().get("vips")).isEqualTo(list());
    }

    @Test
    void importsADocumentAndTakesItAway() {
        ids(draft -> draft.importDocument(new ImportedDocument("{\"time\":1}")));
        ids(draft -> draft.importDocument(new ImportedDocument("{\"time\":2}")));

        assertThat(anotherNode().catalog(project).importedDocument()).contains(new ImportedDocument("{\"time\":2}"));

        ids(Draft::removeImportedDocument);

        assertThat(store.catalog(project).importedDocument()).isEmpty();
        assertThat(anotherNode().catalog(project).importedDocument()).isEmpty();
    }

    @Test
    void showsADraftItsOwnChanges() {
        store.change(caller, draft -> {
            Catalog first = draft.catalog();
            draft.put(gate("a", "first"));
            Catalog second = draft.catalog();
            draft.put(gate("b", "first"));
            draft.delete(EntityKind.GATE, "a");

            assertThat(first.all(EntityKind.GATE)).isEmpty();
            assertThat(second.all(EntityKind.GATE)).extracting(Entity::id).containsExactly("a");
            assertThat(draft.catalog().all(EntityKind.GATE))
                    .extracting(Entity::id)
                    .containsExactly("b");
            return draft;
        });

        assertThat(audit()).extracting(AuditEntry::entityId).containsExactly("b");
    }

    @Test
    void holdsInMemoryWhatItWouldReadAgain() {
        DynamicConfig config = new DynamicConfig(
                Meta.of("sizes", "sizes"),
                "userID",
                true,
                false,
                Map.of("decimal", new BigDecimal("10.0"), "double", 33.30, "float", 2f, "long", 7L),
                List.of(),
                0);

        DynamicConfig stored = store.change(caller, draft -> draft.put(config));

        assertThat(stored.defaultValue())
                .isEqualTo(Map.of("decimal", 10, "double", new BigDecimal("33.3"), "float", 2, "long", 7));
        assertThat(contents(anotherNode().catalog(project))).isEqualTo(contents(store.catalog(project)));
    }

    @Test
    void keepsKeysUntilTheyAreRemoved() {
        Keys keys = context.getBean(Keys.class);
        ApiKey key = new ApiKey(
                "client-of-" + project.id(),
                KeyKind.CLIENT,
                "web",
                Set.of(ApiKey.DOWNLOAD_CONFIG_SPECS),
                List.of("staging"),
                "app",
                List.of("other app"),
                false,
                7);

        keys.put(project, ApiKey.of(key.key(), KeyKind.CLIENT, Set.of(), 1));
        keys.put(project, key);

        assertThat(keys.find(key.key())).contains(new Caller(project, key));
        assertThat(keys.of(project)).containsExactly(key);
        assertThat(jdbc.queryForList("select api_key from api_keys where project_id = ?", String.class, project.id()))
                .containsExactly(key.key());

        keys.remove(project, List.of(key.key(), "client-local"));

        assertThat(keys.find(key.key())).isEmpty();
        assertThat(keys.find("client-local")).isPresent();
    }

    /** Puts one of everything into the project. */
    void fill() {
        store.change(caller, draft -> {
            draft.put(segment("vips"));
            draft.put(gate("new_nav", "first"));
            draft.put(new DynamicConfig(Meta.of("c", "C"), "userID", true, false, Map.of("a", 1.5), List.of(), 0));
            draft.put(new Layer(
                    Meta.of("colours", "colours"), "userID", List.of(new LayerParameter("p", "string", "red"))));
            draft.put(experiment());
            draft.put(new Holdout(
                    Meta.of("h", "h"),
                    "userID",
                    true,
                    BigDecimal.valueOf(5),
                    true,
                    List.of("new_nav"),
                    List.of(),
                    List.of(),
                    null,
                    0));
            draft.put(new Autotune(
                    Meta.of("t", "t"),
                    "userID",
                    List.of(new Variant("v", "v", Map.of("a", 1), null)),
                    "buy",
                    false,
                    null,
                    0));
            draft.putOverrides(EntityKind.GATE, "new_nav", overrides("user-1"));
            draft.putOverrides(EntityKind.EXPERIMENT, "e", experimentOverrides());
            draft.putOverrides(EntityKind.LAYER, "colours", layerOverrides());
            draft.addIds("vips", List.of("user-1", "user-2"));
            draft.importDocument(new ImportedDocument("{\"has_updates\":true}"));
            return draft;
        });
    }

    private static ExperimentOverrides experimentOverrides() {
        return new ExperimentOverrides(
                List.of(new ExperimentOverrides.Conditional("gate", "new_nav", "g", null)),
                List.of(new ExperimentOverrides.Ids("g", List.of("user-1"), "staging", "userID")));
    }

    private static LayerOverrides layerOverrides() {
        return new LayerOverrides(
                List.of(new LayerOverrides.Conditional("gate", "new_nav", "e", "Control")),
                List.of(new LayerOverrides.Ids("Control", List.of("user-1"), null, null, null)));
    }

    private static Experiment experiment() {
        Group control = new Group("g", "Control", BigDecimal.valueOf(100), Map.of("p", "blue"), false, "");
        return new Experiment(
                Meta.of("e", "E"),
                "userID",
                "",
                Experiment.Status.SETUP,
                false,
                List.of(control),
                new BigDecimal("12.50"),
                List.of(1, 2, 3),
                "colours",
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                0);
    }

    static Gate gate(String id, String description) {
        TargetingCondition condition = new TargetingCondition("email", "any", List.of("a@example.com"), null, null);
        TargetingRule rule = new TargetingRule("r", "Rule 1", new BigDecimal("33.3"), List.of(condition), null, null);
        Meta meta = new Meta(
                id,
                id,
                description,
                List.of("core"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                0,
                0);
        return new Gate(meta, "userID", true, Gate.Status.ACTIVE, List.of(rule), 0);
    }

    private static Segment segment(String id) {
        return new Segment(Meta.of(id, id), "userID", Segment.ID_LIST, false, List.of(), 0);
    }

    private static GateOverrides overrides(String id) {
        return new GateOverrides(List.of(new GateOverrides.Entry(null, "staging", List.of(id), List.of())));
    }

    <E extends Entity> E put(E entity) {
        return store.change(caller, draft -> draft.put(entity));
    }

    private void override(Overrides overrides) {
        store.change(caller, draft -> {
            draft.putOverrides(EntityKind.GATE, "new_nav", overrides);
            return draft;
        });
    }

    private void ids(Consumer<Draft> work) {
        store.change(caller, draft -> {
            work.accept(draft);
            return draft;
        });
    }

    private IdList list() {
        return store.catalog(project).idList("vips").orElseThrow();
    }

    private String counter(EntityStore node) {
        return node.catalog(project).get(EntityKind.GATE, "counter").meta().description();
    }

    private List<AuditEntry> audit() {
        return auditLog.find(project, AuditLog.Filter.ALL, 1, 100).getContent();
    }

    private List<String> find(AuditLog.Filter filter) {
        return auditLog.find(project, filter, 1, 100).getContent().stream()
                .map(entry -> entry.entityId() + " " + entry.action())
                .toList();
    }

    private void assertUntouched(Catalog before) {
        assertThat(store.catalog(project)).isSameAs(before);
        assertThat(contents(store.reload(project))).isEqualTo(contents(before));
        assertThat(audit())
                .hasSize(12)
                .extracting(AuditEntry::changes)
                .noneMatch(changes -> changes.toString().contains("never"));
    }

    /** A second store on the same database, as a second process would have it. */
    EntityStore anotherNode() {
        return new EntityStore(
                context.getBean(Projects.class),
                context.getBean(TransactionOperations.class),
                context.getBean(ProjectStateRows.class),
                context.getBean(EntityVersionRows.class),
                context.getBean(CatalogReader.class),
                context.getBean(CatalogWriter.class),
                context.getBean(Documents.class),
                clocks);
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
