package io.github.statsigemulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The emulator in a process of its own, as a user has it. */
final class RunningEmulator implements AutoCloseable {

    static final Pattern READY =
            Pattern.compile("statsig-emulator ready on http://127\\.0\\.0\\.1:(\\d+) in \\d+\\.\\d s");

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private RunningEmulator(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a process with those arguments; what it says on either stream is its output. */
    static RunningEmulator start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StatsigEmulator.class.getName()),
                        Stream.of(arguments))
                .toList();
        return new RunningEmulator(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it is ready, and gives its port. */
    int port() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("it ended: " + lines);
    }

    /** Waits until it ends, and gives its exit code. */
    int exitCode() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it goes on: " + lines);
        }
        return process.exitValue();
    }

    /** What it has said so far, as far as somebody waited for it. */
    List<String> lines() {
        return lines;
    }

    /** Ends it without warning. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    static String get(int port, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .GET());
    }

    static String post(int port, String path, String body) throws IOException, InterruptedException {
        return send(port, "secret-local", "POST", path, body);
    }

    static String send(int port, String key, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("STATSIG-API-KEY", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    @Override
    public void close() {
        kill();
    }
}
