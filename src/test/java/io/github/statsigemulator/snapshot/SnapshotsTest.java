package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.buckets;
import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.holdout;
import static io.github.statsigemulator.snapshot.Entities.layer;
import static io.github.statsigemulator.snapshot.Entities.listSegment;
import static io.github.statsigemulator.snapshot.Entities.passesGate;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A write compiles what it touches, once, and everyone sees it at once. */
class SnapshotsTest {

    private static final Question ANYBODY = Question.of(User.from(Map.of("userID", "user-1")), 0);

    private volatile Catalog stored = catalog();

    private final Snapshots snapshots = new Snapshots(project -> stored);

    @Test
    void compilesEachEntityOnce() {
        stored = catalog(gate("a", rule("all")), gate("b"), gate("c"));

        Snapshot first = snapshots.of(Project.DEFAULT);
        Snapshot second = snapshots.of(Project.DEFAULT);

        assertThat(second).isSameAs(first);
        assertThat(first.gates()).containsOnlyKeys("a", "b", "c");
        assertThat(snapshots.compilations()).isEqualTo(3);
    }

    @Test
    void compilesTheOneEntityThatAWriteChanges() {
        Snapshot before = present(catalog(gate("a"), gate("b"), gate("c")));

        Snapshot after = present(stored.with(gate("b", rule("all"))));

        assertThat(snapshots.compilations()).isEqualTo(4);
        assertThat(before.gate("b", ANYBODY).passes()).isFalse();
        assertThat(after.gate("b", ANYBODY).passes()).isTrue();
        assertSame(before, after, "a", "c");
    }

