package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.everything;
import static io.github.statsigemulator.spec.Samples.gate;
import static io.github.statsigemulator.spec.Samples.gates;
import static io.github.statsigemulator.spec.Samples.get;
import static io.github.statsigemulator.spec.Samples.holdout;
import static io.github.statsigemulator.spec.Samples.read;
import static io.github.statsigemulator.spec.Samples.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shapes as in statsig-io/statsig-server-core, statsig-rust/tests/data (v2, big_number_dcs.json for the numbers), and
 * statsig-io/js-client-monorepo, packages/test-helpers/src/data/dcs_response.json (v1); names and values are our own.
 */
class RoundTripTest {

    private static final String V1 = """
            {
              "has_updates": true, "time": 1700000000000,
              "feature_gates": [
                {"name": "new_nav", "type": "feature_gate", "entity": "feature_gate", "salt": "s1", "enabled": true,
                 "defaultValue": false, "idType": "userID", "isDeviceBased": false, "version": 3, "rules": [
                  {"name": "link", "id": "link", "salt": "", "passPercentage": 0, "returnValue": true,
                   "idType": "userID", "isDeviceBased": false, "conditions": [
                    {"type": "pass_gate", "targetValue": "global", "operator": null, "field": null,
                     "additionalValues": {}, "isDeviceBased": false, "idType": "userID"}]},
                  {"name": "r1", "groupName": "Devices", "id": "r1", "salt": "r1", "passPercentage": 12.5,
                   "returnValue": true, "idType": "stableID", "isDeviceBased": true, "conditions": []}]},
                {"name": "global", "type": "feature_gate", "entity": "holdout", "salt": "s2", "enabled": true,
                 "defaultValue": false, "idType": "userID", "isDeviceBased": false, "rules": [
                  {"name": "h", "id": "h", "salt": "h", "passPercentage": 10, "returnValue": true,
                   "idType": "userID", "isDeviceBased": false, "conditions": []}]},
                {"name": "launched", "type": "feature_gate", "entity": "feature_gate", "salt": "s3", "enabled": true,
                 "defaultValue": false, "idType": "userID", "isDeviceBased": false, "rules": [
                  {"name": "link", "id": "link", "salt": "", "passPercentage": 0, "returnValue": true,
                   "idType": "userID", "isDeviceBased": false, "conditions": [
                    {"type": "pass_gate", "targetValue": "global", "operator": null, "field": null,
                     "additionalValues": {}, "isDeviceBased": false, "idType": "userID"}]},
                  {"name": "disabled", "id": "disabled", "salt": "", "passPercentage": 100, "returnValue": true,
                   "idType": "userID", "isDeviceBased": false, "conditions": [
                    {"type": "public", "targetValue": null, "operator": null, "field": null,
                     "additionalValues": {}, "isDeviceBased": false, "idType": "userID"}]}]},
                {"name": "off", "type": "feature_gate", "entity": "feature_gate", "salt": "s4", "enabled": false,
                 "defaultValue": false, "idType": "userID", "isDeviceBased": false, "rules": [
                  {"name": "r", "id": "r", "salt": "r", "passPercentage": 100, "returnValue": true,
                   "idType": "userID", "isDeviceBased": false, "conditions": []}]}
              ],
              "dynamic_configs": [
                {"name": "exp", "type": "dynamic_config", "entity": "experiment", "salt": "s5", "enabled": true,
                 "defaultValue": {"a": 1}, "idType": "userID", "isDeviceBased": false, "isActive": true,
                 "hasSharedParams": true, "explicitParameters": ["a"], "rules": [
                  {"name": "layerAssignment", "id": "layerAssignment", "salt": "", "passPercentage": 100,
                   "returnValue": {"a": 1}, "idType": "userID", "isDeviceBased": false, "conditions": [
                    {"type": "user_bucket", "targetValue": [5, 3, 999], "operator": "none", "field": null,
                     "additionalValues": {"salt": "l"}, "isDeviceBased": false, "idType": "userID"}]}]}
              ],
              "layer_configs": [],
              "layers": {"checkout": ["exp"]},
              "id_lists": {"vip": true},
              "company_id": "c1"
            }
            """;

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenReadsAsTheSame(Format format) {
        ConfigSpecs specs = everything();

        assertThat(read(write(specs, format))).isEqualTo(specs);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameSpecsGiveTheSameBytes(Format format) {
        String once = write(everything(), format);

        assertThat(write(everything(), format)).isEqualTo(once);
        assertThat(write(read(once), format)).isEqualTo(once);
    }

    @Test
    void aDocumentIsTheSameInV2AfterADetourOverV1() {
        ConfigSpecs again = read(write(everything(), Format.V1));

        assertThat(write(again, Format.V2)).isEqualTo(write(everything(), Format.V2));
    }

    @Test
    void aV1DocumentIsGivenOutAsItCame() {
        ConfigSpecs specs = read(V1);

        Map<String, Object> written = Values.object(Json.read(specs.bytes(Format.V1)));
        Map<String, Object> expected = Values.object(Values.copy(Json.read(V1.getBytes(UTF_8))));

        assertThat(written).containsAllEntriesOf(expected);
        assertThat(written).hasSize(expected.size() + 1).containsEntry("response_format", "dcs-v1");
    }

    @Test
    void aV1DocumentIsTurnedIntoTheFormOfV2() {
        ConfigSpecs specs = read(V1);

        SpecRule link = get(specs.gates(), "new_nav").rules().get(0);
        Spec launched = get(specs.gates(), "launched");
        Spec off = get(specs.gates(), "off");
        assertThat(link.returnValue()).isEqualTo(false);
        assertThat(link.passPercentage()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(launched.enabled()).isFalse();
        assertThat(launched.defaultValue()).isEqualTo(true);
        assertThat(launched.rules()).extracting(SpecRule::returnValue).containsExactly(false);
        assertThat(off.rules()).isEmpty();
        assertThat(off.dormantRules()).hasSize(1);
        assertThat(specs.experimentToLayer()).isEqualTo(Map.of("exp", "checkout"));
        assertThat(get(specs.configs(), "exp")
                        .rules()
                        .get(0)
                        .conditions()
                        .get(0)
                        .targetValue())
                .isEqualTo(Map.of("5", true, "3", true, "999", true));
    }

    @Test
    void aRuleOfV1ThatLetsNobodyPassStaysOneUnlessItIsAHoldoutLink() {
        SpecRule fails = SpecRule.fail("nobody", Samples.passesGate("other"));
        ConfigSpecs specs = gates(gate("g", fails, SpecRule.fail("h", Samples.everyone())), gate("other"));

        assertThat(read(write(specs, Format.V1))).isEqualTo(specs);
    }

    @Test
    void aLastRuleCalledDisabledStaysOneWhereRulesBeforeItHaveShares() {
        SpecRule half = SpecRule.pass("half", Samples.everyone()).passPercentage(BigDecimal.valueOf(50));
        ConfigSpecs specs = gates(gate("g", half, SpecRule.pass("disabled", Samples.everyone())), holdout("h", 1));

        assertThat(read(write(specs, Format.V1))).isEqualTo(specs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "123456789012345678901234567890",
                "0.1",
                "1.0E-9",
                "0.12345678901234567890123456789",
                "-42",
                "1E+400"
            })
    void numbersStayExact(String number) {
        ConfigSpecs specs = gates();
        Spec config = Spec.config("c", "dynamic_config", "s").defaultValue(Map.of("n", new BigDecimal(number)));
        ConfigSpecs one =
                new ConfigSpecs(1, specs.gates(), Samples.byName(config), Map.of(), Map.of(), Map.of(), Map.of());

        for (Format format : Format.values()) {
            ConfigSpecs again = read(write(one, format));
            assertThat(again).isEqualTo(one);
            assertThat(new BigDecimal(String.valueOf(
                            Values.object(get(again.configs(), "c").defaultValue())
                                    .get("n"))))
                    .isEqualByComparingTo(number);
        }
    }

    @Test
    void wholeNumbersAreWrittenWithoutFraction() {
        SpecRule rule = SpecRule.giving(
                        "r",
                        Map.of("a", List.of(10.0, 1.5f, new BigDecimal("1e2"), (short) 7, BigInteger.TEN, 1L << 40)))
                .passPercentage(new BigDecimal("1E+2"));

        assertThat(Json.text(Rendering.v1(rule)))
                .contains("\"a\":[10,1.5,100,7,10,1099511627776]", "\"passPercentage\":100,");
    }

    @Test
    void keyOrderIsKept() {
        String document = """
                {"has_updates":true,"time":5,"feature_gates":{},"dynamic_configs":{"c":{"type":"dynamic_config",
                "salt":"s","enabled":true,"defaultValue":{"z":1,"a":{"y":2,"b":3}},"rules":[],"idType":"userID",
                "entity":"dynamic_config"}},"layer_configs":{},"condition_map":{},"experiment_to_layer":{}}
                """;

        assertThat(write(read(document), Format.V2)).contains("{\"z\":1,\"a\":{\"y\":2,\"b\":3}}");
    }

    @Test
    void textIsEscapedOnlyWhereItMustBe() {
        SpecCondition condition = SpecCondition.of("user_field").target(List.of("a/b\u001f\u2028é\"\\\n"));

        assertThat(KeyedCondition.of(condition).text()).contains("[\"a/b\\u001f\u2028é\\\"\\\\\\n\"]");
    }

    @Test
    void halfOfACharacterBecomesAQuestionMarkBeforeAnythingIsMadeOfIt() {
        Spec config = Spec.config("c", "dynamic_config", "s")
                .defaultValue(Map.of("half \ud83d", "\ude00 half, \ud83d\ude00 whole"));

        assertThat(config.defaultValue()).isEqualTo(Map.of("half ?", "? half, \ud83d\ude00 whole"));
    }

    @Test
    void fieldsThatNobodyKnowsArePassedOn() {
        SpecRule rule = SpecRule.pass("r", Samples.everyone().with("future", 1)).option("future", List.of(2));
        ConfigSpecs specs =
                Samples.document(Map.of("future", true), gate("g", rule).option("future", "x"));

        for (Format format : Format.values()) {
            assertThat(read(write(specs, format))).isEqualTo(specs);
        }
    }
}
