package io.github.statsigemulator.console;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the hosted service calls what was done, where that is not the kind and the action with an underscore between
 * (its published description of the audit log).
 */
final class ActionWords {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("tag_edit", "tag_update"),
            Map.entry("create_customer_app", "target_app_create"),
            Map.entry("edit_target_app", "target_app_update"),
            Map.entry("delete_target_app", "target_app_delete"),
            Map.entry("secret_key_regenerate", "sdk_key_regenerate"),
            Map.entry("experiment_edit", "experiment_update"),
            Map.entry("experiment_overrides_edit", "experiment_overrides_update"),
            Map.entry("archive_experiment", "experiment_archive"),
            Map.entry("unarchive_experiment", "experiment_unarchive"),
            Map.entry("layer_edit", "layer_update"),
            Map.entry("ID_list_update", "segment_id_list_update"),
            Map.entry("config_delete", "dynamic_config_delete"),
            Map.entry("autotune_experiment_create", "autotune_create"),
            Map.entry("autotune_experiment_edit", "autotune_update"),
            Map.entry("autotune_experiment_delete", "autotune_delete"));

    private static final Map<String, String> THEIRS =
            OURS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private ActionWords() {}

    /** The word of the hosted service for a kind and an action with an underscore between. */
    static String theirs(String ours) {
        return THEIRS.getOrDefault(ours, ours);
    }

    /** The kind and the action, with an underscore between, for a word of the hosted service. */
    static String ours(String theirs) {
        return OURS.getOrDefault(theirs, theirs);
    }
}
