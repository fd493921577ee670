package io.github.statsigemulator.sdk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which encodings of a body a client can undo, as its {@code Accept-Encoding} says. Core also names {@code statsig-br},
 * which stands for a form of its own and is never what is sent.
 *
 * @param header as it was sent; null if it was not
 */
record AcceptedEncodings(@Nullable String header) {

    /** Whether the encoding is named, and not to say that it is refused. */
    boolean include(String encoding) {
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(named -> names(named, encoding));
    }

    private static boolean names(String named, String encoding) {
        String[] parts = named.split(";", 2);
        return parts[0].strip().equals(encoding) && (parts.length == 1 || !refuses(parts[1]));
    }

    private static boolean refuses(String parameters) {
        return parameters.replace(" ", "").matches("q=0(\\.0*)?");
    }
}
