package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.Rulesets.chain;
import static io.github.statsigemulator.evaluator.Rulesets.config;
import static io.github.statsigemulator.evaluator.Rulesets.delegating;
import static io.github.statsigemulator.evaluator.Rulesets.disabled;
import static io.github.statsigemulator.evaluator.Rulesets.everyone;
import static io.github.statsigemulator.evaluator.Rulesets.experiment;
import static io.github.statsigemulator.evaluator.Rulesets.fails;
import static io.github.statsigemulator.evaluator.Rulesets.gate;
import static io.github.statsigemulator.evaluator.Rulesets.giving;
import static io.github.statsigemulator.evaluator.Rulesets.layer;
import static io.github.statsigemulator.evaluator.Rulesets.mergingLayer;
import static io.github.statsigemulator.evaluator.Rulesets.nobody;
import static io.github.statsigemulator.evaluator.Rulesets.parameters;
import static io.github.statsigemulator.evaluator.Rulesets.passes;
import static io.github.statsigemulator.evaluator.Rulesets.rule;
import static io.github.statsigemulator.evaluator.Rulesets.ruleset;
import static io.github.statsigemulator.evaluator.Rulesets.snapshot;
import static io.github.statsigemulator.evaluator.Rulesets.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.Evaluation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What rules, gates within gates, layers and experiments come to. Read in {@code statsig-io/statsig-server-core,
 * statsig-rust/src/evaluation/evaluator.rs}; {@link CoreEvaluationsTest} asks the engine itself.
 */
class SnapshotTest {

    private static final Question USER = user("user-1");

    @Test
    void letsTheFirstMatchingRuleDecide() {
        Snapshot snapshot = snapshot(gate("nav", rule("none", 100, nobody()), rule("all", 100), rule("late", 0)));

        Evaluation nav = snapshot.gate("nav", USER);

        assertThat(nav.passes()).isTrue();
        assertThat(nav.ruleId()).isEqualTo("all");
        assertThat(nav.groupName()).isEqualTo("Group all");
        assertThat(nav.idType()).isEqualTo("userID");
        assertThat(nav.value().json()).isEqualTo("true");
        assertThat(nav.outcome()).isEqualTo(Outcome.RECOGNIZED);
    }

    @Test
    void stopsAtARuleThatMatchesButMissesItsPercentage() {
        Snapshot snapshot = snapshot(gate("nav", rule("none", 0), rule("all", 100)));

        Evaluation nav = snapshot.gate("nav", USER);

        assertThat(nav.passes()).isFalse();
        assertThat(nav.ruleId()).isEqualTo("none");
        assertThat(nav.groupName()).isEqualTo("Group none");
    }

    @Test
    void drawsAPercentageWithBothSaltsAndTheUnit() {
        Snapshot snapshot = snapshot(gate("nav", rule("half", 50)));

        List<Boolean> passes = IntStream.range(0, 100)
                .mapToObj(i -> snapshot.gate("nav", user("user-" + i)).passes())
                .toList();

        assertThat(passes)
                .isEqualTo(IntStream.range(0, 100)
                        .mapToObj(i -> Bucketing.isWithin(50, "salt", "salt-half", "user-" + i))
                        .toList());
    }

    @Test
    void drawsWithTheIdOfARuleThatHasNoSaltButNotOfOneWhoseSaltIsEmpty() {
        Rule unsalted = new Rule("id", null, 50, null, "userID", List.of(), ReturnValue.of(true), null, false);
        Rule empty = new Rule("id", null, 50, "", "userID", List.of(), ReturnValue.of(true), null, false);

        for (String id : List.of("user-1", "user-2", "user-3", "user-4", "user-5", "")) {
            User user = User.from(Map.of("userID", id));
            assertThat(unsalted.isWithin("salt", user)).isEqualTo(Bucketing.isWithin(50, "salt", "id", id));
            assertThat(empty.isWithin("salt", user)).isEqualTo(Bucketing.isWithin(50, "salt", "", id));
        }
    }

