package io.github.statsigemulator.evaluator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes config-specs documents of the v2 format from snippets of JSON. */
final class CoreDocument {

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, String> gates = new LinkedHashMap<>();
    private final Map<String, String> configs = new LinkedHashMap<>();
    private final Map<String, String> layers = new LinkedHashMap<>();

    /** A condition; {@code parts} is the inside of its JSON object, without type and unit. */
    CoreDocument condition(String key, String type, String parts) {
        return condition(key, type, parts, "userID");
    }

    CoreDocument condition(String key, String type, String parts, String idType) {
        conditions.put(
                key,
                "{\"type\":\"%s\",\"idType\":\"%s\"%s}".formatted(type, idType, parts.isEmpty() ? "" : "," + parts));
        return this;
    }

    CoreDocument gate(String name, String... rules) {
        gates.put(name, spec("feature_gate", "feature_gate", "false", "", rules));
        return this;
    }

    CoreDocument config(String name, String options, String... rules) {
        configs.put(name, spec("dynamic_config", "experiment", "{\"origin\":\"default\"}", options, rules));
        return this;
    }

    CoreDocument layer(String name, String options, String... rules) {
        layers.put(name, spec("dynamic_config", "layer", "{\"origin\":\"layer\"}", options, rules));
        return this;
    }

    /** A rule; {@code options} is the inside of its JSON object: percentage, value, salt and the like. */
    static String rule(String id, String options, String... conditions) {
        String keys = Arrays.stream(conditions).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return "{\"name\":\"%s\",\"id\":\"%s\",\"idType\":\"userID\",\"conditions\":[%s],%s}"
                .formatted(id, id, keys, options);
    }

    /** A rule of a gate that lets everyone pass who meets the conditions. */
    static String rule(String id, int percentage, String... conditions) {
        return rule(id, "\"returnValue\":true,\"passPercentage\":" + percentage, conditions);
    }

    private static String spec(String type, String entity, String value, String options, String... rules) {
        return """
                {"type":"%s","entity":"%s","salt":"spec","enabled":true,"defaultValue":%s,"idType":"userID",%s"rules":[%s]}""".formatted(type, entity, value, options.isEmpty() ? "" : options + ",", String.join(",", rules));
    }

    String json() {
        return """
                {"has_updates":true,"time":1,"feature_gates":%s,"dynamic_configs":%s,"layer_configs":%s,\
                "condition_map":%s,"experiment_to_layer":{}}""".formatted(object(gates), object(configs), object(layers), object(conditions));
    }

    private static String object(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> JsonText.json(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
