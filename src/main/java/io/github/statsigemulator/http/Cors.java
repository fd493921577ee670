package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Lets web pages of any origin call the SDK API. The origin is repeated rather than {@code *}, because beacons come with
 * credentials; errors carry the same headers, or the SDK sees a broken network and tries again
 * (statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts).
 */
final class Cors {

    private static final String DAY = "86400";
    private static final String USUAL_HEADERS = "content-type, statsig-api-key, statsig-client-time, statsig-sdk-type,"
            + " statsig-sdk-version, statsig-encoded, statsig-event-count, statsig-retry-count";

    private Cors() {}

    /** Opens an answer to the page that asks. */
    static void open(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "x-statsig-region");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    /** Answers what a browser asks before the request itself, on every path. */
    static void preflight(HttpServletRequest request, HttpServletResponse response) {
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted == null ? USUAL_HEADERS : wanted);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY);
        response.setHeader("Access-Control-Allow-Private-Network", "true");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
