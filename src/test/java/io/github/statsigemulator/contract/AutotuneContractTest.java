package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

/** Checked against the contract, which has a status and a metric, and the vendor's documents, which have an event. */
class AutotuneContractTest extends ConsoleContext {

    private static final String BUTTON = """
            {"name": "button", "successMetric": "purchase", "variants": [
              {"name": "blue", "parameterValues": {"colour": "blue"}},
              {"name": "green", "json": {"colour": "green"}}]}
            """;

    @Test
    void createsReadsListsAndDeletes() {
        console(BUTTON)
                .post("/autotunes")
                .then()
                .statusCode(201)
                .body("status", equalTo("setup"))
                .body("successMetric", equalTo("purchase"))
                .body("variants.name", contains("blue", "green"))
                .body("variants[1].parameterValues.colour", equalTo("green"))
                .body("data.successEvent", equalTo("purchase"))
                .body("data.variants[0].json.colour", equalTo("blue"))
                .body("data.isStarted", equalTo(false));
        console().get("/autotunes").then().statusCode(200).body("data.id", contains("button"));
        console().get("/autotunes/button").then().statusCode(200);
        console().delete("/autotunes/button").then().statusCode(200);
        console().get("/autotunes/button").then().statusCode(404);
    }

    @Test
    void startsResetsAndEnds() {
        make("/autotunes", BUTTON);

        console().put("/autotunes/button/start").then().statusCode(200).body("status", equalTo("active"));
        console().put("/autotunes/button/start").then().statusCode(400);
        sdk().body("{\"configName\":\"button\",\"user\":{\"userID\":\"ann\"}}")
                .post("/get_config")
                .then()
                .body("value.colour", notNullValue());
        String variant = console().get("/autotunes/button").path("variants[1].id");
        console("{\"id\": \"%s\"}".formatted(variant))
                .put("/autotunes/button/make_decision")
                .then()
                .statusCode(200)
                .body("status", equalTo("decision_made"))
                .body("data.winner.name", equalTo("green"));
        console().put("/autotunes/button/reset").then().statusCode(200).body("status", equalTo("setup"));
    }

    @Test
    void needsANameAndAMetric() {
        console("{\"name\": \"button\"}")
                .post("/autotunes")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("successMetric"));
        make("/autotunes", "{\"name\": \"button\", \"successEvent\": \"purchase\"}");
        console().put("/autotunes/button/start").then().statusCode(400).body("errors[0].property", equalTo("variants"));
    }

    @Test
    void theLiveRenderingDemandsSixFieldsAndAReason() {
        live("{\"name\": \"button\"}")
                .post("/autotunes")
                .then()
                .statusCode(400)
                .body(
                        "errors.property",
                        containsInAnyOrder(
                                "attributionWindow",
                                "explorationWindow",
                                "successEvent",
                                "variants",
                                "winnerThreshold"));
        live("""
                {"name": "button", "successEvent": "buy", "explorationWindow": "48", "attributionWindow": "2hrs",
                 "winnerThreshold": "99%", "variants": [{"name": "a", "json": {"x": 1}, "size": 50},
                                                        {"name": "b", "json": {"x": 2}, "size": 50}]}
                """)
                .post("/autotunes")
                .then()
                .statusCode(201)
                .body("data.explorationWindow", equalTo("48"))
                .body("data.isStarted", equalTo(false));
        live().put("/autotunes/button/start").then().statusCode(200);
        String variant = live().get("/autotunes/button").path("data.variants[0].id");
        live("{\"id\": \"%s\"}".formatted(variant))
                .put("/autotunes/button/make_decision")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("decisionReason"));
        live("{\"id\": \"%s\", \"decisionReason\": \"sells\"}".formatted(variant))
                .put("/autotunes/button/make_decision")
                .then()
                .statusCode(200);
        live().get("/autotunes/button").then().body("data.winner.name", equalTo("a"));
    }
}
