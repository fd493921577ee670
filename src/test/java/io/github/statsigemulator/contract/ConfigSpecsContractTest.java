package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Recorded documents and what is answered from them: what Core answers that holds the same document
 * (statsig-io/statsig-server-core, statsig-rust/src/evaluation).
 */
class ConfigSpecsContractTest extends EmulatorContext {

    private static final String RULE = """
            {"name": "all", "id": "all", "passPercentage": 100, "salt": "", "conditions": ["everyone"], "idType": "userID",
             "returnValue": %s}""";

    private static final String PRODUCTION = """
            {"name": "prod", "id": "prod", "passPercentage": 100, "conditions": ["production"], "returnValue": true,
             "idType": "userID"}""";

    private static final String ASKING = """
            {"name": "asks", "id": "asks", "passPercentage": 100, "conditions": ["%s"], "returnValue": true,
             "idType": "userID"}""";

    private static final String DOCUMENT = """
            {"has_updates": true, "time": 7, "company_id": "acme", "id_lists": {"vips": true}, "default_environment": "production",
             "feature_gates": {"recorded": %s, "odd": %s, "loop": %s, "live": %s},
             "dynamic_configs": {"old": %s, "new": %s},
             "layer_configs": {"shelf": %s},
             "condition_map": {
               "everyone": {"type": "public", "targetValue": null, "operator": null, "field": null,
                            "additionalValues": {}, "idType": "userID"},
               "production": {"type": "environment_field", "targetValue": ["production"], "operator": "any",
                              "field": "tier", "additionalValues": {}, "idType": "userID"},
               "itself": {"type": "pass_gate", "targetValue": "loop", "operator": null, "idType": "userID"},
               "odd": {"type": "horoscope", "targetValue": "aries", "idType": "userID"}},
             "experiment_to_layer": {},
             "overrides": {"old": [{"new_config_name": "new", "rules": [{"rule_name": "moved"}]}]},
             "override_rules": {"moved": %s},
             "cmab_configs": {"recommendations": {"salt": "s", "idType": "userID", "enabled": true, "version": 2,
               "defaultValue": {}, "sampleRate": 0, "higherIsBetter": true,
               "groups": [{"name": "Few", "id": "few", "parameterValues": {"n": 3}},
                          {"name": "Many", "id": "many", "parameterValues": {"n": 30}}],
               "config": {"few": {"alpha": 0, "intercept": 0, "records": 9, "weightsCategorical": {},
                                  "weightsNumerical": {"age": 0.5}},
                          "many": {"alpha": 0, "intercept": 10, "records": 9, "weightsCategorical": {},
                                   "weightsNumerical": {"age": 0.1}}}}}}""".formatted(
                    spec("feature_gate", "false", RULE.formatted("true")),
                    spec("feature_gate", "false", ASKING.formatted("odd")),
                    spec("feature_gate", "false", ASKING.formatted("itself")),
                    spec("feature_gate", "false", PRODUCTION),
                    spec("dynamic_config", "{}", RULE.formatted("{\"z\": 1, \"a\": 9007199254740993}")),
                    spec("dynamic_config", "{}", RULE.formatted("{\"z\": 12345678901234567890, \"a\": 0.1}")),
                    spec("layer", "{\"color\": \"red\"}", RULE.formatted("{\"color\": \"blue\"}")),
                    RULE.formatted("true"));

    private static String spec(String entity, String value, String rule) {
        String type = entity.equals("feature_gate") ? entity : "dynamic_config";
        return """
                {"type": "%s", "entity": "%s", "salt": "s", "enabled": true, "defaultValue": %s, "idType": "userID",
                 "rules": [%s]}""".formatted(type, entity, value, rule);
    }

    private ValidatableResponse put(String document) {
        return with(KeyKind.SERVER)
                .body(document)
                .put("/__emulator/config-specs")
                .then();
    }

    private ValidatableResponse ask(String route, String question) {
        return with(KeyKind.CLIENT).body(question).post("/v1/" + route).then();
    }

