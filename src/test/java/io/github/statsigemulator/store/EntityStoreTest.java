package io.github.statsigemulator.store;

import static io.github.statsigemulator.store.Examples.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.project.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What a change is: all or nothing, one after the other, seen at once. */
class EntityStoreTest extends OnEveryDatabase {

    @Test
    void showsAWriteToTheNextReadAndToWhoeverReadsTheDatabase() {
        change(Examples::fill);

        assertThat(stored()).isEqualTo(contents(catalog()));
        for (EntityKind<?> kind : EntityKind.EVALUATED) {
            assertThat(catalog().all(kind)).as(kind.word()).hasSize(1);
        }
    }

    @Test
    void leavesEverythingAsItIsWhenTheWorkFails() {
        change(Examples::fill);
        Catalog before = catalog();

        assertThatIllegalStateException()
                .isThrownBy(() -> change(draft -> {
                    draft.put(gate("new_nav", "never"));
                    throw new IllegalStateException("no");
                }));

        assertUntouched(before);
    }

    @Test
    void leavesEverythingAsItIsWhenACheckRefusesTheResult() {
        change(Examples::fill);
        Catalog before = catalog();

        assertThatIllegalStateException()
                .isThrownBy(() -> change(draft -> {
                    draft.check(result -> {
                        throw new IllegalStateException(
                                result.get(EntityKind.GATE, "new_nav").meta().description());
                    });
                    draft.addIds("vips", List.of("user-9"));
                    draft.put(gate("new_nav", "never"));
                }))
                .withMessage("never");

        assertUntouched(before);
    }

    @Test
    void leavesEverythingAsItIsWhenTheDatabaseRefuses() {
        change(Examples::fill);
        Catalog before = catalog();
        jdbc.update(
                "insert into entity_versions (project_id, kind, id, version, who, document) values (?,?,?,?,?,?)",
                project.id(),
                "gate",
                "new_nav",
                2,
                "somebody",
                "{}");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> change(draft -> {
                    draft.addIds("vips", List.of("user-9"));
                    draft.delete(EntityKind.LAYER, "colours");
                    draft.put(gate("new_nav", "never"));
                }));

        assertUntouched(before);
    }

    private void assertUntouched(Catalog before) {
        assertThat(catalog()).isSameAs(before);
        assertThat(stored()).isEqualTo(contents(before));
        assertThat(anotherNode().catalog(project).time()).isEqualTo(before.time());
        assertThat(audit()).hasSize(Examples.CHANGES);
    }

    @Test
    void publishesTheVeryCatalogThatTheCheckSaw() {
        List<Catalog> checked = new ArrayList<>();

        change(draft -> {
            draft.check(checked::add);
            draft.put(gate("new_nav", "first"));
        });

        assertThat(checked).hasSize(1);
        assertThat(catalog()).isSameAs(checked.get(0));
    }

    @Test
    void refusesAChangeWithinAChange() {
        assertThatIllegalStateException().isThrownBy(() -> change(outer -> change(inner -> {})));
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.catalog(new Project("nowhere")))
                .withMessage("There is no project nowhere");
    }

    @Test
    void losesNoUpdateOfWritersThatCompete() throws Exception {
        put(gate("counter", "0"));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(9);
        Future<Boolean> timeOnlyGrows = threads.submit(() -> timeOnlyGrows(goesOn));

        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(threads.submit(() -> IntStream.range(0, 25).forEach(round -> increment(store))));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        goesOn.set(false);

        assertThat(timeOnlyGrows.get()).isTrue();
        assertThat(counter(store)).isEqualTo(200);
        assertThat(counter(anotherNode())).isEqualTo(200);
        assertThat(store.versions(project, EntityKind.GATE, "counter")).hasSize(201);
        threads.shutdown();
    }

    @Test
    void losesNoUpdateOfNodesThatCompete() throws Exception {
        put(gate("counter", "0"));
        List<EntityStore> nodes = List.of(store, anotherNode(), anotherNode());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());

        List<Future<?>> writers = new ArrayList<>();
        for (EntityStore node : nodes) {
            writers.add(threads.submit(() -> IntStream.range(0, 25).forEach(round -> increment(node))));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        assertThat(counter(anotherNode())).isEqualTo(75);
        threads.shutdown();
    }

    @Test
    void isReadOnceByAllWhoComeFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Catalog>> reads = threads.invokeAll(Collections.nCopies(8, () -> store.catalog(project)));

        Catalog read = reads.get(0).get();
        for (Future<Catalog> other : reads) {
            assertThat(other.get()).isSameAs(read);
        }
        threads.shutdown();
    }

    private boolean timeOnlyGrows(AtomicBoolean goesOn) {
        long last = 0;
        while (goesOn.get()) {
            long time = catalog().time();
            if (time < last) {
                return false;
            }
            last = time;
        }
        return true;
    }

    private void increment(EntityStore node) {
        Gate written = node.change(caller, draft -> {
            String count = draft.get(EntityKind.GATE, "counter").meta().description();
            return draft.put(gate("counter", String.valueOf(Integer.parseInt(count) + 1)));
        });
        assertThat(counter(node)).isGreaterThanOrEqualTo(written.meta().version() - 1);
    }

    private int counter(EntityStore node) {
        return Integer.parseInt(
                node.catalog(project).get(EntityKind.GATE, "counter").meta().description());
    }

    @Test
    void seesFirstWhatAnotherNodeHasWritten() {
        EntityStore other = anotherNode();
        put(gate("new_nav", "first"));
        Catalog known = catalog();

        other.change(caller, draft -> draft.put(gate("old_nav", "by the other")));
        Gate edited = store.change(caller, draft -> {
            assertThat(draft.find(EntityKind.GATE, "old_nav")).isPresent();
            return draft.put(gate("new_nav", "second"));
        });

        assertThat(edited.meta().version()).isEqualTo(2);
        assertThat(catalog().time()).isGreaterThan(known.time());
        assertThat(contents(other.reload(project))).isEqualTo(contents(catalog()));
        assertThat(other.catalog(project).time()).isEqualTo(catalog().time());
    }

    @Test
    void keepsTheObjectsThatAReloadFindsUnchanged() {
        change(Examples::fill);
        Catalog before = catalog();
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
    void neverTakesTheTimeOfAProjectFromAShiftedClock() {
        clocks.shift(project, Duration.ofDays(365));
        put(gate("new_nav", "first"));
        long first = catalog().time();
        clocks.shift(project, Duration.ofDays(-365));

        put(gate("new_nav", "second"));

        assertThat(first).isLessThanOrEqualTo(clocks.wall().millis());
        assertThat(catalog().time()).isGreaterThan(first);
    }

    @Test
    void startsWithALaterTimeEvenIfTheClockWentBack() {
        long future = clocks.wall().millis() + Duration.ofDays(30).toMillis();
        jdbc.update("update projects set changed_time = ? where id = ?", future, project.id());
        EntityStore node = anotherNode();

        node.start();

        assertThat(node.catalog(project).time()).isEqualTo(future + 1);
        node.change(caller, draft -> draft.put(gate("new_nav", "first")));
        assertThat(node.catalog(project).time()).isEqualTo(future + 2);
    }

    @Test
    void aPlainTransactionDoesNotBeginInsideOfAnotherOne() {
        TransactionOperations transactions = application.getBean("transactions", TransactionOperations.class);
        put(new Tag(Meta.of("t", "t"), "", false));

        transactions.executeWithoutResult(outer -> assertThatThrownBy(() -> store.reload(project))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("inside of another one"));

        assertThat(store.reload(project).find(EntityKind.TAG, "t")).isPresent();
    }
}
