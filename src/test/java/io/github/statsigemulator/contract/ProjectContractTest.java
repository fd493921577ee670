package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class ProjectContractTest extends ConsoleContext {

    @Test
    void keepsSettings() {
        live().get("/settings/project").then().statusCode(200).body("data.visibility", equalTo("OPEN"));
        live("{\"name\": \"Shop\", \"visibility\": \"CLOSED\"}")
                .post("/settings/project")
                .then()
                .statusCode(200);
        live().get("/settings/project").then().body("data.name", equalTo("Shop"));
        live("{\"is_config_review_required\": true}")
                .post("/settings/reviews")
                .then()
                .statusCode(200);
        live().get("/settings/roles").then().statusCode(200);
        live("{\"default_project_role\": \"Admin\"}")
                .post("/settings/roles")
                .then()
                .statusCode(200);
        live().get("/settings/teams").then().statusCode(200).body("data.require_teams_on_configs", equalTo(false));
        live("{\"visibility\": \"HIDDEN\"}")
                .post("/settings/project")
                .then()
                .statusCode(400)
                .body("errors.property", contains("visibility"));
    }

    @Test
    void hasEnvironmentsAndRegistersWhatRulesName() {
        make("/gates", "{\"name\": \"checkout\", \"rules\": [{\"environments\": [\"qa\"]}]}");

        live().get("/environments")
                .then()
                .statusCode(200)
                .body("data.environments.name", contains("production", "staging", "development", "qa"));
        live("{\"environments\": [{\"name\": \"production\", \"isProduction\": true}, {\"name\": \"test\"}]}")
                .post("/environments")
                .then()
                .statusCode(200)
                .body("data.environments.name", contains("production", "test"));
        live("{\"environments\": [{\"name\": \"a\"}, {\"isProduction\": true}]}")
                .post("/environments")
                .then()
                .statusCode(400)
                .body("errors.property", contains("environments[1].name"));
        live("{}").post("/environments").then().statusCode(400);
    }

    @Test
    void hasUnitIdTypesThatStayWhileTheyAreInUse() {
        live("{\"name\": \"companyID\", \"description\": \"\"}")
                .post("/unit_id_types")
                .then()
                .statusCode(201);
        make("/gates", "{\"name\": \"checkout\", \"idType\": \"companyID\"}");

        live().get("/unit_id_types")
                .then()
                .statusCode(200)
                .body("data.name", contains("userID", "stableID", "companyID"));
        live("{\"description\": \"A customer\"}")
                .patch("/unit_id_types/companyID")
                .then()
                .statusCode(200);
        live().delete("/unit_id_types/companyID").then().statusCode(403).body("message", containsString("checkout"));
        console().delete("/gates/checkout");
        live().delete("/unit_id_types/companyID").then().statusCode(200);
    }

    @Test
    void hasRoles() {
        live("{\"name\": \"Auditor\", \"permissions\": {\"read\": true}}")
                .post("/roles")
                .then()
                .statusCode(201);
        live().get("/roles").then().statusCode(200).body("data.name", hasItem("Auditor"));
        live("{\"permissions\": {}}").patch("/roles/Auditor").then().statusCode(200);
        live().get("/roles/Auditor").then().statusCode(200);
        live().delete("/roles/Auditor").then().statusCode(200);
        live().get("/roles/Auditor").then().statusCode(404);
    }

    @Test
    void saysWhatProjectItIsAndWhatHappenedInIt() {
        sdk().body("{\"gateName\": \"checkout\", \"user\": {\"userID\": \"ann\"}}")
                .post("/check_gate");
        sdk().body("{\"events\": [{\"eventName\": \"buy\", \"value\": 9.5, \"user\": {\"userID\": \"bob\"}}]}")
                .post("/log_event");

        live().get("/project").then().statusCode(200).body("data", hasKey("id"));
        live().get("/company").then().statusCode(200).body("data.isWarehouseNative", equalTo(false));
        live().get("/events").then().statusCode(200).body("data.value", contains("9.5"));
        live().get("/events/buy").then().statusCode(200).body("data.userID", contains("bob"));
        live().get("/events/sell").then().statusCode(200).body("data", empty());
        live().get("/exposure_count?gates=checkout&gates=other")
                .then()
                .statusCode(200)
                .body("data.gates.pastDay", contains(1, 0))
                .body("data.gates.past7Days", contains(1, 0));
    }

    @Test
    void whatIsMadeHasTheUnitThatTheSettingsSay() {
        make("/gates", "{\"name\": \"before\"}");
        live("{\"name\": \"p\", \"visibility\": \"OPEN\", \"default_unit_type\": \"companyID\"}")
                .post("/settings/project")
                .then()
                .statusCode(200);
        make("/layers", "{\"name\": \"page\", \"idType\": \"userID\"}");

        make("/gates", "{\"name\": \"after\"}");
        make("/gates", "{\"name\": \"told\", \"idType\": \"userID\"}");
        make("/experiments", "{\"name\": \"alone\"}");
        make("/experiments", "{\"name\": \"shared\", \"layerID\": \"page\"}");

        live().get("/gates/before").then().body("data.idType", equalTo("userID"));
        live().get("/gates/after").then().body("data.idType", equalTo("companyID"));
        live().get("/gates/told").then().body("data.idType", equalTo("userID"));
        live().get("/experiments/alone").then().body("data.idType", equalTo("companyID"));
        live().get("/experiments/shared").then().body("data.idType", equalTo("userID"));
    }

    @Test
    void whatIsMadeNeedsATeamWhereTheSettingsSaySo() {
        live("{\"require_teams_on_configs\": true}")
                .post("/settings/teams")
                .then()
                .statusCode(200);

        console("{\"name\": \"a\"}")
                .post("/gates")
                .then()
                .statusCode(400)
                .body("errors.property", contains("team"))
                .body("message", containsString("is required by the settings"));
        make("/gates", "{\"name\": \"a\", \"team\": \"core\"}");
        make("/tags", "{\"name\": \"a\"}");
    }

    @Test
    void whatATeamGetsHasTheTargetAppsOfTheTeam() {
        console("{\"name\": \"shop\"}").post("/target_app").then().statusCode(200);
        console("{\"name\": \"core\", \"defaultTargetApplications\": [\"shop\"]}")
                .post("/users/teams");

        make("/gates", "{\"name\": \"its\", \"team\": \"core\"}");
        make("/gates", "{\"name\": \"other\", \"team\": \"core\", \"targetApps\": [\"app\"]}");

        console().get("/gates/its").then().body("targetApps", contains("shop"));
        console().get("/gates/other").then().body("targetApps", contains("app"));
    }

    @Test
    void environmentsThatAreTakenAwayAreInTheAuditLog() {
        console("{\"environments\": [{\"name\": \"production\", \"isProduction\": true}]}")
                .post("/environments")
                .then()
                .statusCode(200)
                .body("data.environments.name", contains("production"));

        console()
                .get("/audit_logs")
                .then()
                .body(
                        "data.findAll { it.changeLog.startsWith('delete: ') }.name",
                        containsInAnyOrder("staging", "development"));
    }
}
