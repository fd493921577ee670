package io.github.statsigemulator.conformance;

import com.statsig.sdk.APIFeatureGate;
import com.statsig.sdk.DynamicConfig;
import com.statsig.sdk.EvaluationReason;
import com.statsig.sdk.GetExperimentOptions;
import com.statsig.sdk.GetFeatureGateOptions;
import com.statsig.sdk.GetLayerOptions;
import com.statsig.sdk.InitializationDetails;
import com.statsig.sdk.Layer;
import com.statsig.sdk.LogLevel;
import com.statsig.sdk.StatsigOptions;
import com.statsig.sdk.StatsigServer;
import com.statsig.sdk.StatsigUser;
import io.github.statsigemulator.javasdk.SdkUsers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code com.statsig:serversdk}, the older one, which does not wrap Core. */
final class LegacySdk implements Sdk {

    private static final long NEVER = 24 * 60 * 60 * 1000;
    private static final long PATIENCE = 60 * 1000;
    private static final Set<EvaluationReason> DOWNLOADED =
            Set.of(EvaluationReason.NETWORK, EvaluationReason.UNSUPPORTED, EvaluationReason.UNRECOGNIZED);

    private final StatsigServer statsig;

    private LegacySdk(StatsigServer statsig) {
        this.statsig = statsig;
    }

    static LegacySdk on(Origin origin, String key, @Nullable String tier, Complaints complaints) {
        StatsigOptions options = new StatsigOptions(origin.rest() + "/v1");
        options.setApiForDownloadConfigSpecs(origin.specs() + "/v1");
        options.setRulesetsSyncIntervalMs(NEVER);
        options.setIdListsSyncIntervalMs(NEVER);
        options.setInitTimeoutMs(PATIENCE);
        options.setDisableDiagnostics(true);
        options.setCustomLogger(complaints.ofLegacy());
        options.setLogLevel(LogLevel.WARN);
        if (tier != null) {
            options.setTier(tier);
        }
        StatsigServer statsig = StatsigServer.create();
        InitializationDetails details = statsig.initializeAsync(key, options).join();
        if (!details.getConfigSpecReady()) {
            throw new IllegalStateException("The older SDK did not begin with what it downloaded: " + details);
        }
        return new LegacySdk(statsig);
    }

    @Override
    public BiFunction<Kind, String, Answer> about(Map<String, Object> user) {
        StatsigUser asked = SdkUsers.legacy(user);
        return (kind, name) -> ask(asked, kind, name);
    }

    /** One question at a time: all threads share the calendar that {@code on} compares days with. */
    private synchronized Answer ask(StatsigUser asked, Kind kind, String name) {
        return switch (kind) {
            case GATE -> gate(statsig.getFeatureGate(asked, name, new GetFeatureGateOptions(true)));
            case CONFIG -> config(statsig.getExperimentSync(asked, name, new GetExperimentOptions(true, null, null)));
            case LAYER -> layer(statsig.getLayerSync(asked, name, new GetLayerOptions(true, null, null)));
        };
    }

    private static Answer gate(APIFeatureGate gate) {
        check(gate.getEvaluationDetails().getReason());
        return new Answer(gate.getValue(), gate.getRuleID(), null, null, exposures(gate.getSecondaryExposures()));
    }

    private static Answer config(DynamicConfig config) {
        check(config.getEvaluationDetails().getReason());
        return new Answer(
                config.getValue(),
                config.getRuleID(),
                config.getGroupName(),
                null,
                exposures(config.getSecondaryExposures()));
    }

    private static Answer layer(Layer layer) {
        check(layer.getEvaluationDetails().getReason());
        String experiment = layer.getAllocatedExperiment();
        return new Answer(
                layer.getValue(),
                layer.getRuleID(),
                layer.getGroupName(),
                experiment == null || experiment.isEmpty() ? null : experiment,
                exposures(layer.getSecondaryExposures()));
    }

    private static void check(EvaluationReason reason) {
        if (!DOWNLOADED.contains(reason)) {
            throw new IllegalStateException("The value came from " + reason);
        }
    }

    private static List<String> exposures(List<Map<String, String>> exposures) {
        return exposures.stream()
                .map(one -> Answer.exposure(one.get("gate"), one.get("gateValue"), one.get("ruleID")))
                .toList();
    }

    @Override
    public void close() {
        statsig.shutdown();
    }
}
