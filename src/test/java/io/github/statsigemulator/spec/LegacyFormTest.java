package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.buckets;
import static io.github.statsigemulator.spec.Samples.everything;
import static io.github.statsigemulator.spec.Samples.gate;
import static io.github.statsigemulator.spec.Samples.gates;
import static io.github.statsigemulator.spec.Samples.holdout;
import static io.github.statsigemulator.spec.Samples.holdoutLink;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One test for each difference between the formats, as seen in statsig-io/statsig-server-core,
 * statsig-rust/tests/data (v2), and statsig-io/js-client-monorepo, packages/test-helpers/src/data/dcs_response.json (v1).
 */
class LegacyFormTest {

    @Test
    void v1ListsSpecsWithTheirNames() {
        Node v1 = Samples.json(everything(), Format.V1);

        assertThat(v1.get("feature_gates").elements())
                .extracting(gate -> gate.get("name").text())
                .containsExactly("new_nav", "segment:staff", "global_holdout", "off", "launched");
        assertThat(v1.get("dynamic_configs").isList()).isTrue();
        assertThat(v1.get("layer_configs").isList()).isTrue();
    }

    @Test
    void v2NamesSpecsByTheirKeys() {
        Node v2 = Samples.json(everything(), Format.V2);

        assertThat(v2.get("feature_gates").fields())
                .containsOnlyKeys("new_nav", "segment:staff", "global_holdout", "off", "launched");
        assertThat(v2.get("feature_gates").get("off").fields()).doesNotContainKey("name");
    }

    @Test
    void v1HasConditionsInsideOfRules() {
        Node v1 = Samples.json(gates(gate("g", SpecRule.pass("r", SpecCondition.everyone()))), Format.V1);

        assertThat(firstRule(v1).get("conditions").elements().get(0).get("type").text())
                .isEqualTo("public");
        assertThat(v1.fields()).doesNotContainKey("condition_map");
    }

