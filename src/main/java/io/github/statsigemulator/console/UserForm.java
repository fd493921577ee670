package io.github.statsigemulator.console;

import io.github.statsigemulator.event.SeenUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How those are written whom evaluations and events were about. */
record UserForm(SeenUser seen) {

    private static final Set<String> APART = Set.of("userID", "email", "custom");

    Map<String, @Nullable Object> contract() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("userID", seen.id());
        if (seen.user().get("email") instanceof String email) {
            form.put("email", email);
        }
        form.put("properties", properties());
        return form;
    }

    private Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (seen.user().get("custom") instanceof Map<?, ?> custom) {
            custom.forEach((name, value) -> properties.put(String.valueOf(name), value));
        }
        seen.user().forEach((name, value) -> {
            if (!APART.contains(name)) {
                properties.putIfAbsent(name, value);
            }
        });
        return properties;
    }
}
