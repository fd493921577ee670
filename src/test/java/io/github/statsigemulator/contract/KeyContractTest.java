package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class KeyContractTest extends ConsoleContext {

    @Test
    void showsAKeyToItsMakerAndMaskedToEverybodyElse() {
        String key = console("{\"type\": \"SERVER\", \"description\": \"CI\"}")
                .post("/keys")
                .then()
                .statusCode(200)
                .body("key", startsWith("secret-"))
                .body("data.status", equalTo("active"))
                .extract()
                .path("key");

        console()
                .get("/keys")
                .then()
                .statusCode(200)
                .body(
                        "data.find { it.description == 'CI' }.key",
                        equalTo("secret-****" + key.substring(key.length() - 4)))
                .body("data.find { it.description == 'CI' }.type", equalTo("server"));
        live().get("/keys").then().body("data.find { it.description == 'CI' }.key", equalTo(key));
        opens(key).statusCode(200);
    }

    private ValidatableResponse opens(String key) {
        return anonymous()
                .header("STATSIG-API-KEY", key)
                .contentType(ContentType.JSON)
                .body("{\"gateName\": \"any\", \"user\": {\"userID\": \"ann\"}}")
                .post("/v1/check_gate")
                .then();
    }

    private String made(String body) {
        return live(body).post("/keys").then().statusCode(200).extract().path("data.key");
    }

    @Test
    void closesAtOnceWhatIsDeactivatedRotatedOrDeleted() {
        String one = made("{\"type\": \"SERVER\", \"description\": \"one\"}");
        String two = made("{\"type\": \"CLIENT\", \"description\": \"two\"}");
        String three = made("{\"type\": \"SERVER\", \"description\": \"three\"}");

        live().patch("/keys/" + one + "/deactivate").then().statusCode(200);
        String rotated =
                live().patch("/keys/" + two + "/rotate").then().extract().path("data.key");
        live().delete("/keys/" + three).then().statusCode(200);

        opens(one).statusCode(401);
        opens(two).statusCode(401);
        opens(rotated).statusCode(200);
        opens(three).statusCode(401);
        live().get("/keys/" + one).then().body("data.status", equalTo("deactivated"));
        live().get("/keys/" + three).then().statusCode(404).body("message", containsString("secret-****"));
    }

    @Test
    void allowsWhatItsScopesSay() {
        String key = made("{\"type\": \"CLIENT\", \"description\": \"\"}");
        downloads(key).statusCode(403);

        live("{\"scopes\": [\"client_download_config_specs\"]}")
                .patch("/keys/" + key)
                .then()
                .statusCode(200);

        downloads(key).statusCode(200);
    }

    private ValidatableResponse downloads(String key) {
        return anonymous()
                .header("STATSIG-API-KEY", key)
                .get("/v1/download_config_specs")
                .then();
    }

    @Test
    void refusesWhatNoKeyCanBe() {
        console("{\"type\": \"SCIM\", \"description\": \"\"}")
                .post("/keys")
                .then()
                .statusCode(400)
                .body("errors.property", contains("type"));
        console("{\"type\": \"SERVER\", \"description\": \"\", \"scopes\": [\"everything\"], \"environments\": [1]}")
                .post("/keys")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("scopes[0]", "environments[0]"));
    }

    @Test
    void leavesNoKeyInTheAuditLog() {
        String key = made("{\"type\": \"SERVER\", \"description\": \"CI\"}");

        console()
                .get("/audit_logs")
                .then()
                .body("data[0].actionType", equalTo("sdk_key_create"))
                .body("data[0].entityName", equalTo("CI"))
                .body(not(containsString(key)));
    }
}
