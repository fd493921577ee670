package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a provider for Terraform does with each kind: create, read, apply the same again, delete. Applying what is there
 * must change nothing, or every plan would show a difference (seen in statsig-io/terraform-provider-statsig, tests).
 */
class TerraformShapedContractTest extends ConsoleContext {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            experiments | {"name": "checkout_test", "idType": "userID", "description": "", "hypothesis": "h", "allocation": 100, "status": "setup", "bonferroniCorrection": false, "defaultConfidenceInterval": "95", "duration": 14, "targetingGateID": "", "groups": [{"name": "a", "size": 50, "parameterValues": {"x": 1}}, {"name": "b", "size": 50, "parameterValues": {"x": 2}}], "primaryMetrics": [{"name": "buy", "type": "event_count"}]}
            layers      | {"name": "colours", "idType": "userID", "description": "d", "parameters": [{"name": "colour", "type": "string", "defaultValue": "red"}]}
            holdouts    | {"name": "holdout", "idType": "userID", "description": "d", "isEnabled": true, "passPercentage": 5, "gateIDs": [], "experimentIDs": [], "layerIDs": [], "isGlobal": false, "targetingGateID": null}
            autotunes   | {"name": "headline", "description": "d", "variants": [{"name": "a", "json": {"x": 1}, "size": 50}, {"name": "b", "json": {"x": 2}, "size": 50}], "successEvent": "buy", "explorationWindow": "24hr", "attributionWindow": "1hr", "winnerThreshold": "95%"}
            """)
    void applyingWhatIsThereChangesNothing(String kind, String applied) {
        Response created = live(applied).post("/" + kind);
        assertThat(created.statusCode()).as(created.asString()).isIn(200, 201);
        String path = "/" + kind + "/" + created.path("data.id");
        Map<String, Object> read = data(live().get(path));
        assertThat(read).isEqualTo(data(created));

        assertThat(data(live(applied).patch(path))).isEqualTo(read);
        assertThat(data(live(applied).post(path))).isEqualTo(read);
        assertThat(data(live(new LinkedHashMap<>(read)).patch(path))).isEqualTo(read);
        live().delete(path).then().statusCode(200);
        live().get(path).then().statusCode(404);
    }

    private static Map<String, Object> data(Response answer) {
        return answer.then().extract().path("data");
    }

    private RequestSpecification live(Map<String, Object> body) {
        return live().body(body);
    }
}
