package io.github.statsigemulator.javascript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The emulator as a plain HTTP client sees it.
 *
 * @param base its address
 * @param key of a project
 */
record HttpApi(String base, String key) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final int MOST_EVENTS = 10_000;

    /** Asks for gates of the user. */
    void askForGates(Facts facts, List<String> names, Map<String, Object> user) {
        JsonNode gates = post("/v1/check_gate", Map.of("gateNames", names, "user", user));
        names.forEach(name -> facts.answered(about("gate", name, user), answer(gates.path(name))));
    }

    /** Asks for a dynamic config, experiment or autotune of the user. */
    void askForConfig(Facts facts, String name, Map<String, Object> user) {
        JsonNode config = post("/v1/get_config", Map.of("configName", name, "user", user));
        facts.answered(about("config", name, user), answer(config));
    }

    /** Asks for a layer of the user. */
    void askForLayer(Facts facts, String name, Map<String, Object> user) {
        JsonNode layer = post("/v1/get_layer", Map.of("layerName", name, "user", user));
        ObjectNode answer = JSON.createObjectNode();
        answer.set("value", layer.path("value"));
        answer.set("ruleID", layer.path("ruleID"));
        answer.set("allocatedExperiment", layer.path("allocatedExperimentName"));
        facts.answered(about("layer", name, user), answer);
    }

    private static Question about(String kind, String name, Map<String, Object> user) {
        return new Question(kind, name, String.valueOf(user.get("userID")));
    }

    private static ObjectNode answer(JsonNode said) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("value", said.path("value"));
        answer.set("ruleID", said.path("rule_id"));
        answer.set("groupName", said.path("group_name"));
        return answer;
    }

    /** The events of the project after that number, and the number of the last. */
    JsonNode events(long since) {
        return send(request("/__emulator/events?limit=%d&since=%d".formatted(MOST_EVENTS, since))
                .GET());
    }

    private JsonNode post(String path, Object body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("STATSIG-API-KEY", key);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
