package io.github.statsigemulator.project;

import jakarta.validation.Valid;
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
 * @param seed file or folder of YAML or JSON that is applied at start, or null
 * @param configSpecs downloaded config-specs document to lay under the entities, or null
 * @param defaultIp IP address that {@code initialize} assumes for loopback callers, or null
 * @param defaultCountry country of two capitals that {@code initialize} assumes for loopback callers, or null
 * @param adminToken bearer token that opens the emulator's own API, or null to leave it open
 * @param allowedHosts host names, besides the local ones, that the Console API and the emulator's own API answer to
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
        @Nullable Path seed,
        @Nullable Path configSpecs,

        @Nullable @Pattern(regexp = "[0-9a-fA-F:.]+", message = "an IP address such as 203.0.113.7")
        String defaultIp,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "a country is two capitals, such as NL")
        String defaultCountry,

        @Nullable String adminToken,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("false") boolean trustForwardedHeaders,
        @Valid @DefaultValue Events events,
        @Valid @DefaultValue Console console) {

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
     * How events are kept.
     *
     * @param capacity events kept for each project; beyond that the oldest go
     */
    public record Events(
            @DefaultValue("100000") @Min(value = 1, message = "at least 1 event must be kept")
            int capacity) {}

    /**
     * How the Console API answers.
     *
     * @param dialect the rendering where a request does not choose one
     * @param rateLimit whether the hosted service's rate limits are applied
     */
    public record Console(
            @DefaultValue("union") Dialect dialect,
            @DefaultValue("off") RateLimit rateLimit) {}

    /** The renderings of the Console API. */
    public enum Dialect {
        /** The entity at the top level, and beside it message and data as the hosted service sends them. */
        UNION,
        /** Exactly what the hosted service sends. */
        LIVE
    }

    /** Whether the Console API counts requests. */
    public enum RateLimit {
        /** It does not. */
        OFF,
        /** 100 in 10 seconds and 900 in 15 minutes for each project, as in the hosted service. */
        REAL
    }

    @Override
    public String toString() {
        return "EmulatorSettings[" + PREFIX + ".*]";
    }
}
