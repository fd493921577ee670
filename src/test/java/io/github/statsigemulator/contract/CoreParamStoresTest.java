package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.ParameterStore;
import com.statsig.Statsig;
import io.github.statsigemulator.javasdk.SdkUsers;
import io.github.statsigemulator.project.KeyKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Parameter stores as {@code javacore} 0.10.2 reads them ({@code serversdk} has none): each parameter is what the HTTP API,
 * and {@code /v1/initialize}, say of the gate, config, experiment or layer that it refers to.
 */
class CoreParamStoresTest extends ConsoleContext {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int USERS = 24;

    private static final String UNSET = "unset";

    /** Numbers are what they are worth, however they are written. */
    private static final Comparator<JsonNode> BY_WORTH = (one, other) -> one.isNumber() && other.isNumber()
            ? Double.compare(one.doubleValue(), other.doubleValue())
            : one.equals(other) ? 0 : 1;

    @Test
    void coreReadsStoresThatTheConsoleApiHasMade() {
        make("/gates", """
                {"name": "half", "rules": [{"name": "half", "passPercentage": 50, "conditions": []}]}""");
        make("/dynamic_configs", """
                {"name": "banner", "defaultValue": {"text": "none", "sizes": [1, 2]}, "rules": [{"name": "Dutch", "passPercentage": 100,
                  "conditions": [{"type": "country", "operator": "any", "targetValue": ["NL"]}],
                  "returnValue": {"text": "hallo", "sizes": [3]}}]}""");
        make("/layers", "{\"name\": \"shop\", \"parameters\": {\"rows\": 2, \"look\": {\"dark\": false}}}");
        make("/experiments", """
                {"name": "button", "layerID": "shop",
                 "groups": [{"name": "control", "size": 50, "parameterValues": {"rows": 3}},
                            {"name": "test", "size": 50, "parameterValues": {"rows": 4, "look": {"dark": true}}}]}""");
        console().put("/experiments/button/start").then().statusCode(200);
        console("{\"name\": \"everything\"}").post("/param_stores").then().statusCode(200);
        console("""
                {"parameters": [
                  {"name": "title", "ref_type": "static", "param_type": "string", "value": "Größe"},
                  {"name": "limit", "ref_type": "static", "param_type": "number", "value": 2.5},
                  {"name": "open", "ref_type": "gate", "param_type": "boolean", "gate_name": "half", "pass_value": true, "fail_value": false},
                  {"name": "price", "ref_type": "gate", "param_type": "number", "gate_name": "half", "pass_value": 9, "fail_value": 10},
                  {"name": "text", "ref_type": "dynamic_config", "param_type": "string", "config_name": "banner", "param_name": "text"},
                  {"name": "sizes", "ref_type": "dynamic_config", "param_type": "array", "config_name": "banner", "param_name": "sizes"},
                  {"name": "rows", "ref_type": "layer", "param_type": "number", "layer_name": "shop", "param_name": "rows"},
                  {"name": "look", "ref_type": "layer", "param_type": "object", "layer_name": "shop", "param_name": "look"},
                  {"name": "tried", "ref_type": "experiment", "param_type": "number", "experiment_name": "button", "param_name": "rows"},
                  {"name": "nothing", "ref_type": "experiment", "param_type": "string", "experiment_name": "button", "param_name": "none"}]}""").post("/param_stores/everything").then().statusCode(200);

        assertThat(differences("everything", 10)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"v1", "v2"})
    void coreReadsStoresOfARecordedDocument(String format) throws IOException {
        try (InputStream document =
                CoreParamStoresTest.class.getResourceAsStream("/javascript/recorded.%s.json".formatted(format))) {
            with(KeyKind.SERVER)
                    .body(Objects.requireNonNull(document).readAllBytes())
                    .put("/__emulator/config-specs")
                    .then()
                    .statusCode(200);
        }

        assertThat(differences("look", 10))
                .as(
                        "where the first rule of a layer with useNewLayerEval gives one parameter, which is all that Core takes")
                .isNotEmpty()
                .allMatch(found -> found.parameter().equals("amount")
                        && Map.of("plan", "gold").equals(found.user().get("custom")));
    }

