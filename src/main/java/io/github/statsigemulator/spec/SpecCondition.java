package io.github.statsigemulator.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule as a document has it, in the form of v2. Its fields keep their order, and one that was
 * left out stays left out, because the key of a condition is made of its text. Values are plain: {@code null},
 * {@link Boolean}, {@link String}, {@link Number} (integers of the smallest type that holds them, fractions as
 * {@link java.math.BigDecimal}), {@link java.util.List} and {@link Map} in document order.
 *
 * @param parts every field of the condition by name; those that Statsig writes: {@code type}, {@code targetValue},
 *     {@code operator}, {@code field}, {@code additionalValues}, {@code idType}
 */
public record SpecCondition(Map<String, @Nullable Object> parts) {

    static final String UNSUPPORTED = "unsupported";

    static final String REASON = "reason";

    public SpecCondition {
        parts = Values.copy(parts);
    }

    /** A condition of that type on {@code userID} with nothing else said; refine it with the methods that follow. */
    public static SpecCondition of(String type) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("targetValue", null);
        fields.put("operator", null);
        fields.put("field", null);
        fields.put("additionalValues", Map.of());
        fields.put("idType", "userID");
        return new SpecCondition(fields);
    }

    /** The condition that everyone meets. */
    public static SpecCondition everyone() {
        return of("public");
    }

    /**
     * A stand-in for a condition that cannot be read: every SDK takes it for a type that it does not know, and gives
     * up the evaluation that meets it.
     */
    public static SpecCondition unsupported(String reason) {
        return of(UNSUPPORTED).additional(REASON, reason);
    }

    /** With that operator; null where the type needs none. */
    public SpecCondition operator(@Nullable String operator) {
        return with("operator", operator);
    }

    /** With that attribute of the user, of its environment, or the experiment that {@code experiment_group} names. */
    public SpecCondition field(@Nullable String field) {
        return with("field", field);
    }

    /** With {@code field} left out altogether, as Statsig writes id lists and overrides of {@code userID}. */
    public SpecCondition withoutField() {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(parts);
        changed.remove("field");
        return new SpecCondition(changed);
    }

    /** With that value to compare with: a plain value as described above. */
    public SpecCondition target(@Nullable Object target) {
        return with("targetValue", target);
    }

    /** With that unit: {@code userID}, {@code stableID} or a custom one. */
    public SpecCondition idType(String idType) {
        return with("idType", idType);
    }

    /** With one more of the additional values: {@code salt}, {@code custom_field}, {@code custom_id}. */
    public SpecCondition additional(String name, String value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(additionalValues());
        values.put(name, value);
        return with("additionalValues", values);
    }

    /** With nothing for additional values, as Statsig writes holdouts and what refers to them. */
    public SpecCondition withoutAdditionalValues() {
        return with("additionalValues", null);
    }

    /** With that field set, at its place where it was there already, else at the end. */
    SpecCondition with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(parts);
        changed.put(name, value);
        return new SpecCondition(changed);
    }

    /** What is compared; an unknown type makes the condition unsupported, not the document. */
    public String type() {
        return Values.textOr("", parts.get("type"));
    }

    /** What to compare with, null where nothing is said. */
    public @Nullable Object targetValue() {
        return parts.get("targetValue");
    }

    /** How to compare, null where nothing is said. */
    public @Nullable String operator() {
        return Values.text(parts.get("operator"));
    }

    /** The attribute to compare, null where nothing is said. */
    public @Nullable String field() {
        return Values.text(parts.get("field"));
    }

    /** More values by name, all of them strings; empty where nothing is said. */
    public Map<String, @Nullable Object> additionalValues() {
        return Values.object(parts.get("additionalValues"));
    }

    /** The additional value of that name, null where it is missing. */
    public @Nullable String additional(String name) {
        return Values.text(additionalValues().get(name));
    }

    /** The unit of the condition; empty where nothing is said. */
    public String idType() {
        return Values.textOr("", parts.get("idType"));
    }
}
