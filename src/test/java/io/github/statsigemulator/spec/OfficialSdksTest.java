package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.everything;
import static io.github.statsigemulator.spec.Samples.gate;
import static io.github.statsigemulator.spec.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.FeatureGate;
import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.oracle.LegacyOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Gives what is written to Statsig's own SDKs ({@code javacore} 0.10.2 takes v2, {@code serversdk} 2.2.2 takes v1) and
 * compares their answers with ours.
 */
class OfficialSdksTest {

    private static final List<String> GATES = List.of("new_nav", "global_holdout", "off", "launched");

    private static final String EXPERIMENT = "checkout_exp";

    private static final String LAYER = "checkout_layer";

    /** Conditions that are no use, or at the edge of it. */
    private static final List<SpecCondition> FAULTY = List.of(
            email("str_matches", "a("),
            email("none", "x"),
            email("none", Map.of("a", 1)),
            email("none_case_sensitive", Map.of("a", 1)),
            email("str_contains_none", "a"),
            email("version_neq", "x"),
            email("gt", "x"),
            email("like", "x"),
            email("not_in_segment_list", 5),
            email("array_contains_none", List.of("a")),
            SpecCondition.of("user_field").operator("any"),
            SpecCondition.of("user_field").operator("eq"),
            SpecCondition.of("pass_gate").target(7),
            SpecCondition.of("pass_gate").operator("like").target("g0"),
            SpecCondition.of("fail_gate"),
            SpecCondition.of("fail_gate").target("nowhere"),
            SpecCondition.of("multi_pass_gate").target(List.of("a")),
            SpecCondition.of("current_time").operator("after").target("2020-01-01T00:00:00.123Z"),
            SpecCondition.of("current_time").operator("after").target("x"),
            SpecCondition.of("current_time").operator("eq"),
            SpecCondition.of("user_bucket").operator("any").target(Map.of("a", 1)),
            SpecCondition.of("user_bucket").operator("after").target(5),
            SpecCondition.of("user_bucket").operator("gte").target(0).idType("nothing"));

    @Test
    void coreAnswersFromTheV2DocumentAsWeDo() {
        Snapshot ours = compiled(everything());

        try (CoreOracle core = CoreOracle.serving(write(everything(), Format.V2))) {
            for (int i = 0; i < 40; i++) {
                assertThat(answers(core.statsig(), i)).isEqualTo(answers(ours, i));
                assertThat(core.statsig().getExperiment(coreUser(i), EXPERIMENT).getValue())
                        .isEqualTo(ours.config(EXPERIMENT, question(i)).value().parameters());
            }
        }
    }

    @Test
    void theOlderSdkAnswersFromTheV1DocumentAsWeDo() {
        Snapshot ours = compiled(everything());

        try (LegacyOracle legacy = LegacyOracle.serving(write(everything(), Format.V1))) {
            for (int i = 0; i < 40; i++) {
                assertThat(answers(legacy.statsig(), i)).isEqualTo(answers(ours, i));
            }
        }
    }

