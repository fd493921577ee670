package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class TagContractTest extends ConsoleContext {

    @Test
    void createsReadsListsPatchesAndDeletes() {
        String id = console("{\"name\": \"core\", \"description\": \"What matters\", \"color\": \"red\"}")
                .post("/tags")
                .then()
                .statusCode(201)
                .body("name", equalTo("core"))
                .body("color", equalTo("red"))
                .body("data.isCore", equalTo(false))
                .extract()
                .path("id");

        console().get("/tags").then().statusCode(200).body("data.name", contains("core"));
        console().get("/tags/core").then().statusCode(200).body("data.id", equalTo(id));
        console("{\"isCore\": true}").patch("/tags/" + id).then().body("data.isCore", equalTo(true));
        console().delete("/tags/core").then().statusCode(200);
        console().get("/tags/core").then().statusCode(404);
    }

    @Test
    void answersAsTheHostedServiceDoes() {
        live("{\"name\": \"core\"}")
                .post("/tags")
                .then()
                .statusCode(400)
                .body("errors.property", contains("description"));
        live("{\"name\": \"core\", \"description\": \"\"}").post("/tags").then().statusCode(200);
        live().get("/tags").then().statusCode(200).body("data.isCore", contains(false));
    }

    @Test
    void registersWhatEntitiesName() {
        make("/gates", "{\"name\": \"checkout\", \"tags\": [\"new\"]}");

        console().get("/tags").then().body("data.name", contains("new"));
    }

    @Test
    void followsTheTagInTheEntitiesThatHaveIt() {
        make("/tags", "{\"name\": \"old\"}");
        make("/gates", "{\"name\": \"checkout\", \"tags\": [\"old\", \"other\"]}");

        console("{\"name\": \"young\"}").patch("/tags/old").then().statusCode(200);
        console().get("/gates/checkout").then().body("tags", contains("young", "other"));

        console().delete("/tags/young").then().statusCode(200);
        console().get("/gates/checkout").then().body("tags", contains("other"));
    }

    @Test
    void refusesANameTwiceAndNone() {
        make("/tags", "{\"name\": \"core\"}");

        console("{\"name\": \"core\"}").post("/tags").then().statusCode(400).body("errors.property", contains("name"));
        console("{}").post("/tags").then().statusCode(400).body("errors.property", contains("name"));
    }
}
