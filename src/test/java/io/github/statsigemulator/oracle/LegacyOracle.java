package io.github.statsigemulator.oracle;

import com.statsig.sdk.EvaluationReason;
import com.statsig.sdk.InitializationDetails;
import com.statsig.sdk.LogLevel;
import com.statsig.sdk.StatsigOptions;
import com.statsig.sdk.StatsigServer;
import com.statsig.sdk.StatsigUser;

/**
 * Statsig's older Java SDK ({@code com.statsig:serversdk}), started on a config-specs document of the test's choice. It
 * talks to nobody but a server on a free loopback port that serves the document and swallows the events.
 *
 * <pre>{@code
 * try (LegacyOracle legacy = LegacyOracle.serving(documentJson)) {
 *     boolean passes = legacy.statsig().checkGateSync(user, "new_nav");
 * }
 * }</pre>
 */
public final class LegacyOracle implements AutoCloseable {

    private static final long NEVER = 24 * 60 * 60 * 1000;

    private final OracleServer server;
    private final StatsigServer statsig;

    private LegacyOracle(OracleServer server, StatsigServer statsig) {
        this.server = server;
        this.statsig = statsig;
    }

    /**
     * Starts the SDK and waits until it has taken the document in.
     *
     * @param documentJson a document of the v1 format, complete: {@code has_updates}, {@code time},
     *     {@code feature_gates}, {@code dynamic_configs}, {@code layer_configs} and {@code layers}
     * @throws IllegalArgumentException if the SDK refuses the document
     */
    public static LegacyOracle serving(String documentJson) {
        OracleServer server = new OracleServer("/v1/download_config_specs", documentJson);
        LegacyOracle oracle = new LegacyOracle(server, StatsigServer.create());
        InitializationDetails details =
                oracle.statsig.initializeAsync("secret-oracle", options(server)).join();
        if (!details.getConfigSpecReady() || !oracle.isInitialized()) {
            oracle.close();
            throw new IllegalArgumentException("The SDK refuses the document: " + details);
        }
        return oracle;
    }

    private boolean isInitialized() {
        EvaluationReason reason = statsig.getFeatureGate(new StatsigUser("probe"), "no_such_gate")
                .getEvaluationDetails()
                .getReason();
        return reason == EvaluationReason.UNRECOGNIZED;
    }

    /** The started SDK. */
    public StatsigServer statsig() {
        return statsig;
    }

    @Override
    public void close() {
        statsig.shutdown();
        server.close();
    }

    private static StatsigOptions options(OracleServer server) {
        StatsigOptions options = new StatsigOptions(server.base() + "/v1");
        options.setRulesetsSyncIntervalMs(NEVER);
        options.setIdListsSyncIntervalMs(NEVER);
        options.setDisableDiagnostics(true);
        // NONE is the lowest level, which lets everything through
        options.setLogLevel(LogLevel.ERROR);
        return options;
    }
}
