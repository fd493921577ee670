package io.github.statsigemulator.conformance;

import io.github.statsigemulator.JsonConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The emulator's APIs over HTTP, for one project; whatever is not answered with 2xx is a failure. */
final class Console {

    private static final JsonMapper MAPPER = JsonConfiguration.mapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String project;

    /** Talks to the emulator on that port with the keys {@code console-PROJECT} and {@code secret-PROJECT}. */
    Console(int port, String project) {
        this.base = "http://127.0.0.1:" + port;
        this.project = project;
    }

    /** Makes an entity and gives its id. */
    String make(String kind, Map<String, ?> entity) {
        return console("POST", kind, entity).get("data").get("id").asString();
    }

    void change(String path, Map<String, ?> changes) {
        console("PATCH", path, changes);
    }

    void apply(String path) {
        console("PUT", path, Map.of());
    }

    void apply(String path, Map<String, ?> arguments) {
        console("PUT", path, arguments);
    }

    /** The id of a group or variant. */
    String idOfPart(String path, String parts, int number) {
        return console("GET", path, Map.of()).get(parts).get(number).get("id").asString();
    }

    /** The answer of the API that SDKs call. */
    JsonNode ask(String route, Map<String, ?> question) {
        return send("POST", "/v1/" + route, "secret-" + project, MAPPER.writeValueAsString(question));
    }

    /** The document that server SDKs download, {@code v1} or {@code v2}. */
    byte[] download(String format) {
        return MAPPER.writeValueAsBytes(send("GET", "/" + format + "/download_config_specs", "secret-" + project, ""));
    }

    /** Lays a document under the entities. */
    void put(String document) {
        send("PUT", "/__emulator/config-specs", "secret-" + project, document);
    }

    private JsonNode console(String method, String path, Map<String, ?> body) {
        return send(method, "/console/v1/" + path, "console-" + project, MAPPER.writeValueAsString(body));
    }

    private JsonNode send(String method, String path, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("STATSIG-API-KEY", key)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s %s: %d %s".formatted(method, path, body, answer.statusCode(), answer.body()));
            }
            return MAPPER.readTree(answer.body());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
