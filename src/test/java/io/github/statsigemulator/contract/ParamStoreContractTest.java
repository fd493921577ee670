package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checked against the hosted service's description of its parameter stores, and against what SDKs read of them
 * (statsig-io/statsig-server-core, statsig-rust/src/specs_response/param_store_types.rs).
 */
class ParamStoreContractTest extends EmulatorContext {

    private static final String DARK = """
            {"name": "dark", "ref_type": "gate", "param_type": "boolean", "gate_name": "Night Mode",
             "pass_value": true, "fail_value": false}""";

    @BeforeEach
    void makeAGateAndAStore() {
        console("{\"name\": \"Night Mode\"}").post("/gates").then().statusCode(201);
        console("{\"name\": \"theme\", \"description\": \"colours\", \"displayName\": \"Theme\"}")
                .post("/param_stores")
                .then()
                .statusCode(200);
    }

    @Test
    void areMadeFoundAndListed() {
        console("").get("/param_stores/theme").then().statusCode(200).body("data.displayName", equalTo("Theme"));
        console("").get("/param_stores").then().statusCode(200).body("data.name", contains("theme"));
        console("").get("/param_stores/none").then().statusCode(404);
        console("{\"name\": \"theme\"}").post("/param_stores").then().statusCode(400);
    }

    @Test
    void answerInTheLiveRenderingAsTheHostedServiceDoes() {
        change(DARK);

        Response live = console("").basePath("/live/console/v1").get("/param_stores/theme");

        assertThat(LiveContract.faults("GET", "/param_stores/theme", live.statusCode(), live.asString()))
                .isEmpty();
    }

    @Test
    void arePublishedToClientsAndServers() {
        change(DARK).then().statusCode(200);
        String store = NameHash.djb2("theme");

        with(KeyKind.CLIENT)
                .body("{\"hash\":\"djb2\"}")
                .post("/v1/initialize")
                .then()
                .body("param_stores.'%s'.dark.gate_name".formatted(store), equalTo(NameHash.djb2("night_mode")))
                .body("param_stores.'%s'.dark".formatted(store), not(hasKey("name")));
        for (String version : new String[] {"v1", "v2"}) {
            with(KeyKind.SERVER)
                    .get("/" + version + "/download_config_specs")
                    .then()
                    .statusCode(200)
                    .body("param_stores.theme.parameters.dark.gate_name", equalTo("night_mode"))
                    .body("param_stores.theme.parameters.dark.pass_value", equalTo(true));
        }
    }

    @Test
    void keepWhatTheyReferTo() {
        change(DARK).then().statusCode(200);

        console("").delete("/gates/night_mode").then().statusCode(403).body("message", containsString("theme"));
        change("").then().statusCode(200);
        console("").delete("/gates/night_mode").then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            name       | {"ref_type": "static", "param_type": "string", "value": "x"}
            ref_type   | {"name": "a", "ref_type": "magic", "param_type": "string", "value": "x"}
            ref_type   | {"name": "a", "param_type": "string", "value": "x"}
            param_type | {"name": "a", "ref_type": "static", "param_type": "text", "value": "x"}
            value      | {"name": "a", "ref_type": "static", "param_type": "number", "value": "x"}
            value      | {"name": "a", "ref_type": "static", "param_type": "string"}
            fail_value | {"name": "a", "ref_type": "gate", "param_type": "boolean", "gate_name": "Night Mode", "pass_value": true}
            gate_name  | {"name": "a", "ref_type": "gate", "param_type": "boolean", "pass_value": true, "fail_value": false}
            gate_name  | {"name": "a", "ref_type": "gate", "param_type": "boolean", "gate_name": "none", "pass_value": true, "fail_value": false}
            param_name | {"name": "a", "ref_type": "layer", "param_type": "string", "layer_name": "none"}
            """)
    void refuseParametersThatSdksCannotRead(String field, String parameter) {
        change(parameter).then().statusCode(400).body("errors.property", hasItem("parameters[0]." + field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"parameters": 1}
            {"parameters": [1]}
            {"parameters": [null]}
            {"parameters": {"a": 1}}
            """)
    void refuseWhatIsNoListOfParameters(String body) {
        console(body).post("/param_stores/theme").then().statusCode(400);
    }

    private Response change(String parameters) {
        return console("{\"parameters\": [%s]}".formatted(parameters)).post("/param_stores/theme");
    }

    private RequestSpecification console(String body) {
        RequestSpecification request =
                with(KeyKind.CONSOLE).basePath("/console/v1").contentType(ContentType.JSON);
        return body.isEmpty() ? request : request.body(body);
    }
}
