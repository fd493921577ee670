package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and the answers that its vendor documents (version 20240601). */
class DynamicConfigContractTest extends ConsoleContext {

    @Test
    void createsReadsListsPatchesAndDeletes() {
        console("""
                {"name": "prices", "defaultValue": {"currency": "EUR", "steps": [1, 2.5], "none": null}, "tags": ["shop"]}
                """)
                .post("/dynamic_configs")
                .then()
                .statusCode(201)
                .body("id", equalTo("prices"))
                .body("isEnabled", equalTo(true))
                .body("defaultValue.currency", equalTo("EUR"))
                .body("message", equalTo("Dynamic Config created successfully."))
                .body("data.status", equalTo("Enabled"));
        console().get("/dynamic_configs/prices").then().statusCode(200).body("defaultValue.steps[1]", equalTo(2.5f));
        console()
                .get("/dynamic_configs")
                .then()
                .statusCode(200)
                .body("message", equalTo("Dynamic Configs listed successfully."))
                .body("data.id", contains("prices"));
        console("{\"defaultValue\": {\"currency\": \"USD\"}}")
                .patch("/dynamic_configs/prices")
                .then()
                .statusCode(200)
                .body("defaultValue", equalTo(Map.of("currency", "USD")))
                .body("tags", contains("shop"));
        console().delete("/dynamic_configs/prices").then().statusCode(200);
        console().get("/dynamic_configs/prices").then().statusCode(404);
    }

    @Test
    void aChangeIsSeenByTheNextQuestion() {
        make("/dynamic_configs", "{\"name\": \"prices\", \"defaultValue\": {\"currency\": \"EUR\"}}");
        currency("EUR");

        console("{\"rules\": [{\"name\": \"all\", \"returnValue\": {\"currency\": \"USD\"}}]}")
                .patch("/dynamic_configs/prices");
        currency("USD");

        console("{\"isEnabled\": false}").patch("/dynamic_configs/prices");
        currency("EUR");
    }

    private void currency(String currency) {
        sdk().body("{\"configName\":\"prices\",\"user\":{\"userID\":\"ann\"}}")
                .post("/get_config")
                .then()
                .statusCode(200)
                .body("value.currency", equalTo(currency));
    }

    @Test
    void listsRulesWithTheirValues() {
        make("/dynamic_configs", "{\"name\": \"prices\", \"rules\": [{\"returnValue\": {\"currency\": \"USD\"}}, {}]}");

        console()
                .get("/dynamic_configs/prices/rules")
                .then()
                .statusCode(200)
                .body("data[0].returnValue.currency", equalTo("USD"))
                .body("data[1].returnValue", equalTo(Map.of()))
                .body("data[0].rules.name", contains("Rule 1", "Rule 2"));
        console().get("/dynamic_configs/unknown/rules").then().statusCode(404);
    }

    @Test
    void goesOutOfUseAndBack() {
        make("/dynamic_configs", "{\"name\": \"prices\"}");

        console()
                .put("/dynamic_configs/prices/archive")
                .then()
                .statusCode(200)
                .body("data.status", equalTo("Archived"));
        console().put("/dynamic_configs/prices/unarchive").then().body("data.status", equalTo("Enabled"));
        console().put("/dynamic_configs/prices/disable").then().body("isEnabled", equalTo(false));
        console().put("/dynamic_configs/prices/enable").then().body("isEnabled", equalTo(true));
    }

    @Test
    void refusesADefaultThatIsNoObject() {
        console("{\"name\": \"prices\", \"defaultValue\": \"EUR\"}")
                .post("/dynamic_configs")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("defaultValue"));
    }
}
