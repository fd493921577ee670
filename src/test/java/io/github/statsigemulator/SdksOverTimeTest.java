package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import io.github.statsigemulator.javasdk.JavaSdks;
import io.github.statsigemulator.outbound.TriesOthers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statsig's own server SDKs, unmodified, over the life of an emulator that runs as a user has it: {@code javacore}
 * 0.10.2 on the v2 document and {@code serversdk} 2.2.2 on that of v1. One of each is there before the emulator.
 */
@TriesOthers(outsideOfJava = true, because = "javacore reports that it could not start")
class SdksOverTimeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final StatsigUser ANN =
            new StatsigUser.Builder().setUserID("ann").build();
    private static final com.statsig.sdk.StatsigUser BOB = new com.statsig.sdk.StatsigUser("bob");

    @TempDir
    private Path folder;

    private int port;

    @Test
    void sdksFollowChangesReportEventsAndOutliveARestart() throws Exception {
        Statsig core;
        StatsigServer legacy;
        long time;
        port = freePort();
        Statsig earlyCore = new Statsig("secret-local", sdks().coreOptions().build());
        StatsigServer earlyLegacy = StatsigServer.create();
        assertThat(earlyCore.initializeWithDetails().join().getSource()).isNotEqualTo("Network");
        assertThat(earlyLegacy
                        .initializeAsync("secret-local", sdks().legacyOptions())
                        .join()
                        .getConfigSpecReady())
                .isFalse();
        try (RunningEmulator emulator = start(port)) {
            assertThat(emulator.port()).isEqualTo(port);
            console("POST", "/gates", "{\"name\":\"new_nav\",\"rules\":[{\"name\":\"all\"}]}");
            core = sdks().core();
            legacy = sdks().legacy();
            assertThat(core.checkGate(ANN, "new_nav")).isTrue();
            assertThat(legacy.checkGateSync(BOB, "new_nav")).isTrue();

            eventually(() -> assertThat(passes(earlyCore, earlyLegacy)).isEqualTo("true true"));
            earlyCore.shutdown().join();
            earlyLegacy.shutdown();

            console("PUT", "/gates/new_nav/disable", "");
            eventually(() -> assertThat(passes(core, legacy)).isEqualTo("false false"));

            core.logEvent(ANN, "purchase", 9.5, Map.of("item", "book"));
            core.flushEvents().join();
            eventually(() -> assertThat(events("?name=purchase"))
                    .contains("\"userID\":\"ann\"", "\"value\":9.5", "\"item\":\"book\"", "statsig-server-core-java"));
            eventually(() -> assertThat(events("?kind=gate_exposure&name=new_nav"))
                    .contains("\"userID\":\"ann\"", "\"gateValue\":\"true\"", "\"gateValue\":\"false\""));
            time = time();
        }

        assertThat(passes(core, legacy)).isEqualTo("false false");

        try (RunningEmulator emulator = start(port)) {
            assertThat(emulator.port()).isEqualTo(port);
            assertThat(time()).isGreaterThan(time);
            assertThat(events("?name=purchase")).contains("\"userID\":\"ann\"");

            console("PUT", "/gates/new_nav/enable", "");
            eventually(() -> assertThat(passes(core, legacy)).isEqualTo("true true"));

            legacy.logEvent(BOB, "refund");
            legacy.shutdown();
            core.shutdown().join();
            eventually(() -> assertThat(events("?name=refund")).contains("\"userID\":\"bob\"", "java-server"));
            eventually(
                    () -> assertThat(events("?kind=gate_exposure&name=new_nav")).contains("\"userID\":\"bob\""));
        }
    }

    private RunningEmulator start(int wantedPort) throws Exception {
        return RunningEmulator.start("--server.port=" + wantedPort, "--statsig.emulator.data-dir=" + folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private JavaSdks sdks() {
        return new JavaSdks("http://127.0.0.1:" + port, "secret-local");
    }

    private static String passes(Statsig core, StatsigServer legacy) {
        return core.checkGate(ANN, "new_nav") + " " + legacy.checkGateSync(BOB, "new_nav");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private void console(String method, String path, String body) throws Exception {
        assertThat(RunningEmulator.send(port, "console-local", method, "/console/v1" + path, body))
                .startsWith("20");
    }

    private String events(String query) throws Exception {
        return RunningEmulator.get(port, "/__emulator/events" + query);
    }

    private long time() throws Exception {
        String document = RunningEmulator.get(port, "/v1/download_config_specs?k=secret-local");
        return Long.parseLong(document.replaceFirst("(?s).*\"time\":(\\d+).*", "$1"));
    }
}
