package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.everything;
import static io.github.statsigemulator.spec.Samples.gate;
import static io.github.statsigemulator.spec.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.Experiment;
import com.statsig.FeatureGate;
import com.statsig.Layer;
import com.statsig.StatsigUser;
import com.statsig.sdk.APIFeatureGate;
import com.statsig.sdk.DynamicConfig;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.oracle.LegacyOracle;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Gives what is written to Statsig's own SDKs ({@code javacore} takes v2, {@code serversdk} v1) and compares their
 * answers with ours.
 */
class OfficialSdksTest {

    private static final List<String> GATES = List.of("new_nav", "global_holdout", "off", "launched");

    @Test
    void coreAnswersFromTheV2DocumentAsWeDo() {
        ConfigSpecs specs = everything();
        Snapshot ours = compiled(specs);
        SoftAssertions answers = new SoftAssertions();

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            for (int i = 0; i < 40; i++) {
                StatsigUser user = new StatsigUser.Builder()
                        .setUserID("user-" + i)
                        .setEmail("user-" + i + "@example.com")
                        .setCustomIDs(Map.of("companyID", "company-" + i))
                        .build();
                for (String name : GATES) {
                    FeatureGate gate = core.statsig().getFeatureGate(user, name);
                    Evaluation expected = ours.gate(name, question(i));
                    answers.assertThat(List.of(gate.getValue(), gate.getRuleID()))
                            .as("%s of user-%s", name, i)
                            .isEqualTo(List.of(expected.passes(), expected.ruleId()));
                }
                Experiment experiment = core.statsig().getExperiment(user, "checkout_exp");
                Evaluation expected = ours.config("checkout_exp", question(i));
                answers.assertThat(experiment.getRuleID()).isEqualTo(expected.ruleId());
                answers.assertThat(experiment.getValue())
                        .isEqualTo(expected.value().parameters());
                Layer layer = core.statsig().getLayer(user, "checkout_layer");
                answers.assertThat(layer.getRuleID())
                        .isEqualTo(ours.layer("checkout_layer", question(i)).ruleId());
                answers.assertThat(
                                core.statsig().getDynamicConfig(user, "banner").getRuleID())
                        .isEqualTo(ours.config("banner", question(i)).ruleId());
            }
        }

