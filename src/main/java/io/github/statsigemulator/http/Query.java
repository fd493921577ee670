package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark of a request, and nothing else: to ask a servlet for a parameter may read the
 * body.
 *
 * @param text as it was sent; null if there is none
 */
public record Query(@Nullable String text) {

    /** The query of the request. */
    public static Query of(HttpServletRequest request) {
        return new Query(request.getQueryString());
    }

    /** The first parameter of that name, decoded; as it was sent if it cannot be; empty if absent or blank. */
    public Optional<String> first(String name) {
        if (text == null) {
            return Optional.empty();
        }
        for (String pair : text.split("&", -1)) {
            if (pair.startsWith(name) && pair.length() > name.length() && pair.charAt(name.length()) == '=') {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** A part of a query or path, decoded; empty if blank. */
    static Optional<String> decoded(String part) {
        try {
            return Optional.of(URLDecoder.decode(part, StandardCharsets.UTF_8)).filter(text -> !text.isBlank());
        } catch (IllegalArgumentException broken) {
            return Optional.of(part);
        }
    }
}
