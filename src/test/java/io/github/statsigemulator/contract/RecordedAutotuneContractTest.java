package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.statsig.ClientInitResponseOptions;
import com.statsig.HashAlgo;
import com.statsig.StatsigUser;
import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contextual autotunes of a recorded document, as clients and bound keys see them. Checked against
 * {@code com.statsig:javacore} 0.10.2 and statsig-io/statsig-server-core, statsig-rust/src/gcir/dynamic_configs_processor.rs.
 */
class RecordedAutotuneContractTest extends EmulatorContext {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final String AUTOTUNE = """
            {"salt": "s", "idType": "userID", "enabled": true, "version": 2, "defaultValue": {}, "sampleRate": 0,
             "higherIsBetter": true, "targetingGateName": %s, "targetAppIDs": %s,
             "groups": [{"name": "Few", "id": "few", "parameterValues": {"n": 3}},
                        {"name": "Many", "id": "many", "parameterValues": {"n": 30}}],
             "config": {"few": {"alpha": 0, "intercept": 0, "records": 9, "weightsCategorical": {"country": {"NL": 99}},
                                "weightsNumerical": {"age": 0.5}},
                        "many": {"alpha": 0, "intercept": 10, "records": 9, "weightsCategorical": {},
                                 "weightsNumerical": {"age": 0.1}}}}""";

    private static final String DOCUMENT = """
            {"has_updates": true, "time": 7, "dynamic_configs": {}, "layer_configs": {}, "experiment_to_layer": {},
             "feature_gates": {"adults": {"type": "feature_gate", "entity": "feature_gate", "salt": "s", "enabled": true,
               "defaultValue": false, "idType": "userID", "rules": [{"name": "r", "id": "r", "passPercentage": 100,
                 "salt": "", "returnValue": true, "idType": "userID", "conditions": ["adult"]}]}},
             "condition_map": {"adult": {"type": "user_field", "field": "age", "operator": "gte", "targetValue": 18,
               "additionalValues": {}, "idType": "userID"}},
             "param_stores": {"open": {"parameters": {"n": {"ref_type": "static", "param_type": "number", "value": 1}}},
                              "of_web": {"targetAppIDs": ["web"], "parameters": {}}},
             "cmab_configs": {"open_recs": %s, "adult_recs": %s, "web_recs": %s}}""".formatted(
                    AUTOTUNE.formatted("null", "null"),
                    AUTOTUNE.formatted("\"adults\"", "[]"),
                    AUTOTUNE.formatted("null", "[\"web\"]"));

    @BeforeEach
    void importIt() {
        importDocument(DOCUMENT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {7, 20, 40})
    void clientsGetThemAsCoreGivesThem(int age) {
        JsonNode ours =
                MAPPER.readTree(initialize(keyOf(KeyKind.CLIENT), age).extract().asString());
        StatsigUser user = new StatsigUser.Builder()
                .setUserID("1")
                .setCountry("DE")
                .setCustom(Map.of("age", age))
                .build();

        try (CoreOracle core =
                CoreOracle.serving(specs(keyOf(KeyKind.SERVER)).extract().asString())) {
            JsonNode theirs = MAPPER.readTree(
                    core.statsig().getClientInitializeResponse(user, new ClientInitResponseOptions(HashAlgo.NONE)));

            assertThat(theirs.get("dynamic_configs").propertyNames())
                    .containsExactlyInAnyOrder("open_recs", "adult_recs", "web_recs")
                    .allSatisfy(name -> theirs.get("dynamic_configs")
                            .get(name)
                            .properties()
                            .forEach(field -> assertThat(ours.get("dynamic_configs")
                                            .get(name)
                                            .path(field.getKey()))
                                    .as(name + "." + field.getKey())
                                    .isEqualTo(field.getValue())));
        }
    }

    @Test
    void clientsGetWhatTheHttpApiSays() {
        for (int age : List.of(7, 20, 40)) {
            ValidatableResponse all = initialize(keyOf(KeyKind.CLIENT), age);
            for (String name : List.of("open_recs", "adult_recs", "web_recs")) {
                String rule = config(keyOf(KeyKind.CLIENT), name, age).extract().path("rule_id");
                all.body("dynamic_configs." + name + ".rule_id", equalTo(rule));
            }
        }
    }

    @Test
    void keysOfOtherAppsDoNotSeeThem() {
        keyOfApp("client-ios-" + project().id(), "ios");
        keyOfApp("client-web-" + project().id(), "web");

        config("client-web-" + project().id(), "web_recs", 40).body("rule_id", equalTo("few"));
        config("client-ios-" + project().id(), "web_recs", 40).body("value", anEmptyMap());
        initialize("client-web-" + project().id(), 40).body("dynamic_configs", hasKey("web_recs"));
        initialize("client-ios-" + project().id(), 40)
                .body("dynamic_configs", not(hasKey("web_recs")))
                .body("dynamic_configs", hasKey("open_recs"));
        anonymous()
                .body("{\"configName\": \"web_recs\"}")
                .post("/v1/get_ranked_list?k=client-ios-" + project().id())
                .then()
                .statusCode(404);
    }

    @Test
    void documentsOfOtherAppsDoNotHaveThem() {
        String key = "secret-ios-" + project().id();
        with(KeyKind.SERVER).body("{\"targetApp\": \"ios\"}").put("/__emulator/keys/" + key);

        specs(key)
                .body("cmab_configs", not(hasKey("web_recs")))
                .body("cmab_configs.open_recs.targetAppIDs", equalTo(List.of("ios")))
                .body("param_stores", not(hasKey("of_web")))
                .body("param_stores.open.targetAppIDs", equalTo(List.of("ios")));
        specs(keyOf(KeyKind.SERVER))
                .body("cmab_configs", hasKey("web_recs"))
                .body("param_stores", hasKey("of_web"))
                .body("param_stores.open", not(hasKey("targetAppIDs")));
    }

    @Test
    void eventsAboutThemSayTheirNames() {
        with(KeyKind.CLIENT)
                .body(
                        "{\"events\": [{\"eventName\": \"statsig::config_exposure\", \"metadata\": {\"config\": \"%s\"}}]}"
                                .formatted(NameHash.djb2("open_recs")))
                .post("/v1/rgstr")
                .then()
                .statusCode(202);

        with(KeyKind.SERVER).get("/__emulator/events").then().body("events[0].name", equalTo("open_recs"));
    }

    private ValidatableResponse initialize(String key, int age) {
        return ask(key, "initialize", "\"hash\": \"none\"", age);
    }

    private ValidatableResponse config(String key, String name, int age) {
        return ask(key, "get_config", "\"configName\": \"" + name + "\"", age);
    }

    private ValidatableResponse ask(String key, String route, String question, int age) {
        return anonymous()
                .body("{%s, \"user\": {\"userID\": \"1\", \"country\": \"DE\", \"custom\": {\"age\": %d}}}"
                        .formatted(question, age))
                .post("/v1/" + route + "?k=" + key)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse specs(String key) {
        return anonymous()
                .get("/v2/download_config_specs/" + key + ".json")
                .then()
                .statusCode(200);
    }
}
