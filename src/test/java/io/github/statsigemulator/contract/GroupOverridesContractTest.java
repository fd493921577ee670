package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Overrides that give units a group of an experiment, or of a layer's experiments: checked against the vendor's document
 * of the Console API (version 20240601: ExperimentOverridesDto, LayerOverridesDto).
 */
class GroupOverridesContractTest extends ConsoleContext {

    private static final String OF_EXPERIMENT = "/experiments/colour_test/overrides";
    private static final String OF_LAYER = "/layers/colours/overrides";

    @BeforeEach
    void makeAnExperimentInALayer() {
        make("/layers", "{\"name\": \"colours\", \"parameters\": {\"colour\": \"grey\"}}");
        make("/experiments", """
                {"name": "colour_test", "layerID": "colours", "groups": [
                  {"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
                  {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}]}
                """);
        make(
                "/gates",
                "{\"name\": \"staff\", \"rules\": [{\"conditions\": ["
                        + "{\"type\": \"user_id\", \"operator\": \"any\", \"targetValue\": [\"boss\"]}]}]}");
    }

    @Test
    void overridesOfAnExperimentAreAnsweredAndEvaluatedAtOnce() {
        live().get(OF_EXPERIMENT).then().statusCode(200).body("data.overrides", empty());

        live("""
                {"overrides": [{"type": "gate", "id": "staff", "groupID": "test"}],
                 "userIDOverrides": [{"groupID": "control", "ids": ["ann", "bob"]}]}
                """)
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(200)
                .body("data.overrides.id", contains("staff"))
                .body("data.userIDOverrides[0].ids", contains("ann", "bob"));

        assertThat(colour("ann")).isEqualTo("blue");
        assertThat(colour("boss")).isEqualTo("green");
        assertThat(colour("somebody")).isEqualTo("grey");
    }

    @Test
    void aGateMayBeNamedAsInTheExampleOfTheHostedService() {
        live("""
                {"overrides": [{"type": "gate", "name": "staff", "groupID": "test"}], "userIDOverrides": []}
                """).post(OF_EXPERIMENT).then().statusCode(200).body("data.overrides.id", contains("staff"));
    }

    @Test
    void groupsAreMeantByIdOrNameAndShownById() {
        String id = console().get("/experiments/colour_test").path("groups[1].id");

        live("{\"overrides\": [], \"userIDOverrides\": [{\"groupID\": \"%s\", \"ids\": [\"ann\"]}]}".formatted(id))
                .post(OF_EXPERIMENT)
                .then()
                .body("data.userIDOverrides.groupID", contains(id));
        live("{\"overrides\": [], \"userIDOverrides\": [{\"groupID\": \"test\", \"ids\": [\"bob\"]}]}")
                .patch(OF_EXPERIMENT)
                .then()
                .body("data.userIDOverrides", hasSize(1))
                .body("data.userIDOverrides[0].groupID", equalTo(id))
                .body("data.userIDOverrides[0].ids", contains("ann", "bob"));
    }

    @Test
    void postReplacesPatchMovesAndDeleteTakesAway() {
        console(ids("control", "ann", "bob")).post(OF_EXPERIMENT).then().statusCode(200);

        console(ids("test", "bob")).patch(OF_EXPERIMENT).then().statusCode(200);
        assertThat(colour("ann")).isEqualTo("blue");
        assertThat(colour("bob")).isEqualTo("green");
        console(ids("test", "bob")).delete(OF_EXPERIMENT).then().statusCode(200);
        assertThat(colour("bob")).isEqualTo("grey");
        console(ids("test", "cid")).post(OF_EXPERIMENT).then().body("data.userIDOverrides", hasSize(1));
        assertThat(colour("ann")).isEqualTo("grey");
        console()
                .delete(OF_EXPERIMENT)
                .then()
                .statusCode(200)
                .body("userIDOverrides", empty())
                .body("data.userIDOverrides", empty());
        assertThat(colour("cid")).isEqualTo("grey");
    }

    @Test
    void anOverrideMayHoldInOneEnvironmentAndForAnotherUnit() {
        console("""
                {"userIDOverrides": [{"groupID": "test", "ids": ["acme"], "unitType": "companyID",
                                      "environment": "staging"}]}
                """)
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(200)
                .body("data.userIDOverrides[0].unitType", equalTo("companyID"));

        assertThat(colourOf("{\"customIDs\":{\"companyID\":\"acme\"},\"statsigEnvironment\":{\"tier\":\"staging\"}}"))
                .isEqualTo("green");
        assertThat(colourOf("{\"customIDs\":{\"companyID\":\"acme\"}}")).isEqualTo("grey");
    }

