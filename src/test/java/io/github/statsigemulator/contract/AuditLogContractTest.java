package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class AuditLogContractTest extends ConsoleContext {

    @Test
    void saysWhatWasChangedByWhomAndHow() {
        make("/gates", "{\"name\": \"checkout\"}");
        console("{\"description\": \"The third\"}").patch("/gates/checkout");

        console()
                .get("/audit_logs?limit=1")
                .then()
                .statusCode(200)
                .body("data[0].action", equalTo("update"))
                .body("data[0].entityType", equalTo("gate"))
                .body("data[0].entityName", equalTo("checkout"))
                .body("data[0].changes.description.new", equalTo("The third"))
                .body("data[0].changes.description.old", equalTo(""))
                .body("data[0].user.name", startsWith("console-"));
        live().get("/audit_logs?limit=1")
                .then()
                .statusCode(200)
                .body("data[0].actionType", equalTo("gate_update"))
                .body("data[0].time", endsWith("GMT+0000 (Coordinated Universal Time)"))
                .body("data[0].changeLog", equalTo("update: description"));
    }

    @Test
    void findsWhatIsAskedFor() {
        make("/gates", "{\"name\": \"checkout\"}");
        console("{\"name\": \"core\", \"description\": \"\"}").post("/tags");
        console("{\"isCore\": true}").patch("/tags/core");

        live().get("/audit_logs?actionType=tag_edit").then().body("data.name", contains("core"));
        live().get("/audit_logs?actionTypes=gate_create,tag_create").then().body("pagination.totalItems", equalTo(2));
        live().get("/audit_logs?endDate=2001-01-01").then().body("data", empty());
        live().get("/audit_logs?startDate=then").then().statusCode(400).body("errors.property", contains("startDate"));
    }
}
