package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.OutputLogger;
import com.statsig.Statsig;
import com.statsig.StatsigOptions;
import com.statsig.StatsigUser;
import io.github.statsigemulator.project.KeyKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time that {@code javacore} 0.10.2 has its rules from, and asks for news since. */
class TimeInSdksTest extends ConsoleContext {

    private static final StatsigUser ANN =
            new StatsigUser.Builder().setUserID("ann").build();

    @Test
    void coreKeepsUpWithAChangeThatItsDocumentDoesNotShowLestItAskForItForEver() {
        make("/gates", "{\"name\":\"new_nav\"}");
        Statsig core = core();
        try {
            assertThat(timeIn(core)).isEqualTo(time());

            make("/tags", "{\"name\":\"of nobody\",\"description\":\"\"}");

            await().atMost(Duration.ofSeconds(20)).until(() -> timeIn(core) == time());
        } finally {
            core.shutdown().join();
        }
    }

    private long time() {
        return with(KeyKind.SERVER).get("/v2/download_config_specs").path("time");
    }

    private static long timeIn(Statsig core) {
        return core.getFeatureGate(ANN, "new_nav").getEvaluationDetails().getLcut();
    }

    private Statsig core() {
        String base = "http://localhost:" + port();
        StatsigOptions options = new StatsigOptions.Builder()
                .setSpecsUrl(base + "/v2/download_config_specs")
                .setLogEventUrl(base + "/v1/log_event")
                .setIdListsUrl(base + "/v1/get_id_lists")
                .setSpecsSyncIntervalMs(1000)
                .setOutputLoggerLevel(OutputLogger.LogLevel.NONE)
                .build();
        Statsig core = new Statsig(keyOf(KeyKind.SERVER), options);
        assertThat(core.initializeWithDetails().join().getSource()).isEqualTo("Network");
        return core;
    }
}
