package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.everyone;
import static io.github.statsigemulator.spec.Samples.gate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.Condition;
import io.github.statsigemulator.evaluator.ReturnValue;
import io.github.statsigemulator.evaluator.Rule;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.ValueTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Condition types as in statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs. */
class CompilationTest {

    private static final ValueTest NL = new ValueTest.OneOf(Set.of("nl"));

    @Test
    void compilesAWholeSpec() {
        Spec spec = Spec.config("exp", "experiment", "salt")
                .defaultValue(Map.of("n", 1))
                .idType("companyID")
                .active(true)
                .sharedParams(true)
                .explicitParameters(List.of("n"))
                .targetApps(List.of("web"))
                .version(7)
                .option("useNewLayerEval", true)
                .rules(List.of(SpecRule.giving("G1", Map.of("n", 2), everyone())
                        .passPercentage(new BigDecimal("12.5"))
                        .salt("g1-salt")
                        .groupName("Test")
                        .experimentGroup()
                        .configDelegate("other")
                        .idType("companyID")));

        Compilation compiled = Compilation.of(spec);

        assertThat(compiled.faults()).isEmpty();
        assertThat(compiled.ruleset())
                .isEqualTo(new Ruleset(
                        "exp",
                        "experiment",
                        "salt",
                        true,
                        ReturnValue.of(Map.of("n", 1), "{\"n\":1}"),
                        List.of(new Rule(
                                "G1",
                                "Test",
                                12.5,
                                "g1-salt",
                                "companyID",
                                List.of(new Condition.Everyone()),
                                ReturnValue.of(Map.of("n", 2), "{\"n\":2}"),
                                "other",
                                true)),
                        "companyID",
                        true,
                        true,
                        List.of("n"),
                        List.of("web"),
                        7L,
                        true));
    }

