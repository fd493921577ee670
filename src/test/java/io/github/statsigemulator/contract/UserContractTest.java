package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class UserContractTest extends ConsoleContext {

    @Test
    void listsWhomEvaluationsAndEventsWereAbout() {
        sdk().body("""
                        {"gateName": "any", "user": {"userID": "ann", "email": "ann@example.com",
                         "custom": {"plan": "gold"}, "privateAttributes": {"secret": 1}}}""").post("/check_gate");
        sdk().body("{\"events\": [{\"eventName\": \"buy\", \"user\": {\"userID\": \"bob\"}}]}")
                .post("/log_event");

        console()
                .get("/users")
                .then()
                .statusCode(200)
                .body("data.userID", contains("bob", "ann"))
                .body("data[1].email", equalTo("ann@example.com"))
                .body("data[1].properties.plan", equalTo("gold"))
                .body(not(containsString("secret")));
        console()
                .get("/users?limit=1&page=2")
                .then()
                .body("data.userID", contains("ann"))
                .body("pagination.total", equalTo(2))
                .body("pagination.hasMore", equalTo(false));
    }

    @Test
    void hasMembersAndTeamsForClientsOfTheHostedService() {
        live("{\"name\": \"growth\"}").post("/users/teams").then().statusCode(200);
        live("{\"emails\": [\"eve@example.com\"], \"role\": \"Admin\", \"teams\": [\"growth\"]}")
                .post("/users/invite")
                .then()
                .statusCode(200);

        live().get("/users").then().statusCode(200).body("data.role", contains("Admin"));
        live("{\"firstName\": \"Eve\", \"role\": \"Member\"}")
                .post("/users/eve@example.com")
                .then()
                .statusCode(200)
                .body("data.firstName", equalTo("Eve"))
                .body("data.role", equalTo("Member"));
        live().get("/users/teams").then().statusCode(200).body("data[0].members", contains("eve@example.com"));
        live("{\"reviewApproval\": \"admin_only\"}")
                .patch("/users/teams/growth")
                .then()
                .statusCode(200);
        live().get("/users/teams/growth").then().body("data.reviewApproval", equalTo("admin_only"));
        live().delete("/users/teams/growth").then().statusCode(200);
        live().get("/users/nobody@example.com").then().statusCode(404);
    }

    @Test
    void refusesInvitationsThatCannotBe() {
        live("{\"emails\": [\"eve\"], \"role\": \"Emperor\"}")
                .post("/users/invite")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("emails[0]", "role"));
        live("{\"emails\": [\"eve@example.com\"], \"role\": \"Admin\", \"teams\": [\"none\"]}")
                .post("/users/invite")
                .then()
                .statusCode(400)
                .body("errors.property", contains("teams"));
        live().get("/users").then().body("data", empty());
    }
}
