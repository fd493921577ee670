package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a recorded document says beside its specs. Which fields SDKs read was seen in statsig-io/statsig-server-core,
 * statsig-rust/src/specs_response/spec_types.rs, and statsig-io/java-server-sdk, src/main/kotlin/com/statsig/sdk/SpecStore.kt.
 */
class ImportedFieldsContractTest extends ConsoleContext {

    private static final String DOCUMENT = """
            {"has_updates": true, "time": 7, "response_format": "dcs-v2", "checksum": "1", "hashed_sdk_key_used": "1",
             "company_id": "acme", "app_id": "web", "default_environment": "staging",
             "sdk_keys_to_app_ids": {"client-1": "web"}, "hashed_sdk_keys_to_app_ids": {"1": "web"},
             "hashed_sdk_keys_to_entities": {"1": {"gates": ["vip"], "configs": []}},
             "diagnostics": {"initialize": 5}, "sdk_flags": {"stop_log_event_compression": true},
             "session_replay_info": {"sampling_rate": 0.5}, "auto_capture_settings": {"disabled_events": {}},
             "of_tomorrow": [1, {"z": 1, "a": 2.5}], "id_lists": {"vips": true},
             "feature_gates": {"vip": {"type": "feature_gate", "entity": "feature_gate", "salt": "s", "enabled": true,
               "defaultValue": false, "idType": "userID", "rules": [{"name": "r", "id": "r", "passPercentage": 100,
               "salt": "", "conditions": ["listed"], "returnValue": true, "idType": "userID"}]}},
             "dynamic_configs": {}, "layer_configs": {}, "experiment_to_layer": {},
             "condition_map": {"listed": {"type": "unit_id", "targetValue": "%s", "operator": "in_segment_list",
               "field": "userID", "additionalValues": {}, "idType": "userID"}}}""";

    @BeforeEach
    void importIt() {
        importing("vips");
    }

    private void importing(String list) {
        with(KeyKind.SERVER)
                .body(DOCUMENT.formatted(list))
                .put("/__emulator/config-specs")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"v1", "v2"})
    void arePassedOn(String format) {
        download(format, keyOf(KeyKind.SERVER))
                .body("company_id", equalTo("acme"))
                .body("app_id", equalTo("web"))
                .body("default_environment", equalTo("staging"))
                .body(
                        "hashed_sdk_keys_to_entities",
                        equalTo(Map.of("1", Map.of("gates", List.of("vip"), "configs", List.of()))))
                .body("diagnostics", equalTo(Map.of("initialize", 5)))
                .body("sdk_flags", equalTo(Map.of("stop_log_event_compression", true)))
                .body("session_replay_info", equalTo(Map.of("sampling_rate", 0.5f)))
                .body("auto_capture_settings", hasKey("disabled_events"))
                .body("of_tomorrow", equalTo(List.of(1, Map.of("z", 1, "a", 2.5f))));
    }

    @Test
    void areTheEmulatorsOwnWhereTheyAreAboutTheDocumentOrItsKeys() {
        String key = keyOf(KeyKind.SERVER);

        download("v1", key)
                .body("response_format", equalTo("dcs-v1"))
                .body("time", not(equalTo(7)))
                .body("hashed_sdk_key_used", equalTo(NameHash.djb2(key)))
                .body("sdk_keys_to_app_ids", anEmptyMap())
                .body("hashed_sdk_keys_to_app_ids", anEmptyMap())
                .body("$", not(hasKey("checksum")));
        download("v2", key).body("checksum", not(equalTo("1")));
    }

    @Test
    void areThoseOfAKeyThatIsBound() {
        String key = "secret-ios-" + project().id();
        with(KeyKind.SERVER)
                .body("{\"targetApp\": \"ios\", \"environments\": [\"production\"]}")
                .put("/__emulator/keys/" + key);

        download("v2", key).body("app_id", equalTo("ios")).body("default_environment", equalTo("production"));
    }

    @Test
    void aShortListOfTheConsoleFillsTheFileThatTheDocumentNames() {
        makeList("vips");

        passes(true);
        lists().body("vips.size", equalTo(10));
        download("v2", keyOf(KeyKind.SERVER)).body("id_lists", equalTo(Map.of("vips", true)));
    }

    @Test
    void aShortListThatNoDocumentNamesIsOfNoSpecButItsOwn() {
        makeList("others");
        importing("others");

        passes(false);
        lists().body("$", aMapWithSize(1)).body("vips.size", equalTo(0));
    }

    private void makeList(String name) {
        make("/segments", "{\"name\": \"%s\", \"type\": \"id_list\"}".formatted(name));
        console("{\"ids\": [\"ann\"]}")
                .patch("/segments/" + name + "/id_list")
                .then()
                .statusCode(200);
    }

    private void passes(boolean expected) {
        sdk().body("{\"gateName\": \"vip\", \"user\": {\"userID\": \"ann\"}}")
                .post("/check_gate")
                .then()
                .body("value", equalTo(expected));
    }

    private ValidatableResponse lists() {
        return with(KeyKind.SERVER).post("/v1/get_id_lists").then().statusCode(200);
    }

    private ValidatableResponse download(String format, String key) {
        return anonymous()
                .get("/%s/download_config_specs/%s.json".formatted(format, key))
                .then()
                .statusCode(200);
    }
}
