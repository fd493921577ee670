package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the contract of the Console API, and the answers that its vendor documents (version 20240601). */
class GateContractTest extends ConsoleContext {

    @Test
    void createsAGate() {
        console("""
                {"name": "new_checkout", "isEnabled": true, "rules": [
                  {"name": "staff", "passPercentage": 100, "conditions": [
                    {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]},
                  {"name": "a third", "passPercentage": 33.3, "conditions": [
                    {"type": "country", "operator": "any", "targetValue": ["NL", "DE"]}]}]}
                """)
                .post("/gates")
                .then()
                .statusCode(201)
                .body("id", equalTo("new_checkout"))
                .body("status", equalTo("active"))
                .body("rules", hasSize(2))
                .body("rules[0].passPercentage", equalTo(100))
                .body("rules[0].id", notNullValue())
                .body("message", equalTo("Gate created successfully."))
                .body("data.status", equalTo("In Progress"))
                .body("data.lastModifierName", equalTo("CONSOLE API"))
                .body("data.rules[0].environments", nullValue())
                .body("$", not(hasKey("errors")));
    }

    @Test
    void findsAGateByIdAndByName() {
        make("/gates", "{\"name\": \"New Checkout\", \"description\": \"The third one\"}");

        console()
                .get("/gates/new_checkout")
                .then()
                .statusCode(200)
                .body("name", equalTo("New Checkout"))
                .body("description", equalTo("The third one"))
                .body("message", equalTo("Gate read successfully."));
        console().get("/gates/{id}", "New Checkout").then().statusCode(200).body("id", equalTo("new_checkout"));
    }

    @Test
    void isAnsweredForByIdAndByName() {
        make("/gates", "{\"name\": \"Dark Mode\", \"rules\": [{\"name\": \"all\"}]}");

        assertThat(passes("dark_mode", "ann")).isTrue();
        assertThat(passes("Dark Mode", "ann")).isTrue();
        assertThat(passes("Dark mode", "ann")).isFalse();
    }

    @Test
    void whatIsSentAndUnknownOrReadOnlyDoesNotMatter() {
        console("""
                {"name": "checkout", "createdTime": 0, "holdoutIDs": null, "tags": null, "version": 7, "shuffle": 3,
                 "status": "archived", "colour": "green", "targetApps": "web"}
                """)
                .post("/gates")
                .then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("targetApps", contains("web"))
                .body("data.version", equalTo(1));
    }

    @Test
    void listsGatesInPagesOfEitherDialect() {
        make("/gates", "{\"name\": \"a\"}");
        make("/gates", "{\"name\": \"b\"}");
        make("/gates", "{\"name\": \"c\"}");

        console()
                .get("/gates?limit=2&page=1")
                .then()
                .statusCode(200)
                .body("message", equalTo("Gates listed successfully."))
                .body("data.id", contains("a", "b"))
                .body("data[0].status", equalTo("active"))
                .body("data[0].typeReason", equalTo("NONE"))
                .body("pagination.total", equalTo(3))
                .body("pagination.hasMore", equalTo(true))
                .body("pagination.itemsPerPage", equalTo(2))
                .body("pagination.nextPage", equalTo("/console/v1/gates?page=2&limit=2"))
                .body("pagination.previousPage", nullValue());
        console()
                .get("/gates?limit=2&page=2")
                .then()
                .body("data.id", contains("c"))
                .body("pagination.hasMore", equalTo(false))
                .body("pagination.nextPage", nullValue())
                .body("pagination.pageNumber", equalTo(2))
                .body("pagination.page", equalTo(2))
                .body("pagination.limit", equalTo(2))
                .body("pagination.totalItems", equalTo(3))
                .body("pagination.all", equalTo("/console/v1/gates"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"limit, 0", "limit, 101", "limit, many", "page, 0", "page, -1"})
    void pagesHaveLimits(String parameter, String value) {
        console()
                .queryParam(parameter, value)
                .get("/gates")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo(parameter));
    }

    @Test
    void aPatchChangesWhatItNames() {
        make("/gates", "{\"name\": \"checkout\", \"description\": \"old\", \"tags\": [\"web\"]}");

        console("{\"tags\": [\"app\"], \"id\": \"other\"}")
                .patch("/gates/checkout")
                .then()
                .statusCode(200)
                .body("id", equalTo("checkout"))
                .body("description", equalTo("old"))
                .body("tags", contains("app"))
                .body("message", equalTo("Gate updated successfully."));
        console("{\"description\": null, \"tags\": null}")
                .patch("/gates/checkout")
                .then()
                .body("description", equalTo(""))
                .body("tags", contains("app"));
    }

