package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checked against the contract, whose parameters are an object, and the vendor's documents, where they are a list. */
class LayerContractTest extends ConsoleContext {

    @Test
    void createsReadsListsAndDeletes() {
        console("{\"name\": \"My Shop\", \"parameters\": {\"colour\": \"blue\", \"steps\": 3, \"on\": true}}")
                .post("/layers")
                .then()
                .statusCode(201)
                .body("id", equalTo("My_Shop"))
                .body("parameters", equalTo(Map.of("colour", "blue", "steps", 3, "on", true)))
                .body("data.parameters.type", contains("string", "number", "boolean"))
                .body("data.isImplicitLayer", equalTo(false));
        console().get("/layers").then().statusCode(200).body("data[0].parameters.colour", equalTo("blue"));
        console().get("/layers/My_Shop").then().statusCode(200);
        console().delete("/layers/My_Shop").then().statusCode(200);
        console().get("/layers/My_Shop").then().statusCode(404);
    }

    @Test
    void takesParametersAsAList() {
        console(
                        "{\"name\": \"shop\", \"parameters\": [{\"name\": \"steps\", \"type\": \"number\", \"defaultValue\": 3}]}")
                .post("/layers")
                .then()
                .statusCode(201)
                .body("parameters.steps", equalTo(3));
        console("{\"parameters\": [{\"name\": \"steps\", \"type\": \"number\", \"defaultValue\": \"three\"}]}")
                .patch("/layers/shop")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("parameters[0].defaultValue"));
    }

    @Test
    void sharesItsUsersAmongExperiments() {
        make("/layers", "{\"name\": \"shop\", \"parameters\": {\"colour\": \"blue\"}}");
        make("/experiments", experiment("first", 70));
        make("/experiments", experiment("second", 70));

        console().put("/experiments/first/start").then().statusCode(200);
        console()
                .put("/experiments/second/start")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("allocation"))
                .body("message", containsString("of which 300 are free"));
        console("{\"allocation\": 30}").patch("/experiments/second").then().statusCode(200);
        console().put("/experiments/second/start").then().statusCode(200);
        console().get("/layers/shop").then().body("experiments", contains("first", "second"));
        console()
                .get("/layers/shop/experiments")
                .then()
                .statusCode(200)
                .body("data.id", contains("first", "second"))
                .body("pagination.all", equalTo("/console/v1/layers/shop/experiments"));
    }

    private static String experiment(String name, int allocation) {
        return """
                {"name": "%s", "layerID": "shop", "allocation": %d, "groups": [
                  {"name": "control", "parameterValues": {"colour": "blue"}},
                  {"name": "test", "parameterValues": {"colour": "green"}}]}
                """.formatted(name, allocation);
    }

    @Test
    void takesOverTheValuesOfAShippedGroup() {
        make("/layers", "{\"name\": \"shop\", \"parameters\": {\"colour\": \"blue\"}}");
        make("/experiments", experiment("first", 10));
        console().put("/experiments/first/start").then().statusCode(200);
        String group = console().get("/experiments/first").path("groups[1].id");

        console("{\"status\": \"decision_made\", \"launchedGroupID\": \"%s\"}".formatted(group))
                .patch("/experiments/first")
                .then()
                .statusCode(200);

        console().get("/layers/shop").then().body("parameters.colour", equalTo("green"));
        sdk().body("{\"layerName\":\"shop\",\"user\":{\"userID\":\"ann\"}}")
                .post("/get_layer")
                .then()
                .statusCode(200)
                .body("value.colour", equalTo("green"));
        make("/holdouts", "{\"name\": \"all\", \"passPercentage\": 100, \"layerIDs\": [\"shop\"]}");
        sdk().body("{\"layerName\":\"shop\",\"user\":{\"userID\":\"ann\"}}")
                .post("/get_layer")
                .then()
                .body("value.colour", equalTo("blue"));
    }

    @Test
    void givesItsUnitToItsExperiments() {
        make("/layers", "{\"name\": \"shop\", \"idType\": \"companyID\"}");
        make("/experiments", experiment("first", 10));

        console().get("/experiments/first").then().body("data.idType", equalTo("companyID"));
        console("{\"name\": \"second\", \"layerID\": \"shop\", \"idType\": \"userID\"}")
                .post("/experiments")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("idType"));
        console("{\"idType\": \"userID\"}").patch("/layers/shop").then().statusCode(400);
    }

    @Test
    void isNotDeletedWhileExperimentsAreInIt() {
        make("/layers", "{\"name\": \"shop\"}");
        make("/experiments", experiment("first", 10));

        console().delete("/layers/shop").then().statusCode(403).body("message", containsString("experiment 'first'"));
        console().get("/layers/unknown/experiments").then().statusCode(404);
    }

    @Test
    void takesAndShowsParametersAsAListInTheLiveRendering() {
        live("{\"name\": \"pricing\"}")
                .post("/layers")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("idType"));
        live("{\"name\": \"pricing\", \"idType\": \"companyID\"}")
                .post("/layers")
                .then()
                .statusCode(201);

        live("{\"description\": \"d\", \"parameters\": [{\"name\": \"p\", \"type\": \"number\", \"defaultValue\": 1}]}")
                .post("/layers/pricing")
                .then()
                .statusCode(200)
                .body("data.parameters[0].type", equalTo("number"));
        live("{\"parameters\": [{\"name\": \"p\", \"type\": \"number\", \"defaultValue\": \"x\"}]}")
                .patch("/layers/pricing")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("parameters[0].defaultValue"));
        live().get("/layers/pricing/experiments").then().statusCode(200);
        live().get("/layers").then().statusCode(200);
        live().delete("/layers/pricing").then().statusCode(200);
    }

    @Test
    void keepsParametersThatExperimentsSet() {
        make("/layers", "{\"name\": \"shop\", \"parameters\": {\"colour\": \"blue\", \"steps\": 3}}");
        make("/experiments", """
                {"name": "button", "layerID": "shop", "allocation": 50, "groups": [
                  {"name": "test", "size": 100, "parameterValues": {"colour": "green"}}]}
                """);

        live("{\"parameters\": [{\"name\": \"steps\", \"type\": \"number\", \"defaultValue\": 3}]}")
                .patch("/layers/shop")
                .then()
                .statusCode(400)
                .body("errors.property", contains("parameters"))
                .body("errors.errorMessage", contains("must keep 'colour', which is used by experiment 'button'"));
        live("{\"parameters\": [{\"name\": \"colour\", \"type\": \"string\", \"defaultValue\": \"red\"}]}")
                .patch("/layers/shop")
                .then()
                .statusCode(200);
    }

    @Test
    void showsTheLayerThatAnExperimentHasToItself() {
        make("/experiments", """
                {"name": "button", "groups": [{"name": "test", "size": 100, "parameterValues": {"colour": "green"}}]}
                """);
        String own = console().get("/experiments/button").path("layerID");

        live().get("/layers/" + own)
                .then()
                .statusCode(200)
                .body("data.id", equalTo(own))
                .body("data.isImplicitLayer", equalTo(true))
                .body("data.parameters.name", contains("colour"))
                .body("data.parameters.type", contains("string"));
        console().get("/layers/" + own).then().statusCode(200).body("experiments", contains("button"));
        live().get("/layers/" + own + "/experiments").then().statusCode(200).body("data.id", contains("button"));
        live().get("/layers").then().body("data", empty());
        live("{\"description\": \"mine\"}").patch("/layers/" + own).then().statusCode(404);
        live().get("/layers/statsig::other_layer").then().statusCode(404);
    }
}
