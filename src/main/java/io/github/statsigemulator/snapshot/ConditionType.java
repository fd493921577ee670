package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.spec.SpecCondition;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition types of the Console API and what each becomes in a spec: how the spec calls it, which attribute it
 * looks at, and what it takes from the condition besides operator and target.
 */
enum ConditionType {
    PUBLIC("public", Needs.NOTHING, "public", null),
    USER_ID("user_id", Needs.OPERATOR, "user_field", "userID"),
    EMAIL("email", Needs.OPERATOR, "user_field", "email"),
    APP_VERSION("app_version", Needs.OPERATOR, "user_field", "appVersion"),
    IP_ADDRESS("ip_address", Needs.OPERATOR, "user_field", "ip"),
    LOCALE("locale", Needs.OPERATOR, "user_field", "locale"),
    USER_AGENT("user_agent", Needs.OPERATOR, "user_field", "userAgent"),
    URL("url", Needs.OPERATOR, "user_field", "url"),
    DEVICE_MODEL("device_model", Needs.OPERATOR, "user_field", "device_model"),
    CUSTOM_FIELD("custom_field", Needs.OPERATOR_AND_FIELD, "user_field", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            String field = field(written);
            return SpecRules.condition("user_field", test, field, Map.of("custom_field", field), idType);
        }
    },
    COUNTRY("country", Needs.OPERATOR, "ip_based", "country"),
    BROWSER_NAME("browser_name", Needs.OPERATOR, "ua_based", "browser_name"),
    BROWSER_VERSION("browser_version", Needs.OPERATOR, "ua_based", "browser_version"),
    OS_NAME("os_name", Needs.OPERATOR, "ua_based", "os_name"),
    OS_VERSION("os_version", Needs.OPERATOR, "ua_based", "os_version"),
    ENVIRONMENT("environment", Needs.OPERATOR, "environment_field", "tier"),
    ENVIRONMENT_TIER("environment_tier", Needs.OPERATOR, "environment_field", "tier"),
    TIME("time", Needs.OPERATOR, "current_time", null),
    UNIT_ID("unit_id", Needs.OPERATOR, "unit_id", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            String unit = written.customID();
            return SpecRules.unit(test, unit == null || unit.isEmpty() ? idType : unit);
        }
    },
    TARGET_APP("target_app", Needs.OPERATOR, "target_app", null),
    EXPERIMENT_GROUP("experiment_group", Needs.OPERATOR_AND_FIELD, "experiment_group", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            String experiment = references.experiment(field(written));
            return SpecRules.condition("experiment_group", test, experiment, Map.of(), idType);
        }
    },
    PASSES_GATE("passes_gate", Needs.REFERENCE, "pass_gate", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            return SpecRules.passes(references.gate(test.text()), idType);
        }
    },
    FAILS_GATE("fails_gate", Needs.REFERENCE, "fail_gate", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            return SpecRules.fails(references.gate(test.text()), idType);
        }
    },
    PASSES_SEGMENT("passes_segment", Needs.REFERENCE, "pass_gate", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            return SpecRules.passes(references.segment(test.text()), idType);
        }
    },
    FAILS_SEGMENT("fails_segment", Needs.REFERENCE, "fail_gate", null) {
        @Override
        SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
            return SpecRules.fails(references.segment(test.text()), idType);
        }
    },
    /** Stored for the Console's sake; no SDK evaluates it. */
    JAVASCRIPT("javascript", Needs.NOTHING, "javascript", null);

    /** What a condition must say. */
    enum Needs {
        NOTHING,
        REFERENCE,
        OPERATOR,
        OPERATOR_AND_FIELD
    }

    /**
     * How a condition compares and with what, in the words of a spec.
     *
     * @param operator null where the type needs none
     * @param target null where type or operator need none
     */
    record Test(@Nullable String operator, @Nullable Object target) {

        static final Test NONE = new Test(null, null);

        static Test any(Object target) {
            return new Test("any", target);
        }

        /** The target of a reference. */
        String text() {
            return String.valueOf(target);
        }
    }

    private static final Map<String, ConditionType> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toMap(type -> type.word, Function.identity(), (one, other) -> one, TreeMap::new));

    private final String word;
    private final Needs needs;
    private final String specType;
    private final @Nullable String field;

    ConditionType(String word, Needs needs, String specType, @Nullable String field) {
        this.word = word;
        this.needs = needs;
        this.specType = specType;
        this.field = field;
    }

    /** The type of that word; empty if there is none. */
    static Optional<ConditionType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All types as the Console API writes them, in alphabetical order. */
    static String words() {
        return String.join(", ", BY_WORD.keySet());
    }

    Needs needs() {
        return needs;
    }

    /**
     * The condition as a spec has it.
     *
     * @throws IllegalConditionException if the condition lacks what this type takes from it
     */
    SpecCondition spec(TargetingCondition written, String idType, References references, Test test) {
        return SpecRules.condition(specType, test, field, Map.of(), idType);
    }

    private static String field(TargetingCondition written) {
        String field = written.field();
        if (field == null || field.isEmpty()) {
            throw new IllegalConditionException(
                    "field", "field is missing; a condition of the type '" + written.type() + "' needs it.");
        }
        return field;
    }
}
