package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When pulse was loaded, and alerts that never fire. Checked against what the vendor documents (version 20240601, and the examples of
 * docs.statsig.com/api-reference).
 */
class PulseLoadsContractTest extends PulseContext {

    @Test
    void notesWhenPulseWasLoaded() {
        live("{\"refresh\": \"incremental\", \"turboMode\": true}")
                .post("/experiments/button/load_pulse")
                .then()
                .statusCode(200)
                .body("message", equalTo("Pulse loaded successfully."));
        live().post("/experiments/button/load_pulse?refresh=metric&metricIDs=sales::sum&turboMode=false&ruleId=" + test)
                .then()
                .statusCode(200);
        console().post("/experiments/button/load_pulse").then().statusCode(200);

        live().get("/experiments/button/pulse_load_history")
                .then()
                .statusCode(200)
                .body("data.reloadType", contains("full", "metric", "incremental"))
                .body("data.turboMode", contains(false, false, true))
                .body("data.finishedState", hasItem("success"))
                .body("data.startDs", hasItem(day(FIRST_DAY + 3 * DAY)));
        console()
                .get("/experiments/button/pulse_load_history?limit=2")
                .then()
                .body("data.size()", equalTo(2))
                .body("pagination.total", equalTo(3))
                .body(
                        "pagination.nextPage",
                        equalTo("/console/v1/experiments/button/pulse_load_history?page=2&limit=2"));
        live().get("/experiments/none/pulse_load_history").then().statusCode(404);
    }

    @Test
    void notesWhenPulseOfARuleWasLoaded() {
        make("/gates", "{\"name\": \"banner\", \"rules\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        List<String> rules = console().get("/gates/banner").path("rules.id");

        live("{\"ruleId\": \"%s\"}".formatted(rules.get(0)))
                .post("/gates/banner/load_pulse")
                .then()
                .statusCode(200);

        live().get("/gates/banner/rules/%s/pulse_load_history".formatted(rules.get(0)))
                .then()
                .statusCode(200)
                .body("data.reloadType", contains("full"));
        live().get("/gates/banner/rules/%s/pulse_load_history".formatted(rules.get(1)))
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(0));
        live().get("/gates/banner/rules/none/pulse_load_history").then().statusCode(404);
        live("{}").post("/gates/banner/load_pulse").then().statusCode(400).body("errors.property", contains("ruleId"));
        live("{\"ruleId\": \"none\"}")
                .post("/gates/banner/load_pulse")
                .then()
                .statusCode(400)
                .body("errors.property", contains("ruleId"));
        live("{\"ruleId\": \"a\"}").post("/gates/none/load_pulse").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"refresh": "all"}              | refresh
            {"refresh": "metric"}           | metricIDs
            {"metricIDs": "sales::sum"}     | metricIDs
            {"turboMode": "yes"}            | turboMode
            {"ruleId": "none"}              | ruleId
            """)
    void refusesLoadsThatItDoesNotKnow(String body, String property) {
        live(body)
                .post("/experiments/button/load_pulse")
                .then()
                .statusCode(400)
                .body("errors.property", contains(property));
        live().get("/experiments/button/pulse_load_history").then().body("data.size()", equalTo(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/experiments/button", "/gates/banner"})
    void hasNoAlertsToResolve(String entity) {
        make("/gates", "{\"name\": \"banner\"}");

        live("{\"reasoning\": \"Issue has been addressed\"}")
                .post(entity + "/alerts/sales::sum/resolve")
                .then()
                .statusCode(404)
                .body("message", containsString("has no open alert for the metric 'sales::sum'"));
        live().post(entity + "/alerts/sales::sum/resolve").then().statusCode(404);
        live("{\"reasoning\": 1}")
                .post(entity + "/alerts/sales::sum/resolve")
                .then()
                .statusCode(400)
                .body("errors.property", contains("reasoning"));
        live("{}")
                .post("/gates/none/alerts/sales::sum/resolve")
                .then()
                .statusCode(404)
                .body("message", containsString("none"));
    }
}
