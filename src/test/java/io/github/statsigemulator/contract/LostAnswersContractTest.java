package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.statsigemulator.javasdk.Batches;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.KeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A batch of events from {@code javacore} 0.10.2 that has arrived, but whose answer is lost on the way back. Core sends it
 * again and says so in {@code statsig-retry-count}. ({@code serversdk} 2.2.2 does not send again what had no answer.)
 */
@TriesOthers(outsideOfJava = true, because = "javacore reports that it could not send events")
class LostAnswersContractTest extends EmulatorContext {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> retries = new CopyOnWriteArrayList<>();

    @Test
    void aBatchThatCoreSendsAgainIsKeptOnce() throws IOException {
        HttpServer relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        relay.createContext("/", this::relay);
        relay.start();
        Statsig core = javaSdks()
                .core(javaSdks()
                        .coreOptions()
                        .setLogEventUrl("http://localhost:%d/v1/log_event"
                                .formatted(relay.getAddress().getPort()))
                        .setEventLoggingMaxQueueSize(Batches.FULL));
        try {
            StatsigUser ann = new StatsigUser.Builder().setUserID("ann").build();
            IntStream.range(0, Batches.FULL).forEach(event -> core.logEvent(ann, "purchase", event));
            await().atMost(PATIENCE).until(() -> retries.size() == 2);
        } finally {
            core.shutdown().join();
            relay.stop(0);
        }

        assertThat(retries).startsWith("0", "1");
        assertThat(with(KeyKind.SERVER)
                        .get("/__emulator/events?limit=10000&name=purchase")
                        .<List<Object>>path("events.value"))
                .hasSize(Batches.FULL)
                .doesNotHaveDuplicates();
    }

    /** Passes a batch on, and its answer back, but for the first one. */
    private void relay(HttpExchange exchange) throws IOException {
        String retry = exchange.getRequestHeaders().getFirst("statsig-retry-count");
        byte[] answer = with(KeyKind.SERVER)
                .config(Raw.AS_IS)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("statsig-retry-count", retry)
                .body(exchange.getRequestBody().readAllBytes())
                .post("/v1/log_event")
                .then()
                .statusCode(202)
                .extract()
                .asByteArray();
        if (!retries.isEmpty()) {
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
        }
        retries.add(retry);
        exchange.close();
    }
}
