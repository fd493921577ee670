package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Where users fall. The bucket of a user is computed here a second time, by the definition that Statsig publishes (docs,
 * sdks/how-evaluation-works): the first eight bytes of the SHA-256 of salt and unit id as an unsigned number, modulo
 * 10,000 for percentages and 1,000 for groups.
 */
class RolloutTest {

    private static final int USERS = 10_000;

    private static final Map<String, Object> RED = Map.of("color", "red");

    private static final Map<String, Object> BLUE = Map.of("color", "blue");

    @Test
    void aThirdOfTheUsersIsExactlyThoseWhomTheFormulaNames() {
        Snapshot snapshot = snapshot(gate("third", rule("a third", "33.3")));
        String salt = DerivedIds.salt(EntityKind.GATE, "third", 0);
        String ruleSalt = DerivedIds.ruleId(EntityKind.GATE, "third", "a third", 0);

        Set<Integer> passing = users(i -> snapshot.gate("third", question(i)).passes());

        assertThat(passing).isEqualTo(users(i -> bucket(salt + "." + ruleSalt + ".user-" + i, 10_000) < 3_330));
        assertThat(passing.size() / (double) USERS).isCloseTo(0.333, within(0.015));
    }

    @Test
    void bothGroupsOfAnExperimentFillThatTakesHalfOfTheUsers() {
        Snapshot snapshot = snapshot(experiment("color_test")
                .groups(group("control", "50", RED), group("test", "50", BLUE))
                .allocation("50")
                .status(Status.ACTIVE)
                .build());
        String layerSalt = DerivedIds.layerSalt(DerivedIds.implicitLayer("color_test"));
        String salt = DerivedIds.salt(EntityKind.EXPERIMENT, "color_test", 0);

        Map<String, Integer> shares = new TreeMap<>();
        for (int i = 0; i < USERS; i++) {
            String rule = snapshot.config("color_test", question(i)).ruleId();
            shares.merge(rule, 1, Integer::sum);
            String expected = bucket(layerSalt + ".user-" + i, 1000) >= 500
                    ? "layerAssignment"
                    : bucket(salt + ".user-" + i, 1000) < 500 ? "control" : "test";
            assertThat(rule).as("user-%d", i).isEqualTo(expected);
        }

        assertThat(shares.get("layerAssignment")).isBetween(4_800, 5_200);
        assertThat(shares.get("control")).isBetween(2_350, 2_650);
        assertThat(shares.get("test")).isBetween(2_350, 2_650);
    }

    @Test
    void raisingAPercentageOnlyAddsUsers() {
        Set<Integer> before = Set.of();
        for (String percentage : List.of("0", "0.01", "1", "33.3", "33.31", "75", "100")) {
            Set<Integer> after = passing(gate("beta", rule("some", percentage)));
            assertThat(after).containsAll(before);
            before = after;
        }
        assertThat(before).hasSize(USERS);
    }

    @Test
    void raisingAnAllocationOnlyAddsUsersAndMovesNobody() {
        Map<Integer, String> before = groups("10", 0);

        Map<Integer, String> after = groups("60", 0);

        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.size()).isGreaterThan(before.size());
    }

    @Test
    void aResetShufflesTheGroups() {
        Map<Integer, String> before = groups("100", 0);

        Map<Integer, String> after = groups("100", 1);

        long same = before.entrySet().stream()
                .filter(user -> user.getValue().equals(after.get(user.getKey())))
                .count();
        assertThat(same).isBetween(4_700L, 5_300L);
    }

    @Test
    void editsMoveNobody() {
        TargetingRule stored = new TargetingRule(
                DerivedIds.ruleId(EntityKind.GATE, "beta", "half", 0),
                "half",
                rule("half", "50").passPercentage(),
                List.of(),
                null,
                null);
        TargetingRule renamed =
                new TargetingRule(stored.id(), "every second", stored.passPercentage(), List.of(), null, null);
        Gate edited = gate("beta", rule("first", Entities.condition("email", "any", "x")), renamed);

        assertThat(passing(edited)).isEqualTo(passing(gate("beta", rule("half", "50"))));
    }

    @Test
    void twoBuildsOfOneInputAreEqual() {
        Catalog one = catalog(
                gate("beta", rule("half", "50")),
                experiment("e").groups(group("g", "100", RED)).build());
        Catalog other = catalog(
                gate("beta", rule("half", "50")),
                experiment("e").groups(group("g", "100", RED)).build());

        Snapshot first = compiled(one);
        Snapshot second = compiled(other);

        assertThat(first.gates()).isEqualTo(second.gates());
        assertThat(first.configs()).isEqualTo(second.configs());
    }

    @Test
    void everyProjectPutsUsersInTheSamePlaces() {
        Catalog elsewhere = Catalog.empty(new Project("elsewhere")).with(gate("beta", rule("half", "50")));

        assertThat(compiled(elsewhere).gates())
                .isEqualTo(snapshot(gate("beta", rule("half", "50"))).gates());
    }

    private static Set<Integer> passing(Gate gate) {
        Snapshot snapshot = snapshot(gate);
        return users(i -> snapshot.gate(gate.id(), question(i)).passes());
    }

    /** The group of each user that is in one. */
    private static Map<Integer, String> groups(String allocation, int shuffle) {
        Snapshot snapshot = snapshot(experiment("color_test")
                .groups(group("control", "50", RED), group("test", "50", BLUE))
                .allocation(allocation)
                .shuffle(shuffle)
                .status(Status.ACTIVE)
                .build());
        Map<Integer, String> groups = new TreeMap<>();
        for (int i = 0; i < USERS; i++) {
            Evaluation evaluation = snapshot.config("color_test", question(i));
            if (evaluation.isExperimentGroup()) {
                groups.put(i, evaluation.ruleId());
            }
        }
        return groups;
    }

    private static Set<Integer> users(Function<Integer, Boolean> which) {
        return new HashSet<>(
                IntStream.range(0, USERS).boxed().filter(which::apply).toList());
    }

    private static Question question(int user) {
        return Question.of(User.from(Map.of("userID", "user-" + user)), 0);
    }

    private static Snapshot snapshot(Entity... entities) {
        return compiled(catalog(entities));
    }

    private static Snapshot compiled(Catalog catalog) {
        return ProjectSpecs.empty(catalog.project(), Countries.NONE)
                .in(catalog, Countries.NONE)
                .snapshot();
    }

    private static int bucket(String salted, int buckets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            BigInteger number = new BigInteger(1, Arrays.copyOf(digest, 8));
            return number.mod(BigInteger.valueOf(buckets)).intValue();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
