package io.github.statsigemulator.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every request passes before it is routed: strangers are turned away, the key decides who calls and what it may
 * do, and the body is made readable. No route can forget any of it.
 */
final class EdgeFilter implements Filter {

    private static final String API_VERSION = "20240601";

    private final Neighbourhood neighbourhood;
    private final Access access;
    private final Renderings renderings;
    private final JsonMapper json;

    EdgeFilter(Neighbourhood neighbourhood, Access access, Renderings renderings, JsonMapper json) {
        this.neighbourhood = neighbourhood;
        this.access = access;
        this.renderings = renderings;
        this.json = json;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Api api = Api.of(request);
        if (api == Api.SDK) {
            Cors.open(request, response);
            if (request.getMethod().equals("OPTIONS")) {
                Cors.preflight(request, response);
                return;
            }
        }
        Optional<Refusal> refusal = refuse(api, request);
        if (refusal.isPresent()) {
            answer(response, refusal.get().body(api), json);
        } else {
            chain.doFilter(DecodedRequest.of(routed(api, request), api), response);
        }
    }

    private static HttpServletRequest routed(Api api, HttpServletRequest request) {
        return switch (api) {
            case CONSOLE -> Renderings.withoutPrefix(request);
            case SDK -> RequestKey.withoutKey(request);
            case CONTROL, OPEN, NONE -> request;
        };
    }

    private Optional<Refusal> refuse(Api api, HttpServletRequest request) {
        return neighbourhood
                .refuse(api, request)
                .or(() -> access.refuse(api, request))
                .or(() -> refuseVersion(api, request))
                .or(() -> renderings.choose(api, request));
    }

    private static Optional<Refusal> refuseVersion(Api api, HttpServletRequest request) {
        String version = api == Api.CONSOLE ? request.getHeader("STATSIG-API-VERSION") : null;
        if (version == null || version.equals(API_VERSION)) {
            return Optional.empty();
        }
        String message =
                "'%s' is not a version of this API; %s is, or leave the header away.".formatted(version, API_VERSION);
        return Optional.of(new Refusal(HttpStatus.BAD_REQUEST, new Fault("STATSIG-API-VERSION", message)));
    }

    /** Writes an answer before any controller is asked. */
    static void answer(HttpServletResponse response, ErrorBody body, JsonMapper json) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
