package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The APIs that share the port. The path of a request decides which one it is for, before any routing. */
public enum Api {

    /** What SDKs call: {@code /v1/…} and {@code /v2/…}. */
    SDK,

    /** The Console API: {@code /console/v1/…}, also behind the prefix of a dialect. */
    CONSOLE,

    /** The emulator's own: {@code /__emulator/…}. */
    CONTROL,

    /** What anybody may see, each path by its name: health, metrics, API documents, id-list files. */
    OPEN,

    /** No API: nothing is ever served there. */
    NONE;

    private static final Set<String> OPEN_PATHS = Set.of(
            "/healthz",
            "/readyz",
            "/metrics",
            "/swagger-ui.html",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/openapi/20240601.json");
    private static final Set<String> OPEN_FOLDERS = Set.of("/swagger-ui/", "/v3/api-docs/", "/id_lists/");

    /** The API that the request is for. */
    public static Api of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    /**
     * The API of a path as it was sent. A path that is written in an unusual way (encoded letters, doubled slashes)
     * belongs to none, so nothing is reached that was not judged.
     */
    static Api of(String path) {
        if (path.startsWith("/v1/") || path.startsWith("/v2/")) {
            return SDK;
        }
        if (path.startsWith("/console/")
                || path.startsWith("/live/console/")
                || path.startsWith("/contract/console/")) {
            return CONSOLE;
        }
        if (path.startsWith("/__emulator/") || path.equals("/__emulator")) {
            return CONTROL;
        }
        return OPEN_PATHS.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith) ? OPEN : NONE;
    }
}