    private ValidatableResponse gate(String name) {
        return ask("check_gate", "{\"gateName\": \"%s\", \"user\": {\"userID\": \"1\"}}".formatted(name));
    }

    private ValidatableResponse config(String name) {
        return ask("get_config", "{\"configName\": \"%s\", \"user\": {\"userID\": \"1\"}}".formatted(name));
    }

    @Test
    void answersFromTheDocumentAtOnceAndSaysWhatItHolds() {
        put(DOCUMENT)
                .statusCode(200)
                .body("gates", equalTo(4))
                .body("configs", equalTo(3))
                .body("layers", equalTo(1))
                .body("unsupported", hasSize(1))
                .body("unsupported[0].property", equalTo("feature_gates.odd.rules[0].conditions[0]"))
                .body("unsupported[0].message", containsString("horoscope"));

        gate("recorded").body("value", equalTo(true)).body("rule_id", equalTo("all"));
        ask("get_layer", "{\"layerName\": \"shelf\", \"user\": {\"userID\": \"1\"}}")
                .body("value.color", equalTo("blue"));
    }

    @Test
    void takesDocumentsByPostAndPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        }

        with(KeyKind.SERVER)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/__emulator/config-specs")
                .then()
                .statusCode(200);

        gate("recorded").body("value", equalTo(true));
    }

    @Test
    void givesTheDocumentBackAsItCameUntilItIsDeleted() {
        put(DOCUMENT);

        String back = with(KeyKind.SERVER).get("/__emulator/config-specs").asString();
        assertThat(back).isEqualTo(DOCUMENT);

        with(KeyKind.SERVER).delete("/__emulator/config-specs").then().statusCode(204);
        with(KeyKind.SERVER).get("/__emulator/config-specs").then().statusCode(404);
        gate("recorded").body("value", equalTo(false)).body("rule_id", equalTo(null));
    }

    @Test
    void refusesAFaultyDocumentWithThePlaceAndKeepsTheFormerOne() {
        put(DOCUMENT);

        put(DOCUMENT.replace("\"passPercentage\": 100", "\"passPercentage\": \"all\""))
                .statusCode(400)
                .body("errors[0].property", equalTo("feature_gates.recorded.rules[0].passPercentage"))
                .body("errors[0].errorMessage", containsString("\"all\""));
        put(DOCUMENT.replace("\"higherIsBetter\": true,", ""))
                .statusCode(400)
                .body("errors[0].property", equalTo("cmab_configs.recommendations.higherIsBetter"));
        put(DOCUMENT.replace("\"new_config_name\"", "\"name\""))
                .statusCode(400)
                .body("errors[0].property", equalTo("overrides.old[0].new_config_name"));
        put("{\"has_updates\"").statusCode(400).body("message", startsWith("line 1"));
        put("[]").statusCode(400);
        put("").statusCode(400).body("message", containsString("nothing is there"));
        with(KeyKind.SERVER)
                .body(new byte[] {'{', (byte) 0xC3, '}'})
                .put("/__emulator/config-specs")
                .then()
                .statusCode(400);

        gate("recorded").body("value", equalTo(true));
    }

    @Test
    void anEntityHidesTheSpecOfItsIdUntilItIsDeleted() {
        put(DOCUMENT);
        with(KeyKind.CONSOLE)
                .body("{\"name\": \"recorded\", \"isEnabled\": false}")
                .post("/console/v1/gates")
                .then()
                .statusCode(201);

        gate("recorded").body("value", equalTo(false)).body("rule_id", equalTo("disabled"));

        with(KeyKind.CONSOLE).delete("/console/v1/gates/recorded").then().statusCode(200);
        gate("recorded").body("value", equalTo(true)).body("rule_id", equalTo("all"));
    }

    @Test
    void anEntityMayAskWhatIsImported() {
        put(DOCUMENT);
        String asking = """
                {"name": "asks", "rules": [{"name": "r", "conditions": [{"type": "passes_gate", "targetValue": "%s"}]}]}""";

        with(KeyKind.CONSOLE)
                .body(asking.formatted("recorded"))
                .post("/console/v1/gates")
                .then()
                .statusCode(201);
        with(KeyKind.CONSOLE)
                .body(asking.formatted("of_nobody").replace("asks", "lost"))
                .post("/console/v1/gates")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rules[0].conditions[0].targetValue"));

        gate("asks").body("value", equalTo(true));
        with(KeyKind.SERVER).delete("/__emulator/config-specs").then().statusCode(204);
        gate("asks").body("value", equalTo(false));
    }

    @Test
    void anExperimentNeedsALayerThatIsAnEntity() {
        put(DOCUMENT);

        with(KeyKind.CONSOLE)
                .body("""
                {"name": "button", "layerID": "shelf", "groups": [
                  {"name": "A", "size": 100, "parameterValues": {"color": "red"}}]}""")
                .post("/console/v1/experiments")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("layerID"));
    }

    @Test
    void anEntityHidesTheMappingAndTheContextualAutotuneOfItsIdToo() {
        put(DOCUMENT);
        store(EntityKind.DYNAMIC_CONFIG, "{\"id\": \"old\", \"name\": \"old\", \"isEnabled\": true}");
        store(EntityKind.DYNAMIC_CONFIG, "{\"id\": \"recommendations\", \"name\": \"recommendations\"}");

        config("old").body("rule_id", equalTo("default"));
        config("recommendations").body("value", equalTo(Map.of()));
        ask("get_ranked_list", "{\"configName\": \"recommendations\", \"user\": {\"userID\": \"1\"}}")
                .statusCode(404);
    }

    @Test
    void followsConfigMappingsWithExactNumbersInTheirOrder() {
        put(DOCUMENT);

        String answer = config("old").extract().asString();

        assertThat(answer).contains("\"name\":\"old\"").contains("\"value\":{\"z\":12345678901234567890,\"a\":0.1}");
    }

    @Test
    void choosesForContextualAutotunesAndRanksTheirGroups() {
        put(DOCUMENT);
        String old = "{\"configName\": \"recommendations\", \"user\": {\"userID\": \"1\", \"custom\": {\"age\": 40}}}";

        ask("get_config", old).body("rule_id", equalTo("few")).body("group_name", equalTo("Few"));
        ask("get_ranked_list", old)
                .statusCode(200)
                .body("name", contains("Few", "Many"))
                .body("rule_id", contains("few", "many"))
                .body("score", contains(20, 14))
                .body("value.n", contains(3, 30));
        config("recommendations").body("rule_id", equalTo("many"));
        ask("get_ranked_list", "{\"configName\": \"old\", \"user\": {\"userID\": \"1\"}}")
                .statusCode(404);
    }

    @Test
    void takesTheDefaultEnvironmentForUsersWhoNameNone() {
        put(DOCUMENT);

        gate("live").body("value", equalTo(true));
        ask("check_gate", "{\"gateName\": \"live\", \"user\": {\"statsigEnvironment\": {\"tier\": \"staging\"}}}")
                .body("value", equalTo(false));
    }

    @Test
    void leavesOnlyTheSpecsWithoutAnAnswerThatCannotBeEvaluated() {
        put(DOCUMENT);

        gate("odd").statusCode(200).body("value", equalTo(false));
        gate("loop").statusCode(200).body("value", equalTo(false));
        gate("recorded").body("value", equalTo(true));
    }

    @Test
    void idListsThatItNamesAreEmptyFilesWhateverPartIsAskedFor() {
        put(DOCUMENT);
        String url = with(KeyKind.SERVER)
                .post("/v1/get_id_lists")
                .then()
                .statusCode(200)
                .body("vips.size", equalTo(0))
                .extract()
                .path("vips.url");

        anonymous().header("Range", "bytes=0-").get(url).then().statusCode(200).body(equalTo(""));
    }
}
