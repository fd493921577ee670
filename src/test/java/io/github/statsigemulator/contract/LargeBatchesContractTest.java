package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import io.github.statsigemulator.javasdk.Batches;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.KeyKind;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Batches of events that are over 5 MB even packed, from {@code javacore} 0.10.2 and {@code serversdk} 2.2.2. The older SDK
 * gives such a batch up. Core keeps it for five more tries, and adds what is logged meanwhile to it until it is full.
 */
@TriesOthers(hosts = "statsigapi.net", outsideOfJava = true, because = "both SDKs report that they dropped events")
class LargeBatchesContractTest extends EmulatorContext {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int TOO_MANY_BYTES = 8_000_000;

    @Test
    void theOlderSdkDropsABatchThatIsTooLargeAndSendsTheNext() {
        long before = refused();
        StatsigServer legacy = javaSdks().legacy();
        com.statsig.sdk.StatsigUser bob = new com.statsig.sdk.StatsigUser("bob");
        fillers(Batches.FULL).forEach(filler -> legacy.logEvent(bob, "too_large", "", filler));
        await().atMost(PATIENCE).until(() -> refused() == before + 1);

        legacy.logEvent(bob, "small");
        legacy.shutdown();

        await().atMost(PATIENCE).until(() -> !names().isEmpty());
        assertThat(names()).containsExactly("small");
        assertThat(refused()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0} events: {1}")
    @CsvSource({Batches.FULL + ", small", Batches.FULL / 2 + ", ''"})
    void coreSendsTheNextBatchIfTheOneThatIsTooLargeIsFull(int events, String arrived) {
        long before = refused();
        Statsig core = javaSdks().core(javaSdks().coreOptions().setEventLoggingMaxQueueSize(Batches.FULL));
        StatsigUser ann = new StatsigUser.Builder().setUserID("ann").build();
        fillers(events).forEach(filler -> core.logEvent(ann, "too_large", "", filler));
        core.flushEvents().join();
        await().atMost(PATIENCE).until(() -> refused() > before);

        core.logEvent(ann, "small");
        core.flushEvents().join();
        core.shutdown().join();

        assertThat(String.join(",", names())).isEqualTo(arrived);
    }

    /** Metadata for as many events; no packing makes them small enough together. */
    private static Stream<Map<String, String>> fillers(int events) {
        Random random = new Random(413);
        byte[] bytes = new byte[TOO_MANY_BYTES / events];
        return IntStream.range(0, events).mapToObj(event -> {
            random.nextBytes(bytes);
            return Map.of("filler", Base64.getEncoder().encodeToString(bytes));
        });
    }

    /** The names of the events that were logged by hand and have arrived. */
    private List<String> names() {
        return with(KeyKind.SERVER).get("/__emulator/events?kind=custom").path("events.name");
    }

    /** How many batches were answered 413 so far. */
    private long refused() {
        return Batches.answered(413, anonymous().get("/metrics").asString());
    }
}
