package io.github.statsigemulator.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document, ready to be joined. The same parts give the same bytes.
 *
 * @param time when the project last changed, in milliseconds since 1970
 * @param gates gates, segments and holdouts
 * @param configs dynamic configs, experiments and autotunes
 * @param layers layers
 * @param experimentToLayer the layer of each experiment that lives in one
 * @param overrideRules the rules that config mappings refer to, by name
 * @param others every other top-level field ({@code company_id}, {@code hashed_sdk_key_used}, {@code diagnostics} …);
 *     format and checksum are made while joining
 */
public record Assembly(
        long time,
        Collection<RenderedSpec> gates,
        Collection<RenderedSpec> configs,
        Collection<RenderedSpec> layers,
        Map<String, String> experimentToLayer,
        Map<String, SpecRule> overrideRules,
        Map<String, @Nullable Object> others) {

    /** The parts of a whole document. */
    public static Assembly of(ConfigSpecs specs) {
        return new Assembly(
                specs.time(),
                rendered(specs.gates()),
                rendered(specs.configs()),
                rendered(specs.layers()),
                specs.experimentToLayer(),
                specs.overrideRules(),
                specs.others());
    }

    private static List<RenderedSpec> rendered(Map<String, Spec> specs) {
        return specs.values().stream().map(RenderedSpec::of).toList();
    }

    /** The whole document as JSON in UTF-8. */
    public byte[] bytes(Format format) {
        return format == Format.V1 ? v1() : v2();
    }

    private byte[] v1() {
        DocumentWriter writer = new DocumentWriter(time, Format.V1);
        writer.array("feature_gates", gates.stream().map(RenderedSpec::v1));
        writer.array("dynamic_configs", configs.stream().map(RenderedSpec::v1));
        writer.array("layer_configs", layers.stream().map(RenderedSpec::v1));
        writer.field("layers", layersWithExperiments());
        overrideRules(writer, Rendering::v1);
        others.forEach(writer::field);
        return writer.end();
    }

    private Map<String, List<String>> layersWithExperiments() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        experimentToLayer.forEach((experiment, layer) ->
                all.computeIfAbsent(layer, key -> new ArrayList<>()).add(experiment));
        return all;
    }

    private byte[] v2() {
        ConditionKeys keys = keys();
        DocumentWriter writer = new DocumentWriter(time, Format.V2);
        writer.object("feature_gates", gates.stream().map(spec -> spec.v2(keys)));
        writer.object("dynamic_configs", configs.stream().map(spec -> spec.v2(keys)));
        writer.object("layer_configs", layers.stream().map(spec -> spec.v2(keys)));
        writer.object("condition_map", keys.entries());
        writer.field("experiment_to_layer", experimentToLayer);
        overrideRules(writer, rule -> Rendering.v2(rule, keys::keyOf));
        others.forEach(writer::field);
        writer.checksum();
        return writer.end();
    }

    private void overrideRules(DocumentWriter writer, Function<SpecRule, Object> rendering) {
        if (!overrideRules.isEmpty()) {
            Map<String, @Nullable Object> rules = new LinkedHashMap<>();
            overrideRules.forEach((name, rule) -> rules.put(name, rendering.apply(rule)));
            writer.field("override_rules", rules);
        }
    }

    private ConditionKeys keys() {
        ConditionKeys keys = new ConditionKeys();
        gates.forEach(spec -> keys.add(spec.conditions()));
        configs.forEach(spec -> keys.add(spec.conditions()));
        layers.forEach(spec -> keys.add(spec.conditions()));
        overrideRules
                .values()
                .forEach(rule -> keys.add(
                        rule.conditions().stream().map(KeyedCondition::of).toList()));
        return keys;
    }
}