    @Test
    void fallsBackToTheDefaultUnderANameThatTellsWhetherTheGateIsEnabled() {
        Ruleset nav = gate("nav", rule("none", 100, nobody()));
        Ruleset off = disabled(ruleset("off", "feature_gate", ReturnValue.of(true)));

        Snapshot snapshot = snapshot(nav, off);

        assertThat(snapshot.gate("nav", USER).ruleId()).isEqualTo("default");
        assertThat(snapshot.gate("nav", USER).passes()).isFalse();
        assertThat(snapshot.gate("nav", USER).groupName()).isNull();
        assertThat(snapshot.gate("off", USER).ruleId()).isEqualTo("disabled");
        assertThat(snapshot.gate("off", USER).passes()).isTrue();
    }

    @Test
    void letsAGatePassUnlessItsRuleSaysFalse() {
        Snapshot snapshot = snapshot(
                gate("false", rule("r", 100, ReturnValue.of(false), null)),
                gate("object", rule("r", 100, ReturnValue.EMPTY, null)),
                ruleset("default", "feature_gate", ReturnValue.EMPTY));

        assertThat(snapshot.gate("false", USER).passes()).isFalse();
        assertThat(snapshot.gate("object", USER).passes()).isTrue();
        assertThat(snapshot.gate("default", USER).passes()).isFalse();
    }

    @Test
    void answersForConfigsWithParameters() {
        Snapshot snapshot = snapshot(config("banner", giving("rule"), giving("late")), config("plain"));

        assertThat(snapshot.config("banner", USER).value().parameters()).containsEntry("origin", "rule");
        assertThat(snapshot.config("banner", USER).value().json()).isEqualTo("{\"origin\":\"rule\"}");
        assertThat(snapshot.config("banner", USER).passes()).isTrue();
        assertThat(snapshot.config("plain", USER).value().parameters()).containsEntry("origin", "default");
        assertThat(snapshot.config("plain", USER).passes()).isFalse();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        Evaluation unknown = snapshot().gate("nav", USER);

        assertThat(unknown.outcome()).isEqualTo(Outcome.UNRECOGNIZED);
        assertThat(unknown.name()).isEqualTo("nav");
        assertThat(unknown.passes()).isFalse();
        assertThat(unknown.ruleId()).isEmpty();
        assertThat(unknown.value().json()).isEqualTo("{}");
        assertThat(snapshot(gate("nav")).config("nav", USER).outcome()).isEqualTo(Outcome.UNRECOGNIZED);
        assertThat(snapshot(gate("nav")).layer("nav", USER).outcome()).isEqualTo(Outcome.UNRECOGNIZED);
    }

    @Test
    void exposesTheGatesItConsultsTheInnermostFirst() {
        Snapshot snapshot = snapshot(
                gate("checkout", rule("r", 100, passes("beta"))),
                gate("beta", rule("b", 100, fails("alpha"))),
                gate("alpha"));

        Evaluation checkout = snapshot.gate("checkout", USER);

        assertThat(checkout.passes()).isTrue();
        assertThat(checkout.secondaryExposures())
                .containsExactly(exposure("alpha", false, "default"), exposure("beta", true, "b"));
        assertThat(checkout.undelegatedSecondaryExposures()).isEqualTo(checkout.secondaryExposures());
    }

    @Test
    void exposesGatesConsultedAfterAConditionHasFailed() {
        Snapshot snapshot =
                snapshot(gate("checkout", rule("r", 100, nobody(), passes("beta"))), gate("beta", rule("b", 100)));

        Evaluation checkout = snapshot.gate("checkout", USER);

        assertThat(checkout.passes()).isFalse();
        assertThat(checkout.secondaryExposures()).containsExactly(exposure("beta", true, "b"));
    }

    @Test
    void exposesARepeatedGateAgainAndOffersTheListWithoutRepetitions() {
        Snapshot snapshot = snapshot(
                gate("checkout", rule("r", 100, passes("beta"), fails("beta"))),
                gate("beta", rule("b", 100, passes("alpha"))),
                gate("alpha", rule("a", 100)));

        Evaluation checkout = snapshot.gate("checkout", USER);

        SecondaryExposure alpha = exposure("alpha", true, "a");
        SecondaryExposure beta = exposure("beta", true, "b");
        assertThat(checkout.secondaryExposures()).containsExactly(alpha, beta, beta);
        assertThat(checkout.distinctSecondaryExposures()).containsExactly(alpha, beta);
        assertThat(checkout.distinctUndelegatedSecondaryExposures()).containsExactly(alpha, beta);
    }

