package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

/**
 * Full updates, versions and references, checked against the vendor's document of the Console API (version 20240601):
 * a full update takes all of an entity, versions are whole entities, references those that a gate is used by.
 */
class VersionsContractTest extends ConsoleContext {

    @Test
    void anOldVersionThatIsWrittenBackIsTheGateAgain() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{\"name\": \"all\"}], \"tags\": [\"web\"]}");
        console("{\"rules\": [], \"tags\": [\"app\"], \"type\": \"TEMPORARY\"}").patch("/gates/checkout");
        assertThat(passes("checkout", "ann")).isFalse();

        Object first = live().get("/gates/checkout/versions")
                .then()
                .statusCode(200)
                .body("data.version", contains(2, 1))
                .body("data.type", contains("TEMPORARY", "PERMANENT"))
                .extract()
                .path("data[1]");
        live().body(first)
                .post("/gates/checkout")
                .then()
                .statusCode(200)
                .body("data.version", equalTo(3))
                .body("data.type", equalTo("PERMANENT"))
                .body("data.tags", contains("web"));

        assertThat(passes("checkout", "ann")).isTrue();
    }

    @Test
    void aFullUpdateSetsBackWhatItLeavesOut() {
        make("/gates", """
                {"name": "New Checkout", "idType": "companyID", "description": "old", "tags": ["web"],
                 "rules": [{"name": "all"}], "measureMetricLifts": true}
                """);

        console("{\"description\": \"new\"}")
                .post("/gates/new_checkout")
                .then()
                .statusCode(200)
                .body("name", equalTo("New Checkout"))
                .body("description", equalTo("new"))
                .body("tags", hasSize(0))
                .body("rules", hasSize(0))
                .body("data.idType", equalTo("companyID"))
                .body("data.measureMetricLifts", equalTo(false));
    }

    @Test
    void aPatchClearsTextByNullOrNothing() {
        make("/dynamic_configs", "{\"name\": \"prices\", \"schema\": \"{}\", \"defaultValue\": {\"a\": 1}}");

        live("{\"schema\": \"\", \"tags\": null, \"rules\": null}")
                .patch("/dynamic_configs/prices")
                .then()
                .statusCode(200)
                .body("data.schema", equalTo(null))
                .body("data.defaultValue.a", equalTo(1));
        live("{\"schema\": \"{\"}")
                .patch("/dynamic_configs/prices")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("schema"));
        live("{\"isTemplate\": true, \"releasePipelineID\": 7}")
                .patch("/dynamic_configs/prices")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("releasePipelineID"));
    }

    @Test
    void listsWhatUsesAGateAndKeepsItFromBeingDeleted() {
        make("/gates", "{\"name\": \"beta\"}");
        String onBeta = "\"rules\": [{\"name\": \"r\", \"conditions\": ["
                + "{\"type\": \"passes_gate\", \"targetValue\": [\"beta\"]}]}]";
        make("/gates", "{\"name\": \"checkout\", " + onBeta + "}");
        make("/dynamic_configs", "{\"name\": \"prices\", " + onBeta + "}");
        make("/experiments", """
                {"name": "button", "targetingGateID": "beta", "groups": [{"name": "a"}, {"name": "b"}]}
                """);

        console().get("/gates/beta/gate_references").then().statusCode(200).body("data.id", contains("checkout"));
        console().get("/gates/beta/dynamic_config_references").then().body("data.id", contains("prices"));
        console().get("/gates/beta/experiment_references").then().body("data.id", contains("button"));
        console().get("/gates/checkout/gate_references").then().body("data", hasSize(0));
        console().get("/gates/none/gate_references").then().statusCode(404);
        console()
                .delete("/gates/beta")
                .then()
                .statusCode(403)
                .body(
                        "message",
                        equalTo("Gate 'beta' is not deleted because it is used by gate 'checkout',"
                                + " dynamic config 'prices', experiment 'button'."));
    }

    @Test
    void countsReferencesForWhoAsksForNoneOfThem() {
        make("/gates", "{\"name\": \"beta\"}");
        make("/gates", """
                {"name": "checkout", "rules": [{"conditions": [{"type": "passes_gate", "targetValue": "beta"}]}]}
                """);

        live().get("/gates/beta/gate_references?limit=0")
                .then()
                .statusCode(200)
                .body("data", hasSize(0))
                .body("pagination.totalItems", equalTo(1));
        live().get("/gates/beta/gate_references?limit=101")
                .then()
                .statusCode(400)
                .body("errors[0].errorMessage", equalTo("must be a whole number from 0 to 100, not '101'"));
        live().get("/gates?limit=0").then().statusCode(400);
    }

    @Test
    void oneRuleIsAddedShownEditedAndDeletedByItsId() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{\"name\": \"first\"}]}");
        live("{\"name\": \"second\", \"passPercentage\": 10, \"conditions\": []}")
                .post("/gates/checkout/rule")
                .then()
                .statusCode(200)
                .body("data.rules.name", contains("first", "second"));

        make("/dynamic_configs", """
                {"name": "prices", "rules": [{"name": "all", "returnValueJson5": "{monthly: 9.5}"}]}
                """);
        String rule = live().get("/dynamic_configs/prices").path("data.rules[0].id");
        live().get("/dynamic_configs/prices/rule/" + rule)
                .then()
                .statusCode(200)
                .body("data.returnValue.monthly", equalTo(9.5f))
                .body("data.returnValueJson5", equalTo("{monthly: 9.5}"));
        live("{\"returnValue\": {\"monthly\": 8}}")
                .patch("/dynamic_configs/prices/rule/" + rule)
                .then()
                .statusCode(200)
                .body("data.rules[0].returnValue.monthly", equalTo(8))
                .body("data.rules[0]", not(hasKey("returnValueJson5")));
        live().delete("/dynamic_configs/prices/rule/" + rule)
                .then()
                .statusCode(200)
                .body("data.rules", hasSize(0));
        live().get("/dynamic_configs/prices/rule/" + rule).then().statusCode(404);
        live().get("/dynamic_configs/prices/overrides").then().statusCode(200);
    }

    @Test
    void anArchivedGateComesBackAsItWas() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{\"name\": \"all\"}]}");

        live("{\"archiveReason\": \"done\"}")
                .put("/gates/checkout/archive")
                .then()
                .statusCode(200)
                .body("data.status", equalTo("Archived"))
                .body("data.isEnabled", equalTo(true));
        live().get("/audit_logs?limit=1").then().body("data[0].changes.archiveReason.new", equalTo("done"));
        assertThat(passes("checkout", "ann")).isFalse();
        live("{\"unarchiveReason\": \"not done\"}")
                .put("/gates/checkout/unarchive")
                .then()
                .body("data.status", equalTo("In Progress"));
        assertThat(passes("checkout", "ann")).isTrue();
        live().put("/gates/checkout/unarchive").then().statusCode(400);
    }
}
