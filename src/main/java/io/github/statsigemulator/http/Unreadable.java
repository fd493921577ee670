package io.github.statsigemulator.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says where a body is no JSON that can be read, and why. */
final class Unreadable {

    /** What the parser says to programmers: where it read from, and how to set it up. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\s*\\((start marker )?at \\[Source.*\\]\\)|\\s*at \\[Source.*\\]|, from `[^`]*`|: enable `[^`]*` to allow");

    private Unreadable() {}

    /** The fault behind a failure to read a body, by the parser's own account of it. */
    static FaultyRequestException because(JacksonException failure) {
        String kind = failure instanceof StreamConstraintsException ? "is too much" : "is not JSON";
        return new FaultyRequestException(
                "", "The body %s: %s%s.".formatted(kind, reason(failure), place(failure.getLocation())));
    }

    private static String reason(JacksonException failure) {
        String line = failure.getOriginalMessage().lines().findFirst().orElse("");
        return ASIDE.matcher(line).replaceAll("").strip();
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
