package io.github.statsigemulator.benchmark;

import com.statsig.sdk.CheckGateOptions;
import com.statsig.sdk.InitializationDetails;
import com.statsig.sdk.StatsigOptions;
import com.statsig.sdk.StatsigServer;
import com.statsig.sdk.StatsigUser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Statsig's older Java server SDK ({@code com.statsig:serversdk}), started on a document that a server on a free
 * loopback port serves; it records no exposures.
 */
final class LegacySdk implements AutoCloseable {

    private static final long NEVER = 24 * 60 * 60 * 1000;
    private static final CheckGateOptions QUIETLY = new CheckGateOptions(true);

    private final HttpServer server;
    private final StatsigServer sdk = StatsigServer.create();

    private LegacySdk(String documentJson) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/download_config_specs", exchange -> answer(exchange, documentJson));
        server.createContext("/v1/get_id_lists", exchange -> answer(exchange, "{}"));
        server.createContext("/v1/log_event", exchange -> answer(exchange, "{\"success\":true}"));
        server.start();
    }

    /** Starts the SDK and waits until it has taken in the document, which is of the v1 format. */
    static LegacySdk serving(String documentJson) throws IOException {
        LegacySdk legacy = new LegacySdk(documentJson);
        InitializationDetails details =
                legacy.sdk.initializeAsync("secret-benchmark", legacy.options()).join();
        if (!details.getConfigSpecReady()) {
            throw new IllegalStateException("The SDK refuses the document: " + details);
        }
        return legacy;
    }

    boolean checkGate(StatsigUser user, String gate) {
        return sdk.checkGateSync(user, gate, QUIETLY);
    }

    @SuppressWarnings("unchecked") // the field custom of the users below is an object
    static StatsigUser user(Map<String, Object> json) {
        StatsigUser user = new StatsigUser((String) json.get("userID"));
        user.setEmail((String) json.get("email"));
        user.setCountry((String) json.get("country"));
        user.setLocale((String) json.get("locale"));
        user.setAppVersion((String) json.get("appVersion"));
        user.setCustom((Map<String, Object>) json.get("custom"));
        return user;
    }

    @Override
    public void close() {
        sdk.shutdown();
        server.stop(0);
    }

    private StatsigOptions options() {
        StatsigOptions options =
                new StatsigOptions("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        options.setRulesetsSyncIntervalMs(NEVER);
        options.setIdListsSyncIntervalMs(NEVER);
        options.setDisableDiagnostics(true);
        return options;
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
