package io.github.statsigemulator.benchmark;

import io.github.statsigemulator.StatsigEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An emulator with its state in memory, and a client of it on loopback; one request after the other. */
final class RunningEmulator {

    private static final String GATE = """
            {"name": "gate_%d", "isEnabled": true, "rules": [{"name": "some", "passPercentage": 100, "conditions": [
              {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]},
              {"type": "country", "operator": "any", "targetValue": ["NL", "DE"]},
              {"type": "app_version", "operator": "version_gte", "targetValue": "1.0"}]}]}
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext emulator;
    private final String base;

    /** Starts one that has so many gates, {@code gate_0} first. */
    RunningEmulator(int gates) throws IOException, InterruptedException {
        emulator = SpringApplication.run(StatsigEmulator.class, "--server.port=0");
        base = "http://127.0.0.1:" + emulator.getEnvironment().getProperty("local.server.port");
        for (int number = 0; number < gates; number++) {
            send("POST", "/console/v1/gates", GATE.formatted(number));
        }
    }

    void stop() {
        emulator.close();
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException if it is no success
     */
    String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("STATSIG-API-KEY", path.startsWith("/console") ? "console-local" : "secret-local")
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.body());
        }
        return response.body();
    }
}
