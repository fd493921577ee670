package io.github.statsigemulator.evaluator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or a default gives: a flag for gates, parameters for everything else.
 *
 * @param passes whether the value is the flag true
 * @param parameters the parameters in their order; empty for a flag
 * @param json the value as JSON text
 */
public record ReturnValue(boolean passes, Map<String, @Nullable Object> parameters, String json) {

    private static final ReturnValue TRUE = new ReturnValue(true, Map.of(), "true");
    private static final ReturnValue FALSE = new ReturnValue(false, Map.of(), "false");

    /** No parameters. */
    public static final ReturnValue EMPTY = new ReturnValue(false, Map.of(), "{}");

    public ReturnValue {
        parameters = parameters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A gate's value. */
    public static ReturnValue of(boolean flag) {
        return flag ? TRUE : FALSE;
    }

    /** A config's value with its JSON text. */
    public static ReturnValue of(Map<String, ? extends @Nullable Object> parameters, String json) {
        return new ReturnValue(false, Collections.unmodifiableMap(parameters), json);
    }

    /** Whether the value is the flag false; a rule that returns anything else lets a gate pass. */
    boolean fails() {
        return json.equals("false");
    }
}
