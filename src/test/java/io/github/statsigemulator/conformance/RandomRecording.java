package io.github.statsigemulator.conformance;

import io.github.statsigemulator.JsonConfiguration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A downloaded document with what the Console API cannot make and a recorded one may hold: config mappings, contextual
 * autotunes, layers whose parameters come from several rules, parameter stores, and fields that nobody knows.
 */
final class RandomRecording {

    /** How much is added of each kind. */
    private static final int EACH = 6;

    private static final String SUBSTITUTE = "substitute_";
    private static final JsonMapper MAPPER = JsonConfiguration.mapper();

    private final Chance chance;
    private final Map<String, Object> document;
    private final List<Map<String, Object>> plainRules;

    private RandomRecording(byte[] downloaded, Chance chance) {
        this.chance = chance;
        this.document = MAPPER.readValue(downloaded, new TypeReference<>() {});
        this.plainRules = plainRules();
    }

    /** The document in the format that it was downloaded in. */
    static String of(byte[] downloaded, long seed) {
        RandomRecording recording = new RandomRecording(downloaded, new Chance(seed));
        recording.mergeParameters();
        recording.addSubstitutes();
        recording.mapConfigs();
        recording.addAutotunes();
        recording.addStores();
        // Only the key that it was downloaded with would take it
        recording.document.remove("hashed_sdk_key_used");
        recording.document.put("of_some_later_day", Map.of("a", 1));
        return MAPPER.writeValueAsString(recording.document);
    }

