package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Where the two formats of a document differ, in what SDKs download. Checked against recorded documents of both:
 * statsig-io/statsig-server-core, statsig-rust/tests/data (v2); statsig-io/js-client-monorepo,
 * packages/test-helpers/src/data/dcs_response.json (v1).
 */
class FormatsContractTest extends ConsoleContext {

    @Test
    void v1ListsSpecsAndV2NamesThem() {
        make("/gates", "{\"name\":\"new_nav\"}");

        v1().body("has_updates", equalTo(true))
                .body("response_format", equalTo("dcs-v1"))
                .body("feature_gates", hasSize(1))
                .body("feature_gates[0].name", equalTo("new_nav"));
        v2().body("response_format", equalTo("dcs-v2")).body("feature_gates", hasKey("new_nav"));
    }

    @Test
    void v1HasConditionsInTheirRulesAndV2ApartFromThem() {
        make("/gates", gateFor("new_nav", "ann"));

        v1().body("feature_gates[0].rules[0].conditions[0].type", equalTo("user_field"))
                .body("feature_gates[0].rules[0].conditions[0].targetValue", contains("ann"))
                .body("$", not(hasKey("condition_map")));
        String key = v2().extract().path("feature_gates.new_nav.rules[0].conditions[0]");
        v2().body("condition_map.'%s'.type".formatted(key), equalTo("user_field"))
                .body("condition_map.'%s'.targetValue".formatted(key), contains("ann"));
    }

    @Test
    void v1ListsTheExperimentsOfALayerAndV2TheLayerOfAnExperiment() {
        makeExperimentInLayer();

        v1().body("layers", equalTo(Map.of("page", List.of("button")))).body("$", not(hasKey("experiment_to_layer")));
        v2().body("experiment_to_layer", equalTo(Map.of("button", "page"))).body("$", not(hasKey("layers")));
    }

    @Test
    void onlyV1SaysWhatIsAboutDevices() {
        make("/gates", gateFor("new_nav", "ann").replace("\"rules\"", "\"idType\":\"stableID\",\"rules\""));

        v1().body("feature_gates[0].isDeviceBased", equalTo(true))
                .body("feature_gates[0].rules[0].isDeviceBased", equalTo(true))
                .body("feature_gates[0].rules[0].conditions[0]", hasKey("isDeviceBased"));
        v2().body("feature_gates.new_nav", not(hasKey("isDeviceBased")))
                .body("feature_gates.new_nav.rules[0]", not(hasKey("isDeviceBased")))
                .body("condition_map.values()", everyItem(not(hasKey("isDeviceBased"))));
    }

    @Test
    void onlyV2HasAChecksumThatFollowsTheContent() {
        make("/gates", gateFor("new_nav", "ann"));
        String before = v2().body("checksum", matchesPattern("\\d+")).extract().path("checksum");

        make("/gates", gateFor("other", "ann"));

        v2().body("checksum", not(equalTo(before)));
        v1().body("$", not(hasKey("checksum")));
    }

    @Test
    void bucketsAreAListInV1AndAnObjectInV2() {
        makeExperimentInLayer();

        v1().body("layer_configs[0].rules[0].conditions[0].type", equalTo("user_bucket"))
                .body("layer_configs[0].rules[0].conditions[0].targetValue", hasSize(500))
                .body("layer_configs[0].rules[0].conditions[0].targetValue", everyItem(instanceOf(Integer.class)));
        String key = v2().extract().path("layer_configs.page.rules[0].conditions[0]");
        v2().body("condition_map.'%s'.type".formatted(key), equalTo("user_bucket"))
                .body("condition_map.'%s'.targetValue.size()".formatted(key), equalTo(500))
                .body("condition_map.'%s'.targetValue.values()".formatted(key), everyItem(equalTo(true)));
    }

