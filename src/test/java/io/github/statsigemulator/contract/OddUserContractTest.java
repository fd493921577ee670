package io.github.statsigemulator.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Users as SDKs send them at their oddest, on every route that takes one: JavaScript's older client sends null
 * (statsig-io/js-client, src/StatsigNetwork.ts), attributes are whatever an application has.
 */
class OddUserContractTest extends EmulatorContext {

    private static final String[] USERS = {
        "null",
        "{}",
        "{\"userID\": null, \"customIDs\": null, \"custom\": null, \"privateAttributes\": null, \"statsigEnvironment\": null}",
        "{\"userID\": \"\", \"email\": \"\", \"ip\": \"\", \"userAgent\": \"\", \"country\": \"\"}",
        "{\"userID\": 42, \"email\": 7, \"ip\": 1.5, \"userAgent\": true, \"country\": [], \"locale\": {}}",
        "{\"userID\": [], \"customIDs\": [1], \"custom\": \"x\", \"privateAttributes\": 1, \"statsigEnvironment\": \"x\"}",
        "{\"userID\": \"jürgen@bücher.example\", \"custom\": {\"größe\": \"日本\", \"mood\": \"😀\"}}",
        "{\"userID\": \"\\ud800\", \"email\": \"\\udc00\\ud800\", \"custom\": {\"\\u0000\": \"\\u0000\"}}",
        "{\"userID\": \"1\", \"userAgent\": \"" + "Mozilla/5.0 (".repeat(77) + "\"}",
        "{\"userID\": \"1\", \"userAgent\": \"" + "😀".repeat(100_000) + "\"}",
        "{\"userID\": \"1\", \"ip\": \"::ffff:203.0.113.7\", \"appVersion\": \"..-\", \"locale\": \"\\n\"}",
        "{\"userID\": \"1\", \"unknown\": {\"a\": [{\"b\": null}]}, \"custom\": {\"list\": [1, \"a\", null, [2]]}}",
    };

    private static final String[] QUESTIONS = {
        "check_gate {\"gateName\": \"a_gate\", ",
        "check_gate {\"gateNames\": [\"a_gate\", \"unknown\"], ",
        "get_config {\"configName\": \"a_config\", ",
        "get_layer {\"layerName\": \"a_layer\", ",
        "initialize {\"hash\": \"none\", ",
        "initialize {\"prefetchUsers\": {\"a\": {}}, ",
        "log_event {\"events\": [{\"eventName\": \"e\", \"user\": null}], ",
        "rgstr {\"events\": [{\"eventName\": \"statsig::diagnostics\", \"metadata\": {\"markers\": []}}], ",
        "log_custom_exposure {\"exposures\": [{\"gateName\": \"a_gate\", \"passes\": true, \"ruleID\": \"r\"}], ",
    };

    @BeforeEach
    void publishWhatLooksAtEverything() {
        store(EntityKind.GATE, """
                {"id": "a_gate", "name": "a_gate", "rules": [{"id": "r", "name": "r", "passPercentage": 50, "conditions": [
                  {"type": "user_id", "operator": "none", "targetValue": ["7"]},
                  {"type": "email", "operator": "str_matches", "targetValue": "^$"},
                  {"type": "ip_address", "operator": "any", "targetValue": [""]},
                  {"type": "country", "operator": "none", "targetValue": ["NL"]},
                  {"type": "browser_name", "operator": "any", "targetValue": ["Chrome"]},
                  {"type": "app_version", "operator": "version_gt", "targetValue": "1.2"},
                  {"type": "environment_tier", "operator": "any", "targetValue": ["production"]},
                  {"type": "custom_field", "field": "list", "operator": "array_contains_any", "targetValue": ["a"]}]}]}""");
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "a_config", "name": "a_config", "idType": "stableID", "defaultValue": {"a": 1}, "rules": []}""");
        store(EntityKind.LAYER, """
                {"id": "a_layer", "name": "a_layer", "parameters": [
                  {"name": "color", "type": "string", "defaultValue": "blue"}]}""");
    }

    static Stream<Arguments> questionsAboutUsers() {
        return Stream.of(QUESTIONS)
                .map(question -> question.split(" ", 2))
                .flatMap(question -> Stream.of(USERS)
                        .map(user -> Arguments.of(question[0], question[1] + "\"user\": " + user + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questionsAboutUsers")
    void everyRouteHasAnAnswer(String route, String body) {
        ask(route, body).statusCode(lessThan(300));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "check_gate",
                "get_config",
                "get_layer",
                "get_ranked_list",
                "initialize",
                "log_event",
                "rgstr",
                "log_custom_exposure"
            })
    void noRouteHasOneForAnEmptyBody(String route) {
        for (String body : new String[] {"", " ", "null", "[]", "\"\"", "{\"user\": \"42\"}"}) {
            ask(route, body).statusCode(400).body("message", not(blankOrNullString()));
        }
    }

    @Test
    void everyLetterCounts() {
        store(EntityKind.GATE, """
                {"id": "letters", "name": "letters", "rules": [{"id": "r", "name": "größe 😀", "conditions": [
                  {"type": "custom_field", "field": "größe", "operator": "any_case_sensitive", "targetValue": ["😀ü"]}]}]}""");
        String user = "\"user\": {\"custom\": {\"größe\": \"😀ü\"}}}";

        ask("check_gate", "{\"gateName\": \"letters\", " + user)
                .body("value", equalTo(true))
                .body("group_name", equalTo("größe 😀"));
        ask("initialize", "{\"hash\": \"none\", " + user)
                .body("feature_gates.letters.value", equalTo(true))
                .body("feature_gates.letters.group_name", equalTo("größe 😀"))
                .body("user.custom.'größe'", equalTo("😀ü"));
    }

    private ValidatableResponse ask(String route, String body) {
        return with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .post("/v1/" + route)
                .then();
    }
}
