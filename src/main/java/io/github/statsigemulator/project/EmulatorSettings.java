package io.github.statsigemulator.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the emulator, {@code statsig.emulator.*}. An unknown one stops the start.
 *
 * @param serverKeys server keys of the default project
 * @param clientKeys client keys of the default project; {@code client-local} may download config specs
 * @param consoleKeys console keys of the default project
 * @param dataDir folder of the durable database, or null to keep everything in memory
 * @param configSpecs file with a config-specs document to lay under the default project's entities at start, or null
 * @param adminToken bearer token that opens the emulator's own API, or null to leave it open
 * @param allowedHosts host names, besides the local ones, that the Console API and the emulator's own API answer to
 * @param defaultIp the address that {@code initialize} takes for that of callers on this machine or its network, or null
 * @param defaultCountry the country of such callers, two letters, or null
 * @param trustForwardedHeaders whether the caller's address and the host are taken from {@code X-Forwarded-*}
 */
@Validated
@ConfigurationProperties(prefix = EmulatorSettings.PREFIX, ignoreUnknownFields = false)
public record EmulatorSettings(
        @DefaultValue("secret-local")
        List<@Pattern(regexp = "secret-\\S+", message = "a server key begins with secret-") String> serverKeys,

        @DefaultValue("client-local")
        List<@Pattern(regexp = "client-\\S+", message = "a client key begins with client-") String> clientKeys,

        @DefaultValue("console-local")
        List<@Pattern(regexp = "console-\\S+", message = "a console key begins with console-") String> consoleKeys,

        @Nullable Path dataDir,
        @Nullable Path configSpecs,
        @Nullable String adminToken,
        @DefaultValue List<String> allowedHosts,

        @Nullable
        @Pattern(
                regexp = "\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*",
                message = "an IP address, such as 203.0.113.7")
        String defaultIp,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "two capital letters, such as NL")
        String defaultCountry,

        @DefaultValue("false") boolean trustForwardedHeaders,
        @Valid @DefaultValue Console console,
        @Valid @DefaultValue Events events) {

    /** What every setting begins with. */
    public static final String PREFIX = "statsig.emulator";

    private static final String DOWNLOADING_CLIENT_KEY = "client-local";

    public EmulatorSettings {
        serverKeys = List.copyOf(serverKeys);
        clientKeys = List.copyOf(clientKeys);
        consoleKeys = List.copyOf(consoleKeys);
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** The API keys that the settings give to the default project. */
    public List<ApiKey> keys() {
        long now = System.currentTimeMillis();
        return Stream.of(
                        keys(serverKeys, KeyKind.SERVER, now),
                        keys(clientKeys, KeyKind.CLIENT, now),
                        keys(consoleKeys, KeyKind.CONSOLE, now))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<ApiKey> keys(List<String> keys, KeyKind kind, long now) {
        return keys.stream().map(key -> ApiKey.of(key, kind, scopes(key, kind), now));
    }

    private static Set<String> scopes(String key, KeyKind kind) {
        if (kind == KeyKind.CONSOLE) {
            return Set.of(ApiKey.READ_WRITE);
        }
        return key.equals(DOWNLOADING_CLIENT_KEY) ? Set.of(ApiKey.DOWNLOAD_CONFIG_SPECS) : Set.of();
    }

    /**
     * How the Console API behaves.
     *
     * @param dialect the rendering of requests that choose none
     * @param rateLimit whether changes that come too often are refused
     * @param overrideStatus of an answer about the overrides of a gate in the live rendering: 200, as most clients want it,
     *     or 201, as the hosted service's document and clients that are made of it have it
     */
    public record Console(
            @DefaultValue("union") Rendering dialect,
            @DefaultValue("off") RateLimit rateLimit,

            @Min(value = 200, message = "the status is 200 or 201")
            @Max(value = 201, message = "the status is 200 or 201")
            @DefaultValue("200")
            int overrideStatus) {}

    /** How often the Console API may change a project. */
    public enum RateLimit {
        /** As often as it likes. */
        OFF,
        /** As often as in the hosted service. */
        REAL
    }

    /**
     * How events are kept.
     *
     * @param capacity events kept for each project; beyond that the oldest go
     */
    public record Events(
            @DefaultValue("100000") @Min(value = 1, message = "at least 1 event must be kept")
            int capacity) {}

    @Override
    public String toString() {
        return "EmulatorSettings[" + PREFIX + ".*]";
    }
}
