package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.buckets;
import static io.github.statsigemulator.spec.Samples.gate;
import static io.github.statsigemulator.spec.Samples.gates;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checked against keys that the hosted service gave to such conditions (statsig-io/statsig-server-core,
 * statsig-rust/tests/data/eval_proj_dcs.json).
 */
class ConditionKeysTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void makesTheKeysOfTheHostedService(String key, SpecCondition condition) {
        assertThat(KeyedCondition.of(condition).key()).isEqualTo(key);
    }

    static Stream<Arguments> makesTheKeysOfTheHostedService() {
        return Stream.of(
                Arguments.of("1828919350", SpecCondition.everyone()),
                Arguments.of(
                        "1621268725",
                        field("email").operator("str_contains_any").target(List.of("@example.com"))),
                Arguments.of("1845657954", Samples.below(500, "exp-salt")),
                Arguments.of("2861394440", SpecCondition.of("fail_gate").target("test_public")),
                Arguments.of(
                        "2773018557", buckets("any", -1).additional("salt", "abce0913-5058-4b0c-94dd-9563211d6704")),
                Arguments.of(
                        "2930109447",
                        SpecCondition.of("unit_id")
                                .operator("any")
                                .target(List.of("a-user"))
                                .withoutField()),
                Arguments.of(
                        "3930465039",
                        field("Foo").operator("any").target(List.of("Bar")).additional("custom_field", "Foo")),
                Arguments.of(
                        "4005559212",
                        SpecCondition.of("unit_id")
                                .operator("any")
                                .target(List.of("12345"))
                                .field("companyID")
                                .additional("custom_id", "companyID")
                                .idType("companyID")),
                Arguments.of(
                        "2701911563",
                        SpecCondition.of("current_time").operator("after").target(2243291880000L)));
    }

    @Test
    void keepsDifferentConditionsOfOneHashApart() {
        SpecCondition aa = field("email").operator("any").target(List.of("Aa"));
        SpecCondition bb = field("email").operator("any").target(List.of("BB"));

        Node json = Samples.json(
                gates(gate("second", SpecRule.pass("r", bb)), gate("first", SpecRule.pass("r", aa))), Format.V2);

        String key = KeyedCondition.of(aa).key();
        assertThat(key).isEqualTo(KeyedCondition.of(bb).key());
        assertThat(conditionsOf(json, "first")).isEqualTo(List.of(key));
        assertThat(conditionsOf(json, "second")).isEqualTo(List.of(key + ":2"));
        assertThat(json.get("condition_map").get(key).value()).isEqualTo(aa.parts());
        assertThat(json.get("condition_map").get(key + ":2").value()).isEqualTo(bb.parts());
    }

    @Test
    void numbersTheThirdConditionOfOneHash() {
        List<SpecCondition> alike = Stream.of("BBBB", "AaBB", "AaAa")
                .map(target -> field("email").operator("any").target(List.of(target)))
                .toList();

        Node json = Samples.json(gates(gate("all", SpecRule.pass("r").conditions(alike))), Format.V2);

        String key = KeyedCondition.of(alike.get(0)).key();
        assertThat(conditionsOf(json, "all")).isEqualTo(List.of(key + ":3", key + ":2", key));
    }

    @Test
    void sharesOneConditionAmongAllThatHaveIt() {
        Node json = Samples.json(
                gates(
                        gate("a", SpecRule.pass("r", SpecCondition.everyone())),
                        gate("b", SpecRule.pass("r", SpecCondition.everyone()))),
                Format.V2);

        assertThat(json.get("condition_map").value())
                .isEqualTo(Map.of("1828919350", SpecCondition.everyone().parts()));
    }

    @Test
    void keysTheConditionsOfOverrideRulesToo() {
        SpecCondition aa = field("email").operator("any").target(List.of("Aa"));
        SpecCondition bb = field("email").operator("any").target(List.of("BB"));
        ConfigSpecs specs = new ConfigSpecs(
                1,
                Samples.byName(gate("gate", SpecRule.pass("r", aa))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("mapped", SpecRule.pass("mapped", bb)),
                Map.of());

        Node rule = Samples.json(specs, Format.V2).get("override_rules").get("mapped");

        assertThat(rule.get("conditions").value())
                .isEqualTo(List.of(KeyedCondition.of(bb).key() + ":2"));
    }

    private static SpecCondition field(String name) {
        return SpecCondition.of("user_field").field(name);
    }

    private static Object conditionsOf(Node json, String gate) {
        return json.get("feature_gates")
                .get(gate)
                .get("rules")
                .elements()
                .get(0)
                .get("conditions")
                .texts();
    }
}
