package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.Rendering;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a provider for Terraform does with each kind: create, read, apply the same again, delete. Applying what is there
 * must change nothing, or every plan would show a difference (seen in statsig-io/terraform-provider-statsig, tests, and
 * useless-solutions/terraform-provider-statsig, internal/statsig).
 */
class TerraformShapedContractTest extends ConsoleContext {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            gates                 | id   | PATCH POST | {"name": "new checkout", "idType": "userID", "description": "d", "isEnabled": true, "isTemplate": false, "measureMetricLifts": false, "monitoringMetrics": [{"name": "buy", "type": "event_count"}], "tags": ["core"], "type": "TEMPORARY", "targetApps": ["web"], "creatorID": "me", "creatorEmail": "me@example.com", "team": "t", "createdTime": 0, "holdoutIDs": null, "rules": [{"name": "all", "passPercentage": 10, "environments": ["development"], "conditions": [{"type": "public"}, {"type": "custom_field", "operator": "gt", "field": "age", "targetValue": 31}]}]}
            dynamic_configs       | id   | PATCH POST | {"name": "prices", "idType": "userID", "description": "d", "isEnabled": true, "tags": ["core"], "defaultValueJson5": "{a: 1, /* one */}", "schema": "{}", "schemaJson5": "{}", "rules": [{"name": "all", "passPercentage": 10, "conditions": [], "returnValue": {"a": 2}, "variants": [{"name": "v", "passPercentage": 100, "returnValue": {"a": 3}}]}]}
            experiments           | id   | PATCH POST | {"name": "checkout_test", "idType": "userID", "description": "", "hypothesis": "h", "allocation": 100, "status": "setup", "bonferroniCorrection": false, "defaultConfidenceInterval": "95", "duration": 14, "targetingGateID": "", "groups": [{"name": "a", "size": 50, "parameterValues": {"x": 1}}, {"name": "b", "size": 50, "parameterValues": {"x": 2}}], "primaryMetrics": [{"name": "buy", "type": "event_count"}]}
            segments              | id   | PATCH      | {"name": "staff", "type": "rule_based", "description": "d", "idType": "userID", "tags": ["core"], "isEnabled": true, "createdTime": 0, "lastModifiedID": "", "holdoutIDs": null, "rules": [{"name": "all", "passPercentage": 100, "conditions": [{"type": "email", "operator": "str_contains_any", "targetValue": ["@example.com"]}]}]}
            layers                | id   | PATCH POST | {"name": "colours", "idType": "userID", "description": "d", "parameters": [{"name": "colour", "type": "string", "defaultValue": "red"}]}
            holdouts              | id   | PATCH POST | {"name": "holdout", "idType": "userID", "description": "d", "isEnabled": true, "passPercentage": 5, "gateIDs": [], "experimentIDs": [], "layerIDs": [], "isGlobal": false, "targetingGateID": null}
            autotunes             | id   | PATCH POST | {"name": "headline", "description": "d", "variants": [{"name": "a", "json": {"x": 1}, "size": 50}, {"name": "b", "json": {"x": 2}, "size": 50}], "successEvent": "buy", "explorationWindow": "24hr", "attributionWindow": "1hr", "winnerThreshold": "95%"}
            keys                  | key  | PATCH      | {"type": "CLIENT", "description": "web", "environments": ["production"], "scopes": ["client_download_config_specs"]}
            tags                  | id   | PATCH      | {"name": "core", "description": "d", "isCore": true}
            target_app            | id   | PATCH      | {"name": "web", "description": "d"}
            roles                 | name | PATCH      | {"name": "Reader", "permissions": {"view_metrics": true}}
            unit_id_types         | name | PATCH      | {"name": "companyID", "description": "d"}
            users/teams           | id   | PATCH      | {"name": "growth", "description": "d", "defaultGateMetrics": [], "defaultExperimentPrimaryMetrics": [], "defaultExperimentSecondaryMetrics": [], "defaultHoldoutMetrics": [], "changeTeamConfigs": "anyone", "reviewApproval": "anyone", "defaultTargetApplications": [], "members": [], "admins": []}
            metrics               | id   | POST       | {"name": "sales", "type": "sum", "description": "d", "directionality": "increase", "isVerified": false, "isReadOnly": false, "isPermanent": false, "unitTypes": ["userID"], "tags": ["core"], "metricEvents": [{"name": "buy", "type": "value"}]}
            metrics/metric_source | name | POST       | {"name": "orders", "description": "d", "sql": "select 1", "timestampColumn": "at", "idTypeMapping": [{"statsigUnitID": "userID", "column": "user"}], "tags": ["core"]}
            experiments/qualifying_events | name | POST | {"name": "buyers", "description": "d", "sql": "select 1", "timestampColumn": "at", "idTypeMapping": [{"statsigUnitID": "userID", "column": "user"}], "tags": ["core"]}
            """)
    void applyingWhatIsThereChangesNothing(String kind, String id, String verbs, String applied) {
        for (Rendering rendering : Rendering.values()) {
            Response created = as(rendering, applied).post("/" + kind);
            assertThat(created.statusCode()).as(created.asString()).isIn(200, 201);
            String path = "/" + kind + "/" + created.path("data." + id);
            Map<String, Object> read = data(as(rendering).get(path));
            assertThat(read).isEqualTo(data(created));

            for (String verb : verbs.split(" ", -1)) {
                as(rendering, applied).request(verb, path).then().statusCode(200);
                assertThat(data(as(rendering).get(path))).as(verb).isEqualTo(read);
                as(rendering)
                        .body(new LinkedHashMap<>(read))
                        .request(verb, path)
                        .then()
                        .statusCode(200);
                assertThat(data(as(rendering).get(path))).as(verb).isEqualTo(read);
            }
            as(rendering).delete(path).then().statusCode(200);
            as(rendering).get(path).then().statusCode(404);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            environments     | {"environments": [{"name": "production", "isProduction": true, "requiresReview": false, "requiresReleasePipeline": false}, {"name": "qa", "isProduction": false, "requiresReview": false, "requiresReleasePipeline": false}]}
            settings/project | {"name": "Shop", "visibility": "OPEN", "default_unit_type": "userID"}
            settings/reviews | {"is_config_review_required": false, "is_metric_review_required": true, "is_metric_review_required_on_verified_only": false}
            settings/roles   | {"default_project_role": "Member"}
            settings/teams   | {"require_teams_on_configs": true}
            """)
    void writingWhatThereIsOnceOnlyChangesNothing(String path, String applied) {
        for (Rendering rendering : Rendering.values()) {
            as(rendering, applied).post("/" + path).then().statusCode(200);
            Map<String, Object> read = data(as(rendering).get("/" + path));

            assertThat(data(as(rendering, applied).post("/" + path))).isEqualTo(read);
            assertThat(data(as(rendering).body(new LinkedHashMap<>(read)).post("/" + path)))
                    .isEqualTo(read);
            assertThat(data(as(rendering).get("/" + path))).isEqualTo(read);
        }
    }

    private static Map<String, Object> data(Response answer) {
        return answer.then().extract().path("data");
    }

    private RequestSpecification as(Rendering rendering) {
        return rendering == Rendering.LIVE ? live() : console();
    }

    private RequestSpecification as(Rendering rendering, String body) {
        return as(rendering).body(body);
    }
}
