package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

/**
 * Checked against the contract of the Console API, and the transitions that the vendor's Terraform provider makes
 * (statsig-io/terraform-provider-statsig, tests/test_resources/experiment_active.tf and experiment_decision_made.tf).
 */
class ExperimentContractTest extends ConsoleContext {

    private static final String TWO_GROUPS = """
            {"name": "checkout_test", "hypothesis": "Green sells", "groups": [
              {"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
              {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}]}
            """;

    @Test
    void createsAnExperimentInSetup() {
        console(TWO_GROUPS)
                .post("/experiments")
                .then()
                .statusCode(201)
                .body("status", equalTo("setup"))
                .body("allocation", equalTo(100))
                .body("hypothesis", equalTo("Green sells"))
                .body("groups.name", contains("control", "test"))
                .body("groups[0].id", notNullValue())
                .body("layerID", equalTo("statsig::checkout_test_layer"))
                .body("targetingGateID", equalTo(""))
                .body("data.idType", equalTo("userID"));
        console().get("/experiments").then().statusCode(200).body("data.id", contains("checkout_test"));
        console().get("/experiments/checkout_test").then().statusCode(200);
        console().delete("/experiments/checkout_test").then().statusCode(200);
        console().get("/experiments/checkout_test").then().statusCode(404);
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        make("/experiments", TWO_GROUPS);
        String read = console().get("/experiments/checkout_test").asString();

        console(read)
                .patch("/experiments/checkout_test")
                .then()
                .body("message", equalTo("Experiment updated successfully."))
                .body("data.version", equalTo(1));
    }

    @Test
    void startsAndResets() {
        make("/experiments", TWO_GROUPS);

        console()
                .put("/experiments/checkout_test/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("message", equalTo("Experiment successfully started."))
                .body("data.startTime", notNullValue());
        console()
                .put("/experiments/checkout_test/start")
                .then()
                .statusCode(400)
                .body("errors[0].errorMessage", containsString("it is active, not setup"));
        console().put("/experiments/checkout_test/reset").then().statusCode(200).body("status", equalTo("setup"));
        console()
                .put("/experiments/checkout_test/reset")
                .then()
                .statusCode(400)
                .body("message", containsString("has not been started"));
        console().put("/experiments/unknown/start").then().statusCode(404);
    }

    @Test
    void aPatchOfTheStatusTakesTheStepThatLeadsThere() {
        make("/experiments", TWO_GROUPS);

        console("{\"status\": \"active\"}")
                .patch("/experiments/checkout_test")
                .then()
                .body("status", equalTo("active"));
        String group = console().get("/experiments/checkout_test").path("groups[1].id");
        console("{\"status\": \"decision_made\"}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("launchedGroupID"));
        console("{\"status\": \"decision_made\", \"launchedGroupID\": \"%s\"}".formatted(group))
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(200)
                .body("status", equalTo("decision_made"))
                .body("data.launchedGroupID", equalTo(group));
        sdk().body("{\"configName\":\"checkout_test\",\"user\":{\"userID\":\"ann\"}}")
                .post("/get_config")
                .then()
                .body("value.colour", equalTo("green"));
    }

    @Test
    void aRunningExperimentMovesNobody() {
        make("/experiments", TWO_GROUPS);
        console().put("/experiments/checkout_test/start");

        console("{\"allocation\": 50}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("allocation"));
        console("{\"groups\": [{\"name\": \"control\", \"size\": 10}, {\"name\": \"test\", \"size\": 90}]}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("groups"));
        console("{\"description\": \"runs\"}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(200);
    }

    @Test
    void sizesMustFillAnExperimentBeforeItStarts() {
        console("{\"name\": \"t\", \"groups\": [{\"name\": \"a\", \"size\": 60}, {\"name\": \"b\", \"size\": 60}]}")
                .post("/experiments")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("groups[1].size"));
        make("/experiments", "{\"name\": \"t\", \"groups\": [{\"name\": \"a\", \"size\": 60}]}");
        console()
                .put("/experiments/t/start")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("groups[0].size"));
        make(
                "/experiments",
                "{\"name\": \"u\", \"groups\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}");
        console().put("/experiments/u/start").then().statusCode(200).body("groups", hasSize(3));
    }

    @Test
    void endsWithoutOrWithAWinner() {
        make("/experiments", TWO_GROUPS);
        console().put("/experiments/checkout_test/start");

        console("{}").put("/experiments/checkout_test/archive").then().statusCode(400);
        console("{}")
                .put("/experiments/checkout_test/abandon")
                .then()
                .statusCode(200)
                .body("status", equalTo("abandoned"))
                .body("message", equalTo("Experiment successfully abandoned."));
        console()
                .put("/experiments/checkout_test/archive")
                .then()
                .statusCode(200)
                .body("status", equalTo("abandoned"))
                .body("data.status", equalTo("archived"));
        console().put("/experiments/checkout_test/unarchive").then().body("data.status", equalTo("abandoned"));
        console().put("/experiments/checkout_test/reset").then().statusCode(200);
        console().put("/experiments/checkout_test/start").then().statusCode(200);
        String group = console().get("/experiments/checkout_test").path("groups[0].id");
        console("{\"id\": \"%s\", \"decisionReason\": \"blue it is\"}".formatted(group))
                .put("/experiments/checkout_test/make_decision")
                .then()
                .statusCode(200)
                .body("message", equalTo("Decision made for Experiment."))
                .body("data.decisionReason", equalTo("blue it is"));
    }

    @Test
    void namesReferencesThatLeadNowhere() {
        console("{\"name\": \"t\", \"layerID\": \"nowhere\", \"targetingGateID\": \"nobody\"}")
                .post("/experiments")
                .then()
                .statusCode(400)
                .body("errors.property", contains("targetingGateID", "layerID"));
        console("{\"name\": \"t\", \"status\": \"running\"}")
                .post("/experiments")
                .then()
                .statusCode(400)
                .body(
                        "errors[0].errorMessage",
                        containsString(
                                "setup, active, decision_made, abandoned, archived, experiment_stopped, assignment_stopped"));
    }

    @Test
    void aGateMayAskForAGroupThatThereIs() {
        make("/experiments", TWO_GROUPS);

        console(askingFor("test")).post("/gates").then().statusCode(201);
        console(askingFor("nobody"))
                .patch("/gates/winners")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rules[0].conditions[0].targetValue"))
                .body("errors[0].errorMessage", containsString("control, test"));
        console().delete("/experiments/checkout_test").then().statusCode(403);
    }

    private static String askingFor(String group) {
        return """
                {"name": "winners", "rules": [{"conditions": [
                  {"type": "experiment_group", "field": "checkout_test", "operator": "any", "targetValue": ["%s"]}]}]}
                """.formatted(group);
    }
}
