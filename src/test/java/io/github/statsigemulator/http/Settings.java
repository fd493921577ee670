package io.github.statsigemulator.http;

import io.github.statsigemulator.project.EmulatorSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings for tests, bound as at a real start. */
final class Settings {

    private Settings() {}

    static EmulatorSettings usual() {
        return of(null, List.of(), false);
    }

    static EmulatorSettings of(@Nullable String adminToken, List<String> allowedHosts, boolean trustsForwarded) {
        Map<String, Object> values = new HashMap<>();
        if (adminToken != null) {
            values.put("statsig.emulator.admin-token", adminToken);
        }
        values.put("statsig.emulator.allowed-hosts", String.join(",", allowedHosts));
        values.put("statsig.emulator.trust-forwarded-headers", trustsForwarded);
        return of(values);
    }

    /** Those, by their full names, and the usual ones. */
    static EmulatorSettings of(Map<String, ?> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(EmulatorSettings.PREFIX, EmulatorSettings.class);
    }
}
