package io.github.statsigemulator.snapshot;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An operator that conditions may have.
 *
 * @param name as a spec writes it
 * @param target the form in which a spec writes what it compares with
 */
record Operator(String name, Form target) {

    /** The forms that a target can have in a spec. */
    enum Form {
        NOTHING,
        AS_WRITTEN,
        TEXTS,
        TEXT,
        NUMBER,
        VERSION,
        TIME,
        PATTERN
    }

    private static final Map<String, Operator> BY_WORD = new TreeMap<>();

    static {
        put(Form.TEXTS, "any", "none", "any_case_sensitive", "none_case_sensitive");
        put(Form.TEXTS, "str_starts_with_any", "str_ends_with_any", "str_contains_any", "str_contains_none");
        put(Form.TEXTS, "array_contains_any", "array_contains_none", "array_contains_all", "not_array_contains_all");
        put(Form.NUMBER, "gt", "gte", "lt", "lte");
        put(Form.VERSION, "version_gt", "version_gte", "version_lt", "version_lte", "version_eq", "version_neq");
        put(Form.TIME, "before", "after", "on");
        put(Form.PATTERN, "str_matches");
        put(Form.AS_WRITTEN, "eq", "neq");
        put(Form.TEXT, "in_segment_list", "not_in_segment_list");
        BY_WORD.put("is_null", new Operator("eq", Form.NOTHING));
        BY_WORD.put("is_not_null", new Operator("neq", Form.NOTHING));
        BY_WORD.put("regex", new Operator("str_matches", Form.PATTERN));
    }

    private static void put(Form target, String... words) {
        for (String word : words) {
            BY_WORD.put(word, new Operator(word, target));
        }
    }

    static Optional<Operator> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All operators as the Console API writes them, in alphabetical order. */
    static String words() {
        return String.join(", ", BY_WORD.keySet());
    }

    /**
     * The target as a spec writes it.
     *
     * @throws IllegalConditionException if the value cannot be what this operator compares with
     */
    @Nullable
    Object target(@Nullable Object value) {
        return switch (target) {
            case NOTHING -> null;
            case AS_WRITTEN -> value;
            case TEXTS -> TargetValue.texts(value);
            case TEXT -> TargetValue.text(value);
            case NUMBER -> TargetValue.number(value);
            case VERSION -> TargetValue.version(value);
            case TIME -> TargetValue.time(value);
            case PATTERN -> TargetValue.pattern(value);
        };
    }
}
