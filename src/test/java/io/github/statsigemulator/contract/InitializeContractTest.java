package io.github.statsigemulator.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checked against the answers that Statsig's SDKs are tested with (statsig-io/js-client-monorepo,
 * packages/test-helpers/src/data/initialize.json) and what its clients read of them
 * (packages/client-core/src/InitializeResponse.ts).
 */
class InitializeContractTest extends EmulatorContext {

    @BeforeEach
    void publishSomething() {
        store(EntityKind.GATE, """
                {"id": "a_gate", "name": "a_gate", "rules": [{"id": "rule-staff", "name": "staff", "conditions": [
                  {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]}]}""");
        store(EntityKind.GATE, """
                {"id": "nested", "name": "nested", "rules": [{"id": "rule-nested", "name": "all", "conditions": [
                  {"type": "passes_gate", "targetValue": "a_gate"}, {"type": "fails_gate", "targetValue": "a_gate"}]}]}""");
        store(EntityKind.GATE, """
                {"id": "by_device", "name": "by_device", "idType": "stableID", "rules": [{"id": "rule-device", "name": "d",
                  "conditions": [{"type": "unit_id", "operator": "any", "targetValue": ["s-1"]}]}]}""");
        store(EntityKind.SEGMENT, """
                {"id": "everybody", "name": "everybody", "type": "rule_based", "rules": []}""");
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "prices", "name": "prices", "defaultValue": {"b": 1}, "rules": [
                  {"id": "rule-nl", "name": "Dutch", "returnValue": {"b": 2}, "conditions": [
                    {"type": "country", "operator": "any", "targetValue": ["NL"]}]}]}""");
    }

    @Test
    void tellsOfAGateWhatClientsRead() {
        ask("{\"user\":{\"userID\":\"1\",\"email\":\"a@example.com\"},\"hash\":\"none\"}")
                .body("feature_gates.a_gate.name", equalTo("a_gate"))
                .body("feature_gates.a_gate.value", equalTo(true))
                .body("feature_gates.a_gate.rule_id", equalTo("rule-staff"))
                .body("feature_gates.a_gate.group_name", equalTo("staff"))
                .body("feature_gates.a_gate.id_type", equalTo("userID"))
                .body("feature_gates.a_gate.secondary_exposures", empty())
                .body("feature_gates", not(hasKey("segment:everybody")))
                .body("layer_configs", anEmptyMap())
                .body("hash_used", equalTo("none"))
                .body("has_updates", equalTo(true));
    }

    @Test
    void refusesAHashThatNobodyKnows() {
        with(KeyKind.CLIENT)
                .body("{\"hash\":\"md5\"}")
                .post("/v1/initialize")
                .then()
                .statusCode(400)
                .body("message", containsString("none, djb2, sha256"));
    }

    @Test
    void tellsOfADynamicConfigWhatClientsRead() {
        ask("{\"user\":{\"country\":\"NL\"},\"hash\":\"none\"}")
                .body("dynamic_configs.prices.value.b", equalTo(2))
                .body("dynamic_configs.prices.rule_id", equalTo("rule-nl"))
                .body("dynamic_configs.prices.group", equalTo("rule-nl"))
                .body("dynamic_configs.prices.group_name", equalTo("Dutch"))
                .body("dynamic_configs.prices.passed", equalTo(true))
                .body("dynamic_configs.prices.is_device_based", equalTo(false))
                .body("dynamic_configs.prices", not(hasKey("is_user_in_experiment")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"none\"', none,   a_gate",
        "'\"djb2\"', djb2,   2867927529",
        "'\"sha256\"', sha256, 5v6IDYah7WmooSLkL7W3ak4pzBq5KXvJdac3tRmLnzE=",
        "null,       sha256, 5v6IDYah7WmooSLkL7W3ak4pzBq5KXvJdac3tRmLnzE="
    })
    void hashesNamesAsAsked(String wanted, String used, String key) {
        ask("{\"hash\":%s}".formatted(wanted))
                .body("hash_used", equalTo(used))
                .body("feature_gates.'%s'.name".formatted(key), equalTo(key))
                .body("feature_gates.values().secondary_exposures.flatten().gate", hasItem(key));
    }

    @Test
    void namesGatesThatWereConsultedTwiceOnce() {
        ask("{\"user\":{},\"hash\":\"none\"}").body("feature_gates.nested.secondary_exposures", hasSize(1));
    }

    @Test
    void takesTheStableIdFromTheMetadata() {
        ask("{\"user\":{\"userID\":\"1\"},\"statsigMetadata\":{\"stableID\":\"s-1\"},\"hash\":\"none\"}")
                .body("feature_gates.by_device.value", equalTo(true))
                .body("evaluated_keys.userID", equalTo("1"))
                .body("evaluated_keys.customIDs.stableID", equalTo("s-1"));
        ask("{\"user\":{\"customIDs\":{\"stableID\":\"own\"}},\"statsigMetadata\":{\"stableID\":\"s-1\"},\"hash\":\"none\"}")
                .body("feature_gates.by_device.value", equalTo(false))
                .body("evaluated_keys.customIDs.stableID", equalTo("own"));
    }

    @Test
    void saysThatThereIsNothingNewOnlyIfThereIsNothingNew() {
        ValidatableResponse first = ask("{\"user\":{\"userID\":\"1\"}}");
        long time = first.extract().jsonPath().getLong("time");
        String fields = "{\"ip\":\"127.0.0.1\",\"user_agent\":\"test\"}";

        since(time, fields).body("", equalTo(Map.of("has_updates", false)));
        since(time - 1, fields).body("has_updates", equalTo(true));
        since(time, "{}").body("has_updates", equalTo(true));
        store(EntityKind.GATE, "{\"id\": \"new\", \"name\": \"new\", \"rules\": []}");
        since(time, fields).body("has_updates", equalTo(true));
    }

    @Test
    void neverSaysThatThereIsNothingNewWhereRulesAskForTheTime() {
        store(EntityKind.GATE, """
                {"id": "later", "name": "later", "rules": [{"id": "rule-later", "name": "later", "conditions": [
                  {"type": "time", "operator": "after", "targetValue": 4102444800000}]}]}""");
        long time = ask("{}").extract().jsonPath().getLong("time");

        since(time, "{\"ip\":\"127.0.0.1\",\"user_agent\":\"test\"}").body("has_updates", equalTo(true));
    }

    private ValidatableResponse since(long time, String derivedFields) {
        return ask("{\"user\":{\"userID\":\"1\"},\"sinceTime\":%d,\"previousDerivedFields\":%s}"
                .formatted(time, derivedFields));
    }

    @Test
    void readsTheUserAgentFromTheRequestUnlessTheUserHasOne() {
        ask("{\"user\":{},\"hash\":\"none\"}").body("derived_fields.user_agent", equalTo("test"));
        store(EntityKind.GATE, """
                {"id": "tested", "name": "tested", "rules": [{"id": "rule-agent", "name": "agent", "conditions": [
                  {"type": "user_agent", "operator": "any", "targetValue": ["test"]}]}]}""");

        ask("{\"user\":{},\"hash\":\"none\"}").body("feature_gates.tested.value", equalTo(true));
        ask("{\"user\":{\"userAgent\":\"other\"},\"hash\":\"none\"}")
                .body("feature_gates.tested.value", equalTo(false));
    }

    @Test
    void showsTheUserWithoutWhatIsPrivate() {
        ask("{\"user\":{\"userID\":\"1\",\"privateAttributes\":{\"email\":\"a@example.com\"}},\"hash\":\"none\"}")
                .body("feature_gates.a_gate.value", equalTo(true))
                .body("user", equalTo(Map.of("userID", "1")))
                .body("pa_hash", equalTo(NameHash.djb2("email:a@example.com")));
    }

    @Test
    void marksAnswersAsThoseOfTheKey() {
        ask("{}").body("hashed_sdk_key_used", equalTo(NameHash.djb2(keyOf(KeyKind.CLIENT))));
    }

    @Test
    void keepsWhatOtherAppsHaveToItself() {
        store(EntityKind.GATE, """
                {"id": "of_ios", "name": "of_ios", "targetApps": ["ios"], "rules": []}""");
        keyOfApp("client-ios-" + project().id(), "ios");
        keyOfApp("client-web-" + project().id(), "web");

        of("client-ios-" + project().id())
                .body("feature_gates", hasKey("of_ios"))
                .body("feature_gates", hasKey("a_gate"));
        of("client-web-" + project().id())
                .body("feature_gates", not(hasKey("of_ios")))
                .body("feature_gates", hasKey("a_gate"));
    }

    private ValidatableResponse of(String key) {
        return anonymous()
                .body("{\"hash\":\"none\"}")
                .post("/v1/initialize?k=" + key)
                .then()
                .statusCode(200);
    }

    @Test
    void recordsNoExposure() {
        ask("{\"user\":{\"userID\":\"1\"}}");

        with(KeyKind.SERVER).get("/__emulator/events").then().body("events", empty());
    }

    @Test
    void answersForUsersThatAreWantedBesides() {
        ask("{\"user\":{},\"prefetchUsers\":{\"first\":{\"email\":\"a@example.com\"},\"second\":{}},\"hash\":\"none\"}")
                .body("feature_gates.a_gate.value", equalTo(false))
                .body("prefetched_user_values.first.feature_gates.a_gate.value", equalTo(true))
                .body("prefetched_user_values.second.feature_gates.a_gate.value", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user\":{\"userID\":\"1\",\"email\":\"jürgen@example.com\"},\"hash\":\"none\"}",
                "{\"user\":{\"userID\":\"1\",\"email\":\"a@example.com\",\"custom\":{\"mood\":\"😀\"}},\"hash\":\"none\"}",
                "{\"user\":{\"userID\":\"\\ud800\",\"email\":\"a@example.com\"},\"hash\":\"none\"}"
            })
    void readsAllLetters(String body) {
        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/v1/initialize")
                .then()
                .statusCode(200)
                .body("feature_gates.a_gate.value", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"user\":\"1\"}",
                "{\"sinceTime\":\"yesterday\"}",
                "{\"hash\":[]}",
                "{\"statsigMetadata\":1}",
                "{\"prefetchUsers\":{\"a\":1}}"
            })
    void refusesWhatItCannotRead(String body) {
        with(KeyKind.CLIENT)
                .contentType("application/json")
                .body(body)
                .post("/v1/initialize")
                .then()
                .statusCode(400)
                .body("message", not(emptyOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"user\":null}", "{\"user\":{}}", "{\"user\":{\"customIDs\":1,\"custom\":[]}}"})
    void answersForUsersOfWhomNothingIsKnown(String body) {
        ask(body).body("has_updates", equalTo(true));
    }

    @Test
    void takesALongUserAgent() {
        with(KeyKind.CLIENT)
                .header("User-Agent", "x".repeat(1000))
                .body("{}")
                .post("/v1/initialize")
                .then()
                .statusCode(200)
                .body("derived_fields.user_agent", equalTo("x".repeat(1000)));
    }

    @Test
    void givesParameterStoresWithTheirNamesHashed() {
        importDocument("""
                {"has_updates": true, "time": 1, "feature_gates": {}, "dynamic_configs": {}, "layer_configs": {},
                 "condition_map": {}, "experiment_to_layer": {}, "param_stores": {"a_store": {"targetAppIDs": ["web"],
                  "parameters": {"dark": {"ref_type": "gate", "param_type": "boolean", "gate_name": "a_gate",
                    "pass_value": true, "fail_value": false}}}}}""");
        keyOfApp("client-store-" + project().id(), "ios");

        ask("{\"hash\":\"djb2\"}")
                .body("param_stores.'%s'.dark.gate_name".formatted(NameHash.djb2("a_store")), equalTo("2867927529"))
                .body("param_stores.'%s'.dark.pass_value".formatted(NameHash.djb2("a_store")), equalTo(true));
        of("client-store-" + project().id()).body("param_stores", anEmptyMap());
    }

    private ValidatableResponse ask(String body) {
        return with(KeyKind.CLIENT)
                .header("User-Agent", "test")
                .body(body)
                .post("/v1/initialize")
                .then()
                .statusCode(200);
    }
}
