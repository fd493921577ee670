package io.github.statsigemulator.store;

import io.github.statsigemulator.store.AuditEntry.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the hosted service calls what was done (its published description of {@code GET /console/v1/audit_logs}, whose
 * words are these). Where it has no word, the kind and the action are it, with an underscore between.
 */
final class ActionType {

    private static final String GATE = "gate";
    private static final String CONFIG = "dynamic_config";
    private static final String SEGMENT = "segment";
    private static final String EXPERIMENT = "experiment";
    private static final String LAYER = "layer";
    private static final String KEY = "sdk_key";
    private static final String TOGGLE = "config_state_toggle";

    /** The word for a kind and an action. */
    private static final Map<String, String> WORDS = Map.<String, String>ofEntries(
            Map.entry("gate_enable", TOGGLE),
            Map.entry("gate_disable", TOGGLE),
            Map.entry("gate_launch", TOGGLE),
            Map.entry("gate_archive", TOGGLE),
            Map.entry("gate_unarchive", TOGGLE),
            Map.entry("gate_delete", "config_delete"),
            Map.entry("dynamic_config_enable", TOGGLE),
            Map.entry("dynamic_config_disable", TOGGLE),
            Map.entry("dynamic_config_archive", TOGGLE),
            Map.entry("dynamic_config_unarchive", TOGGLE),
            Map.entry("dynamic_config_delete", "config_delete"),
            Map.entry("segment_archive", TOGGLE),
            Map.entry("segment_delete", "config_delete"),
            Map.entry("segment_id_list_update", "ID_list_update"),
            Map.entry("experiment_update", "experiment_edit"),
            Map.entry("experiment_overrides_update", "experiment_overrides_edit"),
            Map.entry("experiment_schedule_start", "schedule_experiment_start"),
            Map.entry("experiment_reset", "experiment_restart"),
            Map.entry("experiment_make_decision", "experiment_decision_make"),
            Map.entry("experiment_archive", "archive_experiment"),
            Map.entry("experiment_unarchive", "unarchive_experiment"),
            Map.entry("experiment_disable_groups", "experiment_group_disable"),
            Map.entry("experiment_defer_decision", "experiment_stopped"),
            Map.entry("layer_update", "layer_edit"),
            Map.entry("layer_overrides_update", "layer_overrides_edit"),
            Map.entry("holdout_overrides_update", "holdout_update"),
            Map.entry("autotune_create", "autotune_experiment_create"),
            Map.entry("autotune_update", "autotune_experiment_edit"),
            Map.entry("autotune_start", "autotune_experiment_edit"),
            Map.entry("autotune_reset", "autotune_experiment_edit"),
            Map.entry("autotune_make_decision", "autotune_experiment_edit"),
            Map.entry("autotune_delete", "autotune_experiment_delete"),
            Map.entry("metric_create", "custom_metric_definition_create"),
            Map.entry("metric_update", "custom_metric_definition_edit"),
            Map.entry("metric_delete", "custom_metric_definition_delete"),
            Map.entry("metric_archive", "schedule_archive_metric"),
            Map.entry("metric_unarchive", "unarchive_metric"),
            Map.entry("metric_source_create", "create_echidna_metric_source"),
            Map.entry("metric_source_update", "update_echidna_metric_source"),
            Map.entry("metric_source_delete", "delete_echidna_metric_source"),
            Map.entry("assignment_source_create", "create_echidna_assignment_source"),
            Map.entry("assignment_source_update", "update_echidna_assignment_source"),
            Map.entry("assignment_source_delete", "delete_echidna_assignment_source"),
            Map.entry("entity_property_source_create", "create_echidna_entity_property_source"),
            Map.entry("entity_property_source_update", "update_echidna_entity_property_source"),
            Map.entry("entity_property_source_delete", "delete_echidna_entity_property_source"),
            Map.entry("tag_update", "tag_edit"),
            Map.entry("target_app_create", "create_customer_app"),
            Map.entry("target_app_update", "edit_target_app"),
            Map.entry("target_app_delete", "delete_target_app"),
            Map.entry("unit_id_type_create", "company_ID_type_add"),
            Map.entry("unit_id_type_update", "company_ID_type_edit"),
            Map.entry("unit_id_type_delete", "company_ID_type_delete"),
            Map.entry("environment_create", "company_environments_edit"),
            Map.entry("environment_update", "company_environments_edit"),
            Map.entry("environment_delete", "company_environments_edit"),
            Map.entry("role_create", "upsert_user_role"),
            Map.entry("role_update", "upsert_user_role"),
            Map.entry("role_delete", "delete_user_role"),
            Map.entry("user_update", "user_role_update"),
            Map.entry("user_delete", "company_member_remove"),
            Map.entry("team_update", "update_team"),
            Map.entry("settings_update", "company_basic_info_edit"),
            Map.entry("sdk_key_regenerate", "secret_key_regenerate"));

