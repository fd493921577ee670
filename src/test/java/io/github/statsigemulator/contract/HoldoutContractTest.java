package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and the answers that its vendor documents (version 20240601). */
class HoldoutContractTest extends ConsoleContext {

    @Test
    void createsReadsListsPatchesAndDeletes() {
        make("/gates", "{\"name\": \"checkout\"}");

        console("{\"name\": \"long_term\", \"passPercentage\": 12.5, \"gateIDs\": [\"checkout\"]}")
                .post("/holdouts")
                .then()
                .statusCode(201)
                .body("isEnabled", equalTo(true))
                .body("passPercentage", equalTo(12.5f))
                .body("gateIDs", contains("checkout"))
                .body("data.isGlobal", equalTo(false));
        console().get("/holdouts").then().statusCode(200).body("data.id", contains("long_term"));
        console().get("/gates/checkout").then().body("data.holdoutIDs", contains("long_term"));
        console("{\"passPercentage\": 5}").patch("/holdouts/long_term").then().body("passPercentage", equalTo(5));
        console().get("/holdouts/long_term").then().statusCode(200);
        console().delete("/holdouts/long_term").then().statusCode(200);
        console().get("/holdouts/long_term").then().statusCode(404);
    }

    @Test
    void keepsItsUsersFromWhatItHolds() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{}]}");
        make("/holdouts", "{\"name\": \"everyone\", \"passPercentage\": 100, \"gateIDs\": [\"checkout\"]}");
        assertThat(passes("checkout", "ann")).isFalse();

        console("{\"isEnabled\": false}").patch("/holdouts/everyone");
        assertThat(passes("checkout", "ann")).isTrue();
    }

    @Test
    void letsGoOfWhatIsDeleted() {
        make("/gates", "{\"name\": \"checkout\"}");
        make("/holdouts", "{\"name\": \"long_term\", \"gateIDs\": [\"checkout\"]}");

        console().delete("/gates/checkout").then().statusCode(200);

        console().get("/holdouts/long_term").then().body("gateIDs", empty());
    }

    @Test
    void holdsOnlyWhatExists() {
        console("{\"name\": \"long_term\", \"passPercentage\": 100.5, \"gateIDs\": [\"nowhere\"]}")
                .post("/holdouts")
                .then()
                .statusCode(400)
                .body("errors.property", contains("passPercentage", "gateIDs[0]"));
    }

    @Test
    void hasOverridesOfItsOwn() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{}]}");
        make("/holdouts", "{\"name\": \"long_term\", \"gateIDs\": [\"checkout\"]}");

        console("{\"passingUserIDs\": [\"ann\"], \"failingUserIDs\": []}")
                .post("/holdouts/long_term/overrides")
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", contains("ann"));
        assertThat(passes("checkout", "ann")).isFalse();
        assertThat(passes("checkout", "bob")).isTrue();
    }

    @Test
    void inTheLiveRenderingHoldsATenthAtMostAndIsMadeWithTwoHundred() {
        live("{\"name\": \"long_term\", \"passPercentage\": 20}")
                .post("/holdouts")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("passPercentage"));
        live("{\"name\": \"long_term\"}").post("/holdouts").then().statusCode(200);

        live("""
                {"description": "", "isEnabled": true, "passPercentage": 10, "gateIDs": [], "experimentIDs": [],
                 "layerIDs": [], "isGlobal": true, "targetingGateID": null}
                """)
                .post("/holdouts/long_term")
                .then()
                .statusCode(200)
                .body("data.passPercentage", equalTo(10))
                .body("data.isGlobal", equalTo(true));
        live().get("/holdouts").then().statusCode(200);
        live().get("/holdouts/long_term/overrides").then().statusCode(200);
    }
}
