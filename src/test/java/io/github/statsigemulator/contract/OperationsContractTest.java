package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.github.statsigemulator.project.KeyKind;
import org.junit.jupiter.api.Test;

/** What those see who run the emulator: health, metrics in the format of Prometheus, and the API's description. */
class OperationsContractTest extends EmulatorContext {

    @Test
    void saysThatItLivesAndIsReady() {
        anonymous().get("/healthz").then().statusCode(200).body("status", equalTo("ok"));
        anonymous().get("/readyz").then().statusCode(200).body("status", equalTo("ready"));
    }

    @Test
    void countsRequestsEvaluationsEventsAndCompilations() {
        with(KeyKind.SERVER).body("{\"gateName\":\"new_checkout\"}").post("/v1/check_gate");
        anonymous().get("/__emulator/events");

        anonymous()
                .get("/metrics")
                .then()
                .statusCode(200)
                .contentType("text/plain;version=0.0.4;charset=utf-8")
                .body(containsString(
                        "http_server_requests_seconds_count{method=\"POST\",status=\"200\",uri=\"/v1/check_gate\"}"))
                .body(containsString("statsig_evaluations_total{kind=\"gate\"}"))
                .body(containsString("statsig_events_total{kind=\"gate_exposure\"}"))
                .body(containsString("statsig_snapshot_compilations_total"))
                .body(containsString("statsig_sdk_exceptions_total"));
    }

    @Test
    void describesItsApis() {
        anonymous()
                .get("/v3/api-docs")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/check_gate"))
                .body("paths", hasKey("/__emulator/events"));
        anonymous().get("/swagger-ui.html").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
