package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the API key of a request is: the header, else the query, else the last part of a download's path. Which SDK
 * sends it where was seen in statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts (query alone),
 * statsig-io/php-sdk, src/StatsigNetwork.php (path alone) and statsig-io/statsig-forward-proxy,
 * src/servers/http_server.rs.
 */
final class RequestKey {

    private static final String HEADER = "STATSIG-API-KEY";
    private static final List<String> QUERY = List.of("k", "header_statsig-api-key");
    private static final List<String> DOWNLOADS =
            List.of("/v1/download_config_specs/", "/v2/download_config_specs/", "/v1/get_id_lists/");

    private RequestKey() {}

    /** The key, known or not; empty if there is none. */
    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null && !header.isBlank()) {
            return Optional.of(header.strip());
        }
        return inQuery(request.getQueryString()).or(() -> inPath(request.getRequestURI()));
    }

    /** Reads the query alone: to ask for a parameter may read the body. */
    private static Optional<String> inQuery(@Nullable String query) {
        return QUERY.stream().flatMap(name -> parameter(query, name).stream()).findFirst();
    }

    /** The first parameter of that name in a query, decoded; empty if absent or blank. */
    static Optional<String> parameter(@Nullable String query, String name) {
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name) && pair.length() > name.length() && pair.charAt(name.length()) == '=') {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inPath(String path) {
        return DOWNLOADS.stream()
                .filter(path::startsWith)
                .findFirst()
                .flatMap(folder -> decoded(path.substring(folder.length()).replaceFirst("\\.(json|js)$", "")));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8)).filter(key -> !key.isBlank());
        } catch (IllegalArgumentException broken) {
            return Optional.of(text);
        }
    }
}