    @Test
    void compilesOnceForAThousandWritesThatNobodyAsksAbout() {
        present(catalog(gate("a")));

        for (int i = 1; i <= 1000; i++) {
            stored = stored.with(gate("a", rule("rule " + i)));
        }
        present(stored);

        assertThat(snapshots.compilations()).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsDeletedAndKeepsTheRest() {
        Snapshot before = present(catalog(gate("a"), gate("b"), gate("c")));

        Snapshot after = present(catalogWithout("a"));

        assertThat(after.gates()).containsOnlyKeys("b", "c");
        assertThat(snapshots.compilations()).isEqualTo(3);
        assertSame(before, after, "b", "c");
    }

    @Test
    void aHoldoutsShareIsItsOwnAffairAndItsLinksAreTheirs() {
        Snapshot before = present(catalog(gate("a"), gate("b"), holdout("control", "1", "a")));

        Snapshot share = present(stored.with(holdout("control", "5", "a")));
        long afterShare = snapshots.compilations();
        Snapshot link = present(stored.with(holdout("control", "5", "a", "b")));

        assertThat(afterShare).isEqualTo(4);
        assertThat(snapshots.compilations()).isEqualTo(6);
        assertSame(before, share, "a", "b");
        assertSame(before, link, "a");
    }

    @Test
    void aGlobalHoldoutHoldsWhatIsMadeLaterToo() {
        present(catalog(globalHoldout("everywhere", "100"), gate("a", rule("all"))));

        Snapshot after = present(stored.with(gate("b", rule("all"))));

        assertThat(after.gate("b", ANYBODY).passes()).isFalse();
        assertThat(after.gate("b", ANYBODY).ruleId()).isEqualTo(DerivedIds.holdoutLink("everywhere"));
        assertThat(snapshots.compilations()).isEqualTo(3);
    }

    @Test
    void aLayerAndItsExperimentsAreCompiledTogether() {
        present(catalog(
                layer("colors", new LayerParameter("color", "string", "grey")),
                experiment("one")
                        .groups(group("g1", "100", Map.of("color", "red")))
                        .in("colors", buckets(0, 10))
                        .build(),
                experiment("two").build()));

        Snapshot layer = present(stored.with(layer("colors", new LayerParameter("color", "string", "blue"))));
        long afterLayer = snapshots.compilations();
        present(stored.with(experiment("one").in("colors", buckets(0, 20)).build()));

        assertThat(layer.config("one", ANYBODY).value().json()).isEqualTo("{\"color\":\"blue\"}");
        assertThat(afterLayer).isEqualTo(5);
        assertThat(snapshots.compilations()).isEqualTo(7);
    }

    @Test
    void overridesAreThoseOfOneEntity() {
        present(catalog(gate("a"), gate("b")));

        Snapshot after = present(stored.with(
                EntityKind.GATE,
                "a",
                new GateOverrides(List.of(new GateOverrides.Entry(null, null, List.of("user-1"), List.of())))));

        assertThat(after.gate("a", ANYBODY).ruleId()).isEqualTo("pass:all:id_override");
        assertThat(snapshots.compilations()).isEqualTo(3);
    }

    @Test
    void aGateThatTakesANameIsConsultedByIt() {
        present(catalog(gate("a", rule("by name", passesGate("Beta users"))), gate("b", rule("all"))));
        Gate named = new Gate(
                Entities.meta("beta", "Beta users"), "userID", true, Gate.Status.ACTIVE, List.of(rule("all")), 0);

        Snapshot after = present(stored.with(named));

        assertThat(after.gate("a", ANYBODY).passes()).isTrue();
        assertThat(snapshots.compilations()).isEqualTo(4);
    }

    @Test
    void idsOfAListAreSeenAtOnceHoweverManyThereAre() {
        present(catalog(listSegment("vips")).with("vips", list(1)));

        Snapshot few = present(stored.with("vips", list(2)));
        Snapshot many = present(stored.with("vips", list(5000)));

        assertThat(few.gate("segment:vips", ANYBODY).passes()).isTrue();
        assertThat(many.gate("segment:vips", ANYBODY).passes()).isTrue();
    }

    @Test
    void aCheckCompilesAheadOfTheCommit() {
        present(catalog(gate("a")));
        Catalog next = stored.with(gate("a", rule("all")));

        List<Fault> faults = snapshots.check(next);
        long afterCheck = snapshots.compilations();
        present(next);

        assertThat(faults).isEmpty();
        assertThat(afterCheck).isEqualTo(2);
        assertThat(snapshots.compilations()).isEqualTo(2);
    }

    @Test
    void aCheckThatFailsLeavesThePresentAlone() {
        Snapshot before = present(catalog(gate("a")));

        List<Fault> faults = snapshots.check(
                stored.with(gate("a", rule("fine"), rule("odd", condition("email", "sounds_like", "x")))));

        assertThat(faults).extracting(Fault::property).containsExactly("rules[1].conditions[0].operator");
        assertThat(snapshots.of(Project.DEFAULT)).isSameAs(before);
    }

    @Test
    void aCheckOverlooksWhatWasFaultyBefore() {
        Gate odd = gate("odd", rule("odd", condition("email", "sounds_like", "x")));
        present(catalog(odd));

        assertThat(snapshots.check(stored.with(gate("fine")))).isEmpty();
        assertThat(snapshots.check(stored.with(odd.withMeta(Entities.meta("odd", "Odd")))))
                .isEmpty();
    }

    @Test
    void projectsAreApart() {
        Project other = new Project("other");
        Snapshots both = new Snapshots(project -> project.equals(other)
                ? Catalog.empty(other).with(gate("theirs"))
                : catalogs.computeIfAbsent(project, key -> catalog(gate("ours"))));

        assertThat(both.of(Project.DEFAULT).gates()).containsOnlyKeys("ours");
        assertThat(both.of(other).gates()).containsOnlyKeys("theirs");
    }

    private final Map<Project, Catalog> catalogs = new java.util.concurrent.ConcurrentHashMap<>();

    @Test
    void readersSeeEveryWriteWhoseEndTheyHaveSeen() throws Exception {
        stored = catalog(gate("a", rule("0")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> work = new ArrayList<>();
        work.add(() -> write(300));
        for (int reader = 0; reader < 3; reader++) {
            work.add(() -> read(3000));
        }

        List<Integer> stale = new ArrayList<>();
        for (Future<Integer> done : threads.invokeAll(work)) {
            stale.add(done.get());
        }
        threads.shutdown();

        assertThat(stale).containsOnly(0);
    }

    private int write(int writes) {
        for (int i = 1; i <= writes; i++) {
            stored = stored.with(gate("a", rule(Integer.toString(i))));
        }
        return 0;
    }

    /** How many answers were older than the last write known before asking. */
    private int read(int reads) {
        int stale = 0;
        for (int i = 0; i < reads; i++) {
            int known = writeIn(stored.get(EntityKind.GATE, "a").rules().get(0).name());
            String seen = snapshots.of(Project.DEFAULT).gate("a", ANYBODY).groupName();
            stale += writeIn(seen == null ? "-1" : seen) < known ? 1 : 0;
        }
        return stale;
    }

    private static int writeIn(String name) {
        return Integer.parseInt(name);
    }

    private Snapshot present(Catalog catalog) {
        stored = catalog;
        return snapshots.of(Project.DEFAULT);
    }

    private Catalog catalogWithout(String id) {
        Catalog left = catalog();
        for (Gate gate : stored.all(EntityKind.GATE)) {
            left = gate.id().equals(id) ? left : left.with(gate);
        }
        return left;
    }

    private static void assertSame(Snapshot one, Snapshot other, String... gates) {
        for (String gate : gates) {
            Ruleset ruleset = other.gates().get(gate);
            assertThat(ruleset).isSameAs(one.gates().get(gate));
        }
    }

    private static IdList list(int size) {
        List<IdList.Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add(new IdList.Line("user-" + i, true));
        }
        return IdList.empty("f1", 1).with(lines);
    }
}
