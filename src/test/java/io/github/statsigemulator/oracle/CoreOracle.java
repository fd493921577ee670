package io.github.statsigemulator.oracle;

import com.statsig.InitializeDetails;
import com.statsig.OutputLogger;
import com.statsig.Statsig;
import com.statsig.StatsigOptions;

/**
 * Statsig's Core engine ({@code com.statsig:javacore}), started on a config-specs document of the test's choice. It
 * talks to nobody but a server on a free loopback port that serves the document and swallows the events.
 *
 * <pre>{@code
 * try (CoreOracle core = CoreOracle.serving(documentJson)) {
 *     boolean passes = core.statsig().checkGate(user, "new_nav");
 * }
 * }</pre>
 */
public final class CoreOracle implements AutoCloseable {

    private static final long NEVER = 24 * 60 * 60 * 1000;

    private final OracleServer server;
    private final Statsig statsig;

    private CoreOracle(OracleServer server, Statsig statsig) {
        this.server = server;
        this.statsig = statsig;
    }

    /**
     * Starts Core and waits until it has taken the document in.
     *
     * @param documentJson a document of the v2 format, complete: {@code has_updates}, {@code time},
     *     {@code feature_gates}, {@code dynamic_configs}, {@code layer_configs}, {@code condition_map} and
     *     {@code experiment_to_layer}
     * @throws IllegalArgumentException if Core refuses the document
     */
    public static CoreOracle serving(String documentJson) {
        OracleServer server = new OracleServer("/v2/download_config_specs", documentJson);
        CoreOracle oracle = new CoreOracle(server, new Statsig("secret-oracle", options(server)));
        InitializeDetails details = oracle.statsig.initializeWithDetails().join();
        if (!details.getIsConfigSpecReady() || !"Network".equals(details.getSource())) {
            oracle.close();
            throw new IllegalArgumentException("Core refuses the document: " + details.getRawJson());
        }
        return oracle;
    }

    /** The started engine. */
    public Statsig statsig() {
        return statsig;
    }

    @Override
    public void close() {
        statsig.shutdown().join();
        server.close();
    }

    private static StatsigOptions options(OracleServer server) {
        String base = server.base();
        return new StatsigOptions.Builder()
                .setSpecsUrl(base + "/v2/download_config_specs")
                .setIdListsUrl(base + "/v1/get_id_lists")
                .setLogEventUrl(base + "/v1/log_event")
                .setSpecsSyncIntervalMs(NEVER)
                .setWaitForUserAgentInit(true)
                .setWaitForCountryLookupInit(true)
                .setOutputLoggerLevel(OutputLogger.LogLevel.NONE)
                .build();
    }
}
