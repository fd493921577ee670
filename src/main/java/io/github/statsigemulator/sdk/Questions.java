package io.github.statsigemulator.sdk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of requests as the API's description shows them; they are read field by field. */
final class Questions {

    private Questions() {}

    /** The body of {@code check_gate}. */
    record OfGates(
            @Schema(description = "either this") @Nullable String gateName,

            @Schema(description = "or 1 to 100 of them") @Nullable
            List<String> gateNames,

            @Nullable User user,
            @Nullable Metadata statsigMetadata) {}

    /** The body of {@code get_config}. */
    record OfConfig(
            String configName,
            @Nullable User user,
            @Nullable Metadata statsigMetadata) {}

    /** The body of {@code get_layer}. */
    record OfLayer(
            String layerName, @Nullable User user, @Nullable Metadata statsigMetadata) {}

    /** A user as all APIs describe one. */
    @Schema(name = "StatsigUser")
    record User(
            @Nullable String userID,
            @Nullable String email,
            @Nullable String ip,
            @Nullable String userAgent,
            @Nullable String country,
            @Nullable String locale,
            @Nullable String appVersion,
            @Nullable Map<String, Object> custom,
            @Nullable Map<String, Object> privateAttributes,
            @Nullable Map<String, String> customIDs,
            @Nullable Environment statsigEnvironment) {}

    /** The environment of a user. */
    @Schema(name = "StatsigEnvironment")
    record Environment(@Nullable String tier) {}

    /** What a caller says of itself. */
    @Schema(name = "StatsigMetadata")
    record Metadata(
            @Nullable String sdkType,
            @Nullable String sdkVersion,
            @Nullable Boolean exposureLoggingDisabled) {}

    /** The body of {@code log_event} and its like. */
    record Events(
            List<LoggedEvent> events,
            @Nullable User user,
            @Nullable Metadata statsigMetadata) {}

    /** An event as SDKs send it. */
    record LoggedEvent(
            String eventName,
            @Nullable Object value,

            @Schema(description = "epoch milliseconds, or an ISO-8601 text") @Nullable
            Object time,

            @Nullable User user,
            @Nullable Map<String, Object> metadata) {}

    /** The body of {@code log_custom_exposure}. */
    record Exposures(
            List<Exposure> exposures,
            @Nullable User user,
            @Nullable Metadata statsigMetadata) {}

    /** An exposure that is reported by hand: of an experiment, or of a gate and its value. */
    record Exposure(
            @Nullable String experimentName,
            @Nullable String gateName,
            @Nullable Boolean passes,

            @Schema(description = "the group's name, unless there is a ruleID") @Nullable
            String group,

            @Nullable String ruleID,
            @Nullable User user) {}
}
