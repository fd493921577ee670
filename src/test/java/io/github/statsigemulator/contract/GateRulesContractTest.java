package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checked against the contract, which adds one rule by POST and replaces all by PUT, and against the vendor's operations,
 * which add several by POST and edit in place by PATCH.
 */
class GateRulesContractTest extends ConsoleContext {

    @BeforeEach
    void makeAGateWithTwoRules() {
        make(
                "/gates",
                "{\"name\": \"checkout\", \"rules\": [{\"id\": \"r1\", \"name\": \"staff\"}, {\"id\": \"r2\"}]}");
    }

    @Test
    void theFirstRuleOfAListHasThemAll() {
        console()
                .get("/gates/checkout/rules")
                .then()
                .statusCode(200)
                .body("data.id", contains("r1", "r2"))
                .body("data.name", contains("staff", "Rule 2"))
                .body("data[0].rules.id", contains("r1", "r2"))
                .body("data[1]", not(hasKey("rules")))
                .body("pagination.total", equalTo(2));
    }

    @Test
    void aGateWithoutRulesHasAnEmptyList() {
        make("/gates", "{\"name\": \"bare\"}");

        console().get("/gates/bare/rules").then().statusCode(200).body("data", empty());
        console().get("/gates/unknown/rules").then().statusCode(404);
    }

    @Test
    void addsOneRule() {
        console("{\"name\": \"half\", \"passPercentage\": 50}")
                .post("/gates/checkout/rules")
                .then()
                .statusCode(201)
                .body("name", equalTo("half"))
                .body("passPercentage", equalTo(50))
                .body("data.rules", hasSize(3));
    }

    @Test
    void addsSeveralRules() {
        console("{\"rules\": [{\"name\": \"half\"}, {\"name\": \"rest\"}]}")
                .post("/gates/checkout/rules")
                .then()
                .statusCode(200)
                .body("rules.name", contains("staff", "Rule 2", "half", "rest"));
    }

    @Test
    void replacesAllRulesAndKeepsTheIdsOfTheirNames() {
        console("{\"rules\": [{\"name\": \"new\"}, {\"name\": \"staff\", \"passPercentage\": 10}]}")
                .put("/gates/checkout/rules")
                .then()
                .statusCode(200)
                .body("data.rules.name", contains("new", "staff"))
                .body("data.rules[1].id", equalTo("r1"));
        console("{}").put("/gates/checkout/rules").then().statusCode(400).body("errors[0].property", equalTo("rules"));
    }

    @Test
    void editsRulesInPlace() {
        console("{\"rules\": [{\"id\": \"r2\", \"passPercentage\": 5}]}")
                .patch("/gates/checkout/rules")
                .then()
                .statusCode(200)
                .body("rules.passPercentage", contains(100, 5));
        console("{\"name\": \"employees\"}")
                .patch("/gates/checkout/rules/r1")
                .then()
                .statusCode(200)
                .body("rules.name", contains("employees", "Rule 2"))
                .body("rules.id", contains("r1", "r2"));
        console("{\"name\": \"employees\"}")
                .patch("/gates/checkout/rules/r9")
                .then()
                .statusCode(404);
    }

    @Test
    void deletesARule() {
        console().delete("/gates/checkout/rules/r1").then().statusCode(200).body("data.rules.id", contains("r2"));
        console()
                .delete("/gates/checkout/rules/r1")
                .then()
                .statusCode(404)
                .body("message", equalTo("Gate 'checkout' has no rule with the id 'r1'."));
    }

    @Test
    void refusesARuleThatIsNone() {
        console("{\"name\": \"half\", \"passPercentage\": 101}")
                .post("/gates/checkout/rules")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("passPercentage"));
        console().get("/gates/checkout/rules").then().body("data", hasSize(2));
    }
}
