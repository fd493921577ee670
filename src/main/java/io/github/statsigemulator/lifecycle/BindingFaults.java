package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.project.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says of a value that has the wrong type where it is, what would be right and what was sent. */
final class BindingFaults {

    private BindingFaults() {}

    /**
     * What is wrong with the document.
     *
     * @param failure of reading it
     */
    static InvalidEntityException in(JacksonException failure, JsonNode document) {
        String place = place(failure.getPath());
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return InvalidEntityException.at(
                    place,
                    "must be " + allowed(mismatch.getTargetType()) + Sent.not(sent(failure.getPath(), document)));
        }
        return InvalidEntityException.at(place, failure.getOriginalMessage());
    }

    private static @Nullable Object sent(List<JacksonException.Reference> path, JsonNode document) {
        JsonNode node = document;
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            if (name == null) {
                node = node.path(step.getIndex());
            } else if (!name.equals("meta")) {
                node = node.path(name);
            }
        }
        if (node.isMissingNode()) {
            return null;
        }
        return node.isContainer() ? (node.isArray() ? List.of() : Map.of()) : node.asString();
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(joining(", ", "one of ", ""));
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return List.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    /** The place as one would write it: {@code rules[0].conditions[1].operator}. */
    private static String place(List<JacksonException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            if (name == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else if (!name.equals("meta")) {
                place.append(place.isEmpty() ? "" : ".").append(name);
            }
        }
        return place.toString();
    }
}
