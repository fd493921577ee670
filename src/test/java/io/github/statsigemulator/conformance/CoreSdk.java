package io.github.statsigemulator.conformance;

import com.statsig.CheckGateOptions;
import com.statsig.Experiment;
import com.statsig.FeatureGate;
import com.statsig.GetExperimentOptions;
import com.statsig.GetLayerOptions;
import com.statsig.InitializeDetails;
import com.statsig.Layer;
import com.statsig.OutputLogger;
import com.statsig.Statsig;
import com.statsig.StatsigOptions;
import com.statsig.StatsigUser;
import io.github.statsigemulator.javasdk.SdkUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code com.statsig:javacore}. */
final class CoreSdk implements Sdk {

    private static final long NEVER = 24 * 60 * 60 * 1000;
    private static final long PATIENCE = 60 * 1000;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Statsig statsig;

    private CoreSdk(Statsig statsig) {
        this.statsig = statsig;
    }

    static CoreSdk on(Origin origin, String key, @Nullable String tier, Complaints complaints) {
        StatsigOptions.Builder options = new StatsigOptions.Builder()
                .setSpecsUrl(origin.specs() + "/v2/download_config_specs")
                .setIdListsUrl(origin.rest() + "/v1/get_id_lists")
                .setLogEventUrl(origin.rest() + "/v1/log_event")
                .setInitTimeoutMs(PATIENCE)
                .setEnableIDLists(true)
                .setSpecsSyncIntervalMs(NEVER)
                .setIdListsSyncIntervalMs(NEVER)
                .setWaitForUserAgentInit(true)
                .setWaitForCountryLookupInit(true)
                .setOutputLoggerLevel(OutputLogger.LogLevel.WARN)
                .setOutputLoggerProvider(complaints.ofCore());
        if (tier != null) {
            options.setEnvironment(tier);
        }
        Statsig statsig = new Statsig(key, options.build());
        InitializeDetails details = statsig.initializeWithDetails().join();
        if (!"Network".equals(details.getSource()) || !Boolean.TRUE.equals(details.isIdListReady)) {
            throw new IllegalStateException("Core began with %s, id lists %s: %s %s"
                    .formatted(
                            details.getSource(),
                            details.isIdListReady,
                            details.getFailureDetails() == null ? null : details.getFailureDetails().reason,
                            complaints.all()));
        }
        return new CoreSdk(statsig);
    }

    @Override
    public BiFunction<Kind, String, Answer> about(Map<String, Object> user) {
        StatsigUser asked = SdkUsers.core(user);
        return (kind, name) -> switch (kind) {
            case GATE -> gate(statsig.getFeatureGate(asked, name, new CheckGateOptions(true)));
            case CONFIG -> config(statsig.getExperiment(asked, name, new GetExperimentOptions(true)));
            case LAYER -> layer(statsig.getLayer(asked, name, new GetLayerOptions(true)));
        };
    }

    private static Answer gate(FeatureGate gate) {
        return new Answer(gate.getValue(), gate.getRuleID(), null, null, exposures(gate.getRawJson()));
    }

    private static Answer config(Experiment config) {
        return new Answer(
                config.getValue(), config.getRuleID(), config.getGroupName(), null, exposures(config.getRawJson()));
    }

    private static Answer layer(Layer layer) {
        return new Answer(
                layer.getValue(),
                layer.getRuleID(),
                layer.getGroupName(),
                layer.getAllocatedExperimentName(),
                exposures(layer.getRawJson()));
    }

    private static List<String> exposures(String rawJson) {
        List<String> exposures = new ArrayList<>();
        MAPPER.readTree(rawJson)
                .path("__evaluation")
                .path("secondary_exposures")
                .forEach(one ->
                        exposures.add(Answer.exposure(text(one, "gate"), text(one, "gateValue"), text(one, "ruleID"))));
        return exposures;
    }

    private static String text(JsonNode exposure, String field) {
        return exposure.path(field).asString("");
    }

    @Override
    public void close() {
        statsig.shutdown().join();
    }
}
