package io.github.statsigemulator.benchmark;

import io.github.statsigemulator.StatsigEmulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A change over the Console API until a check has seen it: both requests over HTTP on loopback, one after the other, in
 * a project of so many gates. State is in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ConsoleWrite {

    private static final String GATE = """
            {"name": "gate_%d", "isEnabled": true, "rules": [{"name": "some", "passPercentage": 100, "conditions": [
              {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]},
              {"type": "country", "operator": "any", "targetValue": ["NL", "DE"]},
              {"type": "app_version", "operator": "version_gte", "targetValue": "1.0"}]}]}
            """;
    private static final String QUESTION = """
            {"gateName": "gate_7", "user": {"userID": "42", "email": "a@example.com", "country": "NL", "appVersion": "1.2"}}
            """;

    @Param({"100", "1000", "10000"})
    private int entities;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ConfigurableApplicationContext emulator;
    private String base;
    private boolean enabled = true;

    @Setup
    public void fill() throws IOException, InterruptedException {
        emulator = SpringApplication.run(StatsigEmulator.class, "--server.port=0");
        base = "http://127.0.0.1:" + emulator.getEnvironment().getProperty("local.server.port");
        for (int number = 0; number < entities; number++) {
            send("POST", "/console/v1/gates", GATE.formatted(number));
        }
    }

    @TearDown
    public void stop() {
        emulator.close();
    }

    @Benchmark
    public void untilSeen() throws IOException, InterruptedException {
        enabled = !enabled;
        send("PATCH", "/console/v1/gates/gate_7", "{\"isEnabled\":" + enabled + "}");
        String answer = send("POST", "/v1/check_gate", QUESTION);
        if (!answer.contains("\"value\":" + enabled)) {
            throw new IllegalStateException("The change was not seen: " + answer);
        }
    }

    private String send(String method, String path, String json) throws IOException, InterruptedException {
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
