package io.github.statsigemulator.spec;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads specs and rules of either format, and demands of them what Core demands (seen in
 * statsig-io/statsig-server-core, statsig-rust/src/specs_response/spec_types.rs); the conditions of a rule are read by
 * the function that knows the format.
 */
final class SpecReader {

    private static final List<String> SPEC_FIELDS = List.of(
            "name", "type", "entity", "salt", "enabled", "defaultValue", "rules", "idType", LegacyForm.DEVICE_BASED);

    private static final List<String> RULE_FIELDS =
            List.of("name", "id", "passPercentage", "conditions", "returnValue", "idType", LegacyForm.DEVICE_BASED);

    private static final long HIGHEST_VERSION = 0xFFFF_FFFFL;

    private static final Map<String, Consumer<Node>> SPEC_OPTIONS = Map.of(
            "isActive", Node::flag,
            "hasSharedParams", Node::flag,
            "forwardAllExposures", Node::flag,
            "useNewLayerEval", Node::flag,
            "explicitParameters", Node::texts,
            "targetAppIDs", Node::texts,
            "fieldsUsed", Node::texts,
            "checksum", Node::text,
            "version", node -> node.count(HIGHEST_VERSION));

    private static final Map<String, Consumer<Node>> RULE_OPTIONS = Map.of(
            "salt", Node::text,
            "groupName", Node::text,
            "configDelegate", Node::text,
            "isExperimentGroup", Node::flag,
            "samplingRate", node -> node.count(Long.MAX_VALUE));

    private final Function<Node, SpecCondition> conditions;
    private final Function<Node, String> idTypes;

    /**
     * @param conditions reads one entry of a rule's conditions, and never fails for what is in it
     * @param idTypes reads the unit of a spec or rule
     */
    SpecReader(Function<Node, SpecCondition> conditions, Function<Node, String> idTypes) {
        this.conditions = conditions;
        this.idTypes = idTypes;
    }

    Spec spec(String name, Node node) {
        return new Spec(
                name,
                node.get("type").text(),
                node.get("entity").text(),
                node.get("salt").text(),
                node.get("enabled").flag(),
                given(node.get("defaultValue")),
                node.get("rules").elements().stream().map(this::rule).toList(),
                List.of(),
                idTypes.apply(node),
                options(node, SPEC_FIELDS, SPEC_OPTIONS));
    }

    SpecRule rule(Node node) {
        return new SpecRule(
                node.get("name").text(),
                node.get("id").text(),
                node.get("passPercentage").number(),
                node.get("conditions").elements().stream().map(conditions).toList(),
                given(node.get("returnValue")),
                idTypes.apply(node),
                options(node, RULE_FIELDS, RULE_OPTIONS));
    }

    /** What a rule or a default gives: nothing, an object or a flag. */
    static @Nullable Object given(Node node) {
        if (node.isMissing() || node.isObject() || node.value() instanceof Boolean) {
            return node.value();
        }
        throw node.due("an object, true or false");
    }

    private static Map<String, @Nullable Object> options(
            Node node, List<String> fields, Map<String, Consumer<Node>> known) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>(node.fieldsBut(fields));
        options.keySet()
                .removeIf(name -> known.containsKey(name) && node.get(name).isMissing());
        options.keySet().stream()
                .filter(known::containsKey)
                .forEach(name -> requireNonNull(known.get(name)).accept(node.get(name)));
        return options;
    }
}
