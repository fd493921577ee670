package io.github.statsigemulator.spec;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What Core demands of the fields of a document besides its specs: one of another type would make it refuse the whole
 * document (seen in statsig-io/statsig-server-core, statsig-rust/src/specs_response/spec_types.rs).
 */
final class TopLevelFields {

    private static final Map<String, Consumer<Node>> KNOWN = Map.of(
            "company_id", Node::text,
            "default_environment", Node::text,
            "diagnostics", each(Node::number),
            "id_lists", each(Node::flag),
            "sdk_flags", each(Node::flag),
            "sdk_configs", Node::fields,
            "param_stores", each(TopLevelFields::parameterStore));

    private TopLevelFields() {}

    /** Goes through the fields that are there. */
    static void check(Node document) {
        document.eachField((name, node) -> {
            if (!node.isMissing()) {
                KNOWN.getOrDefault(name, any -> {}).accept(node);
            }
        });
    }

    private static Consumer<Node> each(Consumer<Node> part) {
        return node -> node.eachField((name, field) -> part.accept(field));
    }

    private static void parameterStore(Node store) {
        store.get("parameters").eachField((name, parameter) -> {
            parameter.get("ref_type").text();
            parameter.get("param_type").text();
        });
    }
}
