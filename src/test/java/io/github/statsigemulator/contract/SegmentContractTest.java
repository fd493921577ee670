package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void takesIdsIntoAList() {
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");
        make("/gates", """
                {"name": "beta", "rules": [{"conditions": [{"type": "passes_segment", "targetValue": "testers"}]}]}
                """);

        console("{\"ids\": [\"ann\", \"bob\"]}")
                .patch("/segments/testers/id_list")
                .then()
                .statusCode(200)
                .body("message", equalTo("Segment updated successfully."));
        assertThat(passes("beta", "bob")).isTrue();

        console("{\"ids\": [\"bob\"]}")
                .delete("/segments/testers/id_list")
                .then()
                .statusCode(200);
        assertThat(passes("beta", "bob")).isFalse();
        console()
                .get("/segments/testers/id_list")
                .then()
                .statusCode(200)
                .body("data.count", equalTo(1))
                .body("data.ids", contains("ann"));
        console().get("/segments/testers").then().body("data.count", equalTo(1));

        console("{\"ids\": [\"eve\"]}")
                .post("/segments/testers/id_list/reset")
                .then()
                .statusCode(200);
        assertThat(passes("beta", "ann")).isFalse();
        assertThat(passes("beta", "eve")).isTrue();
    }

    @Test
    void idsAndRulesNeedTheirTypeOfSegment() {
        make("/segments", STAFF);
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");
        make("/segments", "{\"name\": \"stored\", \"type\": \"user_store_id_list\"}");

        console("{\"ids\": [\"ann\"]}").patch("/segments/staff/id_list").then().statusCode(400);
        console("{\"ids\": [\"ann\"]}")
                .patch("/segments/testers/add_ids")
                .then()
                .statusCode(400);
        console("{\"ids\": [\"ann\"]}").patch("/segments/stored/add_ids").then().statusCode(200);
        console("{\"ids\": [\"ann\"]}")
                .patch("/segments/stored/remove_ids")
                .then()
                .statusCode(200);
        console("{}")
                .patch("/segments/testers/id_list")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("ids"));
        console("[]").post("/segments/testers/conditional").then().statusCode(400);
    }

    @Test
    void rulesAreReplacedInEitherForm() {
        make("/segments", STAFF);

        console("[{\"name\": \"all\"}]")
                .post("/segments/staff/conditional")
                .then()
                .statusCode(200)
                .body("data.rules.name", contains("all"));
        console("{\"rules\": [{\"name\": \"mail\"}]}")
                .post("/segments/staff/conditional")
                .then()
                .statusCode(200)
                .body("data.rules.name", contains("mail"));
        console().put("/segments/staff/archive").then().statusCode(200).body("data.isEnabled", equalTo(false));
    }

    @Test
    void theListIsReadAndEditedByTheClientsOtherPaths() {
        make("/segments", "{\"name\": \"staff\", \"type\": \"id_list\"}");

        live("{\"ids\": [\"ann\", \"bob\", \"cid\"]}")
                .post("/segments/staff/ids")
                .then()
                .statusCode(200);
        live("{\"ids\": [\"bob\"]}").delete("/segments/staff/ids").then().statusCode(200);

        live().get("/segments/staff/id_list?limit=1")
                .then()
                .statusCode(200)
                .body("data.count", equalTo(2))
                .body("data.ids", contains("ann"))
                .body("pagination.totalItems", equalTo(2));
        live().get("/segments/staff/idlist_metadata").then().statusCode(200).body("data.isUpdating", equalTo(false));
        live("{\"rules\": []}").patch("/segments/staff/rules").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"public", "passes_gate", "fails_gate", "time"})
    void theHostedServiceLetsNoSegmentAskThat(String type) {
        make("/gates", "{\"name\": \"beta\"}");
        make("/segments", "{\"name\": \"staff\", \"type\": \"rule_based\"}");
        String target = type.equals("time") ? "1700000000000" : "\"beta\"";
        String rules =
                "[{\"name\": \"all\", \"passPercentage\": 100, \"conditions\": [{\"type\": \"%s\",".formatted(type)
                        + " \"operator\": \"after\", \"targetValue\": " + target + "}]}]";

        live(rules)
                .post("/segments/staff/conditional")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rules[0].conditions[0].type"))
                .body("errors[0].errorMessage", containsString("passes_segment"));
        live("{\"name\": \"more\", \"type\": \"rule_based\", \"rules\": " + rules + "}")
                .post("/segments")
                .then()
                .statusCode(400);
        console(rules).post("/segments/staff/conditional").then().statusCode(200);
    }
}
