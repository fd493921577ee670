package io.github.statsigemulator.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Writer writer = new Writer(time, Format.V1);
        writer.list("feature_gates", gates);
        writer.list("dynamic_configs", configs);
        writer.list("layer_configs", layers);
        writer.field("layers", layersWithExperiments());
        if (!overrideRules.isEmpty()) {
            Map<String, @Nullable Object> rules = new LinkedHashMap<>();
            overrideRules.forEach((name, rule) -> rules.put(name, Rendering.v1(rule)));
            writer.field("override_rules", rules);
        }
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
        Writer writer = new Writer(time, Format.V2);
        writer.map("feature_gates", gates, keys);
        writer.map("dynamic_configs", configs, keys);
        writer.map("layer_configs", layers, keys);
        writer.texts("condition_map", keys.texts());
        writer.field("experiment_to_layer", experimentToLayer);
        if (!overrideRules.isEmpty()) {
            Map<String, @Nullable Object> rules = new LinkedHashMap<>();
            overrideRules.forEach((name, rule) ->
                    rules.put(name, Rendering.v2(rule, condition -> keys.keyOf(KeyedCondition.of(condition)))));
            writer.field("override_rules", rules);
        }
        others.forEach(writer::field);
        writer.checksum();
        return writer.end();
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

    /** Puts the fields of one document behind each other. */
    private static final class Writer {

        private static final long FNV_OFFSET = 0xcbf29ce484222325L;
        private static final long FNV_PRIME = 0x100000001b3L;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        private final int headLength;

        Writer(long time, Format format) {
            write("{\"has_updates\":true,\"time\":" + time);
            headLength = bytes.size();
            field("response_format", format.responseFormat());
        }

        void field(String name, @Nullable Object value) {
            name(name);
            bytes.writeBytes(Json.bytes(value));
        }

        void list(String name, Collection<RenderedSpec> specs) {
            name(name);
            String separator = "[";
            for (RenderedSpec spec : specs) {
                write(separator);
                bytes.writeBytes(spec.v1());
                separator = ",";
            }
            write(specs.isEmpty() ? "[]" : "]");
        }

        void map(String name, Collection<RenderedSpec> specs, ConditionKeys keys) {
            name(name);
            String separator = "{";
            for (RenderedSpec spec : specs) {
                write(separator);
                bytes.writeBytes(Json.bytes(spec.spec().name()));
                write(":");
                bytes.writeBytes(spec.v2(keys));
                separator = ",";
            }
            write(specs.isEmpty() ? "{}" : "}");
        }

        void texts(String name, Map<String, String> texts) {
            name(name);
            String separator = "{";
            for (Map.Entry<String, String> text : texts.entrySet()) {
                write(separator + '"' + text.getKey() + "\":" + text.getValue());
                separator = ",";
            }
            write(texts.isEmpty() ? "{}" : "}");
        }

        /** A number that changes with everything that was written but the time. */
        void checksum() {
            byte[] content = bytes.toByteArray();
            long hash = FNV_OFFSET;
            for (int i = headLength; i < content.length; i++) {
                hash = (hash ^ (content[i] & 0xff)) * FNV_PRIME;
            }
            field("checksum", Long.toUnsignedString(hash));
        }

        byte[] end() {
            write("}");
            return bytes.toByteArray();
        }

        private void name(String name) {
            write(",");
            bytes.writeBytes(Json.bytes(name));
            write(":");
        }

        private void write(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
