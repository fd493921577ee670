package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.ApiKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a document besides its specs, as far as an emulator can know them. */
final class TopLevel {

    /** Everything that SDKs report about themselves unless they are told not to. */
    private static final List<String> DIAGNOSTICS = List.of(
            "initialize",
            "dcs",
            "download_config_specs",
            "idlist",
            "get_id_list",
            "get_id_list_sources",
            "log",
            "log_event",
            "api_call");

    private TopLevel() {}

    /**
     * The fields for one key, in the order in which they are written.
     *
     * @param paramStores the parameter stores by name
     * @param imported those of the document that lies under the entities; they count but where the key decides
     */
    static Map<String, @Nullable Object> fields(
            IdListFiles idLists,
            View view,
            Map<String, ? extends @Nullable Object> paramStores,
            Map<String, ? extends @Nullable Object> imported) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("diagnostics", silent());
        fields.put("sdk_flags", Map.of());
        fields.put("sdk_configs", configs());
        fields.putAll(imported);
        fields.put("param_stores", view.seen(paramStores));
        fields.computeIfPresent(
                "cmab_configs",
                (name, autotunes) -> autotunes instanceof Map<?, ?> named ? view.seen(named) : autotunes);
        fields.put("id_lists", idLists(idLists, imported.get("id_lists")));
        putThoseOfTheKey(fields, view);
        return fields;
    }

    /** What an imported document says of the same holds for the key that downloaded it, and not for this one. */
    private static void putThoseOfTheKey(Map<String, @Nullable Object> fields, View view) {
        ApiKey key = view.key();
        // Seven SDKs refuse a document that is marked with another key than theirs
        fields.put("hashed_sdk_key_used", NameHash.djb2(key.key()));
        if (key.targetApp() != null) {
            fields.put("app_id", key.targetApp());
        }
        fields.put("sdk_keys_to_app_ids", view.appsByClientKey());
        fields.put("hashed_sdk_keys_to_app_ids", hashed(view.appsByClientKey()));
        if (key.environments().size() == 1) {
            fields.put("default_environment", key.environments().get(0));
        }
    }

    private static Map<String, String> hashed(Map<String, String> appsByKey) {
        Map<String, String> hashed = new LinkedHashMap<>();
        appsByKey.forEach((key, app) -> hashed.put(NameHash.djb2(key), app));
        return hashed;
    }

    private static Map<String, @Nullable Object> idLists(IdListFiles files, @Nullable Object imported) {
        Map<String, @Nullable Object> lists = new LinkedHashMap<>();
        if (imported instanceof Map<?, ?> named) {
            named.forEach((name, isUsed) -> lists.put(String.valueOf(name), isUsed));
        }
        files.byName().forEach((name, list) -> lists.putIfAbsent(name, true));
        return lists;
    }

    /** None in ten thousand: what an SDK says of its own speed only hides the events that are under test. */
    private static Map<String, Integer> silent() {
        Map<String, Integer> rates = new LinkedHashMap<>();
        DIAGNOSTICS.forEach(kind -> rates.put(kind, 0));
        return rates;
    }

    /** As the hosted service sends them (statsig-io/statsig-server-core, statsig-rust/tests/data/demo_proj_dcs.json). */
    private static Map<String, Object> configs() {
        Map<String, Object> configs = new LinkedHashMap<>();
        configs.put("event_queue_size", 2000);
        configs.put("event_content_encoding", "gzip");
        configs.put("sampling_mode", "none");
        return configs;
    }
}
