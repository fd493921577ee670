package io.github.statsigemulator.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where a body is not what it should be, and what would be right. */
final class Unreadable {

    /** Where the parser says what it read from, which is nothing that the sender knows. */
    private static final Pattern SOURCE =
            Pattern.compile("\\s*\\((start marker )?at \\[Source.*\\]\\)|\\s*at \\[Source.*\\]");

    private Unreadable() {}

    /** The fault behind a failure to read a body, by the parser's own account of it. */
    static Fault fault(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException problem) {
                return fault(problem);
            }
        }
        return new Fault("", "The body is missing; it must be a JSON object.");
    }

    private static Fault fault(JacksonException problem) {
        if (problem instanceof StreamReadException) {
            return new Fault(
                    "",
                    "The body is not JSON: %s (line %d, column %d)."
                            .formatted(
                                    firstLine(problem),
                                    problem.getLocation().getLineNr(),
                                    problem.getLocation().getColumnNr()));
        }
        String place = place(problem.getPath());
        return new Fault(place, (place.isEmpty() ? "The body " : "") + expectation(problem));
    }

    private static String expectation(JacksonException problem) {
        if (problem instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "'%s' is not one of %s".formatted(format.getValue(), allowed(format.getTargetType()));
        }
        if (problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + kind(mismatch.getTargetType());
        }
        return firstLine(problem);
    }

    private static String allowed(Class<?> type) {
        return String.join(
                ", ",
                List.of(type.getEnumConstants()).stream().map(Object::toString).toList());
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    /** The place as a person would write it, {@code rules[0].name}, without the part that all entities share. */
    private static String place(List<Reference> path) {
        StringBuilder place = new StringBuilder();
        for (Reference step : path) {
            String name = step.getPropertyName();
            if (name == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else if (!(place.isEmpty() && name.equals("meta"))) {
                place.append(place.isEmpty() ? "" : ".").append(name);
            }
        }
        return place.toString();
    }

    private static String firstLine(JacksonException problem) {
        String line = problem.getOriginalMessage().lines().findFirst().orElse("");
        return SOURCE.matcher(line).replaceAll("").strip();
    }
}
