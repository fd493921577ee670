package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checked against the emulator's own documentation, and for what bound keys may see against the vendor's description of
 * target apps and of keys for one environment.
 */
class ChosenKeyContractTest extends EmulatorContext {

    private static final String RULE = """
            {"id": "limited", "name": "limited", "passPercentage": 100, "environments": ["production"]}""";

    @Test
    void showsAKeyThatIsBoundToAnAppNothingOfOtherApps() {
        store(EntityKind.GATE, "{\"id\": \"web_only\", \"name\": \"web_only\", \"targetApps\": [\"web\"]}");
        String key = "secret-app-" + project().id();

        choose(key, "{\"targetApp\": \"ios\"}").statusCode(200).body("targetApp", equalTo("ios"));

        specs(key).body("feature_gates", not(hasKey("web_only"))).body("app_id", equalTo("ios"));
        choose(key, "{}").statusCode(200).body("targetApp", nullValue());
        specs(key).body("feature_gates", hasKey("web_only"));
    }

    @Test
    void showsAKeyThatIsBoundToAnEnvironmentNoRulesOfOthers() {
        store(EntityKind.GATE, "{\"id\": \"limited\", \"name\": \"limited\", \"rules\": [" + RULE + "]}");
        String key = "secret-tier-" + project().id();

        choose(key, "{\"kind\": \"server\", \"environments\": [\"staging\"]}").statusCode(200);

        specs(key).body("feature_gates.limited.rules", hasSize(0)).body("default_environment", equalTo("staging"));
        choose(key, "{\"environments\": [\"production\"]}");
        specs(key).body("feature_gates.limited.rules", hasSize(1));
    }

    @Test
    void givesTheProjectALaterTimeSoThatSdksDownloadAgain() {
        String key = "secret-time-" + project().id();
        choose(key, "{}");
        long before = specs(key).extract().path("time");

        choose(key, "{\"environments\": [\"staging\"]}");

        specs(key).body("time", greaterThan(before));
    }

    @Test
    void forgetsAKey() {
        String key = "client-gone-" + project().id();
        choose(key, "{}").body("kind", equalTo("client")).body("key", containsString("****"));

        with(KeyKind.SERVER).delete("/__emulator/keys/" + key).then().statusCode(204);

        with(KeyKind.SERVER).delete("/__emulator/keys/" + key).then().statusCode(404);
        anonymous()
                .header("STATSIG-API-KEY", key)
                .body("{}")
                .post("/v1/log_event")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nonsense     | {}                          | key
            secret-x-1   | {"kind": "client"}          | kind
            secret-x-2   | {"scopes": ["fly"]}         | scopes[0]
            secret-x-3   | {"environments": "staging"} | environments
            secret-x-4   | {"targetApp": 7}            | targetApp
            secret-x-5   | {"targetApps": ["web"]}     | targetApps
            secret-x-6   | {"description": "a\\u0000"} | description
            """)
    void refusesWhatNoKeyCanBe(String key, String body, String place) {
        choose(key, body).statusCode(400).body("errors[0].property", equalTo(place));

        with(KeyKind.SERVER)
                .get("/__emulator/keys")
                .then()
                .statusCode(200)
                .body("keys", hasSize(KeyKind.values().length));
    }

    @Test
    void leavesTheKeysOfOtherProjectsAlone() {
        choose("secret-local", "{}").statusCode(409).body("message", containsString("another project"));
    }

    private ValidatableResponse choose(String key, String body) {
        return with(KeyKind.SERVER).body(body).put("/__emulator/keys/" + key).then();
    }

    private ValidatableResponse specs(String key) {
        return anonymous()
                .accept(ContentType.JSON)
                .get("/v2/download_config_specs/" + key + ".json")
                .then()
                .statusCode(200);
    }
}
