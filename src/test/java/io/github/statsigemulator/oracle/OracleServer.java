package io.github.statsigemulator.oracle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server on a free loopback port that gives an SDK one document and swallows its events. */
public final class OracleServer implements AutoCloseable {

    private final HttpServer server;

    /** Serves the document at that path and everything below it. */
    public OracleServer(String path, String documentJson) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(path, exchange -> answer(exchange, documentJson));
        server.createContext("/v1/get_id_lists", exchange -> answer(exchange, "{}"));
        server.createContext("/v1/log_event", exchange -> answer(exchange, "{\"success\":true}"));
        server.start();
    }

    /** The URL that paths are appended to. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