    @Test
    void whatASpecDoesNotSayIsAbsent() {
        Ruleset ruleset = Compilation.of(gate("g").enabled(false)).ruleset();

        assertThat(ruleset.isEnabled()).isFalse();
        assertThat(ruleset.explicitParameters()).isNull();
        assertThat(ruleset.version()).isNull();
        assertThat(ruleset.targetAppIds()).isEmpty();
        assertThat(ruleset.isActive() || ruleset.hasSharedParams() || ruleset.mergesParameters())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void compilesEveryTypeOfCondition(SpecCondition spec, Condition condition) {
        assertThat(CompiledCondition.of(spec)).isEqualTo(new CompiledCondition(condition, null));
    }

    static Stream<Arguments> compilesEveryTypeOfCondition() {
        return Stream.of(
                Arguments.of(everyone(), new Condition.Everyone()),
                Arguments.of(SpecCondition.of("pass_gate").target("a"), new Condition.PassesGate("a")),
                Arguments.of(SpecCondition.of("fail_gate").target("a"), new Condition.FailsGate("a")),
                Arguments.of(anyOf("user_field").field("country"), new Condition.UserField("country", NL)),
                Arguments.of(anyOf("user_field").withoutField(), new Condition.UserField((String) null, NL)),
                Arguments.of(anyOf("ip_based").field("country"), new Condition.IpBased("country", NL)),
                Arguments.of(anyOf("ua_based").field("os_name"), new Condition.UserAgentBased("os_name", NL)),
                Arguments.of(anyOf("environment_field").field("tier"), new Condition.EnvironmentField("tier", NL)),
                Arguments.of(anyOf("current_time"), new Condition.CurrentTime(NL)),
                Arguments.of(
                        anyOf("user_bucket").additional("salt", "s").idType("stableID"),
                        new Condition.UserBucket("s", "stableID", NL)),
                Arguments.of(anyOf("user_bucket"), new Condition.UserBucket("", "userID", NL)),
                Arguments.of(anyOf("unit_id").idType("companyID"), new Condition.UnitId("companyID", NL)),
                Arguments.of(anyOf("target_app"), new Condition.TargetApp(NL)),
                Arguments.of(anyOf("experiment_group").field("exp"), new Condition.ExperimentGroup("exp", NL)),
                Arguments.of(anyOf("experiment_group"), new Condition.ExperimentGroup("", NL)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(nullValues = "null", textBlock = """
            javascript,       any,  The condition type 'javascript' is unknown.
            multi_pass_gate,  any,  The condition type 'multi_pass_gate' is unknown.
            unsupported,      any,  The condition type 'unsupported' is unknown.
            user_field,       null, The condition type 'user_field' needs an operator.
            user_field,       like, The operator 'like' is unknown.
            unit_id,          ANY,  The operator 'ANY' is unknown.
            """)
    void whatNobodyCanEvaluateIsUnsupportedWithItsReason(String type, String operator, String reason) {
        CompiledCondition compiled =
                CompiledCondition.of(SpecCondition.of(type).operator(operator).target(List.of()));

        assertThat(compiled).isEqualTo(new CompiledCondition(new Condition.Unsupported(reason), reason));
    }

    @Test
    void aBrokenPatternIsAFaultThatNobodyMatches() {
        SpecCondition broken = SpecCondition.of("user_field")
                .field("email")
                .operator("str_matches")
                .target("a(");

        CompiledCondition compiled = CompiledCondition.of(broken);

        assertThat(compiled.fault()).startsWith("The pattern is broken");
        assertThat(compiled.condition())
                .isInstanceOfSatisfying(
                        Condition.UserField.class,
                        condition -> assertThat(condition.test()).isInstanceOf(ValueTest.Never.class));
    }

    @Test
    void aTargetOfTheWrongKindIsAFaultBehindNotToo() {
        SpecCondition odd = SpecCondition.of("unit_id").operator("none").target(5);

        assertThat(CompiledCondition.of(odd).fault()).startsWith("The target is not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass_gate", "fail_gate"})
    void aGateConditionNeedsAGate(String type) {
        assertThat(CompiledCondition.of(SpecCondition.of(type).target(List.of("a")))
                        .fault())
                .isEqualTo("The target is not the name of a gate.");
    }

    @Test
    void faultsAreNamedWithTheirPlaces() {
        SpecCondition unknown = SpecCondition.of("moon_phase");
        Spec spec = gate("g", SpecRule.pass("a", everyone()), SpecRule.pass("b", everyone(), unknown, unknown));

        assertThat(Compilation.of(spec).faults())
                .extracting(Compilation.Fault::place)
                .containsExactly("rules[1].conditions[1]", "rules[1].conditions[2]");
    }

    @Test
    void rulesThatADisabledSpecKeepsAreCheckedAndNotCompiled() {
        Spec spec = gate("g").enabled(false).dormantRules(List.of(SpecRule.pass("a", SpecCondition.of("moon_phase"))));

        Compilation compiled = Compilation.of(spec);

        assertThat(compiled.ruleset().rules()).isEmpty();
        assertThat(compiled.faults())
                .containsExactly(
                        new Compilation.Fault("rules[0].conditions[0]", "The condition type 'moon_phase' is unknown."));
    }

    @Test
    void gatesGiveFlagsAndAllOthersGiveParameters() {
        Spec gate = gate("g", SpecRule.giving("r", Map.of("a", 1))).defaultValue(true);
        Spec config =
                Spec.config("c", "dynamic_config", "s").defaultValue(null).rules(List.of(SpecRule.giving("r", true)));

        Ruleset ofGate = Compilation.of(gate).ruleset();
        Ruleset ofConfig = Compilation.of(config).ruleset();

        assertThat(ofGate.defaultValue()).isEqualTo(ReturnValue.of(true));
        assertThat(ofGate.rules().get(0).returnValue().json()).isEqualTo("{\"a\":1}");
        assertThat(ofConfig.defaultValue()).isEqualTo(ReturnValue.EMPTY);
        assertThat(ofConfig.rules().get(0).returnValue()).isEqualTo(ReturnValue.EMPTY);
    }

    @Test
    void parametersKeepTheirOrderAndTheirNulls() {
        Map<String, Object> values = Values.object(Json.read("{\"b\":null,\"a\":[1.5]}".getBytes(UTF_8)));
        Spec config = Spec.config("c", "dynamic_config", "s").defaultValue(values);

        ReturnValue value = Compilation.of(config).ruleset().defaultValue();

        assertThat(value.json()).isEqualTo("{\"b\":null,\"a\":[1.5]}");
        assertThat(value.parameters()).isEqualTo(values);
        assertThat(value.parameters().keySet()).containsExactly("b", "a");
    }

    @Test
    void theFactoriesAndChangesOfSpecsReadBack() {
        SpecRule rule = SpecRule.fail("r", everyone()).name("n").groupName("g").groupName(null);

        assertThat(rule.name()).isEqualTo("n");
        assertThat(rule.groupName()).isNull();
        assertThat(rule.passPercentage()).isZero();
        assertThat(gate("g").targetApps(Collections.emptyList()).targetApps()).isEmpty();
        assertThat(gate("g").targetApps(List.of("a")).targetApps(null).targetApps())
                .isNull();
    }

    private static SpecCondition anyOf(String type) {
        return SpecCondition.of(type).operator("any").target(List.of("NL"));
    }
}