    @Test
    void overridesOfALayerNameTheExperiment() {
        live("""
                {"conditionalOverrides": [
                   {"type": "gate", "name": "staff", "experimentName": "colour_test", "groupName": "control"}],
                 "idOverrides": [{"groupName": "test", "ids": ["ann"], "idType": "userID"}]}
                """)
                .post(OF_LAYER)
                .then()
                .statusCode(200)
                .body("data.conditionalOverrides.experimentName", contains("colour_test"))
                .body("data.idOverrides.ids[0]", contains("ann"));
        assertThat(colour("ann")).isEqualTo("green");
        assertThat(colour("boss")).isEqualTo("blue");

        live("{\"op\": \"add\", \"idOverrides\": [{\"groupName\": \"control\", \"ids\": [\"bob\"]}]}")
                .patch(OF_LAYER)
                .then()
                .statusCode(200)
                .body("data.conditionalOverrides", hasSize(1))
                .body("data.idOverrides.groupName", containsInAnyOrder("test", "control"));
        live("{\"op\": \"move\"}").patch(OF_LAYER).then().statusCode(400).body("errors[0].property", equalTo("op"));
        live().delete(OF_LAYER).then().statusCode(200).body("data.idOverrides", empty());
        assertThat(colour("ann")).isEqualTo("grey");
    }

    @Test
    void whatDoesNotExistIsNamedWithItsPlace() {
        console("""
                {"overrides": [{"type": "gate", "id": "nowhere", "groupID": "test"},
                               {"type": "segment", "id": "staff", "groupID": "nobody"}],
                 "userIDOverrides": [{"groupID": "none", "ids": ["ann"]}]}
                """)
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(400)
                .body(
                        "errors.property",
                        contains(
                                "overrides[0].id",
                                "overrides[1].id",
                                "overrides[1].groupID",
                                "userIDOverrides[0].groupID"));
        console("{\"overrides\": [{\"type\": \"user\", \"id\": \"staff\"}]}")
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("overrides[0].type", "overrides[0].groupID"));
        console("{\"idOverrides\": [{\"groupName\": \"test\", \"ids\": [\"a\"], \"experimentName\": \"other\"}]}")
                .post(OF_LAYER)
                .then()
                .statusCode(400)
                .body("errors.property", contains("idOverrides[0].groupName", "idOverrides[0].experimentName"));
        console().get(OF_EXPERIMENT).then().body("data.overrides", empty());
        console().get("/experiments/unknown/overrides").then().statusCode(404);
    }

    @Test
    void oneRequestTakesAThousandIds() {
        String many = IntStream.range(0, 1001).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(","));

        console("{\"userIDOverrides\": [{\"groupID\": \"test\", \"ids\": [%s]}]}".formatted(many))
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("userIDOverrides[0].ids"))
                .body("errors[0].errorMessage", containsString("at most 1000"));
    }

    @Test
    void aGateThatAnOverrideAsksIsNotDeletedAndCannotAskBack() {
        console("{\"overrides\": [{\"type\": \"gate\", \"id\": \"staff\", \"groupID\": \"test\"}]}")
                .post(OF_EXPERIMENT)
                .then()
                .statusCode(200);

        console()
                .delete("/gates/staff")
                .then()
                .statusCode(403)
                .body("message", containsString("experiment 'colour_test'"));
        console("""
                {"rules": [{"conditions": [{"type": "experiment_group", "field": "colour_test", "operator": "any",
                                            "targetValue": ["test"]}]}]}
                """).patch("/gates/staff").then().statusCode(400).body("message", containsString("must not lead back"));
    }

    private static String ids(String group, String... ids) {
        return "{\"userIDOverrides\": [{\"groupID\": \"%s\", \"ids\": [\"%s\"]}]}"
                .formatted(group, String.join("\",\"", ids));
    }

    private String colour(String user) {
        return colourOf("{\"userID\":\"%s\"}".formatted(user));
    }

    private String colourOf(String user) {
        return sdk().body("{\"layerName\":\"colours\",\"user\":%s}".formatted(user))
                .post("/get_layer")
                .path("value.colour");
    }
}
