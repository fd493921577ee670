package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.project.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a request chooses the live rendering, and what that is: checked against the vendor's document of the Console API
 * (version 20240601), whose fields each live answer is held against.
 */
class LiveRenderingContractTest extends ConsoleContext {

    private static final String HEADER = "X-Statsig-Emulator-Dialect";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Host, statsigapi.net",
        "Host, latest.statsigapi.net",
        "Host, api.statsig.com",
        "Host, staging.api.statsig.com:443",
        "X-Statsig-Emulator-Dialect, live",
        "X-Statsig-Emulator-Dialect, LIVE"
    })
    void aHeaderChoosesTheLiveRendering(String header, String value) {
        make("/gates", "{\"name\": \"checkout\"}");

        with(KeyKind.CONSOLE)
                .header(header, value)
                .get("/console/v1/gates/checkout")
                .then()
                .statusCode(200)
                .body("data.status", equalTo("In Progress"))
                .body("$", not(hasKey("status")));
    }

    @Test
    void theHeaderDecidesBeforePathAndHost() {
        make("/gates", "{\"name\": \"checkout\"}");

        with(KeyKind.CONSOLE)
                .header("Host", "statsigapi.net")
                .header(HEADER, "union")
                .get("/live/console/v1/gates/checkout")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("data.status", equalTo("In Progress"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"contract", "", "both"})
    void anotherRenderingIsRefusedWithTheNamesOfThoseThereAre(String rendering) {
        with(KeyKind.CONSOLE)
                .header(HEADER, rendering)
                .get("/console/v1/gates")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo(HEADER))
                .body("errors[0].errorMessage", allOf(containsString("union"), containsString("live")));
    }

    @Test
    void theContractAloneIsNoRenderingOfItsOwn() {
        with(KeyKind.CONSOLE)
                .get("/contract/console/v1/gates")
                .then()
                .statusCode(400)
                .body("message", containsString("union and live"));
    }

    @Test
    void showsAGateAsTheHostedServiceDoes() {
        live("""
                {"name": "New Checkout", "type": "TEMPORARY", "targetApps": "web", "measureMetricLifts": true,
                 "monitoringMetrics": [{"name": "purchases", "type": "event_count"}],
                 "rules": [{"name": "some", "passPercentage": 10.0, "environments": null, "conditions": [
                   {"type": "public"}, {"type": "environment", "operator": "any", "targetValue": ["staging"]}]}]}
                """)
                .post("/gates")
                .then()
                .statusCode(201)
                .body("message", equalTo("Gate created successfully."))
                .body("data.id", equalTo("new_checkout"))
                .body("data.targetApps", contains("web"))
                .body("data.type", equalTo("TEMPORARY"))
                .body("data.monitoringMetrics.name", contains("purchases"))
                .body("data.lastModifierEmail", nullValue())
                .body("data.rules[0].conditions.type", contains("public", "environment_tier"))
                .body("data.rules[0]", hasKey("environments"))
                .body("data.rules[0].passPercentage.toString()", equalTo("10"));
    }

    @Test
    void listsAsTheHostedServiceDoes() {
        make("/gates", "{\"name\": \"one\"}");
        make("/gates", "{\"name\": \"two\", \"rules\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");

        live().get("/gates?limit=1")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].status", equalTo("In Progress"))
                .body("pagination.nextPage", equalTo("/console/v1/gates?page=2&limit=1"))
                .body("pagination", not(hasKey("total")));
        live().get("/gates?limit=20000").then().statusCode(200).body("pagination.itemsPerPage", equalTo(20000));
        live().get("/gates/two/rules")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].rules.name", contains("a", "b"));
    }

    @Test
    void showsConfigsAndSegmentsAsTheHostedServiceDoes() {
        live("""
                {"name": "prices", "schema": "{\\"type\\": \\"object\\"}",
                 "defaultValueJson5": "{monthly: 9.5, /* euros */ currency: 'EUR',}"}
                """)
                .post("/dynamic_configs")
                .then()
                .statusCode(201)
                .body("data.defaultValue.currency", equalTo("EUR"))
                .body("data.defaultValueJson5", containsString("euros"))
                .body("data.schema", containsString("object"))
                .body("data.status", equalTo("Enabled"));
        live("{\"name\": \"staff\", \"type\": \"rule_based\"}")
                .post("/segments")
                .then()
                .statusCode(201);
        live().get("/dynamic_configs").then().statusCode(200);
        live().get("/segments").then().statusCode(200);
    }

    @Test
    void whatOnlyTheHostedServiceDemandsIsDemandedInTheLiveRenderingAlone() {
        console("{\"name\": \"ab\"}").post("/gates").then().statusCode(201);

        live("{\"name\": \"cd\"}")
                .post("/gates")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("name"))
                .body("errors[0].errorMessage", containsString("at least 3"));
        live("{\"isEnabled\": true}")
                .post("/gates/ab")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("rules"));
        live("{\"name\": \"segment\"}")
                .post("/segments")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("type"));
    }
}
