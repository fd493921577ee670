package io.github.statsigemulator.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One spec of a document, whatever it stands for: a gate, segment or holdout, a dynamic config, experiment, autotune or
 * layer. It has the form of v2, with one addition: a disabled spec may keep rules that nobody evaluates, which only v1
 * publishes.
 *
 * @param name the key of the spec in its map; v1 repeats it inside
 * @param type {@code feature_gate} for gates, segments and holdouts, else {@code dynamic_config}
 * @param entity {@code feature_gate}, {@code segment}, {@code holdout}, {@code dynamic_config}, {@code experiment},
 *     {@code autotune} or {@code layer}
 * @param salt what percentages are salted with
 * @param enabled only chooses between the rule ids {@code default} and {@code disabled} where no rule applies
 * @param defaultValue what holds where no rule applies: a {@link Boolean} for gates, a {@link Map} for all others
 * @param rules asked in order
 * @param dormantRules rules that are kept but not asked as long as the spec is disabled; empty for enabled ones
 * @param idType the unit: {@code userID}, {@code stableID} or a custom one
 * @param options {@code isActive}, {@code hasSharedParams}, {@code explicitParameters}, {@code targetAppIDs},
 *     {@code version}, {@code forwardAllExposures}, {@code fieldsUsed}, {@code useNewLayerEval} and any other, in
 *     document order; values as in {@link SpecCondition}
 */
public record Spec(
        String name,
        String type,
        String entity,
        String salt,
        boolean enabled,
        @Nullable Object defaultValue,
        List<SpecRule> rules,
        List<SpecRule> dormantRules,
        String idType,
        Map<String, @Nullable Object> options) {

    static final String GATE_TYPE = "feature_gate";

    static final String CONFIG_TYPE = "dynamic_config";

    public Spec {
        defaultValue = Values.copy(defaultValue);
        rules = List.copyOf(rules);
        dormantRules = List.copyOf(dormantRules);
        options = Values.copy(options);
    }

    /** An enabled gate, segment or holdout that nobody passes, without rules, on {@code userID}. */
    public static Spec gate(String name, String entity, String salt) {
        return new Spec(name, GATE_TYPE, entity, salt, true, false, List.of(), List.of(), "userID", Map.of());
    }

    /** An enabled dynamic config, experiment, autotune or layer without values or rules, on {@code userID}. */
    public static Spec config(String name, String entity, String salt) {
        return new Spec(name, CONFIG_TYPE, entity, salt, true, Map.of(), List.of(), List.of(), "userID", Map.of());
    }

    /** Enabled or not, with everything else as it is. */
    public Spec enabled(boolean enabled) {
        return new Spec(name, type, entity, salt, enabled, defaultValue, rules, dormantRules, idType, options);
    }

    /** With that value where no rule applies. */
    public Spec defaultValue(@Nullable Object value) {
        return new Spec(name, type, entity, salt, enabled, value, rules, dormantRules, idType, options);
    }

    /** With exactly those rules to ask. */
    public Spec rules(List<SpecRule> rules) {
        return new Spec(name, type, entity, salt, enabled, defaultValue, rules, dormantRules, idType, options);
    }

    /** With exactly those rules that are kept and not asked. */
    public Spec dormantRules(List<SpecRule> rules) {
        return new Spec(name, type, entity, salt, enabled, defaultValue, this.rules, rules, idType, options);
    }

    /** With that unit. */
    public Spec idType(String idType) {
        return new Spec(name, type, entity, salt, enabled, defaultValue, rules, dormantRules, idType, options);
    }

    /** Running or not, for experiments. */
    public Spec active(boolean active) {
        return option("isActive", active);
    }

    /** Living in a layer or not, for experiments. */
    public Spec sharedParams(boolean shared) {
        return option("hasSharedParams", shared);
    }

    /** With those parameters of its layer that the experiment sets itself. */
    public Spec explicitParameters(List<String> parameters) {
        return option("explicitParameters", parameters);
    }

    /** Delivered to those target apps; an empty list is published, null is not. */
    public Spec targetApps(@Nullable List<String> apps) {
        return option("targetAppIDs", apps);
    }

    /** With that version, which exposures report. */
    public Spec version(long version) {
        return option("version", version);
    }

    /** With that option; null takes it away. */
    public Spec option(String option, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(options);
        changed.remove(option);
        if (value != null) {
            changed.put(option, value);
        }
        return new Spec(name, type, entity, salt, enabled, defaultValue, rules, dormantRules, idType, changed);
    }

    /** Whether this is a gate, segment or holdout: its values are booleans. */
    public boolean isGate() {
        return type.equals(GATE_TYPE);
    }

    /** Whether the experiment runs. */
    public boolean isActive() {
        return Boolean.TRUE.equals(options.get("isActive"));
    }

    /** Whether the experiment lives in a layer. */
    public boolean hasSharedParams() {
        return Boolean.TRUE.equals(options.get("hasSharedParams"));
    }

    /** The parameters of its layer that the experiment sets itself, null where nothing is said. */
    public @Nullable List<String> explicitParameters() {
        return Values.texts(options.get("explicitParameters"));
    }

    /** The target apps that the spec is delivered to, null where nothing is said. */
    public @Nullable List<String> targetApps() {
        return Values.texts(options.get("targetAppIDs"));
    }

    /** The version that exposures report, null where nothing is said. */
    public @Nullable Long version() {
        return options.get("version") instanceof Number version ? (Long) version.longValue() : null;
    }

    /** Whether a layer is evaluated parameter by parameter. */
    public boolean useNewLayerEval() {
        return Boolean.TRUE.equals(options.get("useNewLayerEval"));
    }
}
