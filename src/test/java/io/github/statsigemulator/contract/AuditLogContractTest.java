package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .body("data[0].actionType", equalTo("config_description_update"))
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

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PATCH  | /gates/checkout              | {"rules": [{"name": "all"}]}                | config_conditions_update
            PATCH  | /gates/checkout              | {"tags": ["core", "new"]}                   | config_add_tag
            PATCH  | /gates/checkout              | {"tags": []}                                | config_remove_tag
            PATCH  | /gates/checkout              | {"targetApps": ["web"]}                     | config_edit_target_apps
            PATCH  | /gates/checkout              | {"isEnabled": false}                        | config_state_toggle
            PATCH  | /gates/checkout              | {"description": "d", "tags": []}            | gate_update
            PUT    | /gates/checkout/launch       | {}                                          | config_state_toggle
            PATCH  | /gates/checkout/overrides    | {"passingUserIDs": ["a"], "failingUserIDs": []} | gate_overrides_update
            DELETE | /gates/checkout              | {}                                          | config_delete
            PATCH  | /dynamic_configs/prices      | {"defaultValue": {"a": 1}}                  | config_default_value_update
            PATCH  | /dynamic_configs/prices      | {"rules": [{"name": "x"}], "tags": ["t"]}   | config_conditions_update
            PATCH  | /experiments/colours         | {"duration": 3}                             | experiment_edit
            PUT    | /experiments/colours/start   | {}                                          | experiment_start
            PATCH  | /experiments/colours         | {"status": "active"}                        | experiment_start
            PUT    | /experiments/colours/archive | {}                                          | archive_experiment
            PATCH  | /experiments/colours         | {"status": "archived"}                      | archive_experiment
            POST   | /experiments/colours/restart_as_new | {"name": "colours 2"}                | experiment_restart_as_new
            DELETE | /experiments/colours         | {}                                          | experiment_delete
            PATCH  | /layers/shop                 | {"parameters": []}                          | layer_parameters_edit
            DELETE | /layers/shop                 | {}                                          | layer_delete
            PATCH  | /segments/staff/id_list      | {"ids": ["a"]}                              | ID_list_update
            """)
    void callsWhatWasDoneAsTheHostedServiceDoes(String method, String path, String body, String word) {
        make("/gates", "{\"name\": \"checkout\", \"tags\": [\"core\"]}");
        make("/dynamic_configs", "{\"name\": \"prices\"}");
        make("/experiments", "{\"name\": \"colours\", \"groups\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        make("/layers", "{\"name\": \"shop\", \"parameters\": {\"x\": 1}}");
        make("/segments", "{\"name\": \"staff\", \"type\": \"id_list\"}");
        int before = entries();

        console(body).request(method, path).then().statusCode(200);

        live().get("/audit_logs?limit=1").then().body("data[0].actionType", equalTo(word));
        assertThat(entries()).as("one request is one line").isEqualTo(before + 1);
        live().get("/audit_logs?actionType=" + word + "&limit=1").then().body("data[0].actionType", equalTo(word));
    }

    private int entries() {
        return live().get("/audit_logs").then().extract().path("pagination.totalItems");
    }

    @Test
    void findsEntriesByTheTagsThatEntitiesHad() {
        make("/gates", "{\"name\": \"checkout\", \"tags\": [\"core\"]}");
        console("{\"tags\": []}").patch("/gates/checkout");
        make("/gates", "{\"name\": \"search\", \"tags\": [\"core\", \"new\"], \"targetApps\": [\"web\"]}");

        live().get("/audit_logs?tags=new,old")
                .then()
                .body("data.name", contains("search"))
                .body("data[0].tags", contains("core", "new"))
                .body("data[0].targetAppIDs", contains("web"));
        live().get("/audit_logs?tags=core").then().body("data.name", contains("search", "checkout"));
    }

    @Test
    void turnsPagesThatNewEntriesDoNotMoveAndOrdersThemAsAsked() {
        make("/gates", "{\"name\": \"b\"}");
        make("/gates", "{\"name\": \"a\"}");
        String latest = console().get("/audit_logs?limit=1").then().extract().path("data[0].id");
        make("/gates", "{\"name\": \"c\"}");

        live().get("/audit_logs?limit=1&page=2&latestID=" + latest).then().body("data.name", contains("b"));
        live().get("/audit_logs?sortKey=name&sortOrder=asc").then().body("data.name", contains("a", "b", "c"));
        live().get("/audit_logs?sortOrder=asc").then().body("data.name", contains("b", "a", "c"));
        live().get("/audit_logs?sortKey=age&limit=1")
                .then()
                .statusCode(400)
                .body("errors.property", contains("sortKey"))
                .body("errors.errorMessage[0]", containsString("updatedByUserID"));
        live().get("/audit_logs?sortOrder=up")
                .then()
                .statusCode(400)
                .body("errors.errorMessage", contains("must be one of asc, desc, not 'up'"));
        live().get("/audit_logs?latestID=abc").then().statusCode(400).body("errors.property", contains("latestID"));
    }
}
