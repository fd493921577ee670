package io.github.statsigemulator.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void splitsTheUsersOfARuleAmongItsVariants() {
        live("""
                {"name": "prices", "defaultValue": {"currency": "EUR"}, "rules": [
                  {"name": "try", "conditions": [], "variants": [
                    {"name": "dollar", "passPercentage": 40, "returnValue": {"currency": "USD"}},
                    {"name": "pound", "passPercentage": 40, "returnValueJson5": "{currency: 'GBP' /* sterling */}"}]},
                  {"name": "rest", "conditions": [], "returnValue": {"currency": "CHF"}}]}
                """)
                .post("/dynamic_configs")
                .then()
                .statusCode(201)
                .body("data.rules[0].variants.name", contains("dollar", "pound"))
                .body("data.rules[0].variants[1].returnValue.currency", equalTo("GBP"))
                .body("data.rules[0].variants[1].returnValueJson5", containsString("sterling"));
        String pound = live().get("/dynamic_configs/prices").path("data.rules[0].variants[1].id");

        Map<String, Long> counts = IntStream.range(0, 500)
                .mapToObj(user -> answer("user-" + user))
                .collect(groupingBy(answer -> answer, counting()));

        assertThat(counts.keySet()).as("nobody falls through to the next rule").hasSize(3);
        assertThat(counts.get("USD dollar")).isBetween(150L, 250L);
        assertThat(counts.get("GBP pound")).isBetween(150L, 250L);
        assertThat(counts.get("EUR try")).isBetween(50L, 150L);
        sdk().get("/download_config_specs").then().body("dynamic_configs[0].rules[1].id", equalTo(pound));
    }

    private String answer(String user) {
        JsonPath answer = sdk().body("{\"configName\": \"prices\", \"user\": {\"userID\": \"%s\"}}".formatted(user))
                .post("/get_config")
                .jsonPath();
        return answer.getString("value.currency") + " " + answer.getString("group_name");
    }

    @Test
    void aHigherPercentageOfARuleMovesNobodyToAnotherVariant() {
        make("/dynamic_configs", """
                {"name": "prices", "rules": [{"name": "try", "passPercentage": 30, "variants": [
                    {"name": "dollar", "returnValue": {"currency": "USD"}},
                    {"name": "pound", "returnValue": {"currency": "GBP"}}]}]}
                """);
        String rule = live().get("/dynamic_configs/prices").path("data.rules[0].id");
        List<String> before =
                IntStream.range(0, 60).mapToObj(user -> answer("user-" + user)).toList();

        live("{\"passPercentage\": 100}")
                .patch("/dynamic_configs/prices/rule/" + rule)
                .then()
                .statusCode(200);

        for (int user = 0; user < before.size(); user++) {
            String after = answer("user-" + user);
            assertThat(after).isIn("USD dollar", "GBP pound");
            if (!before.get(user).startsWith("null")) {
                assertThat(after).isEqualTo(before.get(user));
            }
        }
    }

    @Test
    void refusesVariantsThatDoNotHoldTogether() {
        console("""
                {"name": "prices", "rules": [{"name": "try", "variants": [
                    {"name": "a", "passPercentage": 60}, {"name": "a", "passPercentage": 60}, {"name": "b"}]}]}
                """)
                .post("/dynamic_configs")
                .then()
                .statusCode(400)
                .body(
                        "errors.property",
                        containsInAnyOrder(
                                "rules[0].variants[1].name",
                                "rules[0].variants[1].passPercentage",
                                "rules[0].variants[2].passPercentage"));
        console("{\"name\": \"prices\", \"rules\": [{\"variants\": [{\"returnValueJson5\": \"{\"}]}]}")
                .post("/dynamic_configs")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rules[0].variants[0].returnValueJson5"));
    }
}