    /** A value in Core that is not the expected one. */
    private record Difference(String parameter, Map<String, Object> user, JsonNode value, JsonNode expected) {}

    /** Where Core has other values of the store than the HTTP API or {@code /v1/initialize}, of so many parameters. */
    private List<Difference> differences(String store, int count) {
        JsonNode parameters = JSON.readTree(
                        with(KeyKind.SERVER).get("/v2/download_config_specs").asString())
                .path("param_stores")
                .path(store)
                .path("parameters");
        assertThat(parameters.propertyNames()).hasSize(count);
        Statsig core = javaSdks().core();
        try {
            return IntStream.range(0, USERS)
                    .mapToObj(CoreParamStoresTest::user)
                    .flatMap(user -> differences(core.getParameterStore(SdkUsers.core(user), store), parameters, user))
                    .toList();
        } finally {
            core.shutdown().join();
        }
    }

    private Stream<Difference> differences(ParameterStore store, JsonNode parameters, Map<String, Object> user) {
        JsonNode initialized = ask("initialize", Map.of("user", user, "hash", "none"));
        assertThat(initialized.path("param_stores").path(store.getName())).isEqualTo(parameters);
        return parameters.properties().stream().flatMap(each -> {
            JsonNode parameter = each.getValue();
            JsonNode read = read(store, each.getKey(), parameter);
            return Stream.of(
                            expected(parameter, (kind, name) -> overHttp(user, kind, name)),
                            expected(parameter, (kind, name) -> forClients(initialized, kind, name)))
                    .filter(expected -> !expected.equals(BY_WORTH, read))
                    .map(expected -> new Difference(each.getKey(), user, read, expected));
        });
    }

    private static JsonNode read(ParameterStore store, String name, JsonNode parameter) {
        return JSON.valueToTree(
                switch (parameter.path("param_type").asString()) {
                    case "string" -> store.getString(name, UNSET);
                    case "number" -> store.getDouble(name, -1);
                    case "boolean" -> store.getBoolean(name, false);
                    case "array" -> store.getArray(name, new Object[0]);
                    default -> store.getMap(name, Map.of());
                });
    }

    /** What the parameter is by what somebody says of gates, configs, experiments and layers, each of a kind and name. */
    private static JsonNode expected(JsonNode parameter, BiFunction<String, String, JsonNode> source) {
        String kind = parameter.path("ref_type").asString();
        String name = parameter
                .path(kind.equals("dynamic_config") ? "config_name" : kind + "_name")
                .asString("");
        return switch (kind) {
            case "static" -> parameter.path("value");
            case "gate" -> parameter.path(source.apply(kind, name).asBoolean() ? "pass_value" : "fail_value");
            default -> {
                JsonNode value = source.apply(kind, name)
                        .path(parameter.path("param_name").asString());
                yield value.isMissingNode() ? StringNode.valueOf(UNSET) : value;
            }
        };
    }

    private JsonNode overHttp(Map<String, Object> user, String kind, String name) {
        JsonNode answer = switch (kind) {
            case "gate" -> ask("check_gate", Map.of("user", user, "gateName", name));
            case "layer" -> ask("get_layer", Map.of("user", user, "layerName", name));
            default -> ask("get_config", Map.of("user", user, "configName", name));
        };
        return answer.path("value");
    }

    private static JsonNode forClients(JsonNode initialized, String kind, String name) {
        String section = switch (kind) {
            case "gate" -> "feature_gates";
            case "layer" -> "layer_configs";
            default -> "dynamic_configs";
        };
        return initialized.path(section).path(name).path("value");
    }

    private JsonNode ask(String route, Map<String, Object> question) {
        return JSON.readTree(sdk().body(question).post("/" + route).asString());
    }

    private static Map<String, Object> user(int i) {
        return Map.of(
                "userID",
                "user-" + i,
                "email",
                "user-" + i + (i % 3 == 0 ? "@example.com" : "@elsewhere.org"),
                "country",
                List.of("NL", "DE", "US").get(i % 3),
                "custom",
                Map.of("plan", i % 2 == 0 ? "gold" : "free"));
    }
}
