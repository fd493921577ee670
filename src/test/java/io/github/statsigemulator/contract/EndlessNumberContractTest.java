package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.statsigemulator.project.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that are written in few letters and take gigabytes to calculate with. No document has rules for them; each
 * kind of route that takes a body is asked.
 */
class EndlessNumberContractTest extends ConsoleContext {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /gates                           | {"name": "a", "rules": [{"passPercentage": 1e999999999}]}            | rules[0].passPercentage
            PATCH  | /gates/gate                      | {"description": 1e999999999}                                         | description
            POST   | /gates/gate/rules                | {"passPercentage": -1e-999999999}                                    | passPercentage
            DELETE | /gates/gate/overrides            | {"userOverrides": [{"userID": 1e999999999}]}                         | userOverrides[0].userID
            POST   | /dynamic_configs                 | {"name": "a", "defaultValue": {"x": [1e999999999]}}                  | defaultValue.x[0]
            POST   | /dynamic_configs                 | {"name": "a", "defaultValueJson5": "{x: 1e999999999}"}               | defaultValueJson5.x
            PATCH  | /experiments/button              | {"allocation": 1e999999999}                                          | allocation
            PUT    | /experiments/button/make_decision | {"id": 1e999999999}                                                 | id
            POST   | /experiments/button/schedule_start | {"scheduledTime": 1e999999999}                                     | scheduledTime
            POST   | /experiments/button/enable_groups | {"group_names": [1e999999999]}                                      | group_names[0]
            DELETE | /experiments/button/overrides    | {"userIDOverrides": [{"groupID": "g", "ids": [1e999999999]}]}        | userIDOverrides[0].ids[0]
            POST   | /segments/staff/conditional      | [{"conditions": [{"type": "time", "targetValue": 1e999999999}]}]     | rules[0].conditions[0].targetValue
            PATCH  | /segments/staff/rules            | {"rules": [{"conditions": [{"targetValue": [1e999999999]}]}]}        | rules[0].conditions[0].targetValue[0]
            DELETE | /segments/list/id_list           | {"ids": [1e999999999]}                                               | ids[0]
            POST   | /settings/project                | {"name": 1e999999999}                                                | name
            POST   | /keys                            | {"type": "CLIENT", "description": 1e999999999}                       | description
            """)
    void isRefusedWithItsPlace(String method, String path, String body, String place) {
        make("/gates", "{\"name\": \"gate\"}");
        make("/experiments", "{\"name\": \"button\"}");
        make("/segments", "{\"name\": \"staff\", \"type\": \"rule_based\"}");
        make("/segments", "{\"name\": \"list\", \"type\": \"id_list\"}");

        console(body).request(method, path).then().statusCode(400).body("errors.property", hasItem(place));
    }

    @Test
    void isRefusedInTheEmulatorsOwnApi() {
        with(KeyKind.CONSOLE)
                .contentType("application/json")
                .body("{\"description\": 1e999999999}")
                .put("/__emulator/keys/client-endless")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("description"))
                .body("message", containsString("at most 1000 digits"))
                .body("message", containsString("1E+999999999"));
    }

    @Test
    void staysAsItIsInARecordedDocument() {
        with(KeyKind.CONSOLE)
                .contentType("application/json")
                .body("""
                        {"has_updates": true, "time": 1, "feature_gates": {}, "layer_configs": {}, "condition_map": {}, "experiment_to_layer": {},
                         "dynamic_configs": {"endless": {"type": "dynamic_config", "salt": "s", "enabled": true,
                           "defaultValue": {"x": 1e999999999}, "rules": [], "idType": "userID", "entity": "dynamic_config"}}}
                        """)
                .put("/__emulator/config-specs")
                .then()
                .statusCode(200);

        sdk().body("{\"configName\": \"endless\", \"user\": {\"userID\": \"42\"}}")
                .post("/get_config")
                .then()
                .statusCode(200)
                .body(containsString("\"x\":1E+999999999"));
        sdk().body("{\"configName\": \"endless\", \"user\": {\"userID\": \"42\", \"custom\": {\"n\": 1e999999999}}}")
                .post("/get_config")
                .then()
                .statusCode(200)
                .body("name", equalTo("endless"));
    }
}
