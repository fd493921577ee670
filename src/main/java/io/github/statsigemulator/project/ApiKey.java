package io.github.statsigemulator.project;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key and what it may do.
 *
 * @param key the key itself; never written to logs, errors or answers but masked
 * @param description what it is for, empty if nobody said
 * @param scopes such as {@code client_download_config_specs} or {@code omni_read_only}
 * @param environments tiers that the key is bound to; empty means all
 * @param targetApp the app that the key belongs to, or null
 * @param secondaryTargetApps further apps whose entities it sees
 * @param isActive false answers 401
 * @param createdTime epoch milliseconds
 */
public record ApiKey(
        String key,
        KeyKind kind,
        String description,
        Set<String> scopes,
        List<String> environments,
        @Nullable String targetApp,
        List<String> secondaryTargetApps,
        boolean isActive,
        long createdTime) {

    private static final int SHOWN = 4;

    public ApiKey {
        scopes = Set.copyOf(scopes);
        environments = List.copyOf(environments);
        secondaryTargetApps = List.copyOf(secondaryTargetApps);
    }

    /** The key with all but its kind and last four characters hidden. */
    public String masked() {
        return masked(key);
    }

    /** Any text that may be a key, made fit to be shown: the prefix of its kind and its last four characters. */
    public static String masked(String key) {
        String prefix = KeyKind.of(key).map(KeyKind::prefix).orElse("");
        String rest = key.substring(prefix.length());
        return prefix + "****" + (rest.length() > 2 * SHOWN ? rest.substring(rest.length() - SHOWN) : "");
    }

    @Override
    public String toString() {
        return "ApiKey[" + masked() + "]";
    }
}