    @Test
    void eachStepIsSeenByTheNextCheck() {
        make("/gates", "{\"name\": \"checkout\"}");
        assertThat(passes("checkout", "ann")).as("no rule").isFalse();

        console("{\"rules\": [{\"name\": \"all\"}]}")
                .patch("/gates/checkout")
                .then()
                .statusCode(200);
        assertThat(passes("checkout", "ann")).as("a rule for all").isTrue();

        console().put("/gates/checkout/disable").then().body("status", equalTo("disabled"));
        assertThat(passes("checkout", "ann")).as("disabled").isFalse();

        console("{}").put("/gates/checkout/enable").then().body("status", equalTo("active"));
        assertThat(passes("checkout", "ann")).as("enabled").isTrue();

        console("{\"rules\": []}").put("/gates/checkout/rules").then().statusCode(200);
        assertThat(passes("checkout", "ann")).as("without rules").isFalse();

        console().put("/gates/checkout/launch").then().body("data.status", equalTo("Launched"));
        assertThat(passes("checkout", "ann")).as("launched").isTrue();

        console().put("/gates/checkout/archive").then().body("status", equalTo("archived"));
        assertThat(passes("checkout", "ann")).as("archived").isFalse();

        console().put("/gates/checkout/unarchive").then().body("status", equalTo("active"));
        console().delete("/gates/checkout").then().statusCode(200);
        console().get("/gates/checkout").then().statusCode(404);
        assertThat(passes("checkout", "ann")).as("deleted").isFalse();
    }

    @Test
    void isEnabledSwitchesAGateOnAndOff() {
        make("/gates", "{\"name\": \"checkout\"}");

        console("{\"isEnabled\": false}").patch("/gates/checkout").then().body("status", equalTo("disabled"));
        console("{\"isEnabled\": true}").patch("/gates/checkout").then().body("status", equalTo("active"));
        console().put("/gates/checkout/launch");
        console("{\"isEnabled\": true}").patch("/gates/checkout").then().body("status", equalTo("launched"));
    }

    @Test
    void aDeletedGateIsGone() {
        make("/gates", "{\"name\": \"checkout\"}");

        console()
                .delete("/gates/checkout")
                .then()
                .statusCode(200)
                .body("message", equalTo("Gate deleted successfully."));
        console()
                .get("/gates/checkout")
                .then()
                .statusCode(404)
                .body("status", equalTo(404))
                .body("message", containsString("checkout"))
                .body("$", not(hasKey("errors")));
        console().delete("/gates/checkout").then().statusCode(404);
        console("{}").patch("/gates/checkout").then().statusCode(404);
    }

    @Test
    void aGateInUseIsNotDeleted() {
        make("/gates", "{\"name\": \"beta\"}");
        make("/gates", """
                {"name": "checkout", "rules": [{"conditions": [{"type": "passes_gate", "targetValue": "beta"}]}]}
                """);

        console()
                .delete("/gates/beta")
                .then()
                .statusCode(403)
                .body("message", equalTo("Gate 'beta' is not deleted because it is used by gate 'checkout'."))
                .body("$", not(hasKey("errors")));
        console().get("/gates/beta").then().statusCode(200);
    }

    @Test
    void ofTwoGatesOfOneNameOnlyTheFirstIsMade() {
        make("/gates", "{\"name\": \"New Checkout\"}");

        console("{\"name\": \"new_checkout\"}")
                .post("/gates")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("id"));
        make("/dynamic_configs", "{\"name\": \"new_checkout\"}");
        console("{\"name\": \"new_checkout\"}").post("/holdouts").then().statusCode(400);
    }

    @Test
    void showsTheContractsConditionsAtTheTopAndTheirOwnBelow() {
        make("/segments", "{\"name\": \"staff\", \"type\": \"rule_based\"}");

        console("""
                {"name": "checkout", "rules": [{"environments": ["production"], "conditions": [
                  {"type": "public"},
                  {"type": "environment_tier", "operator": "any", "targetValue": ["staging"]},
                  {"type": "user_id", "operator": "regex", "targetValue": "^a"},
                  {"type": "user_id", "operator": "is_null"},
                  {"type": "locale", "operator": "any", "targetValue": ["nl_NL"]},
                  {"type": "custom_field", "operator": "gt", "targetValue": 3, "field": "age"},
                  {"type": "unit_id", "operator": "any", "targetValue": ["acme"], "customID": "companyID"},
                  {"type": "passes_segment", "targetValue": "staff"}]}]}
                """)
                .post("/gates")
                .then()
                .statusCode(201)
                .body(
                        "rules[0].conditions.type",
                        contains(
                                "environment",
                                "user_id",
                                "user_id",
                                "custom_field",
                                "custom_field",
                                "unit_id",
                                "passes_segment"))
                .body("rules[0].conditions[1].operator", equalTo("str_matches"))
                .body("rules[0].conditions[2]", not(hasKey("operator")))
                .body("rules[0].conditions[3].field", equalTo("locale"))
                .body("rules[0].conditions[4].targetValue", equalTo(3))
                .body("rules[0].conditions[5].customID", equalTo("companyID"))
                .body("rules[0].environments", contains("production"))
                .body("data.rules[0].conditions", hasSize(8))
                .body("data.rules[0].conditions[1].type", equalTo("environment_tier"))
                .body("data.rules[0].conditions[2].operator", equalTo("regex"))
                .body("data.rules[0].conditions[4].type", equalTo("locale"));
    }
}
