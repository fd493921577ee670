package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import io.github.statsigemulator.database.Postgres;
import io.github.statsigemulator.javasdk.Batches;
import io.github.statsigemulator.javasdk.JavaSdks;
import io.github.statsigemulator.outbound.TriesOthers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/**
 * Events that {@code javacore} 0.10.2 and {@code serversdk} 2.2.2 send while the emulator's PostgreSQL takes none: both send
 * again what is answered 503, the older SDK ten seconds later, Core as soon if the batch is full, and else with its next flush.
 */
@TriesOthers(outsideOfJava = true, because = "javacore reports that it could not send events")
class FailingStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final StatsigUser ANN =
            new StatsigUser.Builder().setUserID("ann").build();

    private static final com.statsig.sdk.StatsigUser BOB = new com.statsig.sdk.StatsigUser("bob");

    @Test
    void whatCouldNotBeKeptIsSentAgainAndKeptOnce() throws Exception {
        String database = Postgres.newDatabase();
        try (RunningEmulator emulator =
                        RunningEmulator.start("--server.port=0", "--spring.datasource.url=" + database);
                Connection connection = DriverManager.getConnection(database)) {
            int port = emulator.port();
            JavaSdks sdks = new JavaSdks("http://127.0.0.1:" + port, "secret-local");
            Statsig core = sdks.core(sdks.coreOptions().setEventLoggingMaxQueueSize(Batches.FULL));
            StatsigServer legacy = sdks.legacy();

            execute(connection, "alter table events rename to gone");
            events().forEach(event -> legacy.logEvent(BOB, "refund", event));
            eventually(() -> assertThat(refused(port)).isOne());
            events().forEach(event -> core.logEvent(ANN, "purchase", event));
            eventually(() -> assertThat(refused(port)).isGreaterThan(1));
            assertThat(RunningEmulator.post(port, "/v1/check_gate", "{\"gateName\":\"none\",\"user\":{}}"))
                    .startsWith("200");

            execute(connection, "alter table gone rename to events");
            eventually(() -> assertThat(kept(port, "purchase")).isEqualTo(Batches.FULL));
            eventually(() -> assertThat(kept(port, "refund")).isEqualTo(Batches.FULL));

            core.shutdown().join();
            legacy.shutdown();
            assertThat(kept(port, "purchase")).isEqualTo(Batches.FULL);
            assertThat(kept(port, "refund")).isEqualTo(Batches.FULL);
        }
    }

    private static IntStream events() {
        return IntStream.range(0, Batches.FULL);
    }

    /** How many batches were answered 503 so far. */
    private static long refused(int port) throws Exception {
        return Batches.answered(503, RunningEmulator.get(port, "/metrics"));
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private static long kept(int port, String name) throws Exception {
        String events = RunningEmulator.get(port, "/__emulator/events?limit=10000&name=" + name);
        return Pattern.compile("\"sequence\":").matcher(events).results().count();
    }
}
