package io.github.statsigemulator.control;

import io.github.statsigemulator.project.ApiKey;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key as the emulator's own API shows it.
 *
 * @param key masked
 * @param kind {@code client}, {@code server} or {@code console}
 * @param environments tiers that it is bound to; empty means all
 * @param targetApp the app that it is bound to, or null
 */
record KeyAnswer(
        String key,
        String kind,
        List<String> scopes,
        List<String> environments,
        @Nullable String targetApp,
        boolean isActive) {

    static KeyAnswer of(ApiKey key) {
        return new KeyAnswer(
                key.masked(),
                key.kind().name().toLowerCase(Locale.ROOT),
                key.scopes().stream().sorted().toList(),
                key.environments(),
                key.targetApp(),
                key.isActive());
    }
}
