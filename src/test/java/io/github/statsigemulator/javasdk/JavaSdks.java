package io.github.statsigemulator.javasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.OutputLogger;
import com.statsig.Statsig;
import com.statsig.StatsigOptions;
import com.statsig.sdk.LogLevel;
import com.statsig.sdk.StatsigServer;

/**
 * {@code javacore} 0.10.2 and {@code serversdk} 2.2.2, which ask for news every second and print nothing.
 *
 * @param base the emulator's address, without a slash at the end
 * @param key a server key
 */
public record JavaSdks(String base, String key) {

    private static final long EVERY_SECOND = 1000;

    /** What Core is told; more can be said. */
    public StatsigOptions.Builder coreOptions() {
        return new StatsigOptions.Builder()
                .setSpecsUrl(base + "/v2/download_config_specs")
                .setLogEventUrl(base + "/v1/log_event")
                .setIdListsUrl(base + "/v1/get_id_lists")
                .setEnableIDLists(true)
                .setSpecsSyncIntervalMs(EVERY_SECOND)
                .setIdListsSyncIntervalMs(EVERY_SECOND)
                .setOutputLoggerLevel(OutputLogger.LogLevel.NONE);
    }

    /** Core, with its values from the emulator. */
    public Statsig core() {
        return core(coreOptions());
    }

    /** Core with those options, and with its values from the emulator. */
    public Statsig core(StatsigOptions.Builder options) {
        Statsig core = new Statsig(key, options.build());
        assertThat(core.initializeWithDetails().join().getSource()).isEqualTo("Network");
        return core;
    }

    /** What the older SDK is told; more can be said. */
    public com.statsig.sdk.StatsigOptions legacyOptions() {
        com.statsig.sdk.StatsigOptions options = new com.statsig.sdk.StatsigOptions(base + "/v1");
        options.setRulesetsSyncIntervalMs(EVERY_SECOND);
        options.setIdListsSyncIntervalMs(EVERY_SECOND);
        options.setDisableDiagnostics(true);
        options.setLogLevel(LogLevel.NONE);
        return options;
    }

    /** The older SDK, with its values from the emulator. */
    public StatsigServer legacy() {
        StatsigServer legacy = StatsigServer.create();
        assertThat(legacy.initializeAsync(key, legacyOptions()).join().getConfigSpecReady())
                .isTrue();
        return legacy;
    }
}
