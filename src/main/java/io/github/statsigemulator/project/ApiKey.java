package io.github.statsigemulator.project;

import java.util.LinkedHashSet;
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

    /** The scope of a client key that may download config specs and id lists as server keys do. */
    public static final String DOWNLOAD_CONFIG_SPECS = "client_download_config_specs";

    /** The scope of a console key that may read and change everything. */
    public static final String READ_WRITE = "omni_read_write";

    /** The scope of a console key that may read everything and change nothing. */
    public static final String READ_ONLY = "omni_read_only";

    private static final int SHOWN = 4;

    public ApiKey {
        scopes = Set.copyOf(scopes);
        environments = List.copyOf(environments);
        secondaryTargetApps = List.copyOf(secondaryTargetApps);
    }

    /** An active key that is bound to no environment and no app. */
    public static ApiKey of(String key, KeyKind kind, Set<String> scopes, long createdTime) {
        return new ApiKey(key, kind, "", scopes, List.of(), null, List.of(), true, createdTime);
    }

    /** The same key, active or not. */
    public ApiKey active(boolean active) {
        return with(key, targetApp, secondaryTargetApps, active);
    }

    /** A key that reads differently and may do the same. */
    public ApiKey called(String text) {
        return with(text, targetApp, secondaryTargetApps, isActive);
    }

    /** Whether the key is bound to that app or sees its entities. */
    public boolean names(String app) {
        return app.equals(targetApp) || secondaryTargetApps.contains(app);
    }

    /** The same key, where an app has another name. */
    public ApiKey renamed(String app, String name) {
        List<String> others = secondaryTargetApps.stream()
                .map(each -> each.equals(app) ? name : each)
                .toList();
        return with(key, app.equals(targetApp) ? name : targetApp, others, isActive);
    }

    private ApiKey with(String text, @Nullable String app, List<String> otherApps, boolean active) {
        return new ApiKey(text, kind, description, scopes, environments, app, otherApps, active, createdTime);
    }

    /** Whether the key has the scope, in capitals or not. */
    public boolean has(String scope) {
        return scopes.stream().anyMatch(scope::equalsIgnoreCase);
    }

    /** The target apps whose entities it sees; empty for a key that is bound to none and sees everything. */
    public Set<String> apps() {
        Set<String> apps = new LinkedHashSet<>();
        if (targetApp != null) {
            apps.add(targetApp);
            apps.addAll(secondaryTargetApps);
        }
        return apps;
    }

    /** Whether it does not see all of its project. */
    public boolean isBound() {
        return targetApp != null || !environments.isEmpty();
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
