package io.github.statsigemulator.spec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a whole document of either format; which one it is shows in {@code feature_gates}. */
final class DocumentReader {

    private static final String GATES = "feature_gates";
    private static final String CONFIGS = "dynamic_configs";
    private static final String LAYERS = "layer_configs";
    private static final String CONDITIONS = "condition_map";
    private static final String EXPERIMENT_TO_LAYER = "experiment_to_layer";
    private static final String LAYER_TO_EXPERIMENTS = "layers";
    private static final String OVERRIDE_RULES = "override_rules";

    private static final List<String> FIELDS = List.of(
            "has_updates",
            "time",
            "response_format",
            "checksum",
            GATES,
            CONFIGS,
            LAYERS,
            CONDITIONS,
            EXPERIMENT_TO_LAYER,
            LAYER_TO_EXPERIMENTS,
            OVERRIDE_RULES);

    private final Node document;

    private DocumentReader(Node document) {
        this.document = document;
    }

    static ConfigSpecs read(byte[] json) {
        Node document = Node.of(Values.copy(Json.read(json)));
        if (!document.get("has_updates").isMissing()
                && !document.get("has_updates").flag()) {
            throw document.get("has_updates").fault("a document that says false holds no specs.");
        }
        DocumentReader reader = new DocumentReader(document);
        return checked(document.get(GATES).isList() ? reader.v1() : reader.v2());
    }

    /** Reads what is only kept as plain values once, so that a fault shows now. */
    private static ConfigSpecs checked(ConfigSpecs specs) {
        specs.mappings();
        specs.autotunes();
        TopLevelFields.check(Node.of(specs.others()));
        return specs;
    }

    private ConfigSpecs v2() {
        Map<String, SpecCondition> conditions = new HashMap<>();
        document.get(CONDITIONS).eachField((key, node) -> conditions.put(key, ConditionReader.v2(node)));
        SpecReader reader = new SpecReader(
                node -> named(node, conditions), node -> node.get("idType").text());
        Map<String, String> layers = new LinkedHashMap<>();
        document.get(EXPERIMENT_TO_LAYER).eachField((experiment, layer) -> layers.put(experiment, layer.text()));
        return document(
                byName(GATES, reader::spec),
                byName(CONFIGS, reader::spec),
                byName(LAYERS, reader::spec),
                layers,
                rules(reader));
    }

    private static SpecCondition named(Node node, Map<String, SpecCondition> conditions) {
        SpecCondition condition = node.value() instanceof String key ? conditions.get(key) : null;
        return condition == null
                ? SpecCondition.unsupported(
                        "%s: there is no condition %s.".formatted(node.place(), Json.text(node.value())))
                : condition;
    }

    private Map<String, Spec> byName(String field, BiFunction<String, Node, Spec> reader) {
        Map<String, Spec> specs = new LinkedHashMap<>();
        document.get(field).eachField((name, node) -> specs.put(name, reader.apply(name, node)));
        return specs;
    }

    private ConfigSpecs v1() {
        SpecReader reader = new SpecReader(ConditionReader::v1, node -> LegacyForm.idType(node.fields()));
        Map<String, Spec> gates = listed(GATES, reader);
        Map<String, String> layers = new LinkedHashMap<>();
        if (!document.get(LAYER_TO_EXPERIMENTS).isMissing()) {
            document.get(LAYER_TO_EXPERIMENTS)
                    .eachField((layer, experiments) ->
                            experiments.elements().forEach(experiment -> layers.put(experiment.text(), layer)));
        }
        Map<String, SpecRule> rules = new LinkedHashMap<>();
        rules(reader).forEach((name, rule) -> rules.put(name, LegacyForm.normal(rule)));
        return document(
                normal(gates, gates),
                normal(listed(CONFIGS, reader), gates),
                normal(listed(LAYERS, reader), gates),
                layers,
                rules);
    }

    private Map<String, Spec> listed(String field, SpecReader reader) {
        Map<String, Spec> specs = new LinkedHashMap<>();
        for (Node node : document.get(field).elements()) {
            Spec spec = reader.spec(node.get("name").text(), node);
            specs.put(spec.name(), spec);
        }
        return specs;
    }

    private static Map<String, Spec> normal(Map<String, Spec> specs, Map<String, Spec> gates) {
        Map<String, Spec> normal = new LinkedHashMap<>();
        specs.forEach((name, spec) -> normal.put(name, LegacyForm.normal(spec, gate -> isHoldout(gates.get(gate)))));
        return normal;
    }

    private static boolean isHoldout(@Nullable Spec gate) {
        return gate != null && gate.entity().equals("holdout");
    }

    private Map<String, SpecRule> rules(SpecReader reader) {
        Map<String, SpecRule> rules = new LinkedHashMap<>();
        if (!document.get(OVERRIDE_RULES).isMissing()) {
            document.get(OVERRIDE_RULES).eachField((name, node) -> rules.put(name, reader.rule(node)));
        }
        return rules;
    }

    private ConfigSpecs document(
            Map<String, Spec> gates,
            Map<String, Spec> configs,
            Map<String, Spec> layers,
            Map<String, String> experimentToLayer,
            Map<String, SpecRule> overrideRules) {
        Node time = document.get("time");
        return new ConfigSpecs(
                time.isMissing() ? 0 : time.count(Long.MAX_VALUE),
                gates,
                configs,
                layers,
                experimentToLayer,
                overrideRules,
                document.fieldsBut(FIELDS));
    }
}