    private void mergeParameters() {
        Map<String, Object> layer = any("layer_configs");
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> merged = new LinkedHashMap<>(layer);
            merged.put("useNewLayerEval", true);
            merged.put("enabled", true);
            merged.put("salt", "merged-" + i);
            merged.put("defaultValue", Map.of("color", "red", "size", 1, "on", false));
            merged.put("rules", List.of(part(0), handingOver(), part(1), part(2)));
            add("layer_configs", "merged_" + i, merged);
        }
    }

    /** Gates that ask no others: Core does not survive mappings that run in circles. */
    private void addSubstitutes() {
        Map<String, Object> gate = any("feature_gates");
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> substitute = new LinkedHashMap<>(gate);
            substitute.put("entity", "feature_gate");
            substitute.put("enabled", true);
            substitute.put("salt", SUBSTITUTE + i);
            substitute.put("rules", List.of(rule("substitute", true)));
            add("feature_gates", SUBSTITUTE + i, substitute);
        }
    }

    private Map<String, Object> part(int number) {
        return rule("part-" + number, chance.any(List.of(Map.of("color", "blue"), Map.of("size", number), Map.of())));
    }

    private Map<String, Object> handingOver() {
        Map<String, Object> rule = rule("over", Map.of("color", "green"));
        rule.put("configDelegate", chance.any(names("dynamic_configs")));
        return rule;
    }

    /** A rule that asks what some rule of the project asks which asks no gate. */
    private Map<String, Object> rule(String id, Object value) {
        Map<String, Object> rule = new LinkedHashMap<>(chance.any(plainRules));
        rule.put("id", id);
        rule.put("name", id);
        rule.put("groupName", "Group " + id);
        rule.put("salt", id);
        rule.put("passPercentage", chance.percentage());
        rule.put("returnValue", value);
        return rule;
    }

    private List<Map<String, Object>> plainRules() {
        return named("feature_gates").values().stream()
                .flatMap(gate -> list(gate, "rules").stream())
                .filter(rule -> ((List<?>) rule.getOrDefault("conditions", List.of()))
                        .stream().noneMatch(this::asksAnother))
                .toList();
    }

    /** Of v2 a rule has the keys of its conditions, of v1 the conditions. */
    private boolean asksAnother(Object condition) {
        Object whole =
                document.get("condition_map") instanceof Map<?, ?> conditions ? conditions.get(condition) : condition;
        return whole instanceof Map<?, ?> fields
                && List.of("pass_gate", "fail_gate", "experiment_group").contains(fields.get("type"));
    }

    private void mapConfigs() {
        Map<String, Object> rules = new LinkedHashMap<>();
        Map<String, Object> mappings = new LinkedHashMap<>();
        IntStream.range(0, EACH).forEach(i -> rules.put("moved-" + i, rule("moved-" + i, true)));
        for (String field : List.of("feature_gates", "dynamic_configs", "layer_configs")) {
            List<String> names = new ArrayList<>(names(field));
            List<String> substitutes = new ArrayList<>(names);
            substitutes.removeIf(name -> field.equals("feature_gates") && !name.startsWith(SUBSTITUTE));
            names.removeAll(field.equals("feature_gates") ? substitutes : List.of());
            List<String> mapped = names.subList(0, Math.min(EACH, names.size() / 2));
            substitutes.removeAll(mapped);
            mapped.forEach(name ->
                    mappings.put(name, List.of(mapping(substitutes, 0), mapping(substitutes, chance.below(EACH)))));
        }
        document.put("override_rules", rules);
        document.put("overrides", mappings);
    }

    private Map<String, Object> mapping(List<String> substitutes, int rule) {
        Map<String, Object> trigger = new LinkedHashMap<>(Map.of("rule_name", "moved-" + rule));
        switch (chance.below(4)) {
            case 0 -> trigger.put("start_time", 1_600_000_000_000L);
            case 1 -> trigger.put("start_time", 4_000_000_000_000L);
            default -> {
                // at any time
            }
        }
        String substitute = chance.happens(10) ? "of_nobody" : chance.any(substitutes);
        return Map.of(
                "new_config_name", substitute, "rules", List.of(trigger, Map.of("rule_name", "no-rule-of-that-name")));
    }

    /** None that would draw lots: Core draws other ones each time. */
    private void addAutotunes() {
        Map<String, Object> autotunes = new LinkedHashMap<>();
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> autotune = new LinkedHashMap<>();
            autotune.put("salt", "autotune-" + i);
            autotune.put("idType", chance.any(List.of("userID", "companyID")));
            autotune.put("enabled", chance.happens(90));
            autotune.put("version", i);
            autotune.put("defaultValue", Map.of("color", "red"));
            autotune.put("sampleRate", 0);
            autotune.put("higherIsBetter", chance.happens(50));
            autotune.put("targetingGateName", chance.happens(30) ? chance.any(names("feature_gates")) : null);
            autotune.put("groups", List.of(group("blue"), group("green"), group("größe")));
            if (chance.happens(70)) {
                autotune.put("config", Map.of("blue", model(), "green", model()));
            }
            autotunes.put("autotune_" + i, autotune);
        }
        document.put("cmab_configs", autotunes);
    }

    private static Map<String, Object> group(String id) {
        return Map.of("id", id, "name", "Group " + id, "parameterValues", Map.of("color", id));
    }

    private Map<String, Object> model() {
        return Map.of(
                "alpha",
                chance.below(3),
                "intercept",
                chance.below(30) / 10.0,
                "records",
                chance.below(100),
                "weightsNumerical",
                Map.of("seats", chance.below(20) / 7.0),
                "weightsCategorical",
                Map.of("plan", Map.of("red", 2.5, "größe", 0.1), "country", Map.of("NL", 1)));
    }

    private void addStores() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("fixed", Map.of("ref_type", "static", "param_type", "string", "value", "größe"));
        parameters.put("open", ofGate());
        List.of("dynamic_config", "experiment", "layer").forEach(kind -> parameters.put(kind, ofParameter(kind)));
        document.put("param_stores", Map.of("a_store", Map.of("parameters", parameters)));
    }

    private Map<String, Object> ofGate() {
        return Map.of(
                "ref_type", "gate",
                "param_type", "string",
                "gate_name", chance.any(names("feature_gates")),
                "pass_value", "passes",
                "fail_value", "fails");
    }

    private Map<String, Object> ofParameter(String kind) {
        String field = kind.equals("layer") ? "layer_configs" : "dynamic_configs";
        String parameter = kind.equals("dynamic_config") ? "origin" : "color";
        return Map.of(
                "ref_type",
                kind,
                "param_type",
                "string",
                kind.equals("dynamic_config") ? "config_name" : kind + "_name",
                chance.any(names(field)),
                "param_name",
                parameter);
    }

    /** In an order that chance has chosen. */
    private List<String> names(String field) {
        List<String> names = new ArrayList<>(named(field).keySet());
        Collections.rotate(names, chance.below(names.size()));
        return names;
    }

    private Map<String, Object> any(String field) {
        Map<String, Map<String, Object>> specs = named(field);
        return specs.getOrDefault(chance.any(List.copyOf(specs.keySet())), Map.of());
    }

    /** The specs of the field: v2 names them by keys, v1 in themselves. */
    @SuppressWarnings("unchecked") // documents are made so
    private Map<String, Map<String, Object>> named(String field) {
        if (document.get(field) instanceof Map<?, ?> specs) {
            return (Map<String, Map<String, Object>>) specs;
        }
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        ((Collection<Map<String, Object>>) document.getOrDefault(field, List.of()))
                .forEach(spec -> named.put(String.valueOf(spec.get("name")), spec));
        return named;
    }

    private void add(String field, String name, Map<String, Object> spec) {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>(named(field));
        boolean isListed = document.get(field) instanceof List;
        if (isListed) {
            spec.put("name", name);
        }
        named.put(name, spec);
        document.put(field, isListed ? new ArrayList<>(named.values()) : named);
    }

    @SuppressWarnings("unchecked") // documents are made so
    private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.getOrDefault(name, List.of());
    }
}
