package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checked against what evaluation does with a gate that asks itself: it gives up. */
class CyclesTest {

    @Test
    void namesTheWayBack() {
        Gate beta = gate("beta", "passes_gate", "checkout");
        Gate checkout = gate("checkout", "passes_gate", "beta");

        List<Fault> faults = check(checkout, beta);

        assertThat(faults)
                .containsExactly(new Fault(
                        "rules[0].conditions[0].targetValue",
                        "must not lead back to where it begins: gate 'checkout' → gate 'beta' → gate 'checkout'"));
    }

    @Test
    void seesAGateThatAsksItself() {
        assertThat(check(gate("checkout", "fails_gate", "checkout"))).hasSize(1);
    }

    @Test
    void looksThroughSegments() {
        Segment staff = new Segment(
                Meta.of("staff", "staff"), "userID", Segment.RULE_BASED, false, rules("passes_gate", "checkout"), 0);

        assertThat(check(gate("checkout", "passes_segment", "staff"), staff)).hasSize(1);
    }

    @Test
    void looksThroughHoldouts() {
        Gate inHoldout = gate("in_holdout", "passes_gate", "checkout");
        Holdout holdout = holdout("in_holdout", List.of("checkout"));

        List<Fault> faults = check(holdout, inHoldout, gate("checkout", "public", null));

        assertThat(faults).extracting(Fault::property).containsExactly("targetingGateID");
    }

    @Test
    void aHoldoutWithoutTargetingGateLeadsNowhere() {
        Holdout holdout = holdout(null, List.of("checkout"));

        assertThat(check(gate("checkout", "passes_gate", "beta"), holdout, gate("beta", "public", null)))
                .isEmpty();
    }

    @Test
    void twoWaysToTheSameGateAreNoCycle() {
        Gate left = gate("left", "passes_gate", "end");
        Gate right = gate("right", "passes_gate", "left");

        assertThat(check(right, left, gate("end", "public", null))).isEmpty();
    }

    @Test
    void refusesAChainThatNobodyCouldEvaluate() {
        Entity[] chain = IntStream.range(0, 5_000)
                .mapToObj(i -> gate("gate_" + i, "passes_gate", "gate_" + (i + 1)))
                .toArray(Entity[]::new);

        assertThat(check(gate("checkout", "passes_gate", "gate_0"), chain))
                .extracting(Fault::message)
                .containsExactly("must not lead on more than 300 times");
    }

    private static List<Fault> check(Entity entity, Entity... others) {
        Catalog catalog = Catalog.empty(Project.DEFAULT).with(entity);
        for (Entity other : others) {
            catalog = catalog.with(other);
        }
        Faults faults = new Faults();
        Cycles.check(entity, catalog, faults);
        return faults.all();
    }

    private static Gate gate(String id, String type, @Nullable String target) {
        return new Gate(Meta.of(id, id), "userID", true, Gate.Status.ACTIVE, rules(type, target), 0);
    }

    private static List<TargetingRule> rules(String type, @Nullable String target) {
        TargetingCondition condition = new TargetingCondition(type, null, target, null, null);
        return List.of(new TargetingRule("r", "r", BigDecimal.TEN, List.of(condition), null, null));
    }

    private static Holdout holdout(@Nullable String targetingGate, List<String> gates) {
        return new Holdout(
                Meta.of("held", "held"),
                "userID",
                true,
                BigDecimal.TEN,
                false,
                gates,
                List.of(),
                List.of(),
                targetingGate,
                0);
    }
}
