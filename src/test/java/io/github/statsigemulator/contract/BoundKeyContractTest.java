package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A key that is bound to an app or an environment gets one answer, whether it asks for a value, for all of them, or
 * evaluates what it downloads. Checked against the vendor's description of target apps and of keys for one environment;
 * what an SDK makes of a gate that is not in its document was read in statsig-io/statsig-server-core,
 * statsig-rust/src/evaluation/evaluator.rs.
 */
class BoundKeyContractTest extends EmulatorContext {

    @BeforeEach
    void publish() {
        store(EntityKind.GATE, gate("everywhere", "", "{\"id\": \"r\", \"name\": \"all\"}"));
        store(EntityKind.GATE, gate("web_only", "\"targetApps\": [\"web\"],", "{\"id\": \"r\", \"name\": \"all\"}"));
        store(EntityKind.GATE, gate("asks_web", "", """
                {"id": "r", "name": "asks", "conditions": [{"type": "passes_gate", "targetValue": "web_only"}]}"""));
        store(EntityKind.GATE, gate("in_production", "", """
                {"id": "p", "name": "production", "environments": ["production"]},
                {"id": "q", "name": "others", "conditions": [{"type": "user_id", "operator": "any", "targetValue": ["1"]}]}"""));
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "web_config", "name": "web_config", "targetApps": ["web"], "defaultValue": {"a": 1}, "rules": []}""");
        store(EntityKind.LAYER, """
                {"id": "web_layer", "name": "web_layer", "targetApps": ["web"]}""");
    }

    private static String gate(String name, String more, String rules) {
        return "{\"id\": \"%1$s\", \"name\": \"%1$s\", %2$s \"rules\": [%3$s]}".formatted(name, more, rules);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} by {3}")
    @CsvSource({
        "web, web_only,   true,  r",
        "web, asks_web,   true,  r",
        "web, everywhere, true,  r",
        "ios, web_only,   false, ",
        "ios, asks_web,   false, default",
        "ios, everywhere, true,  r",
    })
    void aKeyOfAnAppSeesNothingOfOthers(String app, String gate, boolean value, @Nullable String rule) {
        for (KeyKind kind : List.of(KeyKind.CLIENT, KeyKind.SERVER)) {
            String key = bound(kind, "{\"targetApp\": \"%s\"}".formatted(app));

            assertSame(key, gate, "{\"userID\": \"1\"}", value, rule);
        }
    }

    @Test
    void aKeyOfAnAppKnowsNoConfigAndNoLayerOfOthers() {
        String key = bound(KeyKind.CLIENT, "{\"targetApp\": \"ios\"}");

        assertThat(ask(key, "get_config", "{\"configName\": \"web_config\"}").<Object>get("value"))
                .isEqualTo(Map.of());
        anonymous()
                .body("{\"layerName\": \"web_layer\"}")
                .post("/v1/get_layer?k=" + key)
                .then()
                .statusCode(404);
        JsonPath all = initialize(key, "{}");
        assertThat(all.getMap("dynamic_configs")).isEmpty();
        assertThat(all.getMap("layer_configs")).isEmpty();
    }

    @ParameterizedTest(name = "key {0}, user {1}: {2} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "production"            | {"userID": "2"}                                                | true  | p
            "production"            | {"userID": "2", "statsigEnvironment": {"tier": "staging"}}     | false | default
            "production","staging"  | {"userID": "2"}                                                | false | default
            "production","staging"  | {"userID": "2", "statsigEnvironment": {"tier": "production"}}  | true  | p
            "staging"               | {"userID": "1"}                                                | true  | q
            "staging"               | {"userID": "1", "statsigEnvironment": {"tier": "production"}}  | true  | q
            "staging"               | {"userID": "2", "statsigEnvironment": {"tier": "production"}}  | false | default
            """)
    void aKeyOfAnEnvironmentHasNoRulesOfOthers(String environments, String user, boolean value, String rule) {
        String key = bound(KeyKind.CLIENT, "{\"environments\": [%s]}".formatted(environments));

        assertSame(key, "in_production", user, value, rule);
    }

    @Test
    void aChangeIsSeenByBoundKeysToo() {
        String key = bound(KeyKind.CLIENT, "{\"targetApp\": \"ios\"}");
        assertSame(key, "everywhere", "{}", true, "r");

        store(EntityKind.GATE, gate("everywhere", "", ""));

        assertSame(key, "everywhere", "{}", false, "default");
    }

    private void assertSame(String key, String gate, String user, boolean value, @Nullable String rule) {
        JsonPath checked = ask(key, "check_gate", "{\"gateName\": \"%s\", \"user\": %s}".formatted(gate, user));
        JsonPath initialized = initialize(key, user);

        assertThat(checked.getBoolean("value")).isEqualTo(value);
        assertThat(checked.getString("rule_id")).isEqualTo(rule);
        assertThat(initialized.getMap("feature_gates").containsKey(gate)).isEqualTo(rule != null);
        if (rule != null) {
            assertThat(initialized.getBoolean("feature_gates." + gate + ".value"))
                    .isEqualTo(value);
            assertThat(initialized.getString("feature_gates." + gate + ".rule_id"))
                    .isEqualTo(rule);
        }
    }

    private JsonPath initialize(String key, String user) {
        return ask(key, "initialize", "{\"hash\": \"none\", \"user\": %s}".formatted(user));
    }

    private JsonPath ask(String key, String route, String body) {
        return anonymous()
                .body(body)
                .post("/v1/" + route + "?k=" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String bound(KeyKind kind, String terms) {
        String key = kind.prefix() + "bound-" + project().id();
        with(KeyKind.SERVER)
                .contentType(ContentType.JSON)
                .body(terms)
                .put("/__emulator/keys/" + key)
                .then()
                .statusCode(200)
                .body("key", equalTo(key.replaceFirst("bound-.*", "****" + key.substring(key.length() - 4))));
        return key;
    }
}