        answers.assertAll();
    }

    @Test
    void theOlderSdkAnswersFromTheV1DocumentAsWeDo() {
        ConfigSpecs specs = everything();
        Snapshot ours = compiled(specs);
        SoftAssertions answers = new SoftAssertions();

        try (LegacyOracle legacy = LegacyOracle.serving(write(specs, Format.V1))) {
            for (int i = 0; i < 40; i++) {
                com.statsig.sdk.StatsigUser user = new com.statsig.sdk.StatsigUser("user-" + i);
                user.setEmail("user-" + i + "@example.com");
                user.setCustomIDs(Map.of("companyID", "company-" + i));
                for (String name : GATES) {
                    APIFeatureGate gate = legacy.statsig().getFeatureGate(user, name);
                    Evaluation expected = ours.gate(name, question(i));
                    answers.assertThat(List.of(gate.getValue(), gate.getRuleID()))
                            .as("%s of user-%s", name, i)
                            .isEqualTo(List.of(expected.passes(), expected.ruleId()));
                }
                DynamicConfig experiment = legacy.statsig().getExperimentSync(user, "checkout_exp");
                answers.assertThat(experiment.getRuleID())
                        .isEqualTo(ours.config("checkout_exp", question(i)).ruleId());
                answers.assertThat(legacy.statsig()
                                .getLayerSync(user, "checkout_layer")
                                .getRuleID())
                        .isEqualTo(ours.layer("checkout_layer", question(i)).ruleId());
            }
        }

        answers.assertAll();
    }

    @Test
    void aV1DocumentReadAndWrittenAsV2GivesTheSameAnswersFromCore() {
        ConfigSpecs again = Samples.read(write(everything(), Format.V1));

        assertThat(write(again, Format.V2)).isEqualTo(write(everything(), Format.V2));
    }

    @Test
    void coreTakesADocumentWithConditionsThatItDoesNotSupport() {
        ConfigSpecs specs = Samples.gates(
                gate("odd", SpecRule.pass("r", SpecCondition.unsupported("why"))),
                gate("fine", SpecRule.pass("r", SpecCondition.everyone())));
        StatsigUser user = new StatsigUser.Builder().setUserID("user").build();

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            FeatureGate odd = core.statsig().getFeatureGate(user, "odd");

            assertThat(odd.getValue()).isFalse();
            assertThat(odd.getEvaluationDetails().getReason()).endsWith("Unsupported");
            assertThat(core.statsig().checkGate(user, "fine")).isTrue();
        }
    }

    @Test
    void coreFindsConditionsOfOneHashApart() {
        ConfigSpecs specs = Samples.gates(
                gate(
                        "aa",
                        SpecRule.pass(
                                "r", SpecCondition.of("unit_id").operator("any").target(List.of("Aa")))),
                gate(
                        "bb",
                        SpecRule.pass(
                                "r", SpecCondition.of("unit_id").operator("any").target(List.of("BB")))));
        StatsigUser user = new StatsigUser.Builder().setUserID("BB").build();

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            assertThat(core.statsig().checkGate(user, "aa")).isFalse();
            assertThat(core.statsig().checkGate(user, "bb")).isTrue();
        }
    }

    /** Conditions at the edges, each in a gate of its own. */
    @Test
    void faultyConditionsBehaveAsTheyDoInCore() {
        List<SpecCondition> faulty = List.of(
                SpecCondition.of("user_field")
                        .field("email")
                        .operator("str_matches")
                        .target("a("),
                SpecCondition.of("user_field").field("email").operator("none").target("x"),
                SpecCondition.of("user_field").field("email").operator("any").target(null),
                SpecCondition.of("user_field")
                        .field("email")
                        .operator("version_neq")
                        .target("x"),
                SpecCondition.of("user_field").field("email").operator("gt").target("x"),
                SpecCondition.of("user_field").operator("eq").target(null),
                SpecCondition.of("user_field").field("email").operator("like").target("x"),
                SpecCondition.of("pass_gate").target(7),
                SpecCondition.of("fail_gate").target(null),
                SpecCondition.of("fail_gate").target("nowhere"),
                SpecCondition.of("experiment_group").operator("any").target(List.of("Test")),
                SpecCondition.of("multi_pass_gate").target(List.of("a")),
                SpecCondition.of("user_bucket").operator("gte").target(0).idType("nothing"));
        Spec[] gates = IntStream.range(0, faulty.size())
                .mapToObj(i -> gate("g" + i, SpecRule.pass("r", faulty.get(i))))
                .toArray(Spec[]::new);
        ConfigSpecs specs = Samples.gates(gates);
        Snapshot ours = compiled(specs);
        StatsigUser user = new StatsigUser.Builder()
                .setUserID("user-1")
                .setEmail("user-1@example.com")
                .setCustomIDs(Map.of("companyID", "company-1"))
                .build();
        SoftAssertions answers = new SoftAssertions();

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            for (int i = 0; i < faulty.size(); i++) {
                FeatureGate gate = core.statsig().getFeatureGate(user, "g" + i);
                Evaluation expected = ours.gate("g" + i, question(1));
                answers.assertThat(List.of(gate.getValue(), gate.getRuleID()))
                        .as("%s", faulty.get(i).parts())
                        .isEqualTo(List.of(expected.passes(), expected.ruleId()));
            }
        }

        answers.assertAll();
    }

    private static Snapshot compiled(ConfigSpecs specs) {
        Countries nowhere = ip -> null;
        return specs.compile(IdLists.NONE, nowhere);
    }

    private static Question question(int i) {
        User user = User.from(Map.of(
                "userID",
                "user-" + i,
                "email",
                "user-" + i + "@example.com",
                "customIDs",
                Map.of("companyID", "company-" + i)));
        return Question.of(user, 1700000000000L);
    }
}
