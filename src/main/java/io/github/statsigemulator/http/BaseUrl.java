package io.github.statsigemulator.http;

import io.github.statsigemulator.project.EmulatorSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where the emulator is as seen by whoever makes a request. It may stand behind a proxy, in a container, or have several
 * names; an SDK reaches it under the one that it has just used.
 */
@Component
public class BaseUrl {

    private final boolean trustsForwarded;

    BaseUrl(EmulatorSettings settings) {
        trustsForwarded = settings.trustForwardedHeaders();
    }

    /** Scheme, host and port, such as {@code http://localhost:3006}; without a slash at the end. */
    public String of(HttpServletRequest request) {
        String scheme = first(request, "X-Forwarded-Proto", request.getScheme());
        String host = first(request, "X-Forwarded-Host", ownHost(request));
        return scheme + "://" + withPort(host, first(request, "X-Forwarded-Port", ""));
    }

    private static String ownHost(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null || host.isBlank() ? request.getServerName() + ":" + request.getServerPort() : host.strip();
    }

    /** The first of what proxies have put into the header, which is what the first of them was asked. */
    private String first(HttpServletRequest request, String header, String otherwise) {
        @Nullable String sent = trustsForwarded ? request.getHeader(header) : null;
        return sent == null || sent.isBlank() ? otherwise : sent.split(",", 2)[0].strip();
    }

    private static String withPort(String host, String port) {
        boolean isNamed = host.lastIndexOf(':') > host.lastIndexOf(']');
        return port.isEmpty() || isNamed ? host : host + ":" + port;
    }
}