    private static final Set<String> CONFIGS = Set.of(GATE, CONFIG, SEGMENT);

    /** The words for an update that changes one thing, the weightier first. */
    private static final List<OfField> FIELDS = List.of(
            new OfField(CONFIGS, "rules", "config_conditions_update"),
            new OfField(CONFIGS, "defaultValue", "config_default_value_update"),
            new OfField(CONFIGS, "defaultValueJson5", "config_default_value_update"),
            new OfField(CONFIGS, "isEnabled", TOGGLE),
            new OfField(Set.of(GATE), "status", TOGGLE),
            new OfField(CONFIGS, "description", "config_description_update"),
            new OfField(CONFIGS, "name", "config_display_name_update"),
            new OfField(CONFIGS, "idType", "config_id_type_update"),
            new OfField(CONFIGS, "monitoringMetrics", "config_monitoring_metrics_update"),
            new OfField(CONFIGS, "targetApps", "config_edit_target_apps"),
            new OfField(Set.of(EXPERIMENT), "hypothesis", "hypothesis_edit"),
            new OfField(Set.of(EXPERIMENT), "description", "experiment_description_edit"),
            new OfField(Set.of(EXPERIMENT), "name", "experiment_display_name_edit"),
            new OfField(Set.of(EXPERIMENT), "targetApps", "experiment_update_target_apps"),
            new OfField(Set.of(LAYER), "parameters", "layer_parameters_edit"),
            new OfField(Set.of(LAYER), "description", "layer_description_edit"),
            new OfField(Set.of(LAYER), "targetApps", "layer_update_target_apps"),
            new OfField(Set.of(KEY), "scopes", "sdk_key_update_scopes"),
            new OfField(Set.of(KEY), "environments", "sdk_key_update_environments"),
            new OfField(Set.of(KEY), "primaryTargetApp", "sdk_key_update_target_app"),
            new OfField(Set.of(KEY), "secondaryTargetApps", "sdk_key_update_target_app"),
            new OfField(Set.of(KEY), "description", "sdk_key_update_description"));

    /** The words for an update of an experiment that leads it into another state. */
    private static final Map<String, String> STATES = Map.of(
            "setup", "experiment_restart",
            "active", "experiment_start",
            "decision_made", "experiment_decision_make",
            "abandoned", "experiment_abandon",
            "assignment_stopped", "experiment_pause_assignment",
            "experiment_stopped", "experiment_stopped");

    /** Kinds without a word for an update of several things; it is called by the weightiest. */
    private static final Set<String> BY_WEIGHT = Set.of(CONFIG, SEGMENT, KEY);

    private ActionType() {}

    /** What the hosted service calls it when that was done to something of the kind, and its fields changed so. */
    static String of(String kind, String action, Map<String, Change> changes) {
        String word = action.equals(AuditEntry.UPDATE) ? ofUpdate(kind, changes) : null;
        String plain = kind + "_" + action;
        return word == null ? WORDS.getOrDefault(plain, plain) : word;
    }

    private static @Nullable String ofUpdate(String kind, Map<String, Change> changes) {
        if (kind.equals(EXPERIMENT) && changes.containsKey("isArchived")) {
            return isTrue(changes.get("isArchived")) ? "archive_experiment" : "unarchive_experiment";
        }
        Change state = kind.equals(EXPERIMENT) ? changes.get("status") : null;
        return state == null ? ofEdit(kind, changes) : STATES.get(String.valueOf(state.after()));
    }

    private static boolean isTrue(@Nullable Change change) {
        return change != null && Boolean.TRUE.equals(change.after());
    }

    private static @Nullable String ofEdit(String kind, Map<String, Change> changes) {
        List<String> words = words(kind, changes);
        boolean isOneThing = words.size() == changes.size() && Set.copyOf(words).size() == 1;
        return isOneThing || (BY_WEIGHT.contains(kind) && !words.isEmpty()) ? words.get(0) : null;
    }

    /** A word for each field that has one, the weightiest first. */
    private static List<String> words(String kind, Map<String, Change> changes) {
        Stream<String> ofFields = FIELDS.stream()
                .filter(field -> field.kinds.contains(kind) && changes.containsKey(field.name))
                .map(OfField::word);
        Change tags = CONFIGS.contains(kind) ? changes.get("tags") : null;
        return Stream.concat(ofFields, Stream.ofNullable(tags).map(ActionType::ofTags))
                .toList();
    }

    private static String ofTags(Change tags) {
        Collection<?> before = list(tags.before());
        Collection<?> after = list(tags.after());
        if (after.containsAll(before)) {
            return "config_add_tag";
        }
        return before.containsAll(after) ? "config_remove_tag" : "config_edit_tags";
    }

    private static Collection<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** The word for an edit of that field alone. */
    private record OfField(Set<String> kinds, String name, String word) {}
}