    @Test
    void coreTakesADocumentWithConditionsThatItDoesNotSupport() {
        ConfigSpecs specs = Samples.gates(
                gate("odd", SpecRule.pass("r", SpecCondition.unsupported("why"))),
                gate("fine", SpecRule.pass("r", SpecCondition.everyone())));

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            FeatureGate odd = core.statsig().getFeatureGate(coreUser(1), "odd");

            assertThat(odd.getValue()).isFalse();
            assertThat(odd.getEvaluationDetails().getReason()).endsWith("Unsupported");
            assertThat(core.statsig().checkGate(coreUser(1), "fine")).isTrue();
        }
    }

    @Test
    void coreTellsConditionsOfOneHashApart() {
        ConfigSpecs specs =
                Samples.gates(gate("aa", SpecRule.pass("r", unit("Aa"))), gate("bb", SpecRule.pass("r", unit("BB"))));
        StatsigUser bb = new StatsigUser.Builder().setUserID("BB").build();

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            assertThat(core.statsig().checkGate(bb, "aa")).isFalse();
            assertThat(core.statsig().checkGate(bb, "bb")).isTrue();
        }
    }

    @Test
    void faultyConditionsBehaveAsTheyDoInCore() {
        ConfigSpecs specs = Samples.gates(IntStream.range(0, FAULTY.size())
                .mapToObj(i -> gate("g" + i, SpecRule.pass("r", FAULTY.get(i))))
                .toArray(Spec[]::new));
        Snapshot ours = compiled(specs);

        try (CoreOracle core = CoreOracle.serving(write(specs, Format.V2))) {
            for (int i = 0; i < FAULTY.size(); i++) {
                FeatureGate gate = core.statsig().getFeatureGate(coreUser(1), "g" + i);
                Evaluation expected = ours.gate("g" + i, question(1));
                assertThat(gate.getValue() + " " + gate.getRuleID())
                        .as("%s", FAULTY.get(i))
                        .isEqualTo(expected.passes() + " " + expected.ruleId());
            }
        }
    }

    private static List<String> answers(Snapshot snapshot, int i) {
        Question question = question(i);
        return answers(
                GATES.stream()
                        .map(name -> snapshot.gate(name, question))
                        .map(gate -> gate.name() + " " + gate.passes() + " " + gate.ruleId()),
                snapshot.config(EXPERIMENT, question).ruleId(),
                snapshot.layer(LAYER, question).ruleId(),
                snapshot.config("banner", question).ruleId());
    }

    private static List<String> answers(Statsig core, int i) {
        StatsigUser user = coreUser(i);
        return answers(
                GATES.stream()
                        .map(name -> core.getFeatureGate(user, name))
                        .map(gate -> gate.getName() + " " + gate.getValue() + " " + gate.getRuleID()),
                core.getExperiment(user, EXPERIMENT).getRuleID(),
                core.getLayer(user, LAYER).getRuleID(),
                core.getDynamicConfig(user, "banner").getRuleID());
    }

    private static List<String> answers(StatsigServer legacy, int i) {
        com.statsig.sdk.StatsigUser user = new com.statsig.sdk.StatsigUser("user-" + i);
        user.setEmail("user-" + i + "@example.com");
        user.setCustomIDs(Map.of("companyID", "company-" + i));
        return answers(
                GATES.stream()
                        .map(name -> legacy.getFeatureGate(user, name))
                        .map(gate -> gate.getName() + " " + gate.getValue() + " " + gate.getRuleID()),
                legacy.getExperimentSync(user, EXPERIMENT).getRuleID(),
                legacy.getLayerSync(user, LAYER).getRuleID(),
                legacy.getConfigSync(user, "banner").getRuleID());
    }

    private static List<String> answers(Stream<String> gates, @Nullable String... ruleIds) {
        List<String> answers = new ArrayList<>(gates.toList());
        Stream.of(ruleIds).map(Objects::requireNonNull).forEach(answers::add);
        return answers;
    }

    private static SpecCondition email(String operator, Object target) {
        return SpecCondition.of("user_field").field("email").operator(operator).target(target);
    }

    private static SpecCondition unit(String id) {
        return SpecCondition.of("unit_id").operator("any").target(List.of(id));
    }

    private static Snapshot compiled(ConfigSpecs specs) {
        return specs.compile(IdLists.NONE, ip -> null);
    }

    private static StatsigUser coreUser(int i) {
        return new StatsigUser.Builder()
                .setUserID("user-" + i)
                .setEmail("user-" + i + "@example.com")
                .setCustomIDs(Map.of("companyID", "company-" + i))
                .build();
    }

    private static Question question(int i) {
        Map<String, ?> user = Map.of(
                "userID", "user-" + i,
                "email", "user-" + i + "@example.com",
                "customIDs", Map.of("companyID", "company-" + i));
        return Question.of(User.from(user), 1700000000000L);
    }
}
