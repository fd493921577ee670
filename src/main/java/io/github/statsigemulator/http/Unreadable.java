package io.github.statsigemulator.http;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Says where a body is no JSON, and why. */
final class Unreadable {

    /** Where the parser says what it read from, which is nothing that the sender knows. */
    private static final Pattern SOURCE =
            Pattern.compile("\\s*\\((start marker )?at \\[Source.*\\]\\)|\\s*at \\[Source.*\\]");

    private Unreadable() {}

    /** The fault behind a failure to read a body, by the parser's own account of it. */
    static FaultyRequestException because(JacksonException failure) {
        return new FaultyRequestException(
                "",
                "The body is not JSON: %s (line %d, column %d)."
                        .formatted(
                                firstLine(failure),
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr()));
    }

    private static String firstLine(JacksonException failure) {
        String line = failure.getOriginalMessage().lines().findFirst().orElse("");
        return SOURCE.matcher(line).replaceAll("").strip();
    }
}
