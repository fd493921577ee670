package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against the description of the public HTTP API (statsig-io/docs, docs/http-api/httpopenapi.json). */
class EvaluationContractTest extends EmulatorContext {

    @BeforeEach
    void publishSomething() {
        store(EntityKind.GATE, """
                {"id": "new_checkout", "name": "New Checkout", "rules": [{"id": "rule-staff", "name": "staff", "conditions": [
                  {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]}]}""");
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "prices", "name": "prices", "defaultValue": {"b": 1, "a": 10.50}, "rules": [
                  {"id": "rule-nl", "name": "Dutch", "returnValue": {"b": 2}, "conditions": [
                    {"type": "country", "operator": "any", "targetValue": ["NL"]}]}]}""");
        store(EntityKind.LAYER, """
                {"id": "homepage", "name": "homepage", "parameters": [
                  {"name": "color", "type": "string", "defaultValue": "blue"}]}""");
    }

    @Test
    void aValueThatWasCutInTheMiddleOfACharacterIsGivenAsItIsDownloaded() {
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "cut", "name": "cut", "isEnabled": true, "defaultValue": {"text": "a\\ud83d"}}""");

        with(KeyKind.SERVER)
                .body("{\"configName\": \"cut\", \"user\": {\"userID\": \"\\ud83d\"}}")
                .post("/v1/get_config")
                .then()
                .statusCode(200)
                .body("value.text", equalTo("a?"));
        with(KeyKind.SERVER)
                .get("/v2/download_config_specs")
                .then()
                .body("dynamic_configs.cut.defaultValue.text", equalTo("a?"));
    }

    @Test
    void saysWhichRuleLetAUserPass() {
        String answer = ask("check_gate", """
                {"gateName": "new_checkout", "user": {"userID": "42", "email": "a@example.com"}}""").extract().asString();

        assertThat(answer)
                .isEqualTo(
                        "{\"name\":\"new_checkout\",\"value\":true,\"rule_id\":\"rule-staff\",\"group_name\":\"staff\"}");
    }

    @Test
    void saysThatNoRuleLetAUserPass() {
        ask("check_gate", "{\"gateName\":\"new_checkout\",\"user\":{\"userID\":\"42\"}}")
                .body("value", equalTo(false))
                .body("rule_id", equalTo("default"))
                .body("group_name", equalTo(null));
    }

    @Test
    void answersForGatesThatDoNotExist() {
        String answer = ask("check_gate", "{\"gateName\":\"new_chekout\",\"user\":{}}")
                .extract()
                .asString();

        assertThat(answer).isEqualTo("{\"name\":\"new_chekout\",\"value\":false,\"rule_id\":null,\"group_name\":null}");
    }

    @Test
    void answersForSeveralGatesAtOnce() {
        ask("check_gate", """
                {"gateNames": ["new_checkout", "unknown_gate"], "user": {"email": "a@example.com"}}""")
                .body("new_checkout.value", equalTo(true))
                .body("new_checkout.rule_id", equalTo("rule-staff"))
                .body("unknown_gate.value", equalTo(false))
                .body("unknown_gate", hasKey("group_name"))
                .body("keySet()", contains("new_checkout", "unknown_gate"));
    }

    @Test
    void takesNullForAUserWithoutAttributes() {
        ask("check_gate", "{\"gateName\":\"new_checkout\",\"user\":null}").body("value", equalTo(false));
        ask("check_gate", "{\"gateName\":\"new_checkout\"}").body("value", equalTo(false));
    }

    @Test
    void givesTheValueOfAConfig() {
        String answer = ask("get_config", """
                {"configName": "prices", "user": {"userID": "42", "country": "NL"}}""").extract().asString();

        assertThat(answer)
                .isEqualTo("{\"name\":\"prices\",\"value\":{\"b\":2},\"group\":\"rule-nl\",\"rule_id\":\"rule-nl\","
                        + "\"group_name\":\"Dutch\"}");
    }

    @Test
    void givesTheDefaultOfAConfigWithKeysAndNumbersAsTheyWereWritten() {
        String answer = ask("get_config", "{\"configName\":\"prices\",\"user\":{}}")
                .extract()
                .asString();

        assertThat(answer)
                .isEqualTo("{\"name\":\"prices\",\"value\":{\"b\":1,\"a\":10.5},\"group\":\"default\","
                        + "\"rule_id\":\"default\",\"group_name\":null}");
    }

    @Test
    void answersForConfigsThatDoNotExist() {
        String answer =
                ask("get_config", "{\"configName\":\"unknown\"}").extract().asString();

        assertThat(answer)
                .isEqualTo("{\"name\":\"unknown\",\"value\":{},\"group\":\"\",\"rule_id\":null,\"group_name\":null}");
    }

    @Test
    void givesTheDefaultsOfALayerWithoutExperiments() {
        String answer = ask("get_layer", "{\"layerName\":\"homepage\",\"user\":{\"userID\":\"42\"}}")
                .extract()
                .asString();

        assertThat(answer)
                .isEqualTo("{\"name\":\"homepage\",\"value\":{\"color\":\"blue\"},\"ruleID\":\"default\","
                        + "\"allocatedExperimentName\":null}");
    }

    @Test
    void saysWhichExperimentOfALayerAUserIsIn() {
        String buckets = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        store(EntityKind.EXPERIMENT, """
                {"id": "button", "name": "button", "layerID": "homepage", "status": "active", "allocation": 100,
                 "buckets": [%s], "groups": [
                  {"id": "group-red", "name": "Red", "size": 100, "parameterValues": {"color": "red"}}]}""".formatted(buckets));

        ask("get_layer", "{\"layerName\":\"homepage\",\"user\":{\"userID\":\"42\"}}")
                .body("value.color", equalTo("red"))
                .body("ruleID", equalTo("group-red"))
                .body("allocatedExperimentName", equalTo("button"));
        ask("get_config", "{\"configName\":\"button\",\"user\":{\"userID\":\"42\"}}")
                .body("rule_id", equalTo("group-red"))
                .body("group", equalTo("group-red"))
                .body("group_name", equalTo("Red"));
    }

    @Test
    void knowsNoLayerThatDoesNotExist() {
        with(KeyKind.SERVER)
                .body("{\"layerName\":\"unknown\",\"user\":{}}")
                .post("/v1/get_layer")
                .then()
                .statusCode(404)
                .body("status", equalTo(404))
                .body("message", containsString("unknown"))
                .body("error", equalTo("Not Found"));
    }

    @ParameterizedTest(name = "{0} {1} is wrong at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            check_gate | {"user":{}}                                        | gateName
            check_gate | {"gateName":"","user":{}}                          | gateName
            check_gate | {"gateName":"x","user":{}}                         | gateName
            check_gate | {"gateName":"new/checkout","user":{}}              | gateName
            check_gate | {"gateName":7,"user":{}}                           | gateName
            check_gate | {"gateName":"new_checkout","user":[]}              | user
            check_gate | {"gateName":"new_checkout","user":"42"}            | user
            check_gate | {"gateName":"new_checkout","statsigMetadata":1}    | statsigMetadata
            check_gate | {"gateNames":[]}                                   | gateNames
            check_gate | {"gateNames":"new_checkout"}                       | gateNames
            check_gate | {"gateNames":["new_checkout",7]}                   | gateNames[1]
            check_gate | {"gateNames":["aa"],"gateName":"bb"}               | gateNames
            get_config | {"user":{}}                                        | configName
            get_config | {"configName":{}}                                  | configName
            get_layer  | {"user":{}}                                        | layerName
            """)
    void namesThePlaceOfAFault(String route, String body, String place) {
        with(KeyKind.SERVER)
                .body(body)
                .post("/v1/" + route)
                .then()
                .statusCode(400)
                .body("status", equalTo(400))
                .body("error", equalTo("Bad Request"))
                .body("message", containsString(place + ": "))
                .body("$", not(hasKey("errors")));
    }

    @Test
    void answersForNoMoreThanAHundredGates() {
        String names =
                IntStream.range(0, 101).mapToObj(i -> "\"gate-" + i + "\"").collect(Collectors.joining(","));

        with(KeyKind.SERVER)
                .body("{\"gateNames\":[" + names + "]}")
                .post("/v1/check_gate")
                .then()
                .statusCode(400)
                .body("message", containsString("gateNames: must hold 1 to 100 names"));
    }

    @Test
    void recordsWhatItShowed() {
        with(KeyKind.CLIENT)
                .header("STATSIG-SDK-TYPE", "my-client")
                .body("""
                        {"gateName": "new_checkout", "user": {"userID": "42", "email": "a@example.com",
                         "privateAttributes": {"secret": "x"}, "statsigEnvironment": {"tier": "staging"}}}""")
                .post("/v1/check_gate")
                .then()
                .statusCode(200);
        ask("get_config", "{\"configName\":\"prices\",\"user\":{\"userID\":\"42\",\"country\":\"NL\"}}");
        ask("get_layer", "{\"layerName\":\"homepage\",\"user\":{\"userID\":\"42\"}}");

        events("")
                .body("events.kind", contains("gate_exposure", "config_exposure", "layer_exposure"))
                .body("events.name", contains("new_checkout", "prices", "homepage"))
                .body("events.ruleID", contains("rule-staff", "rule-nl", "default"))
                .body("events.sequence", contains(1, 2, 3))
                .body("events[0].eventName", equalTo("statsig::gate_exposure"))
                .body("events[0].metadata.gate", equalTo("new_checkout"))
                .body("events[0].metadata.gateValue", equalTo("true"))
                .body("events[0].value", equalTo(true))
                .body("events[0].environment", equalTo("staging"))
                .body("events[0].user.userID", equalTo("42"))
                .body("events[0].user", not(hasKey("privateAttributes")))
                .body("events[0].keyKind", equalTo("client"))
                .body("events[0].sdkType", equalTo("my-client"))
                .body("events[1].metadata.config", equalTo("prices"))
                .body("events[1].metadata.rulePassed", equalTo("true"))
                .body("events[1].keyKind", equalTo("server"))
                .body("events[2].metadata.config", equalTo("homepage"))
                .body("events[2].metadata.allocatedExperiment", equalTo(""))
                .body("events[2].metadata.isExplicitParameter", equalTo("false"));
    }

    @Test
    void recordsTheGatesThatWereConsulted() {
        store(EntityKind.GATE, """
                {"id": "outer", "name": "outer", "rules": [{"id": "r", "name": "r", "conditions": [
                  {"type": "passes_gate", "targetValue": "new_checkout"}]}]}""");

        ask("check_gate", "{\"gateName\":\"outer\",\"user\":{\"email\":\"a@example.com\"}}");

        events("")
                .body("events[0].secondaryExposures", hasSize(1))
                .body("events[0].secondaryExposures[0].gate", equalTo("new_checkout"))
                .body("events[0].secondaryExposures[0].gateValue", equalTo("true"))
                .body("events[0].secondaryExposures[0].ruleID", equalTo("rule-staff"));
    }

    @Test
    void recordsNothingIfTheCallerSaysSo() {
        ask("check_gate", """
                {"gateName": "new_checkout", "statsigMetadata": {"exposureLoggingDisabled": true}}""");

        events("").body("events", empty());
    }

    @Test
    void givesTheSameBytesForTheSameRequest() {
        String question = "{\"gateName\":\"new_checkout\",\"user\":{\"userID\":\"42\",\"email\":\"a@example.com\"}}";

        byte[] first = ask("check_gate", question).extract().asByteArray();
        byte[] second = ask("check_gate", question).extract().asByteArray();

        assertThat(first).isEqualTo(second);
    }

    private ValidatableResponse ask(String route, String body) {
        return with(KeyKind.SERVER).body(body).post("/v1/" + route).then().statusCode(200);
    }

    private ValidatableResponse events(String query) {
        return with(KeyKind.SERVER).get("/__emulator/events" + query).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"\"userID\": 1e400", "\"custom\": {\"plan\": -1e400}", "\"customIDs\": {\"userID\": 1e-400}"})
    void answersForNumbersThatAreBeyondAllComputers(String field) {
        store(EntityKind.GATE, """
                {"id": "huge", "name": "huge", "rules": [{"id": "r", "name": "r", "passPercentage": 50, "conditions": [
                  {"type": "custom_field", "field": "plan", "operator": "none", "targetValue": ["free"]}]}]}""");

        with(KeyKind.SERVER)
                .body("{\"gateName\": \"huge\", \"user\": {" + field + "}}")
                .post("/v1/check_gate")
                .then()
                .statusCode(200)
                .body("rule_id", equalTo("r"));
    }
}
