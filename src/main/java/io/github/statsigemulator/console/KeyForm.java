package io.github.statsigemulator.console;

import io.github.statsigemulator.project.ApiKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How API keys are written. Only the hosted service shows all of them; the contract has them masked. */
record KeyForm(ApiKey key) {

    Map<String, @Nullable Object> contract() {
        return contract(key.masked());
    }

    /** With the key itself, which its maker sees once. */
    Map<String, @Nullable Object> unmasked() {
        return contract(key.key());
    }

    private Map<String, @Nullable Object> contract(String shown) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("key", shown);
        form.put("type", key.kind().name().toLowerCase(Locale.ROOT));
        form.put("description", key.description());
        form.put("createdTime", key.createdTime());
        return form;
    }

    Map<String, @Nullable Object> live() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("key", key.key());
        form.put("type", key.kind().name());
        form.put("description", key.description());
        form.put("scopes", List.copyOf(key.scopes()));
        form.put("environments", key.environments());
        form.put("primaryTargetApp", key.targetApp());
        form.put("secondaryTargetApps", key.secondaryTargetApps());
        form.put("status", key.isActive() ? "active" : "deactivated");
        return form;
    }

    /** Both at once, as an item of a list. */
    Map<String, @Nullable Object> item() {
        Map<String, @Nullable Object> form = live();
        form.putAll(contract());
        return form;
    }
}
