package io.github.statsigemulator.console;

import io.github.statsigemulator.project.Rendering;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that has nothing to show: clients fail on an empty body. */
record Message(String message) implements Answer {

    @Override
    public Map<String, @Nullable Object> in(Rendering rendering) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("message", message);
        return body;
    }
}