    @Test
    void exposesWhatASegmentConsultsButNotTheSegment() {
        Snapshot snapshot = snapshot(
                gate("checkout", rule("r", 100, passes("segment:staff"))),
                gate("segment:staff", rule("s", 100, passes("beta"))),
                gate("beta", rule("b", 100)));

        Evaluation checkout = snapshot.gate("checkout", USER);

        assertThat(checkout.passes()).isTrue();
        assertThat(checkout.secondaryExposures()).containsExactly(exposure("beta", true, "b"));
    }

    @Test
    void takesAnUnknownGateForOneThatFailsAndDoesNotExposeIt() {
        Snapshot snapshot = snapshot(gate("in", rule("r", 100, passes("?"))), gate("out", rule("r", 100, fails("?"))));

        assertThat(snapshot.gate("in", USER).passes()).isFalse();
        assertThat(snapshot.gate("out", USER).passes()).isTrue();
        assertThat(snapshot.gate("out", USER).secondaryExposures()).isEmpty();
    }

    @Test
    void givesUpAtWhatItCannotEvaluateAndKeepsWhatWasConsultedBefore() {
        Condition javascript = new Condition.Unsupported("No SDK evaluates 'javascript'.");
        Snapshot snapshot = snapshot(
                gate("nav", rule("r", 100, passes("beta"), passes("odd"))),
                gate("odd", rule("o", 100, passes("alpha"), javascript)),
                gate("alpha", rule("a", 100)),
                gate("beta", rule("b", 100)));

        Evaluation nav = snapshot.gate("nav", USER);

        assertThat(nav.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(nav.reason()).isEqualTo("No SDK evaluates 'javascript'.");
        assertThat(nav.passes()).isFalse();
        assertThat(nav.ruleId()).isEmpty();
        assertThat(nav.value()).isEqualTo(ReturnValue.EMPTY);
        assertThat(nav.secondaryExposures()).containsExactly(exposure("beta", true, "b"));
    }

    @Test
    void cannotAnswerPastAnUnsupportedConditionEvenIfAnotherHasFailed() {
        Snapshot snapshot = snapshot(gate("nav", rule("r", 100, nobody(), new Condition.Unsupported("odd"))));

        Evaluation nav = snapshot.gate("nav", USER);

        assertThat(nav.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(nav.reason()).isEqualTo("odd");
    }

    @Test
    void decidesWithoutLookingAtLaterRulesThatItCannotEvaluate() {
        Snapshot snapshot = snapshot(gate("nav", rule("r", 100), rule("s", 100, new Condition.Unsupported("odd"))));

        assertThat(snapshot.gate("nav", USER).outcome()).isEqualTo(Outcome.RECOGNIZED);
    }

    @Test
    void refusesGatesThatConsultThemselves() {
        Snapshot snapshot = snapshot(
                gate("hen", rule("r", 100, passes("egg"), passes("hen"))), gate("egg", rule("r", 100, fails("hen"))));

        assertThat(snapshot.gate("hen", USER).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(snapshot.gate("egg", USER).reason()).isEqualTo("The gate 'hen' consults itself.");
    }

    @Test
    void followsThreeHundredGatesButNoMore() {
        Snapshot chain = snapshot(chain(10_000));

        assertThat(chain.gate("gate-9700", USER).passes()).isTrue();
        assertThat(chain.gate("gate-9699", USER).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(chain.gate("gate-1", USER).reason()).isEqualTo("Rules refer to each other more than 300 deep.");
    }

    @Test
    void asksAGateOnceHoweverManyPathsLeadToIt() {
        Ruleset[] diamonds = IntStream.range(0, 100)
                .mapToObj(i -> gate("g" + i, rule("r", 100, passes("g" + (i + 1)), fails("g" + (i + 2)))))
                .toArray(Ruleset[]::new);

        assertThat(snapshot(diamonds).gate("g85", USER).outcome()).isEqualTo(Outcome.RECOGNIZED);
    }

    @Test
    void handsALayerOverToItsExperiment() {
        Snapshot snapshot = snapshot(
                layer("checkout", rule("l", 100, nobody(), passes("beta")), delegating("l2", "colors", everyone())),
                experiment("colors", rule("test", 100, parameters("origin", "test"), null, passes("alpha"))),
                gate("alpha", rule("a", 100)),
                gate("beta", rule("b", 100)));

        Evaluation checkout = snapshot.layer("checkout", USER);

        assertThat(checkout.name()).isEqualTo("checkout");
        assertThat(checkout.value().parameters()).containsEntry("origin", "test");
        assertThat(checkout.ruleId()).isEqualTo("test");
        assertThat(checkout.groupName()).isEqualTo("Group test");
        assertThat(checkout.configDelegate()).isEqualTo("colors");
        assertThat(checkout.explicitParameters()).containsExactly("origin");
        assertThat(checkout.isExperimentGroup()).isTrue();
        assertThat(checkout.isExperimentActive()).isTrue();
        assertThat(checkout.isInLayer()).isTrue();
        assertThat(checkout.version()).isEqualTo(7);
        assertThat(checkout.undelegatedSecondaryExposures()).containsExactly(exposure("beta", true, "b"));
        assertThat(checkout.secondaryExposures())
                .containsExactly(exposure("beta", true, "b"), exposure("alpha", true, "a"));
    }

    @Test
    void decidesItselfWhereTheExperimentOfALayerIsUnknown() {
        Snapshot snapshot = snapshot(layer("checkout", delegating("l", "gone", everyone())));

        Evaluation checkout = snapshot.layer("checkout", USER);

        assertThat(checkout.ruleId()).isEqualTo("l");
        assertThat(checkout.configDelegate()).isNull();
    }

    @Test
    void refusesExperimentsThatHandOverInACircle() {
        Snapshot snapshot = snapshot(config("hen", delegating("r", "egg")), config("egg", delegating("r", "hen")));

        assertThat(snapshot.config("hen", USER).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void takesEachParameterFromTheFirstRuleThatHasIt() {
        Snapshot snapshot = snapshot(
                mergingLayer(
                        "checkout",
                        Map.of("origin", "layer", "size", 1, "color", "red"),
                        delegating("l1", "colors", passes("beta")),
                        rule("l2", 100, parameters("color", "blue"), null),
                        rule("l3", 100, parameters("color", "green"), null),
                        rule("l4", 0, parameters("size", 4), null),
                        rule("l5", 100, parameters("size", 5), null, nobody()),
                        delegating("l6", "colors")),
                experiment("colors", rule("test", 100, parameters("origin", "test"), null, passes("alpha"))),
                gate("alpha", rule("a", 100)),
                gate("beta", rule("b", 100)));

        Evaluation checkout = snapshot.layer("checkout", USER);

        assertThat(checkout.value().parameters()).isEqualTo(Map.of("origin", "test", "size", 1, "color", "blue"));
        assertThat(checkout.parameterRuleIds()).isEqualTo(Map.of("origin", "test", "size", "default", "color", "l2"));
        assertThat(checkout.ruleId()).isEqualTo("test");
        assertThat(checkout.configDelegate()).isEqualTo("colors");
        assertThat(checkout.passes()).isTrue();
        assertThat(checkout.undelegatedSecondaryExposures()).containsExactly(exposure("beta", true, "b"));
        assertThat(checkout.secondaryExposures())
                .containsExactly(exposure("beta", true, "b"), exposure("alpha", true, "a"));
    }

    @Test
    void mergesParametersWithoutAnExperimentToo() {
        Snapshot snapshot = snapshot(
                mergingLayer(
                        "checkout",
                        Map.of("size", 1),
                        rule("l1", 100, parameters("color", "blue"), null),
                        delegating("l2", "colors")),
                experiment("colors", giving("test")));

        Evaluation checkout = snapshot.layer("checkout", USER);

        assertThat(checkout.value().json()).isEqualTo("{\"color\":\"blue\",\"size\":1}");
        assertThat(checkout.ruleId()).isEqualTo("default");
        assertThat(checkout.configDelegate()).isNull();
        assertThat(checkout.passes()).isTrue();
    }

    @Test
    void showsItsRulesets() {
        Snapshot snapshot = snapshot(gate("nav"), config("banner"), layer("checkout"));

        assertThat(snapshot.gates()).containsOnlyKeys("nav");
        assertThat(snapshot.configs()).containsOnlyKeys("banner");
        assertThat(snapshot.layers()).containsOnlyKeys("checkout");
    }

    private static SecondaryExposure exposure(String gate, boolean passes, String ruleId) {
        return new SecondaryExposure(gate, String.valueOf(passes), ruleId);
    }
}
