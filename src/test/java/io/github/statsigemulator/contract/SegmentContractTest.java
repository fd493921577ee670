package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and the answers that its vendor documents (version 20240601). */
class SegmentContractTest extends ConsoleContext {

    private static final String STAFF = """
            {"name": "staff", "type": "rule_based", "rules": [{"name": "mail", "conditions": [
              {"type": "user_id", "operator": "any", "targetValue": ["ann"]}]}]}
            """;

    @Test
    void createsReadsListsPatchesAndDeletes() {
        console(STAFF)
                .post("/segments")
                .then()
                .statusCode(201)
                .body("type", equalTo("rule_based"))
                .body("data.isEnabled", equalTo(true))
                .body("data.count", equalTo(0));
        console().get("/segments").then().statusCode(200).body("data.id", contains("staff"));
        console("{\"name\": \"staff\", \"type\": \"rule_based\", \"description\": \"Us\"}")
                .patch("/segments/staff")
                .then()
                .statusCode(200)
                .body("description", equalTo("Us"));
        console().get("/segments/staff").then().statusCode(200).body("rules[0].name", equalTo("mail"));
        console().delete("/segments/staff").then().statusCode(200);
        console().get("/segments/staff").then().statusCode(404);
    }

    @Test
    void decidesForTheGatesThatAskIt() {
        make("/segments", STAFF);
        make("/gates", """
                {"name": "beta", "rules": [{"conditions": [{"type": "passes_segment", "targetValue": "staff"}]}]}
                """);

        assertThat(passes("beta", "ann")).isTrue();
        assertThat(passes("beta", "bob")).isFalse();
        console().delete("/segments/staff").then().statusCode(403).body("message", containsString("gate 'beta'"));
    }

    @Test
    void hasAKnownTypeForGood() {
        console("{\"name\": \"staff\"}")
                .post("/segments")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("type"));
        console("{\"name\": \"staff\", \"type\": \"odd\"}")
                .post("/segments")
                .then()
                .statusCode(400)
                .body("errors[0].errorMessage", containsString("id_list"));
        make("/segments", "{\"name\": \"staff\", \"type\": \"id_list\"}");
        console("{\"type\": \"rule_based\"}").patch("/segments/staff").then().statusCode(400);
    }
}