    @Test
    void aHoldoutKeepsUsersFromAGateByNobodyPassingInV1AndByAFalseValueInV2() {
        make("/gates", gateFor("new_nav", "ann"));
        make("/holdouts", "{\"name\":\"held\",\"passPercentage\":10,\"gateIDs\":[\"new_nav\"]}");
        String link = "find { it.name == 'new_nav' }.rules[0]";

        v1().body("feature_gates." + link + ".passPercentage", equalTo(0))
                .body("feature_gates." + link + ".returnValue", equalTo(true))
                .body("feature_gates." + link + ".conditions[0].type", equalTo("pass_gate"))
                .body("feature_gates." + link + ".conditions[0].targetValue", equalTo("held"));
        String key = v2().body("feature_gates.new_nav.rules[0].passPercentage", equalTo(100))
                .body("feature_gates.new_nav.rules[0].returnValue", equalTo(false))
                .extract()
                .path("feature_gates.new_nav.rules[0].conditions[0]");
        v2().body("condition_map.'%s'.targetValue".formatted(key), equalTo("held"));
    }

    @Test
    void aDisabledGateKeepsItsRulesInV1Alone() {
        make("/gates", gateFor("new_nav", "ann"));
        console().put("/gates/new_nav/disable").then().statusCode(200);

        v1().body("feature_gates[0].enabled", equalTo(false))
                .body("feature_gates[0].rules", hasSize(1))
                .body("feature_gates[0].rules[0].conditions[0].targetValue", equalTo(List.of("ann")))
                .body("feature_gates[0].isDeviceBased", equalTo(false));
        v2().body("feature_gates.new_nav.enabled", equalTo(false))
                .body("feature_gates.new_nav.rules", hasSize(0))
                .body("feature_gates.new_nav", not(hasKey("isDeviceBased")));
    }

    @Test
    void aLaunchedGateIsARuleInV1AndAValueInV2() {
        make("/gates", gateFor("new_nav", "ann"));
        console().put("/gates/new_nav/launch").then().statusCode(200);

        v1().body("feature_gates[0].enabled", equalTo(true))
                .body("feature_gates[0].defaultValue", equalTo(false))
                .body("feature_gates[0].rules.id", equalTo(List.of("disabled")))
                .body("feature_gates[0].rules[0].returnValue", equalTo(true));
        v2().body("feature_gates.new_nav.enabled", equalTo(false))
                .body("feature_gates.new_nav.defaultValue", equalTo(true))
                .body("feature_gates.new_nav.rules", hasSize(0));
    }

    @Test
    void aLaunchedGateKeepsItsHoldoutsInBothAndADisabledOneInV2Alone() {
        make("/gates", gateFor("launched", "ann"));
        make("/gates", gateFor("disabled", "ann"));
        make("/holdouts", "{\"name\":\"held\",\"passPercentage\":10,\"gateIDs\":[\"launched\",\"disabled\"]}");
        console().put("/gates/launched/launch").then().statusCode(200);
        console().put("/gates/disabled/disable").then().statusCode(200);

        v1().body("feature_gates.find { it.name == 'launched' }.rules.passPercentage", contains(0, 100))
                .body("feature_gates.find { it.name == 'launched' }.rules[1].id", equalTo("disabled"))
                .body("feature_gates.find { it.name == 'disabled' }.enabled", equalTo(false));
        v2().body("feature_gates.launched.rules.returnValue", contains(false))
                .body("feature_gates.launched.defaultValue", equalTo(true))
                .body("feature_gates.disabled.defaultValue", equalTo(false));
    }

    private void makeExperimentInLayer() {
        make("/layers", "{\"name\":\"page\",\"parameters\":{\"color\":\"red\"}}");
        make("/experiments", """
                {"name":"button","layerID":"page","allocation":50,"groups":[
                  {"name":"A","size":50,"parameterValues":{"color":"red"}},
                  {"name":"B","size":50,"parameterValues":{"color":"blue"}}]}""");
        console().put("/experiments/button/start").then().statusCode(200);
    }

    private ValidatableResponse v1() {
        return download("v1");
    }

    private ValidatableResponse v2() {
        return download("v2");
    }

    private ValidatableResponse download(String format) {
        return with(KeyKind.SERVER)
                .get("/" + format + "/download_config_specs")
                .then()
                .statusCode(200);
    }

    private static String gateFor(String name, String user) {
        return """
                {"name":"%s","rules":[{"name":"r","conditions":[
                  {"type":"user_id","operator":"any","targetValue":["%s"]}]}]}""".formatted(name, user);
    }
}
