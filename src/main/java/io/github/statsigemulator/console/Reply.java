package io.github.statsigemulator.console;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as an answer: its fields as the contract has them, and beside them {@code message} and {@code data}, which
 * is where clients of the hosted service look.
 *
 * @param <T> what it is, for the description of the API
 */
@SuppressWarnings("UnusedTypeParameter") // routes say by it what they answer
record Reply<T>(@JsonValue Map<String, @Nullable Object> body) {

    /**
     * A reply of both forms.
     *
     * @param contract the fields at the top level; the reply keeps the map
     * @param live what stands under {@code data}
     */
    static <T> Reply<T> of(Map<String, @Nullable Object> contract, String message, @Nullable Object live) {
        contract.put("message", message);
        contract.put("data", live);
        return new Reply<>(contract);
    }
}
