package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.Rulesets.config;
import static io.github.statsigemulator.evaluator.Rulesets.delegating;
import static io.github.statsigemulator.evaluator.Rulesets.gate;
import static io.github.statsigemulator.evaluator.Rulesets.giving;
import static io.github.statsigemulator.evaluator.Rulesets.layer;
import static io.github.statsigemulator.evaluator.Rulesets.nobody;
import static io.github.statsigemulator.evaluator.Rulesets.passes;
import static io.github.statsigemulator.evaluator.Rulesets.rule;
import static io.github.statsigemulator.evaluator.Rulesets.snapshot;
import static io.github.statsigemulator.evaluator.Rulesets.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.ConfigMapping.Trigger;
import io.github.statsigemulator.evaluator.Evaluation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the fields {@code overrides} and {@code override_rules} of a document come to. Read in
 * {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs}.
 */
class ConfigMappingTest {

    private static final Question USER = user("user-1");
    private static final Ruleset OLD = config("old", giving("old"));
    private static final Ruleset NEW = config("new", giving("new"));

    @Test
    void answersWithTheSubstituteUnderTheNameThatWasAskedFor() {
        Snapshot snapshot = snapshot(OLD, NEW).withMappings(mapped("old", to("new", rule("r", 100))));

        Evaluation old = snapshot.config("old", USER);

        assertThat(old.name()).isEqualTo("old");
        assertThat(old.overrideConfigName()).isEqualTo("new");
        assertThat(old.value().parameters()).containsEntry("origin", "new");
        assertThat(snapshot.config("new", USER).overrideConfigName()).isNull();
    }

    @Test
    void answersForNamesThatAreOnlyMapped() {
        Snapshot snapshot = snapshot(NEW).withMappings(mapped("gone", to("new", rule("r", 100))));

        assertThat(snapshot.config("gone", USER).ruleId()).isEqualTo("new");
        assertThat(snapshot.config("elsewhere", USER).outcome()).isEqualTo(Outcome.UNRECOGNIZED);
    }

    @Test
    void triesMappingsAndTheirRulesInOrder() {
        Rule late = rule("late", 100);
        ConfigMapping future = new ConfigMapping("never", List.of(new Trigger(late, USER.time() + 1)));
        Snapshot snapshot = snapshot(OLD, NEW, config("never", giving("never")))
                .withMappings(Map.of(
                        "old",
                        List.of(
                                future,
                                to("never", rule("failing", 100, nobody())),
                                to("never", rule("missed", 0)),
                                to("never", rule("odd", 100, new Condition.Unsupported("odd"))),
                                to("unknown", rule("r", 100)),
                                new ConfigMapping(
                                        "new",
                                        List.of(
                                                new Trigger(rule("failing", 100, nobody()), 0),
                                                new Trigger(late, USER.time()))))));

        assertThat(snapshot.config("old", USER).overrideConfigName()).isEqualTo("new");
    }

    @Test
    void drawsAPercentageWithTheSaltOfWhatWasAskedFor() {
        Rule half = rule("half", 50);
        Snapshot snapshot = snapshot(OLD, NEW)
                .withMappings(Map.of("old", List.of(to("new", half)), "gone", List.of(to("new", half))));

        for (int i = 0; i < 50; i++) {
            Question question = user("user-" + i);
            assertThat(snapshot.config("old", question).overrideConfigName() != null)
                    .isEqualTo(Bucketing.isWithin(50, "salt", "salt-half", "user-" + i));
            assertThat(snapshot.config("gone", question).outcome() == Outcome.RECOGNIZED)
                    .isEqualTo(Bucketing.isWithin(50, "", "salt-half", "user-" + i));
        }
    }

    @Test
    void exposesNothingThatTheRulesOfAMappingConsult() {
        Snapshot snapshot = snapshot(OLD, NEW, gate("beta", rule("b", 100)))
                .withMappings(mapped("old", to("new", rule("r", 100, passes("beta")))));

        assertThat(snapshot.config("old", USER).ruleId()).isEqualTo("new");
        assertThat(snapshot.config("old", USER).secondaryExposures()).isEmpty();
    }

    @Test
    void mapsConsultedGatesAndExperimentsOfLayersToo() {
        Snapshot snapshot = snapshot(
                        gate("nav", rule("r", 100, passes("beta"))),
                        gate("beta"),
                        gate("gamma", rule("c", 100)),
                        layer("checkout", delegating("l", "old")),
                        OLD,
                        NEW)
                .withMappings(Map.of(
                        "beta", List.of(to("gamma", rule("r", 100))), "old", List.of(to("new", rule("r", 100)))));

        assertThat(snapshot.gate("nav", USER).passes()).isTrue();
        assertThat(snapshot.gate("nav", USER).secondaryExposures())
                .containsExactly(new SecondaryExposure("beta", "true", "c"));
        assertThat(snapshot.layer("checkout", USER).ruleId()).isEqualTo("new");
        assertThat(snapshot.layer("checkout", USER).configDelegate()).isEqualTo("old");
    }

    @Test
    void followsMappingsOfMappingsButNotForEver() {
        Snapshot chain = snapshot(OLD, NEW)
                .withMappings(
                        Map.of("old", List.of(to("mid", rule("r", 100))), "mid", List.of(to("new", rule("r", 100)))));
        Snapshot circle = snapshot(OLD, NEW)
                .withMappings(
                        Map.of("old", List.of(to("new", rule("r", 100))), "new", List.of(to("old", rule("r", 100)))));

        assertThat(chain.config("old", USER).overrideConfigName()).isEqualTo("new");
        assertThat(circle.config("old", USER).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void aRuleThatRunsInCirclesLeavesNoTrace() {
        Ruleset asking = config("old", giving("old", passes("beta")));
        Snapshot snapshot = snapshot(asking, NEW, gate("beta", rule("b", 100)), gate("ring"))
                .withMappings(Map.of(
                        "old", List.of(to("new", rule("r", 100, passes("ring")))),
                        "ring", List.of(to("ring", rule("r", 100)))));

        assertThat(snapshot.config("old", USER).ruleId()).isEqualTo("old");
        assertThat(snapshot.config("old", USER).outcome()).isEqualTo(Outcome.RECOGNIZED);
    }

    private static Map<String, List<ConfigMapping>> mapped(String name, ConfigMapping mapping) {
        return Map.of(name, List.of(mapping));
    }

    private static ConfigMapping to(String substitute, Rule rule) {
        return new ConfigMapping(substitute, List.of(new Trigger(rule, 0)));
    }
}
