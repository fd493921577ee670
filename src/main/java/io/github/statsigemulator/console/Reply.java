package io.github.statsigemulator.console;

import io.github.statsigemulator.project.Rendering;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as an answer. In the union its fields stand at the top as the contract has them, and beside them
 * {@code message} and {@code data}, which is where clients of the hosted service look.
 *
 * @param contract the fields as the contract has them
 * @param message what was done
 * @param live the thing as the hosted service has it
 * @param <T> what it is, for the description of the API
 */
@SuppressWarnings("UnusedTypeParameter") // routes say by it what they answer
record Reply<T>(
        Map<String, @Nullable Object> contract,
        String message,
        @Nullable Object live) implements Answer {

    /** A reply of both forms. */
    static <T> Reply<T> of(Map<String, @Nullable Object> contract, String message, @Nullable Object live) {
        return new Reply<>(contract, message, live);
    }

    @Override
    public Map<String, @Nullable Object> in(Rendering rendering) {
        Map<String, @Nullable Object> body =
                rendering == Rendering.LIVE ? new LinkedHashMap<>() : new LinkedHashMap<>(contract);
        body.put("message", message);
        body.put("data", live);
        return body;
    }
}
