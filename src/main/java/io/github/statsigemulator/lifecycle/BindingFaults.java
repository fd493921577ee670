package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says of a value that has the wrong type where it is and what would be right. */
final class BindingFaults {

    private BindingFaults() {}

    static InvalidEntityException in(JacksonException failure) {
        String place = place(failure.getPath());
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return InvalidEntityException.at(place, "must be " + allowed(mismatch.getTargetType()) + sent(mismatch));
        }
        return InvalidEntityException.at(place, failure.getOriginalMessage());
    }

    private static String sent(MismatchedInputException mismatch) {
        return mismatch instanceof InvalidFormatException format ? ", not '" + format.getValue() + "'" : "";
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
