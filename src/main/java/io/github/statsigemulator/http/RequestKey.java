package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
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

    /** The name of the header, in small letters. */
    static final String HEADER = "statsig-api-key";

    private static final List<String> QUERY = List.of("k", "header_statsig-api-key");
    private static final List<String> DOWNLOADS =
            List.of("/v1/download_config_specs/", "/v2/download_config_specs/", "/v1/get_id_lists/");

    private RequestKey() {}

    /** The key, known or not; empty if there is none. */
    static Optional<String> of(HttpServletRequest request) {
        return of(request.getHeader(HEADER), Query.of(request), request.getRequestURI());
    }

    /** The same by the places where it may be. */
    static Optional<String> of(@Nullable String header, Query query, String path) {
        if (header != null && !header.isBlank()) {
            return Optional.of(header.strip());
        }
        return inQuery(query).or(() -> inPath(path));
    }

    /**
     * The request as routes know it: without the key that may be the last part of a download's path. A path that is one
     * route is found at once; one that holds a key would be compared with every route there is, at every poll.
     */
    static HttpServletRequest withoutKey(HttpServletRequest request) {
        String path = request.getRequestURI();
        String route = withoutKey(path);
        return route.equals(path) ? request : new AtPath(request, route);
    }

    /** The same of a path. */
    static String withoutKey(String path) {
        for (String folder : DOWNLOADS) {
            boolean isKeyLast = path.startsWith(folder)
                    && path.length() > folder.length()
                    && path.indexOf('/', folder.length()) < 0;
            if (isKeyLast) {
                return folder.substring(0, folder.length() - 1);
            }
        }
        return path;
    }

    private static Optional<String> inQuery(Query query) {
        return QUERY.stream().flatMap(name -> query.first(name).stream()).findFirst();
    }

    private static Optional<String> inPath(String path) {
        return DOWNLOADS.stream()
                .filter(path::startsWith)
                .findFirst()
                .flatMap(folder -> Query.decoded(withoutEnding(path.substring(folder.length()))));
    }

    private static String withoutEnding(String file) {
        int dot = file.endsWith(".json") || file.endsWith(".js") ? file.lastIndexOf('.') : file.length();
        return file.substring(0, dot);
    }
}
