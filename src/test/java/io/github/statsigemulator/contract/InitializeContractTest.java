package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private ValidatableResponse ask(String body) {
        return with(KeyKind.CLIENT).body(body).post("/v1/initialize").then().statusCode(200);
    }
}
