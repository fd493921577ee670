package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class TargetAppContractTest extends ConsoleContext {

    @Test
    void createsUnderOnePathAndListsUnderTheOther() {
        console("{\"name\": \"web\", \"description\": \"The shop\"}")
                .post("/target_app")
                .then()
                .statusCode(200)
                .body("data.name", equalTo("web"));

        console().get("/target_apps").then().statusCode(200).body("data.description", contains("The shop"));
        live().get("/target_app/web").then().statusCode(200).body("data.description", nullValue());
    }

    @Test
    void putsEntitiesIntoApps() {
        make("/gates", "{\"name\": \"checkout\"}");
        make("/experiments", "{\"name\": \"button\", \"groups\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");

        console("{\"name\": \"web\", \"description\": \"\", \"gates\": [\"checkout\"]}")
                .post("/target_app");
        console("{\"targetApps\": [\"web\"], \"experiments\": [\"button\"]}")
                .patch("/target_app")
                .then()
                .statusCode(200);

        console().get("/gates/checkout").then().body("targetApps", contains("web"));
        console().get("/experiments/button").then().body("targetApps", contains("web"));
    }

    @Test
    void refusesAnAssignmentToNothing() {
        console("{\"targetApps\": []}")
                .patch("/target_app")
                .then()
                .statusCode(400)
                .body("errors.property", contains("targetApps"));
        console("{\"targetApps\": [\"nowhere\"], \"gates\": []}")
                .patch("/target_app")
                .then()
                .statusCode(404);
    }

    @Test
    void isFollowedByTheKeysThatAreBoundToIt() {
        console("{\"name\": \"web\", \"description\": \"\"}").post("/target_app");
        String key = console("{\"type\": \"CLIENT\", \"description\": \"\", \"targetAppID\": \"web\"}")
                .post("/keys")
                .path("data.key");

        live("{\"name\": \"shop\"}").patch("/target_app/web").then().statusCode(200);

        live().get("/keys/" + key).then().body("data.primaryTargetApp", equalTo("shop"));
        console().delete("/target_app/shop").then().statusCode(403).body("message", containsString("client-****"));
    }
}
