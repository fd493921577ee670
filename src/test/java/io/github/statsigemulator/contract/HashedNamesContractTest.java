package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.equalTo;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients know names by their hashes, and so report them. Checked against what they send: statsig-io/js-client-monorepo,
 * packages/client-core/src/StatsigEvent.ts and EventLogger.ts; statsig-io/statsig-server-core,
 * statsig-rust/src/event_logging (the counts of checks as a text).
 */
class HashedNamesContractTest extends EmulatorContext {

    @BeforeEach
    void publishSomething() {
        store(EntityKind.GATE, "{\"id\": \"a_gate\", \"name\": \"a_gate\", \"rules\": []}");
        store(EntityKind.DYNAMIC_CONFIG, "{\"id\": \"prices\", \"name\": \"prices\", \"rules\": []}");
        store(EntityKind.LAYER, "{\"id\": \"a_layer\", \"name\": \"a_layer\"}");
    }

    @Test
    void exposuresSayNames() {
        send("""
                {"events": [{"eventName": "statsig::gate_exposure", "user": {"userID": "1"}, "time": 1,
                  "metadata": {"gate": "2867927529", "gateValue": "true", "ruleID": "r"},
                  "secondaryExposures": [{"gate": "5v6IDYah7WmooSLkL7W3ak4pzBq5KXvJdac3tRmLnzE=", "gateValue": "true", "ruleID": "s"}]},
                 {"eventName": "statsig::layer_exposure", "user": {"userID": "1"}, "time": 2,
                  "metadata": {"config": "unknown", "allocatedExperiment": "%s", "parameterName": "p", "ruleID": "r"}},
                 {"eventName": "statsig::config_exposure", "metadata": {"config": "%s", "ruleID": "r"}}]}""".formatted(NameHash.djb2("prices"), NameHash.sha256("prices")));

        events().body("events[0].name", equalTo("a_gate"))
                .body("events[0].metadata.gate", equalTo("a_gate"))
                .body("events[0].ruleID", equalTo("r"))
                .body("events[0].value", equalTo(true))
                .body("events[0].secondaryExposures[0].gate", equalTo("a_gate"))
                .body("events[1].name", equalTo("unknown"))
                .body("events[1].metadata.allocatedExperiment", equalTo("prices"))
                .body("events[1].metadata.parameterName", equalTo("p"))
                .body("events[2].name", equalTo("prices"))
                .body("events[2].metadata.config", equalTo("prices"));
    }

    @Test
    void countsOfChecksWithoutExposureSayNames() {
        send("""
                {"events": [{"eventName": "statsig::non_exposed_checks", "user": null, "metadata": {"checks":
                  {"%s": 3, "%s": 2, "%s": 1, "a_gate": 4, "99": 5}}}]}""".formatted(NameHash.djb2("a_gate"), NameHash.sha256("prices"), NameHash.djb2("a_layer")));

        events().body("events[0].metadata.checks", equalTo(Map.of("a_gate", 7, "prices", 2, "a_layer", 1, "99", 5)));
    }

    @Test
    void countsOfChecksStayATextIfTheyAreOne() {
        send("""
                {"events": [
                  {"eventName": "statsig::non_exposed_checks", "metadata": {"checks": "{\\"%s\\":3,\\"prices\\":2}"}},
                  {"eventName": "statsig::non_exposed_checks", "metadata": {"checks": "no json"}},
                  {"eventName": "statsig::non_exposed_checks", "metadata": {"checks": "[1]"}},
                  {"eventName": "statsig::non_exposed_checks", "metadata": {"checks": {"2867927529": "many", "a_gate": 1}}},
                  {"eventName": "statsig::non_exposed_checks", "metadata": {}},
                  {"eventName": "statsig::non_exposed_checks"}]}""".formatted(NameHash.djb2("a_gate")));

        events().body("events[0].metadata.checks", equalTo("{\"a_gate\":3,\"prices\":2}"))
                .body("events[1].metadata.checks", equalTo("no json"))
                .body("events[2].metadata.checks", equalTo("[1]"))
                .body("events[3].metadata.checks", equalTo(Map.of("a_gate", "many")))
                .body("events.size()", equalTo(6));
    }

    private void send(String body) {
        with(KeyKind.CLIENT).body(body).post("/v1/rgstr").then().statusCode(202);
    }

    private ValidatableResponse events() {
        return with(KeyKind.SERVER).get("/__emulator/events").then().statusCode(200);
    }
}
