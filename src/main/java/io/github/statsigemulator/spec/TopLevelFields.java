package io.github.statsigemulator.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What Core demands of the fields of a document besides its specs: one of another type would make it refuse the whole
 * document (seen in statsig-io/statsig-server-core, statsig-rust/src/specs_response/spec_types.rs and
 * param_store_types.rs).
 */
final class TopLevelFields {

    private static final Map<String, Consumer<Node>> KNOWN = Map.of(
            "company_id",
            Node::text,
            "default_environment",
            Node::text,
            "diagnostics",
            each(Node::number),
            "id_lists",
            each(Node::flag),
            "sdk_flags",
            each(Node::flag),
            "sdk_configs",
            Node::fields,
            "param_stores",
            each(TopLevelFields::parameterStore),
            "session_replay_info",
            TopLevelFields::sessionReplay);

    /** The fields of a parameter that say what gives its value, by the kind of reference. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "gate", List.of("gate_name"),
            "dynamic_config", List.of("config_name", "param_name"),
            "experiment", List.of("experiment_name", "param_name"),
            "layer", List.of("layer_name", "param_name"));

    /** The fields that have a value, which may be null. */
    private static final Map<String, List<String>> VALUES =
            Map.of("static", List.of("value"), "gate", List.of("pass_value", "fail_value"));

    private TopLevelFields() {}

    /** Goes through the fields that are there. */
    static void check(Node document) {
        document.eachField((name, node) -> optional(document, name, KNOWN.getOrDefault(name, any -> {})));
    }

    private static Consumer<Node> each(Consumer<Node> part) {
        return node -> node.eachField((name, field) -> part.accept(field));
    }

    private static void parameterStore(Node store) {
        store.get("parameters").eachField((name, parameter) -> parameter(parameter));
    }

    private static void parameter(Node parameter) {
        String reference = parameter.get("ref_type").text();
        parameter.get("param_type").text();
        REFERENCES
                .getOrDefault(reference, List.of())
                .forEach(field -> parameter.get(field).text());
        for (String field : VALUES.getOrDefault(reference, List.of())) {
            if (!parameter.fields().containsKey(field)) {
                throw parameter.get(field).due("a value");
            }
        }
    }

    private static void sessionReplay(Node info) {
        optional(info, "sampling_rate", Node::number);
        optional(info, "targeting_gate", Node::text);
        optional(info, "recording_blocked", Node::flag);
        optional(info, "session_recording_event_triggers", each(TopLevelFields::trigger));
        optional(info, "session_recording_exposure_triggers", each(TopLevelFields::trigger));
    }

    private static void trigger(Node trigger) {
        optional(trigger, "sampling_rate", Node::number);
        optional(trigger, "values", Node::texts);
        optional(trigger, "passes_sampling", Node::flag);
    }

    private static void optional(Node parent, String name, Consumer<Node> type) {
        Node field = parent.get(name);
        if (!field.isMissing()) {
            type.accept(field);
        }
    }
}