    @Test
    void layersAndExperimentsAreLinkedInEitherDirection() {
        Node v1 = Samples.json(everything(), Format.V1);
        Node v2 = Samples.json(everything(), Format.V2);

        assertThat(v1.get("layers").value()).isEqualTo(Map.of("checkout_layer", List.of("checkout_exp")));
        assertThat(v2.get("experiment_to_layer").value()).isEqualTo(Map.of("checkout_exp", "checkout_layer"));
        assertThat(v1.fields()).doesNotContainKey("experiment_to_layer");
        assertThat(v2.fields()).doesNotContainKey("layers");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"stableID, true", "userID, false"})
    void v1SaysOfEverythingWhetherItIsAboutDevices(String idType, boolean isDeviceBased) {
        SpecCondition condition = SpecCondition.everyone().idType(idType);
        ConfigSpecs specs =
                gates(gate("g", SpecRule.pass("r", condition).idType(idType)).idType(idType));

        Node v1 = Samples.json(specs, Format.V1);

        assertThat(first(v1).get("isDeviceBased").flag()).isEqualTo(isDeviceBased);
        assertThat(firstRule(v1).get("isDeviceBased").flag()).isEqualTo(isDeviceBased);
        assertThat(firstRule(v1)
                        .get("conditions")
                        .elements()
                        .get(0)
                        .get("isDeviceBased")
                        .flag())
                .isEqualTo(isDeviceBased);
        assertThat(Samples.write(specs, Format.V2)).doesNotContain("isDeviceBased");
    }

    @Test
    void onlyV2HasAChecksum() {
        assertThat(Samples.json(everything(), Format.V2).get("checksum").text()).matches("\\d+");
        assertThat(Samples.json(everything(), Format.V1).fields()).doesNotContainKey("checksum");
    }

    @Test
    void theChecksumChangesWithTheContentAndWithTheTime() {
        ConfigSpecs now = gates(gate("g"));
        ConfigSpecs later = new ConfigSpecs(2, now.gates(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        ConfigSpecs changed = gates(gate("g").enabled(false));

        assertThat(checksum(later)).isNotEqualTo(checksum(now));
        assertThat(checksum(changed)).isNotEqualTo(checksum(now));
        assertThat(checksum(gates(gate("g")))).isEqualTo(checksum(now));
    }

    @Test
    void bucketsAreAnObjectInV2AndAnArrayInV1() {
        ConfigSpecs specs = gates(gate("g", SpecRule.pass("r", buckets("any", 1, 20, 300))));

        assertThat(firstRule(Samples.json(specs, Format.V1))
                        .get("conditions")
                        .elements()
                        .get(0)
                        .get("targetValue")
                        .value())
                .isEqualTo(List.of(1, 20, 300));
        assertThat(Samples.write(specs, Format.V2)).contains("{\"1\":true,\"20\":true,\"300\":true}");
    }

    @Test
    void theBucketThatNobodyFallsIntoIsTranslatedToo() {
        ConfigSpecs specs = gates(gate("g", SpecRule.pass("r", buckets("none", -1))));

        assertThat(Samples.write(specs, Format.V1)).contains("\"targetValue\":[-1]");
        assertThat(Samples.write(specs, Format.V2)).contains("\"targetValue\":{\"-1\":true}");
    }

    @Test
    void targetsThatAreNoBucketsStayAsTheyAre() {
        SpecCondition odd = buckets("any", 1).target(Map.of("all", true));
        ConfigSpecs specs = gates(gate(
                "g", SpecRule.pass("r", odd), SpecRule.pass("s", buckets("lt").target(5))));

        String v1 = Samples.write(specs, Format.V1);

        assertThat(v1).contains("\"targetValue\":{\"all\":true}", "\"targetValue\":5");
    }

    @Test
    void holdoutLinksOfGatesGiveFalseInV2AndLetNobodyPassInV1() {
        ConfigSpecs specs = gates(gate("g", holdoutLink("h")), holdout("h", 10));

        Node v1 = firstRule(Samples.json(specs, Format.V1));
        Node v2 = firstRule(Samples.json(specs, Format.V2));

        assertThat(List.of(
                        v1.get("passPercentage").number(), v1.get("returnValue").flag()))
                .isEqualTo(List.of(BigDecimal.ZERO, true));
        assertThat(List.of(
                        v2.get("passPercentage").number(), v2.get("returnValue").flag()))
                .isEqualTo(List.of(BigDecimal.valueOf(100), false));
    }

    @Test
    void aLaunchedGateIsEnabledInV1WithALastRuleForEveryone() {
        ConfigSpecs specs = gates(
                gate("g", holdoutLink("h")).enabled(false).defaultValue(true).idType("companyID"), holdout("h", 10));

        Node gate = first(Samples.json(specs, Format.V1));

        assertThat(gate.get("enabled").flag()).isTrue();
        assertThat(gate.get("defaultValue").flag()).isFalse();
        assertThat(gate.get("rules").elements())
                .extracting(rule -> rule.get("id").text())
                .containsExactly("link_h", "disabled");
        Node last = gate.get("rules").elements().get(1);
        assertThat(last.get("returnValue").flag()).isTrue();
        assertThat(last.get("passPercentage").number()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(last.get("conditions").elements().get(0).get("type").text()).isEqualTo("public");
        assertThat(last.get("idType").text()).isEqualTo("companyID");
    }

    @Test
    void aLaunchedGateIsDisabledInV2WithTrueAsItsValue() {
        ConfigSpecs specs = gates(gate("g", holdoutLink("h")).enabled(false).defaultValue(true), holdout("h", 10));

        Node gate = first(Samples.json(specs, Format.V2));

        assertThat(gate.get("enabled").flag()).isFalse();
        assertThat(gate.get("defaultValue").flag()).isTrue();
        assertThat(gate.get("rules").elements())
                .extracting(rule -> rule.get("id").text())
                .containsExactly("link_h");
    }

    @Test
    void otherDisabledSpecsKeepTheirRulesInV1Alone() {
        ConfigSpecs specs =
                gates(gate("g").enabled(false).dormantRules(List.of(SpecRule.pass("r", SpecCondition.everyone()))));

        Node v1 = first(Samples.json(specs, Format.V1));
        Node v2 = first(Samples.json(specs, Format.V2));

        assertThat(v1.get("enabled").flag()).isFalse();
        assertThat(v1.get("rules").elements()).hasSize(1);
        assertThat(v2.get("enabled").flag()).isFalse();
        assertThat(v2.get("rules").elements()).isEmpty();
    }

    @Test
    void rulesThatCoreWouldAskOfADisabledSpecAreAskedByTheOlderSdksToo() {
        Spec gate = gate("g", SpecRule.pass("r", SpecCondition.everyone())).enabled(false);
        Spec config = Spec.config("c", "dynamic_config", "s")
                .enabled(false)
                .defaultValue(Map.of("a", 1))
                .rules(List.of(SpecRule.giving("r", Map.of("a", 2), SpecCondition.everyone())));

        Spec legacyGate = LegacyForm.of(gate);
        Spec legacyConfig = LegacyForm.of(config);

        assertThat(legacyGate.enabled()).isTrue();
        assertThat(legacyGate.rules()).extracting(SpecRule::id).containsExactly("r", "disabled");
        assertThat(legacyGate.rules().get(1).passPercentage()).isZero();
        assertThat(legacyConfig.enabled()).isTrue();
        assertThat(legacyConfig.rules().get(1).returnValue()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void anEnabledGateThatIsTrueByDefaultSaysSoInARuleOfV1() {
        Spec legacy = LegacyForm.of(gate("g").defaultValue(true));

        assertThat(legacy.rules()).extracting(SpecRule::id).containsExactly("default");
        assertThat(legacy.defaultValue()).isEqualTo(false);
    }

    @Test
    void everyRuleOfV1HasASalt() {
        Node v1 = Samples.json(gates(gate("g", SpecRule.pass("r").salt(null))), Format.V1);
        Node v2 = Samples.json(gates(gate("g", SpecRule.pass("r").salt(null))), Format.V2);

        assertThat(firstRule(v1).get("salt").text()).isEqualTo("r");
        assertThat(firstRule(v2).fields()).doesNotContainKey("salt");
    }

    @Test
    void overrideRulesHaveTheirConditionsInsideInV1() {
        ConfigSpecs specs = new ConfigSpecs(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("mapped", SpecRule.pass("mapped", SpecCondition.everyone())),
                Map.of());

        Node rule = Samples.json(specs, Format.V1).get("override_rules").get("mapped");

        assertThat(rule.get("conditions").elements().get(0).get("type").text()).isEqualTo("public");
        assertThat(Samples.read(Samples.write(specs, Format.V1))).isEqualTo(specs);
    }

    private static Node first(Node document) {
        Node gates = document.get("feature_gates");
        return gates.isList()
                ? gates.elements().get(0)
                : gates.get(gates.fields().keySet().iterator().next());
    }

    private static Node firstRule(Node document) {
        return first(document).get("rules").elements().get(0);
    }

    private static String checksum(ConfigSpecs specs) {
        return Samples.json(specs, Format.V2).get("checksum").text();
    }
}
